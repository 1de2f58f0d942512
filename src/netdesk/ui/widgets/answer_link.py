"""A line that opens whom it is about, and is answered by one key each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.ui.widgets.eliding_button import ElidingButton
from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.key_button import KeyButton

_ELSEWHERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""A menu or another window has the focus for a while; it comes back."""


@dataclass(frozen=True, slots=True)
class KeyAnswer:
    """What can be answered: in words, and by which key."""

    words: str
    key: Qt.Key
    answer: Callable[[], object]

    @property
    def key_name(self) -> str:
        """What stands on the key."""
        return QKeySequence(self.key).toString()


class AnswerLink(ElidingButton):
    """A link; the keys of its answers work while it has the focus, and its menu offers the same.

    Signals
    -------
    entered(AnswerLink): the focus came here.
    left(): the focus went on.
    """

    entered = Signal(object)
    left = Signal()

    def __init__(
        self, words: str, open_it: Callable[[], object], answers: Sequence[KeyAnswer] = ()
    ) -> None:
        super().__init__(words, open_it, "link")
        self._open = open_it
        self.answers = tuple(answers)

    def menu_of_answers(self) -> QMenu:
        """Return what can be done about it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), self._open)
        menu.addSeparator()
        for each in self.answers:
            menu.addAction(f"{each.words}\t{each.key_name}", each.answer)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the answers, also by the keyboard's menu key."""
        self.menu_of_answers().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by one key."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        found = next((each for each in self.answers if each.key == event.key()), None)
        if found is None or not plain:
            super().keyPressEvent(event)
            return
        found.answer()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keys answer this line now."""
        super().focusInEvent(event)
        self.entered.emit(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that they no longer do."""
        super().focusOutEvent(event)
        if event.reason() not in _ELSEWHERE:
            self.left.emit()


class AnswerKeys(QWidget):
    """The keys of the line that has the focus, to be read and pressed; without one nothing.

    Signals
    -------
    laid_out(): they have their place now.
    """

    laid_out = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._keys: list[KeyButton] = []
        self._row = FlowLayout(self, spacing=12)
        self.hide()

    def watch(self, link: AnswerLink) -> None:
        """Show its keys while it has the focus."""
        link.entered.connect(self._on_entered)
        link.left.connect(self.hide)

    def _on_entered(self, link: AnswerLink) -> None:
        for key in self._keys:
            self._row.removeWidget(key)
            key.hide()
            key.deleteLater()
        self._keys = [
            KeyButton(each.words, each.key_name, each.answer, role="plain") for each in link.answers
        ]
        for key in self._keys:
            self._row.addWidget(key)
            key.show()
        self.show()
        # the card has room for them only once its layout is through
        QTimer.singleShot(0, self, self.laid_out.emit)
