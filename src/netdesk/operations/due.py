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
    less_answered: bool = True,
    leap_day_rule: LeapDayRule = LeapDayRule.FEBRUARY_28,
) -> DueList:
    """Return the due list of a day; a budget of `None` lists all.

    With `less_answered`, who was answered that day has used their share of the budget, so that
    answering one does not call up the next.
    """
    answered = store.due.answered(on) if less_answered else 0
    room = -1 if budget is None else max(budget - answered, 0)
    people = store.due.people(on, room)
    found = due_list(
        on=on,
        people=people,
        dates=store.due.dates(on),
        budget=None,
        leap_day_rule=leap_day_rule,
    )
    return replace(found, waiting=store.due.count(on) - len(people))
