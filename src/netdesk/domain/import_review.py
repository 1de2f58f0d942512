"""An import plan as the user goes through it: what is taken, what is left out, what was answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from netdesk.domain.card import Unreadable
from netdesk.domain.identifiers import BlobId, ContactId
from netdesk.domain.import_plan import (
    Decisions,
    DeletedHere,
    GroupCard,
    ImportPlan,
    MissingContact,
    NewContact,
    PossibleDuplicate,
    ReadCard,
    UpdatedContact,
)
from netdesk.domain.merge import FieldConflict

_HANDFUL = 20


class RowKind(Enum):
    """What becomes of a row, in the order in which the rows stand: what wants an answer first."""

    CONFLICT = "conflict"
    DUPLICATE = "duplicate"
    CHANGED = "changed"
    NEW = "new"
    DELETED = "deleted"
    MISSING = "missing"
    GROUP = "group"
    UNREADABLE = "unreadable"


class DuplicateAnswer(Enum):
    """Whether a new card's person is one who is known."""

    ANOTHER = "another"
    """A person of their own, until something new speaks against it."""
    SAME = "same"
    NEVER = "never"
    """A person of their own, and the pair is never pointed out again."""


@dataclass(frozen=True, slots=True)
class UnreadablePlace:
    """A stretch of a file that is no card; `number` is its place among the reading's."""

    number: int
    file: str
    stretch: Unreadable


RowSubject = (
    NewContact | UpdatedContact | GroupCard | DeletedHere | MissingContact | UnreadablePlace
)


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One line of the preview. `folded` is what a filter looks into; `duplicates` begin with the
    likeliest."""

    kind: RowKind
    name: str
    organization: str
    subject: RowSubject
    folded: str
    duplicates: tuple[PossibleDuplicate, ...] = ()

    @property
    def cards(self) -> tuple[ReadCard, ...]:
        """The cards the row is about; none where it is about what is missing or no card."""
        match self.subject:
            case NewContact() | UpdatedContact():
                return self.subject.cards
            case GroupCard() | DeletedHere():
                return (self.subject.card,)
            case MissingContact() | UnreadablePlace():
                return ()
            case _:
                assert_never(self.subject)

    @property
    def conflicts(self) -> tuple[FieldConflict, ...]:
        """The fields that both sides changed."""
        return self.subject.conflicts if isinstance(self.subject, UpdatedContact) else ()

    @property
    def is_optional(self) -> bool:
        """Tell whether the user may take it or leave it out."""
        return self.kind not in (RowKind.MISSING, RowKind.UNREADABLE)


@dataclass(frozen=True, slots=True)
class ReviewCounts:
    """What an import would come to with the answers given so far, in people; `circles` in groups."""

    added: int = 0
    updated: int = 0
    circles: int = 0
    left_out: int = 0

    @property
    def taken(self) -> int:
        """How many rows are taken."""
        return self.added + self.updated + self.circles


class ImportReview:
    """The rows of a plan and what the user decided on each; rows are named by their number."""

    def __init__(self, plan: ImportPlan, fold: Callable[[str], str]) -> None:
        self.plan = plan
        self.rows: tuple[ReviewRow, ...] = tuple(_rows(plan, fold))
        self.sizes = Counter(row.kind for row in self.rows)
        # what was deleted here stays so until the user says otherwise
        self._left_out = {
            number for number, row in enumerate(self.rows) if row.kind is RowKind.DELETED
        }
        self._theirs: set[tuple[int, FieldConflict]] = set()
        self._answers: dict[int, tuple[DuplicateAnswer, PossibleDuplicate]] = {}
        self.is_touched = False

    def dissolve(self) -> None:
        """Let go of all rows, a few at a time: the objects of 10,000 cards, let go of at once, hold the
        interpreter for a tenth of a second. Nothing else may be asked of it then.
        """
        plan = self.plan
        held: list[object] = [*self.rows, *plan.new, *plan.updated, *plan.possible_duplicates]
        self.plan, self.rows = plan.order, ()
        self._answers.clear()
        del plan
        while held:
            del held[-_HANDFUL:]

    def is_taken(self, number: int) -> bool:
        """Tell whether a row is taken in."""
        return self.rows[number].is_optional and number not in self._left_out

    def take(self, numbers: Iterable[int], *, taken: bool) -> None:
        """Take rows in or leave them out; those that leave no choice stay as they are."""
        chosen = {number for number in numbers if self.rows[number].is_optional}
        self._left_out = self._left_out - chosen if taken else self._left_out | chosen
        self.is_touched = True

    def takes_theirs(self, number: int, conflict: FieldConflict) -> bool:
        """Tell whether a conflict is settled as the card has it."""
        return (number, conflict) in self._theirs

    def settle(self, number: int, conflict: FieldConflict, *, theirs: bool) -> None:
        """Settle a conflict: as the card has it, or as it is here."""
        change = self._theirs.add if theirs else self._theirs.discard
        change((number, conflict))
        self.is_touched = True

    def settle_all(self, numbers: Iterable[int], *, theirs: bool) -> None:
        """Settle all conflicts of rows one way."""
        for number in numbers:
            for conflict in self.rows[number].conflicts:
                self.settle(number, conflict, theirs=theirs)

    def answer_of(self, number: int) -> tuple[DuplicateAnswer, PossibleDuplicate] | None:
        """Return what a row's possible duplicate was answered with, and which one is meant."""
        row = self.rows[number]
        if not row.duplicates:
            return None
        return self._answers.get(number, (DuplicateAnswer.ANOTHER, row.duplicates[0]))

    def answer(
        self,
        numbers: Iterable[int],
        answer: DuplicateAnswer,
        duplicate: PossibleDuplicate | None = None,
    ) -> None:
        """Answer rows' possible duplicates; their likeliest one is meant unless another is named."""
        for number in numbers:
            known = self.rows[number].duplicates
            if known:
                self._answers[number] = (answer, duplicate if duplicate in known else known[0])
        self.is_touched = True

    def counts(self) -> ReviewCounts:
        """Return what the import would come to."""
        found: Counter[RowKind] = Counter()
        same = left_out = 0
        for number, row in enumerate(self.rows):
            if self.is_taken(number):
                found[row.kind] += 1
                answer = self.answer_of(number)
                same += answer is not None and answer[0] is DuplicateAnswer.SAME
            elif row.is_optional and row.kind is not RowKind.DELETED:
                left_out += 1
        alone = found[RowKind.NEW] + found[RowKind.DUPLICATE] + found[RowKind.DELETED]
        return ReviewCounts(
            added=alone - same,
            updated=found[RowKind.CHANGED] + found[RowKind.CONFLICT] + same,
            circles=found[RowKind.GROUP],
            left_out=left_out,
        )

    def decisions(self) -> Decisions:
        """Return what was decided, in the words of the plan."""
        rows = self.rows
        deleted = {number for number, row in enumerate(rows) if row.kind is RowKind.DELETED}
        return Decisions(
            left_out=frozenset(self._blobs(self._left_out - deleted)),
            taking_theirs=frozenset(
                (subject.contact, conflict)
                for number, conflict in self._theirs
                if isinstance(subject := rows[number].subject, UpdatedContact)
            ),
            same_person=dict(self._answered(DuplicateAnswer.SAME)),
            other_person=frozenset(self._answered(DuplicateAnswer.NEVER)),
            brought_back=frozenset(self._blobs(deleted - self._left_out)),
        )

    def _blobs(self, numbers: Iterable[int]) -> Iterator[BlobId]:
        return (card.blob for number in numbers for card in self.rows[number].cards)

    def _answered(self, wanted: DuplicateAnswer) -> Iterator[tuple[BlobId, ContactId | BlobId]]:
        for number, (answer, duplicate) in self._answers.items():
            whose = duplicate.other if duplicate.contact is None else duplicate.contact
            if answer is wanted and whose is not None:
                yield from ((blob, whose) for blob in self._blobs([number]))


