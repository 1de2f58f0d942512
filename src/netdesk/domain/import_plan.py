"""What an import would do: pure data, to be shown before it is applied."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from netdesk.domain.card import RawCard, Unreadable
from netdesk.domain.changes import Changes
from netdesk.domain.column_mapping import MappedTable, TableSample
from netdesk.domain.contact import ContactFields
from netdesk.domain.duplicates import Evidence
from netdesk.domain.identifiers import BlobId, ContactId
from netdesk.domain.merge import FieldChange, FieldConflict


@dataclass(frozen=True, slots=True)
class CardPlace:
    """Where a card stands: the file's name and the line, from 1."""

    file: str
    line: int


class ReadCards(Sequence["ReadCard"]):
    """The cards of a reading: their bytes are not held but read again where they are wanted.

    What reads again raises OSError, and FileChangedError where a file says something else by now.
    """

    @abstractmethod
    def size(self, number: int) -> int:
        """Return how many bytes a card has."""

    @abstractmethod
    def raws(self, start: int, stop: int) -> Iterator[RawCard]:
        """Read the cards from number `start` to before `stop` again."""

    @abstractmethod
    def holds(self, blob: BlobId) -> bool:
        """Tell whether a card with these bytes is among them."""

    @abstractmethod
    def unreadable_parts(self, number: int) -> Iterator[bytes]:
        """Read the whole of an unreadable stretch again, in parts that are no larger than a megabyte."""


@dataclass(frozen=True, slots=True)
class ReadCard:
    """A card of a reading: its place, the id its bytes are known by, its number from 0."""

    place: CardPlace
    blob: BlobId
    number: int
    reading: ReadCards = field(repr=False, compare=False)

    @property
    def raw(self) -> RawCard:
        """Read the card again. Raises OSError, FileChangedError."""
        return next(self.reading.raws(self.number, self.number + 1))


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands in the files that were read: cards, and what is none, with the file it is in.

    The `unmapped` tables are among what is none until somebody says what their columns mean; the cards
    of the `mapped` ones are made of their rows.
    """

    files: tuple[str, ...]
    cards: ReadCards
    unreadable: tuple[tuple[str, Unreadable], ...]
    unmapped: tuple[TableSample, ...] = ()
    mapped: tuple[MappedTable, ...] = ()


@dataclass(frozen=True, slots=True)
class NewContact:
    """A person the import adds, from one card or from several of the same person."""

    fields: ContactFields
    cards: tuple[ReadCard, ...]


@dataclass(frozen=True, slots=True)
class UpdatedContact:
    """A person whose newer cards the import takes in: `fields` is what they say then.

    In `conflicts` ours is kept unless decided otherwise. Cards that say nothing else of anybody are taken
    in as well, and count as unchanged.
    """

    contact: ContactId
    name: str
    fields: ContactFields
    cards: tuple[ReadCard, ...]
    changes: tuple[FieldChange, ...]
    conflicts: tuple[FieldConflict, ...]


@dataclass(frozen=True, slots=True)
class ContactConflict:
    """A field of somebody that both sides changed."""

    contact: ContactId
    name: str
    conflict: FieldConflict


@dataclass(frozen=True, slots=True)
class GroupCard:
    """A card that names a group: it becomes a circle of the members found by UID."""

    card: ReadCard
    name: str
    uid: str
    source: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """A card of a new person that looks like somebody else, too weakly to be merged without asking.

    They are like `contact`, somebody known, or where that is `None` like the new person of the card
    `other` of the same import; `other_name` is what those are called. `confidence` is 0 to 100, as in
    `DuplicatePair`.
    """

    place: CardPlace
    name: str
    card: BlobId
    contact: ContactId | None
    other: BlobId | None = None
    other_name: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: int = 0


@dataclass(frozen=True, slots=True)
class DeletedHere:
    """A card of somebody whom the user deleted: not brought back unless they say so."""

    card: ReadCard
    name: str


@dataclass(frozen=True, slots=True)
class MissingContact:
    """Somebody whom the source had before and whom its newer export lacks: marked, never deleted."""

    contact: ContactId
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the user decided on a plan. Cards are named by the id of their bytes.

    Cards that are `left_out` are not looked at. Of the conflicts those in `taking_theirs` are taken as
    the card has them; ours stays in all others. `same_person` are cards of a contact known already, or
    of the person of an earlier card of the same import; `other_person` those that are somebody else's
    for good: that pair is never pointed out again. `brought_back` are cards of people deleted here;
    with `bringing_all_back` all of them are.
    """

    left_out: frozenset[BlobId] = frozenset()
    taking_theirs: frozenset[tuple[ContactId, FieldConflict]] = frozenset()
    same_person: Mapping[BlobId, ContactId | BlobId] = field(default_factory=dict)
    other_person: frozenset[tuple[BlobId, ContactId | BlobId]] = frozenset()
    brought_back: frozenset[BlobId] = frozenset()
    bringing_all_back: bool = False


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did, or would do: how many, and what a person should look at.

    `added`, `updated` and `missing` are people, `unchanged` cards. `changes` is there once it was
    written.
    """

    reading: Reading
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    groups: int = 0
    conflicts: tuple[ContactConflict, ...] = ()
    possible_duplicates: tuple[PossibleDuplicate, ...] = ()
    deleted_here: tuple[DeletedHere, ...] = ()
    missing: tuple[MissingContact, ...] = ()
    changes: Changes = field(default_factory=Changes)


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do with the store as it was.

    `source` is what the user called it; where they did not, each card's writer is its source.
    """

    source: str
    reading: Reading
    new: tuple[NewContact, ...] = ()
    updated: tuple[UpdatedContact, ...] = ()
    groups: tuple[GroupCard, ...] = ()
    unchanged: int = 0
    possible_duplicates: tuple[PossibleDuplicate, ...] = ()
    deleted_here: tuple[DeletedHere, ...] = ()
    missing: tuple[MissingContact, ...] = ()

    @property
    def conflicts(self) -> tuple[ContactConflict, ...]:
        """Return every field that both sides changed, with whose it is."""
        return tuple(
            ContactConflict(each.contact, each.name, conflict)
            for each in self.updated
            for conflict in each.conflicts
        )

    @property
    def order(self) -> ImportPlan:
        """What it takes to apply it: the plan without what it would come to."""
        return ImportPlan(self.source, self.reading)

    @property
    def result(self) -> ImportResult:
        """Return what the import would come to."""
        return ImportResult(
            reading=self.reading,
            added=len(self.new),
            updated=len(self.updated),
            unchanged=self.unchanged,
            groups=len(self.groups),
            conflicts=self.conflicts,
            possible_duplicates=self.possible_duplicates,
            deleted_here=self.deleted_here,
            missing=self.missing,
        )
