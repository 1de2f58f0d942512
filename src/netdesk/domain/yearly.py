"""Dates that come round every year: on which day they are kept, and how far off they are."""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import Enum
from typing import assert_never

from netdesk.domain.partial_date import PartialDate

BELATED_DAYS = 14
"""For so many days a date that was missed is still offered."""

_LONGEST_GAP_YEARS = 8
"""Two leap years can lie eight years apart: 1896 and 1904, 2096 and 2104."""


class LeapDayRule(Enum):
    """When 29 February is kept in a year without one. The values are stored: never change them."""

    FEBRUARY_28 = "feb_28"
    MARCH_1 = "mar_1"
    LEAP_YEARS_ONLY = "leap_only"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One year's keeping of a yearly date, seen from a certain day.

    `days_until` is 0 on the day itself and negative once it is past. `years` is the age or the
    number of the anniversary, `None` where the year is not known.
    """

    observed_on: date
    days_until: int
    years: int | None

    @property
    def is_belated(self) -> bool:
        """Tell whether the day is past."""
        return self.days_until < 0


def observed_in(
    day: PartialDate, year: int, rule: LeapDayRule = LeapDayRule.FEBRUARY_28
) -> date | None:
    """Return the day on which `day` is kept in `year`.

    `None` where it is not kept: a date without month or day, one that no calendar has (31 April),
    29 February by the rule of leap years only, and the years before the one it began in.
    """
    if day.month is None or day.day is None or (day.year is not None and year < day.year):
        return None
    if (day.month, day.day) == (2, 29) and not isleap(year):
        return _leap_day_in_common_year(year, rule)
    if not 1 <= day.month <= 12 or not 1 <= day.day <= monthrange(year, day.month)[1]:
        return None
    return date(year, day.month, day.day)


def _leap_day_in_common_year(year: int, rule: LeapDayRule) -> date | None:
    match rule:
        case LeapDayRule.FEBRUARY_28:
            return date(year, 2, 28)
        case LeapDayRule.MARCH_1:
            return date(year, 3, 1)
        case LeapDayRule.LEAP_YEARS_ONLY:
            return None
        case _:
            assert_never(rule)


def next_occurrence(
    day: PartialDate, today: date, rule: LeapDayRule = LeapDayRule.FEBRUARY_28
) -> date | None:
    """Return the first keeping on or after `today`; `None` if there is none."""
    first = max(today.year, day.year or MINYEAR)
    years = range(first, min(first + _LONGEST_GAP_YEARS, MAXYEAR) + 1)
    return next((kept for kept in _observed(day, years, rule) if kept >= today), None)


def previous_occurrence(
    day: PartialDate, today: date, rule: LeapDayRule = LeapDayRule.FEBRUARY_28
) -> date | None:
    """Return the last keeping on or before `today`; `None` if there is none."""
    years = range(today.year, max(today.year - _LONGEST_GAP_YEARS, MINYEAR) - 1, -1)
    return next((kept for kept in _observed(day, years, rule) if kept <= today), None)


def _observed(day: PartialDate, years: range, rule: LeapDayRule) -> Iterator[date]:
    for year in years:
        kept = observed_in(day, year, rule)
        if kept is not None:
            yield kept


def years_on(day: PartialDate, observed_on: date) -> int | None:
    """Return the age reached, or the number of the anniversary, on the day it is kept."""
    if day.year is None or day.year > observed_on.year:
        return None
    return observed_on.year - day.year


def occurrence_at(
    day: PartialDate,
    today: date,
    *,
    rule: LeapDayRule = LeapDayRule.FEBRUARY_28,
    lead_days: int = 0,
    belated_days: int = BELATED_DAYS,
) -> Occurrence | None:
    """Return the keeping to speak of on `today`: one that is today, else one that is at most
    `lead_days` ahead, else one that is at most `belated_days` past, else `None`."""
    ahead = next_occurrence(day, today, rule)
    if ahead is not None and ahead - today <= timedelta(days=lead_days):
        return _seen_from(today, day, ahead)
    past = previous_occurrence(day, today, rule)
    if past is not None and today - past <= timedelta(days=belated_days):
        return _seen_from(today, day, past)
    return None


def _seen_from(today: date, day: PartialDate, observed_on: date) -> Occurrence:
    return Occurrence(observed_on, (observed_on - today).days, years_on(day, observed_on))
