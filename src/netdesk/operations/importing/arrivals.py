"""The cards of an import as they come: in chunks, each with what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from netdesk.domain.card import CardContents, RawCard
from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import BlobId, CircleId, ContactId
from netdesk.domain.import_plan import ReadCard, ReadCards
from netdesk.domain.merge import merge
from netdesk.store.cards import KeptCard
from netdesk.store.contacts import NAMELESS, channel_key, sort_key
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse

CHUNK_CARDS = 1000
CHUNK_BYTES = 4 << 20
"""Whichever comes first ends a chunk: no more is in memory at once."""

Chunk = list[tuple[ReadCard, RawCard]]


def chunks(cards: ReadCards, left_out: frozenset[BlobId], most: int) -> Iterator[Chunk]:
    """Read the cards again, but for those left out, at most so many at once.

    Raises OSError, FileChangedError.
    """
    start = 0
    while start < len(cards):
        stop, size = start, 0
        while stop < len(cards) and stop - start < most and size < CHUNK_BYTES:
            size += cards.size(stop)
            stop += 1
        read = ((cards[start + place], raw) for place, raw in enumerate(cards.raws(start, stop)))
        yield [each for each in read if each[0].blob not in left_out]
        start = stop


@dataclass(frozen=True, slots=True)
class Identity:
    """What a card's person is recognised by: the folded name ("" for none), and the keys of numbers and
    addresses."""

    name: str
    keys: tuple[str, ...]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Yield the name with each key."""
        if self.name:
            for key in self.keys:
                yield self.name, key

    def is_same(self, other: Identity) -> bool:
        """Tell whether the names are the same and a number or address is shared."""
        return (
            bool(self.name)
            and self.name == other.name
            and not set(self.keys).isdisjoint(other.keys)
        )

    def cannot_be(self, other: Identity) -> bool:
        """Tell whether nothing speaks for one person: other names, and other numbers or no word."""
        if not (self.name and other.name) or self.name == other.name:
            return False
        if not set(self.keys).isdisjoint(other.keys):
            return False
        both_are_reached = bool(self.keys and other.keys)
        return both_are_reached or set(self.name.split()).isdisjoint(other.name.split())


def identity(fields: ContactFields) -> Identity:
    """Return what somebody is recognised by."""
    name = sort_key(fields)
    keys = dict.fromkeys(map(channel_key, fields.channels))
    return Identity("" if name == NAMELESS else name, tuple(key for key in keys if key))


@dataclass(frozen=True, slots=True)
class Arrival:
    """A card that is not known, with what it says and the source it is kept under."""

    card: ReadCard
    raw: RawCard
    contents: CardContents
    source: str
    identity: Identity

    @property
    def blob(self) -> BlobId:
        """The id of its bytes."""
        return self.card.blob

    @property
    def uid(self) -> str:
        """The UID it has in its source, "" for none."""
        return self.contents.uid

    def kept(self, *, contact: ContactId | None = None, circle: CircleId | None = None) -> KeptCard:
        """Return it as it is kept for a person or a circle."""
        encoding = self.raw.file_encoding
        return KeptCard(self.source, self.uid, self.blob, encoding, contact, circle)


def arrival(card: ReadCard, raw: RawCard, source: str) -> Arrival:
    """Return what has arrived; with no source given, its writer is."""
    said = contents(parse(raw))
    return Arrival(card, raw, said, source or said.writer, identity(said.fields))


def joined(said: list[ContactFields]) -> ContactFields:
    """Return what several cards of one person say together, the earlier before the later.

    By halves: ten thousand cards of one person, one after the other, take minutes.
    """
    if not said:
        return ContactFields()
    if len(said) == 1:
        return said[0]
    middle = len(said) // 2
    return merge(ContactFields(), joined(said[middle:]), joined(said[:middle])).fields
