"""Tables come in as cards: nothing in them is lost, and nothing in them raises."""

from __future__ import annotations

import csv
import io
import re
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netdesk.domain.card import UnreadableReason
from netdesk.domain.column_mapping import (
    Column,
    ColumnMapping,
    ColumnMeaning,
    TableMappings,
    header_key,
)
from netdesk.domain.contact import ContactFields
from netdesk.domain.import_plan import Reading
from netdesk.domain.table_row import cleaned
from netdesk.operations.reading.card_files import read_text
from netdesk.operations.reading.tables import TableForm, rows
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse

LINKEDIN = """Notes:
"When exporting your connection data, you may notice, that some ""addresses"" are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Anna,Beispiel,https://www.linkedin.example/in/anna,,"Muster, GmbH",CTO,21 Nov 2026
,,,,,,
Bo,Lindqvist,https://www.linkedin.example/in/bo,bo@soder.example,Söder AB,,05 Jan 2019
"""


def people(reading: Reading) -> list[ContactFields]:
    return [contents(parse(card.raw)).fields for card in reading.cards]


def lines(reading: Reading) -> list[int]:
    return [card.place.line for card in reading.cards]


def texts(reading: Reading) -> list[str]:
    """Return all that the cards say, their values unescaped."""
    return [
        part
        for card in reading.cards
        for parsed in [parse(card.raw)]
        for each in parsed.properties
        for part in (*parsed.components(each), parsed.text(each))
    ]


def test_linkedin_comes_in_behind_its_notes() -> None:
    reading = read_text(LINKEDIN.encode(), "Connections.csv")
    assert [person.display_name for person in people(reading)] == ["Anna Beispiel", "Bo Lindqvist"]
    assert lines(reading) == [5, 7]
    anna = contents(parse(reading.cards[0].raw))
    assert (anna.uid, anna.writer) == (
        "https://www.linkedin.example/in/anna",
        "-//NetDesk//LinkedIn Connections//EN",
    )
    assert (anna.fields.organization, anna.fields.title) == ("Muster, GmbH", "CTO")
    assert [channel.label for channel in anna.fields.channels] == ["LinkedIn"]
    assert "2026-11-21" in texts(reading)
    [(name, empty)] = reading.unreadable
    assert (name, empty.line, empty.reason) == ("Connections.csv", 6, UnreadableReason.EMPTY_ROW)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("eol", ["\n", "\r\n", "\r"])
def test_encodings_delimiters_and_line_ends(encoding: str, delimiter: str, eol: str) -> None:
    rows = [
        ["Vorname", "Nachname", "Telefon geschäftlich", "Ort privat", "Notizen"],
        ["Zoë", "Müßig", "030 23125 001", "Köln; Mitte, links", "erste\nzweite “Zeile”"],
        ["Bo", "", "", "", ""],
    ]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=eol, quoting=csv.QUOTE_ALL).writerows(rows)
    reading = read_text(out.getvalue().encode(encoding), "kontakte.csv")
    zoe, bo = people(reading)
    assert (zoe.display_name, bo.display_name) == ("Zoë Müßig", "Bo")
    assert [channel.value for channel in zoe.channels] == ["030 23125 001", "Köln; Mitte, links"]
    assert zoe.notes == ("erste\nzweite “Zeile”",)
    assert lines(reading) == [2, 4]


def test_a_table_of_mixed_encodings_is_read_line_by_line() -> None:
    data = LINKEDIN.replace("Anna", "Änna").encode().replace("Söder".encode(), b"S\xf6der")
    anna, bo = people(read_text(data, "Connections.csv"))
    assert (anna.name.given, bo.organization) == ("Änna", "Söder AB")


def test_a_quote_never_closed_does_not_swallow_the_others() -> None:
    text = LINKEDIN.replace(",CTO,", ',"CTO,')
    reading = read_text(text.encode(), "Connections.csv")
    assert [person.display_name for person in people(reading)] == ["Anna Beispiel", "Bo Lindqvist"]


