"""Facts, tags, relations and roles: one step each, checked, found, moved and turned back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some
from tests.invented import AT, add, dump, found

from netdesk.domain.errors import InvalidValueError, UnknownIdError
from netdesk.domain.fact import FactKind
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import ContactId, FactId, HeldRoleId, RelationId
from netdesk.domain.line_text import LONGEST_LINE, line_of, tag_of
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.relation import RelationKind
from netdesk.domain.role_change import Role
from netdesk.operations.cadence import set_cadence
from netdesk.operations.facts import add_fact, delete_fact, delete_facts, edit_fact, tag_people
from netdesk.operations.held_roles import add_held_role, delete_held_role, edit_held_role
from netdesk.operations.history import undo
from netdesk.operations.relations import link_relation, relate, unrelate
from netdesk.store.store import Store


def said(store: Store, contact: ContactId) -> list[tuple[str, str]]:
    return [(fact.kind.value, fact.value) for fact in store.facts.of(contact)]


def test_facts_are_added_once_and_of_some_kinds_there_is_one(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    add_fact(store, [ada], FactKind.INTEREST, " sailing\n and  storage ", at=AT)
    assert not add_fact(store, [ada], FactKind.INTEREST, "Sailing and storage", at=AT)
    add_fact(store, [ada], FactKind.PREFERRED_WAY, "mail", at=AT)
    add_fact(store, [ada], FactKind.PREFERRED_WAY, "call", at=AT)
    assert said(store, ada) == [("interest", "sailing and storage"), ("preferred_way", "call")]
    undo(store, at=AT)
    assert said(store, ada)[1] == ("preferred_way", "mail")


def test_facts_are_edited_and_forgotten(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    add_fact(store, [ada], FactKind.CUSTOM, "oat milk", at=AT, label="Coffee")
    [fact] = store.facts.of(ada)
    edit_fact(store, fact.id, "black", at=AT, label="Coffee")
    assert found(store, "black") == [ada]
    assert not found(store, "oat")
    delete_fact(store, fact.id, at=AT)
    assert not said(store, ada)
    assert not found(store, "black")


def test_who_is_not_to_be_contacted_may_have_no_reason(store: Store) -> None:
    ada, bo = add(store, "Ada Ek", "Bo Ek")
    set_cadence(store, [ada, bo], 30, at=AT)
    add_fact(store, [ada, bo], FactKind.DO_NOT_CONTACT, "", at=AT)
    assert said(store, ada) == said(store, bo) == [("do_not_contact", "")]
    delete_facts(store, [ada, bo], FactKind.DO_NOT_CONTACT, at=AT)
    assert not said(store, bo)


@pytest.mark.parametrize(
    ("kind", "value", "label"),
    [
        (FactKind.INTEREST, " \n", ""),
        (FactKind.TAG, "#", ""),
        (FactKind.CUSTOM, "oat milk", ""),
        (FactKind.FAMILY, "x" * (LONGEST_LINE + 1), ""),
    ],
)
def test_what_says_nothing_is_refused(store: Store, kind: FactKind, value: str, label: str) -> None:
    [ada] = add(store, "Ada Ek")
    with pytest.raises(InvalidValueError):
        add_fact(store, [ada], kind, value, at=AT, label=label)
    with pytest.raises(UnknownIdError):
        add_fact(store, [ContactId(99)], FactKind.INTEREST, "sailing", at=AT)
    with pytest.raises(UnknownIdError):
        edit_fact(store, FactId(99), "sailing", at=AT)


def test_many_are_tagged_at_once(store: Store) -> None:
    ada, bo = add(store, "Ada Ek", "Bo Ek")
    tag_people(store, [ada, bo], at=AT, add=["#rust", "Job Offer"])
    tag_people(store, [ada], at=AT, add=["RUST"], remove=["job-offer"])
    assert [value for _, value in said(store, ada)] == ["rust"]
    assert [value for _, value in said(store, bo)] == ["rust", "Job-Offer"]
    assert store.facts.values(FactKind.TAG) == ["rust", "Job-Offer"]
    assert found(store, "rust") == [ada, bo]
    newest = store.history.newest(2)
    assert [step.count for step in newest] == [1, 2]


def test_relations_are_seen_from_both_sides(store: Store) -> None:
    ada, bo, cy = add(store, "Ada Ek", "Bo Ek", "Cy Ek")
    relate(store, ada, RelationKind.MENTOR, at=AT, other=bo)
    assert not relate(store, ada, RelationKind.MENTOR, at=AT, other=bo)
    # written down at the other it is the same
    assert not relate(store, bo, RelationKind.MENTEE, at=AT, other=ada)
    relate(store, ada, RelationKind.PARTNER, at=AT, name="Kim")
    kim = next(each for each in store.relations.of(ada) if each.name == "Kim")
    assert found(store, "kim") == [ada]
    link_relation(store, kim.id, cy, at=AT)
    [partner] = store.relations.of(cy)
    assert (partner.kind, partner.other, partner.name) == (RelationKind.PARTNER, ada, "Ada Ek")
    [mentee] = store.relations.of(bo)
    unrelate(store, mentee.id, at=AT)
    assert [each.other for each in store.relations.of(ada)] == [cy]


def test_nobody_is_related_to_themselves_or_to_nobody(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    with pytest.raises(InvalidValueError):
        relate(store, ada, RelationKind.FRIEND, at=AT, other=ada)
    with pytest.raises(InvalidValueError):
        relate(store, ada, RelationKind.FRIEND, at=AT, name="  ")
    with pytest.raises(InvalidValueError):
        relate(store, ada, RelationKind.OTHER, at=AT, name="Kim")
    with pytest.raises(UnknownIdError):
        relate(store, ada, RelationKind.FRIEND, at=AT, other=ContactId(99))
    with pytest.raises(UnknownIdError):
        unrelate(store, RelationId(99), at=AT)
    relate(store, ada, RelationKind.FRIEND, at=AT, name="Kim")
    [kim] = store.relations.of(ada)
    with pytest.raises(InvalidValueError):
        link_relation(store, kim.id, ada, at=AT)


def test_roles_are_written_corrected_and_forgotten(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    role = HeldRole(HeldRoleId(0), Role(" Editor ", "Meridian"), PartialDate(2019, 3))
    add_held_role(store, ada, role, at=AT)
    [kept] = store.held_roles.of(ada)
    assert kept.role.title == "Editor"
    edit_held_role(store, replace(kept, ended=PartialDate(2024)), at=AT)
    assert store.held_roles.of(ada)[0].ended == PartialDate(2024)
    assert found(store, "meridian") == [ada]
    before = dump(store)
    delete_held_role(store, kept.id, at=AT)
    assert not found(store, "meridian")
    undo(store, at=AT)
    assert {**dump(store), "step": None} == {**before, "step": None}


@pytest.mark.parametrize(
    "role",
    [
        HeldRole(HeldRoleId(0), Role(" ", "")),
        HeldRole(HeldRoleId(0), Role("Editor"), PartialDate(2020), PartialDate(2019)),
        HeldRole(HeldRoleId(0), Role("Editor"), PartialDate(2020, 5), PartialDate(2020, 4)),
        HeldRole(HeldRoleId(0), Role("Editor"), None, PartialDate(2019), is_present=True),
    ],
)
def test_roles_that_cannot_be_are_refused(store: Store, role: HeldRole) -> None:
    [ada] = add(store, "Ada Ek")
    with pytest.raises(InvalidValueError):
        add_held_role(store, ada, role, at=AT)
    with pytest.raises(UnknownIdError):
        delete_held_role(store, HeldRoleId(99), at=AT)


@given(some.text(max_size=60))
def test_a_line_is_one_line_and_stays_so(text: str) -> None:
    line = line_of(text)
    assert "\n" not in line and line == line.strip()
    assert line_of(line) == line
    assert not set(tag_of(text)) & set(" \t\n")


def test_who_is_not_to_be_contacted_is_marked_in_lists(store: Store) -> None:
    ada, bo = add(store, "Ada Ek", "Bo Ek")
    add_fact(store, [bo], FactKind.DO_NOT_CONTACT, "asked for peace", at=AT)
    lines = store.people.lines([ada, bo])
    assert [(line.id, line.is_left_alone) for line in lines] == [(ada, False), (bo, True)]
