"""What must hold of any bytes: no exception, no loss, time and memory in proportion.

A target takes bytes and raises AssertionError where something does not hold; the fuzzer finds the
bytes, and the tests beside each module keep those that were found.
"""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from zlib import crc32

from netdesk.domain.card import RawCard, Unreadable, UnreadableReason
from netdesk.domain.column_guess import guessed
from netdesk.domain.contact import ContactFields
from netdesk.domain.progress import unwatched
from netdesk.operations.reading.card_files import NOTHING_SAID
from netdesk.operations.reading.card_streams import CardFile
from netdesk.operations.reading.table_cards import cards_of, mapping_of, sample_of, table_of
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse
from netdesk.vcard.patch import patched
from netdesk.vcard.reader import read
from netdesk.vcard.transcoding import as_utf8, closed
from netdesk.vcard.writer import build, converted

Check = Callable[[bytes], None]


@dataclass(frozen=True, slots=True)
class Target:
    """What is checked, and how often that goes through the bytes."""

    check: Check
    passes: int = 1


SECONDS_PER_MEBIBYTE = 1.0
MEMORY_PER_BYTE = 20
_AMPLIFIED_BYTES = 1 << 18
_EVERY = 1000
_FREE_BYTES = 4 << 20


def reading(data: bytes) -> None:
    """Whatever the file: its cards come out with every byte, and say what they say without raising."""
    for piece in read(BytesIO(data)):
        if isinstance(piece, RawCard):
            card = parse(piece)
            joined = card.begin + b"".join(each.raw for each in card.properties) + card.end
            assert joined == card.data
            contents(card)


def writing(data: bytes) -> None:
    """A card no one edited comes out as it was; an edited or converted one can be read again."""
    for piece in read(BytesIO(data)):
        if isinstance(piece, RawCard):
            _write(piece)


def _write(raw: RawCard) -> None:
    said = contents(parse(raw))
    fields = said.fields
    assert patched(raw, fields, fields, lambda _: None) == as_utf8(raw)
    as_utf8(raw).decode("utf-8", "surrogatepass")
    _one_card(closed(as_utf8(raw)))
    for edited in _edits(fields):
        written = _one_card(closed(patched(raw, fields, edited, lambda _: said.photo)))
        if edited.title == _TITLE:
            assert isinstance(written, RawCard)
            assert contents(parse(written)).fields.title == _TITLE
    for version in ("3.0", "4.0"):
        again = _one_card(converted(raw, fields, version=version, photo=said.photo).card)
        assert isinstance(again, RawCard)
        _one_card(build(fields, version=version, uid=said.uid, photo=said.photo))


_TITLE = "Edited; a, title"


def _edits(fields: ContactFields) -> list[ContactFields]:
    return [
        replace(fields, title=_TITLE),
        replace(fields, channels=(), dates=(), notes=()),
        replace(
            fields,
            formatted_name="",
            organization="Ä; b",
            notes=("a\nb",),
            photo=None,
            channels=tuple(replace(each, label="Boat, red") for each in fields.channels),
        ),
    ]


def _one_card(data: bytes) -> RawCard | Unreadable:
    (piece,) = read(BytesIO(data))
    assert isinstance(piece, RawCard) or piece.reason is UnreadableReason.EMPTY
    return piece


def tables(data: bytes) -> None:
    """Whatever the table: each row becomes a card that can be read, or is told."""
    file = CardFile("table.csv", lambda: BytesIO(data))
    table = table_of(file, NOTHING_SAID)
    if table is None:
        return
    mapping = mapping_of(table, NOTHING_SAID) or guessed(sample_of(file, table))
    with cards_of(file, table, mapping, unwatched).open() as stream:
        for piece in read(stream):
            if isinstance(piece, RawCard):
                contents(parse(piece))


def proportionate(target: Target) -> Check:
    """Return the target with its time watched, and now and then the same bytes many times over."""

    def watched(data: bytes) -> None:
        _in_time(target, data)
        if data and crc32(data) % _EVERY == 0:
            for amplified in _amplifications(data, _AMPLIFIED_BYTES // target.passes):
                _in_time(target, amplified)
                _in_memory(target, amplified)

    return watched


def _amplifications(data: bytes, size: int) -> list[bytes]:
    """Return the bytes repeated as a whole, and with a stretch of them repeated."""
    times = size // len(data) + 1
    begin, end = sorted((crc32(data) % len(data), crc32(data, 1) % len(data) + 1))
    inner = data[begin:end] or data[:1]
    repeated = inner * (size // len(inner) + 1)
    return [data * times, data[:begin] + repeated + data[end:]]


def _in_time(target: Target, data: bytes) -> None:
    begin = time.process_time()
    target.check(data)
    seconds = time.process_time() - begin
    allowed = target.passes * SECONDS_PER_MEBIBYTE * max(1.0, len(data) / 2**20)
    assert seconds <= allowed, f"{seconds:.2f} s for {len(data)} bytes"


def _in_memory(target: Target, data: bytes) -> None:
    tracemalloc.start()
    try:
        target.check(data)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    allowed = min(target.passes, 2) * MEMORY_PER_BYTE * len(data) + _FREE_BYTES
    assert peak <= allowed, f"{peak} bytes for {len(data)}"


TARGETS: dict[str, Target] = {
    "reading": Target(reading),
    "writing": Target(writing, 12),
    "tables": Target(tables, 8),
}
