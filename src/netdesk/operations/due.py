"""Today's list: what the store finds, ranked and worded by the domain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from heapq import nsmallest

from netdesk.domain.changes import Changes
from netdesk.domain.due import (
    DEFAULT_BUDGET,
    MOST_NEW_ROLES,
    DueDate,
    DueItem,
    DueList,
    date_item,
    date_order,
    due_list,
    with_new_roles,
)
from netdesk.domain.due_promises import with_promises
from netdesk.domain.identifiers import ContactId
from netdesk.domain.yearly import LeapDayRule
from netdesk.store.store import Store

_MOST_TOUCHED = 500
"""A change of more people than this is read anew as a whole."""


@dataclass(frozen=True, slots=True)
class DueWish:
    """Which list is wanted. Yearly dates and plans are listed from `lead_days` ahead, new roles at most
    `most_new_roles` at once; a budget of `None` lists everybody who is due.

    With `less_answered`, who was answered that day has used their share of the budget, so that
    answering one does not call up the next. Whoever was put off until later the same day is left out
    while that lasts at `now` (an instant, UTC), and keeps their place in the budget. With
    `reminding_only` who is in circles that do not remind, and in no other, takes no place in it.
    """

    budget: int | None = DEFAULT_BUDGET
    less_answered: bool = True
    lead_days: int = 0
    most_new_roles: int = MOST_NEW_ROLES
    leap_day_rule: LeapDayRule = LeapDayRule.FEBRUARY_28
    now: datetime | None = None
    reminding_only: bool = False


class DueBoard:
    """The due list, kept from one reading to the next: after a step only whom it touched is read anew.

    What is promised and planned for the day comes first and costs no budget.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._kept_for: tuple[date, int, LeapDayRule] | None = None
        self._touched: set[ContactId] = set()
        self._dates: dict[ContactId, tuple[DueItem, ...]] = {}
        self._date_items: list[DueItem] = []
        self._priorities: dict[ContactId, float] = {}

    def note(self, changes: Changes) -> None:
        """Hear of a step: whom it touched is read anew with the next list."""
        self._touched |= changes.contacts
        if changes.is_everything or len(self._touched) > _MOST_TOUCHED:
            self._kept_for = None

    def read(self, on: date, wish: DueWish) -> DueList:
        """Return the list of a day."""
        self._catch_up(on, wish)
        store = self._store
        answered = store.due.answered(on) if wish.less_answered else 0
        due = self._reminding() if wish.reminding_only else self._priorities
        room = len(due) if wish.budget is None else max(wish.budget - answered, 0)
        chosen = nsmallest(room, due, key=lambda each: (-due[each], each))
        found = due_list(on=on, people=store.due.people_of(chosen), budget=None)
        roles = store.due.new_roles(on, wish.most_new_roles)
        found = with_new_roles(
            replace(found, items=(*self._date_items, *found.items)), roles, wish.most_new_roles
        )
        found = replace(
            found,
            waiting=len(due) - len(chosen),
            more_new_roles=store.due.count_new_roles(on) - len(roles),
        )
        plans = store.due.plans(on, wish.lead_days)
        found = with_promises(found, store.due.promises(on), plans, plans_ahead=wish.lead_days)
        waiting = store.later_today.waiting(wish.now) if wish.now else ()
        return replace(
            found, items=tuple(item for item in found.items if item.contact not in waiting)
        )

    def _reminding(self) -> dict[ContactId, float]:
        silent = self._store.circles.silent()
        if not silent:
            return self._priorities
        return {each: value for each, value in self._priorities.items() if each not in silent}

    def _catch_up(self, on: date, wish: DueWish) -> None:
        key = (on, wish.lead_days, wish.leap_day_rule)
        touched = None if key != self._kept_for else sorted(self._touched)
        self._touched.clear()
        if touched is None:
            self._dates.clear()
            self._priorities.clear()
        elif not touched:
            return
        for contact in touched or ():
            self._dates.pop(contact, None)
            self._priorities.pop(contact, None)
        self._priorities.update(self._store.due.priorities(on, touched))
        due = self._store.due
        self._keep_dates(due.dates(on, wish.lead_days, of=touched), on, wish)
        self._keep_dates(due.anniversaries(on, wish.lead_days, of=touched), on, wish)
        items = (each for many in self._dates.values() for each in many)
        self._date_items = sorted(items, key=date_order)
        self._kept_for = key

    def _keep_dates(self, found: Iterable[DueDate], on: date, wish: DueWish) -> None:
        for each in found:
            item = date_item(each, on, wish.leap_day_rule)
            if item is not None:
                self._dates[each.contact] = (*self._dates.get(each.contact, ()), item)


def due_on(
    store: Store,
    on: date,
    *,
    budget: int | None = DEFAULT_BUDGET,
    less_answered: bool = True,
    lead_days: int = 0,
    most_new_roles: int = MOST_NEW_ROLES,
    leap_day_rule: LeapDayRule = LeapDayRule.FEBRUARY_28,
) -> DueList:
    """Return the due list of a day, read once; what the choices mean, `DueWish` says."""
    wish = DueWish(budget, less_answered, lead_days, most_new_roles, leap_day_rule)
    return DueBoard(store).read(on, wish)


def people_today(store: Store, on: date, *, budget: int, now: datetime) -> int:
    """Return how many people a day's list has room for, less whom it leaves out at `now` (UTC)."""
    room = min(store.due.count(on), max(budget - store.due.answered(on), 0))
    waiting = store.later_today.waiting(now)
    if not waiting or not room:
        return room
    return sum(person.contact not in waiting for person in store.due.people(on, room))


def who_waits(store: Store, on: date, *, listed: int, limit: int) -> tuple[DueItem, ...]:
    """Return the next `limit` who are due by cadence behind the `listed` first."""
    people = store.due.people(on, listed + limit)[listed:]
    return due_list(on=on, people=people, budget=None).items
