"""What an import would do: pure data, to be shown before it is applied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from netdesk.domain.card import CardContents, RawCard, Unreadable
from netdesk.domain.changes import Changes
from netdesk.domain.contact import ContactFields
from netdesk.domain.duplicates import Evidence
from netdesk.domain.identifiers import BlobId, ContactId, StepId
from netdesk.domain.merge import FieldChange, FieldConflict


@dataclass(frozen=True, slots=True)
class CardPlace:
    """Where a card stands: the file's name and the line, from 1."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class ReadCard:
    """A card of a file, with the id its bytes are kept under."""

    place: CardPlace
    raw: RawCard
    blob: BlobId


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands in the files that were read: cards, and what is none, with the file it is in."""

    files: tuple[str, ...]
    cards: tuple[ReadCard, ...]
    unreadable: tuple[tuple[str, Unreadable], ...]


@dataclass(frozen=True, slots=True)
class NewContact:
    """A person the import adds, from one card or from several of the same person."""

    fields: ContactFields
    cards: tuple[tuple[ReadCard, CardContents], ...]


@dataclass(frozen=True, slots=True)
class UpdatedContact:
    """A person whose newer card the import takes in.

    `superseded` is the kept card that `card` replaces, `None` where it stands beside the others.
    """

    contact: ContactId
    name: str
    fields: ContactFields
    card: ReadCard
    contents: CardContents
    superseded: BlobId | None
    changes: tuple[FieldChange, ...]
    conflicts: tuple[FieldConflict, ...]


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
    """A new card that looks like somebody known, too weakly to be merged without asking.

    `confidence` is 0 to 100, as in `DuplicatePair`.
    """

    place: CardPlace
    name: str
    contact: ContactId
    card: BlobId
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
    the card has them; ours stays in all others. `same_person` are cards of a contact known already,
    `other_person` those that are somebody else's for good: that pair is never pointed out again.
    `brought_back` are cards of people deleted here.
    """

    left_out: frozenset[BlobId] = frozenset()
    taking_theirs: frozenset[tuple[ContactId, FieldConflict]] = frozenset()
    same_person: Mapping[BlobId, ContactId] = field(default_factory=dict)
    other_person: frozenset[tuple[BlobId, ContactId]] = frozenset()
    brought_back: frozenset[BlobId] = frozenset()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do with the store as it was at `seen_step`.

    `source` is what the user called it; where they did not, each card's writer is its source.
    `unchanged` counts cards, as `len(new) + len(updated)` counts people.
    """

    source: str
    reading: Reading
    seen_step: StepId
    new: tuple[NewContact, ...] = ()
    updated: tuple[UpdatedContact, ...] = ()
    groups: tuple[GroupCard, ...] = ()
    unchanged: int = 0
    possible_duplicates: tuple[PossibleDuplicate, ...] = ()
    deleted_here: tuple[DeletedHere, ...] = ()
    missing: tuple[MissingContact, ...] = ()

    def source_of(self, contents: CardContents) -> str:
        """Return the source a card is kept under."""
        return self.source or contents.writer

    @property
    def conflicts(self) -> tuple[tuple[UpdatedContact, FieldConflict], ...]:
        """Return every field that both sides changed, with whose it is; ours is kept."""
        return tuple((each, conflict) for each in self.updated for conflict in each.conflicts)

    @property
    def photos(self) -> Sequence[bytes]:
        """Return the pictures of all cards that are taken in."""
        contents = [
            *(contents for each in self.new for _, contents in each.cards),
            *(each.contents for each in self.updated),
        ]
        return [each.photo for each in contents if each.photo is not None]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did: the plan it followed and the step it made."""

    plan: ImportPlan
    changes: Changes = field(default_factory=Changes)