@pytest.mark.timeout(60)
def test_quotes_made_to_have_every_row_read_again_take_no_longer_than_others() -> None:
    # each row ends within a quote, and only behind the last one is it plain that none was closed
    text = "name,email\r\n" + '"x"y"z,"w\r\n' * 50_000 + '"x"y,"w\r\n'
    assert len(list(rows(io.BytesIO(text.encode()), TableForm("utf-8", 0, ",", 0)))) == 50_002


def test_lines_longer_than_any_row_are_no_rows_and_the_others_come() -> None:
    text = LINKEDIN + "x" * 3_000_000 + "\nCleo,Third,,,,,\n"
    reading = read_text(text.encode(), "Connections.csv")
    assert [person.display_name for person in people(reading)][-1] == "Cleo Third"
    assert len(reading.unreadable) <= 4


def test_a_cell_too_long_to_be_one_is_told_of_and_swallows_nobody() -> None:
    long = '"' + "word\n" * 60_000 + '"'
    text = LINKEDIN.replace(",CTO,", f",{long},") + "Cleo,Third,,,,,\n"
    reading = read_text(text.encode(), "Connections.csv")
    assert [person.display_name for person in people(reading)] == ["Bo Lindqvist", "Cleo Third"]
    saved = [
        part for n in range(len(reading.unreadable)) for part in reading.cards.unreadable_parts(n)
    ]
    assert b"".join(saved).count(b"word") == 60_000


def test_ragged_rows_and_columns_of_one_name_keep_everything() -> None:
    text = (
        LINKEDIN.split("\n", 3)[3].replace("Position", "Company") + "Cleo,Third\nDi,,,,,,,,over\n"
    )
    reading = read_text(text.encode(), "Connections.csv")
    said = texts(reading)
    assert "over" in said and "Column 9" in said
    assert [person.display_name for person in people(reading)][-2:] == ["Cleo Third", "Di"]
    assert "CTO" in said


def test_google_groups_labels_and_several_values() -> None:
    text = (
        "Name,Given Name,Family Name,Birthday,Group Membership,E-mail 1 - Type,E-mail 1 - Value,"
        "Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
        "Custom Field 1 - Type,Custom Field 1 - Value\n"
        'Dora E,Dora,E,--03-08,* myContacts ::: Book club,* Work,d@x.example ::: e@x.example,Home,"1 St'
        '\nTown",1 St ::: 2 St, ::: Gown,Shoe size,42\n'
    )
    reading = read_text(text.encode(), "google.csv")
    [dora] = people(reading)
    assert [(each.value, each.label, each.preferred) for each in dora.channels] == [
        ("d@x.example", "work", True),
        ("e@x.example", "work", False),
        ("1 St", "home", False),
        ("2 St, Gown", "home", False),
    ]
    assert (dora.dates[0].on.month, dora.dates[0].on.day) == (3, 8)
    assert {"Shoe size", "42", "* myContacts,Book club"} <= set(texts(reading))


def test_outlook_writes_no_date_as_noughts_and_may_show_its_order() -> None:
    header = "First Name,Last Name,Business Phone,Business Street,Business Street 2,Birthday,"
    header += "Anniversary\n"
    rows = "Al,One,1,9 Row,Floor 2,3/4/1981,0/0/00\nBe,Two,2,,,25/12/1981,\n"
    al, be = people(read_text((header + rows).encode(), "outlook.csv"))
    assert (al.dates[0].on.month, al.dates[0].on.day) == (4, 3)
    assert len(al.dates) == 1 and len(be.dates) == 1
    assert al.channels[1].value == "9 Row, Floor 2"
    american = people(read_text((header + rows.partition("\n")[0]).encode(), "outlook.csv"))
    assert (american[0].dates[0].on.month, american[0].dates[0].on.day) == (3, 4)


def test_an_unknown_table_waits_for_its_mapping() -> None:
    data = b"sep=;\nWer;Wo\nAnna;Berlin\n;Bonn\n"
    reading = read_text(data, "leute.csv")
    [(_, found)] = reading.unreadable
    assert (len(reading.cards), found.reason) == (0, UnreadableReason.UNMAPPED_TABLE)
    assert b"".join(reading.cards.unreadable_parts(0)) == data
    [table] = reading.unmapped
    assert (table.header, table.samples) == (("Wer", "Wo"), (("Anna", "Berlin"), ("", "Bonn")))
    mapping = ColumnMapping((Column(ColumnMeaning.NAME), Column(ColumnMeaning.LOCALITY)))
    mappings = TableMappings(remembered={header_key(table.header): mapping})
    mapped = read_text(data, "leute.csv", mappings=mappings)
    assert [each.display_name for each in people(mapped)] == ["Anna", "Bonn"]
    assert contents(parse(mapped.cards[0].raw)).writer != "vCard 3.0"


