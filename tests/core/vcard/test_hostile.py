"""Cards made to hurt: each is read in time and memory that fit its size, and nothing of it is lost."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO

import pytest
from tests.core.vcard.card_making import card

from netdesk.domain.card import RawCard, Unreadable, UnreadableReason
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.patch import patched
from netdesk.vcard.reader import LARGEST_CARD_BYTES, read
from netdesk.vcard.transcoding import closed
from netdesk.vcard.writer import converted

pytestmark = pytest.mark.timeout(60)

MEBIBYTE = 1 << 20
BEGIN, END = b"BEGIN:VCARD\r\nVERSION:3.0\r\n", b"END:VCARD\r\n"


@contextmanager
def in_proportion(size: int, *, memory: float = 20) -> Iterator[None]:
    """Fail where more than `memory` times the size is taken; what hangs runs into the time limit."""
    tracemalloc.start()
    try:
        yield
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < memory * size + 4 * MEBIBYTE


@pytest.mark.parametrize(
    "body",
    [
        b"PHOTO;ENCODING=b:" + b"A." * 200_000,
        b"PHOTO:data:image/png;base64," + b"A%41 " * 100_000,
        b"NOTE;ENCODING=QUOTED-PRINTABLE:" + b"=41" * 150_000,
        b"NOTE:" + b"a\n " * 150_000,
        b"N:" + b";" * 500_000,
        b"ORG:" + b"a;" * 200_000,
        b"TEL" + b";A=B" * 100_000 + b":1\n",
        b'TEL;A="' * 60_000,
        b"\x00" * 500_000,
        b"TEL;TYPE=HOME:+1 555 0100 0100 0100\n" * 20_000,
        b"".join(b"item%d.TEL:1\n" % number for number in range(9_000)),
        b"".join(b"item%d.X-ABLabel:_$!<Work>!$_\n" % number for number in range(9_000)),
        b"NOTE:x\n" + b"stray\n" * 9_000,
        b"NOTE;ENCODING=QUOTED-PRINTABLE:" + b"=41=\n" * 9_000,
    ],
    ids=lambda body: body[:24].decode("latin-1"),
)
def test_a_card_takes_no_more_than_fits_its_size(body: bytes) -> None:
    data = BEGIN + body + b"\r\n" + END
    with in_proportion(len(data)):
        (piece,) = read(BytesIO(data))
        assert isinstance(piece, RawCard)
        parsed = parse(piece)
        contents(parsed)
    assert parsed.begin + b"".join(each.raw for each in parsed.properties) + parsed.end == data
    fields = contents(parsed).fields
    assert patched(piece, fields, fields, lambda _: None) == data
    edited = closed(patched(piece, fields, replace(fields, title="Cook"), lambda _: None))
    assert contents(parse(RawCard(edited, 1))).fields.title == "Cook"
    for version in ("3.0", "4.0"):
        assert converted(piece, fields, version=version, photo=None)


@pytest.mark.parametrize("line", [b"A:\n", b"TEL:1\n", b"A.B;C=D:E\r\n", b"stray\n"])
def test_a_card_of_a_million_lines_is_told_and_not_held(line: bytes) -> None:
    data = BEGIN + line * (3 * MEBIBYTE // len(line)) + END + BEGIN + b"FN:Bo\r\n" + END
    with in_proportion(len(data), memory=4):
        large, small = read(BytesIO(data))
    assert isinstance(large, Unreadable)
    assert large.reason is UnreadableReason.TOO_LARGE
    assert isinstance(small, RawCard)


@pytest.mark.parametrize(
    "data",
    [
        b"BEGIN:VCARD\n" * 40_000,
        b"BEGIN:VCARD\nEND:VCARD\n" * 20_000,
        b"END:VCARD\n" * 40_000,
        b"AGENT:BEGIN:VCARD\n" * 20_000,
        b"BEGIN:VCARD\nAGENT:\n" * 20_000,
        (b"BEGIN:VCARD\nFN:x\n" + b"AGENT:\nBEGIN:VCARD\n" * 10_000 + b"END:VCARD\n" * 10_001),
        BEGIN + b"FN:" + b'"' * 500_000 + b"\n" + END,
    ],
    ids=lambda data: data[:24].decode(),
)
def test_a_file_takes_no_more_than_fits_its_size(data: bytes) -> None:
    with in_proportion(len(data)):
        for piece in read(BytesIO(data)):
            if isinstance(piece, RawCard):
                contents(parse(piece))


class Endless:
    """A stream that goes on for `size` bytes without a line end."""

    def __init__(self, begin: bytes, size: int, end: bytes) -> None:
        self._parts = [begin, *[b"x" * MEBIBYTE] * (size // MEBIBYTE), end]

    def read(self, size: int) -> bytes:
        return self._parts.pop(0) if self._parts else b""


@pytest.mark.parametrize("size", [2 * LARGEST_CARD_BYTES, 4 * LARGEST_CARD_BYTES])
def test_a_line_without_end_is_told_and_not_held(size: int) -> None:
    stream = Endless(BEGIN + b"FN:Anna\r\nNOTE:", size, b"\r\n" + END + BEGIN + b"FN:Bo\r\n" + END)
    tracemalloc.start()
    pieces = list(read(stream))  # type: ignore[arg-type]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    large, small = pieces
    assert isinstance(large, Unreadable)
    assert large.reason is UnreadableReason.TOO_LARGE
    assert (large.line, large.length) == (1, len(BEGIN + END) + size + len(b"FN:Anna\r\nNOTE:\r\n"))
    assert isinstance(small, RawCard)
    assert peak < 2.5 * LARGEST_CARD_BYTES


def test_an_added_line_is_not_taken_for_the_rest_of_a_cut_value() -> None:
    raw = RawCard(b"BEGIN:VCARD\nVERSION:2.1\nN:Ek;Bo\nNOTE;ENCODING=QUOTED-PRINTABLE:ab=\n", 1)
    fields = contents(parse(raw)).fields
    edited = patched(raw, fields, replace(fields, title="Cook"), lambda _: None)
    assert contents(parse(RawCard(edited, 1))).fields.title == "Cook"
    assert closed(raw.raw).endswith(b"ab=\n\nEND:VCARD\n")


@pytest.mark.parametrize(
    "line",
    [
        "PHOTO;VALUE=uri:file:///etc/passwd",
        "PHOTO:../../etc/passwd",
        "UID:../../etc/passwd",
        "FN:<img src=file:///etc/passwd>",
    ],
)
def test_a_value_that_names_a_file_is_a_text(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.open", lambda *_, **__: pytest.fail("opened a file"))
    raw = card("N:Ek;Bo;;;", "FN:Bo Ek", line)
    said = contents(parse(raw))
    assert said.photo is None
    for version in ("3.0", "4.0"):
        written = converted(raw, said.fields, version=version, photo=said.photo).card.decode()
        assert line.rpartition(":")[2] in written.replace("\r\n ", "")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=ED=A0=80x", "í\xa0€x"),
        (b"FN:\xed\xa0\x80x", "í\xa0€x"),
    ],
)
def test_a_lone_surrogate_is_no_letter_of_a_name(data: bytes, expected: str) -> None:
    raw = RawCard(b"BEGIN:VCARD\nVERSION:2.1\n" + data + b"\nEND:VCARD\n", 1, "cp1252")
    name = contents(parse(raw)).fields.formatted_name
    name.encode()
    assert name == expected


def test_a_lone_surrogate_in_utf_16_is_kept_and_can_be_stored() -> None:
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo \ud800 Ek\r\nNOTE:\x00a\r\nEND:VCARD\r\n"
    data = b"\xff\xfe" + text.encode("utf-16-le", "surrogatepass")
    (piece,) = read(BytesIO(data))
    assert isinstance(piece, RawCard)
    assert piece.raw == data[2:]
    fields = contents(parse(piece)).fields
    fields.formatted_name.encode()
    assert fields.notes == ("a",)


@pytest.mark.parametrize(
    "line", [b"END:VC\x00ARD", b"END:VC\r\n ARD", b"BEGIN:VCA\r\n RD", b"end:vcard x"]
)
def test_what_is_no_end_does_not_become_one(line: bytes) -> None:
    raw = RawCard(BEGIN + b"FN:Bo\r\n" + line + b"\r\nTEL:1\r\n" + END, 1)
    fields = contents(parse(raw)).fields
    for version in ("3.0", "4.0"):
        written = converted(raw, fields, version=version, photo=None).card
        (again,) = read(BytesIO(written))
        assert isinstance(again, RawCard)
        assert [each.value for each in contents(parse(again)).fields.channels] == ["1"]


@pytest.mark.parametrize("before", range(60, 80))
def test_a_note_that_ends_like_a_card_does_not_end_it(before: int) -> None:
    raw = card("FN:Bo", "TEL:1")
    fields = contents(parse(raw)).fields
    note = "x" * before + "END:VCARD"
    written = patched(raw, fields, replace(fields, notes=(note,)), lambda _: None)
    (again,) = read(BytesIO(written))
    assert isinstance(again, RawCard)
    assert contents(parse(again)).fields.notes == (note,)
