"""Decides what to remind of and when, and takes back what is answered elsewhere.

What is due is worked out from the data every time; that a reminder was shown is a separate log,
so that nothing repeats and nothing vanishes (design: Reminders).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from netdesk.domain.changes import Changes
from netdesk.domain.delivery_plan import Delivery
from netdesk.domain.due import DueItem
from netdesk.domain.moment import Moment
from netdesk.domain.reminder import Reminder, ReminderChoices, ReminderKey
from netdesk.domain.snooze import Snooze, SnoozeChoice, snooze_offers
from netdesk.operations.due import DueBoard
from netdesk.operations.reminder_choices import paused_until, reminder_choices
from netdesk.operations.reminders import (
    deliveries_due,
    is_worth_noting,
    note_shown,
    record_deliveries,
    reminder_wish,
    reminders_in,
)
from netdesk.operations.snoozing import chosen_snooze
from netdesk.runtime.backstage import Backstage
from netdesk.tray.notice import Answer, Notices
from netdesk.tray.reminder_answers import ReminderAnswers
from netdesk.tray.reminder_notices import ReminderNotices

_KEY = "reminder-"
_SETTLE_MILLISECONDS = 200
"""Several steps in a row are looked at once."""

ReasonWords = Callable[[DueItem, date], str]


class ReminderService(QObject):
    """Looks at what is due: at the start, after every step, at the times the user chose, when the day or
    the clock changes and when notifications can be shown again. `answers` carries out what is pressed.

    Signals
    -------
    due_changed(DueList): the day's list, looked at anew; dates may be in it ahead of their day.
    paused_until_changed(date | None): reminders rest until that day, or do not.
    attention_requested(): there is something to remind of, and the desktop shows no notifications.
    """

    due_changed = Signal(object)
    paused_until_changed = Signal(object)
    attention_requested = Signal()

    def __init__(self, backstage: Backstage, notices: Notices) -> None:
        super().__init__()
        self._backstage = backstage
        self._store, self._writer = backstage.store, backstage.writer
        self._board = DueBoard(backstage.store)
        self._notices = notices
        self._words = ReminderNotices()
        self.answers = ReminderAnswers(backstage.writer)
        self._open: dict[str, Delivery] = {}
        self._on_their_way: set[str] = set()
        self._shown: set[ReminderKey] = set()
        self._has_failed = False
        self._sent = 0
        self._next_look = backstage.clock.local()
        self._told_paused_until = self.paused_until
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MILLISECONDS)
        self._settled.timeout.connect(self.look)
        self._connect()

    def _connect(self) -> None:
        notices, daybreak = self._notices, self._backstage.daybreak
        self._backstage.bus.changed.connect(self._on_changed)
        daybreak.day_changed.connect(self._on_time_changed)
        daybreak.jumped.connect(self._on_time_changed)
        daybreak.looked.connect(self._on_looked_at_clock)
        notices.shown.connect(self._on_shown)
        notices.failed.connect(self._on_failed)
        notices.dismissed.connect(self._on_gone)
        notices.lost.connect(self._on_gone)
        notices.answered.connect(self._on_answered)
        notices.availability_changed.connect(self._on_availability_changed)

    def look(self) -> None:
        """Work out what is due now: remind of what is new, take back what is answered."""
        clock, choices = self._backstage.clock, self._choices
        now, local = clock.moment(), clock.local()
        due = self._board.read(now.today, reminder_wish(choices, now.instant))
        reminders = reminders_in(self._store, due, now=now.instant, local=local)
        # a pause takes back what is on the screen too, wherever it was chosen
        self._withdraw_answered(() if choices.are_paused(now.today) else reminders)
        self._take_over_look(now.today)
        self._tell_whether_paused()
        self._remind(reminders, now, local)
        self._next_look = self._when_to_look_again(now, local)
        self.due_changed.emit(due)

    @property
    def paused_until(self) -> date | None:
        """The day on which reminders begin again, `None` where they do not rest."""
        until = paused_until(self._backstage.preferences.current)
        return until if until and until > self._backstage.clock.today() else None

    def pause(self, until: date | None) -> None:
        """Let reminders rest until a day; `None` begins again at once."""
        self._backstage.preferences.change(
            reminders_paused_until=until.isoformat() if until else ""
        )
        self.look()

    def snooze(self, items: tuple[DueItem, ...], choice: SnoozeChoice) -> None:
        """Put all that is due of a person off; where no later is left of today, until tomorrow."""
        clock = self._backstage.clock
        at, local = clock.moment(), clock.local()
        offers = snooze_offers(local, self._choices.times)
        how = chosen_snooze(choice, offers, at=at, local=local) or Snooze(offers.tomorrow)
        # until later today waits everything about the person, whatever it is
        for item in items if how.later is None else items[:1]:
            self.answers.snooze(item, how)

    def close(self) -> None:
        """Stop looking."""
        self._settled.stop()

    @property
    def _choices(self) -> ReminderChoices:
        return reminder_choices(self._backstage.preferences.current)

    def _next_working_day(self) -> date:
        return self._choices.times.next_working_day(self._backstage.clock.today())

    def _when_to_look_again(self, now: Moment, local: datetime) -> datetime:
        """Return the civil time at which something changes by itself."""
        waiting = self._store.later_today.waiting(now.instant).values()
        ends = (local + (until - now.instant) for until in waiting)
        return min([self._choices.times.next_look(local), *ends])

    def _tell_whether_paused(self) -> None:
        """Days end a pause too."""
        until = self.paused_until
        if until != self._told_paused_until:
            self._told_paused_until = until
            self.paused_until_changed.emit(until)

    def _take_over_look(self, on: date) -> None:
        """Word notices as is chosen now; names others are not to see go from the screen at once."""
        preferences = self._backstage.preferences.current
        hides_names = self._words.with_names and not preferences.names_in_notifications
        self._words.with_names = preferences.names_in_notifications
        self._words.with_sound = preferences.notification_sound
        for key, delivery in list(self._open.items()) if hides_names else ():
            self._withdraw(key)
            self._show(delivery, on)

    def _remind(self, reminders: tuple[Reminder, ...], now: Moment, local: datetime) -> None:
        preferences = self._backstage.preferences.current
        may_raise = preferences.raise_without_notifications
        if self._notices.is_available is False and not may_raise:
            return  # what waits is shown as soon as there is somebody to show it
        deliveries = deliveries_due(
            self._store,
            reminders,
            self._choices,
            now=now,
            local=local,
            on_screen=tuple(self._keys_on_screen()),
        )
        if self._notices.is_available is False:
            self._ask_for_attention(deliveries)
        else:
            for delivery in deliveries:
                self._show(delivery, now.today)
        self._note_if_all_shown()

    def _show(self, delivery: Delivery, on: date) -> None:
        self._sent += 1
        key = f"{_KEY}{self._sent}"
        self._open[key] = delivery
        self._on_their_way.add(key)
        self._notices.show(self._words.notice(delivery, key, on))

    def _ask_for_attention(self, deliveries: tuple[Delivery, ...]) -> None:
        shown = [each for delivery in deliveries for each in delivery.reminders]
        if shown:
            self._shown.update(each.key for each in shown)
            self._writer.submit(lambda store, at: record_deliveries(store, shown, at=at))
            self.attention_requested.emit()

    def _note_if_all_shown(self) -> None:
        """Remember that there was a look, once nothing of it is on its way any more."""
        local = self._backstage.clock.local()
        if self._on_their_way or self._has_failed:
            return
        if is_worth_noting(self._store, local, self._choices):
            self._writer.submit(lambda store, _at: note_shown(store, local))

    def _keys_on_screen(self) -> Iterator[ReminderKey]:
        # that it was shown may wait to be written down for as long as an import is written
        yield from self._shown
        for delivery in self._open.values():
            yield from (each.key for each in delivery.reminders)

    def _withdraw_answered(self, reminders: tuple[Reminder, ...]) -> None:
        still_due = {each.key for each in reminders}
        for key, delivery in list(self._open.items()):
            if not any(each.key in still_due for each in delivery.reminders):
                self._withdraw(key)

    def _withdraw(self, key: str) -> None:
        self._open.pop(key)
        self._on_their_way.discard(key)
        self._notices.withdraw(key)

    def _on_changed(self, changes: Changes) -> None:
        self._board.note(changes)
        self._settled.start()

    def _on_time_changed(self) -> None:
        self._settled.start()

    def _on_looked_at_clock(self, local: datetime) -> None:
        if self._has_failed or local >= self._next_look:
            self._has_failed = False
            self._settled.start()

    def _on_availability_changed(self, available: bool) -> None:
        if available:
            self._has_failed = False
            self._settled.start()

    def _on_shown(self, key: str) -> None:
        delivery = self._open.get(key)
        if delivery is None:
            return
        shown = delivery.reminders
        self._shown.update(each.key for each in shown)
        self._writer.submit(lambda store, at: record_deliveries(store, shown, at=at))
        self._on_their_way.discard(key)
        self._note_if_all_shown()

    def _on_failed(self, key: str) -> None:
        if self._open.pop(key, None):
            self._on_their_way.discard(key)
            self._has_failed = True

    def _on_gone(self, key: str) -> None:
        self._open.pop(key, None)

    def _on_answered(self, answer: Answer) -> None:
        delivery = self._open.pop(answer.key, None)
        if delivery is not None:
            today, until = self._backstage.clock.today(), self._next_working_day()
            self.answers.carry_out(answer.action, delivery.reminders, on=today, until=until)
        elif answer.key.startswith(_KEY):
            # it stood there longer than anybody here knows of it
            self.answers.today_activated.emit()
