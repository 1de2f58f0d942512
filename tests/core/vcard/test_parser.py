"""A card is cut into properties without losing a byte, and their text is what the writer meant."""

from __future__ import annotations

import pytest
from tests.core.vcard.card_making import card, parsed

from netdesk.domain.card import RawCard
from netdesk.vcard.parameters import Encoding
from netdesk.vcard.parser import parse
from netdesk.vcard.property import ParsedCard, Property


def first(name: str, *lines: str, version: str = "3.0") -> tuple[ParsedCard, Property]:
    found = parsed(*lines, version=version)
    return found, next(each for each in found.properties if each.name == name)


def text(name: str, *lines: str, version: str = "3.0") -> str:
    found, each = first(name, *lines, version=version)
    return found.text(each)


def covers(raw: RawCard) -> ParsedCard:
    found = parse(raw)
    assert found.begin + b"".join(each.raw for each in found.properties) + found.end == found.data
    return found


def test_group_name_parameters_and_value() -> None:
    _, each = first("TEL", 'item1.tel;type=CELL;TYPE="home,pref";X-A=b^nc^^:+1 555 0100')
    assert (each.group, each.name, each.value) == ("ITEM1", "TEL", b"+1 555 0100")
    assert each.parameters.types == {"cell", "home", "pref"}
    assert [item.raw for item in each.parameters.items][:2] == [b"type=CELL", b'TYPE="home,pref"']
    assert each.parameters.first("X-A") == "b\nc^"
    assert each.parameters.preferred


def test_bare_parameters_of_21() -> None:
    _, each = first("NOTE", "NOTE;HOME;QUOTED-PRINTABLE;CHARSET=UTF-8:=C3=A9", version="2.1")
    assert each.parameters.encoding is Encoding.QUOTED_PRINTABLE
    assert each.parameters.has_bare
    assert "home" in each.parameters.types


@pytest.mark.parametrize("eol", ["\r\n", "\n", "\r", "\r\r\n"])
def test_folding(eol: str) -> None:
    found = covers(card("NOTE:one", "  two", "\tthree", eol=eol))
    assert found.text(found.properties[1]) == "one twothree"


def test_a_fold_inside_the_parameters() -> None:
    found, each = first("TEL", "TEL;TY", ' PE="a:b', ' c";X=1:+1 555', "  0100")
    assert each.parameters.first("TYPE") == "a:bc"
    assert found.text(each) == "+1 555 0100"
    assert b"".join(each.raw for each in found.properties) in found.data


def test_quoted_printable_soft_breaks() -> None:
    lines = ("NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gr=C3=", "=BC=C3=9Fe=0D=0A= ", "TEL: 1")
    found = covers(card(*lines, "TEL:2", version="2.1"))
    assert [each.name for each in found.properties] == ["VERSION", "NOTE", "TEL"]
    assert found.text(found.properties[1]) == "Grüße\nTEL: 1"


def test_a_soft_break_before_end_takes_nothing() -> None:
    found = covers(card("NOTE;ENCODING=quoted-printable:abc=", version="2.1"))
    assert found.text(found.properties[-1]) == "abc"


@pytest.mark.parametrize("label", ["ENCODING=8BIT", "ENCODING=7BIT", "8BIT"])
def test_unencoded_encodings(label: str) -> None:
    assert text("FN", f"FN;{label}:Søren", version="2.1") == "Søren"


def test_base64_behind_a_folded_head_ends_with_its_padding() -> None:
    found = covers(card("LOGO;TYPE=image/", " png;ENCODING=b:AAECAwQFBg==", "TEL:1"))
    assert [each.name for each in found.properties] == ["VERSION", "LOGO", "TEL"]


def test_another_component_inside_a_card_takes_nothing() -> None:
    found = covers(card("BEGIN:PROFILE", "TEL:1", "END:PROFILE", "TEL:2"))
    names = [each.name for each in found.properties]
    assert names == ["VERSION", "BEGIN", "TEL", "END", "TEL"]


def test_base64_not_indented() -> None:
    found = covers(
        card("PHOTO;ENCODING=BASE64;JPEG:AAECAwQF", "BgcICQoL", "", "TEL:1", version="2.1")
    )
    assert [each.name for each in found.properties] == ["VERSION", "PHOTO", "TEL"]


@pytest.mark.parametrize(
    ("charset", "codec"),
    [
        ("ISO-8859-1", "latin-1"),
        ("windows-1252", "cp1252"),
        ("SHIFT_JIS", "shift_jis"),
        ("GBK", "gbk"),
    ],
)
def test_charset_of_a_property(charset: str, codec: str) -> None:
    name = "山田ソ" if codec in {"shift_jis", "gbk"} else "Søren Müller"
    value = name.encode(codec)
    quoted = b"".join(b"=%02X" % byte for byte in value)
    for head, written in ((b"", value), (b"ENCODING=QUOTED-PRINTABLE;", quoted)):
        line = b"FN;" + head + b"CHARSET=" + charset.encode() + b":" + written
        found = parse(RawCard(b"BEGIN:VCARD\nVERSION:2.1\n" + line + b"\nEND:VCARD\n", 1))
        assert found.text(found.properties[1]) == name


