"""The name of somebody who has a date or a new role: opens them, and is answered as a card is."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu

from netdesk.domain.identifiers import ContactId
from netdesk.ui.widgets.eliding_button import ElidingButton
from netdesk.ui.widgets.snooze_menu import SnoozeMenu


class OccasionLink(ElidingButton):
    """A link; L, S and K answer it while it has the focus, and its menu offers the same.

    Signals
    -------
    contact_activated(ContactId): open the person.
    log_requested(ContactId): write down an interaction with the person.
    snooze_requested(ContactId, date): hide the person until that day.
    skip_requested(ContactId): let it pass.
    """

    contact_activated = Signal(object)
    log_requested = Signal(object)
    snooze_requested = Signal(object, object)
    skip_requested = Signal(object)

    def __init__(self, words: str, contact: ContactId, on: date) -> None:
        super().__init__(words, self._activate, "link")
        self._contact = contact
        self._on = on

    def menu_of_answers(self) -> QMenu:
        """Return what can be done about it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), self._activate)
        menu.addSeparator()
        menu.addAction(self.tr("Log") + "\tL", partial(self.log_requested.emit, self._contact))
        menu.addAction(self.tr("Snooze") + "\tS", self.open_snooze_menu)
        menu.addAction(self.tr("Skip") + "\tK", partial(self.skip_requested.emit, self._contact))
        return menu

    def open_snooze_menu(self) -> None:
        """Ask for how long, below the name."""
        menu = SnoozeMenu(self._on, partial(self.snooze_requested.emit, self._contact), self)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the answers, also by the keyboard's menu key."""
        self.menu_of_answers().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by one key."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        match event.key():
            case Qt.Key.Key_L if plain:
                self.log_requested.emit(self._contact)
            case Qt.Key.Key_S if plain:
                self.open_snooze_menu()
            case Qt.Key.Key_K if plain:
                self.skip_requested.emit(self._contact)
            case _:
                super().keyPressEvent(event)

    def _activate(self) -> None:
        self.contact_activated.emit(self._contact)
