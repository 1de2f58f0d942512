"""Today's people, dates and new roles: ranked, held to a few a day, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import partial
from heapq import nsmallest
from typing import assert_never

from netdesk.domain.cadence import Standing, days_after, priority_on, ratio_on
from netdesk.domain.contact import DateKind, SpecialDate
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Interaction, InteractionKind
from netdesk.domain.promise import Promise
from netdesk.domain.role_change import RoleChange
from netdesk.domain.yearly import BELATED_DAYS, LeapDayRule, Occurrence, occurrence_at

DEFAULT_BUDGET = 3
"""So many people a day whom the cadence alone brings up."""
MOST_PEOPLE = 1_000_000
"""No budget is larger: beyond this it is no number of people, but a slip."""
NEW_ROLE_DAYS = 14
"""So many days after a new role was learned it is still a reason to congratulate."""
MOST_NEW_ROLES = 5
"""So many new roles are listed at once: one import may bring hundreds."""


class DueKind(Enum):
    """Why a line is on the list. The values are the command line's words: never change them."""

    CADENCE = "cadence"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    OTHER_DATE = "other_date"
    MET_ANNIVERSARY = "met_anniversary"
    WORK_ANNIVERSARY = "work_anniversary"
    ROLE_CHANGE = "role_change"
    PROMISE = "promise"
    """I owe it."""
    AWAITED = "awaited"
    """It is owed to me."""
    FOLLOW_UP = "follow_up"
    PLANNED = "planned"


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


@dataclass(frozen=True, slots=True)
class RoleReason:
    """A new role, learned `days` ago: a reason to congratulate."""

    change: RoleChange
    days: int


@dataclass(frozen=True, slots=True)
class PromiseReason:
    """A promise whose day has come: `days_over` days ago, 0 on the day itself.

    Where it was to be spoken of only without an answer, `answered_on` is the day one came.
    """

    promise: Promise
    days_over: int
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class PlannedReason:
    """A planned interaction: `days_until` is 0 on its day, and negative once that is past without
    anybody having said that it happened."""

    interaction: Interaction
    days_until: int


Reason = CadenceReason | DateReason | RoleReason | PromiseReason | PlannedReason


@dataclass(frozen=True, slots=True)
class DueItem:
    """One line of the due list.

    `due_on` is the day since which the person is due, on which the date is kept, on which the new role
    was learned, or for which something was promised or planned. `ratio` is `None` for a person without
    cadence.
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
    """What to show for the day `on`; `within_budget` people have a place in it, also who is left out of
    the items for a while, `waiting` are due too and beyond it; there are `more_new_roles` than are
    listed."""

    on: date
    items: tuple[DueItem, ...]
    waiting: int = 0
    more_new_roles: int = 0
    within_budget: int = 0


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
    kind: DueKind | None = None
    """What the line is called where the date is no special date of a card."""


@dataclass(frozen=True, slots=True)
class DueRole:
    """Somebody's newest new role, that may be due; the other fields mean what they mean for a date."""

    name: str
    change: RoleChange
    standing: Standing
    restarted_on: date | None = None
    snoozed_on: date | None = None


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
    due = [person for person in people if is_due(person.standing, on)]
    room = len(due) if budget is None else max(budget - answered_today, 0)
    chosen = nsmallest(room, due, key=lambda person: _person_order(person, on))
    lines = (
        *date_items(on, dates, leap_day_rule),
        *(_cadence_item(person, on) for person in chosen),
    )
    waiting = len(due) - len(chosen)
    return DueList(on=on, items=lines, waiting=waiting, within_budget=len(chosen))


def date_items(
    on: date, dates: Iterable[DueDate], leap_day_rule: LeapDayRule = LeapDayRule.FEBRUARY_28
) -> list[DueItem]:
    """Return the lines of the yearly dates to speak of on the day `on`, the nearest first."""
    return sorted(
        (item for each in dates if (item := date_item(each, on, leap_day_rule))), key=date_order
    )


