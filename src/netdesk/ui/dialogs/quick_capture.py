"""Quick capture: one line from anywhere on the desktop, understood as the composer's is, and gone again.

It opens beside whatever one is doing, so it loads no more than it shows.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout

from netdesk.domain.changes import Changes
from netdesk.domain.composed_line import ComposedLine
from netdesk.domain.identifiers import ContactId
from netdesk.operations.interactions import log_interaction
from netdesk.runtime.task import Task
from netdesk.ui.desk import Desk
from netdesk.ui.line_reading import LineReader, Reading
from netdesk.ui.widgets.line_preview import LinePreview
from netdesk.ui.widgets.line_text import LineText
from netdesk.ui.widgets.roles import label

_WIDTH = 560
_FROM_TOP = 0.22
"""The part of the screen above the window: where one looks, and out of the way of a dock."""


class QuickCapture(QDialog):
    """Takes one line: Enter writes it down and closes, Esc closes and keeps what was typed.

    Signals
    -------
    saved(Changes): it is in the store.
    """

    saved = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._task: Task | None = None
        self.reader = LineReader(desk)
        self.reading = Reading(ComposedLine(""))
        self.text = LineText(desk, fewest_lines=1)
        self.preview = LinePreview(desk)
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWindowTitle(self.tr("Quick log"))
        self.hint = label(self.windowTitle(), "small", wrap=True)
        self.setWindowFlags(
            Qt.WindowType.Dialog
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
        )
        self._lay_out()
        self.text.textChanged.connect(self._on_line_changed)
        self.text.entered.connect(self.save)
        self.text.person_completed.connect(self.reader.choose)
        self.preview.person_chosen.connect(self._on_person_chosen)
        self.preview.text_meant.connect(self._on_text_meant)
        desk.bus.changed.connect(self._on_changed)
        self._on_line_changed()

    @property
    def is_unsaved(self) -> bool:
        """Tell whether something was typed that would be lost with the program."""
        return self._task is None and bool(self.text.toPlainText().strip())

    def appear(self) -> None:
        """Show the window on the screen one works on, the cursor behind what was typed before."""
        if not self.isVisible():
            self._on_line_changed()
            self._place()
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def save(self) -> None:
        """Have the line written down; what was typed stays until that has worked."""
        if self._task is not None or not self.reading.line.text.strip():
            return
        if self.reading.unclear:
            self.preview.ask()
            return
        if not self.reading.people:
            self._say(self.tr("With whom? Name them after an @."))
            return
        draft = self.reading.draft(self._desk.clock.today())
        task = self._desk.writer.submit(lambda store, at: log_interaction(store, draft, at=at))
        self._task = task
        task.succeeded.connect(partial(self._on_succeeded, self.text.toPlainText()))
        task.failed.connect(self._on_failed)
        task.ended.connect(self._on_ended)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the text: only now the style sheet's font is known."""
        super().showEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit anew whenever something in the window wants another height."""
        is_answered = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return is_answered

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        # there is no frame around it, and many a desktop draws no shadow
        card.setProperty("alone", True)
        around = self._around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(card)
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.text)
        column.addWidget(self.preview)
        keys = QHBoxLayout()
        keys.setSpacing(4)
        keys.addWidget(self.hint, 1)
        for key, words in ((self.tr("Enter"), self.tr("Save")), (self.tr("Esc"), self.tr("Close"))):
            keys.addWidget(label(key, "key"))
            keys.addWidget(label(words, "small"))
            keys.addSpacing(8)
        column.addLayout(keys)

    def _place(self) -> None:
        screen = QGuiApplication.screenAt(QCursor.pos()) or self.screen()
        room = screen.availableGeometry()
        self.setFixedWidth(min(_WIDTH, room.width() - 32))
        self.move(
            room.left() + (room.width() - self.width()) // 2,
            room.top() + round(room.height() * _FROM_TOP),
        )

    def _fit(self) -> None:
        """Be as high as what is shown."""
        self.setFixedHeight(self._around.totalHeightForWidth(self.width()))

    def _say(self, words: str) -> None:
        self.hint.setText(words or self.windowTitle())
        self.text.setAccessibleDescription(words or ", ".join(self.preview.words))

    def _on_line_changed(self) -> None:
        self.reading = self.reader.read(self.text.toPlainText())
        draft = self.reading.draft(self._desk.clock.today())
        self.preview.show_reading(self.reading, draft)
        self._say("")

    def _on_person_chosen(self, name: str, contact: ContactId) -> None:
        self.reader.choose(name, contact)
        self._on_line_changed()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_text_meant(self, name: str) -> None:
        self.reader.take_for_text(name)
        self._on_line_changed()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, what: object) -> None:
        """Look up anew who is named, once somebody came, went or is called otherwise."""
        if isinstance(what, Changes) and (what.contacts or what.is_everything):
            self.reader.forget_people()
            self._on_line_changed()

    def _on_succeeded(self, written: str, changes: object) -> None:
        # another process may have kept the store busy: what was typed meanwhile is not saved yet
        if self.text.toPlainText() == written:
            self.reader.forget_choices()
            self.text.setPlainText("")
            self.accept()
        self.saved.emit(changes)

    def _on_failed(self, error: Exception) -> None:
        from netdesk.ui.error_words import error_words

        self._say(error_words(error))

    def _on_ended(self) -> None:
        self._task = None
