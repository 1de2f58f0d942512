"""A card said in another version keeps its groups, parameters and what nobody here models."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from tests.core.vcard.card_making import card
from tests.core.vcard.strict_cards import faults
from tests.core.vcard.test_patch import ANDROID, FIELDS, IOS, MODERN, fields_of, normal

from netdesk.domain.card import RawCard
from netdesk.domain.contact import ContactFields
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.writer import converted

NAMES = ("FN:Anna Berg", "N:Berg;Anna;;;")


def lines(*written: str, version: str, to: str) -> list[str]:
    """Return the lines that these become, without those of every card."""
    raw = card(*NAMES, *written, version=version)
    said = contents(parse(raw))
    result = converted(raw, said.fields, version=to, photo=said.photo).card.decode()
    return [line for line in result.split("\r\n")[3:-2] if line not in NAMES]


@pytest.mark.parametrize(
    ("written", "version", "to", "expected"),
    [
        ("TEL;CELL;PREF:+1 555 0100", "2.1", "3.0", "TEL;TYPE=CELL;TYPE=pref:+1 555 0100"),
        ("TEL;CELL;PREF:+1 555 0100", "2.1", "4.0", "TEL;TYPE=CELL;PREF=1:+1 555 0100"),
        ("TEL;VALUE=uri;X-A=b:tel:+1-555-0100", "4.0", "3.0", "TEL;X-A=b:+1-555-0100"),
        (
            "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=42=C3=BCro):1",
            "2.1",
            "3.0",
            "TEL;TYPE=Büro:1",
        ),
        ("X-AIM;X-ID=7;TYPE=HOME:anna", "3.0", "4.0", "X-AIM;X-ID=7;TYPE=HOME:anna"),
        ("X-GOOGLE TALK:anna", "3.0", "4.0", "X-GOOGLE-TALK:anna"),
        ("X-own/app.of.user:anna", "3.0", "4.0", "X-own-app-of.user:anna"),
        ("X-own/app:anna", "4.0", "3.0", "X-own-app:anna"),
        ("ORG:Nord AS;Sales;North", "3.0", "4.0", "ORG:Nord AS;Sales;North"),
        ("GEO:59.33;18.07", "3.0", "4.0", "GEO:geo:59.33,18.07"),
        ("GEO:geo:59.33,-18.07", "4.0", "3.0", "GEO:59.33;-18.07"),
        ("EMAIL;TYPE=HOME:mailto:a@b.example", "3.0", "3.0", "EMAIL;TYPE=HOME:a@b.example"),
        ("TEL:tel:+1-555-0100", "3.0", "4.0", "TEL;VALUE=uri:tel:+1-555-0100"),
        ("ADR;HOME:;;High St 1, left;Town;;1;", "2.1", "3.0", None),
        ("BDAY;ALTID=1:1980-03-02", "3.0", "4.0", "BDAY;ALTID=1:19800302"),
        ("BDAY:--0302", "4.0", "3.0", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-02"),
        ("BDAY:1980-03-02T10:20:00Z", "3.0", "4.0", "BDAY:19800302T102000Z"),
        ("BDAY:19800302T102000Z", "4.0", "3.0", "BDAY;VALUE=date-time:1980-03-02T10:20:00Z"),
        ("PHOTO;VALUE=URL:http://a.example/a,b", "2.1", "3.0", None),
        ("KEY:0FE5 8737", "4.0", "3.0", "KEY:0FE5 8737"),
        ("KEY;X509;ENCODING=BASE64:AAEC", "2.1", "3.0", "KEY;TYPE=X509;ENCODING=b:AAEC"),
        ("KEY;TYPE=PGP;ENCODING=b:AAEC", "3.0", "4.0", None),
        ("LOGO:data:image/png;base64,AAEC", "4.0", "3.0", "LOGO;ENCODING=b;TYPE=PNG:AAEC"),
        ("NOTE;LANGUAGE=en:a, b; c", "2.1", "3.0", "NOTE;LANGUAGE=en:a\\, b\\; c"),
        ("X-OWN;ENCODING=QUOTED-PRINTABLE:=C3=A5;b", "2.1", "4.0", "X-OWN:å;b"),
    ],
)
def test_one_property(written: str, version: str, to: str, expected: str | None) -> None:
    others = {
        "ADR": "ADR;TYPE=HOME:;;High St 1\\, left;Town;;1;",
        "PHO": "PHOTO;VALUE=uri:http://a.example/a,b",
        "KEY": "KEY:data:application/pgp-keys;base64,AAEC",
    }
    assert lines(written, version=version, to=to) == [expected or others[written[:3]]]


@pytest.mark.parametrize(
    ("modern", "former"),
    [
        ("KIND:org", "X-KIND:org"),
        ("GENDER:O;intersex", "X-GENDER:O;intersex"),
        ("LANG;PREF=2:nb", "X-LANG;PREF=2:nb"),
        ("RELATED;TYPE=friend:urn:uuid:a", "X-RELATED;TYPE=friend:urn:uuid:a"),
        (
            "RELATED;TYPE=kin;VALUE=text:Bo\\, a cousin",
            "X-RELATED;TYPE=kin;VALUE=text:Bo\\, a cousin",
        ),
        ("CLIENTPIDMAP:1;urn:uuid:b", "X-CLIENTPIDMAP:1;urn:uuid:b"),
        ("GEO:geo:59.9,10.7", "GEO:59.9;10.7"),
        ("GEO:geo:59.9,10.7;u=5", "X-GEO:geo:59.9,10.7;u=5"),
        ("TZ;VALUE=utc-offset:-0500", "TZ:-05:00"),
        ("TZ:Europe/Oslo", "TZ;VALUE=text:Europe/Oslo"),
        ("REV:20261121T101500Z", "REV:2026-11-21T10:15:00Z"),
        ("BDAY:19800302T102000-0500", "BDAY;VALUE=date-time:1980-03-02T10:20:00-05:00"),
        ("N;ALTID=1;LANGUAGE=ja:山田;太郎;;;", "X-N;ALTID=1;LANGUAGE=ja:山田;太郎;;;"),
    ],
)
def test_from_40_to_30_and_back(modern: str, former: str) -> None:
    assert lines(modern, version="4.0", to="3.0") == [former]
    assert lines(former, version="3.0", to="4.0") == [modern]


@pytest.mark.parametrize(
    ("former", "modern"),
    [
        ("CLASS:PRIVATE", "X-CLASS:PRIVATE"),
        ("LABEL;TYPE=home:High St 1\\nTown", "X-LABEL;TYPE=home:High St 1\\nTown"),
        ("SORT-STRING:Berg", "X-SORT-STRING:Berg"),
        ("AGENT;VALUE=uri:cid:bo@mail.example", "X-AGENT;VALUE=uri:cid:bo@mail.example"),
        ("X-SOCIALPROFILE;TYPE=rowing:anna", "X-SOCIALPROFILE;TYPE=rowing:anna"),
        ("X-GENDER:Female", "X-GENDER:Female"),
        ("KEY;TYPE=X509;ENCODING=b:AAEC", "KEY:data:application/pkix-cert;base64,AAEC"),
    ],
)
def test_from_30_to_40_and_back(former: str, modern: str) -> None:
    assert lines(former, version="3.0", to="4.0") == [modern]
    (back,) = lines(modern, version="4.0", to="3.0")
    assert sorted(back.split(";")) == sorted(former.split(";")) or back == (
        "KEY;ENCODING=b;TYPE=X509:AAEC"
    )


def test_what_a_card_may_say_once_is_carried_where_it_comes_again() -> None:
    modern = ["BDAY;ALTID=1:19850304", "BDAY;ALTID=1;VALUE=text:in spring"]
    former = ["BDAY;ALTID=1:1985-03-04", "X-BDAY;ALTID=1;VALUE=text:in spring"]
    assert lines(*modern, version="4.0", to="3.0") == former
    assert lines(*former, version="3.0", to="4.0") == modern
    assert lines("REV:20260101", "REV:20260102", version="4.0", to="4.0") == [
        "REV:20260101",
        "X-REV:20260102",
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("TEL;TYPE = home:1", "TEL;TYPE=home:1"),
        ('X-A;B=c"d:1', 'X-A;B="c^\'d":1'),
        ("X-A;B_C=d:1", "X-A;B-C=d:1"),
        ("BDAY:1996-04", "BDAY;VALUE=text:1996-04"),
    ],
)
def test_what_a_strict_reader_would_refuse_is_mended(written: str, expected: str) -> None:
    assert lines(written, version="3.0", to="3.0") == [expected]


def test_a_group_is_one_in_both_versions() -> None:
    modern = ["KIND:group", "MEMBER:urn:uuid:a", "MEMBER:mailto:bo@mail.example"]
    former = [f"X-ADDRESSBOOKSERVER-{line}" for line in modern]
    assert lines(*modern, version="4.0", to="3.0") == former
    assert lines(*former, version="3.0", to="4.0") == modern


def test_an_anniversary_comes_back_once() -> None:
    former = lines("ANNIVERSARY:20090808", version="4.0", to="3.0")
    assert "ANNIVERSARY:2009-08-08" in former
    assert lines(*former, version="3.0", to="4.0") == ["ANNIVERSARY:20090808"]


@pytest.mark.parametrize(
    ("written", "version", "to", "carries"),
    [
        ("GENDER:O", "4.0", "3.0", True),
        ("GENDER:O", "4.0", "4.0", False),
        ("CLASS:PRIVATE", "3.0", "4.0", True),
        ("X-GENDER:O", "3.0", "3.0", False),
        ("TEL:1\r\nof the boat", "3.0", "3.0", True),
        ("EMAIL:anna@mail.example", "3.0", "4.0", False),
    ],
)
def test_what_is_carried_is_told(written: str, version: str, to: str, *, carries: bool) -> None:
    raw = card(*NAMES, written, version=version)
    fields = contents(parse(raw)).fields
    assert converted(raw, fields, version=to, photo=None).carries is carries


def test_groups_and_labels_stay_together() -> None:
    written = ["item4.ADR:;;High St 1;Town;;1;", "item4.X-ABLabel:Boat", "item4.X-ABADR:no"]
    assert lines(*written, version="3.0", to="4.0") == written


@pytest.mark.parametrize("to", ["3.0", "4.0"])
def test_a_group_that_only_says_home_or_work_becomes_a_type(to: str) -> None:
    written = [
        "item1.TEL:1",
        "item1.X-ABLabel:_$!<Work>!$_",
        "item2.EMAIL;TYPE=INTERNET:a@b.example",
    ]
    boat = ["item3.TEL;TYPE=CELL:2", "item3.X-ABLabel:Boat", "item4.TEL;TYPE=CELL:3"]
    assert lines(*written, *boat, version="3.0", to=to) == [
        "TEL;TYPE=WORK:1",
        "EMAIL;TYPE=INTERNET:a@b.example",
        *boat[:2],
        "TEL;TYPE=CELL:3",
    ]


@pytest.mark.parametrize(
    ("written", "version"),
    [
        (["item1.X-ABDATE:2009-06-20", "item1.X-ABLabel:_$!<Anniversary>!$_"], "3.0"),
        (["X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2009-06-20;1"], "2.1"),
    ],
    ids=["Apple", "Android"],
)
def test_a_date_in_a_makers_own_words_is_said_in_the_standards_too(
    written: list[str], version: str
) -> None:
    assert lines(*written, version=version, to="3.0")[len(written) :] == ["ANNIVERSARY:2009-06-20"]
    assert lines(*written, version=version, to="4.0")[len(written) :] == ["ANNIVERSARY:20090620"]


def test_an_anniversary_in_30_keeps_its_time_and_parameters() -> None:
    assert lines("ANNIVERSARY;ALTID=1:20090808T1430-0500", version="4.0", to="3.0") == [
        "ANNIVERSARY;ALTID=1;VALUE=date-time:2009-08-08T14:30:00-05:00",
        "item1.X-ABDATE;ALTID=1;VALUE=date-time:2009-08-08T14:30:00-05:00",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
    ]


def test_second_names_are_carried() -> None:
    written = [
        "FN;LANGUAGE=nb:Anne Berg",
        "N;LANGUAGE=nb:Berg;Anne;;;",
        "TITLE:Buyer",
        "TITLE:Cook",
    ]
    for version in ("3.0", "4.0"):
        assert lines(*written, version="3.0", to=version) == [
            written[0],
            "X-" + written[1],
            *written[2:],
        ]


def test_lines_that_are_no_property_are_carried() -> None:
    assert lines("TEL:1", "of the boat", version="3.0", to="4.0") == [
        "TEL:1",
        "X-UNREAD:of the boat",
    ]


def test_a_nested_card_becomes_text() -> None:
    nested = ("AGENT:", "BEGIN:VCARD", "VERSION:2.1", "FN:Bo Lund", "END:VCARD")
    (line,) = lines(*nested, version="2.1", to="3.0")
    assert line == "AGENT:BEGIN:VCARD\\nVERSION:2.1\\nFN:Bo Lund\\nEND:VCARD"


def test_a_card_without_names_is_given_them() -> None:
    raw = card("EMAIL:anna@mail.example", version="2.1")
    fields = contents(parse(raw)).fields
    result = converted(raw, fields, version="3.0", photo=None).card
    assert b"\r\nFN:anna@mail.example\r\nN:;;;;\r\n" in result


@pytest.mark.parametrize("version", ["3.0", "4.0"])
@pytest.mark.parametrize("raw", [IOS, ANDROID, MODERN])
@settings(max_examples=25, deadline=None)
@given(now=FIELDS)
def test_a_converted_card_says_the_edits(raw: RawCard, version: str, now: ContactFields) -> None:
    result = converted(raw, now, version=version, photo=None).card
    assert normal(fields_of(result)) == normal(replace(now, photo=None))
    assert faults(result) == []
