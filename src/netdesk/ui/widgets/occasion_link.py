"""The name of somebody who has a date or a new role: opens them, and is answered as a card is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal

from netdesk.domain.identifiers import ContactId
from netdesk.ui.snoozing import Snoozing
from netdesk.ui.widgets.answer_link import AnswerLink, KeyAnswer


class OccasionLink(AnswerLink):
    """A link; L, S and K answer it while it has the focus, and its menu offers the same.

    Signals
    -------
    contact_activated(ContactId): open the person.
    log_requested(ContactId): write down an interaction with the person.
    snooze_requested(ContactId, Snooze): hide the person until then.
    skip_requested(ContactId): let it pass.
    """

    contact_activated = Signal(object)
    log_requested = Signal(object)
    snooze_requested = Signal(object, object)
    skip_requested = Signal(object)

    def __init__(self, words: str, contact: ContactId, snoozing: Snoozing) -> None:
        super().__init__(words, self._activate)
        self._contact = contact
        self._snoozing = snoozing
        log, skip = self.log_requested.emit, self.skip_requested.emit
        self.answers = (
            KeyAnswer(self.tr("Log"), Qt.Key.Key_L, partial(log, contact)),
            KeyAnswer(self.tr("Snooze"), Qt.Key.Key_S, self.open_snooze_menu),
            KeyAnswer(self.tr("Skip"), Qt.Key.Key_K, partial(skip, contact)),
        )

    def open_snooze_menu(self) -> None:
        """Ask for how long, below the name."""
        place = self.mapToGlobal(QPoint(0, self.height()))
        self._snoozing.ask(self, place, partial(self.snooze_requested.emit, self._contact))

    def _activate(self) -> None:
        self.contact_activated.emit(self._contact)
