"""The window while nobody is in it: what NetDesk is, and the two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.moment import Moment
from netdesk.store.store import Store
from netdesk.ui.desk import Desk
from netdesk.ui.error_words import error_words
from netdesk.ui.widgets.roles import button, label

_WIDTH = 560


class FirstStartPage(QWidget):
    """The inviting empty page.

    Signals
    -------
    import_requested(): choose files of contacts.
    """

    import_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAccessibleName(self.tr("Welcome"))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._centred(self._sheet()))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        self.setFocusProxy(self._import)

    def _centred(self, sheet: QWidget) -> QWidget:
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(24, 24, 24, 24)
        row.addStretch()
        row.addWidget(sheet)
        row.addStretch()
        return content

    def _sheet(self) -> QWidget:
        sheet = QWidget()
        sheet.setFixedWidth(_WIDTH)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(label(self.tr("Stay in touch with the people you know"), "title"))
        column.addWidget(label(self._purpose(), wrap=True))
        column.addSpacing(4)
        column.addLayout(self._buttons())
        column.addWidget(label(self._ways(), "dim", wrap=True))
        self._problem = label(wrap=True)
        self._problem.hide()
        column.addWidget(self._problem)
        column.addStretch(3)
        column.addWidget(label(self._whereabouts(), "small", wrap=True))
        return sheet

    def _buttons(self) -> QHBoxLayout:
        self._import = button(
            self.tr("Import contacts…"), self.import_requested.emit, role="primary"
        )
        self._import.setToolTip(self.tr("Ctrl+I"))
        self._try = button(self.tr("Try with an invented network"), self._on_try)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._import)
        row.addWidget(self._try)
        row.addStretch()
        return row

    def _purpose(self) -> str:
        return self.tr(
            "NetDesk takes the contacts of your phone in, keeps what happened with whom on a"
            " timeline, and reminds you gently before somebody drifts away."
        )

    def _ways(self) -> str:
        return self.tr(
            "Phones and mail programs export contacts as a .vcf file. Drop one anywhere onto this"
            " window, or press Ctrl+N to write somebody down by hand."
        )

    def _whereabouts(self) -> str:
        words = self.tr("Everything stays on this computer, in {folder}. Nothing is sent anywhere.")
        return words.format(folder=self._desk.store.folder)

    def _on_try(self) -> None:
        self._try.setEnabled(False)
        self._problem.hide()
        task = self._desk.writer.submit_long(lambda store, at, _progress: _fill(store, at))
        task.failed.connect(self._on_failed)
        task.ended.connect(lambda: self._try.setEnabled(True))

    def _on_failed(self, error: Exception) -> None:
        self._problem.setText(error_words(error))
        self._problem.show()


def _fill(store: Store, at: Moment) -> Changes:
    from netdesk.operations.demo import fill_demo

    return fill_demo(store, at=at)
