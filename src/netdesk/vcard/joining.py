"""Brings together what several cards say of one person: two phones' cards, those of merged people.

One card can be written out; what only the others carry must not be lost with them. The newest card
takes their properties in, each once, and the user's edits decide what stays of those that are shown.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace

from netdesk.domain.card import RawCard
from netdesk.domain.merge import channel_key
from netdesk.vcard import heads
from netdesk.vcard.emitting import Style
from netdesk.vcard.findings import findings
from netdesk.vcard.parser import parse
from netdesk.vcard.property import ParsedCard, Property
from netdesk.vcard.transcoding import as_utf8
from netdesk.vcard.translating import Translation

_LINE_END = re.compile(rb"\r{0,2}\n|\r")
_OF_ONE_CARD = frozenset({"", "BEGIN", "END", "VERSION", "PRODID", "PROFILE", "REV", "UID"})
_ONCE = frozenset(
    {
        "FN",
        "N",
        "NICKNAME",
        "TITLE",
        "ROLE",
        "ORG",
        "PHOTO",
        "BDAY",
        "ANNIVERSARY",
        "KIND",
        "GENDER",
        "CLASS",
        "MAILER",
        "SORT-STRING",
        "X-ABSHOWAS",
        "X-ADDRESSBOOKSERVER-KIND",
        "X-PHONETIC-FIRST-NAME",
        "X-PHONETIC-MIDDLE-NAME",
        "X-PHONETIC-LAST-NAME",
    }
)
_LABELS = ("X-ABLABEL", "X-ABADR")
_OF_FORM = frozenset({"ENCODING", "CHARSET", "PREF", "VALUE", "PID"})


def joined(cards: Sequence[RawCard]) -> RawCard:
    """Return the first card with what only the others carry; it keeps its version and line ends."""
    first, *others = cards
    if not others:
        return first
    joining = _Joining(parse(RawCard(as_utf8(first), first.line)))
    for raw in others:
        joining.take(parse(RawCard(as_utf8(raw), raw.line)))
    return RawCard(joining.written(), first.line)


class _Joining:
    """A card, and what others add to it."""

    def __init__(self, card: ParsedCard) -> None:
        eol = _LINE_END.search(card.data)
        self._card = card
        self._style = Style(card.version, eol[0] if eol else b"\r\n")
        self._known = set(_keys(card))
        self._names = {each.name for each in card.properties if card.text(each).strip(" ;")}
        self._groups = {each.group for each in card.properties} - {""}
        self._last_item = card.last_item
        self._lines: list[bytes] = []

    def take(self, other: ParsedCard) -> None:
        """Add what only the other card says, as a card of this version and these line ends does."""
        wanted = tuple(self._regrouped(other, tuple(self._wanted(other))))
        if self._style.version == other.version:
            for each in wanted:
                raw = _LINE_END.sub(lambda _: self._style.eol, each.raw)
                self._lines.append(raw if raw.endswith(self._style.eol) else raw + self._style.eol)
        else:
            translation = Translation(
                replace(other, properties=wanted), self._style, self._last_item
            )
            self._lines += translation.lines()
            self._last_item = translation.last_item
        self._groups |= {each.group for each in wanted} - {""}
        self._names |= {each.name for each in wanted}

    def written(self) -> bytes:
        """Return the whole card."""
        card = self._card
        body = card.begin + b"".join(each.raw for each in card.properties)
        if self._lines and body[-1:] not in (b"\n", b"\r"):
            body += self._style.eol
        return body + b"".join(self._lines) + card.end

    def _wanted(self, other: ParsedCard) -> Iterator[Property]:
        """Yield the properties of the other card that add something, each label with what it names."""
        added: set[int] = set()
        for number, (each, key) in enumerate(zip(other.properties, _keys(other), strict=True)):
            is_taken = each.name in _ONCE and each.name in self._names
            is_own = each.name in _OF_ONE_CARD or each.name in _LABELS
            if not (is_own or is_taken or key in self._known):
                self._known.add(key)
                added.add(number)
        groups = {other.properties[number].group for number in added} - {""}
        for number, each in enumerate(other.properties):
            belongs = each.name in _LABELS and each.group in groups
            if number in added or belongs:
                yield each

    def _regrouped(self, other: ParsedCard, wanted: Sequence[Property]) -> Iterator[Property]:
        """Yield the properties with those groups named anew that the card has already."""
        self._last_item = max(self._last_item, other.last_item)
        names: dict[str, bytes] = {}
        for each in wanted:
            if each.group in self._groups and each.group not in names:
                self._last_item += 1
                names[each.group] = f"item{self._last_item}".encode()
            yield heads.regrouped(each, names[each.group]) if each.group in names else each


def _keys(card: ParsedCard) -> Iterator[Hashable]:
    """Yield for each property what makes two of them say the same."""
    found = findings(card)
    shown: dict[int, Hashable] = {}
    for number, channel in found.channels:
        shown[number] = (channel.kind, channel_key(channel))
    for number, date in found.dates:
        shown[number] = (date.kind, date.on)
    for number, note in found.notes:
        shown[number] = ("NOTE", " ".join(note.split()))
    for number, each in enumerate(card.properties):
        yield shown.get(number) or (each.name, _parameters(each), " ".join(card.text(each).split()))


def _parameters(each: Property) -> Hashable:
    named = (
        (item.name, item.value.lower())
        for item in heads.without_encoding(each.parameters.items)
        if item.name not in _OF_FORM | {"", "TYPE"}
    )
    return each.parameters.types - {"pref"}, frozenset(named)