def _rows(plan: ImportPlan, fold: Callable[[str], str]) -> list[ReviewRow]:
    duplicates: dict[BlobId, list[PossibleDuplicate]] = {}
    for each in sorted(plan.possible_duplicates, key=lambda found: -found.confidence):
        duplicates.setdefault(each.card, []).append(each)

    def made(kind: RowKind, name: str, subject: RowSubject, organization: str = "") -> ReviewRow:
        like: tuple[PossibleDuplicate, ...] = ()
        if isinstance(subject, NewContact):
            like = tuple(each for card in subject.cards for each in duplicates.get(card.blob, ()))
        known = " ".join(each.other_name for each in like)
        folded = fold(f"{name} {organization} {known}")
        return ReviewRow(
            RowKind.DUPLICATE if like else kind, name, organization, subject, folded, like
        )

    rows = [
        *(
            made(RowKind.NEW, each.fields.display_name, each, each.fields.organization)
            for each in plan.new
        ),
        *(
            made(
                RowKind.CONFLICT if each.conflicts else RowKind.CHANGED,
                each.name,
                each,
                each.fields.organization,
            )
            for each in plan.updated
        ),
        *(made(RowKind.DELETED, each.name, each) for each in plan.deleted_here),
        *(made(RowKind.MISSING, each.name, each) for each in plan.missing),
        *(made(RowKind.GROUP, each.name, each) for each in plan.groups),
        *(
            made(RowKind.UNREADABLE, f"{file}:{found.line}", UnreadablePlace(number, file, found))
            for number, (file, found) in enumerate(plan.reading.unreadable)
        ),
    ]
    order = {kind: place for place, kind in enumerate(RowKind)}
    return sorted(rows, key=lambda row: order[row.kind])
