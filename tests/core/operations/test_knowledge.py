"""How one met somebody, and what is known under a kind, made so in one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.invented import AT, add, dump, found

from netdesk.domain.errors import InvalidValueError, UnknownIdError
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import ContactId, RelationId
from netdesk.domain.relation import RelationDraft, RelationKind
from netdesk.operations.contacts import change_contact
from netdesk.operations.facts import add_fact, set_facts
from netdesk.operations.history import undo
from netdesk.operations.knowledge import Meeting, knowledge_of, set_met
from netdesk.operations.relations import edit_relation, link_relation, relate
from netdesk.store.store import Store


def test_how_one_met_is_one_step_and_comes_off_in_one(store: Store) -> None:
    ada, grace = add(store, "Ada Ek", "Grace Walker")
    before = dump(store)
    meeting = Meeting(date(2023, 6, 18), " Nordic\tData ", grace)
    assert set_met(store, ada, meeting, at=AT).contacts == {ada, grace}
    assert not set_met(store, ada, meeting, at=AT)
    known = knowledge_of(store, ada)
    assert known.value(FactKind.MET_WHERE) == "Nordic Data"
    assert [each.name for each in known.met_through] == ["Grace Walker"]
    assert known.others == ()
    assert store.contacts.get(ada).met_on == date(2023, 6, 18)
    [seen] = knowledge_of(store, grace).relations
    assert (seen.kind, seen.other) == (RelationKind.INTRODUCED, ada)
    undo(store, at=AT)
    assert dump(store)["contact"] == before["contact"]
    assert knowledge_of(store, ada).facts == knowledge_of(store, ada).relations == ()


def test_through_whom_one_met_is_replaced_and_forgotten(store: Store) -> None:
    ada, grace = add(store, "Ada Ek", "Grace Walker")
    set_met(store, ada, Meeting(through=grace), at=AT)
    set_met(store, ada, Meeting(through_name="Kim Holm"), at=AT)
    [through] = knowledge_of(store, ada).met_through
    assert (through.name, through.other) == ("Kim Holm", None)
    assert found(store, "holm") == [ada]
    set_met(store, ada, Meeting(), at=AT)
    assert knowledge_of(store, ada).relations == ()


@pytest.mark.parametrize("who", ["themselves", "nobody"])
def test_whom_one_cannot_meet_through_is_refused(store: Store, who: str) -> None:
    [ada] = add(store, "Ada Ek")
    before = dump(store)
    through = ada if who == "themselves" else ContactId(10**6)
    with pytest.raises((InvalidValueError, UnknownIdError)):
        set_met(store, ada, Meeting(through=through), at=AT)
    assert dump(store) == before


def test_the_facts_of_a_kind_are_made_these(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    for interest in ("sailing", "chess"):
        add_fact(store, [ada], FactKind.INTEREST, interest, at=AT)
    kept = store.facts.of(ada)[0].id
    wanted = {FactKind.INTEREST: ["Sailing", "Rust", "rust"], FactKind.PREFERRED_WAY: ["mail"]}
    set_facts(store, ada, wanted, at=AT)
    known = knowledge_of(store, ada)
    assert known.values(FactKind.INTEREST) == ("Sailing", "Rust")
    assert known.of(FactKind.INTEREST)[0].id == kept
    assert known.value(FactKind.PREFERRED_WAY) == "mail"
    assert not set_facts(store, ada, wanted, at=AT)
    with pytest.raises(InvalidValueError):
        set_facts(store, ada, {FactKind.INTEREST: ["  "]}, at=AT)
    undo(store, at=AT)
    assert knowledge_of(store, ada).values(FactKind.INTEREST) == ("sailing", "chess")


def test_a_relation_is_edited_from_either_side(store: Store) -> None:
    ada, grace, kim = add(store, "Ada Ek", "Grace Walker", "Kim Holm")
    relate(store, ada, RelationKind.MANAGER, at=AT, other=grace)
    [seen] = store.relations.of(grace)
    edit_relation(store, grace, seen.id, RelationDraft(RelationKind.MENTEE, other=ada), at=AT)
    [now] = store.relations.of(ada)
    assert (now.kind, now.other) == (RelationKind.MENTOR, grace)
    edit_relation(store, ada, now.id, RelationDraft(RelationKind.MENTOR, other=kim), at=AT)
    assert store.relations.of(grace) == []
    [last] = store.relations.of(kim)
    draft = RelationDraft(RelationKind.MENTEE, other=ada)
    assert not edit_relation(store, kim, last.id, draft, at=AT)
    with pytest.raises(UnknownIdError):
        edit_relation(store, grace, last.id, draft, at=AT)
    with pytest.raises(UnknownIdError):
        edit_relation(store, kim, RelationId(10**6), draft, at=AT)


def test_one_field_is_changed_whatever_else_was_edited(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    change_contact(store, ada, lambda fields: replace(fields, title="Editor"), at=AT)
    change_contact(store, ada, lambda fields: replace(fields, department="Print"), at=AT)
    fields = store.contacts.get(ada).fields
    assert (fields.title, fields.department) == ("Editor", "Print")


def test_a_step_that_links_a_relation_anew_names_all_three(store: Store) -> None:
    ada, grace, kim = add(store, "Ada Ek", "Grace Walker", "Kim Holm")
    relate(store, ada, RelationKind.MENTOR, at=AT, other=grace)
    [seen] = store.relations.of(ada)
    assert link_relation(store, seen.id, kim, at=AT).contacts == {ada, grace, kim}
    assert undo(store, at=AT).contacts == {ada, grace, kim}
