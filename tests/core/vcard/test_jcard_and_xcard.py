"""jCard and xCard become vCard 4.0 that says the same, and nothing in them can do harm."""

from __future__ import annotations

import json
import tracemalloc
from io import BytesIO
from typing import Any

import pytest

from netdesk.domain.card import RawCard
from netdesk.vcard.contents import contents
from netdesk.vcard.jcard import jcards
from netdesk.vcard.parser import parse
from netdesk.vcard.stated import NoCard, WrittenCard
from netdesk.vcard.xcard import xcards

XML = '<?xml version="1.0" encoding="UTF-8"?>'
SPACE = 'xmlns="urn:ietf:params:xml:ns:vcard-4.0"'


def from_json(*properties: Any) -> str:
    [found] = jcards(BytesIO(json.dumps(["vcard", list(properties)]).encode()))
    assert isinstance(found, WrittenCard)
    return unfolded(found.card)


def from_xml(body: str) -> str:
    [found] = xcards(BytesIO(f"{XML}<vcards {SPACE}><vcard>{body}</vcard></vcards>".encode()))
    assert isinstance(found, WrittenCard)
    return unfolded(found.card)


def unfolded(card: bytes) -> str:
    head, tail = "BEGIN:VCARD\r\nVERSION:4.0\r\n", "END:VCARD\r\n"
    text = card.decode().replace("\r\n ", "")
    assert text.startswith(head)
    assert text.endswith(tail)
    return text.removeprefix(head).removesuffix(tail).rstrip("\r\n")


@pytest.mark.parametrize(
    ("said", "written"),
    [
        (["fn", {}, "text", "Doe; John, Jr.\\\n"], "FN:Doe\\; John\\, Jr.\\\\\\n"),
        (
            ["n", {}, "text", ["Perreault", "Simon", ["A", "B"], "", ["ing. jr", "M.Sc."]]],
            "N:Perreault;Simon;A,B;;ing. jr,M.Sc.",
        ),
        (["bday", {}, "date-and-or-time", "--02-03"], "BDAY:--0203"),
        (["bday", {}, "date", "1985-04-12"], "BDAY:19850412"),
        (["bday", {}, "date", "1985-04"], "BDAY:1985-04"),
        (["bday", {}, "text", "around 1800"], "BDAY;VALUE=text:around 1800"),
        (["bday", {}, "date-time", "2009-08-08T14:30:00-05:00"], "BDAY:20090808T143000-0500"),
        (["rev", {}, "timestamp", "2013-02-14T12:30:00Z"], "REV:20130214T123000Z"),
        (["tz", {}, "utc-offset", "-05:00"], "TZ;VALUE=utc-offset:-0500"),
        (["categories", {}, "text", "computers", "cameras, old"], "CATEGORIES:computers,cameras\\, old"),
        (
            ["tel", {"type": ["work", "voice"], "pref": "1"}, "uri", "tel:+1-418;ext=102"],
            "TEL;VALUE=uri;TYPE=work,voice;PREF=1:tel:+1-418;ext=102",
        ),
        (["title", {"altid": "1", "language": "fr"}, "text", "Chef"], "TITLE;ALTID=1;LANGUAGE=fr:Chef"),
        (["email", {"group": "Contact"}, "text", "a@b.example"], "CONTACT.EMAIL:a@b.example"),
        (["x-odd", {}, "unknown", "raw;as,it is"], "X-ODD:raw;as,it is"),
        (["x-count", {}, "integer", 7], "X-COUNT;VALUE=integer:7"),
        (["x-yes", {}, "boolean", True], "X-YES;VALUE=boolean:TRUE"),
        (["x-long", {}, "float", 1.5], "X-LONG;VALUE=float:1.5"),
        (["photo", {}, "uri", "data:image/png;base64,AA=="], "PHOTO:data:image/png;base64,AA=="),
        (["adr", {"label": 'a "b"\nc'}, "text", ["", "", "St", "", "", "", ""]],
         "ADR;LABEL=\"a ^'b^'^nc\":;;St;;;;"),
    ],
)  # fmt: skip
def test_a_property_of_jcard(said: list[Any], written: str) -> None:
    assert from_json(["version", {}, "text", "4.0"], said) == written


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("<fn><text>Doe &amp; Co; &#201;</text></fn>", "FN:Doe & Co\\; É"),
        (
            "<n><surname>P</surname><given>S</given><given>T</given><suffix>M.Sc.</suffix></n>",
            "N:P;S,T;;;M.Sc.",
        ),
        ("<org><text>Viagénie</text><text>Lab; A</text></org>", "ORG:Viagénie;Lab\\; A"),
        ("<nickname><text>a</text><text>b</text></nickname>", "NICKNAME:a,b"),
        ("<gender><sex>M</sex><identity>x</identity></gender>", "GENDER:M;x"),
        ("<bday><date>--0203</date></bday>", "BDAY:--0203"),
        (
            "<tel><parameters><pref><integer>1</integer></pref><type><text>work</text>"
            "<text>voice</text></type></parameters><uri>tel:+1-418</uri></tel>",
            "TEL;VALUE=uri;PREF=1;TYPE=work,voice:tel:+1-418",
        ),
        (
            '<group name="contact"><email><text>a@b.example</text></email></group>',
            "CONTACT.EMAIL:a@b.example",
        ),
        (
            '<my:note xmlns:my="urn:mine" k="v">kept</my:note>',
            'XML:<note xmlns="urn:mine" k="v">kept</note>',
        ),
        ("<x-foo><unknown>raw;x</unknown></x-foo>", "X-FOO:raw;x"),
        ("<note><text>two\nlines</text></note>", "NOTE:two\\nlines"),
    ],
)
def test_a_property_of_xcard(said: str, written: str) -> None:
    assert from_xml(said) == written


