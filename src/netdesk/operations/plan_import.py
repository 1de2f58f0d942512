"""Working out what an import would do, without doing it.

Identity, strongest first: the same raw card, the same UID of the same source, the same UID and name
of another, the same name with a shared phone number or e-mail address. Anything weaker is only
pointed out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from netdesk.domain.card import CardContents, RawCard
from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import BlobId, ContactId
from netdesk.domain.import_plan import (
    Decisions,
    GroupCard,
    ImportPlan,
    NewContact,
    PossibleDuplicate,
    ReadCard,
    ReadCards,
    Reading,
    UpdatedContact,
)
from netdesk.domain.merge import FieldChange, FieldConflict, merge
from netdesk.domain.progress import Progress, unwatched
from netdesk.operations.card_files import read_files
from netdesk.operations.column_mappings import said_of_tables
from netdesk.store.cards import KeptCard
from netdesk.store.contacts import channel_key, sort_key
from netdesk.store.store import Store
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse

DEFAULT_SOURCE: Final = ""
"""A source that nobody named: then the program that wrote a card is its source, so that two phones
do not take each other's cards for older states of their own."""
_REPORT_EVERY = 50


def plan_import(
    store: Store,
    files: list[Path],
    *,
    source: str = DEFAULT_SOURCE,
    progress: Progress = unwatched,
) -> ImportPlan:
    """Read files and return what importing them would do. Raises OSError, CancelledError."""
    reading = read_files(files, progress, mappings=said_of_tables(store))
    return plan_reading(store, reading, source=source, progress=progress)


def plan_reading(
    store: Store, reading: Reading, *, source: str, progress: Progress = unwatched
) -> ImportPlan:
    """Return what importing a reading would do with the store as it is. Raises CancelledError."""
    decided = decide(store, reading, source=source, progress=progress)
    return ImportPlan(
        source=source,
        reading=reading,
        new=tuple(
            NewContact(each.fields, tuple(card for card, _ in each.cards)) for each in decided.new
        ),
        updated=tuple(
            UpdatedContact(
                each.contact,
                each.name,
                each.fields,
                cards=(each.card,),
                changes=each.changes,
                conflicts=each.conflicts,
            )
            for each in decided.updated
        ),
        groups=tuple(decided.groups),
        unchanged=decided.unchanged,
        possible_duplicates=tuple(decided.duplicates),
    )


def decide(
    store: Store,
    reading: Reading,
    *,
    source: str,
    decisions: Decisions | None = None,
    progress: Progress = unwatched,
) -> Decided:
    """Decide what becomes of every card."""
    planner = _Planner(store, source, reading.cards)
    left_out = decisions.left_out if decisions else frozenset()
    for card in reading.cards:
        if card.number % _REPORT_EVERY == 0:
            progress(card.number, len(reading.cards))
        if card.blob not in left_out:
            planner.take(card)
    return planner.decided()


@dataclass(frozen=True, slots=True)
class Person:
    """A new person with all cards they are told of in."""

    fields: ContactFields
    cards: tuple[tuple[ReadCard, CardContents], ...]


