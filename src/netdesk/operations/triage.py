"""Sorting people: answers are kept one by one, and become cadences together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from netdesk.domain.cadence import Cadence
from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.errors import InvalidValueError, NothingToUndoError
from netdesk.domain.identifiers import ContactId, StepId
from netdesk.domain.moment import Moment
from netdesk.domain.triage import StagedAnswer, TriageAnswer, TriageProgress, ranked
from netdesk.operations.levelling import CadenceWish, level_people
from netdesk.store.store import Store


def triage_queue(store: Store, today: date) -> list[ContactId]:
    """Return who is not sorted, the most likely first, and behind all others whom one put off."""
    return [each for group in store.triage.candidates() for each in ranked(group, today)]


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a sitting begins with: who is left, in their order, and how far one is."""

    queue: list[ContactId]
    progress: TriageProgress


def read_sitting(store: Store, today: date) -> Sitting:
    """Find out what there is to sort; seconds' work for very many."""
    return Sitting(triage_queue(store, today), store.triage.progress())


def answer_triage(
    store: Store,
    contacts: Sequence[ContactId],
    answer: TriageAnswer,
    *,
    at: Moment,
    ideal_days: int | None = None,
) -> Changes:
    """Keep what is wanted of people until it is applied. Raises UnknownIdError, InvalidValueError."""
    if (answer is TriageAnswer.CADENCE) != (ideal_days is not None):
        raise InvalidValueError("days go with the answer cadence, and with no other")
    if ideal_days is not None:
        Cadence(ideal_days)
    store.contacts.require(contacts)
    name = ", ".join(store.contacts.names(contacts[:1]))
    with store.step(StepKind.TRIAGE, at, name) as recording:
        recording.count = len(contacts)
        store.triage.answer(contacts, answer, on=at.today, ideal_days=ideal_days)
    return recording.changes


def undo_answer(
    store: Store, *, at: Moment, circle_steps: frozenset[StepId] = frozenset()
) -> Changes:
    """Turn back the newest step if it is an answer, or one of the steps that put somebody into a circle
    while sorting. Raises NothingToUndoError, UndoConflictError."""
    step = store.history.undoable()
    if step is None or (step.kind is not StepKind.TRIAGE and step.id not in circle_steps):
        raise NothingToUndoError
    return store.history.undo(at)


def staged_wish(staged: Iterable[StagedAnswer]) -> CadenceWish:
    """Return the cadences that answers ask for."""
    return CadenceWish(own={each.contact: (each.ideal_days or 0, None) for each in staged})


def apply_triage(store: Store, *, at: Moment, level_budget: int | None = None) -> Changes:
    """Give everybody the cadence that was answered, in one step; with `level_budget`, so many people
    a day, the calendar that results is levelled."""
    staged = store.triage.staged()
    with store.step(StepKind.APPLY_TRIAGE, at) as recording:
        recording.count = len(staged)
        contacts = [each.contact for each in staged]
        store.contacts.set_own_cadences((each.contact, each.ideal_days or 0) for each in staged)
        store.triage.forget(contacts)
        store.standings.end_levelling(contacts, made_on=at.today)
        store.standings.refresh(contacts)
        if level_budget is not None:
            level_people(store, contacts, at=at, budget=level_budget)
    return recording.changes
