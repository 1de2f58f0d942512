"""What the preferences say of reminders, as the rules want it."""

from __future__ import annotations

from collections.abc import Container
from contextlib import suppress
from datetime import date, datetime, time

from netdesk.domain.due import DueKind
from netdesk.domain.reminder import ReminderChoices
from netdesk.domain.reminder_times import USUAL_TIME, WEEKDAYS, ReminderTimes, time_of
from netdesk.operations.working_days import CountryHolidays
from netdesk.preferences import Preferences


def reminder_choices(preferences: Preferences) -> ReminderChoices:
    """Return the choices; what makes no sense (a file edited by hand) counts as not chosen."""
    return ReminderChoices(
        times=reminder_times(preferences),
        budget=preferences.daily_budget,
        ahead_days=preferences.remind_ahead_days,
        leap_day_rule=preferences.leap_days,
        silent_kinds=_kinds(preferences.silent_kinds),
        paused_until=paused_until(preferences),
    )


def reminder_times(preferences: Preferences) -> ReminderTimes:
    """Return when reminders may be shown."""
    digests = {time_of(each) for each in preferences.digest_times} - {None}
    begin, end = time_of(preferences.quiet_from), time_of(preferences.quiet_until)
    has_quiet = begin is not None and end is not None
    return ReminderTimes(
        digest_times=tuple(sorted(each for each in digests if each)) or (USUAL_TIME,),
        quiet_from=begin if has_quiet and begin else time(),
        quiet_until=end if has_quiet and end else time(),
        working_days=frozenset(
            WEEKDAYS.index(each) for each in preferences.working_days if each in WEEKDAYS
        ),
        holidays=_holidays(preferences),
    )


def _holidays(preferences: Preferences) -> Container[date]:
    country = preferences.holiday_country
    return CountryHolidays(country, preferences.holiday_subdivision) if country else frozenset()


def next_reminders(preferences: Preferences, now: datetime) -> datetime | None:
    """Return the civil time at which people are reminded of next; `None` where that is not within a year.

    Holidays are looked up for that: not for the thread of the window.
    """
    until = paused_until(preferences)
    begin = datetime.combine(until, time()) if until else now
    return reminder_times(preferences).next_open(max(now, begin))


def paused_until(preferences: Preferences) -> date | None:
    """Return the day until which all reminders rest, `None` where none was chosen."""
    try:
        return date.fromisoformat(preferences.reminders_paused_until)
    except ValueError:
        return None


def _kinds(values: tuple[str, ...]) -> frozenset[DueKind]:
    kinds = set()
    for value in values:
        with suppress(ValueError):  # of a newer version
            kinds.add(DueKind(value))
    return frozenset(kinds)
