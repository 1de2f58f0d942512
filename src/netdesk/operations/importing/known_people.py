"""What is known of people while an import goes on, chunk after chunk.

An import writes a chunk before it looks at the next, so that the store knows all that came before. A
rehearsal, which the preview shows, writes nothing: it remembers what the store would say then.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeVar

from netdesk.domain.card import RawCard
from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import BlobId, ContactId
from netdesk.domain.import_plan import ReadCard
from netdesk.operations.importing.arrivals import Identity, identity
from netdesk.store.acquaintances import MOST_ALIKE
from netdesk.store.cards import KeptCard
from netdesk.store.store import Store

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Places = defaultdict[str, list[ContactId]]


class KnownPeople:
    """Looks up by the chunk whom cards may be about. `first_contact` and `first_card` are the first ids
    that the import gives."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.first_contact = store.acquaintances.next_contact()
        self.first_card = store.acquaintances.next_card()

    @property
    def appeared(self) -> Container[ContactId]:
        """Whose cards were taken in so far, as far as the store does not say."""
        return ()

    def next_contact(self) -> ContactId:
        """Return the id that the next new person will have."""
        return self._store.acquaintances.next_contact()

    def kept(self, blobs: Iterable[BlobId]) -> dict[BlobId, list[KeptCard]]:
        """Return the kept cards with these bytes."""
        found = self._store.acquaintances.with_blobs(blobs)
        return _grouped((card.blob, card) for card in found)

    def with_uids(self, uids: Iterable[str]) -> dict[str, list[KeptCard]]:
        """Return the kept cards with these UIDs, whatever their source, the newest first."""
        found = self._store.acquaintances.with_uids(uids)
        return _grouped((card.uid, card) for card in found)

    def cards_of(self, contacts: Iterable[ContactId]) -> dict[ContactId, list[KeptCard]]:
        """Return the cards of these people, the newest first."""
        found = self._store.acquaintances.cards_of(contacts)
        return _grouped((card.contact, card) for card in found if card.contact is not None)

    def deleted_here(self) -> list[KeptCard]:
        """Return the cards of whom and what the user deleted."""
        return list(self._store.acquaintances.deleted_here())

    def named_and_reached(
        self, names: Iterable[str], keys: Iterable[str]
    ) -> dict[tuple[str, str], list[ContactId]]:
        """Return the first few people who have a name and a number or address."""
        found = self._store.acquaintances.named_and_reached(names, keys)
        return _grouped(((name, key), contact) for name, key, contact in found)

    def reached(self, keys: Iterable[str]) -> dict[str, list[ContactId]]:
        """Return the first few people at each of these numbers and addresses."""
        return _grouped(self._store.acquaintances.reached(keys))

    def named(self, names: Iterable[str]) -> dict[str, list[ContactId]]:
        """Return the first few people of each of these names."""
        return _grouped(self._store.acquaintances.named(names))

    def fields(self, contacts: Iterable[ContactId]) -> dict[ContactId, ContactFields]:
        """Return what is known of those who are there."""
        found = self._store.contacts.get_many(list(contacts))
        return {contact.id: contact.fields for contact in found}

    def raw(self, kept: KeptCard) -> RawCard:
        """Return the bytes of a kept card. Raises OSError, FileChangedError in a rehearsal."""
        return RawCard(self._store.blobs.get(kept.blob) or b"", 1, kept.encoding)


