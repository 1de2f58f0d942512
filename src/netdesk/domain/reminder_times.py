"""When reminders may be shown: at the times the user chose, not in quiet hours, people on working days.

All times are civil (naive), where the user is: what is shown at nine is shown at nine there, wherever
they have flown and whether or not the clock has just been set forward.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""The days as they are stored, in the order of `date.weekday`."""
USUAL_TIME = time(9)


@dataclass(frozen=True, slots=True)
class ReminderTimes:
    """The user's choice of times. `digest_times` are in order and at least one.

    From `quiet_from` to `quiet_until`, over midnight too, nothing is shown; equal ones are no quiet
    hours. `holidays` are no working days whatever weekday they fall on.
    """

    digest_times: tuple[time, ...] = (USUAL_TIME,)
    quiet_from: time = time(0)
    quiet_until: time = time(0)
    working_days: frozenset[int] = frozenset(range(7))
    holidays: Container[date] = frozenset()

    def is_quiet(self, at: datetime) -> bool:
        """Tell whether nothing may be shown at this time."""
        begin, end, now = self.quiet_from, self.quiet_until, at.time()
        if begin <= end:
            return begin <= now < end
        return now >= begin or now < end

    def is_working(self, day: date) -> bool:
        """Tell whether people by cadence are reminded of on that day: on all, where none is chosen."""
        if not self.working_days:
            return True
        return day.weekday() in self.working_days and day not in self.holidays

    def is_open(self, now: datetime, shown_at: datetime | None) -> bool:
        """Tell whether what is due may be shown now, where `shown_at` is the last time it was looked at
        when it might be.

        It may from a digest time of the day on that was not seen yet, and all the time from the
        last one on; after an absence at once, for who is never there at the chosen time would never
        be reminded. A `shown_at` that lies ahead counts as unknown: the clock was set back, or the
        user has flown west.
        """
        if self.is_quiet(now):
            return False
        if self.was_away(now, shown_at):
            return True
        latest = self._latest(now)
        if latest is None:
            return False
        is_last = latest.time() == self.digest_times[-1]
        return is_last or shown_at is None or shown_at > now or shown_at < latest

    def was_away(self, now: datetime, shown_at: datetime | None) -> bool:
        """Tell whether a digest time of an earlier day went by without anybody looking."""
        if shown_at is None or shown_at > now:
            return False
        yesterday = now.date() - timedelta(days=1)
        return shown_at < datetime.combine(yesterday, self.digest_times[-1])

    def is_new_look(self, now: datetime, shown_at: datetime | None) -> bool:
        """Tell whether a look at `now` is to be remembered: no rule sees a difference otherwise."""
        if shown_at is None or shown_at > now or self.was_away(now, shown_at):
            return True
        latest = self._latest(now)
        return latest is not None and shown_at < latest

    def next_look(self, now: datetime) -> datetime:
        """Return the next time at which something may be shown that may not now, or the day changes."""
        today = now.date()
        tomorrow = datetime.combine(today + timedelta(days=1), time())
        wanted = (*self.digest_times, self.quiet_until)
        moments = (datetime.combine(today, each) for each in wanted)
        return min((each for each in moments if each > now), default=tomorrow)

    def next_open(self, now: datetime) -> datetime | None:
        """Return when people by cadence who become due now are reminded of at the earliest, where all
        that was due before has been; `None` where that is not within a year."""
        if self.is_working(now.date()) and self.is_open(now, now):
            return now
        moment, end = self.next_look(now), now + timedelta(days=366)
        while moment < end:
            shown_at = now if moment.date() == now.date() else None
            if self.is_working(moment.date()) and self.is_open(moment, shown_at):
                return moment
            moment = self.next_look(moment)
        return None

    def next_working_day(self, after: date) -> date:
        """Return the first working day after one; the next day where there is none within a year."""
        days = (after + timedelta(days=number) for number in range(1, 366))
        return next((day for day in days if self.is_working(day)), after + timedelta(days=1))

    def _latest(self, now: datetime) -> datetime | None:
        """Return the last digest time of the day that is not ahead."""
        passed = [each for each in self.digest_times if each <= now.time()]
        return datetime.combine(now.date(), passed[-1]) if passed else None


def time_of(text: str) -> time | None:
    """Return the time that `HH:MM` says, `None` where it says none, or that of a zone."""
    try:
        found = time.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is None else None
