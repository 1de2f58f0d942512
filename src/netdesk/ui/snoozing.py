"""Asks until when something is put off, wherever it stands, and has it done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from netdesk.domain.identifiers import ContactId, PromiseId
from netdesk.domain.snooze import Snooze, SnoozeChoice, snooze_offers
from netdesk.operations.reminder_choices import reminder_times
from netdesk.operations.snoozing import chosen_snooze, put_off, put_off_promise
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.snooze_menu import SnoozeMenu, SnoozeOffer


class Snoozing:
    """The days that are offered follow the working days and quiet hours of the preferences."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def ask(
        self,
        parent: QWidget,
        place: QPoint,
        answer: Callable[[Snooze], object],
        *,
        may_be_answered: bool = False,
    ) -> None:
        """Open the menu at a place of the screen; `may_be_answered` offers to wait for an answer."""
        menu = SnoozeMenu(self._desk.clock.today(), self._offers(), answer, parent)
        if may_be_answered:
            menu.offer_unless_answered()
        menu.popup(place)

    def put_off(self, contact: ContactId, how: Snooze) -> None:
        """Put a person off."""
        self._desk.writer.submit(lambda store, at: put_off(store, [contact], how, at=at))

    def put_off_promise(self, promise: PromiseId, how: Snooze) -> None:
        """Put a promise off."""
        self._desk.writer.submit(lambda store, at: put_off_promise(store, promise, how, at=at))

    def asks_for(self, contact: ContactId) -> Callable[[Snooze], object]:
        """Return what puts this person off, whoever is shown by the time a day is picked."""
        return partial(self.put_off, contact)

    def _offers(self) -> list[SnoozeOffer]:
        clock = self._desk.clock
        at, local = clock.moment(), clock.local()
        offers = snooze_offers(local, reminder_times(self._desk.preferences.current))
        found = []
        for choice in SnoozeChoice:
            how = chosen_snooze(choice, offers, at=at, local=local)
            if how is not None:
                found.append(SnoozeOffer(choice, how, offers.later if how.later else None))
        return found
