"""What no field shows is listed, and what a field shows is not."""

from __future__ import annotations

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.card import CarriedProperty, RawCard
from netdesk.vcard.carried import carried
from netdesk.vcard.parser import parse

PICTURE = b64encode(bytes(range(256)) * 12).decode()


def listed(*lines: str, version: str = "4.0") -> list[CarriedProperty]:
    text = "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])
    return list(carried(parse(RawCard(text.encode(), 1))))


def test_what_fields_show_is_not_listed_again() -> None:
    assert (
        listed(
            "FN:Bo Lindqvist",
            "N:Lindqvist;Bo;;;",
            "NICKNAME:Bosse",
            "TITLE:CTO",
            "ORG:Söder AB;Platform",
            "item1.TEL:+46 8 555 010 20",
            "item1.X-ABLabel:_$!<Work>!$_",
            "EMAIL:bo@soder.example",
            "ADR:;;Gatan 1;Stockholm;;;",
            "URL:https://soder.example",
            "IMPP:xmpp:bo@soder.example",
            "BDAY:1980-05-05",
            "ANNIVERSARY:2010-06-01",
            "X-MS-ANNIVERSARY:2010-06-01",
            "NOTE:Sails.",
            f"PHOTO:data:image/png;base64,{PICTURE}",
        )
        == []
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("RELATED;TYPE=spouse:Ada", CarriedProperty("RELATED", "spouse", "Ada")),
        ("RELATED;PREF=1;TYPE=pref:Ada", CarriedProperty("RELATED", "", "Ada")),
        ("CATEGORIES:Choir\\, old,Work", CarriedProperty("CATEGORIES", "", "Choir, old, Work")),
        ("GENDER:M;man", CarriedProperty("GENDER", "", "M, man")),
        ("UID:urn:uuid:1", CarriedProperty("UID", "", "urn:uuid:1")),
        ("x-foo:a\\nb", CarriedProperty("X-FOO", "", "a\nb")),
        ("X-B;ENCODING=b:AAECAw==", CarriedProperty("X-B", "", "", 4)),
        (f"LOGO;ENCODING=b:{PICTURE}", CarriedProperty("LOGO", "", "", 3072)),
        ("LOGO:https://a.example/l.png", CarriedProperty("LOGO", "", "https://a.example/l.png")),
        ("X-QP;ENCODING=QUOTED-PRINTABLE:S=C3=B6der", CarriedProperty("X-QP", "", "Söder")),
    ],
)
def test_what_a_card_carries_is_readable(line: str, expected: CarriedProperty) -> None:
    assert listed("FN:Bo", line, version="3.0") == [expected]


def test_a_second_title_and_a_role_beside_a_title_are_carried() -> None:
    found = listed("FN:Bo", "TITLE:CTO", "TITLE:Chair", "ROLE:Boss")
    assert [(each.name, each.text) for each in found] == [("TITLE", "Chair"), ("ROLE", "Boss")]
    assert listed("FN:Bo", "ROLE:Boss") == []


def test_a_label_of_apple_names_what_it_stands_beside() -> None:
    found = listed("FN:Bo", "item1.X-ABRELATEDNAMES:Ada", "item1.X-ABLabel:_$!<Spouse>!$_")
    assert found == [CarriedProperty("X-ABRELATEDNAMES", "spouse", "Ada")]


def test_what_is_empty_is_left_out() -> None:
    assert listed("FN:Bo", "X-EMPTY:", "GENDER:;", "LOGO:") == []


@given(st.binary(max_size=400))
def test_any_bytes_can_be_looked_at(data: bytes) -> None:
    raw = RawCard(b"BEGIN:VCARD\r\nFN:Bo\r\n" + data + b"\r\nEND:VCARD\r\n", 1)
    for each in carried(parse(raw)):
        assert each.text or each.size
        each.text.encode()
