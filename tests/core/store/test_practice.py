"""What is worth knowing, promised, planned and tagged: written, read, touched, moved and turned back."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest
from tests.invented import AT, TODAY, add, call, dump, found, named

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.errors import UnknownIdError
from netdesk.domain.fact import FactKind
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import ContactId, FactId, HeldRoleId, PromiseId, RelationId
from netdesk.domain.interaction import Attachment
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.domain.relation import RelationKind, inverse
from netdesk.domain.role_change import Role
from netdesk.operations.cadence import set_cadence
from netdesk.operations.contacts import edit_contact
from netdesk.operations.history import redo, undo
from netdesk.operations.interactions import edit_interaction, log_interaction
from netdesk.operations.merge_contacts import merge_contacts
from netdesk.operations.split_contact import split_contact
from netdesk.store.store import Store


def _editor(started: PartialDate | None) -> HeldRole:
    return HeldRole(HeldRoleId(0), Role("Editor", "Meridian"), started)


def _known(store: Store) -> tuple[Changes, list[ContactId]]:
    """Write one of everything down of the first of two people."""
    ada, bo = add(store, "Ada Ek", "Bo Ek")
    with store.step(StepKind.EDIT_CONTACT, AT) as recording:
        store.facts.add([ada], FactKind.TAG, "rust")
        store.relations.add(ada, RelationKind.MANAGER, name="Bo Ek", other=bo)
        store.held_roles.add(ada, _editor(started=PartialDate(2019, 3)))
        store.promises.add(PromiseDraft(ada, PromiseKind.GIVE, "the benchmark", TODAY), TODAY)
    return recording.changes, [ada, bo]


def test_each_is_read_as_it_was_written(store: Store) -> None:
    changes, (ada, bo) = _known(store)
    assert changes.contacts == {ada, bo}
    [tag] = store.facts.of(ada)
    assert (tag.kind, tag.value) == (FactKind.TAG, "rust")
    [manager], [report] = store.relations.of(ada), store.relations.of(bo)
    assert (manager.kind, manager.name, manager.other) == (RelationKind.MANAGER, "Bo Ek", bo)
    assert (report.kind, report.name, report.other) == (RelationKind.REPORT, "Ada Ek", ada)
    [role] = store.held_roles.of(ada)
    assert (role.role.title, role.started, role.ended) == ("Editor", PartialDate(2019, 3), None)
    [promise] = store.promises.open_of(ada)
    assert (promise.text, promise.due_on, promise.made_on) == ("the benchmark", TODAY, TODAY)


def test_a_change_of_a_row_touches_whose_it_is(store: Store) -> None:
    _, (ada, _bo) = _known(store)
    [fact], [role] = store.facts.of(ada), store.held_roles.of(ada)
    [promise] = store.promises.of(ada)
    for change in (
        lambda: store.facts.replace(fact.id, "go"),
        lambda: store.held_roles.replace(replace(role, ended=PartialDate(2024))),
        lambda: store.promises.replace(replace(promise, done_on=TODAY)),
    ):
        with store.step(StepKind.EDIT_CONTACT, AT) as recording:
            change()
        assert recording.changes.contacts == {ada}
    assert not store.promises.open_of(ada)
    assert store.held_roles.of(ada)[0].ended == PartialDate(2024)


def test_undo_takes_all_of_it_back(store: Store) -> None:
    add(store, "Cy Ek")
    before = dump(store)
    _known(store)
    for _step in ("what is known", "Bo Ek", "Ada Ek"):
        undo(store, at=AT)
    assert dump(store) == before


def test_what_is_gone_is_told(store: Store) -> None:
    for look in (
        lambda: store.facts.owner(FactId(7)),
        lambda: store.relations.delete(RelationId(7)),
        lambda: store.held_roles.owner(HeldRoleId(7)),
        lambda: store.promises.get(PromiseId(7)),
    ):
        with pytest.raises(UnknownIdError):
            look()


def test_a_planned_interaction_is_no_touch_until_it_happened(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    set_cadence(store, [ada], 30, at=AT)
    link = Attachment("https://data.example/offer.pdf", "the offer")
    draft = replace(
        call(ada, on=TODAY),
        time=time(10, 30),
        is_planned=True,
        tags=("job", "Job", "offer"),
        attachments=(link,),
    )
    [number] = log_interaction(store, draft, at=AT).interactions
    kept = store.interactions.get(number)
    assert (kept.time, kept.is_planned, kept.tags) == (time(10, 30), True, ("job", "offer"))
    assert kept.attachments == (link,)
    assert store.standings.get(ada).last_touch is None
    edit_interaction(store, number, replace(draft, is_planned=False), at=AT)
    assert store.standings.get(ada).last_touch == TODAY


def test_a_tag_written_in_another_case_comes_back_as_it_was(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    draft = replace(call(ada, on=TODAY), tags=("job", "Lagos"))
    [number] = log_interaction(store, draft, at=AT).interactions
    edit_interaction(store, number, replace(draft, tags=("Job", "Lagos")), at=AT)
    assert store.interactions.get(number).tags == ("Job", "Lagos")
    undo(store, at=AT)
    assert store.interactions.get(number).tags == ("job", "Lagos")
    redo(store, at=AT)
    assert store.interactions.get(number).tags == ("Job", "Lagos")


def test_people_made_one_have_what_both_had_and_can_be_taken_apart(store: Store) -> None:
    _, (ada, bo) = _known(store)
    before = _all_of(store, ada), _all_of(store, bo)
    for stays, goes in ((ada, bo), (bo, ada)):
        merge_contacts(store, stays, goes, at=AT)
        one = _all_of(store, stays)
        assert [fact.value for fact in one[0]] == ["rust"]
        # nobody is their own manager
        assert not one[1]
        assert len(one[2]) == len(one[3]) == 1
        [merger] = store.mergers.of(stays)
        split_contact(store, merger.id, at=AT)
        assert (_all_of(store, ada), _all_of(store, bo)) == before


def test_kinds_have_one_inverse() -> None:
    assert all(inverse(inverse(kind)) is kind for kind in RelationKind)


def test_words_for_a_date_are_kept(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    dates = [PartialDate(2019), PartialDate(2019, 3, 5), PartialDate(text="after the war"), None]
    with store.step(StepKind.EDIT_CONTACT, AT):
        for started in dates:
            store.held_roles.add(ada, _editor(started=started))
    assert {role.started for role in store.held_roles.of(ada)} == set(dates)


def _all_of(store: Store, contact: ContactId) -> tuple[list[object], ...]:
    return (
        [replace(fact, id=FactId(0)) for fact in store.facts.of(contact)],
        list(store.relations.of(contact)),
        list(store.held_roles.of(contact)),
        [replace(each, contact=ContactId(0)) for each in store.promises.of(contact)],
    )


def test_what_moves_with_a_merger_is_found_at_who_stays_and_goes_back(store: Store) -> None:
    """Nothing else of who stays is written: the words that moved have to be seen by themselves."""
    ada, other = add(store, "Ada Ek", "Ada Ek")
    with store.step(StepKind.EDIT_CONTACT, AT):
        store.facts.add([other], FactKind.TAG, "rust")
        store.relations.add(other, RelationKind.FRIEND, name="Kim")
        store.held_roles.add(other, _editor(None))
        store.promises.add(PromiseDraft(other, PromiseKind.GIVE, "the benchmark"), TODAY)
    typed = ("rust", "kim", "meridian", "benchmark")
    assert all(found(store, each) == [other] for each in typed)
    merge_contacts(store, ada, other, at=AT)
    assert all(found(store, each) == [ada] for each in typed)
    split_contact(store, store.mergers.of(ada)[0].id, at=AT)
    assert all(found(store, each) == [other] for each in typed)
    undo(store, at=AT)
    assert all(found(store, each) == [ada] for each in typed)


def test_a_cadence_indexes_nobody_anew_and_a_name_does(store: Store) -> None:
    ada, bo = add(store, "Ada Ek", "Bo Ek")
    indexed: list[set[int]] = []
    refresh = store.history._refresh_search
    store.history._refresh_search = lambda ids: (indexed.append(set(ids)), refresh(ids))[1]
    set_cadence(store, [ada, bo], 30, at=AT)
    edit_contact(store, bo, named("Bo Holm"), at=AT)
    log_interaction(store, call(ada, on=TODAY, text="Lagos"), at=AT)
    assert indexed == [set(), {bo}, {ada}]
    assert found(store, "holm") == [bo]
    assert found(store, "lagos") == [ada]
