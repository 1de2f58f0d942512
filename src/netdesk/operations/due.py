"""Today's list: what the store finds, ranked and worded by the domain."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netdesk.domain.due import (
    DEFAULT_BUDGET,
    MOST_NEW_ROLES,
    DueItem,
    DueList,
    due_list,
    with_new_roles,
)
from netdesk.domain.due_promises import with_promises
from netdesk.domain.yearly import LeapDayRule
from netdesk.store.store import Store


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
    """Return the due list of a day; a budget of `None` lists all.

    What is promised and planned for the day comes first and costs no budget.

    With `less_answered`, who was answered that day has used their share of the budget, so that
    answering one does not call up the next. Yearly dates and plans are listed from `lead_days` ahead, new
    roles at most `most_new_roles` at once.
    """
    answered = store.due.answered(on) if less_answered else 0
    room = -1 if budget is None else max(budget - answered, 0)
    people = store.due.people(on, room)
    roles = store.due.new_roles(on, most_new_roles)
    found = due_list(
        on=on,
        people=people,
        dates=[*store.due.dates(on, lead_days), *store.due.anniversaries(on, lead_days)],
        budget=None,
        leap_day_rule=leap_day_rule,
    )
    found = replace(
        with_new_roles(found, roles, most_new_roles),
        waiting=store.due.count(on) - len(people),
        more_new_roles=store.due.count_new_roles(on) - len(roles),
    )
    plans = store.due.plans(on, lead_days)
    return with_promises(found, store.due.promises(on), plans, plans_ahead=lead_days)


def who_waits(store: Store, on: date, *, listed: int, limit: int) -> tuple[DueItem, ...]:
    """Return the next `limit` who are due by cadence behind the `listed` first."""
    people = store.due.people(on, listed + limit)[listed:]
    return due_list(on=on, people=people, budget=None).items
