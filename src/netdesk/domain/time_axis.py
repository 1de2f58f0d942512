"""Where an axis of time has its lines and words, by how much room there is for a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from netdesk.domain.lanes import MONTH_DAYS, YEAR_DAYS, Span

_MONTHS_OF_YEAR = 12


class TickUnit(Enum):
    """How far the ticks of an axis stand apart."""

    DAY = 1.0
    WEEK = 7.0
    MONTH = MONTH_DAYS
    QUARTER = 3 * MONTH_DAYS
    YEAR = YEAR_DAYS


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis. Its words name the larger unit too where `begins_larger`: the month on the
    first day in sight and the first of a month, the year on the first tick in sight and in January."""

    day: date
    unit: TickUnit
    begins_larger: bool

    @property
    def place(self) -> int:
        """Where it stands, as an ordinal."""
        return self.day.toordinal()


def tick_unit(pixels_a_day: float, least_pixels: float) -> TickUnit:
    """Return the finest unit whose ticks stand at least so far apart; years where none does."""
    wide = (unit for unit in TickUnit if unit.value * pixels_a_day >= least_pixels)
    return next(wide, TickUnit.YEAR)


def ticks(span: Span, unit: TickUnit) -> list[Tick]:
    """Return the ticks within a span, in order: days, Mondays, firsts of months, quarters, years."""
    found: list[Tick] = []
    for day in _days(span, unit):
        begins = not found or _larger(found[-1].day, unit) != _larger(day, unit)
        found.append(Tick(day, unit, begins))
    return found


def _days(span: Span, unit: TickUnit) -> Iterator[date]:
    # from whole day to whole day: what begins within the span is in sight
    first, last = -int(-span.start // 1), int(span.end)
    match unit:
        case TickUnit.DAY:
            yield from (date.fromordinal(each) for each in range(first, last + 1))
        case TickUnit.WEEK:
            monday = first + (1 - first) % 7
            yield from (date.fromordinal(each) for each in range(monday, last + 1, 7))
        case TickUnit.MONTH | TickUnit.QUARTER | TickUnit.YEAR:
            yield from _first_days(first, last, round(unit.value / MONTH_DAYS))


def _first_days(first: int, last: int, months: int) -> Iterator[date]:
    begin = date.fromordinal(first)
    number = begin.year * _MONTHS_OF_YEAR + begin.month - 1
    number -= number % months
    while True:
        year, month = divmod(number, _MONTHS_OF_YEAR)
        day = date(year, month + 1, 1)
        if day.toordinal() > last:
            return
        if day.toordinal() >= first:
            yield day
        number += months


def _larger(day: date, unit: TickUnit) -> tuple[int, ...]:
    if unit is TickUnit.DAY:
        return day.year, day.month
    return (day.year,)