def test_a_charset_left_over_from_before_a_conversion() -> None:
    assert text("FN", "FN;CHARSET=ISO-8859-1:Søren", version="2.1") == "Søren"


@pytest.mark.parametrize("charset", ["x-unknown", "base64", "", "zlib", "utf-7", "idna"])
def test_unknown_charsets(charset: str) -> None:
    assert text("FN", f"FN;CHARSET={charset}:Søren", version="2.1") == "Søren"


def test_mixed_encodings_in_one_card() -> None:
    raw = b"BEGIN:VCARD\nVERSION:3.0\nFN:" + "Zoë".encode() + b"\nNOTE:" + "Zoë".encode("latin-1")
    found = parse(RawCard(raw + b"\nEND:VCARD\n", 1))
    assert [found.text(each) for each in found.properties[1:]] == ["Zoë", "Zoë"]


def test_backslashes_by_version() -> None:
    written = r"NOTE:a\, b\; c\: d\\e\nf\x"
    assert text("NOTE", written) == "a, b; c: d\\e\nf\\x"
    assert text("NOTE", r"NOTE:C:\new\\x\; y", version="2.1") == "C:\\new\\\\x; y"


def test_components() -> None:
    found, each = first("N", r"N:Berg\; Dahl;Anna\\;b;;")
    assert found.components(each) == ["Berg; Dahl", "Anna\\", "b", "", ""]
    found, each = first("N", "N;ENCODING=QUOTED-PRINTABLE:Berg=3B Dahl;Anna", version="2.1")
    assert found.components(each) == ["Berg; Dahl", "Anna"]


def test_nul_bytes_are_left_out_of_text() -> None:
    assert text("FN", "FN:An\0na") == "Anna"


def test_stray_lines_stay_with_the_property_before() -> None:
    found = covers(card("# a comment", "FN:Anna", "no property", "", "TEL:1"))
    assert [each.name for each in found.properties] == ["VERSION", "FN", "TEL"]
    assert found.properties[1].stray == b"no property"


def test_a_nested_card_is_one_property() -> None:
    inner = ("BEGIN:VCARD", "FN:Inner", "END:VCARD")
    found = covers(card("FN:Outer", "AGENT:", *inner, "TEL:1", version="2.1"))
    assert [each.name for each in found.properties] == ["VERSION", "FN", "AGENT", "TEL"]
    found = covers(card("FN:Outer", "AGENT:" + inner[0], *inner[1:], "TEL:1", version="2.1"))
    assert [each.name for each in found.properties] == ["VERSION", "FN", "AGENT", "TEL"]
    found = covers(card("FN:Outer", *inner, "TEL:1", version="2.1"))
    assert [each.name for each in found.properties] == ["VERSION", "FN", "BEGIN", "TEL"]


def test_utf_16_is_read_as_utf_8() -> None:
    raw = card("FN:Søren")
    found = covers(RawCard(raw.raw.decode().encode("utf-16-be"), 1, "utf-16-be"))
    assert found.data == raw.raw


def test_an_indented_card() -> None:
    found = parse(RawCard(b"BEGIN:VCARD\n  VERSION:3.0\n  FN:Anna\n   Berg\n  END:VCARD\n", 1))
    assert [each.name for each in found.properties] == ["VERSION", "FN"]
    assert found.text(found.properties[1]) == "AnnaBerg"


@pytest.mark.parametrize(
    "body",
    [
        b"TEL" + b";A=B" * 100_000 + b"\nFN:x",
        b"TEL" + b";A=B" * 100_000 + b":1\nFN:x",
        b"FN;" + b'"' * 300_000,
        b"FN:x\n" + b"AGENT:\nBEGIN:VCARD\n" * 10_000 + b"END:VCARD\n" * 10_000,
        b"FN:" + b"\\" * 300_000,
        b"N:" + b"\\;" * 300_000,
        b"FN:x" + b"\r" * 300_000,
        b"FN;ENCODING=QUOTED-PRINTABLE:x" + b"=\n=" * 100_000,
        b"PHOTO;ENCODING=b:" + b"AAAA\n" * 100_000,
        b"\x00" * 300_000,
    ],
)
def test_hostile_cards_are_read_to_their_end(body: bytes) -> None:
    found = covers(RawCard(b"BEGIN:VCARD\nVERSION:3.0\n" + body + b"\nEND:VCARD\n", 1))
    for each in found.properties:
        found.text(each)
        found.components(each)