@dataclass(frozen=True, slots=True)
class Update:
    """A newer card of a person; `superseded` is the kept card that it replaces."""

    contact: ContactId
    name: str
    fields: ContactFields
    card: ReadCard
    contents: CardContents
    superseded: BlobId | None
    changes: tuple[FieldChange, ...]
    conflicts: tuple[FieldConflict, ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """What becomes of the cards."""

    new: list[Person]
    updated: list[Update]
    groups: list[GroupCard]
    unchanged: int
    duplicates: list[PossibleDuplicate]


@dataclass(slots=True)
class _Gathered:
    """A new person as the cards of the files build them up."""

    uid: str
    cards: list[tuple[ReadCard, CardContents]]

    def person(self) -> Person:
        """Return the person all the cards tell of, the earlier ones first."""
        return Person(_joined([found.fields for _, found in self.cards]), tuple(self.cards))


def _joined(said: Sequence[ContactFields]) -> ContactFields:
    """Merge by halves: ten thousand cards of one person, one after the other, take minutes."""
    if len(said) == 1:
        return said[0]
    middle = len(said) // 2
    return merge(ContactFields(), _joined(said[middle:]), _joined(said[:middle])).fields


@dataclass(slots=True)
class _Planner:
    """Takes one card after the other and knows what the earlier ones said."""

    store: Store
    source: str
    in_files: ReadCards
    known: set[BlobId] = field(init=False)
    store_is_empty: bool = field(init=False)
    unchanged: int = 0
    new: list[_Gathered] = field(default_factory=list)
    new_by_key: dict[tuple[str, str], int] = field(default_factory=dict)
    new_by_uid: dict[str, int] = field(default_factory=dict)
    updated: dict[ContactId, Update] = field(default_factory=dict)
    beside: list[Update] = field(default_factory=list)
    groups: list[GroupCard] = field(default_factory=list)
    duplicates: list[PossibleDuplicate] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.known = self.store.cards.known_blobs()
        self.store_is_empty = self.store.contacts.count() == 0

    def take(self, card: ReadCard) -> None:
        """Decide what becomes of a card."""
        if card.blob in self.known:
            self.unchanged += 1
            return
        self.known.add(card.blob)
        found = contents(parse(card.raw))
        if found.is_group:
            self._take_group(card, found)
        elif not self._is_known_by_uid(card, found):
            self._take_by_channel(card, found)

    def decided(self) -> Decided:
        """Return all decisions."""
        return Decided(
            new=[each.person() for each in self.new],
            # what a person's last card says is built on what the ones before it said
            updated=[*self.beside, *self.updated.values()],
            groups=self.groups,
            unchanged=self.unchanged,
            duplicates=self.duplicates,
        )

    def _take_group(self, card: ReadCard, found: CardContents) -> None:
        name = found.fields.display_name
        source = self._source_of(found)
        self.groups.append(GroupCard(card, name, found.uid, source, found.members))

    def _is_known_by_uid(self, card: ReadCard, found: CardContents) -> bool:
        if not found.uid:
            return False
        kept = self.store.cards.with_uid(self._source_of(found), found.uid)
        if not kept:
            return self._is_same_elsewhere(card, found)
        owner = next((each for each in kept if each.contact is not None), None)
        if owner is None or owner.contact is None:
            # deleted here: a re-import does not bring back whom the user took out
            self.unchanged += 1
        else:
            self._update(owner.contact, card, found, self._superseded(kept))
        return True

    def _is_same_elsewhere(self, card: ReadCard, found: CardContents) -> bool:
        """The same UID and name from another source, a computer's beside the phone's: one person."""
        name = sort_key(found.fields)
        for kept in self.store.cards.with_uid_anywhere(found.uid):
            if kept.contact is not None:
                ours = self.store.contacts.get(kept.contact).fields
                if sort_key(ours) == name:
                    self._update(kept.contact, card, found, None)
                    return True
        return False

    def _take_by_channel(self, card: ReadCard, found: CardContents) -> None:
        known = [] if self.store_is_empty else self.store.contacts.sharing(found.fields)
        same = next((contact for contact, is_same_name in known if is_same_name), None)
        if same is not None:
            self._update(same, card, found, self._superseded(self._of_source(same, found)))
            return
        if known:
            name = found.fields.display_name
            self.duplicates.append(PossibleDuplicate(card.place, name, card.blob, known[0][0]))
        self._add(card, found)

    def _of_source(self, contact: ContactId, found: CardContents) -> list[KeptCard]:
        """The cards that `found` may be a newer state of: of its source, with no other UID."""
        return [
            kept
            for kept in self.store.cards.of(contact)
            if kept.source == self._source_of(found) and kept.uid in ("", found.uid)
        ]

    def _source_of(self, found: CardContents) -> str:
        return self.source or found.writer

    def _superseded(self, kept: list[KeptCard]) -> KeptCard | None:
        """The card whose newer state has come: one that is no longer in the files itself."""
        return next((each for each in kept if not self.in_files.holds(each.blob)), None)

    def _update(
        self,
        contact: ContactId,
        card: ReadCard,
        found: CardContents,
        superseded: KeptCard | None,
    ) -> None:
        earlier = self.updated.get(contact)
        if earlier is not None:
            ours, superseded = earlier.fields, None
        else:
            ours = self.store.contacts.get(contact).fields
        base = self._fields_of(superseded) if superseded else ContactFields()
        merged = merge(base, found.fields, ours)
        update = Update(
            contact=contact,
            name=ours.display_name,
            fields=merged.fields,
            card=card,
            contents=found,
            superseded=superseded.blob if superseded else None,
            changes=merged.changed,
            conflicts=merged.conflicts if superseded else (),
        )
        if earlier is not None:
            self.beside.append(earlier)
        self.updated[contact] = update

    def _fields_of(self, kept: KeptCard) -> ContactFields:
        raw = self.store.blobs.get(kept.blob) or b""
        return contents(parse(RawCard(raw, 1, kept.encoding))).fields

    def _add(self, card: ReadCard, found: CardContents) -> None:
        keys = [
            (sort_key(found.fields), key)
            for channel in found.fields.channels
            if (key := channel_key(channel))
        ]
        index = self._index_of_same(found, keys)
        if index is None:
            index = len(self.new)
            self.new.append(_Gathered(found.uid, [(card, found)]))
        else:
            self.new[index].cards.append((card, found))
        self.new_by_key.update(dict.fromkeys(keys, index))
        if found.uid:
            self.new_by_uid[found.uid] = index

    def _index_of_same(self, found: CardContents, keys: list[tuple[str, str]]) -> int | None:
        if found.uid and found.uid in self.new_by_uid:
            return self.new_by_uid[found.uid]
        index = next((self.new_by_key[key] for key in keys if key in self.new_by_key), None)
        if index is None:
            return None
        # two UIDs of one source are two entries in the phone: the user decides, not we
        return None if found.uid and self.new[index].uid else index
