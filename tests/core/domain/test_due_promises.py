"""What is promised and planned comes first on the list, and costs nothing."""

from __future__ import annotations

from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as some

from netdesk.domain.due import DueKind, DueList, PlannedReason, PromiseReason
from netdesk.domain.due_promises import DuePlan, DuePromise, with_promises
from netdesk.domain.identifiers import ContactId, InteractionId, PromiseId
from netdesk.domain.interaction import Interaction, InteractionKind
from netdesk.domain.promise import Promise, PromiseKind

TODAY = date(2026, 11, 20)
BO = ContactId(1)


def owed(number: int, **parts: object) -> DuePromise:
    given_parts = {"kind": PromiseKind.GIVE, "due_on": TODAY, **parts}
    promise = Promise(PromiseId(number), BO, text="x", made_on=TODAY, **given_parts)  # type: ignore[arg-type]
    return DuePromise("Bo", promise)


def plan(number: int, days: int, at: time | None = None) -> DuePlan:
    day = TODAY + timedelta(days=days)
    return DuePlan(
        Interaction(
            InteractionId(number), InteractionKind.MEETING, day, "", (BO,), ("Bo",), at, True
        )
    )


def test_those_longest_over_come_first_and_say_how_long() -> None:
    found = with_promises(
        DueList(TODAY, ()),
        [owed(1), owed(2, due_on=TODAY - timedelta(days=8), kind=PromiseKind.ASK)],
        [],
    )
    assert [item.kind for item in found.items] == [DueKind.AWAITED, DueKind.PROMISE]
    reason = found.items[0].reason
    assert isinstance(reason, PromiseReason) and reason.days_over == 8


def test_what_is_kept_snoozed_undated_or_still_ahead_is_not_listed() -> None:
    later = TODAY + timedelta(days=1)
    promises = [
        owed(1, done_on=TODAY),
        owed(2, snoozed_until=later),
        owed(3, due_on=None),
        owed(4, due_on=later),
    ]
    assert not with_promises(DueList(TODAY, ()), promises, []).items


def test_a_snooze_that_is_over_brings_it_back_as_long_over_as_it_is() -> None:
    back = owed(1, due_on=TODAY - timedelta(days=3), snoozed_until=TODAY)
    [item] = with_promises(DueList(TODAY, ()), [back], []).items
    assert isinstance(item.reason, PromiseReason) and item.reason.days_over == 3


def test_plans_are_listed_ahead_by_their_hour_and_after_their_day() -> None:
    plans = [plan(1, 0), plan(2, 0, time(10)), plan(3, 0, time(9)), plan(4, 2), plan(5, -1)]
    today = with_promises(DueList(TODAY, ()), [], plans)
    ids = [
        item.reason.interaction.id for item in today.items if isinstance(item.reason, PlannedReason)
    ]
    assert ids == [5, 3, 2, 1]
    assert len(with_promises(DueList(TODAY, ()), [], plans, plans_ahead=2).items) == 5


@given(some.lists(some.integers(-30, 30), max_size=20))
def test_every_promise_whose_day_has_come_is_listed_once(days: list[int]) -> None:
    promises = [owed(number, due_on=TODAY + timedelta(days=off)) for number, off in enumerate(days)]
    found = with_promises(DueList(TODAY, ()), promises, [])
    listed = [
        item.reason.promise.id for item in found.items if isinstance(item.reason, PromiseReason)
    ]
    assert sorted(listed) == [number for number, off in enumerate(days) if off <= 0]
    assert [item.due_on for item in found.items] == sorted(item.due_on for item in found.items)
