"""What of the day's list the tray shows: what is for today, in the order of the list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from netdesk.domain.due import (
    CadenceReason,
    DateReason,
    DueItem,
    DueList,
    PlannedReason,
    PromiseReason,
    RoleReason,
)


@dataclass(frozen=True, slots=True)
class DayAtAGlance:
    """The people of the day, each with all that is due of them, and its dates."""

    people: tuple[tuple[DueItem, ...], ...] = ()
    dates: tuple[DueItem, ...] = ()

    @property
    def count(self) -> int:
        """How many wait: people and dates."""
        return len(self.people) + len(self.dates)


def day_at_a_glance(due: DueList, silent_kinds: Iterable[str] = ()) -> DayAtAGlance:
    """Return what is for today; kinds of which nothing is shown (`DueKind` values) are left out."""
    silent = set(silent_kinds)
    items = [item for item in due.items if item.kind.value not in silent and _is_for_today(item)]
    dates = tuple(item for item in items if isinstance(item.reason, DateReason | RoleReason))
    order: dict[int, int] = {}
    about_people = [item for item in items if item not in dates]
    for item in about_people:
        order.setdefault(item.contact, len(order))
    grouped = groupby(
        sorted(about_people, key=lambda item: order[item.contact]), key=lambda item: item.contact
    )
    return DayAtAGlance(tuple(tuple(items) for _, items in grouped), dates)


def _is_for_today(item: DueItem) -> bool:
    match item.reason:
        case DateReason(occurrence=occurrence):
            return occurrence.days_until <= 0
        case PlannedReason(days_until=days):
            return days <= 0
        case CadenceReason() | PromiseReason() | RoleReason():
            return True
