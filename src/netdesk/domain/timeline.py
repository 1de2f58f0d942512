"""What stands on a timeline, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import assert_never

from netdesk.domain.contact import SpecialDate
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Interaction, InteractionKind
from netdesk.domain.promise import Promise
from netdesk.domain.role_change import RoleChange
from netdesk.domain.yearly import LeapDayRule


@dataclass(frozen=True, slots=True)
class Arrival:
    """A card of this source came in on a day. `id` is the newest such card's."""

    id: int
    contact: ContactId
    day: date
    source: str


@dataclass(frozen=True, slots=True)
class PromiseMoment:
    """A promise was made on a day, or done."""

    promise: Promise
    day: date
    is_done: bool

    @property
    def id(self) -> int:
        """The promise's id."""
        return self.promise.id


@dataclass(frozen=True, slots=True)
class DateMoment:
    """A day in somebody's life: one keeping of a yearly date, or, without one, the day one met."""

    id: int
    contact: ContactId
    day: date
    special_date: SpecialDate | None = None
    years: int | None = None


TimelineEntry = Interaction | RoleChange | Arrival | PromiseMoment | DateMoment


class EntryPart(Enum):
    """What stands on a timeline besides interactions."""

    ROLES = "roles"
    IMPORTS = "imports"
    PROMISES = "promises"
    DATES = "dates"


Shown = InteractionKind | EntryPart
EVERYTHING: frozenset[Shown] = frozenset({*InteractionKind, *EntryPart})


@dataclass(frozen=True, slots=True)
class TimelineQuery:
    """Whose timeline, seen from which day, and what of it."""

    contact: ContactId
    today: date
    shown: frozenset[Shown] = EVERYTHING
    leap_day_rule: LeapDayRule = LeapDayRule.FEBRUARY_28


EntryKey = tuple[int, int]
"""Which entry: the rank of its kind, and its id among its kind."""
TimelinePlace = tuple[date, int, int]
"""Where an entry stands: a later place is nearer to the top."""


def entry_key(entry: TimelineEntry) -> EntryKey:
    """Return which entry it is: an interaction and a role change may have one id."""
    return _rank(entry), entry.id


def _rank(entry: TimelineEntry) -> int:
    match entry:
        case Interaction():
            return 0
        case RoleChange():
            return 1
        case Arrival():
            return 2
        case PromiseMoment():
            return 4 if entry.is_done else 3
        case DateMoment():
            return 6 if entry.special_date else 5
        case _:
            assert_never(entry)


def place_of(entry: TimelineEntry) -> TimelinePlace:
    """Return the place: by day, a new role above what happened on that day, then by id."""
    return (entry.day, *entry_key(entry))
