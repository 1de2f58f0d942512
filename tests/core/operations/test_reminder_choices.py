"""Preferences that somebody wrote by hand: reminders go on."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from netdesk.operations.reminder_choices import next_reminders, reminder_choices, reminder_times
from netdesk.preferences import Preferences

NOON = datetime.combine(date(2026, 11, 20), time(12))


@pytest.mark.parametrize(
    "strange",
    [
        Preferences(digest_times=("24:00", "09:00+02:00", "T10:00Z", "", "nine")),
        Preferences(quiet_from="20:00Z", quiet_until="08:00"),
        Preferences(working_days=("xx", ""), silent_kinds=("nope",)),
        Preferences(holiday_country="US\0", holiday_subdivision="../.."),
        Preferences(reminders_paused_until="2026-02-30"),
    ],
)
def test_what_makes_no_sense_counts_as_not_chosen(strange: Preferences) -> None:
    choices = reminder_choices(strange)
    assert choices.times.digest_times == (time(9),)
    assert not choices.times.is_quiet(NOON)
    assert choices.times.is_working(NOON.date())
    assert not choices.are_paused(NOON.date())
    assert next_reminders(strange, NOON) == NOON


def test_of_many_times_each_is_one() -> None:
    times = reminder_times(Preferences(digest_times=("17:00", "09:00", "nine", "09:00")))
    assert times.digest_times == (time(9), time(17))


def test_a_pause_of_the_calendars_last_day_is_one() -> None:
    choices = reminder_choices(Preferences(reminders_paused_until="9999-12-31"))
    assert choices.are_paused(date(2026, 11, 20))
