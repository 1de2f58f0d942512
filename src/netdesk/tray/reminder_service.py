"""Decides what to remind of and when, and carries out what is answered there.

What is due is worked out from the data every time; that a reminder was shown is a separate log,
so that nothing repeats and nothing vanishes (design: Reminders).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import assert_never

from PySide6.QtCore import QObject, QTimer, Signal

from netdesk.domain.changes import Changes
from netdesk.domain.due import CadenceReason, DueItem, DueList
from netdesk.domain.identifiers import ContactId
from netdesk.operations.cadence import snooze
from netdesk.operations.due import DueBoard, DueWish
from netdesk.operations.reminders import delivery_of, new_reminders, record_deliveries
from netdesk.preferences import PreferencesFile
from netdesk.runtime.change_bus import ChangeBus
from netdesk.runtime.daybreak import Daybreak
from netdesk.runtime.writer import Writer
from netdesk.store.store import Store
from netdesk.tray.notice import Answer, Notice, NoticeAction, NoticeButton, Notices

MOST_SINGLE_NOTICES = 3
"""More people than this at once make one digest instead of a burst."""
_KEY = "reminder-"
_SETTLE_MILLISECONDS = 200
"""Several steps in a row are looked at once."""

ReasonWords = Callable[[DueItem, date], str]


class ReminderService(QObject):
    """Looks at what is due: at the start, after every step, when the day changes.

    Signals
    -------
    due_changed(DueList): the day's list, looked at anew.
    paused_until_changed(date | None): reminders rest until that day, or do not.
    log_requested(tuple[ContactId, ...]): write down an interaction with them.
    contact_activated(ContactId): show this person.
    recall_requested(ContactId): show what to have in mind of this person.
    today_activated(): show the day's list.
    """

    due_changed = Signal(object)
    paused_until_changed = Signal(object)
    log_requested = Signal(object)
    contact_activated = Signal(object)
    recall_requested = Signal(object)
    today_activated = Signal()

    def __init__(
        self,
        *,
        store: Store,
        writer: Writer,
        bus: ChangeBus,
        daybreak: Daybreak,
        preferences: PreferencesFile,
        notices: Notices,
        words: ReasonWords,
    ) -> None:
        super().__init__()
        self._store = store
        self._board = DueBoard(store)
        self._writer = writer
        self._daybreak = daybreak
        self._preferences = preferences
        self._notices = notices
        self._words = words
        self._open: dict[str, tuple[DueItem, ...]] = {}
        self._sent = 0
        self._told_paused_until = self.paused_until
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MILLISECONDS)
        self._settled.timeout.connect(self.look)
        bus.changed.connect(self._on_changed)
        daybreak.day_changed.connect(self._on_changed)
        notices.shown.connect(self._on_shown)
        notices.failed.connect(self._on_gone)
        notices.dismissed.connect(self._on_gone)
        notices.answered.connect(self._on_answered)

    def look(self) -> None:
        """Work out what is due now: remind of what is new, take back what is answered."""
        choices = self._preferences.current
        wish = DueWish(budget=choices.daily_budget, leap_day_rule=choices.leap_days)
        due = self._board.read(self._daybreak.today, wish)
        self._withdraw_answered(due)
        self._tell_whether_paused()
        if self.paused_until is None:
            self._remind(new_reminders(self._store, due))
        self.due_changed.emit(due)

    @property
    def paused_until(self) -> date | None:
        """The day on which reminders begin again, `None` where they do not rest."""
        try:
            until = date.fromisoformat(self._preferences.current.reminders_paused_until)
        except ValueError:
            return None
        return until if until > self._daybreak.today else None

    def pause(self, until: date | None) -> None:
        """Let reminders rest until a day; `None` begins again at once."""
        self._preferences.change(reminders_paused_until=until.isoformat() if until else "")
        if until is not None:
            for key in list(self._open):
                self._withdraw(key)
        self.look()

    def snooze(self, contact: ContactId) -> None:
        """Put a person off until tomorrow."""
        until = self._daybreak.today + timedelta(days=1)
        self._writer.submit(lambda store, at: snooze(store, [contact], until, at=at))

    def close(self) -> None:
        """Stop looking."""
        self._settled.stop()

    def _tell_whether_paused(self) -> None:
        """Days end a pause too."""
        until = self.paused_until
        if until != self._told_paused_until:
            self._told_paused_until = until
            self.paused_until_changed.emit(until)

    def _remind(self, items: tuple[DueItem, ...]) -> None:
        shown = {delivery_of(item) for open_items in self._open.values() for item in open_items}
        new = tuple(item for item in items if delivery_of(item) not in shown)
        if len(new) > MOST_SINGLE_NOTICES:
            self._show(new, self._digest(new))
            return
        for item in new:
            self._show((item,), self._notice(item))

    def _show(self, items: tuple[DueItem, ...], notice: Notice) -> None:
        self._open[notice.key] = items
        self._notices.show(notice)

    def _notice(self, item: DueItem) -> Notice:
        return Notice(
            key=self._next_key(),
            title=item.name,
            body=self._words(item, self._daybreak.today),
            buttons=(
                NoticeButton(NoticeAction.LOG, self.tr("Log…")),
                NoticeButton(NoticeAction.SNOOZE, self.tr("Snooze")),
                NoticeButton(NoticeAction.OPEN, self.tr("Open")),
                # last: some desktops show three buttons and no more
                NoticeButton(NoticeAction.RECALL, self.tr("Recall")),
            ),
        )

    def _digest(self, items: tuple[DueItem, ...]) -> Notice:
        return Notice(
            key=self._next_key(),
            title=self.tr("%n people today", "", len(items)),
            body="\n".join(item.name for item in items),
            buttons=(NoticeButton(NoticeAction.OPEN, self.tr("Open")),),
        )

    def _next_key(self) -> str:
        self._sent += 1
        return f"{_KEY}{self._sent}"

    def _withdraw_answered(self, due: DueList) -> None:
        still_due = {item.contact for item in due.items if isinstance(item.reason, CadenceReason)}
        for key, items in list(self._open.items()):
            if not any(item.contact in still_due for item in items):
                self._withdraw(key)

    def _withdraw(self, key: str) -> None:
        self._open.pop(key)
        self._notices.withdraw(key)

    def _on_changed(self, what: object) -> None:
        if isinstance(what, Changes):
            self._board.note(what)
        self._settled.start()

    def _on_shown(self, key: str) -> None:
        items = self._open.get(key, ())
        if items:
            self._writer.submit(lambda store, at: record_deliveries(store, items, at=at))

    def _on_gone(self, key: str) -> None:
        self._open.pop(key, None)

    def _on_answered(self, answer: Answer) -> None:
        if not answer.key.startswith(_KEY):
            return
        items = self._open.pop(answer.key, ())
        contacts = tuple(item.contact for item in items)
        match answer.action:
            case NoticeAction.LOG if contacts:
                self.log_requested.emit(contacts)
            case NoticeAction.SNOOZE if contacts:
                self.snooze(contacts[0])
            case NoticeAction.OPEN if len(contacts) == 1:
                self.contact_activated.emit(contacts[0])
            case NoticeAction.RECALL if contacts:
                self.recall_requested.emit(contacts[0])
            case (
                NoticeAction.OPEN
                | NoticeAction.LOG
                | NoticeAction.SNOOZE
                | NoticeAction.RECALL
                | NoticeAction.REVIEW
                | NoticeAction.WRITE
                | NoticeAction.DONE
            ):
                self.today_activated.emit()
            case _:
                assert_never(answer.action)
