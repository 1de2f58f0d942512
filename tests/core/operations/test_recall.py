"""The recall card gathers what one wants to have in mind, and no more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.invented import AT, TODAY, add, call

from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.errors import UnknownIdError
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.domain.relation import RelationKind
from netdesk.operations.circles import add_to_circle, create_circle
from netdesk.operations.facts import add_fact
from netdesk.operations.interactions import log_interaction
from netdesk.operations.recall import recall
from netdesk.operations.relations import relate
from netdesk.store.store import Store


def test_the_card_says_who_how_met_what_last_and_what_is_open(store: Store) -> None:
    ada, grace = add(store, "Ada Ek", "Grace Walker")
    [circle] = create_circle(store, CircleFields("Mentors"), at=AT).circles
    add_to_circle(store, circle, [ada], at=AT)
    add_fact(store, [ada], FactKind.MET_WHERE, "Nordic Data 2023", at=AT)
    add_fact(store, [ada], FactKind.ASK_NEXT_TIME, "the move to Gothenburg", at=AT)
    relate(store, ada, RelationKind.INTRODUCED_BY, at=AT, other=grace)
    relate(store, ada, RelationKind.PARTNER, at=AT, name="Kim")
    relate(store, ada, RelationKind.MANAGER, at=AT, name="Lo")
    for days in range(5):
        log_interaction(store, call(ada, on=date(2026, 11, 1 + days), text=f"{days}"), at=AT)
    for days in (9, 3):
        plan = replace(call(ada, on=TODAY + timedelta(days=days), text="lunch"), is_planned=True)
        log_interaction(store, plan, at=AT)
    with store.step(StepKind.EDIT_CONTACT, AT):
        store.promises.add(PromiseDraft(ada, PromiseKind.GIVE, "the benchmark", TODAY), TODAY)
        done = store.promises.add(PromiseDraft(ada, PromiseKind.ASK, "a book"), TODAY)
        store.promises.replace(replace(store.promises.get(done), done_on=TODAY))
    card = recall(store, ada, on=TODAY)
    assert card.circles == ("Mentors",)
    assert card.values(FactKind.MET_WHERE) == ("Nordic Data 2023",)
    assert card.met_through == ("Grace Walker",)
    assert [each.name for each in card.family] == ["Kim"]
    assert [each.name for each in card.other_relations] == ["Lo"]
    assert [each.text for each in card.last] == ["4", "3", "2"]
    assert card.next_planned is not None
    assert card.next_planned.day == TODAY + timedelta(days=3)
    assert [each.text for each in card.promised(PromiseKind.GIVE)] == ["the benchmark"]
    assert not card.promised(PromiseKind.ASK)
    assert not card.is_not_to_be_contacted


def test_nobody_has_no_card(store: Store) -> None:
    with pytest.raises(UnknownIdError):
        recall(store, ContactId(9), on=TODAY)
