"""Takes the cards out of jCard (RFC 7095), one at a time: a card, or a list of them.

The text is parted at its brackets before any of it is taken for JSON: what is too deep or too large is
noticed in time, and one bad card does not take the others with it.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, Final, TextIO

from netdesk.vcard.stated import (
    LARGEST_CARD_LETTERS,
    NoCard,
    StatedProperty,
    WrittenCard,
    card_of,
)

DEEPEST: Final = 12
"""A card, its list of properties, a property, its parts and their items are five brackets deep."""
MOST_BRACKETS: Final = 100_000
"""A card with more is none: each takes twenty times its letters in memory."""
_READ_LETTERS = 1 << 18
_OUTSIDE = re.compile(r'["\[\]{}]')
_IN_TEXT = re.compile(r'\\.|"', re.DOTALL)
_IS_CARD = re.compile(r"\s*\[\s*\"vcard\"", re.IGNORECASE)
_EXCERPT_LETTERS = 2000


def jcards(stream: BinaryIO) -> Iterator[WrittenCard | NoCard]:
    """Yield the cards of `stream` as vCard 4.0, and what stands in the place of a card and is none.

    Nothing in the stream raises; what the stream itself raises when read (`OSError`) passes through.
    """
    head = stream.read(4)
    stream.seek(0)
    encoding = json.detect_encoding(head)
    text = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
    try:
        for piece in _Pieces(text):
            yield (
                _card(piece) if piece.is_whole else NoCard(piece.text, piece.line, piece.too_large)
            )
    finally:
        text.detach()


def _card(piece: _Piece) -> WrittenCard | NoCard:
    try:
        found = json.loads(piece.text, parse_float=str, parse_int=str, parse_constant=str)
    except (ValueError, RecursionError):
        return NoCard(piece.text, piece.line)
    match found:
        case [str(name), [*properties], *_] if name.lower() == "vcard":
            if any(properties):
                stated = map(_stated, properties)
                card = card_of(each for each in stated if each is not None)
                return WrittenCard(card, piece.line)
    return NoCard(piece.text, piece.line)


def _stated(found: Any) -> StatedProperty | None:
    """Return a property (RFC 7095, 3.3); `None` for what is none and says nothing."""
    match found:
        case [str(name), dict(parameters), str(value_type), *values] if name:
            pass
        case [str(name), *values] if name:
            parameters, value_type = {}, "unknown"
        case None | [] | {} | "":
            return None
        case _:
            name, parameters, value_type, values = "X-JCARD", {}, "text", [json.dumps(found)]
    given = {str(key).lower(): value for key, value in parameters.items()}
    group = given.pop("group", "")
    return StatedProperty(
        name,
        tuple(_parts(each) for each in values) or ((("",),),),
        value_type.lower(),
        tuple((key, _items(value)) for key, value in given.items() if key),
        group if isinstance(group, str) else "",
    )


def _parts(value: Any) -> tuple[tuple[str, ...], ...]:
    """Return the parts of a value (RFC 7095, 3.3.1.3): a list where it is structured."""
    return tuple(_items(each) for each in value) if isinstance(value, list) else (_items(value),)


def _items(value: Any) -> tuple[str, ...]:
    return tuple(map(_text, value)) if isinstance(value, list) else (_text(value),)


def _text(value: Any) -> str:
    match value:
        case str():
            return value
        case bool():
            return "TRUE" if value else "FALSE"
        case None:
            return ""
        case _:
            return json.dumps(value, ensure_ascii=False)


class _Piece:
    """A list at the place of a card, as it is written; not whole where it ends too soon, is too deep
    or too large.
    """

    def __init__(self, text: str, line: int, *, is_whole: bool, too_large: bool = False) -> None:
        self.text = text
        self.line = line
        self.is_whole = is_whole
        self.too_large = too_large


class _Pieces:
    """Parts a text at its brackets while it is read."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._held = ""
        self._line = 1
        self._depth = 0
        self._brackets = 0
        self._card_depth = 0
        self._begin: int | None = None
        self._is_sound = True
        self._too_large = False

    def __iter__(self) -> Iterator[_Piece]:
        self._held = self._text.read(_READ_LETTERS)
        # a list of cards begins with two brackets, a card with one and its name
        self._card_depth = 0 if _IS_CARD.match(self._held.lstrip("\ufeff")) else 1
        place, is_text = 0, False
        while True:
            token = (_IN_TEXT if is_text else _OUTSIDE).search(self._held, place)
            if token is None:
                # a backslash at the end belongs to a letter that is not read yet
                is_cut = is_text and self._held.endswith("\\", place)
                place = self._let_go(len(self._held) - is_cut)
                if not self._more():
                    break
                continue
            place = token.end()
            match token[0]:
                case '"':
                    is_text = not is_text
                case "[" | "{":
                    self._open(token.start())
                case "]" | "}" if self._close():
                    yield self._piece(place)
        if self._begin is not None:
            self._is_sound = False
            yield self._piece(len(self._held))

    def _open(self, place: int) -> None:
        self._depth += 1
        if self._depth == self._card_depth + 1:
            self._begin, self._brackets = place, 0
        elif self._depth > DEEPEST:
            self._is_sound = False
        self._brackets += 1
        if self._brackets > MOST_BRACKETS:
            self._too_large = True

    def _close(self) -> bool:
        self._depth = max(self._depth - 1, 0)
        return self._depth == self._card_depth and self._begin is not None

    def _piece(self, end: int) -> _Piece:
        begin = self._begin or 0
        line = self._line + self._held.count("\n", 0, begin)
        text = self._held[begin:end]
        is_whole = self._is_sound and not self._too_large and len(text) <= LARGEST_CARD_LETTERS
        too_large = self._too_large or len(text) > LARGEST_CARD_LETTERS
        self._begin, self._is_sound, self._too_large = None, True, False
        return _Piece(
            text if is_whole or not too_large else text[:_EXCERPT_LETTERS],
            line,
            is_whole=is_whole,
            too_large=too_large,
        )

    def _let_go(self, place: int) -> int:
        """Forget what was parted, and what is too large to be a card; return where `place` is then."""
        if self._begin is None:
            return self._cut(place, keep="")
        if self._too_large or place - self._begin > LARGEST_CARD_LETTERS:
            self._too_large = True
            excerpt = self._held[self._begin : self._begin + _EXCERPT_LETTERS]
            self._begin = 0
            return self._cut(place, keep=excerpt)
        begin, self._begin = self._begin, 0
        return place - begin + self._cut(begin, keep="")

    def _cut(self, place: int, *, keep: str) -> int:
        """Put `keep` into the place of all that is before `place`."""
        self._line += self._held.count("\n", 0, place) - keep.count("\n")
        self._held = keep + self._held[place:]
        return len(keep)

    def _more(self) -> bool:
        data = self._text.read(_READ_LETTERS)
        self._held += data
        return bool(data)
