"""Cuts a stream of bytes at the lines that begin and end cards.

A file of cards is too large to look at line by line in Python: one pattern that starts with a
colon (of which base64 has none) finds the few places that matter. No more than a chunk is held at
a time, whatever the cards' size.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import BinaryIO, NamedTuple

CHUNK_BYTES = 1 << 20
LONGEST_LINE_HELD = 4 << 20
BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_DELIMITER = re.compile(rb":[ \t]*(?i:VCARD)(?=[ \t]*+(?:[\r\n]|\Z|(?i:BEGIN:VCARD)))")
_WORD_BEFORE = re.compile(rb"(?i:(BEGIN)|END)[ \t]*\Z")
_AGENT_OPEN = re.compile(rb"(?i)(?:\A|[\r\n])(?:[^\r\n:;]*\.)?AGENT(?:;[^\r\n:]*)?:[ \t]*\Z")
_LINE_END = re.compile(rb"[ \t]*(?:\r{0,2}\n|\r)?")
_WORD_WINDOW = 64
_AGENT_WINDOW = 256


class SegmentKind(Enum):
    """What a stretch of the stream begins with."""

    BEGIN = "begin"
    END = "end"
    TEXT = "text"


class Segment(NamedTuple):
    """A stretch of the stream: a BEGIN line with what follows, an END line alone, or other text.

    A named tuple because there are three for every card of a file.
    """

    kind: SegmentKind
    data: bytes
    line: int


class _Delimiter(NamedTuple):
    kind: SegmentKind
    start: int
    end: int


def segments(stream: BinaryIO) -> Iterator[Segment]:
    """Yield the whole of `stream`, cut before every BEGIN:VCARD line and around every END:VCARD line."""
    line = 1
    for block in _blocks(stream):
        for kind, data in _cut(block):
            yield Segment(kind, data, line)
            line += line_count(data)


def line_count(data: bytes) -> int:
    r"""Return how many line ends there are: `\r\n`, `\n`, `\r` and the doubled `\r\r\n` of
    text-mode copies.
    """
    feeds = data.count(b"\n")
    returns = data.count(b"\r")
    if returns in (0, feeds):
        return feeds
    return feeds + returns - data.count(b"\r\n") - data.count(b"\r\r\n")


def opens_agent(text: bytes) -> bool:
    """Tell whether `text` ends in an AGENT property that waits for its card (vCard 2.1, 2.3.2)."""
    return _AGENT_OPEN.search(text.rstrip()[-_AGENT_WINDOW:]) is not None


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the stream in blocks of whole lines (a line beyond all measure is cut)."""
    rest = b""
    while chunk := stream.read(CHUNK_BYTES):
        searched = max(0, len(rest) - 4)
        block = rest + chunk
        cut = _last_line_end(block, searched)
        if cut == 0 and len(block) > LONGEST_LINE_HELD:
            cut = len(block)
        rest = block[cut:]
        if cut:
            yield block[:cut]
    if rest:
        yield rest


def _last_line_end(block: bytes, searched: int) -> int:
    r"""Return the end of the last line known to be whole: a `\r` at the very end may be half of
    `\r\r\n`.
    """
    feed = block.rfind(b"\n", searched)
    carriage = block.rfind(b"\r", searched, max(searched, len(block) - 3))
    return max(feed, carriage) + 1


def _cut(block: bytes) -> Iterator[tuple[SegmentKind, bytes]]:
    kind, start = SegmentKind.TEXT, 0
    for delimiter in _delimiters(block):
        if delimiter.start > start:
            yield kind, block[start : delimiter.start]
        kind, start = delimiter.kind, delimiter.start
        if kind is SegmentKind.END:
            yield kind, block[start : delimiter.end]
            kind, start = SegmentKind.TEXT, delimiter.end
    if start < len(block):
        yield kind, block[start:]


def _delimiters(block: bytes) -> Iterator[_Delimiter]:
    previous_end = 0
    for match in _DELIMITER.finditer(block):
        colon = match.start()
        floor = max(previous_end, colon - _WORD_WINDOW)
        word = _WORD_BEFORE.search(block[floor:colon])
        if word is None:
            continue
        start = floor + word.start()
        kind = SegmentKind.BEGIN if word[1] else SegmentKind.END
        if start != previous_end and not _starts_line(block, start, kind):
            continue
        end = match.end()
        if kind is SegmentKind.END:
            line_end = _LINE_END.match(block, end)
            end = line_end.end() if line_end else end
        previous_end = end
        yield _Delimiter(kind, start, end)


def _starts_line(block: bytes, start: int, kind: SegmentKind) -> bool:
    floor = max(0, start - _WORD_WINDOW)
    before = block[floor:start]
    bare = before.rstrip(b" \t")
    if kind is SegmentKind.BEGIN:
        bare = bare.removesuffix(BYTE_ORDER_MARK).rstrip(b" \t")
    if not bare:
        return floor == 0
    if bare[-1:] in b"\r\n":
        return True
    return (
        kind is SegmentKind.BEGIN
        and bare[-1:] == b":"
        and opens_agent(block[max(0, start - 300) : start])
    )
