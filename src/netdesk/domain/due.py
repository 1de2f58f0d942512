"""Today's people and dates: ranked, held to a few a day, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from heapq import nsmallest
from typing import assert_never

from netdesk.domain.cadence import Standing, days_after, priority_on, ratio_on
from netdesk.domain.contact import DateKind, SpecialDate
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.yearly import BELATED_DAYS, LeapDayRule, Occurrence, occurrence_at

DEFAULT_BUDGET = 3
"""So many people a day whom the cadence alone brings up."""
MOST_PEOPLE = 1_000_000
"""No budget is larger: beyond this it is no number of people, but a slip."""


class DueKind(Enum):
    """Why a line is on the list. The values are the command line's words: never change them."""

    CADENCE = "cadence"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    OTHER_DATE = "other_date"


@dataclass(frozen=True, slots=True)
class CadenceReason:
    """Too long since the last touch.

    `days` have passed since the clock started: the last touch, or a later skip, or, where there was
    no touch yet (`last_touch` is `None`), the day one met or the person was added.
    """

    days: int
    ideal_days: int
    maximum_days: int
    last_touch: date | None
    last_kind: InteractionKind | None

    @property
    def is_stale(self) -> bool:
        """Tell whether the maximum is passed."""
        return self.days > self.maximum_days


@dataclass(frozen=True, slots=True)
class DateReason:
    """A yearly date that is today, near, or just missed: `occurrence` says which."""

    special_date: SpecialDate
    occurrence: Occurrence


Reason = CadenceReason | DateReason


@dataclass(frozen=True, slots=True)
class DueItem:
    """One line of the due list.

    `due_on` is the day since which the person is due, or the day on which the date is kept. `ratio`
    is `None` for a person without cadence.
    """

    contact: ContactId
    name: str
    kind: DueKind
    reason: Reason
    ratio: float | None
    last_touch: date | None
    due_on: date


@dataclass(frozen=True, slots=True)
class DueList:
    """What to show for the day `on`; `waiting` people are due too and beyond the budget."""

    on: date
    items: tuple[DueItem, ...]
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class DuePerson:
    """A person who may be due by cadence."""

    contact: ContactId
    name: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class DueDate:
    """A yearly date that may be due.

    `lead_days` is how early it is wanted. `restarted_on` is the day of the person's last skip,
    `snoozed_on` the day on which the snooze in `standing` was given. A date that was kept before
    `known_since` was not missed and is never belated.
    """

    contact: ContactId
    name: str
    special_date: SpecialDate
    standing: Standing
    lead_days: int = 0
    restarted_on: date | None = None
    snoozed_on: date | None = None
    known_since: date | None = None


def due_list(
    *,
    on: date,
    people: Iterable[DuePerson],
    dates: Iterable[DueDate] = (),
    budget: int | None = DEFAULT_BUDGET,
    answered_today: int = 0,
    leap_day_rule: LeapDayRule = LeapDayRule.FEBRUARY_28,
) -> DueList:
    """Return the lines for the day `on`: dates first, then people by ratio × weight, then by id.

    Dates do not count against `budget`; `None` lifts it. `answered_today` is how many people have
    been answered (logged, snoozed or skipped) since the day began: they have used their share of
    the budget, so answering one does not call up the next. Of `people`, those not due are left out.
    """
    date_items = sorted(
        (item for each in dates if (item := _date_item(each, on, leap_day_rule))), key=_date_order
    )
    due = [person for person in people if is_due(person.standing, on)]
    room = len(due) if budget is None else max(budget - answered_today, 0)
    chosen = nsmallest(room, due, key=lambda person: _person_order(person, on))
    lines = (*date_items, *(_cadence_item(person, on) for person in chosen))
    return DueList(on=on, items=lines, waiting=len(due) - len(chosen))


def is_due(standing: Standing, on: date) -> bool:
    """Tell whether a person belongs on the list of the day `on` by cadence."""
    return standing.due_on is not None and standing.due_on <= on


def _person_order(person: DuePerson, on: date) -> tuple[float, ContactId]:
    return -priority_on(person.standing, on), person.contact


def _cadence_item(person: DuePerson, on: date) -> DueItem:
    standing = person.standing
    cadence = standing.cadence
    if cadence is None or standing.start is None or standing.due_on is None:
        raise ValueError("a person without cadence is never due")
    return DueItem(
        contact=person.contact,
        name=person.name,
        kind=DueKind.CADENCE,
        reason=CadenceReason(
            days=(on - standing.start).days,
            ideal_days=cadence.ideal_days,
            maximum_days=cadence.maximum_days,
            last_touch=standing.last_touch,
            last_kind=standing.last_kind,
        ),
        ratio=ratio_on(standing, on),
        last_touch=standing.last_touch,
        due_on=standing.due_on,
    )


def _date_item(candidate: DueDate, on: date, rule: LeapDayRule) -> DueItem | None:
    special = candidate.special_date
    found = occurrence_at(special.on, on, rule=rule, lead_days=candidate.lead_days)
    if found is None or not _is_open(candidate, found, on):
        return None
    return DueItem(
        contact=candidate.contact,
        name=candidate.name,
        kind=_kind_of(special.kind),
        reason=DateReason(special, found),
        ratio=ratio_on(candidate.standing, on),
        last_touch=candidate.standing.last_touch,
        due_on=found.observed_on,
    )


def _is_open(candidate: DueDate, found: Occurrence, on: date) -> bool:
    known_since = candidate.known_since
    if found.is_belated and known_since is not None and found.observed_on < known_since:
        return False
    return not (_is_answered(candidate, found, on) or _is_snoozed(candidate, found, on))


def _is_answered(candidate: DueDate, found: Occurrence, on: date) -> bool:
    """Tell whether a touch or a skip came on or after the date, or today while it is near."""
    answers = (candidate.standing.last_touch, candidate.restarted_on)
    since = min(found.observed_on, on)
    return any(day is not None and since <= day <= on for day in answers)


def _is_snoozed(candidate: DueDate, found: Occurrence, on: date) -> bool:
    """Tell whether a snooze hides the date: one given in view of it, or one that ends in time.

    A birthday must not get lost in a long snooze that was given before it came near.
    """
    until, given_on = candidate.standing.snoozed_until, candidate.snoozed_on
    if until is None or until <= on:
        return False
    if given_on is not None and days_after(given_on, candidate.lead_days) >= found.observed_on:
        return True
    return until <= days_after(found.observed_on, BELATED_DAYS)


def _date_order(item: DueItem) -> tuple[int, bool, str, ContactId, str]:
    if not isinstance(item.reason, DateReason):
        raise TypeError("only dates are ordered by day")
    off = item.reason.occurrence.days_until
    return abs(off), off > 0, item.kind.value, item.contact, item.reason.special_date.label


def _kind_of(kind: DateKind) -> DueKind:
    match kind:
        case DateKind.BIRTHDAY:
            return DueKind.BIRTHDAY
        case DateKind.ANNIVERSARY:
            return DueKind.ANNIVERSARY
        case DateKind.OTHER:
            return DueKind.OTHER_DATE
        case _:
            assert_never(kind)
