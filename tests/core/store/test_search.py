"""Anything written about a person finds them, however it is typed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.invented import AT, TEXTS, add, call, email, found, named, phone

from netdesk.domain.contact import Channel, ChannelKind, ContactFields, PersonName
from netdesk.operations.contacts import create_contact, delete_contacts, edit_contact
from netdesk.operations.history import undo
from netdesk.operations.interactions import (
    delete_interaction,
    edit_interaction,
    log_interaction,
)
from netdesk.store.folding import fold, fold_for_index, match_key, number_words, prefix_query
from netdesk.store.store import Store

PEOPLE = {
    "Søren Ågård": ("soren", "SØREN", "agard", "søren ag", "ågård søren", "ｓｏｒｅｎ"),
    "Łukasz Żak": ("lukasz", "zak", "LUKASZ ŻAK"),
    "李小龙": ("li xiao", "li xiaolong"[:5], "lixiaolong", "李小", "LI LONG"),
    "Мария Иванова": ("mariya", "ivanova", "мария", "МАР"),
    "Ｂｏｂ Ｅｋ": ("bob", "ek", "bob ek"),
    "Jose\u0301 Garci\u0301a": ("jose", "garcía", "garcia"),
    "Siobhán O’Brien": ("obrien", "o'brien", "O’Br", "siobhan"),
    "Weiß-Öztürk": ("weiss", "ozturk", "weiß ö"),
    "Νίκος": ("nikos", "νικ"),
    "さくら": ("sakura",),
}


@pytest.mark.parametrize(("name", "typed"), [(n, t) for n, many in PEOPLE.items() for t in many])
def test_names_are_found_whatever_the_script(store: Store, name: str, typed: str) -> None:
    ids = dict(zip(PEOPLE, add(store, *PEOPLE), strict=True))
    assert found(store, typed) == [ids[name]]


@pytest.mark.parametrize(
    "typed",
    [
        "+46 70 174 06 05",
        "0046701740605",
        "070-174 06 05",
        "0701740605",
        "070/174",
        "(070) 174",
        "70174",
        "+46 (0)70 174",
        "+46.70.174",
        "＋４６ ７０ １７４",
    ],
)
@pytest.mark.parametrize("kept", ["+46701740605", "+46 (0)70-174 06 05", "0046 70 174 06 05"])
def test_numbers_are_found_in_any_writing(store: Store, kept: str, typed: str) -> None:
    create_contact(store, named("Ada Ek", phone("+46 70 999 06 05")), at=AT)
    bo = create_contact(store, named("Bo Ek", phone(kept)), at=AT)
    assert found(store, typed) == [*bo.contacts]


def test_numbers_that_are_no_telephone_numbers(store: Store) -> None:
    fields = ContactFields(
        formatted_name="Bo",
        channels=(Channel(ChannelKind.ADDRESS, "Prager Str. 12, 01067 Dresden"),),
        notes=("met on 2026-11-20 at gate 007, booth 12 34",),
    )
    bo = create_contact(store, fields, at=AT).contacts
    for typed in ("01067", "010", "2026-11-20", "007", "12 34", "12"):
        assert found(store, typed) == [*bo], typed
    for typed in ("1067 99", "000", "77"):
        assert found(store, typed) == [], typed


def test_every_part_of_an_address_finds(store: Store) -> None:
    bo = create_contact(
        store, named("B", email("bo.lindqvist+desk@mail.nordic-data.example")), at=AT
    ).contacts
    for typed in ("bo.lindqvist", "lindq", "nordic", "data", "nordic-data.example", "desk@mail"):
        assert found(store, typed) == [*bo], typed


def test_every_field_finds(store: Store) -> None:
    fields = ContactFields(
        formatted_name="Bo Ek",
        name=PersonName("Boris", "Eklund", "Mats", "Dr.", "jr", "Bosse", "Booh"),
        organization="Nordic Data",
        department="Research",
        title="Editor",
        channels=(Channel(ChannelKind.MESSENGER, "@bosse_e", "telegram"),),
        notes=("plays the cello",),
    )
    bo = [*create_contact(store, fields, at=AT).contacts]
    typed = ("boris", "eklund", "mats", "bosse", "booh", "nordic", "research", "edit", "telegram")
    for word in (*typed, "cello", "cello nordic", "bo  EK"):
        assert found(store, word) == bo, word
    assert found(store, "cello viola") == []
    assert found(store, "llo") == []
    assert found(store, "?!") == []
    assert found(store, "  ") == bo


def test_the_timeline_finds_everybody_who_took_part(store: Store) -> None:
    ada, bo, cy = add(store, "Ada", "Bo", "Cy")
    [number] = log_interaction(store, call(ada, bo, text="about the übersee"), at=AT).interactions
    assert found(store, "ubersee") == [ada, bo]
    changes = edit_interaction(store, number, call(bo, cy, text="about Lagos"), at=AT)
    assert changes.contacts == {ada, bo, cy}
    assert (found(store, "ubersee"), found(store, "lagos")) == ([], [bo, cy])
    undo(store, at=AT)
    assert (found(store, "ubersee"), found(store, "lagos")) == ([ada, bo], [])
    delete_interaction(store, number, at=AT)
    assert found(store, "ubersee") == []
    undo(store, at=AT)
    delete_contacts(store, [ada], at=AT)
    assert found(store, "ubersee") == [bo]


def test_who_bears_the_name_comes_first(store: Store) -> None:
    ada, bo = add(store, "Ada", "Lagos Bo")
    edit_contact(store, ada, ContactFields(formatted_name="Ada", notes=("from Lagos",)), at=AT)
    assert found(store, "lagos") == [bo, ada]


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_folding_is_settled_and_plain(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert folded.isascii()
    assert folded == " ".join(folded.split())
    assert set(folded.split()) <= set(fold_for_index(text).split())


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_whatever_is_typed_is_a_query(text: str) -> None:
    import apsw

    connection = apsw.Connection(":memory:")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5 (a, detail='column', tokenize='ascii')")
    connection.execute("INSERT INTO t VALUES (?)", (fold_for_index(text),))
    query = prefix_query(text)
    hits = connection.execute("SELECT count(*) FROM t (?)", (query,)).get if query else 0
    assert hits == bool(fold(text))


@settings(max_examples=200, deadline=None)
@given(st.from_regex(r"\+?[0-9 ()./-]{1,24}", fullmatch=True))
def test_a_number_is_found_by_its_own_writing(number: str) -> None:
    words = number_words(number).split()
    digits = "".join(filter(str.isdigit, number.replace("(0)", ""))).lstrip("0")
    assert not digits or digits in words
    assert match_key(number) in ("", "".join(filter(str.isdigit, number.replace("(0)", "")))[-9:])