def with_new_roles(found: DueList, roles: Iterable[DueRole], most: int = MOST_NEW_ROLES) -> DueList:
    """Return the list with new roles between the dates and the people; they cost no budget.

    A new role is listed from the day it was learned for `NEW_ROLE_DAYS` more, until a touch or a skip
    on or after that day answers it. At most `most` are: those of the people whom one is furthest from
    for their weight, resting people last, of equals the newest; when one is answered the next comes
    up.
    """
    on = found.on
    new = sorted((each for each in roles if _is_new(each, on)), key=partial(_role_order, on=on))
    dates = [item for item in found.items if item.kind is not DueKind.CADENCE]
    items = (*dates, *(_role_item(each, on) for each in new[:most]), *found.items[len(dates) :])
    return replace(found, items=items, more_new_roles=max(len(new) - most, 0))


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


def date_item(candidate: DueDate, on: date, rule: LeapDayRule) -> DueItem | None:
    """Return the line of a yearly date, `None` where it is not to be spoken of on the day `on`."""
    special = candidate.special_date
    found = occurrence_at(special.on, on, rule=rule, lead_days=candidate.lead_days)
    if found is None or not _is_open(candidate, found, on):
        return None
    return DueItem(
        contact=candidate.contact,
        name=candidate.name,
        kind=candidate.kind or date_kind(special.kind),
        reason=DateReason(special, found),
        ratio=ratio_on(candidate.standing, on),
        last_touch=candidate.standing.last_touch,
        due_on=found.observed_on,
    )


def _is_open(candidate: DueDate, found: Occurrence, on: date) -> bool:
    known_since = candidate.known_since
    if found.is_belated and known_since is not None and found.observed_on < known_since:
        return False
    in_view_from = days_after(found.observed_on, -candidate.lead_days)
    return not (
        _is_answered(candidate, min(found.observed_on, on), on)
        or _is_snoozed(
            candidate, in_view_from, ends=days_after(found.observed_on, BELATED_DAYS), on=on
        )
    )


def _is_new(candidate: DueRole, on: date) -> bool:
    learned = candidate.change.day
    ends = days_after(learned, NEW_ROLE_DAYS)
    if not learned <= on <= ends:
        return False
    return not (
        _is_answered(candidate, learned, on) or _is_snoozed(candidate, learned, ends=ends, on=on)
    )


def _is_answered(candidate: DueDate | DueRole, since: date, on: date) -> bool:
    """Tell whether a touch or a skip came since the day of it; for a date that is near, today."""
    answers = (candidate.standing.last_touch, candidate.restarted_on)
    return any(day is not None and since <= day <= on for day in answers)


def _is_snoozed(candidate: DueDate | DueRole, in_view_from: date, *, ends: date, on: date) -> bool:
    """Tell whether a snooze hides it: one given in view of it, or one that is over before it ends.

    A birthday must not get lost in a long snooze that was given before it came near.
    """
    until, given_on = candidate.standing.snoozed_until, candidate.snoozed_on
    if until is None or until <= on:
        return False
    return until <= ends or (given_on is not None and given_on >= in_view_from)


def _role_order(candidate: DueRole, on: date) -> tuple[bool, float, int, ContactId]:
    is_resting = candidate.standing.cadence is None
    order = -priority_on(candidate.standing, on), -candidate.change.day.toordinal()
    return is_resting, *order, candidate.change.contact


def _role_item(candidate: DueRole, on: date) -> DueItem:
    return DueItem(
        contact=candidate.change.contact,
        name=candidate.name,
        kind=DueKind.ROLE_CHANGE,
        reason=RoleReason(candidate.change, (on - candidate.change.day).days),
        ratio=ratio_on(candidate.standing, on),
        last_touch=candidate.standing.last_touch,
        due_on=candidate.change.day,
    )


def date_order(item: DueItem) -> tuple[int, bool, str, ContactId, str]:
    """Return by what yearly dates are ordered: the nearest first, then by kind, person and label."""
    if not isinstance(item.reason, DateReason):
        raise TypeError("only dates are ordered by day")
    off = item.reason.occurrence.days_until
    return abs(off), off > 0, item.kind.value, item.contact, item.reason.special_date.label


def date_kind(kind: DateKind) -> DueKind:
    """Return as what a date of this kind is listed."""
    match kind:
        case DateKind.BIRTHDAY:
            return DueKind.BIRTHDAY
        case DateKind.ANNIVERSARY:
            return DueKind.ANNIVERSARY
        case DateKind.OTHER:
            return DueKind.OTHER_DATE
        case _:
            assert_never(kind)
