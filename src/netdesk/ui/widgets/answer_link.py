"""A line that opens whom it is about, and is answered by one key each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from netdesk.ui.widgets.eliding_button import ElidingButton


@dataclass(frozen=True, slots=True)
class KeyAnswer:
    """What can be answered: in words, and by which key."""

    words: str
    key: Qt.Key
    answer: Callable[[], object]


class AnswerLink(ElidingButton):
    """A link; the keys of its answers work while it has the focus, and its menu offers the same."""

    def __init__(
        self, words: str, open_it: Callable[[], object], answers: Sequence[KeyAnswer]
    ) -> None:
        super().__init__(words, open_it, "link")
        self._open = open_it
        self._answers = tuple(answers)

    def menu_of_answers(self) -> QMenu:
        """Return what can be done about it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), self._open)
        menu.addSeparator()
        for each in self._answers:
            menu.addAction(f"{each.words}\t{QKeySequence(each.key).toString()}", each.answer)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the answers, also by the keyboard's menu key."""
        self.menu_of_answers().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by one key."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        found = next((each for each in self._answers if each.key == event.key()), None)
        if found is None or not plain:
            super().keyPressEvent(event)
            return
        found.answer()
