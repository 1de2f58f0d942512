"""Cuts a card into its properties, keeping every byte.

One pattern takes a property with its folded lines in one go, in linear time (possessive
quantifiers leave nothing to go back to). What it does not take is looked at more slowly: folded
heads, unbalanced quotes, stray lines.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from netdesk.domain.card import RawCard
from netdesk.vcard.encodings import is_transcoded, to_utf_8
from netdesk.vcard.parameters import NO_PARAMETERS, Encoding, Parameters, parameters, text_of
from netdesk.vcard.property import ParsedCard, Property

_NAME = rb'[^\x00-\x20:;,"=.]++'
_SPACED_NAME = rb'(?:(?i:X-)[^\x00-\x1f:;"=.]++|' + _NAME + rb")"
_EOL = rb"(?:\r{0,2}\n|\r)"
_VALUE = rb"([^\r\n]*+(?:" + _EOL + rb"[ \t][^\r\n]*+)*+)"
_PROPERTY = re.compile(
    rb"[ \t]*+((?:" + _NAME + rb"\.)*+)(" + _NAME + rb")[ \t]*+"
    rb'((?:;(?:[^":\r\n]++|"[^"\r\n]*+")*+)?+):' + _VALUE + _EOL + rb"?+"
)
_NAME_AHEAD = re.compile(rb"[ \t]*+(?:" + _NAME + rb"\.)*+" + _SPACED_NAME + rb"[ \t]*+[;:]")
_LOOSE_PROPERTY = re.compile(
    rb"[ \t]*+((?:" + _NAME + rb"\.)*+)(" + _SPACED_NAME + rb")[ \t]*+((?:;[^:]*+)?+):(.*+)",
    re.DOTALL,
)
_LOGICAL_LINE = re.compile(_VALUE)
_LINE_END = re.compile(_EOL + rb"?+")
_REST_OF_LINE = re.compile(rb"([^\r\n]*+)" + _EOL + rb"?+")
_FOLD = re.compile(_EOL + rb"[ \t]")
_NESTED = re.compile(rb"(?:\A|(?<=[\r\n]))[ \t]*+(?:(?i:(BEGIN)|END))[ \t]*+:[ \t]*+(?i:VCARD)")
_OPENING = re.compile(rb"(?i:BEGIN)[ \t]*+:[ \t]*+(?i:VCARD)[ \t]*+(?:[\r\n]|\Z)")
_CLOSING_LINE = re.compile(rb"[ \t]*+(?i:END)[ \t]*+:[ \t]*+(?i:VCARD)\Z")
_INDENTED = re.compile(rb"\A[^\r\n]*+" + _EOL + rb"([ \t]++)[^\s:;]++[:;]")
_CARD_HOLDERS = frozenset({"BEGIN", "AGENT"})
_VERSIONS = {"2": "2.1", "3": "3.0", "4": "4.0"}


def parse(card: RawCard) -> ParsedCard:
    """Cut `card` into properties. Never raises; what is no property stays with the property before it."""
    data = to_utf_8(card.raw, card.file_encoding) if is_transcoded(card.file_encoding) else card.raw
    if indent := _INDENTED.match(data):
        data = re.sub(rb"(?<=[\r\n])" + indent[1], b"", data)
    begin, body_end = _frame(data)
    found = _Scan(data, begin, body_end).properties()
    return ParsedCard(card, data, _version(found), data[:begin], tuple(found), data[body_end:])


def _frame(data: bytes) -> tuple[int, int]:
    """Return where the line of BEGIN ends and where that of END begins."""
    first = _REST_OF_LINE.match(data)
    begin = first.end() if first else 0
    written = data.rstrip()
    last = max(written.rfind(b"\n"), written.rfind(b"\r")) + 1
    return begin, last if last >= begin and _CLOSING_LINE.match(written, last) else len(data)


def _version(found: list[Property]) -> str:
    for each in found:
        if each.name == "VERSION":
            written = text_of(each.value).strip()
            return _VERSIONS.get(written[:1], "3.0")
    old = any(
        each.parameters.has_bare or each.parameters.encoding is Encoding.QUOTED_PRINTABLE
        for each in found
    )
    return "2.1" if old else "3.0"


@lru_cache(maxsize=1024)
def _capitals(written: bytes) -> str:
    return text_of(written).upper()


class _Head(NamedTuple):
    """What stands before a colon, worked out once for every spelling; `may_go_on` where the value's end
    must be looked for.
    """

    group: str
    name: str
    parameters: Parameters
    may_go_on: bool


_KNOWN_HEADS: dict[bytes, _Head] = {}
_MOST_KNOWN_HEADS = 4096
_LONGEST_KNOWN_HEAD = 256


def _head(match: re.Match[bytes]) -> _Head:
    group, name, written, _ = match.groups()
    capitals, given = _capitals(name), parameters(written)
    may_go_on = given.encoding is Encoding.QUOTED_PRINTABLE or capitals in _CARD_HOLDERS
    head = _Head(_capitals(group[:-1]) if group else "", capitals, given, may_go_on)
    whole = match.string[match.start() : match.start(4) - 1]
    if len(whole) <= _LONGEST_KNOWN_HEAD:
        if len(_KNOWN_HEADS) >= _MOST_KNOWN_HEADS:
            _KNOWN_HEADS.clear()
        _KNOWN_HEADS[whole] = head
    return head


class _Scan:
    """One walk through a card's lines."""

    def __init__(self, data: bytes, start: int, end: int) -> None:
        self._data = data
        self._position = start
        self._end = end
        self._found: list[Property] = []

    def properties(self) -> list[Property]:
        data, end, found = self._data, self._end, self._found
        matched, known, made = _PROPERTY.match, _KNOWN_HEADS.get, tuple.__new__
        while self._position < end:
            start = self._position
            match = matched(data, start, end)
            if match is None:
                self._take_loose(start)
                continue
            written = data[start : match.start(4) - 1]
            head = known(written) or _head(match)
            # what NamedTuple's own constructor does, without a call of Python for each property
            each = made(
                Property, (head.group, head.name, head.parameters, written, match[4], match[0])
            )
            if head.may_go_on:
                self._take_long(each, start, match.end(4))
            else:
                self._position = match.end()
                found.append(each)
        return found

    def _take_long(self, each: Property, start: int, value_end: int) -> None:
        """Take a property whose value may go on behind what folding alone tells."""
        value_start = value_end - len(each.value)
        if each.name in _CARD_HOLDERS:
            value_end = self._behind_nested(each, start, value_end)
            if each.name == "BEGIN" and self._found and _waits_for_card(self._found[-1]):
                each = self._found.pop()
                start -= len(each.raw)
                value_start = start + len(each.head) + 1
        elif each.parameters.encoding is Encoding.QUOTED_PRINTABLE and _ends_softly(each.value):
            value_end = self._behind_soft_breaks(value_end)
        self._keep(each, start, self._data[value_start:value_end])

    def _keep(self, each: Property, start: int, value: bytes) -> None:
        self._position = self._behind_line_end(start + len(each.head) + 1 + len(value))
        self._found.append(each._replace(value=value, raw=self._data[start : self._position]))

    def _behind_line_end(self, position: int) -> int:
        match = _LINE_END.match(self._data, position, self._end)
        return match.end() if match else position

    def _behind_soft_breaks(self, value_end: int) -> int:
        """Return the end of a QUOTED-PRINTABLE value whose line ends in `=`."""
        goes_on = True
        while goes_on:
            line_start = self._behind_line_end(value_end)
            line = _REST_OF_LINE.match(self._data, line_start, self._end)
            if line is None or line_start == value_end:
                break
            value_end = line.end(1)
            goes_on = _ends_softly(line[1])
        return value_end

    def _behind_nested(self, each: Property, start: int, value_end: int) -> int:
        """Return the end of a card inside the card, or `value_end` where the AGENT is only named."""
        if each.name == "AGENT" and _OPENING.match(each.value):
            opened = value_end - len(each.value) + len(b"BEGIN")
            return max(value_end, self._end_of_nested(opened, depth=1))
        if each.name == "BEGIN" and each.value.strip().upper() == b"VCARD":
            nested = self._end_of_nested(start, depth=0)
            return nested if nested > value_end else value_end
        return value_end

    def _end_of_nested(self, start: int, *, depth: int) -> int:
        position = start
        while line := _NESTED.search(self._data, position, self._end):
            depth += 1 if line[1] else -1
            position = line.end()
            if depth <= 0:
                return position
        return self._end

    def _take_loose(self, start: int) -> None:
        """Take a line that is not plainly a property: folded in its head, or with a quote too many."""
        line = _LOGICAL_LINE.match(self._data, start, self._end)
        end = line.end() if line else start
        unfolded = _FOLD.sub(b"", self._data[start:end])
        match = _PROPERTY.match(unfolded) or _LOOSE_PROPERTY.match(unfolded)
        if match is None:
            self._take_stray(start)
            return
        group, name, written, _ = match.groups()
        colon = self._folded_offset(start, end, match.start(4) - 1)
        each = Property(
            _capitals(group[:-1]) if group else "",
            _capitals(name),
            parameters(written),
            self._data[start:colon],
            self._data[colon + 1 : end],
            b"",
        )
        self._take_long(each, start, end)

    def _folded_offset(self, start: int, end: int, offset: int) -> int:
        """Return where in the card the byte stands that is at `offset` of the unfolded line."""
        position = start + offset
        for fold in _FOLD.finditer(self._data, start, end):
            if fold.start() > position:
                break
            position += fold.end() - fold.start()
        return position

    def _take_stray(self, start: int) -> None:
        """Keep lines that are no properties with the property before them."""
        end = start
        while end < self._end and not (end > start and self._may_be_property(end)):
            line = _REST_OF_LINE.match(self._data, end, self._end)
            end = line.end() if line and line.end() > end else end + 1
        self._position = end
        stray = self._data[start:end]
        if self._found:
            last = self._found[-1]
            self._found[-1] = last._replace(raw=last.raw + stray)
        else:
            self._found.append(Property("", "", NO_PARAMETERS, b"", b"", stray))

    def _may_be_property(self, position: int) -> bool:
        return _NAME_AHEAD.match(self._data, position, self._end) is not None


def _ends_softly(written: bytes) -> bool:
    return written.rstrip(b" \t").endswith(b"=")


def _waits_for_card(each: Property) -> bool:
    return each.name == "AGENT" and not each.value.strip()
