"""What a table says beside a card's fields: circles and the day one met."""

from __future__ import annotations

from datetime import date

import pytest
from tests.invented import AT, dump

from netdesk.domain.identifiers import ContactId
from netdesk.domain.import_plan import ImportResult
from netdesk.operations.circles import remove_from_circle
from netdesk.operations.contacts import edit_contact
from netdesk.operations.history import undo
from netdesk.operations.importing.import_contacts import import_reading
from netdesk.operations.importing.table_facts import circle_names
from netdesk.operations.reading.card_files import read_text
from netdesk.store.store import Store
from netdesk.vcard.carried import carried
from netdesk.vcard.parser import parse

GOOGLE = (
    "First Name,Last Name,File As,Labels,E-mail 1 - Value,Custom Field 1 - Value\n"
    "Anna,Beispiel,,* myContacts ::: Book club{more},anna@muster.example,42\n"
    "Bo,Lindqvist,,* friends,bo@soder.example,\n"
)
LINKEDIN = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Anna,Beispiel,https://www.linkedin.example/in/anna,anna@muster.example,{company},,21 Nov 2019\n"
)


def bring(store: Store, text: str) -> ImportResult:
    return import_reading(store, read_text(text.encode(), "table.csv"), at=AT)


def circles(store: Store) -> dict[str, list[str]]:
    return {
        each.fields.name: store.contacts.names(store.circles.members(each.id))
        for each in store.circles.all()
    }


def test_the_groups_of_a_table_become_circles(store: Store) -> None:
    before = dump(store)
    bring(store, GOOGLE.format(more=""))
    assert circles(store) == {"Book club": ["Anna Beispiel"], "friends": ["Bo Lindqvist"]}
    undo(store, at=AT)
    assert dump(store) == before


def test_whoever_was_taken_out_of_a_circle_stays_out(store: Store) -> None:
    bring(store, GOOGLE.format(more=""))
    club = store.circles.named("Book club")
    assert club is not None
    remove_from_circle(store, club.id, store.circles.members(club.id), at=AT)
    newer = bring(store, GOOGLE.format(more=" ::: Rowing"))
    assert (newer.added, newer.updated) == (0, 0)
    assert circles(store)["Book club"] == []
    assert circles(store)["Rowing"] == ["Anna Beispiel"]


def test_the_day_of_connecting_is_the_day_one_met(store: Store) -> None:
    bring(store, LINKEDIN.format(company="Muster GmbH"))
    [anna] = store.contacts.get_many(store.contacts.all_ids())
    assert anna.met_on == date(2019, 11, 21)
    assert anna.fields.dates == ()


def test_a_day_of_meeting_that_is_known_stays(store: Store) -> None:
    bring(store, GOOGLE.format(more=""))
    anna = ContactId(1)
    fields = store.contacts.get(anna).fields
    edit_contact(store, anna, fields, at=AT, met_on=date(2001, 2, 3))
    assert bring(store, LINKEDIN.format(company="Muster GmbH")).updated == 1
    assert store.contacts.get(anna).met_on == date(2001, 2, 3)


def test_what_a_card_keeps_of_a_table_is_told_under_its_columns_name(store: Store) -> None:
    reading = read_text(GOOGLE.format(more="").encode(), "google.csv")
    kept = {
        (each.label, each.text)
        for each in carried(parse(reading.cards[0].raw))
        if each.name == "X-NETDESK-COLUMN"
    }
    assert kept == {("Custom Field 1 - Value", "42")}
    linkedin = read_text(LINKEDIN.format(company="").encode(), "a.csv")
    names = {each.name for each in carried(parse(linkedin.cards[0].raw))}
    assert "X-NETDESK-MET-ON" not in names


@pytest.mark.parametrize(
    ("category", "names"),
    [
        ("* Friends", ["Friends"]),
        ("* myContacts", []),
        ("myContacts", []),
        ("* My Contacts", []),
        ("Starred in Android", []),
        ("* ", []),
        ("Ski *", ["Ski *"]),
    ],
)
def test_googles_own_groups_are_no_circles(category: str, names: list[str]) -> None:
    assert list(circle_names([category])) == names