def test_a_first_line_that_is_no_header_is_a_row() -> None:
    header = ("Anna", "a@b.example")
    mapping = ColumnMapping(
        (Column(ColumnMeaning.NAME), Column(ColumnMeaning.EMAIL)), has_header=False
    )
    mappings = TableMappings(remembered={header_key(header): mapping})
    reading = read_text(b"Anna,a@b.example\nBo,b@b.example\n", "list.csv", mappings=mappings)
    assert [each.display_name for each in people(reading)] == ["Anna", "Bo"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n\n",
        b"just one column\nof words\n",
        b"BEGIN:VCARD\nVERSION:3.0\nN:Beispiel,Anna;x\nEND:VCARD\n",
        b"Dear Anna, how are you\nI am well, thanks\n",
    ],
)
def test_what_is_no_table_is_not_taken_for_one(data: bytes) -> None:
    for name in ("a.vcf", "letter.txt", "noname"):
        assert read_text(data, name).unmapped == ()


def test_a_card_under_the_name_of_a_table_is_a_card() -> None:
    card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Anna, Beispiel\nNOTE:a,b\nEND:VCARD\n"
    assert [each.display_name for each in people(read_text(card, "cards.csv"))] == [
        "Anna, Beispiel"
    ]


def test_the_same_table_makes_the_same_cards() -> None:
    first, second = (read_text(LINKEDIN.encode(), name) for name in ("a.csv", "b.csv"))
    assert [card.blob for card in first.cards] == [card.blob for card in second.cards]


CELLS = st.text(max_size=12) | st.sampled_from(
    [
        "",
        '"',
        "a@b.example",
        "1981-12-03",
        "0/0/00",
        "a ::: b",
        "BEGIN:VCARD",
        "END:VCARD",
        "x\r\ny",
    ]
)
COLUMNS = st.builds(
    Column, st.sampled_from(ColumnMeaning), st.sampled_from(["", "work", "me"]), CELLS
)
MAPPINGS = st.builds(
    ColumnMapping,
    st.lists(COLUMNS, max_size=6).map(tuple),
    st.booleans(),
    st.sampled_from(["", " ::: "]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=2, max_size=5), min_size=2, max_size=5), MAPPINGS)
def test_nothing_of_any_table_is_lost(rows: list[list[str]], mapping: ColumnMapping) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(rows)
    data = out.getvalue().encode("utf-8", "replace")
    first = read_text(data, "a.csv")
    known = {header_key(table.header): mapping for table in first.unmapped}
    reading = read_text(data, "a.csv", mappings=TableMappings(remembered=known))
    assert not (reading.unmapped and known)
    saved = [
        part for n in range(len(reading.unreadable)) for part in reading.cards.unreadable_parts(n)
    ]
    headers = [name for table in first.unmapped for name in table.header]
    kept = b"".join(saved).decode("utf-8", "replace")
    said = texts(reading)
    # the names of messengers are addresses on the web
    everything = _plain("\n".join((*said, *map(unquote, said), kept, *headers)))
    for row in rows[1 if mapping.has_header else 0 :] if known else rows:
        for cell in row:
            for part in cleaned(cell).split(":::"):
                # noughts in the place of a date are how Outlook writes that there is none
                assert _plain(part).strip("0") in everything


def _plain(text: str) -> str:
    """Return the letters of a text; dates are written anew, and quotes doubled outside of cards."""
    text = text.encode("utf-8", "replace").decode()
    return re.sub(r"1981-?12-?03|0/0/00|(?i:mailto|tel|begin|end):?|[\W_]+", "", text)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.csv", "a.tsv", "a.txt"]))
def test_any_bytes_come_through(data: bytes, name: str) -> None:
    read_text(data, name)
    read_text(LINKEDIN.encode() + data, name)
