"""Yearly dates in every year that matters."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.partial_date import PartialDate
from netdesk.domain.yearly import (
    BELATED_DAYS,
    LeapDayRule,
    next_occurrence,
    observed_in,
    occurrence_at,
    previous_occurrence,
    years_on,
)

YEARS = range(1900, 2201)
LEAP_DAY = PartialDate(month=2, day=29)
TODAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 12, 31))
RULES = st.sampled_from(LeapDayRule)
YEARLESS = st.dates(min_value=date(2000, 1, 1), max_value=date(2000, 12, 31)).map(
    lambda day: PartialDate(month=day.month, day=day.day)
)


def test_an_ordinary_date_is_kept_on_itself_in_every_year() -> None:
    assert all(
        observed_in(PartialDate(month=11, day=3), year) == date(year, 11, 3) for year in YEARS
    )


@pytest.mark.parametrize(
    ("rule", "instead"),
    [
        (LeapDayRule.FEBRUARY_28, (2, 28)),
        (LeapDayRule.MARCH_1, (3, 1)),
        (LeapDayRule.LEAP_YEARS_ONLY, None),
    ],
)
def test_leap_day_in_every_year(rule: LeapDayRule, instead: tuple[int, int] | None) -> None:
    for year in YEARS:
        common = date(year, *instead) if instead else None
        expected = date(year, 2, 29) if isleap(year) else common
        assert observed_in(LEAP_DAY, year, rule) == expected


@pytest.mark.parametrize(
    "day",
    [
        PartialDate(),
        PartialDate(1985),
        PartialDate(1985, 3),
        PartialDate(month=4, day=31),
        PartialDate(month=2, day=30),
        PartialDate(month=13, day=1),
        PartialDate(month=0, day=1),
        PartialDate(month=1, day=0),
        PartialDate(text="circa 1800"),
    ],
)
def test_what_no_calendar_has_is_never_kept(day: PartialDate) -> None:
    assert observed_in(day, 2024) is None
    assert next_occurrence(day, date(2024, 1, 1)) is None
    assert previous_occurrence(day, date(2024, 1, 1)) is None
    assert occurrence_at(day, date(2024, 1, 1), lead_days=400) is None


def test_leap_years_only_can_take_eight_years() -> None:
    rule = LeapDayRule.LEAP_YEARS_ONLY
    assert next_occurrence(LEAP_DAY, date(2096, 3, 1), rule) == date(2104, 2, 29)
    assert previous_occurrence(LEAP_DAY, date(2104, 2, 28), rule) == date(2096, 2, 29)


def test_nothing_is_kept_before_it_began() -> None:
    born = PartialDate(2030, 5, 6)
    assert next_occurrence(born, date(2026, 1, 1)) == date(2030, 5, 6)
    assert previous_occurrence(born, date(2030, 5, 5)) is None
    assert years_on(born, date(2029, 5, 6)) is None


def test_the_calendar_has_two_ends() -> None:
    day = PartialDate(month=6, day=1)
    assert next_occurrence(day, date.max) is None
    assert previous_occurrence(day, date.min) is None


def test_age_of_somebody_born_on_a_leap_day() -> None:
    found = occurrence_at(PartialDate(2000, 2, 29), date(2025, 2, 28))
    assert found is not None
    assert (found.years, found.days_until, found.is_belated) == (25, 0, False)


def test_belated_across_the_turn_of_the_year() -> None:
    found = occurrence_at(PartialDate(1990, 12, 28), date(2026, 1, 5))
    assert found is not None
    assert (found.observed_on, found.days_until, found.years) == (date(2025, 12, 28), -8, 35)
    assert found.is_belated


def test_announced_across_the_turn_of_the_year() -> None:
    found = occurrence_at(PartialDate(1990, 1, 2), date(2025, 12, 28), lead_days=7)
    assert found is not None
    assert (found.observed_on, found.days_until, found.years) == (date(2026, 1, 2), 5, 36)


@given(YEARLESS, TODAYS, RULES)
def test_next_and_previous_enclose_today(day: PartialDate, today: date, rule: LeapDayRule) -> None:
    ahead, past = next_occurrence(day, today, rule), previous_occurrence(day, today, rule)
    assert ahead is not None
    assert past is not None
    assert past <= today <= ahead
    assert (past == today) == (ahead == today)
    between = range(past.year, ahead.year + 1)
    kept = [found for year in between if (found := observed_in(day, year, rule))]
    assert all(found <= past or found >= ahead for found in kept)


@given(YEARLESS, TODAYS, RULES, st.integers(0, 60))
def test_an_occurrence_is_within_its_window(
    day: PartialDate, today: date, rule: LeapDayRule, lead: int
) -> None:
    found = occurrence_at(day, today, rule=rule, lead_days=lead)
    ahead, past = next_occurrence(day, today, rule), previous_occurrence(day, today, rule)
    assert ahead is not None
    assert past is not None
    offered = (ahead - today).days <= lead or (today - past).days <= BELATED_DAYS
    assert (found is not None) == offered
    if found is not None:
        assert -BELATED_DAYS <= found.days_until <= lead
        assert found.observed_on - today == timedelta(days=found.days_until)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.integers(0, 100), RULES)
def test_age_grows_by_one_a_year(born: date, age: int, rule: LeapDayRule) -> None:
    day = PartialDate(born.year, born.month, born.day)
    kept = observed_in(day, born.year + age, rule)
    assert kept is None or years_on(day, kept) == age
