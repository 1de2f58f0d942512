"""Until when something may be put off: later today, tomorrow, the next working day, next week, a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum

from netdesk.domain.reminder_times import ReminderTimes

_LATER = timedelta(hours=3)
_SOONEST = timedelta(minutes=30)
"""Less than this is no "later"."""
_QUARTER = timedelta(minutes=15)
_EVENING = time(22)
"""Later today is no later than this, where no quiet hours begin before."""


class SnoozeChoice(Enum):
    """What is offered besides a day. The values are the command line's words: never change them."""

    LATER = "later"
    TOMORROW = "tomorrow"
    WORKDAY = "workday"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Snooze:
    """How long something is put off.

    `until` is the first day on which it may be listed again; on the same day everything about the person
    waits until the instant `later` (UTC). With `unless_answered` it comes back only where nobody was
    in touch meanwhile.
    """

    until: date
    later: datetime | None = None
    unless_answered: bool = False


@dataclass(frozen=True, slots=True)
class SnoozeOffers:
    """What may be chosen at a time: `later` is civil, and `None` where the day is nearly over."""

    later: datetime | None
    tomorrow: date
    workday: date
    week: date


def snooze_offers(now: datetime, times: ReminderTimes) -> SnoozeOffers:
    """Return what may be chosen at the civil time `now`; next week is its first working day."""
    today = now.date()
    sunday = today + timedelta(days=6 - today.weekday())
    return SnoozeOffers(
        later=_later(now, times),
        tomorrow=today + timedelta(days=1),
        workday=times.next_working_day(today),
        week=times.next_working_day(sunday),
    )


def to_the_minute(moment: datetime) -> datetime:
    """Return the whole minute nearest to a moment."""
    return (moment + timedelta(seconds=30)).replace(second=0, microsecond=0)


def _later(now: datetime, times: ReminderTimes) -> datetime | None:
    """In three hours, at a quarter; but before the evening, and not in quiet hours."""
    last = datetime.combine(now.date(), _EVENING)
    quiet = datetime.combine(now.date(), times.quiet_from)
    if times.quiet_from != times.quiet_until and quiet > now:
        last = min(last, quiet - _QUARTER)
    midnight = datetime.combine(now.date(), time())
    wanted = midnight + -(-(now + _LATER - midnight) // _QUARTER) * _QUARTER
    found = min(wanted, last)
    return None if found - now < _SOONEST or times.is_quiet(found) else found
