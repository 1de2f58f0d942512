"""What NetDesk tells a calendar: yearly dates, promises and plans, each with its rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, time
from hashlib import blake2b
from typing import assert_never

from netdesk.domain.contact import SpecialDate
from netdesk.domain.due import DueKind, date_kind
from netdesk.domain.due_promises import DuePlan, DuePromise, promise_due_on, promise_kind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.repeat import CountedFrom
from netdesk.domain.yearly import LeapDayRule, next_occurrence

_FIRST_YEAR = 1900
"""Calendars are unreliable before; in this century of ours 29 February came every fourth year."""
_EVERY_YEAR = "FREQ=YEARLY"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One entry of the calendar; `key` is the same for as long as what it tells of is there.

    `rule` is a recurrence rule (RFC 5545, section 3.3.10), "" for what is once. `ahead_days` is how
    early a reminder of it is wanted.
    """

    key: str
    kind: DueKind
    names: tuple[str, ...]
    text: str
    day: date
    time: time | None = None
    rule: str = ""
    ahead_days: int = 0
    happening: InteractionKind | None = None


@dataclass(frozen=True, slots=True)
class YearlyDate:
    """A yearly date of somebody; `lead_days` is `None` where it has no lead time of its own."""

    contact: ContactId
    name: str
    special_date: SpecialDate
    lead_days: int | None = None


@dataclass(frozen=True, slots=True)
class CalendarWish:
    """How yearly dates are told: when 29 February is kept, how early they are wanted, and at what time
    of the day the reminders are to come."""

    leap_day_rule: LeapDayRule = LeapDayRule.FEBRUARY_28
    lead_days: int = 0
    remind_at: time = field(default=time(9))


def yearly_entries(dates: Iterable[YearlyDate], wish: CalendarWish) -> Iterator[CalendarEntry]:
    """Return the entries of yearly dates; those that no calendar has (31 April) are left out."""
    known: set[str] = set()
    for each in dates:
        special = each.special_date
        first = first_kept(special.on, wish.leap_day_rule)
        if first is None:
            continue
        key = _yearly_key(each, known)
        known.add(key)
        yield CalendarEntry(
            key=key,
            kind=date_kind(special.kind),
            names=(each.name,),
            text=special.label,
            day=first,
            rule=yearly_rule(special.on, wish.leap_day_rule),
            ahead_days=wish.lead_days if each.lead_days is None else each.lead_days,
        )


def first_kept(day: PartialDate, rule: LeapDayRule) -> date | None:
    """Return the first day on which a yearly date is kept that a calendar should know of."""
    return next_occurrence(day, date(max(day.year or 0, _FIRST_YEAR), 1, 1), rule)


def yearly_rule(day: PartialDate, rule: LeapDayRule) -> str:
    """Return by what rule a yearly date comes round, 29 February as the user keeps it."""
    if (day.month, day.day) != (2, 29):
        return _EVERY_YEAR
    match rule:
        case LeapDayRule.FEBRUARY_28:
            return f"{_EVERY_YEAR};BYMONTH=2;BYMONTHDAY=-1"
        case LeapDayRule.MARCH_1:
            # the sixtieth day is 29 February where there is one
            return f"{_EVERY_YEAR};BYYEARDAY=60"
        case LeapDayRule.LEAP_YEARS_ONLY:
            return f"{_EVERY_YEAR};BYMONTH=2;BYMONTHDAY=29"
        case _:
            assert_never(rule)


def promise_entries(promises: Iterable[DuePromise]) -> Iterator[CalendarEntry]:
    """Return the entries of open promises that have a day.

    One that is counted from its completion has no day but the next, so no rule is told.
    """
    for each in promises:
        promise = each.promise
        day = promise_due_on(promise)
        if day is None:
            continue
        repeat = promise.repeat
        is_planned = repeat is not None and repeat.counted_from is CountedFrom.PLAN
        yield CalendarEntry(
            key=f"promise-{promise.id}",
            kind=promise_kind(promise.kind),
            names=(each.name,),
            text=promise.text,
            day=day,
            # put off, it would bring the days of the rule out of step
            rule=repeat.rule if repeat and is_planned and day == promise.due_on else "",
        )


def plan_entries(plans: Iterable[DuePlan]) -> Iterator[CalendarEntry]:
    """Return the entries of what is planned with somebody. What was noted of it stays here."""
    for each in plans:
        plan = each.interaction
        yield CalendarEntry(
            key=f"plan-{plan.id}",
            kind=DueKind.PLANNED,
            names=plan.participant_names,
            text="",
            day=plan.day,
            time=plan.time,
            happening=plan.kind,
        )


def _yearly_key(each: YearlyDate, known: set[str]) -> str:
    """An import writes dates anew without ids: what they celebrate tells them apart."""
    special = each.special_date
    what = blake2b(f"{special.kind.value}\n{special.label}".encode(), digest_size=4).hexdigest()
    key = f"date-{each.contact}-{what}"
    number = 1
    while (numbered := f"{key}-{number}" if number > 1 else key) in known:
        number += 1
    return numbered
