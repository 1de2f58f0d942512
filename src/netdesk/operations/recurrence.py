"""On which day something that repeats comes next, by the recurrence rules of RFC 5545."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from netdesk.domain.repeat import (
    CountedFrom,
    InvalidRuleError,
    Repeat,
    RuleParts,
    RuleProblem,
    Unit,
    rule_parts,
)

_CALENDAR_YEARS = 400
"""After so many years the calendar is the same again, weekdays too."""
_LAST_ANCHOR_YEAR = 9899
"""A search ends where years end, at 9999: a hundred years on, or a few hundred."""


def checked_repeat(repeat: Repeat, first: date) -> Repeat:
    """Return a repeat as it is kept: its rule in capitals, without the word before it.

    `first` is the day on which it is due, or from which it is counted. Raises InvalidRuleError.
    """
    parts = rule_parts(repeat.rule)
    if next(_grid(parts, first, whole=True), None) is None:
        raise InvalidRuleError(RuleProblem.NEVER)
    if parts.until is not None and parts.until < first:
        raise InvalidRuleError(RuleProblem.NEVER)
    written = ";".join(f"{name}={said}" for name, said in parts.parts.items())
    return replace(repeat, rule=written)


def first_day(repeat: Repeat, today: date) -> date:
    """Return the day on which it is due first where none was said: the first of the rule after today.

    Raises InvalidRuleError.
    """
    parts = rule_parts(repeat.rule)
    day = _after_completion(parts, today)
    if day is None or (parts.until is not None and day > parts.until):
        raise InvalidRuleError(RuleProblem.NEVER)
    return day


def next_due(repeat: Repeat, due_on: date, done_on: date) -> tuple[date, Repeat] | None:
    """Return when it is due after it was done, and what is left of the rule then; `None` at its end.

    Counted from the plan the days are the rule's own, seen from `due_on`, which is one of them or stands
    for one; those that went by until `done_on` are skipped. Counted from completion the rule
    begins anew on `done_on`. Either way the one that was done counts, and those skipped too.
    """
    parts = rule_parts(repeat.rule)
    if repeat.counted_from is CountedFrom.COMPLETION:
        day, gone = _after_completion(parts, done_on), 1
    else:
        day, gone = _after_plan(parts, due_on, max(due_on, done_on))
    if day is None or (parts.until is not None and day > parts.until):
        return None
    if parts.times is None:
        return day, repeat
    left = parts.times - gone
    return (day, replace(repeat, rule=parts.with_times(left))) if left > 0 else None


def coming_days(repeat: Repeat, due_on: date, most: int) -> list[date]:
    """Return the days on which it is due if each is done on its day, `due_on` first."""
    found = [due_on]
    while len(found) < most:
        coming = next_due(repeat, found[-1], found[-1])
        if coming is None:
            break
        day, repeat = coming
        found.append(day)
    return found


def _after_plan(parts: RuleParts, due_on: date, beyond: date) -> tuple[date | None, int]:
    for gone, day in enumerate(_grid(parts, due_on), 1):
        if day > beyond:
            return day, gone
    return None, 0


def _after_completion(parts: RuleParts, done_on: date) -> date | None:
    if parts.has_days:
        return next(_grid(parts, done_on), None)
    try:
        return _one_interval_after(parts, done_on)
    except (OverflowError, ValueError):
        return None


def _one_interval_after(parts: RuleParts, day: date) -> date:
    """A month after 31 January is the last of February: an interval was asked for, no 31st."""
    from dateutil.relativedelta import relativedelta

    match parts.unit:
        case Unit.DAY:
            return day + timedelta(days=parts.interval)
        case Unit.WEEK:
            return day + timedelta(weeks=parts.interval)
        case Unit.MONTH:
            return day + relativedelta(months=parts.interval)
        case Unit.YEAR:
            return day + relativedelta(years=parts.interval)


def _grid(parts: RuleParts, anchor: date, *, whole: bool = False) -> Iterator[date]:
    """Return the days of a rule after its anchor, or with `whole` from it on, without the rule's end.

    dateutil looks for a day that never comes until the year 9999. The calendar repeats itself every 400
    years, so the search is done there and soon over.
    """
    from dateutil.rrule import rrulestr

    cycles = (_LAST_ANCHOR_YEAR - anchor.year) // _CALENDAR_YEARS
    shift = timedelta(days=146_097 * cycles)
    start = datetime.combine(anchor + shift, datetime.min.time())
    try:
        rule = rrulestr(parts.endless(), dtstart=start)
    except (ValueError, IndexError, TypeError, AttributeError):
        raise InvalidRuleError(RuleProblem.UNREADABLE) from None
    for each in rule:
        if each.toordinal() - shift.days > date.max.toordinal():
            return  # beyond the year 9999
        day = each.date() - shift
        if whole or day > anchor:
            yield day
