"""What is promised and planned for a day: it comes first on the due list and costs no budget."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from netdesk.domain.due import DueItem, DueKind, DueList, PlannedReason, PromiseReason
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Interaction
from netdesk.domain.promise import Promise, PromiseKind


@dataclass(frozen=True, slots=True)
class DuePromise:
    """An open promise, the name of whom it is with, and their last touch.

    `answered_on` is when the answer came, where it is only spoken of as long as there is none.
    """

    name: str
    promise: Promise
    last_touch: date | None = None
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class DuePlan:
    """A planned interaction and the last touch of the first who takes part."""

    interaction: Interaction
    last_touch: date | None = None


def promise_due_on(promise: Promise) -> date | None:
    """Return the day on which an open promise is spoken of: its own, or the end of a later snooze."""
    if promise.done_on is not None or promise.due_on is None:
        return None
    return max(promise.due_on, promise.snoozed_until or promise.due_on)


def with_promises(
    found: DueList,
    promises: Iterable[DuePromise],
    plans: Iterable[DuePlan],
    *,
    plans_ahead: int = 0,
) -> DueList:
    """Return the list with what is promised and planned before everything else.

    Promises are listed from their day until they are done, those longest over first and those that wait
    for nothing any more, for the answer has come, last; what is planned
    up to `plans_ahead` days before, and when its day is past until somebody says what became of it.
    """
    on = found.on
    due = [each for each in promises if _is_due(each.promise, on)]
    due.sort(key=lambda each: _promise_order(each, on))
    near = [each for each in plans if _is_near(each.interaction, on, plans_ahead)]
    near.sort(key=lambda each: _plan_order(each.interaction))
    items = (*(_promise_item(each, on) for each in due), *(_plan_item(each, on) for each in near))
    return replace(found, items=(*items, *found.items))


def _is_due(promise: Promise, on: date) -> bool:
    day = promise_due_on(promise)
    return day is not None and day <= on


def _promise_order(candidate: DuePromise, on: date) -> tuple[bool, date, int]:
    promise = candidate.promise
    return candidate.answered_on is not None, promise.due_on or on, promise.id


def _is_near(interaction: Interaction, on: date, ahead: int) -> bool:
    return interaction.is_planned and (interaction.day - on).days <= ahead


def _plan_order(interaction: Interaction) -> tuple[date, bool, str, int]:
    at = interaction.time
    return interaction.day, at is None, at.isoformat() if at else "", interaction.id


def _promise_item(candidate: DuePromise, on: date) -> DueItem:
    promise = candidate.promise
    if promise.due_on is None:
        raise ValueError("a promise without a day is never due")
    return DueItem(
        contact=promise.contact,
        name=candidate.name,
        kind=promise_kind(promise.kind),
        reason=PromiseReason(promise, (on - promise.due_on).days, candidate.answered_on),
        ratio=None,
        last_touch=candidate.last_touch,
        due_on=promise.due_on,
    )


def _plan_item(candidate: DuePlan, on: date) -> DueItem:
    interaction = candidate.interaction
    return DueItem(
        contact=next(iter(interaction.participants), ContactId(0)),
        name=", ".join(interaction.participant_names),
        kind=DueKind.PLANNED,
        reason=PlannedReason(interaction, (interaction.day - on).days),
        ratio=None,
        last_touch=candidate.last_touch,
        due_on=interaction.day,
    )


def promise_kind(kind: PromiseKind) -> DueKind:
    """Return as what a promise of this kind is listed."""
    match kind:
        case PromiseKind.GIVE:
            return DueKind.PROMISE
        case PromiseKind.ASK:
            return DueKind.AWAITED
        case PromiseKind.FOLLOW_UP:
            return DueKind.FOLLOW_UP
        case _:
            assert_never(kind)
