"""Deciding what becomes of every card of an import, chunk by chunk.

The preview and the import itself decide here, so that what was shown is what is done; they differ in
what is known before a chunk: `known_people` says how.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from netdesk.domain.card import CardContents
from netdesk.domain.contact import ContactFields
from netdesk.domain.field_change import FieldChange, FieldConflict
from netdesk.domain.identifiers import BlobId, ContactId
from netdesk.domain.import_plan import (
    ContactConflict,
    Decisions,
    DeletedHere,
    GroupCard,
    PossibleDuplicate,
    ReadCard,
    Reading,
)
from netdesk.domain.merge import merge
from netdesk.domain.progress import Progress, unwatched
from netdesk.operations.importing.arrivals import (
    CHUNK_CARDS,
    Arrival,
    Chunk,
    arrival,
    chunks,
    joined,
)
from netdesk.operations.importing.known_people import KnownPeople
from netdesk.operations.importing.look_alike_arrivals import LookAlikeArrivals
from netdesk.operations.importing.recognise_people import (
    Deleted,
    DeletedPeople,
    Person,
    Recognition,
    Stranger,
)
from netdesk.store.cards import KeptCard
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse

_REPORT_EVERY: Final = 50


@dataclass(frozen=True, slots=True)
class Intake:
    """What the cards of a chunk say of one person. `before` is `None` for somebody new.

    `was_known` tells whether they were there before the import. `superseded` are the kept cards of which
    newer states have come.
    """

    contact: ContactId
    arrivals: Sequence[Arrival]
    superseded: Sequence[KeptCard]
    before: ContactFields | None
    fields: ContactFields
    changes: tuple[FieldChange, ...] = ()
    conflicts: tuple[FieldConflict, ...] = ()
    was_known: bool = False

    @property
    def is_update(self) -> bool:
        """Tell whether the cards say something else of somebody who was known: a phone writes a new date
        into every card with every export."""
        return self.was_known and bool(self.changes or self.conflicts)

    @property
    def unchanged(self) -> int:
        """How many cards say nothing else of somebody who was known."""
        return len(self.arrivals) if self.was_known and not self.is_update else 0


@dataclass(slots=True)
class ChunkDecided:
    """What becomes of the cards of a chunk.

    `outdated` are kept cards that nobody has any more: of groups that were written anew, of deleted
    people who are brought back. `distinct` are people who are not one.
    """

    intakes: list[Intake] = field(default_factory=list)
    groups: list[tuple[GroupCard, Arrival]] = field(default_factory=list)
    unchanged: int = 0
    possible_duplicates: list[PossibleDuplicate] = field(default_factory=list)
    deleted_here: list[DeletedHere] = field(default_factory=list)
    outdated: list[int] = field(default_factory=list)
    distinct: list[tuple[ContactId, ContactId]] = field(default_factory=list)

    @property
    def conflicts(self) -> list[ContactConflict]:
        """What both sides changed, and ours was kept."""
        return [
            ContactConflict(each.contact, each.before.display_name, conflict)
            for each in self.intakes
            if each.before is not None
            for conflict in each.conflicts
        ]


class ImportDecider:
    """Decides on the cards of a reading. Whoever takes a chunk makes it known before the next."""

    def __init__(
        self,
        known: KnownPeople,
        reading: Reading,
        *,
        source: str,
        decisions: Decisions | None = None,
        progress: Progress = unwatched,
        chunk_cards: int = CHUNK_CARDS,
    ) -> None:
        self._known = known
        self._reading = reading
        self._source = source
        self._decisions = decisions or Decisions()
        self._progress = progress
        self._chunk_cards = chunk_cards
        self._deleted = DeletedPeople(known, reading.cards)
        self._told_deleted: set[BlobId] = set()
        self._groups: set[BlobId] = set()
        self._taking: dict[ContactId, list[FieldConflict]] = defaultdict(list)
        for contact, conflict in self._decisions.taking_theirs:
            self._taking[contact].append(conflict)
        self.sources: set[str] = set()
        self.superseded: Counter[str] = Counter()

    def chunks(self) -> Iterator[ChunkDecided]:
        """Yield what becomes of the cards. Raises OSError, FileChangedError, CancelledError."""
        for chunk in chunks(self._reading.cards, self._decisions.left_out, self._chunk_cards):
            yield self._decided(chunk)

    def _decided(self, chunk: Chunk) -> ChunkDecided:
        decided = ChunkDecided()
        arrivals = self._arrived(chunk, decided)
        recognition = Recognition(
            self._known, self._reading.cards, arrivals, self._decisions, self._deleted
        )
        alike = LookAlikeArrivals(self._known, recognition, self._decisions)
        for each in arrivals:
            is_back = self._is_brought_back(each.blob)
            match recognition.recognise(each, is_brought_back=is_back):
                case Person() as person:
                    recognition.place(each, person)
                case Deleted():
                    self._tell_deleted(each.card, each.contents, decided)
                    decided.unchanged += 1
                case Stranger() as stranger:
                    if is_back:
                        decided.outdated += (card.id for card in recognition.gone(each))
                    alike.take(each, recognition.place(each, None), stranger)
        decided.intakes += self._intakes(recognition.people)
        decided.possible_duplicates += alike.found()
        decided.distinct += self._distinct(recognition)
        return decided

    def _arrived(self, chunk: Chunk, decided: ChunkDecided) -> list[Arrival]:
        """Pass over what is known and take the groups out; return the cards of people."""
        kept = self._known.kept(card.blob for card, _ in chunk)
        # groups are written last
        seen = set(self._groups)
        arrivals: list[Arrival] = []
        for place, (card, raw) in enumerate(chunk):
            if place % _REPORT_EVERY == 0:
                self._progress(card.number, len(self._reading.cards))
            known = kept.get(card.blob, ())
            self.sources.update(each.source for each in known)
            if card.blob in seen or (known and not self._comes_back(card, known)):
                decided.unchanged += 1
                if _is_deleted(known):
                    self._tell_deleted(card, contents(parse(raw)), decided)
                continue
            seen.add(card.blob)
            decided.outdated += (each.id for each in known)
            arrivals.append(arrival(card, raw, self._source))
        self.sources.update(each.source for each in arrivals)
        self._take_groups(arrivals, decided)
        return [each for each in arrivals if not each.contents.is_group]

    def _comes_back(self, card: ReadCard, known: Sequence[KeptCard]) -> bool:
        return _is_deleted(known) and self._is_brought_back(card.blob)

    def _is_brought_back(self, blob: BlobId) -> bool:
        decisions = self._decisions
        return decisions.bringing_all_back or blob in decisions.brought_back

    def _tell_deleted(self, card: ReadCard, said: CardContents, decided: ChunkDecided) -> None:
        if card.blob not in self._told_deleted and not said.is_group:
            self._told_deleted.add(card.blob)
            decided.deleted_here.append(DeletedHere(card, said.fields.display_name))

    def _take_groups(self, arrivals: Sequence[Arrival], decided: ChunkDecided) -> None:
        groups = [each for each in arrivals if each.contents.is_group]
        kept = self._known.with_uids({each.uid for each in groups if each.uid}) if groups else {}
        self._groups.update(each.blob for each in groups)
        for each in groups:
            name = each.contents.fields.display_name
            members = each.contents.members
            decided.groups.append(
                (GroupCard(each.card, name, each.uid, each.source, members), each)
            )
            decided.outdated += (
                card.id
                for card in kept.get(each.uid, ())
                if card.circle is not None and card.source == each.source and self._is_older(card)
            )

    def _is_older(self, card: KeptCard) -> bool:
        return card.id < self._known.first_card and not self._reading.cards.holds(card.blob)

    def _intakes(self, people: Iterable[Person]) -> Iterator[Intake]:
        everybody = list(people)
        fields = self._known.fields(each.id for each in everybody if not each.is_new)
        for person in everybody:
            before = fields.get(person.id)
            yield self._added(person) if before is None else self._updated(person, before)

    def _added(self, person: Person) -> Intake:
        said = joined([each.contents.fields for each in person.arrivals])
        return Intake(person.id, person.arrivals, (), None, said)

    def _updated(self, person: Person, ours: ContactFields) -> Intake:
        self.superseded.update(each.source for each in person.superseded)
        base = joined([self._said(each) for each in person.superseded])
        newer = sorted(person.arrivals, key=lambda each: each.blob not in person.superseding)
        theirs = joined([each.contents.fields for each in newer])
        merged = merge(base, theirs, ours, taking=self._taking.get(person.id, ()))
        return Intake(
            person.id,
            person.arrivals,
            person.superseded,
            before=ours,
            fields=merged.fields,
            changes=merged.changed,
            # with no state from before in common nothing was changed on both sides
            conflicts=merged.conflicts if person.superseded else (),
            was_known=person.id < self._known.first_contact,
        )

    def _said(self, kept: KeptCard) -> ContactFields:
        return contents(parse(self._known.raw(kept))).fields

    def _distinct(self, recognition: Recognition) -> Iterator[tuple[ContactId, ContactId]]:
        """Yield the people whom the user told apart, those of this chunk."""
        for blob, other in self._decisions.other_person:
            person = recognition.person_at(blob)
            contact = None if person is None else self._contact(other, recognition)
            if person is not None and contact not in (None, person.id):
                yield person.id, ContactId(contact)

    def _contact(self, other: ContactId | BlobId, recognition: Recognition) -> ContactId | None:
        if not isinstance(other, bytes):
            return next(iter(self._known.fields([other])), None)
        if person := recognition.person_at(BlobId(other)):
            return person.id
        kept = self._known.kept([BlobId(other)]).get(BlobId(other), ())
        return next((card.contact for card in kept if card.contact is not None), None)


def _is_deleted(kept: Sequence[KeptCard]) -> bool:
    return bool(kept) and all(each.contact is None and each.circle is None for each in kept)
