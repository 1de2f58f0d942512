"""What columns mean: known tables, names of columns, and what stands in them."""

from __future__ import annotations

import random

import pytest

from netdesk.domain.column_guess import guessed, names_people
from netdesk.domain.column_mapping import (
    Column,
    ColumnMapping,
    ColumnMeaning,
    DateOrder,
    TableMappings,
    TableSample,
    folded_header,
    header_key,
)
from netdesk.domain.known_tables import GOOGLE, LINKEDIN, OUTLOOK, known_mapping


def _names(line: str) -> list[str]:
    return line.split(",")


LINKEDIN_HEADER = _names("First Name,Last Name,URL,Email Address,Company,Position,Connected On")
GOOGLE_HEADER = _names(
    "First Name,Middle Name,Last Name,Phonetic First Name,File As,Organization Name,Birthday,Notes,"
    "Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Address 1 - Label,Address 1 - City"
)
OUTLOOK_HEADER = _names(
    "Title,First Name,Last Name,Company,Job Title,Business Street,Business Street 2,Business Phone,"
    "E-mail Address,E-mail 2 Address,Birthday,Anniversary,Categories,User 1"
)
GERMAN_HEADER = _names(
    "Anrede,Vorname,Nachname,Firma,Position,Straße geschäftlich,Ort privat,Telefon geschäftlich,"
    "Mobiltelefon,E-Mail-Adresse,E-Mail 2: Adresse,Geburtstag,Notizen"
)


def meaning(header: list[str], name: str) -> Column:
    mapping = known_mapping(header)
    assert mapping is not None
    return mapping.columns[header.index(name)]


def test_linkedin_is_known_and_its_profile_is_the_identity() -> None:
    mapping = known_mapping(LINKEDIN_HEADER)
    assert mapping is not None
    assert mapping.product == LINKEDIN
    assert meaning(LINKEDIN_HEADER, "URL").meaning is ColumnMeaning.UID
    assert meaning(LINKEDIN_HEADER, "Connected On").meaning is ColumnMeaning.MET_ON


@pytest.mark.parametrize("header", [LINKEDIN_HEADER, GOOGLE_HEADER, OUTLOOK_HEADER, GERMAN_HEADER])
def test_case_order_and_further_columns_do_not_matter(header: list[str]) -> None:
    mixed = ["Surplus", *(name.upper() for name in header)]
    random.Random(5).shuffle(mixed)
    plain, other = known_mapping(header), known_mapping(mixed)
    assert plain is not None and other is not None
    assert plain.product == other.product
    of_name = dict(zip(map(folded_header, mixed), other.columns, strict=True))
    assert [of_name[folded_header(name)] for name in header] == list(plain.columns)
    assert of_name["surplus"] == Column()


def test_google_binds_a_value_to_its_label() -> None:
    assert meaning(GOOGLE_HEADER, "E-mail 1 - Value") == Column(
        ColumnMeaning.EMAIL, item="e-mail 1"
    )
    assert meaning(GOOGLE_HEADER, "E-mail 1 - Label") == Column(
        ColumnMeaning.LABEL, item="e-mail 1"
    )
    mapping = known_mapping(GOOGLE_HEADER)
    assert mapping is not None and (mapping.product, mapping.separator) == (GOOGLE, ":::")


def test_outlook_is_known_in_its_languages() -> None:
    english, german = known_mapping(OUTLOOK_HEADER), known_mapping(GERMAN_HEADER)
    assert english is not None and german is not None
    assert (english.product, english.dates) == (OUTLOOK, DateOrder.MONTH_FIRST)
    assert (german.product, german.dates) == (OUTLOOK, DateOrder.DAY_FIRST)
    assert meaning(OUTLOOK_HEADER, "Title").meaning is ColumnMeaning.PREFIX
    assert meaning(OUTLOOK_HEADER, "Anniversary").meaning is ColumnMeaning.ANNIVERSARY
    assert meaning(OUTLOOK_HEADER, "Business Street 2") == Column(
        ColumnMeaning.STREET, "work", "work"
    )
    assert meaning(GERMAN_HEADER, "Telefon geschäftlich") == Column(ColumnMeaning.PHONE, "work")
    assert meaning(GERMAN_HEADER, "E-Mail 2: Adresse").meaning is ColumnMeaning.EMAIL


def test_other_tables_are_not_taken_for_known_ones() -> None:
    assert known_mapping(["First Name", "Last Name", "Phone"]) is None
    assert known_mapping([]) is None


def test_columns_are_guessed_by_name_then_by_contents() -> None:
    table = TableSample(
        "people.csv",
        ("Vorname", "Private phone no.", "x", "y", "z", "When born", "Name", "Full name"),
        (
            ("Anna", "1", "a@b.example", "+49 30 23125 001", "www.b.example", "q", "", ""),
            ("Bo", "2", "b@b.example", "030 23125 002", "https://c.example", "", "", ""),
        ),
    )
    mapping = guessed(table)
    assert mapping.has_header
    assert [column.meaning for column in mapping.columns] == [
        ColumnMeaning.GIVEN,
        ColumnMeaning.PHONE,
        ColumnMeaning.EMAIL,
        ColumnMeaning.PHONE,
        ColumnMeaning.URL,
        ColumnMeaning.KEPT,
        ColumnMeaning.NAME,
        ColumnMeaning.KEPT,
    ]
    assert mapping.columns[1].label == "home"


def test_a_first_line_with_an_address_is_no_header() -> None:
    table = TableSample("a.csv", ("Anna", "a@b.example"), (("Bo", "b@b.example"),))
    mapping = guessed(table)
    assert not mapping.has_header
    assert mapping.columns == (Column(), Column(ColumnMeaning.EMAIL))
    assert guessed(TableSample("a.csv", ("q", "w"), (("1", "2"),))).has_header


def test_a_header_of_people_is_told_from_other_lines() -> None:
    assert names_people(["Vorname", "Telefon"])
    assert not names_people(["City", "Country"])
    assert not names_people(["Dear Anna", "see you"])
    assert not names_people(["My name is Anna", " my phone is off", " mail me"])
    assert not names_people(['[["fn"', "{}", '"text"', "Name", "Phone", "x"])


def test_what_was_said_of_a_header_holds_for_it_alone() -> None:
    mapping = ColumnMapping((Column(ColumnMeaning.GIVEN), Column()))
    said = TableMappings(remembered={header_key(["A", " b "]): mapping})
    assert said.of(["a", "B"]) == mapping
    assert said.of(["b", "a"]) is None
    named = TableMappings(named={"b": Column(ColumnMeaning.FAMILY)})
    assert named.of(["a", "B"]) == ColumnMapping((Column(), Column(ColumnMeaning.FAMILY)))
    assert named.of(["a"]) is None
