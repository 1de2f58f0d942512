"""Answers are kept one by one, counted, taken back, and become cadences together."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.invented import AT, TODAY, add, call, named

from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.errors import InvalidValueError, UnknownIdError
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.moment import Moment
from netdesk.domain.triage import TriageAnswer, TriageProgress
from netdesk.operations.cadence import set_cadence
from netdesk.operations.circles import add_to_circle, create_circle
from netdesk.operations.contacts import edit_contact
from netdesk.operations.history import undo
from netdesk.operations.interactions import log_interaction
from netdesk.operations.triage import (
    answer_triage,
    apply_triage,
    staged_wish,
    triage_queue,
)
from netdesk.store.store import Store

LATER = Moment.at_noon(TODAY + timedelta(days=1))


def test_the_most_likely_are_asked_about_first(store: Store) -> None:
    ada, bo, cy = add(store, "Ada", "Bo", "Cy", on=date(2020, 1, 1))
    log_interaction(store, call(cy), at=AT)
    edit_contact(store, bo, named("Bo", organization="Filo"), at=AT, met_on=None)
    assert triage_queue(store, TODAY) == [cy, ada, bo]
    with store.step(StepKind.EDIT_CONTACT, AT):
        store.facts.add([bo], FactKind.INTEREST, "print")
    assert triage_queue(store, TODAY) == [cy, bo, ada]


def test_who_has_a_cadence_or_an_answer_is_sorted(store: Store) -> None:
    people = add(store, *"ABCDEFG", on=TODAY)
    own, by_circle, none, keep, alone, later, new = people
    set_cadence(store, [own], 30, at=AT)
    set_cadence(store, [none], 0, at=AT)
    [circle] = create_circle(store, CircleFields("Close", 30), at=AT).circles
    add_to_circle(store, circle, [by_circle], at=AT)
    with store.step(StepKind.EDIT_CONTACT, AT):
        store.facts.add([alone], FactKind.DO_NOT_CONTACT, "")
        store.standings.refresh([alone])
    answer_triage(store, [keep], TriageAnswer.CADENCE, at=AT, ideal_days=90)
    answer_triage(store, [later], TriageAnswer.LATER, at=AT)
    assert triage_queue(store, TODAY) == [new, later]
    assert store.triage.progress() == TriageProgress(5, 7)
    assert store.triage.is_sorted(people) == {own, by_circle, none, keep, alone}


def test_later_comes_behind_all_others_in_the_order_of_the_days(store: Store) -> None:
    a, b, c = add(store, *"ABC", on=TODAY)
    answer_triage(store, [a], TriageAnswer.LATER, at=LATER)
    answer_triage(store, [b], TriageAnswer.LATER, at=AT)
    assert triage_queue(store, TODAY) == [c, b, a]


def test_answers_hold_only_once_they_are_applied(store: Store) -> None:
    a, b, c, d = add(store, *"ABCD", on=TODAY)
    answer_triage(store, [a], TriageAnswer.CADENCE, at=AT, ideal_days=7)
    answer_triage(store, [b], TriageAnswer.NONE, at=AT)
    answer_triage(store, [c], TriageAnswer.LATER, at=AT)
    assert store.standings.get(a).cadence is None
    assert staged_wish(store.triage.staged()).own == {a: (7, None), b: (0, None)}
    apply_triage(store, at=AT, level_budget=3)
    assert [store.contacts.get(each).ideal_days for each in (a, b, c, d)] == [7, 0, None, None]
    assert store.triage.staged() == []
    assert triage_queue(store, TODAY) == [d, c]
    undo(store, at=AT)
    assert store.contacts.get(a).ideal_days is None
    assert len(store.triage.staged()) == 2


def test_each_answer_is_one_step_and_can_be_taken_back(store: Store) -> None:
    [a] = add(store, "A", on=TODAY)
    answer_triage(store, [a], TriageAnswer.CADENCE, at=AT, ideal_days=7)
    changes = answer_triage(store, [a], TriageAnswer.NONE, at=AT)
    assert changes.contacts == {a}
    step = store.history.undoable()
    assert step is not None
    assert (step.kind, step.subject) == (StepKind.TRIAGE, "A")
    undo(store, at=AT)
    assert staged_wish(store.triage.staged()).own == {a: (7, None)}
    undo(store, at=AT)
    assert store.triage.staged() == []


def test_nothing_to_apply_writes_nothing(store: Store) -> None:
    assert not apply_triage(store, at=AT, level_budget=3)


@pytest.mark.parametrize(
    ("answer", "ideal"),
    [(TriageAnswer.CADENCE, None), (TriageAnswer.NONE, 7), (TriageAnswer.CADENCE, 0)],
)
def test_impossible_answers_are_refused(
    store: Store, answer: TriageAnswer, ideal: int | None
) -> None:
    [a] = add(store, "A", on=TODAY)
    with pytest.raises(InvalidValueError):
        answer_triage(store, [a], answer, at=AT, ideal_days=ideal)
    with pytest.raises(UnknownIdError):
        answer_triage(store, [ContactId(99)], TriageAnswer.NONE, at=AT)


def test_a_thousand_applied_come_up_as_many_a_day_as_the_budget_says(store: Store) -> None:
    people = add(store, *(f"P{number}" for number in range(1000)), on=date(2020, 1, 1))
    answer_triage(store, people, TriageAnswer.CADENCE, at=AT, ideal_days=365)
    apply_triage(store, at=AT, level_budget=3)
    counts = [store.due.count(TODAY + timedelta(days=off)) for off in range(340)]
    assert counts[:4] == [3, 6, 9, 12]
    assert counts[-1] == 1000


def test_colleagues_are_named(store: Store) -> None:
    a, b, c, d = add(store, *"ABCD", on=TODAY)
    for each, name in ((a, "A"), (b, "B"), (c, "C")):
        edit_contact(store, each, named(name, organization="Filo"), at=AT)
    assert store.triage.colleagues(a, 1) == (["B"], 2)
    assert store.triage.colleagues(d, 1) == ([], 0)
