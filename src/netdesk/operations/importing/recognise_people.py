"""Telling whom a card is about.

Identity, strongest first: what the user said, the same UID of the same source, the same UID and name of
another, the same name with a shared phone number or e-mail address, the same two between the card and
one kept of that source, whatever the contact is called by now. Anything weaker is only pointed out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from netdesk.domain.identifiers import BlobId, ContactId
from netdesk.domain.import_plan import Decisions, ReadCards
from netdesk.operations.importing.arrivals import Arrival, Identity, identity
from netdesk.operations.importing.known_people import KnownPeople
from netdesk.store.cards import KeptCard
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse

_MOST_CARDS: Final = 6
"""So many kept cards of somebody alike are looked into."""
_MOST_NEW: Final = 6
"""So many new people of one name, number or address are compared with."""


@dataclass(slots=True, eq=False)
class Person:
    """Somebody whom cards of a chunk are about; `cards` are kept already, the newest first.

    `superseded` are those of which the arrivals `superseding` are newer states. `uids` are those they
    have in the files, by source, `older` the cards that are no longer there, by source and UID.
    """

    id: ContactId
    is_new: bool
    cards: Sequence[KeptCard] = ()
    arrivals: list[Arrival] = field(default_factory=list)
    superseded: list[KeptCard] = field(default_factory=list)
    superseding: set[BlobId] = field(default_factory=set)
    uids: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    older: dict[tuple[str, str], list[KeptCard]] = field(default_factory=lambda: defaultdict(list))


@dataclass(frozen=True, slots=True)
class Stranger:
    """A card of nobody who is known, and who may yet be meant: the most alike need not come first."""

    known: tuple[ContactId, ...] = ()
    new: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class Deleted:
    """A card of somebody who was deleted here."""


class DeletedPeople:
    """Recognises cards of people who were deleted here though they say something else by now. What those
    cards said is looked into once, and only if it must be."""

    def __init__(self, known: KnownPeople, reading: ReadCards) -> None:
        self._known = known
        self._reading = reading
        self._by_pair: dict[tuple[str, str], list[KeptCard]] | None = None
        self._uids: set[tuple[str, str]] = set()

    def note(self, arrival: Arrival) -> None:
        """Note a card of a deleted person: others with its UID are theirs, too."""
        if arrival.uid:
            self._uids.add((arrival.source, arrival.uid))

    def has_uid_of(self, arrival: Arrival) -> bool:
        """Tell whether a card of a deleted person with that UID has come."""
        return (arrival.source, arrival.uid) in self._uids

    def alike(self, arrival: Arrival) -> list[KeptCard]:
        """Return the cards of that source, no longer in the files, of a deleted person like this one."""
        if self._by_pair is None:
            self._by_pair = self._read()
        found = (self._by_pair.get(pair, ()) for pair in arrival.identity.pairs())
        return [card for card in chain.from_iterable(found) if card.source == arrival.source]

    def _read(self) -> dict[tuple[str, str], list[KeptCard]]:
        by_pair: dict[tuple[str, str], list[KeptCard]] = defaultdict(list)
        for card in self._known.deleted_here():
            if not self._reading.holds(card.blob):
                said = contents(parse(self._known.raw(card)))
                for pair in () if said.is_group else identity(said.fields).pairs():
                    by_pair[pair].append(card)
        return by_pair


class Recognition:
    """Recognises the people of one chunk, one card after the other; each is to be told of by `place`."""

    def __init__(
        self,
        known: KnownPeople,
        reading: ReadCards,
        arrivals: Sequence[Arrival],
        decisions: Decisions,
        deleted: DeletedPeople,
    ) -> None:
        self._known = known
        self._reading = reading
        self._decisions = decisions
        self._deleted = deleted
        self._next_contact = known.next_contact()
        self._people: dict[ContactId, Person] = {}
        self._met: dict[ContactId, Person] = {}
        self._by_blob: dict[BlobId, Person] = {}
        self._by_uid: dict[tuple[str, str], Person] = {}
        self._by_uid_and_name: dict[tuple[str, str], Person] = {}
        self._by_pair: dict[tuple[str, str], list[Person]] = defaultdict(list)
        self._by_key: dict[str, list[Person]] = defaultdict(list)
        self._by_name: dict[str, list[Person]] = defaultdict(list)
        self._said: dict[BlobId, Identity] = {}
        self._look_up(arrivals)

    def _look_up(self, arrivals: Sequence[Arrival]) -> None:
        """Ask for everybody whom the chunk may be about, at once."""
        names = {each.identity.name for each in arrivals if each.identity.name}
        keys = {key for each in arrivals for key in each.identity.keys}
        self._uids = self._known.with_uids({each.uid for each in arrivals if each.uid})
        self._pairs = self._known.named_and_reached(names, keys)
        self._reached = self._known.reached(keys)
        self._named = self._known.named(names)
        self._chosen = self._look_up_chosen(arrivals)
        contacts = set(chain(self._owners(), self._chosen.values()))
        for found in (self._pairs, self._reached, self._named):
            contacts.update(chain.from_iterable(found.values()))
        self._cards = self._known.cards_of(contacts)
        self._names = self._look_up_names(arrivals)

    def _look_up_names(self, arrivals: Sequence[Arrival]) -> dict[ContactId, str]:
        """Find the names of those whose UID cards of another source have."""
        own = {(card.source, card.uid) for cards in self._uids.values() for card in cards}
        elsewhere = {each.uid for each in arrivals if (each.source, each.uid) not in own}
        owners = {
            card.contact
            for uid in elsewhere & self._uids.keys()
            for card in self._uids[uid]
            if card.contact is not None
        }
        found = self._known.fields(owners) if owners else {}
        return {contact: identity(fields).name for contact, fields in found.items()}

    def _look_up_chosen(self, arrivals: Sequence[Arrival]) -> dict[BlobId, ContactId]:
        """Find those whom the user said cards are about."""
        chosen = {
            each.blob: self._decisions.same_person[each.blob]
            for each in arrivals
            if each.blob in self._decisions.same_person
        }
        if not chosen:
            return {}
        cards = self._known.kept(
            BlobId(each) for each in chosen.values() if isinstance(each, bytes)
        )
        owners = {blob: found[0].contact for blob, found in cards.items() if found}
        ids = (
            owners.get(BlobId(each)) if isinstance(each, bytes) else each
            for each in chosen.values()
        )
        pairs = {
            blob: number for blob, number in zip(chosen, ids, strict=True) if number is not None
        }
        there = self._known.fields(set(pairs.values()))
        return {blob: number for blob, number in pairs.items() if number in there}

    def _owners(self) -> Iterator[ContactId]:
        for cards in self._uids.values():
            yield from (card.contact for card in cards if card.contact is not None)

    @property
    def people(self) -> Iterable[Person]:
        """Everybody whom the chunk is about, in the order of their first cards."""
        return self._people.values()

    def recognise(self, arrival: Arrival, *, is_brought_back: bool) -> Person | Stranger | Deleted:
        """Return whom a card is about; deleted people are not looked for where they are brought back."""
        person = self._by_decision(arrival) or self._by_own_uid(arrival)
        if person is not None:
            return person
        if not is_brought_back and self._is_deleted(arrival):
            return Deleted()
        person = self._by_uid_elsewhere(arrival) or self._by_name_and_channel(arrival)
        if person is not None:
            return person
        stranger = self._stranger(arrival)
        return self._by_kept_cards(arrival, stranger.known) or stranger

    def place(self, arrival: Arrival, person: Person | None) -> Person:
        """Note whom a card is about: `None` for somebody new."""
        if person is None:
            person = Person(self._next_contact, is_new=True)
            self._next_contact = ContactId(self._next_contact + 1)
        self._people[person.id] = person
        self._supersede(arrival, person)
        person.arrivals.append(arrival)
        self._remember(arrival, person)
        return person

    def gone(self, arrival: Arrival) -> list[KeptCard]:
        """Return the cards of the deleted person whom a card is about."""
        return self._deleted_by_uid(arrival) or self._deleted.alike(arrival)

    def sharing(self, key: str) -> tuple[list[ContactId], list[Person]]:
        """Return the first few known and new people at a number or address."""
        return self._reached.get(key, []), [each for each in self._by_key[key] if each.is_new]

    def namesakes(self, name: str) -> int:
        """Return how many have a name, as far as they are looked at."""
        new = sum(each.is_new for each in self._by_name[name])
        return len(self._named.get(name, ())) + new

    def person_at(self, blob: BlobId) -> Person | None:
        """Return whom a card of the chunk is about."""
        return self._by_blob.get(blob)

    def _remember(self, arrival: Arrival, person: Person) -> None:
        name = arrival.identity.name
        self._by_blob[arrival.blob] = person
        if arrival.uid:
            person.uids[arrival.source].add(arrival.uid)
            self._by_uid.setdefault((arrival.source, arrival.uid), person)
            self._by_uid_and_name.setdefault((arrival.uid, name), person)
        for pair in arrival.identity.pairs():
            _add_first_few(self._by_pair[pair], person)
        for key in arrival.identity.keys:
            _add_first_few(self._by_key[key], person)
        if name:
            _add_first_few(self._by_name[name], person)

    def _supersede(self, arrival: Arrival, person: Person) -> None:
        """A card stands in the place of the newest of its source with the same UID, else without one,
        that is not in the files itself."""
        for uid in dict.fromkeys((arrival.uid, "")):
            if older := person.older.get((arrival.source, uid)):
                person.superseded.append(older.pop())
                person.superseding.add(arrival.blob)
                return

    def _person(self, contact: ContactId) -> Person:
        person = self._met.get(contact)
        if person is None:
            cards = self._cards.get(contact, ())
            person = self._met[contact] = Person(contact, is_new=False, cards=cards)
            for card in reversed(cards):
                self._take_kept(card, person)
        return person

    def _take_kept(self, card: KeptCard, person: Person) -> None:
        if not self._is_here(card):
            person.older[card.source, card.uid].append(card)
        elif card.uid:
            person.uids[card.source].add(card.uid)

    def _by_decision(self, arrival: Arrival) -> Person | None:
        choice = self._decisions.same_person.get(arrival.blob)
        if choice is None:
            return None
        if isinstance(choice, bytes) and (person := self._by_blob.get(BlobId(choice))):
            return person
        contact = self._chosen.get(arrival.blob)
        return None if contact is None else self._person(contact)

    def _by_own_uid(self, arrival: Arrival) -> Person | None:
        """The same UID of the same source. Some programs give one UID to everybody: of several who have
        it, or of two cards in the files, it is nobody's where nothing else speaks for it."""
        if not arrival.uid:
            return None
        person = self._by_uid.get((arrival.source, arrival.uid))
        if person is not None and not any(
            each.identity.cannot_be(arrival.identity)
            for each in person.arrivals[:_MOST_CARDS]
            if each.uid == arrival.uid
        ):
            return person
        kept = [
            card
            for card in self._uids.get(arrival.uid, ())
            if card.source == arrival.source and card.contact is not None
        ][:_MOST_CARDS]
        is_plain = len({card.contact for card in kept}) == 1 and not any(map(self._is_here, kept))
        for card in kept:
            if card.contact is not None and (is_plain or self._speaks_for(card, arrival)):
                return self._person(card.contact)
        return None

    def _speaks_for(self, card: KeptCard, arrival: Arrival) -> bool:
        return not self._identity(card).cannot_be(arrival.identity)

    def _is_here(self, card: KeptCard) -> bool:
        """Tell whether a kept card is in the files of the import."""
        return card.id >= self._known.first_card or self._reading.holds(card.blob)

    def _is_deleted(self, arrival: Arrival) -> bool:
        if self._deleted_by_uid(arrival) or self._deleted.has_uid_of(arrival):
            return True
        is_alike = bool(self._deleted.alike(arrival))
        if is_alike:
            self._deleted.note(arrival)
        return is_alike

    def _deleted_by_uid(self, arrival: Arrival) -> list[KeptCard]:
        return [
            card
            for card in self._uids.get(arrival.uid, ())
            if card.source == arrival.source and card.contact is None and card.circle is None
        ]

    def _by_uid_elsewhere(self, arrival: Arrival) -> Person | None:
        """The same UID and name from another source, a computer's beside the phone's: one person."""
        name = arrival.identity.name
        if not (arrival.uid and name):
            return None
        if person := self._by_uid_and_name.get((arrival.uid, name)):
            return person
        owners = (card.contact for card in self._uids.get(arrival.uid, ()))
        contact = next((each for each in owners if each and self._names.get(each) == name), None)
        return None if contact is None else self._person(contact)

    def _by_name_and_channel(self, arrival: Arrival) -> Person | None:
        new = (
            person for pair in arrival.identity.pairs() for person in self._by_pair.get(pair, ())
        )
        known = (
            contact for pair in arrival.identity.pairs() for contact in self._pairs.get(pair, ())
        )
        for person in chain(new, map(self._person, known)):
            if self._may_be(arrival, person):
                return person
        return None

    def _may_be(self, arrival: Arrival, person: Person) -> bool:
        """Two UIDs of one source are two entries in the phone: the user decides, not we. An entry that
        is no longer in the files may have got another."""
        uids = person.uids.get(arrival.source, ())
        return not arrival.uid or len(uids) == (arrival.uid in uids)

    def _stranger(self, arrival: Arrival) -> Stranger:
        name, keys = arrival.identity.name, arrival.identity.keys
        known = dict.fromkeys(
            chain(
                chain.from_iterable(self._reached.get(key, ()) for key in keys),
                self._named.get(name, ()),
            )
        )
        new = {
            person.id: person
            for person in chain(
                chain.from_iterable(self._by_key.get(key, ()) for key in keys),
                self._by_name.get(name, ()),
            )
            if person.is_new
        }
        return Stranger(tuple(known), tuple(new.values()))

    def _by_kept_cards(self, arrival: Arrival, alike: Iterable[ContactId]) -> Person | None:
        """The user may have renamed somebody, or changed their number, whose card comes again."""
        for person in map(self._person, alike):
            own = [card for card in person.cards if card.source == arrival.source]
            if self._may_be(arrival, person) and any(
                arrival.identity.is_same(self._identity(card)) for card in own[:_MOST_CARDS]
            ):
                return person
        return None

    def _identity(self, card: KeptCard) -> Identity:
        if card.blob not in self._said:
            self._said[card.blob] = identity(contents(parse(self._known.raw(card))).fields)
        return self._said[card.blob]


def _add_first_few(people: list[Person], person: Person) -> None:
    if len(people) < _MOST_NEW and person not in people:
        people.append(person)
