"""The axis above the lanes has a line for every day, Monday, month, quarter or year in sight."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.lanes import MONTH_DAYS, TEN_YEARS_DAYS, WEEK_DAYS, YEAR_DAYS, Span
from netdesk.domain.time_axis import TickUnit, tick_unit, ticks

SPANS = st.builds(Span, st.floats(694_000, 802_000), st.floats(WEEK_DAYS, TEN_YEARS_DAYS))


@given(span=SPANS, unit=st.sampled_from(TickUnit))
def test_every_beginning_in_sight_has_a_tick(span: Span, unit: TickUnit) -> None:
    first, last = -int(-span.start // 1), int(span.end)
    expected = [
        day
        for day in (date.fromordinal(each) for each in range(first, last + 1))
        if _begins(day, unit)
    ]
    assert [each.day for each in ticks(span, unit)] == expected


@given(span=SPANS, unit=st.sampled_from(TickUnit))
def test_the_larger_unit_is_named_at_first_and_where_it_changes(span: Span, unit: TickUnit) -> None:
    found = ticks(span, unit)
    assert all(each.begins_larger for each in found[:1])
    for before, each in pairwise(found):
        changed = before.day.year != each.day.year
        if unit is TickUnit.DAY:
            changed = changed or before.day.month != each.day.month
        assert each.begins_larger is changed


@pytest.mark.parametrize(
    ("days", "unit"),
    [
        (WEEK_DAYS, TickUnit.DAY),
        (MONTH_DAYS, TickUnit.WEEK),
        (YEAR_DAYS, TickUnit.MONTH),
        (3 * YEAR_DAYS, TickUnit.QUARTER),
        (TEN_YEARS_DAYS, TickUnit.YEAR),
    ],
)
def test_a_span_has_as_many_ticks_as_there_is_room_for(days: float, unit: TickUnit) -> None:
    assert tick_unit(900 / days, 56) is unit


def _begins(day: date, unit: TickUnit) -> bool:
    match unit:
        case TickUnit.DAY:
            return True
        case TickUnit.WEEK:
            return day.isoweekday() == 1
        case TickUnit.MONTH:
            return day.day == 1
        case TickUnit.QUARTER:
            return day.day == 1 and day.month in (1, 4, 7, 10)
        case TickUnit.YEAR:
            return day.day == 1 and day.month == 1
