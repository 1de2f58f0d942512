"""Asks once before all who are certainly there twice are merged, and shows how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.duplicates import DuplicatePair
from netdesk.domain.identifiers import ContactId
from netdesk.domain.progress import Progress
from netdesk.operations.certain_groups import certain_groups
from netdesk.operations.merge_contacts import merge_groups
from netdesk.operations.region import region_of
from netdesk.runtime.task import ProgressMade, Task
from netdesk.store.store import Store
from netdesk.ui.desk import Desk
from netdesk.ui.error_words import error_words
from netdesk.ui.text import person_name
from netdesk.ui.widgets.roles import button, label

_WIDTH = 440
_MOST_LISTED = 500

Groups = tuple[tuple[ContactId, ...], ...]


class MergeCertainDialog(QDialog):
    """Lists who would become one; closing it before the end changes nothing."""

    def __init__(self, desk: Desk, pairs: Sequence[DuplicatePair], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Merge all certain"))
        self.setMinimumWidth(_WIDTH)
        self._desk = desk
        self._groups: Groups = ()
        self._task: Task | None = None
        self._is_leaving = False
        self._words = label(self.tr("Looking at them once more"), wrap=True)
        self._list = QListWidget()
        self._list.setProperty("role", "boxed")
        self._list.setAccessibleName(self.tr("Who becomes one"))
        self._list.setUniformItemSizes(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._close = button(self.tr("Cancel"), self.reject)
        self._merge = button(self.tr("Merge"), self._on_merge, "primary")
        self._merge.setEnabled(False)
        self._arrange()
        looking = desk.jobs.start(
            partial(_grouped, tuple(pairs), region_of(desk.preferences.current))
        )
        looking.succeeded.connect(self._on_grouped)
        self._watch(looking)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._words)
        column.addWidget(self._list, 1)
        column.addWidget(self._bar)
        column.addLayout(buttons)

    def _watch(self, task: Task) -> None:
        self._task = task
        task.progressed.connect(self._on_progressed)
        task.failed.connect(lambda error: self._words.setText(error_words(error)))
        task.ended.connect(self._on_ended)

    def _on_grouped(self, found: tuple[Groups, list[str]]) -> None:
        self._groups, lines = found
        entries = sum(map(len, self._groups))
        self._words.setText(
            self.tr(
                "{entries} become {people}. It is one step, and each can be taken apart."
            ).format(
                entries=self.tr("%Ln entries", "", entries),
                people=self.tr("%Ln people", "", len(self._groups)),
            )
        )
        self._list.addItems(lines[:_MOST_LISTED])
        if len(lines) > _MOST_LISTED:
            self._list.addItem(self.tr("and %Ln more", "", len(lines) - _MOST_LISTED))
        self._merge.setEnabled(bool(self._groups) and not self._is_leaving)
        self._merge.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_merge(self) -> None:
        groups, region = self._groups, region_of(self._desk.preferences.current)
        self._merge.setEnabled(False)
        self._bar.setRange(0, 0)
        self._bar.show()
        task = self._desk.writer.submit_long(
            lambda store, at, progress: merge_groups(
                store, groups, at=at, region=region, progress=progress
            )
        )
        self._watch(task)
        task.succeeded.connect(self.accept)

    def _on_progressed(self, made: ProgressMade) -> None:
        self._bar.setRange(0, made.total)
        self._bar.setValue(made.done)

    def _on_ended(self) -> None:
        self._task = None
        self._bar.hide()
        if self._is_leaving:
            super().reject()

    def reject(self) -> None:
        """Close; what runs is cancelled first."""
        if self._task is not None:
            self._is_leaving = True
            self._task.cancel()
        else:
            super().reject()


def _grouped(
    pairs: tuple[DuplicatePair, ...], region: str, store: Store, progress: Progress
) -> tuple[Groups, list[str]]:
    groups = certain_groups(store, pairs, region=region, progress=progress)
    names = store.contacts.names_by_id([contact for group in groups for contact in group])
    lines = [
        " · ".join(dict.fromkeys(person_name(names.get(contact, "")) for contact in group))
        + f" ({len(group)})"
        for group in groups
    ]
    return groups, lines
