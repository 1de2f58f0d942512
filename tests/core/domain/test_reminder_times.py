"""When reminders may be shown: by examples a user would recognise, and by laws."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.reminder_times import ReminderTimes, time_of

FRIDAY = date(2026, 11, 20)
TIMES = st.times().map(lambda each: each.replace(second=0, microsecond=0))
MOMENTS = st.builds(datetime.combine, st.dates(date(2026, 1, 1), date(2028, 12, 31)), st.times())
CHOICES = st.builds(
    ReminderTimes,
    digest_times=st.lists(TIMES, min_size=1, max_size=4, unique=True).map(
        lambda found: tuple(sorted(found))
    ),
    quiet_from=TIMES,
    quiet_until=TIMES,
    working_days=st.frozensets(st.integers(0, 6)),
)


def at(text: str, day: date = FRIDAY) -> datetime:
    return datetime.combine(day, time.fromisoformat(text))


def test_before_the_first_time_of_the_day_everything_waits() -> None:
    times = ReminderTimes(digest_times=(time(9), time(14)))
    assert not times.is_open(at("08:59"), at("14:00", FRIDAY - timedelta(days=1)))
    assert times.is_open(at("09:00"), at("14:00", FRIDAY - timedelta(days=1)))


def test_between_two_times_only_what_was_not_looked_at_is_shown() -> None:
    times = ReminderTimes(digest_times=(time(9), time(14)))
    assert times.is_open(at("10:30"), at("08:00"))
    assert not times.is_open(at("10:30"), at("09:00"))
    assert times.is_open(at("14:00"), at("09:00"))


def test_after_the_last_time_what_is_new_is_shown_at_once() -> None:
    times = ReminderTimes(digest_times=(time(9), time(14)))
    assert times.is_open(at("18:00"), at("14:00"))


def test_a_look_that_lies_ahead_counts_as_unknown() -> None:
    """The clock was set back, or the user has flown west: nothing waits for a time that was."""
    times = ReminderTimes(digest_times=(time(9), time(14)))
    assert times.is_open(at("10:30"), at("22:00"))
    assert not times.was_away(at("10:30"), at("22:00"))


@pytest.mark.parametrize(
    ("begin", "end", "quiet", "loud"),
    [
        ("20:00", "08:00", ["20:00", "23:59", "00:00", "07:59"], ["08:00", "12:00", "19:59"]),
        ("12:00", "13:00", ["12:00", "12:59"], ["11:59", "13:00", "00:00"]),
        ("09:00", "09:00", [], ["09:00", "08:59", "00:00"]),
    ],
)
def test_quiet_hours_may_go_over_midnight(begin, end, quiet, loud) -> None:
    times = ReminderTimes(quiet_from=time.fromisoformat(begin), quiet_until=time.fromisoformat(end))
    assert [each for each in quiet + loud if times.is_quiet(at(each))] == quiet


def test_away_is_who_missed_a_time_of_an_earlier_day() -> None:
    times = ReminderTimes()
    thursday = FRIDAY - timedelta(days=1)
    assert not times.was_away(at("09:30"), at("09:00", thursday))
    assert times.was_away(at("09:30"), at("08:59", thursday))
    assert not times.was_away(at("09:30"), None)


def test_after_an_absence_nothing_waits_for_the_next_time() -> None:
    """Who leaves before the chosen time every day would never be reminded."""
    times = ReminderTimes(digest_times=(time(18),), quiet_from=time(20), quiet_until=time(8))
    thursday = FRIDAY - timedelta(days=1)
    assert not times.is_open(at("08:30"), at("18:00", thursday))
    assert times.is_open(at("08:30"), at("17:59", thursday))
    assert times.is_new_look(at("08:30"), at("17:59", thursday))
    assert not times.is_open(at("07:59"), at("17:59", thursday))


def test_holidays_and_free_weekdays_are_no_working_days() -> None:
    times = ReminderTimes(
        working_days=frozenset(range(5)), holidays=frozenset({date(2026, 11, 23)})
    )
    assert times.is_working(FRIDAY)
    assert not times.is_working(date(2026, 11, 21))
    assert times.next_working_day(FRIDAY) == date(2026, 11, 24)
    assert ReminderTimes(working_days=frozenset()).next_working_day(FRIDAY) == date(2026, 11, 21)


def test_a_time_is_read_or_is_none() -> None:
    assert time_of("09:30") == time(9, 30)
    assert [time_of(each) for each in ("", "nine", "25:00", "09:60", "T09:00Z")] == [None] * 5


@given(CHOICES, MOMENTS)
def test_the_next_look_lies_ahead_and_within_the_day(times: ReminderTimes, now: datetime) -> None:
    midnight = datetime.combine(now.date() + timedelta(days=1), time())
    assert now < times.next_look(now) <= midnight


@given(CHOICES, MOMENTS, MOMENTS)
def test_whatever_was_looked_at_each_day_opens_once_it_is_loud(
    times: ReminderTimes, now: datetime, shown_at: datetime
) -> None:
    """From the last time of a day on nothing waits any more, but for quiet hours."""
    if now.time() >= times.digest_times[-1]:
        assert times.is_open(now, shown_at) is not times.is_quiet(now)


@given(CHOICES, MOMENTS)
def test_between_looks_nothing_changes(times: ReminderTimes, now: datetime) -> None:
    """The service may rest until `next_look`: what may be shown then may not be shown a moment before."""
    before_next = times.next_look(now) - timedelta(microseconds=1)
    if not times.is_open(now, now) and not times.is_quiet(now):
        assert not times.is_open(before_next, now)


def test_who_becomes_due_now_is_reminded_of_at_the_next_time_on_a_working_day() -> None:
    times = ReminderTimes(
        digest_times=(time(9), time(14)), working_days=frozenset(range(5)), quiet_from=time(20)
    )
    assert times.next_open(at("08:00")) == at("09:00")
    assert times.next_open(at("09:30")) == at("14:00")
    assert times.next_open(at("15:00")) == at("15:00")
    assert times.next_open(at("21:00")) == at("09:00", FRIDAY + timedelta(days=3))


def test_a_time_in_the_quiet_hours_comes_when_they_are_over() -> None:
    times = ReminderTimes(digest_times=(time(7),), quiet_from=time(20), quiet_until=time(8))
    assert times.next_open(at("06:00")) == at("08:00")
    always_quiet = ReminderTimes(digest_times=(time(21),), quiet_from=time(20), quiet_until=time(8))
    assert always_quiet.next_open(at("12:00")) is None


@given(CHOICES, MOMENTS)
def test_the_next_time_is_one_at_which_something_may_be_shown(
    times: ReminderTimes, now: datetime
) -> None:
    following = times.next_open(now)
    if following is not None:
        assert following >= now
        assert times.is_working(following.date())
        assert not times.is_quiet(following)
