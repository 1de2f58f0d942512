"""Takes the cards out of a file, one at a time and byte-exact, whatever else is in it.

A card that never ends must not swallow the ones behind it, and a card inside a card (vCard 2.1's
AGENT) must not end the outer one. The two look alike where the inner BEGIN comes without an AGENT
line: then a few lines ahead tell (`_is_nested`).
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from netdesk.domain.card import RawCard, Unreadable, UnreadableReason
from netdesk.vcard.encodings import UTF_8, encoding_of, from_utf_8, is_transcoded, is_utf_16, opened
from netdesk.vcard.segments import (
    BYTE_ORDER_MARK,
    Segment,
    SegmentKind,
    line_count,
    opens_agent,
    segments,
)

LARGEST_CARD_BYTES = 64 << 20
MOST_TOLD = 1000
_MANY_LINES = 10_000
_MOST_LINES = 100_000
_LEAST_BYTES_A_LINE = 32
_EXCERPT_BYTES = 1000
_SEGMENTS_AHEAD = 48
_BLANK = b" \t\r\n\x00\x0b\x0c\x1a" + BYTE_ORDER_MARK
_SAYS_SOMETHING = re.compile(rb"(?im)^[ \t]*(?!BEGIN|END|VERSION|[\r\n])[^\r\n:;]*[;:]", re.ASCII)
_PROPERTY_LINE = re.compile(rb"\s*[A-Za-z][A-Za-z0-9.\-]*[;:]")
_SMALL_CARD_BYTES = 200
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read(stream: BinaryIO) -> Iterator[RawCard | Unreadable]:
    """Yield the cards of `stream` and the stretches of it that are none, in their order.

    Nothing in the stream raises; what the stream itself raises when read (`OSError`) passes
    through. Memory is bounded by the largest card, which may have `LARGEST_CARD_BYTES`. Blank
    lines and byte order marks between cards are passed over. Of a file with more than `MOST_TOLD`
    stretches that are none, the further ones between two cards are told as one.
    """
    told, rest = 0, _Rest()
    for found in _found(stream):
        if isinstance(found, RawCard):
            yield from rest.told()
            yield found
        elif told < MOST_TOLD:
            told += 1
            yield found
        else:
            rest.add(found)
    yield from rest.told()


def _found(stream: BinaryIO) -> Iterator[RawCard | Unreadable]:
    encoding, text, offset = opened(stream)
    gap = _Gap()
    found = ""
    for piece in _pieces(_Ahead(segments(text))):
        if piece.is_card:
            yield from gap.closed()
            card = _card(piece, encoding, offset, found)
            if isinstance(card, RawCard) and is_transcoded(card.file_encoding):
                found = card.file_encoding
            yield card
        else:
            yield from gap.taken(piece, offset)
        offset += piece.size
    yield from gap.closed()


class _Rest:
    """Stretches between two cards that are told as one."""

    def __init__(self) -> None:
        self._first: Unreadable | None = None
        self._end = 0

    def add(self, found: Unreadable) -> None:
        self._first = self._first or found
        self._end = found.offset + found.length

    def told(self) -> Iterator[Unreadable]:
        if self._first:
            yield replace(self._first, length=self._end - self._first.offset)
        self._first = None


class _Piece:
    """A card, or text outside of cards, put together from its segments."""

    def __init__(self, first: Segment, *, is_card: bool) -> None:
        self.is_card = is_card
        self.line = first.line
        self.ended = False
        self.too_large = False
        self.size = len(first.data)
        self._parts = [first.data]

    def add(self, segment: Segment) -> None:
        self.size += len(segment.data)
        if self.size > LARGEST_CARD_BYTES:
            self.too_large = True
            self._parts = [self.data[:_EXCERPT_BYTES]]
        else:
            self._parts.append(segment.data)

    @property
    def data(self) -> bytes:
        return b"".join(self._parts)

    @property
    def tail(self) -> bytes:
        return b"".join(self._parts[-2:])


class _Ahead:
    """Segments with a look at those to come."""

    def __init__(self, source: Iterator[Segment]) -> None:
        self._source = source
        self._held: deque[Segment] = deque()

    def take(self) -> Segment | None:
        return self._held.popleft() if self._held else next(self._source, None)

    def put_back(self, segment: Segment) -> None:
        self._held.appendleft(segment)

    def coming(self) -> Iterator[Segment]:
        yield from tuple(self._held)
        while len(self._held) < _SEGMENTS_AHEAD and (segment := next(self._source, None)):
            self._held.append(segment)
            yield segment


class _Gap:
    """What stands between two cards: binary data is told once, not for every megabyte of it."""

    def __init__(self) -> None:
        self._binary: Unreadable | None = None

    def closed(self) -> Iterator[Unreadable]:
        if self._binary:
            yield self._binary
        self._binary = None

    def taken(self, piece: _Piece, offset: int) -> Iterator[Unreadable]:
        whole = piece.data
        data = whole.strip(_BLANK)
        if not data:
            return
        blank = whole.index(data)
        start, line = offset + blank, piece.line + line_count(whole[:blank])
        if not _BINARY.search(data):
            yield from self.closed()
            yield _unreadable(UnreadableReason.OUTSIDE_CARD, data, line, start, len(data))
        elif self._binary:
            end = start + len(data)
            self._binary = replace(self._binary, length=end - self._binary.offset)
        else:
            reason = UnreadableReason.NOT_TEXT
            self._binary = _unreadable(reason, data, line, start, len(data))


def _pieces(ahead: _Ahead) -> Iterator[_Piece]:
    while segment := ahead.take():
        if segment.kind is SegmentKind.BEGIN:
            yield _whole_card(segment, ahead)
        else:
            yield _Piece(segment, is_card=False)


def _whole_card(first: Segment, ahead: _Ahead) -> _Piece:
    card = _Piece(first, is_card=True)
    depth = 1
    while depth and (segment := ahead.take()):
        if segment.kind is SegmentKind.BEGIN:
            if not (opens_agent(card.tail) or _is_nested(ahead)):
                ahead.put_back(segment)
                return card
            depth += 1
        elif segment.kind is SegmentKind.END:
            depth -= 1
        card.add(segment)
    card.ended = depth == 0
    return card


def _is_nested(ahead: _Ahead) -> bool:
    """Tell whether the BEGIN just taken, inside a card, opens an inner card.

    It does where the outer card goes on behind the inner one: with its own properties, or with an END too
    many. Else the outer card has lost its END.
    """
    inner = 1
    for segment in ahead.coming():
        if segment.kind is SegmentKind.BEGIN:
            inner += 1
        elif segment.kind is SegmentKind.END:
            inner -= 1
            if inner < 0:
                return True
        elif inner == 0 and _PROPERTY_LINE.match(segment.data):
            return True
    return False


def _card(piece: _Piece, encoding: str, offset: int, before: str) -> RawCard | Unreadable:
    data = piece.data
    if reason := _reason_against(piece, data):
        return _unreadable(reason, data, piece.line, offset, piece.size)
    if is_utf_16(encoding):
        return RawCard(from_utf_8(data, encoding), piece.line, encoding, offset)
    return RawCard(data, piece.line, encoding_of(data, before), offset)


def _reason_against(piece: _Piece, data: bytes) -> UnreadableReason | None:
    if piece.too_large or _has_too_many_lines(data):
        return UnreadableReason.TOO_LARGE
    if len(data) < _SMALL_CARD_BYTES and not _SAYS_SOMETHING.search(data.replace(b"\r", b"\n")):
        return UnreadableReason.EMPTY if piece.ended else UnreadableReason.NO_END
    return None


def _has_too_many_lines(data: bytes) -> bool:
    """Tell whether a card is nothing but short lines, more of them than any real card has.

    A line takes some hundred bytes in memory, however short it is.
    """
    if len(data) < _MANY_LINES:
        return False
    lines = line_count(data) - data.count(b"\n ") - data.count(b"\n\t")
    return lines > min(max(len(data) // _LEAST_BYTES_A_LINE, _MANY_LINES), _MOST_LINES)


def _unreadable(
    reason: UnreadableReason, data: bytes, line: int, offset: int, length: int
) -> Unreadable:
    return Unreadable(line, reason, _text(data[:_EXCERPT_BYTES]), offset, length)


def _text(data: bytes) -> str:
    """Return `data` as text; what is no UTF-8 is shown as Latin-1, byte for letter."""
    try:
        return data.decode(UTF_8)
    except UnicodeDecodeError as error:
        if len(data) == _EXCERPT_BYTES and error.end == len(data):
            # the excerpt ends within a letter
            return data[: error.start].decode(UTF_8)
        return data.decode("latin-1")
