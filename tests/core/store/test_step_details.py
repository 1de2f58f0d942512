"""What steps changed, as the history tells it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.invented import AT, TODAY, add, call, named, phone

from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.errors import CancelledError, NothingToUndoError
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import StepId
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.domain.step_detail import ChangedRow, RowKind, RowOperation, StepDetail
from netdesk.operations.circles import add_to_circle, create_circle
from netdesk.operations.contacts import create_contact, delete_contacts, edit_contact
from netdesk.operations.history import undo, undo_back_to
from netdesk.operations.interactions import edit_interaction, log_interaction
from netdesk.store.store import Store


def newest(store: Store, most: int = 200) -> StepDetail:
    return store.step_details.of(store.history.newest_id(), most=most)


def only(detail: StepDetail) -> ChangedRow:
    [row] = detail.rows
    return row


def test_a_new_person_is_told_with_all_that_came(store: Store) -> None:
    create_contact(store, named("Ada Ek", phone("+46 70 174 06 05")), at=AT)
    detail = newest(store)
    assert detail.counts == {
        (RowKind.PERSON, RowOperation.ADDED): 1,
        (RowKind.CHANNEL, RowOperation.ADDED): 1,
    }
    assert {row.name for row in detail.rows} == {"Ada Ek"}
    channel = next(row for row in detail.rows if row.kind is RowKind.CHANNEL)
    assert channel.after["value"] == "+46 70 174 06 05"
    assert not channel.before


def test_an_edit_tells_what_differs_only(store: Store) -> None:
    [ada] = create_contact(store, named("Ada Ek", organization="Data"), at=AT).contacts
    fields = replace(store.contacts.get(ada).fields, organization="Söder AB", title="CTO")
    edit_contact(store, ada, fields, at=AT)
    row = only(newest(store))
    assert (row.kind, row.operation, row.contact) == (RowKind.PERSON, RowOperation.CHANGED, ada)
    assert row.before == {"organization": "Data"}
    assert row.after == {"organization": "Söder AB", "title": "CTO"}


def test_an_entry_names_who_took_part_also_once_they_are_gone(store: Store) -> None:
    ada, bo = add(store, "Ada Ek", "Bo Ek")
    logged = log_interaction(store, call(ada, bo, on=TODAY, text="the offer"), at=AT)
    entry = only(newest(store))
    assert (entry.name, entry.after["text"]) == ("Ada Ek, Bo Ek", "the offer")
    [number] = logged.interactions
    draft = replace(call(ada, bo, on=TODAY, text="the offer"), kind=InteractionKind.MEETING)
    edit_interaction(store, number, draft, at=AT)
    entry = only(newest(store))
    assert (entry.before, entry.after) == ({"kind": "call"}, {"kind": "meeting"})
    assert entry.name == "Ada Ek, Bo Ek"
    delete_contacts(store, [ada, bo], at=AT)
    gone = {row.name for row in newest(store).rows if row.kind is RowKind.PERSON}
    assert gone == {"Ada Ek", "Bo Ek"}
    assert all(row.contact is None for row in newest(store).rows)


def test_circles_are_named_and_changed_rows_find_their_owner(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    [circle] = create_circle(store, CircleFields("Clients", 30), at=AT).circles
    add_to_circle(store, circle, [ada], at=AT)
    assert only(newest(store)).after == {"name": "Clients"}
    with store.step(StepKind.EDIT_CONTACT, AT):
        store.facts.add([ada], FactKind.INTEREST, "sailing")
        number = store.promises.add(PromiseDraft(ada, PromiseKind.GIVE, "a book"), TODAY)
    with store.step(StepKind.EDIT_CONTACT, AT):
        store.promises.replace(replace(store.promises.get(number), done_on=TODAY))
    row = only(newest(store))
    assert (row.contact, row.name, row.after) == (ada, "Ada Ek", {"done_on": TODAY.isoformat()})


def test_of_many_rows_the_first_are_told_and_all_are_counted(store: Store) -> None:
    with store.step(StepKind.IMPORT, AT):
        store.standings.refresh(
            store.contacts.add([named(f"Person {number}") for number in range(30)], TODAY)
        )
    detail = newest(store, most=10)
    assert (len(detail.rows), detail.more) == (10, 20)
    assert detail.counts == {(RowKind.PERSON, RowOperation.ADDED): 30}


def test_reading_can_be_cancelled(store: Store) -> None:
    add(store, "Ada Ek")

    def refuse(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        store.step_details.of(store.history.newest_id(), progress=refuse)
    assert store.step_details.of(StepId(99)) == StepDetail()


def test_the_way_back_leads_to_before_a_step(store: Store) -> None:
    ada, bo, cy = add(store, "Ada Ek", "Bo Ek", "Cy Ek")
    second = store.history.page(2)[1].id
    assert store.history.count_standing_since(second) == 2
    changes = undo_back_to(store, second, at=AT)
    assert store.contacts.all_ids() == [ada]
    assert changes.contacts == {bo, cy}
    # what is turned back already, or is itself an undo, cannot be turned back once more
    assert not store.history.count_standing_since(second)
    assert not store.history.count_standing_since(store.history.newest_id())
    with pytest.raises(NothingToUndoError):
        undo_back_to(store, second, at=AT)
    undo(store, at=AT)
    assert not store.contacts.count()
