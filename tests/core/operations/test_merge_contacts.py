"""Making one person of two, and taking them apart again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.invented import AT, TODAY, add, call, dump, email, found, named, phone

from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import (
    Channel,
    ContactFields,
    DateKind,
    PersonName,
    SpecialDate,
)
from netdesk.domain.errors import InvalidValueError, UnknownIdError
from netdesk.domain.field_change import FieldName
from netdesk.domain.identifiers import ContactId, MergerId, RoleChangeId, blob_id
from netdesk.domain.import_plan import ImportPlan
from netdesk.domain.joining import Side
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.role_change import Role, RoleChange
from netdesk.operations.cadence import pause, set_cadence, snooze
from netdesk.operations.circles import add_to_circle, create_circle
from netdesk.operations.contacts import EditAside, create_contact, edit_contact
from netdesk.operations.find_duplicates import find_duplicates
from netdesk.operations.history import undo
from netdesk.operations.importing.import_contacts import import_reading
from netdesk.operations.importing.plan_import import plan_reading
from netdesk.operations.interactions import delete_interaction, log_interaction
from netdesk.operations.merge_contacts import keep_apart, merge_contacts, merge_groups
from netdesk.operations.reading.card_files import read_text
from netdesk.operations.split_contact import split_contact
from netdesk.store.cards import KeptCard
from netdesk.store.store import Store

MOBILE = phone("+46 70 174 06 05")
OFFICE = phone("+46 8 465 004 01")
MAIL = email("bo@lindqvist.example")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path)


def person(store: Store, fields: ContactFields, met_on: date | None = None) -> ContactId:
    return next(iter(create_contact(store, fields, at=AT, met_on=met_on).contacts))


def keep_card(store: Store, contact: ContactId, text: bytes, uid: str = "") -> None:
    with store.step(StepKind.IMPORT, AT):
        store.blobs.keep([text])
        store.cards.keep([KeptCard("phone", uid, blob_id(text), "utf-8", contact)], AT)


def mergers(store: Store, contact: ContactId) -> list[MergerId]:
    return [each.merger for each in store.mergers.absorbed(contact)]


def test_the_one_has_what_both_had(store: Store) -> None:
    ours = person(store, named("Bo Lindqvist", MOBILE), date(2024, 5, 1))
    theirs = person(store, named("Bo Lindqvist", OFFICE, MAIL), date(2023, 5, 1))
    [other] = add(store, "Anna Berg")
    shared = log_interaction(store, call(ours, theirs, on=date(2026, 11, 1)), at=AT)
    log_interaction(store, call(theirs, other, on=date(2026, 11, 5), text="Lagos"), at=AT)
    create_circle(store, CircleFields("Close", 30), at=AT)
    [circle] = store.circles.all()
    add_to_circle(store, circle.id, [theirs], at=AT)
    set_cadence(store, [theirs], 45, at=AT)
    pause(store, [theirs], TODAY + timedelta(days=9), at=AT)
    keep_card(store, ours, b"one")
    keep_card(store, theirs, b"two")
    with store.step(StepKind.IMPORT, AT):
        change = RoleChange(RoleChangeId(0), theirs, TODAY, Role("Writer"), Role("Editor"))
        store.role_changes.add_many([change])

    changes = merge_contacts(store, ours, theirs, at=AT)
    assert {ours, theirs} <= changes.contacts
    bo = store.contacts.get(ours)
    assert bo.fields.channels == (MOBILE, OFFICE, MAIL)
    assert (bo.met_on, bo.ideal_days) == (date(2023, 5, 1), 45)
    assert bo.paused_until == TODAY + timedelta(days=9)
    assert {card.blob for card in store.cards.of(ours)} == {blob_id(b"one"), blob_id(b"two")}
    assert [each.after.title for each in store.role_changes.of(ours)] == ["Editor"]
    assert store.circles.members(circle.id) == [ours]
    [first] = shared.interactions
    assert store.interactions.get(first).participants == (ours,)
    assert store.standings.get(ours).last_touch == date(2026, 11, 5)
    assert set(found(store, "lagos")) == {ours, other}
    assert store.faults() == []
    with pytest.raises(UnknownIdError):
        store.contacts.get(theirs)
    assert store.history.newest(1)[0].subject == "Bo Lindqvist"


def test_texts_that_give_way_stay_as_a_note(store: Store) -> None:
    ours = person(
        store, ContactFields("Bo Lindqvist", organization="Sonne GmbH", title="Editor", photo=None)
    )
    theirs = person(store, ContactFields("Bo Erik Lindqvist", organization="Nordlicht AB"))
    merge_contacts(store, ours, theirs, at=AT)
    fields = store.contacts.get(ours).fields
    assert fields.formatted_name == "Bo Erik Lindqvist"
    assert (fields.organization, fields.title) == ("Sonne GmbH", "Editor")
    assert fields.notes == ("Nordlicht AB",)


def test_what_the_user_takes_of_one_is_let_go_of_the_other(store: Store) -> None:
    ours = person(store, named("Bo Lindqvist", MOBILE, MAIL, organization="Sonne GmbH"))
    theirs = person(store, named("Bo Lindkvist", OFFICE, organization="Nordlicht AB"))
    merge_contacts(
        store,
        ours,
        theirs,
        at=AT,
        taking={
            FieldName.FORMATTED_NAME: Side.THEIRS,
            FieldName.ORGANIZATION: Side.THEIRS,
            FieldName.PHONE: Side.THEIRS,
        },
    )
    fields = store.contacts.get(ours).fields
    assert fields == named("Bo Lindkvist", MAIL, OFFICE, organization="Nordlicht AB")
    split_contact(store, mergers(store, ours)[0], at=AT)
    assert store.contacts.get(ours).fields.channels == (MOBILE, MAIL)


def test_the_newer_card_says_where_somebody_works(store: Store) -> None:
    ours = person(store, ContactFields("Bo Ek", organization="Sonne GmbH", title="Editor"))
    theirs = person(store, ContactFields("Bo Ek", organization="Nordlicht AB"))
    keep_card(store, theirs, b"two")
    merge_contacts(store, ours, theirs, at=AT)
    fields = store.contacts.get(ours).fields
    assert (fields.organization, fields.title) == ("Nordlicht AB", "")
    assert fields.notes == ("Sonne GmbH · Editor",)


def test_one_number_in_two_writings_stays_once(store: Store) -> None:
    ours = person(store, named("Bo Ek", phone("070-174 06 05")))
    theirs = person(store, named("Bo Ek", MOBILE))
    merge_contacts(store, ours, theirs, at=AT, region="SE")
    assert store.contacts.get(ours).fields.channels == (MOBILE,)


def test_the_fuller_birthday_stays_and_another_one_too(store: Store) -> None:
    def born(*parts: int | None) -> ContactFields:
        special = SpecialDate(DateKind.BIRTHDAY, PartialDate(*parts))
        return ContactFields("Bo Ek", dates=(special,))

    people = [person(store, born(*parts)) for parts in ((None, 3, 4), (1985, 3, 4), (1986, 3, 4))]
    merge_contacts(store, people[0], people[1], at=AT)
    assert [each.on.year for each in store.contacts.get(people[0]).fields.dates] == [1985]
    merge_contacts(store, people[0], people[2], at=AT)
    assert [each.on.year for each in store.contacts.get(people[0]).fields.dates] == [1985, 1986]


def test_taking_apart_gives_back_what_was_theirs_and_keeps_what_came_since(store: Store) -> None:
    ours = person(store, named("Bo Lindqvist", MOBILE))
    theirs = person(store, named("Bo Lindkvist", OFFICE))
    log_interaction(store, call(theirs, on=date(2026, 11, 1)), at=AT)
    log_interaction(store, call(ours, theirs, on=date(2026, 11, 2)), at=AT)
    merge_contacts(store, ours, theirs, at=AT)
    log_interaction(store, call(ours, on=date(2026, 11, 3), text="since"), at=AT)
    snooze(store, [ours], TODAY + timedelta(days=3), at=AT)
    now = store.contacts.get(ours).fields
    edit_contact(
        store,
        ours,
        ContactFields(now.formatted_name, channels=(*now.channels, MAIL), notes=("Sails.",)),
        at=AT,
    )
    [absorbed] = store.mergers.absorbed(ours)
    assert (absorbed.name, absorbed.merged_on) == ("Bo Lindkvist", TODAY)

    split_contact(store, absorbed.merger, at=AT)
    assert store.contacts.get(theirs).fields == named("Bo Lindkvist", OFFICE)
    assert store.contacts.get(ours).fields.channels == (MOBILE, MAIL)
    assert [store.interactions.get(each).day.day for each in _of(store, theirs)] == [1, 2]
    assert [store.interactions.get(each).day.day for each in _of(store, ours)] == [2, 3]
    assert store.contacts.get(ours).snoozed_until is not None
    assert store.contacts.get(theirs).snoozed_until is None
    assert store.mergers.absorbed(ours) == []
    assert store.faults() == []


def _of(store: Store, contact: ContactId) -> list[int]:
    return store.database.column(
        "SELECT interaction_id FROM participant WHERE contact_id = ? ORDER BY 1", (contact,)
    )


def test_who_was_taken_apart_is_never_asked_about_again(store: Store) -> None:
    ours, theirs = (person(store, named("Bo Ek", MOBILE)) for _ in range(2))
    merge_contacts(store, ours, theirs, at=AT)
    split_contact(store, mergers(store, ours)[0], at=AT)
    assert find_duplicates(store, region="") == ()


def test_not_the_same_person_holds_for_the_one_they_become(store: Store) -> None:
    ours, theirs, third = (person(store, named("Bo Ek", MOBILE)) for _ in range(3))
    keep_apart(store, [(third, theirs)], at=AT)
    merge_contacts(store, ours, theirs, at=AT)
    assert find_duplicates(store, region="") == ()
    split_contact(store, mergers(store, ours)[0], at=AT)
    assert store.duplicates.kept_apart() == {(ours, theirs), (theirs, third)}
    undo(store, at=AT)
    undo(store, at=AT)
    undo(store, at=AT)
    assert len(find_duplicates(store, region="")) == 3


def test_what_is_refused(store: Store) -> None:
    [bo] = add(store, "Bo Ek")
    before = dump(store)
    for verb, error in (
        (lambda: merge_contacts(store, bo, bo, at=AT), InvalidValueError),
        (lambda: merge_contacts(store, bo, ContactId(99), at=AT), UnknownIdError),
        (lambda: split_contact(store, MergerId(99), at=AT), UnknownIdError),
        (lambda: keep_apart(store, [(bo, bo)], at=AT), InvalidValueError),
        (lambda: keep_apart(store, [(bo, ContactId(99))], at=AT), UnknownIdError),
    ):
        with pytest.raises(error):
            verb()
    assert dump(store) == before


def test_groups_become_one_each_in_one_step(store: Store) -> None:
    people = [person(store, named("Bo Ek", MOBILE)) for _ in range(3)]
    others = [person(store, named("Anna Berg", OFFICE)) for _ in range(2)]
    before = dump(store)
    reported: list[tuple[int, int]] = []
    merge_groups(store, [people, others], at=AT, progress=lambda *far: reported.append(far))
    assert store.contacts.all_ids() == [people[0], others[0]]
    step = store.history.newest(1)[0]
    assert (step.kind, step.count) == (StepKind.MERGE_CONTACTS, 5)
    assert reported
    undo(store, at=AT)
    assert dump(store) == before


def test_an_entry_of_two_absorbed_stays_with_whoever_is_left(store: Store) -> None:
    ours, one, other = add(store, "Bo Ek", "Bo Ek", "Bo Ek")
    log_interaction(store, call(one, other), at=AT)
    merge_contacts(store, ours, one, at=AT)
    merge_contacts(store, ours, other, at=AT)
    second, first = mergers(store, ours)
    split_contact(store, first, at=AT)
    assert (len(_of(store, ours)), len(_of(store, one))) == (1, 1)
    split_contact(store, second, at=AT)
    assert [len(_of(store, each)) for each in (ours, one, other)] == [0, 1, 1]


def test_an_entry_deleted_since_stays_deleted(store: Store) -> None:
    ours, theirs = add(store, "Bo Ek", "Bo Ek")
    [entry] = log_interaction(store, call(theirs), at=AT).interactions
    merge_contacts(store, ours, theirs, at=AT)
    delete_interaction(store, entry, at=AT)
    split_contact(store, mergers(store, ours)[0], at=AT)
    assert _of(store, theirs) == _of(store, ours) == []
    assert store.faults() == []


TEXT = st.sampled_from(["", "Ek", "Bo", "Berg", "Bo Ek"])
CHANNELS = st.lists(
    st.builds(
        Channel,
        kind=st.sampled_from([MOBILE.kind, MAIL.kind]),
        value=st.sampled_from(["+46 70 174 06 05", "0701740605", "bo@ek.example", "x"]),
        label=st.sampled_from(["", "work", "mobile"]),
        preferred=st.booleans(),
    ),
    max_size=3,
).map(tuple)
FIELDS = st.builds(
    ContactFields,
    formatted_name=st.sampled_from(["Bo Ek", "Bo", "Bo Erik Ek"]),
    name=st.builds(PersonName, given=TEXT, family=TEXT, nickname=TEXT),
    organization=TEXT,
    title=TEXT,
    channels=CHANNELS,
    dates=st.lists(
        st.builds(
            SpecialDate,
            st.sampled_from(DateKind),
            st.builds(PartialDate, st.sampled_from([None, 1985]), st.just(3), st.just(4)),
        ),
        max_size=2,
    ).map(tuple),
    notes=st.lists(TEXT, max_size=2).map(tuple),
)
TAKING = st.dictionaries(st.sampled_from(FieldName), st.sampled_from(Side), max_size=2)


@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_chain_taken_apart_in_any_order_is_what_it_was(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    with Store.open(tmp_path_factory.mktemp("chain")) as store:
        store.database.execute("PRAGMA synchronous = OFF")
        _fill(store, data)
        before = _told(store)
        for _ in range(data.draw(st.integers(1, 4))):
            ids = store.contacts.all_ids()
            if len(ids) < 2:
                break
            ours, theirs = data.draw(st.permutations(ids))[:2]
            merge_contacts(store, ours, theirs, at=AT, region="SE", taking=data.draw(TAKING))
        while left := store.database.column("SELECT id FROM merger"):
            split_contact(store, data.draw(st.sampled_from(left)), at=AT)
            assert store.faults() == []
        assert _told(store) == before


def _fill(store: Store, data: st.DataObject) -> None:
    ids = [person(store, fields) for fields in data.draw(st.lists(FIELDS, min_size=3, max_size=5))]
    some = st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True)
    for _ in range(data.draw(st.integers(0, 4))):
        log_interaction(store, call(*data.draw(some)), at=AT)
    create_circle(store, CircleFields("Close", 30), at=AT)
    add_to_circle(store, store.circles.all()[0].id, data.draw(some), at=AT)
    set_cadence(store, data.draw(some), data.draw(st.sampled_from([0, 30])), at=AT)
    snooze(store, data.draw(some), TODAY, at=AT)
    for number, contact in enumerate(data.draw(some)):
        keep_card(store, contact, str(number).encode(), uid=str(number % 2))


def _told(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """What a store says, but for who is not one with whom: that is remembered of those taken apart."""
    tables = dump(store)
    del tables["distinct_pair"]
    return tables


def phone_book(**people: str) -> bytes:
    return b"".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\n{uid}FN:{name}\r\n{rest}\r\nEND:VCARD\r\n".encode()
        for name, (uid, rest) in (
            (name.replace("_", " "), _parts(text)) for name, text in people.items()
        )
    )


def _parts(text: str) -> tuple[str, str]:
    uid, _, rest = text.rpartition("|")
    return (f"UID:{uid}\r\n" if uid else ""), rest.replace(";;", "\r\n")


def imported(store: Store, book: bytes) -> ImportPlan:
    reading = read_text(book, "phone.vcf")
    plan = plan_reading(store, reading, source="phone")
    import_reading(store, reading, source="phone", at=AT)
    return plan


@pytest.mark.parametrize("uids", [("", ""), ("1|", "2|")])
def test_a_newer_card_of_either_updates_the_one_they_became(
    store: Store, uids: tuple[str, str]
) -> None:
    one, other = uids
    first = {
        "Bo_Lindqvist": f"{one}TEL:+46 70 174 06 05",
        "Bo_Lindkvist": f"{other}TEL:+46 8 465 004 01;;EMAIL:bo@lindqvist.example",
    }
    imported(store, phone_book(**first))
    ours, theirs = store.contacts.all_ids()
    merge_contacts(store, ours, theirs, at=AT)
    assert imported(store, phone_book(**first)).unchanged == 2

    newer = {
        "Bo_Lindqvist": f"{one}TEL:+46 70 174 06 05;;NOTE:Sails.",
        "Bo_Lindkvist": f"{other}TEL:+46 8 465 004 01;;EMAIL:bo@new.example",
    }
    plan = imported(store, phone_book(**newer))
    assert (plan.new, len(plan.updated), plan.possible_duplicates) == ((), 1, ())
    assert store.contacts.all_ids() == [ours]
    fields = store.contacts.get(ours).fields
    assert {each.value for each in fields.channels} == {
        "+46 70 174 06 05",
        "+46 8 465 004 01",
        "bo@new.example",
    }
    assert "Sails." in fields.notes
    assert len(store.cards.of(ours)) == 2

    split_contact(store, mergers(store, ours)[0], at=AT)
    back = store.contacts.get(theirs).fields
    assert {each.value for each in back.channels} == {"+46 8 465 004 01", "bo@new.example"}
    assert [len(store.cards.of(each)) for each in (ours, theirs)] == [1, 1]
    assert imported(store, phone_book(**newer)).unchanged == 2
    assert store.contacts.all_ids() == [ours, theirs]


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_nothing_is_lost_whatever_came_between(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    with Store.open(tmp_path_factory.mktemp("between")) as store:
        store.database.execute("PRAGMA synchronous = OFF")
        _fill(store, data)
        everybody, before = store.contacts.all_ids(), _held(store)
        states = [dump(store)]
        for number in range(data.draw(st.integers(2, 10))):
            _do_something(store, data, number)
            states.append(dump(store))
            assert _held(store) >= before
            before = _held(store)
        while left := store.database.column("SELECT id FROM merger"):
            split_contact(store, data.draw(st.sampled_from(left)), at=AT)
            states.append(dump(store))
        assert _held(store) >= before
        assert store.contacts.all_ids() == everybody
        assert store.faults() == []
        for state in reversed(states[:-1]):
            if dump(store) != state:
                undo(store, at=AT)
            assert dump(store) == state


def _do_something(store: Store, data: st.DataObject, number: int) -> None:
    ids = store.contacts.all_ids()
    somebody, *others = data.draw(st.permutations(ids))
    left = store.database.column("SELECT id FROM merger")
    match data.draw(st.sampled_from(["merge", "merge", "split", "log", "edit"])):
        case "merge" if others:
            merge_contacts(store, somebody, others[0], at=AT, region="SE")
        case "split" if left:
            split_contact(store, data.draw(st.sampled_from(left)), at=AT)
        case "log":
            log_interaction(store, call(somebody, *others[:1]), at=AT)
        case _:
            fields = store.contacts.get(somebody).fields
            more = (*fields.channels, email(f"{number}@new.example"))
            edit_contact(store, somebody, replace(fields, channels=more), at=AT)


def _held(store: Store) -> set[tuple[object, ...]]:
    """Return every number and address, every entry, card and deferral that is somebody's."""
    queries = (
        "SELECT DISTINCT kind, match_key FROM channel WHERE match_key <> ''",
        "SELECT DISTINCT 'entry', interaction_id FROM participant",
        "SELECT 'card', id FROM card WHERE contact_id IS NOT NULL",
        "SELECT 'deferral', id FROM deferral",
        "SELECT DISTINCT 'circle', circle_id FROM circle_member",
    )
    return {row for query in queries for row in store.database.rows(query)}


def test_lead_times_go_back_with_the_dates_that_are_theirs(store: Store) -> None:
    born = SpecialDate(DateKind.BIRTHDAY, PartialDate(1980, 3, 5))
    named_day = SpecialDate(DateKind.OTHER, PartialDate(None, 12, 13), "Name day")
    ours = person(store, replace(named("Ada Ek"), dates=(born,)))
    theirs = person(store, replace(named("Ada Ek"), dates=(born, named_day)))
    for contact, leads in ((ours, {born.key: 3}), (theirs, {born.key: 5, named_day.key: 9})):
        fields = store.contacts.get(contact).fields
        aside = EditAside(lead_times=leads)
        edit_contact(store, contact, fields, at=AT, met_on=None, aside=aside)
    merge_contacts(store, ours, theirs, at=AT)
    assert store.lead_times.of(ours) == {born.key: 3, named_day.key: 9}
    split_contact(store, mergers(store, ours)[0], at=AT)
    assert store.lead_times.of(ours) == {born.key: 3}
    assert store.lead_times.of(theirs) == {born.key: 3, named_day.key: 9}
