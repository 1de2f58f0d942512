"""Writing down what happened, and correcting it."""

from __future__ import annotations

from dataclasses import replace

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import ContactId, InteractionId
from netdesk.domain.interaction import InteractionDraft, InteractionKind, draft_of
from netdesk.domain.moment import Moment
from netdesk.store.store import Store


def log_interaction(store: Store, draft: InteractionDraft, *, at: Moment) -> Changes:
    """Write down an interaction. Raises UnknownIdError, InvalidValueError."""
    _check(store, draft)
    with store.step(StepKind.LOG_INTERACTION, at, _names(store, draft.participants)) as recording:
        store.interactions.add(draft)
        store.standings.refresh(draft.participants)
    return recording.changes


def edit_interaction(
    store: Store, number: InteractionId, draft: InteractionDraft, *, at: Moment
) -> Changes:
    """Correct an interaction. Raises UnknownIdError, InvalidValueError."""
    _check(store, draft)
    before = store.interactions.get(number).participants
    with store.step(StepKind.EDIT_INTERACTION, at, _names(store, draft.participants)) as recording:
        store.interactions.replace(number, draft)
        store.standings.refresh({*before, *draft.participants})
    return recording.changes


def confirm_interaction(store: Store, number: InteractionId, *, at: Moment) -> Changes:
    """Say that what was planned has happened: on its day, or today where that is still to come.

    Raises UnknownIdError.
    """
    planned = store.interactions.get(number)
    draft = replace(draft_of(planned), day=min(planned.day, at.today), is_planned=False)
    with store.step(StepKind.LOG_INTERACTION, at, _names(store, planned.participants)) as recording:
        store.interactions.replace(number, draft)
        store.standings.refresh(planned.participants)
    return recording.changes


def delete_interaction(store: Store, number: InteractionId, *, at: Moment) -> Changes:
    """Delete an interaction. Raises UnknownIdError."""
    before = store.interactions.get(number).participants
    with store.step(StepKind.DELETE_INTERACTION, at, _names(store, before)) as recording:
        store.interactions.delete(number)
        store.standings.refresh(before)
    return recording.changes


def set_counting_kinds(store: Store, kinds: frozenset[InteractionKind], *, at: Moment) -> Changes:
    """Say which kinds of interaction count as contact."""
    with store.step(StepKind.SET_COUNTING_KINDS, at) as recording:
        store.interactions.set_counting_kinds(kinds)
        store.standings.refresh_all()
    return recording.changes


def _check(store: Store, draft: InteractionDraft) -> None:
    if not draft.participants:
        raise InvalidValueError("an interaction needs somebody who took part")
    store.contacts.require(draft.participants)


def _names(store: Store, contacts: tuple[ContactId, ...]) -> str:
    return ", ".join(store.contacts.names(contacts))
