"""Circles: made, changed, filled and emptied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import isfinite

from netdesk.domain.cadence import Cadence, circle_cadence
from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.circle import CIRCLE_COLOURS, CircleFields
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.domain.moment import Moment
from netdesk.store.store import Store


def create_circle(
    store: Store, fields: CircleFields, *, at: Moment, contacts: Sequence[ContactId] = ()
) -> Changes:
    """Add a circle with these people in it.

    Raises UnknownIdError, InvalidValueError for a name that is empty or taken.
    """
    fields = _checked(fields)
    store.contacts.require(contacts)
    with store.step(StepKind.CREATE_CIRCLE, at, fields.name) as recording:
        store.circles.put_in(store.circles.add(fields), contacts)
        store.standings.refresh(contacts)
    return recording.changes


def edit_circle(
    store: Store,
    circle: CircleId,
    fields: CircleFields,
    *,
    at: Moment,
    level_budget: int | None = None,
) -> Changes:
    """Change a circle; with `level_budget`, the calendar its cadence makes is levelled.

    Raises UnknownIdError, InvalidValueError.
    """
    fields = _checked(fields)
    before = store.standings.cadences(store.circles.members(circle))
    with store.step(StepKind.EDIT_CIRCLE, at, fields.name) as recording:
        store.circles.replace(circle, fields)
        settle_cadences(store, before, at, level_budget)
    return recording.changes


def set_circle_reminds(store: Store, circle: CircleId, reminds: bool, *, at: Moment) -> Changes:
    """Have the program remind of a circle's people, or not. Raises UnknownIdError."""
    before = store.circles.get(circle).fields
    with store.step(StepKind.EDIT_CIRCLE, at, before.name) as recording:
        store.circles.replace(circle, replace(before, reminds=reminds))
    return recording.changes


def delete_circle(store: Store, circle: CircleId, *, at: Moment) -> Changes:
    """Delete a circle; the people in it stay. Raises UnknownIdError."""
    before = store.standings.cadences(store.circles.members(circle))
    with store.step(StepKind.DELETE_CIRCLE, at, store.circles.get(circle).fields.name) as recording:
        store.circles.delete(circle)
        settle_cadences(store, before, at)
    return recording.changes


def add_to_circle(
    store: Store,
    circle: CircleId,
    contacts: Sequence[ContactId],
    *,
    at: Moment,
    level_budget: int | None = None,
) -> Changes:
    """Put people into a circle; with `level_budget`, the calendar its cadence makes is levelled.

    Raises UnknownIdError.
    """
    store.contacts.require(contacts)
    before = store.standings.cadences(contacts)
    with store.step(StepKind.ADD_TO_CIRCLE, at, store.circles.get(circle).fields.name) as recording:
        recording.count = len(contacts)
        store.circles.put_in(circle, contacts)
        settle_cadences(store, before, at, level_budget)
    return recording.changes


def remove_from_circle(
    store: Store, circle: CircleId, contacts: Sequence[ContactId], *, at: Moment
) -> Changes:
    """Take people out of a circle. Raises UnknownIdError."""
    store.contacts.require(contacts)
    name = store.circles.get(circle).fields.name
    before = store.standings.cadences(contacts)
    with store.step(StepKind.REMOVE_FROM_CIRCLE, at, name) as recording:
        recording.count = len(contacts)
        store.circles.take_out(circle, contacts)
        settle_cadences(store, before, at)
    return recording.changes


def settle_cadences(
    store: Store,
    before: Mapping[ContactId, Cadence | None],
    at: Moment,
    level_budget: int | None = None,
) -> None:
    """Make the standings true within a step. For whom another cadence holds than `before`, a levelled
    day holds no longer; with `level_budget` they are levelled anew."""
    store.standings.refresh(before)
    after = store.standings.cadences(before)
    changed = [contact for contact, cadence in before.items() if after[contact] != cadence]
    store.standings.end_levelling(changed, made_on=at.today)
    store.standings.refresh(changed)
    if level_budget is not None:
        from netdesk.operations.levelling import level_people

        level_people(store, changed, at=at, budget=level_budget)


def _checked(fields: CircleFields) -> CircleFields:
    name = " ".join(fields.name.split())
    if not name:
        raise InvalidValueError("a circle needs a name")
    if not isfinite(fields.weight):
        raise InvalidValueError(f"a weight of {fields.weight} is no number")
    if fields.colour not in ("", *CIRCLE_COLOURS):
        raise InvalidValueError(f"{fields.colour} is no colour of a circle")
    circle_cadence(fields)
    return replace(fields, name=name)
