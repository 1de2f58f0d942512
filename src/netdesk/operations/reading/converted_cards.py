"""Cards of other formats, jCard (JSON) and xCard (XML), written as vCard 4.0 and read as such."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from netdesk.domain.card import Unreadable, UnreadableReason
from netdesk.domain.progress import Progress
from netdesk.operations.reading.card_streams import CardFile, LeftOut, RowPlaces, Spool
from netdesk.vcard.stated import NoCard, WrittenCard

_REPORT_EVERY = 200
_SPOOLED_BYTES = 1 << 20
_EXCERPT_LETTERS = 1000
_MOST_TOLD: Final = 1000
"""Items that are no cards and are told of one by one; those behind them are told of together."""


def converted(
    file: CardFile, spool: Spool, progress: Progress, *, is_xml: bool
) -> Iterator[CardFile | LeftOut]:
    """Yield the cards of a file as a file of vCards, and what in it is none. Raises OSError,
    CancelledError."""
    conversion = _Conversion(spool)
    with file.open() as stream:
        if is_xml:
            from netdesk.vcard.xcard import xcards

            found = xcards(stream)
        else:
            from netdesk.vcard.jcard import jcards

            found = jcards(stream)
        for count, each in enumerate(found):
            if count % _REPORT_EVERY == 0:
                progress(count, 0)
            conversion.take(each)
    cards = conversion.closed()
    if cards.begin < cards.end:
        opening = partial(spool.open, cards.begin, cards.end)
        yield CardFile(file.name, opening, conversion.places, file.is_found)
    for no_card in conversion.left:
        yield _left(file, no_card, spool, is_whole=is_xml)
    if conversion.first_of_many is not None:
        yield _left_together(file.name, conversion.first_of_many, conversion.many)


class _Span:
    def __init__(self, begin: int, end: int) -> None:
        self.begin, self.end = begin, end


class _Conversion:
    """Cards being written one behind the other."""

    def __init__(self, spool: Spool) -> None:
        self.places = RowPlaces(reason=None)
        self.left: list[NoCard] = []
        self.first_of_many: NoCard | None = None
        self.many = Spool()
        self._spool = spool
        self._begin = spool.size
        self._waiting = bytearray()
        self._line = 1

    def take(self, found: WrittenCard | NoCard) -> None:
        """Add a card, or take note of what is none."""
        if isinstance(found, NoCard):
            self._leave_out(found)
            return
        self.places.add(self._line, found.line)
        self._line += found.card.count(b"\n")
        self._waiting += found.card
        if len(self._waiting) > _SPOOLED_BYTES:
            self._write()

    def _leave_out(self, found: NoCard) -> None:
        if len(self.left) < _MOST_TOLD:
            self.left.append(found)
            return
        self.first_of_many = self.first_of_many or found
        self.many.write(found.text.encode("utf-8", "replace") + b"\n")

    def closed(self) -> _Span:
        """Return where the cards stand."""
        self._write()
        return _Span(self._begin, self._spool.size)

    def _write(self) -> None:
        self._spool.write(bytes(self._waiting))
        self._waiting.clear()


def _left(file: CardFile, found: NoCard, spool: Spool, *, is_whole: bool) -> LeftOut:
    """Tell of what is no card. Of XML that breaks off the whole file can be saved."""
    reason = UnreadableReason.TOO_LARGE if found.is_too_large else UnreadableReason.NOT_WELL_FORMED
    told = Unreadable(found.line, reason, found.text[:_EXCERPT_LETTERS])
    if is_whole:
        with file.open() as stream:
            return LeftOut(file, replace(told, length=stream.seek(0, os.SEEK_END)))
    text = found.text.encode("utf-8", "replace")
    begin = spool.write(text)
    opening = partial(spool.open, begin, begin + len(text))
    return LeftOut(CardFile(file.name, opening), replace(told, length=len(text)))


def _left_together(name: str, first: NoCard, texts: Spool) -> LeftOut:
    reason = UnreadableReason.NOT_WELL_FORMED
    told = Unreadable(first.line, reason, first.text[:_EXCERPT_LETTERS], 0, texts.size)
    return LeftOut(CardFile(name, texts.open), told)
