"""Takes the cards out of xCard (RFC 6351), one at a time.

Expat, the parser of the standard library, is asked itself: a document type is refused when it begins,
so that there are no entities to expand and nothing outside to fetch; a card is let go when it is written.
(`defusedxml` does the same by the same means, for whole trees.)
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, Final
from xml.parsers import expat
from xml.sax.saxutils import escape as escape_xml

from netdesk.vcard.stated import (
    LARGEST_CARD_LETTERS,
    NoCard,
    StatedProperty,
    WrittenCard,
    card_of,
)

NAMESPACE: Final = "urn:ietf:params:xml:ns:vcard-4.0"
DEEPEST: Final = 32
_READ_BYTES = 1 << 16
_LONGEST_TAG_BYTES = 16 << 20
_LETTERS_AN_ELEMENT = 100
"""What an element counts for beside its text: it takes memory however short it is."""
_BETWEEN = "\n"
"""Between a namespace and a name: no letter of either."""
_PARTS = {
    "n": ("surname", "given", "additional", "prefix", "suffix"),
    "adr": ("pobox", "ext", "street", "locality", "region", "code", "country"),
    "gender": ("sex", "identity"),
    "clientpidmap": ("sourceid", "uri"),
}
"""The parts of structured values in the order in which a vCard has them (RFC 6351, 5)."""


@dataclass(slots=True)
class _Element:
    namespace: str
    name: str
    attributes: dict[str, str]
    text: list[str] = field(default_factory=list)
    inner: list[_Element] = field(default_factory=list)

    @property
    def written(self) -> str:
        """All text directly in it."""
        return "".join(self.text)


class _RefusedError(Exception):
    """The document goes beyond what a card needs."""


def xcards(stream: BinaryIO) -> Iterator[WrittenCard | NoCard]:
    """Yield the cards of `stream` as vCard 4.0, and where it stops being well formed what is left of it.

    Nothing in the stream raises; what the stream itself raises when read (`OSError`) passes through.
    """
    reading = _Reading()
    while data := stream.read(_READ_BYTES):
        is_sound = reading.feed(data)
        yield from reading.found()
        if not is_sound:
            yield NoCard(data.decode("utf-8", "replace"), reading.line)
            return
    if not reading.feed(b"", is_last=True):
        yield NoCard("", reading.line)


class _Reading:
    """The elements of the card that is being read."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate(namespace_separator=_BETWEEN)
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.EntityDeclHandler = self._refuse
        self._parser.StartElementHandler = self._begin
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._take
        self._open: list[_Element] = []
        self._depth = 0
        self._size = 0
        self._quiet = 0
        self._line = 1
        self._found: deque[WrittenCard | NoCard] = deque()

    @property
    def line(self) -> int:
        """The line that is being read."""
        return int(self._parser.CurrentLineNumber)

    def found(self) -> Iterator[WrittenCard | NoCard]:
        """Yield the cards that were read meanwhile."""
        while self._found:
            yield self._found.popleft()

    def feed(self, data: bytes, *, is_last: bool = False) -> bool:
        """Read on; tell whether it is well formed so far."""
        self._quiet += len(data)
        if self._quiet > _LONGEST_TAG_BYTES:
            return False
        try:
            self._parser.Parse(data, is_last)
        except (expat.ExpatError, _RefusedError, LookupError, ValueError):
            return False
        return True

    def _refuse(self, *_: object) -> None:
        raise _RefusedError

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        self._quiet = 0
        self._depth += 1
        if self._depth > DEEPEST:
            raise _RefusedError
        namespace, _, local = name.rpartition(_BETWEEN)
        if not self._open:
            if local != "vcard" or namespace != NAMESPACE:
                return
            self._size, self._line = 0, self.line
        self._size += _LETTERS_AN_ELEMENT + sum(map(len, attributes.values()))
        element = _Element(namespace, local, attributes)
        if self._open and self._size <= LARGEST_CARD_LETTERS:
            self._open[-1].inner.append(element)
        self._open.append(element)

    def _take(self, text: str) -> None:
        self._quiet = 0
        self._size += len(text)
        if self._open and self._size <= LARGEST_CARD_LETTERS:
            self._open[-1].text.append(text)

    def _end(self, _name: str) -> None:
        self._quiet = 0
        self._depth -= 1
        if not self._open:
            return
        element = self._open.pop()
        if self._open:
            return
        if self._size > LARGEST_CARD_LETTERS:
            self._found.append(NoCard("", self._line, is_too_large=True))
        else:
            self._found.append(WrittenCard(card_of(_properties(element)), self._line))


def _properties(card: _Element) -> Iterator[StatedProperty]:
    for each in card.inner:
        if each.name == "group" and each.namespace == NAMESPACE:
            group = each.attributes.get("name", "")
            yield from (_stated(inner, group) for inner in each.inner)
        else:
            yield _stated(each, "")


def _stated(found: _Element, group: str) -> StatedProperty:
    if found.namespace != NAMESPACE:
        # an element that vCard has no property for is carried whole (RFC 6350, 6.1.5)
        return StatedProperty("XML", (((_as_xml(found),),),), group=group)
    values = [each for each in found.inner if each.name != "parameters"]
    parameters = tuple(
        (each.name, tuple(value.written for value in each.inner) or (each.written,))
        for holder in found.inner
        if holder.name == "parameters"
        for each in holder.inner
    )
    if parts := _PARTS.get(found.name):
        written: tuple[tuple[tuple[str, ...], ...], ...] = (_parts_of(values, parts),)
        value_type = "text"
    elif found.name == "org":
        written = (tuple((each.written,) for each in values),)
        value_type = "text"
    else:
        written = tuple(((each.written,),) for each in values) or (((found.written,),),)
        value_type = values[0].name if values else "text"
    return StatedProperty(found.name, written, value_type, parameters, group)


def _parts_of(values: list[_Element], names: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the parts of a value in their order; those behind the last that says something are left out
    where they may be.
    """
    said = tuple(tuple(each.written for each in values if each.name == name) for name in names)
    other = tuple((each.written,) for each in values if each.name not in names)
    return tuple(part or ("",) for part in said) + other


def _as_xml(element: _Element) -> str:
    attributes = "".join(
        f' {name.rpartition(_BETWEEN)[2]}="{_attribute(value)}"'
        for name, value in sorted(element.attributes.items())
    )
    space = f' xmlns="{_attribute(element.namespace)}"' if element.namespace else ""
    inner = escape_xml(element.written) + "".join(map(_as_xml, element.inner))
    return f"<{element.name}{space}{attributes}>{inner}</{element.name}>"


def _attribute(text: str) -> str:
    return escape_xml(text, {'"': "&quot;", "\n": "&#10;"})
