"""Asks in which form people are written out as vCards, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.identifiers import ContactId
from netdesk.domain.progress import Progress
from netdesk.operations.export_contacts import ExportResult, ExportVersion, export_file
from netdesk.runtime.task import ProgressMade, Task
from netdesk.store.store import Store
from netdesk.ui.desk import Desk
from netdesk.ui.error_words import error_words
from netdesk.ui.widgets.roles import button, label

_WIDTH = 440
_SUFFIX = ".vcf"


class ExportDialog(QDialog):
    """Exports these people, or everybody for `None`.

    Signals
    -------
    exported(str): what was written where, in words for a notice.
    """

    exported = Signal(str)

    def __init__(
        self, desk: Desk, contacts: Sequence[ContactId] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export contacts"))
        self.setMinimumWidth(_WIDTH)
        self._desk = desk
        self._contacts = None if contacts is None else tuple(contacts)
        self._task: Task | None = None
        self._build()

    def _build(self) -> None:
        self._problem = label(wrap=True)
        self._problem.hide()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the export"))
        self._bar.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(self._heading(), "title"))
        column.addLayout(self._choices())
        column.addWidget(self._problem)
        column.addWidget(self._bar)
        column.addStretch()
        column.addLayout(self._buttons())

    def _heading(self) -> str:
        contacts = self._contacts
        count = self._desk.store.contacts.count() if contacts is None else len(contacts)
        return self.tr("Export %Ln people", "", count)

    def _choices(self) -> QVBoxLayout:
        self.versions = QButtonGroup(self)
        self._versions = tuple(ExportVersion)
        column = QVBoxLayout()
        column.setSpacing(4)
        for number, version in enumerate(self._versions):
            words, meaning = self._version_words(version)
            choice = QRadioButton(words)
            choice.setChecked(number == 0)
            choice.setAccessibleDescription(meaning)
            self.versions.addButton(choice, number)
            explained = label(meaning, "small", wrap=True)
            explained.setContentsMargins(24, 0, 0, 4)
            column.addWidget(choice)
            column.addWidget(explained)
        return column

    def _version_words(self, version: ExportVersion) -> tuple[str, str]:
        match version:
            case ExportVersion.AS_IMPORTED:
                return self.tr("As imported"), self.tr(
                    "Each card as it came, with your edits and nothing else changed."
                )
            case ExportVersion.V3:
                return self.tr("vCard 3.0"), self.tr("Read by every phone and mail program.")
            case ExportVersion.V4:
                return self.tr("vCard 4.0"), self.tr("The newest form.")
            case _:
                assert_never(version)

    def _buttons(self) -> QHBoxLayout:
        cancel = button(self.tr("Cancel"), self.reject)
        self._export = button(self.tr("Export…"), self._on_export, "primary")
        self._export.setDefault(True)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self._export)
        return row

    def reject(self) -> None:
        """Close; while it is being written, stop that first."""
        if self._task is None:
            super().reject()
        else:
            self._task.cancel()

    def _on_export(self) -> None:
        title = self.tr("Export contacts")
        kinds = self.tr("Contacts (*.vcf)")
        # Qt's dialog asks before a file that is there is replaced
        name, _ = QFileDialog.getSaveFileName(self, title, self.tr("contacts.vcf"), kinds)
        if name:
            self._start(Path(name if Path(name).suffix else name + _SUFFIX))

    def _start(self, path: Path) -> None:
        version, contacts = self._versions[self.versions.checkedId()], self._contacts

        def write(store: Store, progress: Progress) -> ExportResult:
            return export_file(store, path, contacts, version=version, progress=progress)

        self._export.setEnabled(False)
        self._problem.hide()
        self._bar.setRange(0, 0)
        self._bar.show()
        self._task = self._desk.jobs.start(write)
        self._task.progressed.connect(self._on_progressed)
        self._task.succeeded.connect(lambda written: self._on_written(path, written, version))
        self._task.failed.connect(self._on_failed)
        self._task.cancelled.connect(self._on_cancelled)

    def _on_progressed(self, made: ProgressMade) -> None:
        self._bar.setRange(0, made.total)
        self._bar.setValue(made.done)

    def _on_written(self, path: Path, written: ExportResult, version: ExportVersion) -> None:
        self._task = None
        words = self.tr("%Ln cards written to {name}", "", written.cards)
        said = words.format(name=path.name)
        if written.carrying:
            carrying = self.tr(
                "%Ln cards have what vCard {version} has no word for; it is kept in X- properties.",
                "",
                written.carrying,
            )
            said = f"{said}. {carrying.format(version=version.value)}"
        self.exported.emit(said)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self._bar.hide()
        self._export.setEnabled(True)
        self._problem.setText(error_words(error))
        self._problem.show()

    def _on_cancelled(self) -> None:
        self._task = None
        super().reject()