def test_both_read_as_the_same_person() -> None:
    as_json = from_json(
        ["fn", {}, "text", "Ida Holm"], ["tel", {"type": "cell"}, "uri", "tel:+46-70"]
    )
    as_xml = from_xml(
        "<fn><text>Ida Holm</text></fn><tel><parameters><type><text>cell</text></type></parameters>"
        "<uri>tel:+46-70</uri></tel>"
    )
    assert as_json == as_xml
    card = f"BEGIN:VCARD\r\nVERSION:4.0\r\n{as_json}\r\nEND:VCARD\r\n".encode()
    fields = contents(parse(RawCard(card, 1))).fields
    assert (fields.display_name, fields.channels[0].label) == ("Ida Holm", "mobile")


@pytest.mark.parametrize(
    "said",
    [
        ["note\r\nEND:VCARD", {}, "text", "x"],
        ["note", {"a\r\nb": "c\r\nEND:VCARD"}, "text", "x"],
        ["note", {"group": "g\r\nEND:VCARD"}, "te\r\nxt", "x"],
        ["note", {}, "uri", "a\r\nEND:VCARD\r\nBEGIN:VCARD"],
        ["note", {}, "unknown", "a\rEND:VCARD\nBEGIN:VCARD"],
        ["end", {}, "text", "VCARD"],
        ["note", {}, "text", "half \ud800 a letter"],
        ["note", "no parameters", 7, None],
        ["note", {}, "text", {"deep": [1, 2]}],
        "no property",
    ],
)
def test_nothing_said_ends_the_line_it_stands_in(said: Any) -> None:
    lines = from_json(["fn", {}, "text", "Anna"], said).split("\r\n")
    assert lines[0] == "FN:Anna"
    assert len(lines) <= 2
    assert not any(line.upper().startswith(("END:", "BEGIN:")) for line in lines)


def test_one_bad_item_does_not_take_the_others_with_it() -> None:
    good = ["vcard", [["fn", {}, "text", 'A "quoted" [name]\\']]]
    text = json.dumps([good, ["nope"], good, {"a": 1}, good], indent=1)
    found = list(jcards(BytesIO(text.encode("utf-16"))))
    assert [type(each) for each in found] == [WrittenCard, NoCard, WrittenCard, NoCard, WrittenCard]
    assert [each.line for each in found] == sorted(each.line for each in found)
    lines = text.split("\n")
    assert "[" in lines[found[2].line - 1]
    cut = list(jcards(BytesIO(text[: text.rindex("quoted")].encode())))
    assert [type(each) for each in cut] == [WrittenCard, NoCard, WrittenCard, NoCard, NoCard]


def test_xml_that_breaks_off_keeps_what_came_before() -> None:
    text = f"{XML}<vcards {SPACE}><vcard><fn><text>A</text></fn></vcard>\n<vcard><fn>"
    found = list(xcards(BytesIO(text.encode())))
    assert [type(each) for each in found] == [WrittenCard, NoCard]
    assert found[1].line == 2


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE l SYSTEM "http://elsewhere.example/evil.dtd">',
        '<!DOCTYPE l [<!ENTITY b SYSTEM "file:///etc/hostname">]>',
    ],
)
def test_no_entity_is_expanded_and_nothing_is_fetched(head: str) -> None:
    text = f"{XML}{head}<vcards {SPACE}><vcard><fn><text>&b;</text></fn></vcard></vcards>"
    assert [type(each) for each in xcards(BytesIO(text.encode()))] == [NoCard]


@pytest.mark.parametrize(
    "data",
    [
        b'["vcard",' + b"[" * 300_000,
        b'["vcard",' + b"[]," * 200_000,
        b'["vcard",[["fn",{},"text","' + b"a" * 30_000_000 + b'"]]]',
        b'["vcard",[["fn",{},"text",' + b"9" * 100_000 + b"]]]",
        b'[["vcard",[' + b'["a"],' * 150_000 + b"[]]]]",
    ],
)
@pytest.mark.timeout(60)
def test_json_beyond_measure_is_told_in_bounds(data: bytes) -> None:
    tracemalloc.start()
    try:
        found = list(jcards(BytesIO(data)))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(found) == 1
    assert peak < 20 * max(len(data), 4_000_000)


@pytest.mark.parametrize(
    "body",
    [
        "<a>" * 100_000,
        f"<fn><text>{'a' * 20_000_000}</text></fn></vcard></vcards>",
        "<x/>" * 500_000 + "</vcard></vcards>",
        f'<fn a="{"a" * 20_000_000}"></fn></vcard></vcards>',
    ],
)
def test_xml_beyond_measure_is_told_in_bounds(body: str) -> None:
    found = list(xcards(BytesIO(f"<vcards {SPACE}><vcard>{body}".encode())))
    assert len(found) == 1
    assert isinstance(found[0], NoCard)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_any_encoding_of_json(encoding: str) -> None:
    data = json.dumps(["vcard", [["fn", {}, "text", "Zoë"]]], ensure_ascii=False).encode(encoding)
    [found] = jcards(BytesIO(data))
    assert isinstance(found, WrittenCard)
    assert "FN:Zoë".encode() in found.card
