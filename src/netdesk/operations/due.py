"""Today's list: what the store finds, ranked and worded by the domain."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from netdesk.domain.due import DEFAULT_BUDGET, DueList, due_list
from netdesk.domain.yearly import LeapDayRule
from netdesk.store.store import Store


def due_on(
    store: Store,
    on: date,
    *,
    budget: int | None = DEFAULT_BUDGET,
    leap_day_rule: LeapDayRule = LeapDayRule.FEBRUARY_28,
) -> DueList:
    """Return the due list of a day. Who was answered that day has used their share of the budget;
    a budget of `None` lists all."""
    answered = store.due.answered(on)
    room = -1 if budget is None else max(budget - answered, 0)
    found = due_list(
        on=on,
        people=store.due.people(on, room),
        dates=store.due.dates(on),
        budget=None,
        leap_day_rule=leap_day_rule,
    )
    listed = sum(1 for item in found.items if item.ratio is not None)
    return replace(found, waiting=store.due.count(on) - min(listed, store.due.count(on)))