class RehearsedPeople(KnownPeople):
    """As the store would know them if the chunks so far were written."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._next_contact = self.first_contact
        self._next_card = self.first_card
        self._people: dict[ContactId, ContactFields] = {}
        self._gone: set[int] = set()
        self._raws: dict[BlobId, ReadCard] = {}
        self._by_blob: dict[BlobId, list[KeptCard]] = defaultdict(list)
        self._by_uid: dict[str, list[KeptCard]] = defaultdict(list)
        self._by_contact: dict[ContactId, list[KeptCard]] = defaultdict(list)
        self._by_pair: dict[str, Places] = defaultdict(_places)
        self._by_key, self._by_name = _places(), _places()

    @property
    def appeared(self) -> Container[ContactId]:
        """Whose cards were taken in so far, as far as the store does not say."""
        return self._people

    def keep(self, contact: ContactId, fields: ContactFields) -> None:
        """Remember what somebody says now."""
        if contact >= self._next_contact:
            self._next_contact = ContactId(contact + 1)
        before = self._people.get(contact)
        if before is not None:
            for place in self._places_of(identity(before)):
                del place[bisect_left(place, contact)]
        self._people[contact] = fields
        for place in self._places_of(identity(fields)):
            insort(place, contact)

    def keep_card(self, kept: KeptCard, card: ReadCard) -> None:
        """Remember a card that would be kept."""
        numbered = KeptCard(
            kept.source,
            kept.uid,
            kept.blob,
            kept.encoding,
            kept.contact,
            kept.circle,
            self._next_card,
        )
        self._next_card += 1
        self._raws[kept.blob] = card
        self._by_blob[kept.blob].insert(0, numbered)
        if kept.uid:
            self._by_uid[kept.uid].insert(0, numbered)
        if kept.contact is not None:
            self._by_contact[kept.contact].insert(0, numbered)

    def forget_cards(self, ids: Iterable[int]) -> None:
        """Remember that cards would not be kept any more."""
        self._gone.update(ids)

    def next_contact(self) -> ContactId:
        """Return the id that the next new person will have."""
        return self._next_contact

    def kept(self, blobs: Iterable[BlobId]) -> dict[BlobId, list[KeptCard]]:
        """Return the kept cards with these bytes."""
        wanted = list(blobs)
        return self._with_new(super().kept(wanted), self._by_blob, wanted)

    def with_uids(self, uids: Iterable[str]) -> dict[str, list[KeptCard]]:
        """Return the kept cards with these UIDs, the newest first."""
        wanted = list(uids)
        return self._with_new(super().with_uids(wanted), self._by_uid, wanted)

    def cards_of(self, contacts: Iterable[ContactId]) -> dict[ContactId, list[KeptCard]]:
        """Return the cards of these people, the newest first."""
        wanted = list(contacts)
        return self._with_new(super().cards_of(wanted), self._by_contact, wanted)

    def deleted_here(self) -> list[KeptCard]:
        """Return the cards of whom and what the user deleted."""
        return [card for card in super().deleted_here() if card.id not in self._gone]

    def named_and_reached(
        self, names: Iterable[str], keys: Iterable[str]
    ) -> dict[tuple[str, str], list[ContactId]]:
        """Return the first few people who have a name and a number or address."""
        wanted, reached = list(names), set(keys)
        rows = self._store.acquaintances.named_and_reached(wanted, reached, but=self._people)
        found = _grouped(((name, key), contact) for name, key, contact in rows)
        for name in wanted:
            by_key: Mapping[str, list[ContactId]] = self._by_pair.get(name, {})
            for key in by_key.keys() & reached:
                _add_first_few(found.setdefault((name, key), []), by_key[key])
        return found

    def reached(self, keys: Iterable[str]) -> dict[str, list[ContactId]]:
        """Return the first few people at each of these numbers and addresses."""
        wanted = list(keys)
        found = _grouped(self._store.acquaintances.reached(wanted, but=self._people))
        for key in wanted:
            _add_first_few(found.setdefault(key, []), self._by_key.get(key, ()))
        return found

    def named(self, names: Iterable[str]) -> dict[str, list[ContactId]]:
        """Return the first few people of each of these names."""
        wanted = list(names)
        found = _grouped(self._store.acquaintances.named(wanted, but=self._people))
        for name in wanted:
            _add_first_few(found.setdefault(name, []), self._by_name.get(name, ()))
        return found

    def fields(self, contacts: Iterable[ContactId]) -> dict[ContactId, ContactFields]:
        """Return what is known of those who are there."""
        wanted = list(contacts)
        found = super().fields(each for each in wanted if each not in self._people)
        found.update((each, self._people[each]) for each in wanted if each in self._people)
        return found

    def raw(self, kept: KeptCard) -> RawCard:
        """Return the bytes of a kept card. Raises OSError, FileChangedError."""
        card = self._raws.get(kept.blob)
        return card.raw if card else super().raw(kept)

    def _places_of(self, known_by: Identity) -> Iterator[list[ContactId]]:
        for key in known_by.keys:
            yield self._by_key[key]
        if known_by.name:
            yield self._by_name[known_by.name]
        for name, key in known_by.pairs():
            yield self._by_pair[name][key]

    def _with_new(
        self, found: dict[K, list[KeptCard]], new: dict[K, list[KeptCard]], wanted: Iterable[K]
    ) -> dict[K, list[KeptCard]]:
        for key in wanted:
            cards = [*new.get(key, ()), *found.get(key, ())]
            found[key] = [card for card in cards if card.id not in self._gone]
        return found


def _places() -> Places:
    return defaultdict(list)


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    groups: dict[K, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups


def _add_first_few(known: list[ContactId], new: Iterable[ContactId]) -> None:
    known[:] = sorted({*known, *islice(new, MOST_ALIKE)})[:MOST_ALIKE]
