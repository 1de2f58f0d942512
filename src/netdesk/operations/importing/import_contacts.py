"""Taking the cards of an import in, as one step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import PurePath

from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.identifiers import BlobId, CircleId, ContactId
from netdesk.domain.import_plan import (
    ContactConflict,
    Decisions,
    DeletedHere,
    GroupCard,
    ImportPlan,
    ImportResult,
    MissingContact,
    PossibleDuplicate,
    Reading,
)
from netdesk.domain.moment import Moment
from netdesk.domain.progress import Progress, unwatched
from netdesk.domain.role_change import Role, is_new_role, role_changes
from netdesk.operations.importing.arrivals import CHUNK_CARDS, Arrival
from netdesk.operations.importing.decide_import import ChunkDecided, ImportDecider, Intake
from netdesk.operations.importing.known_people import KnownPeople
from netdesk.operations.importing.missing_people import appeared, missing_people
from netdesk.operations.importing.plan_import import DEFAULT_SOURCE
from netdesk.operations.importing.table_facts import take_table_facts
from netdesk.operations.present_role import follow_own_role
from netdesk.store.acquaintances import Appeared
from netdesk.store.history import Recording
from netdesk.store.store import Store


def apply_import(
    store: Store,
    plan: ImportPlan,
    *,
    at: Moment,
    decisions: Decisions | None = None,
    progress: Progress = unwatched,
) -> ImportResult:
    """Do what a plan says, but for what was decided otherwise.

    Everything is decided anew, so that a plan is never stale. Raises OSError, FileChangedError,
    CancelledError; then nothing is written.
    """
    return import_reading(
        store, plan.reading, source=plan.source, at=at, decisions=decisions, progress=progress
    )


def import_reading(
    store: Store,
    reading: Reading,
    *,
    source: str = DEFAULT_SOURCE,
    at: Moment,
    decisions: Decisions | None = None,
    progress: Progress = unwatched,
    chunk_cards: int = CHUNK_CARDS,
) -> ImportResult:
    """Take the cards of a reading in, as one step; as many at once as `chunk_cards` says.

    Raises OSError, FileChangedError, CancelledError; then nothing is written.
    """
    subject = ", ".join(PurePath(name).name for name in reading.files)
    with store.step(StepKind.IMPORT, at, subject) as recording:
        known = KnownPeople(store)
        decider = ImportDecider(
            known,
            reading,
            source=source,
            decisions=decisions,
            progress=progress,
            chunk_cards=chunk_cards,
        )
        writing = _Import(store, at, recording)
        for chunk in decider.chunks():
            writing.write(chunk)
        progress(len(reading.cards), len(reading.cards))
        writing.make_circles()
        writing.mark_missing(decider, appeared(known, reading))
        recording.count = writing.people
    return writing.result(reading)


class _Import:
    """One import being written, and what came of it so far."""

    def __init__(self, store: Store, at: Moment, recording: Recording) -> None:
        self._store = store
        self._at = at
        self._recording = recording
        self.added = 0
        self._updated: set[ContactId] = set()
        self._unchanged = 0
        self._groups: list[tuple[GroupCard, Arrival]] = []
        self._conflicts: list[ContactConflict] = []
        self._possible_duplicates: list[PossibleDuplicate] = []
        self._deleted_here: list[DeletedHere] = []
        self._missing: tuple[MissingContact, ...] = ()

    def write(self, chunk: ChunkDecided) -> None:
        """Write what was decided on a chunk, and count it."""
        self._count(chunk)
        self._store.cards.forget(chunk.outdated)
        new = [each for each in chunk.intakes if each.before is None]
        known = [each for each in chunk.intakes if each.before is not None]
        self._keep_bytes(each for intake in chunk.intakes for each in intake.arrivals)
        ids = self._store.contacts.add([each.fields for each in new], self._at.today)
        assert ids == [each.contact for each in new], "somebody else has added people"
        self._update(known)
        self._keep_cards(chunk.intakes)
        take_table_facts(self._store, chunk.intakes)
        self._store.duplicates.keep_apart(chunk.distinct)
        self._store.standings.refresh(ids)
        self._recording.end_part()

    def make_circles(self) -> None:
        """Make a circle of each group, when all who may be in it are there."""
        self._keep_bytes(arrival for _, arrival in self._groups)
        for group, arrival in self._groups:
            circle = self._circle_of(group)
            members = self._members(group)
            if circle is not None:
                self._store.circles.put_in(circle, members)
                self._store.standings.refresh(members)
            self._store.cards.keep([arrival.kept(circle=circle)], self._at)

    def mark_missing(self, decider: ImportDecider, present: Appeared) -> None:
        """Mark who is missing from a newer export of a source; who came again is so no longer."""
        store = self._store
        self._missing = missing_people(store, decider, present, is_written=True)
        store.acquaintances.mark_missing(
            ((each.contact, each.source) for each in self._missing), self._at
        )
        store.acquaintances.clear_missing(decider.sources, present)

    @property
    def people(self) -> int:
        """How many people were added or say something else now."""
        return self.added + len(self._updated)

    def result(self, reading: Reading) -> ImportResult:
        """Return what the import did."""
        return ImportResult(
            reading=reading,
            added=self.added,
            updated=len(self._updated),
            unchanged=self._unchanged,
            groups=len(self._groups),
            conflicts=tuple(self._conflicts),
            possible_duplicates=tuple(self._possible_duplicates),
            deleted_here=tuple(self._deleted_here),
            missing=self._missing,
            changes=self._recording.changes,
        )

    def _count(self, chunk: ChunkDecided) -> None:
        self.added += sum(each.before is None for each in chunk.intakes)
        self._updated.update(each.contact for each in chunk.intakes if each.is_update)
        self._unchanged += chunk.unchanged + sum(each.unchanged for each in chunk.intakes)
        self._groups += chunk.groups
        self._conflicts += chunk.conflicts
        self._possible_duplicates += chunk.possible_duplicates
        self._deleted_here += chunk.deleted_here

    def _keep_bytes(self, arrivals: Iterable[Arrival]) -> None:
        self._store.blobs.keep_known(chain.from_iterable(map(_bytes_of, arrivals)))

    def _update(self, intakes: Sequence[Intake]) -> None:
        store = self._store
        store.cards.forget(card.id for each in intakes for card in each.superseded)
        store.contacts.replace(
            [(each.contact, each.fields) for each in intakes if each.fields != each.before]
        )
        for each in intakes:
            own = Role.of(each.before) if each.before is not None else Role()
            if own and own != (after := Role.of(each.fields)):
                is_new = is_new_role(own, after)
                follow_own_role(store, each.contact, own, is_new=is_new, at=self._at)
        store.role_changes.add_many(
            change
            for each in intakes
            if each.before is not None
            for change in role_changes(each.contact, each.before, each.fields, self._at.today)
        )

    def _keep_cards(self, intakes: Sequence[Intake]) -> None:
        cards = [
            arrival.kept(contact=each.contact) for each in intakes for arrival in each.arrivals
        ]
        self._store.cards.keep(cards, self._at)

    def _circle_of(self, group: GroupCard) -> CircleId | None:
        if not group.name:
            return None
        known = self._store.circles.named(group.name)
        return known.id if known else self._store.circles.add(CircleFields(group.name))

    def _members(self, group: GroupCard) -> list[ContactId]:
        found = (
            self._store.cards.with_uid(group.source, uid.removeprefix("urn:uuid:"))
            or self._store.cards.with_uid(group.source, uid)
            for uid in group.members
        )
        owners = (card.contact for cards in found for card in cards[:1])
        return [contact for contact in dict.fromkeys(owners) if contact is not None]


def _bytes_of(arrival: Arrival) -> Iterator[tuple[BlobId, bytes]]:
    yield arrival.blob, arrival.raw.raw
    contents = arrival.contents
    if contents.photo is not None and contents.fields.photo is not None:
        yield contents.fields.photo, contents.photo
