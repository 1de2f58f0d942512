"""People come out of the store as they went in."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.invented import AT, CONTACT_FIELDS, TODAY, add, call, dump, found, named, phone

from netdesk.domain.contact import Channel, ChannelKind, ContactFields, PostalAddress
from netdesk.domain.errors import InvalidValueError, UnknownIdError
from netdesk.domain.identifiers import ContactId, blob_id
from netdesk.operations.cadence import pause, skip, snooze
from netdesk.operations.contacts import create_contact, delete_contacts, edit_contact
from netdesk.operations.interactions import log_interaction
from netdesk.store.store import Store


@settings(max_examples=60, deadline=None)
@given(st.lists(CONTACT_FIELDS, min_size=1, max_size=4), st.lists(CONTACT_FIELDS, max_size=4))
def test_what_is_written_is_read(first: list[ContactFields], second: list[ContactFields]) -> None:
    with TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        ids = store.contacts.add(first, TODAY)
        assert [contact.fields for contact in store.contacts.get_many(ids)] == first
        replaced = list(zip(ids, second, strict=False))
        store.contacts.replace(replaced)
        expected = [*second[: len(replaced)], *first[len(replaced) :]]
        assert [contact.fields for contact in store.contacts.get_many(ids)] == expected
        assert store.contacts.names(ids) == [fields.display_name for fields in expected]
        assert store.contacts.get_many(ids[::-1])[0].id == ids[-1]
        assert {contact.added_on for contact in store.contacts.get_many(ids)} == {TODAY}


def test_an_empty_address_is_not_no_address(store: Store) -> None:
    channels = (
        Channel(ChannelKind.ADDRESS, "", address=PostalAddress()),
        Channel(ChannelKind.ADDRESS, ""),
    )
    [number] = store.contacts.add([ContactFields(channels=channels)], TODAY)
    store.standings.refresh([number])
    store.search.rebuild()
    assert store.contacts.get(number).fields.channels == channels


def test_ids_are_never_used_again(store: Store) -> None:
    ada, bo = add(store, "Ada", "Bo")
    delete_contacts(store, [ada, bo], at=AT)
    [cy] = add(store, "Cy")
    assert cy > bo


def test_nobody_and_unknown(store: Store) -> None:
    with pytest.raises(UnknownIdError):
        store.contacts.get(ContactId(1))
    with pytest.raises(UnknownIdError):
        edit_contact(store, ContactId(7), named("Bo"), at=AT)
    with pytest.raises(UnknownIdError):
        delete_contacts(store, [*add(store, "Bo"), ContactId(7)], at=AT)
    with pytest.raises(InvalidValueError):
        create_contact(store, ContactFields(title="  "), at=AT)
    assert store.contacts.get_many([ContactId(9)]) == []
    assert store.contacts.count() == 1
    assert len(store.history.newest(9)) == 1


def test_an_edit_of_a_number_alone_reaches_search_and_changes(store: Store) -> None:
    [bo] = add(store, "Bo")
    for number in ("+46 70 174 06 05", "+46 70 174 06 06"):
        changes = edit_contact(store, bo, named("Bo", phone(number)), at=AT)
        assert changes.contacts == {bo}
    assert found(store, "0701740606") == [bo]
    assert found(store, "0701740605") == []


def test_edits_of_two_people_at_once_touch_both(store: Store) -> None:
    ada, bo = add(store, "Ada", "Bo")
    numbers = ["+46 70 174 06 05", "+46 70 174 06 06"]
    for ada_has, bo_has in (numbers, numbers[::-1]):
        with store.step(store.history.newest(1)[0].kind, AT) as recording:
            store.contacts.replace(
                [(bo, named("Bo", phone(bo_has))), (ada, named("Ada", phone(ada_has)))]
            )
        assert recording.changes.contacts == {ada, bo}
    assert found(store, "0701740605") == [bo]
    assert found(store, "0701740606") == [ada]


def test_a_contact_knows_its_pause_snooze_and_skip(store: Store) -> None:
    [bo] = add(store, "Bo")
    pause(store, [bo], date(2027, 1, 1), at=AT)
    snooze(store, [bo], date(2026, 12, 1), at=AT)
    skip(store, [bo], at=AT)
    contact = store.contacts.get(bo)
    assert contact.paused_until == date(2027, 1, 1)
    assert contact.snoozed_until == date(2026, 12, 1)
    assert contact.restarted_on == TODAY
    pause(store, [bo], None, at=AT)
    assert store.contacts.get(bo).paused_until is None


def test_a_photo_is_kept_once_under_what_it_is(store: Store) -> None:
    picture = b"\x89PNG invented"
    fields = ContactFields(formatted_name="Bo", photo=blob_id(picture))
    for _ in range(2):
        create_contact(store, fields, at=AT, photo=picture)
    assert store.blobs.get(blob_id(picture)) == picture
    assert store.blobs.get(blob_id(b"another")) is None
    assert store.database.value("SELECT count(*) FROM blob") == 1


def test_deleting_people_keeps_what_was_with_others(store: Store) -> None:
    ada, bo, cy = add(store, "Ada", "Bo", "Cy")
    log_interaction(store, call(ada, bo), at=AT)
    log_interaction(store, call(ada, bo, cy), at=AT)
    delete_contacts(store, [ada, bo], at=AT)
    [left] = store.interactions.of(cy)
    assert left.participants == (cy,)
    assert len(dump(store)["interaction"]) == 1


def test_who_shares_a_number_or_an_address(store: Store) -> None:
    bo = create_contact(store, named("Bo Ek", phone("+46 (0)70-174 06 05")), at=AT)
    create_contact(store, named("Bo Ek"), at=AT)
    [number] = bo.contacts
    assert store.contacts.sharing(named("Bo Ek", phone("0701740605"))) == [(number, True)]
    assert store.contacts.sharing(named("Ada", phone("0046701740605"))) == [(number, False)]
    assert store.contacts.sharing(named("Bo Ek", phone("112"))) == []
    assert store.contacts.sharing(named("Bo Ek")) == []
