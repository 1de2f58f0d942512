"""The clock, the screen and the resident process of a simulated year: thin, without Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.reminder_year.oracle import BACK, Key

from netdesk.domain.changes import Changes
from netdesk.domain.delivery_plan import Delivery
from netdesk.domain.due import CadenceReason, DateReason, DueItem, PlannedReason, PromiseReason
from netdesk.domain.due_promises import promise_due_on
from netdesk.domain.moment import Moment
from netdesk.domain.reminder import Reminder, ReminderKey
from netdesk.operations.due import DueBoard
from netdesk.operations.reminder_choices import reminder_choices
from netdesk.operations.reminders import (
    deliveries_due,
    is_worth_noting,
    note_shown,
    record_deliveries,
    reminder_wish,
    reminders_in,
)
from netdesk.preferences import Preferences
from netdesk.store.store import Store

ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",  # half an hour of summer
    "Pacific/Auckland",
    "America/Santiago",  # sets its clocks at midnight
    "Asia/Kathmandu",
)


@dataclass
class FakeClock:
    """The true time, what the machine's clock is wrong by, and the zone it is set to."""

    true: datetime
    zone: ZoneInfo
    wrong_by: timedelta = timedelta()

    @property
    def instant(self) -> datetime:
        return self.true + self.wrong_by

    @property
    def local(self) -> datetime:
        return self.instant.astimezone(self.zone).replace(tzinfo=None)

    @property
    def today(self) -> date:
        return self.local.date()

    def moment(self) -> Moment:
        return Moment(self.instant, self.today)


class Killed(BaseException):
    """The process ends at once, wherever it is."""


CRASH_POINTS = ("before showing", "after showing", "after recording")


@dataclass
class Screen:
    """The desktop's notification service, that may be away; `is_there` says."""

    is_there: bool = True
    notices: list[Delivery] = field(default_factory=list)

    def show(self, delivery: Delivery) -> bool:
        if self.is_there:
            self.notices.append(delivery)
        return self.is_there


class Resident:
    """What the resident process does, from its start to its end: looks, shows, writes down.

    `crash_at` kills it at that point of its next look that shows anything.
    """

    def __init__(
        self,
        store: Store,
        clock: FakeClock,
        screen: Screen,
        preferences: Callable[[], Preferences],
    ) -> None:
        self._store, self._clock, self._screen = store, clock, screen
        self._preferences = preferences
        self._board = DueBoard(store)
        self._day = clock.today
        self._next_look = clock.local
        self._seen_true, self._seen_local = clock.true, clock.local
        self._on_screen: set[ReminderKey] = set()
        self.crash_at = ""
        self.unwritten: list[Reminder] = []
        """What was shown when it was killed, and is not written down."""

    def note(self, changes: Changes) -> None:
        """Hear of a step."""
        self._board.note(changes)

    def tick(self) -> bool:
        """Do what is done once a minute; tell whether that was a look."""
        local, true = self._clock.local, self._clock.true
        passed, moved = true - self._seen_true, local - self._seen_local
        self._seen_true, self._seen_local = true, local
        has_jumped = abs(moved - passed) > timedelta(seconds=30)
        if has_jumped or self._clock.today != self._day or local >= self._next_look:
            self.look()
            return True
        return False

    def look(self) -> tuple[Delivery, ...]:
        """Look at what is due, show what is to be shown, and write that down."""
        choices = reminder_choices(self._preferences())
        now, local = self._clock.moment(), self._clock.local
        self._day = now.today
        self._seen_true, self._seen_local = self._clock.true, local
        due = self._board.read(now.today, reminder_wish(choices, now.instant))
        reminders = reminders_in(self._store, due, now=now.instant, local=local)
        found = deliveries_due(
            self._store, reminders, choices, now=now, local=local, on_screen=self._on_screen
        )
        if found:
            self._die("before showing")
        done = [delivery for delivery in found if self._screen.show(delivery)]
        shown = [reminder for delivery in done for reminder in delivery.reminders]
        if shown:
            self.unwritten = shown
            self._die("after showing")
            record_deliveries(self._store, shown, at=now)
            self.unwritten = []
            self._on_screen |= {reminder.key for reminder in shown}
            self._die("after recording")
        if len(done) == len(found) and is_worth_noting(self._store, local, choices):
            note_shown(self._store, local)
        waiting = self._store.later_today.waiting(now.instant).values()
        ends = (local + (until - now.instant) for until in waiting)
        self._next_look = min([choices.times.next_look(local), *ends])
        return tuple(done)

    def close(self) -> None:
        """End: what is in memory is gone."""

    def _die(self, point: str) -> None:
        if self.crash_at == point:
            raise Killed


def key_of(reminder: Reminder) -> Key:
    """Return what a reminder is about, as the oracle calls it."""
    key = _key_of(reminder.item)
    return (*key, BACK) if reminder.is_back else key


def _key_of(item: DueItem) -> Key:
    match item.reason:
        case CadenceReason() as reason:
            return ("person", item.contact, item.due_on, reason.is_stale)
        case DateReason() as reason:
            ahead = "ahead" if reason.occurrence.days_until > 0 else "day"
            return ("date", item.contact, item.kind.value, reason.occurrence.observed_on, ahead)
        case PromiseReason() as reason:
            return ("promise", reason.promise.id, promise_due_on(reason.promise))
        case PlannedReason() as reason:
            return ("plan", reason.interaction.id, reason.interaction.day)
        case _:
            return ("unexpected", item.contact, item.kind.value)
