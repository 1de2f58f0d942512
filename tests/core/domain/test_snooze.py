"""Until when may be chosen: by the hour of the day, quiet hours, weekends and holidays."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.reminder_times import ReminderTimes
from netdesk.domain.snooze import snooze_offers

TIMES = ReminderTimes(
    quiet_from=time(20),
    quiet_until=time(8),
    working_days=frozenset(range(5)),
    holidays=frozenset({date(2026, 11, 23)}),
)
FRIDAY = date(2026, 11, 20)


def test_working_days_leave_out_weekends_and_holidays() -> None:
    offers = snooze_offers(datetime.combine(FRIDAY, time(10)), TIMES)
    assert offers.tomorrow == date(2026, 11, 21)
    assert offers.workday == offers.week == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("now", "later"),
    [
        (time(9, 2), time(12, 15)),
        (time(9, 0), time(12, 0)),
        (time(17, 30), time(19, 45)),
        (time(19, 30), None),
        (time(23, 50), None),
        (time(3, 0), None),
        (time(6, 0), time(9, 0)),
    ],
)
def test_later_today_is_in_three_hours_and_before_the_quiet_ones(
    now: time, later: time | None
) -> None:
    found = snooze_offers(datetime.combine(FRIDAY, now), TIMES).later
    assert found == (datetime.combine(FRIDAY, later) if later else None)


def test_without_quiet_hours_the_day_ends_in_the_evening() -> None:
    assert snooze_offers(datetime.combine(FRIDAY, time(20)), ReminderTimes()).later == (
        datetime.combine(FRIDAY, time(22))
    )


@given(
    st.builds(datetime.combine, st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.times()),
    st.times(),
    st.times(),
)
def test_later_is_on_the_same_day_and_not_in_quiet_hours(
    now: datetime, begin: time, end: time
) -> None:
    times = ReminderTimes(quiet_from=begin, quiet_until=end)
    later = snooze_offers(now, times).later
    if later is not None:
        assert later.date() == now.date()
        assert later - now >= timedelta(minutes=30)
        assert not times.is_quiet(later)
