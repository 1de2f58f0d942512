"""Working out what an import would do, without doing it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import ContactId
from netdesk.domain.import_plan import (
    Decisions,
    DeletedHere,
    GroupCard,
    ImportPlan,
    MissingContact,
    NewContact,
    PossibleDuplicate,
    ReadCard,
    Reading,
    UpdatedContact,
)
from netdesk.domain.merge import differences
from netdesk.domain.progress import Progress, unwatched
from netdesk.operations.column_mappings import said_of_tables
from netdesk.operations.importing.arrivals import CHUNK_CARDS
from netdesk.operations.importing.decide_import import ChunkDecided, ImportDecider, Intake
from netdesk.operations.importing.known_people import RehearsedPeople
from netdesk.operations.importing.missing_people import appeared, missing_people
from netdesk.operations.reading.card_files import read_files
from netdesk.store.store import Store

DEFAULT_SOURCE: Final = ""
"""A source that nobody named: then the program that wrote a card is its source, so that two phones
do not take each other's cards for older states of their own."""


def plan_import(
    store: Store,
    files: list[Path],
    *,
    source: str = DEFAULT_SOURCE,
    progress: Progress = unwatched,
) -> ImportPlan:
    """Read files and return what importing them would do.

    Raises OSError, FileChangedError, CancelledError.
    """
    reading = read_files(files, progress, mappings=said_of_tables(store))
    return plan_reading(store, reading, source=source, progress=progress)


def plan_reading(
    store: Store,
    reading: Reading,
    *,
    source: str,
    decisions: Decisions | None = None,
    progress: Progress = unwatched,
    chunk_cards: int = CHUNK_CARDS,
) -> ImportPlan:
    """Return what importing a reading would do with the store as it is.

    Raises OSError, FileChangedError, CancelledError.
    """
    with store.snapshot():
        known = RehearsedPeople(store)
        decider = ImportDecider(
            known,
            reading,
            source=source,
            decisions=decisions,
            progress=progress,
            chunk_cards=chunk_cards,
        )
        rehearsal = _Rehearsal(known)
        for chunk in decider.chunks():
            rehearsal.take(chunk)
        missing = missing_people(store, decider, appeared(known, reading), is_written=False)
    return rehearsal.plan(source, reading, missing)


class _Rehearsal:
    """An import as it would be written, and what would come of it so far."""

    def __init__(self, known: RehearsedPeople) -> None:
        self._known = known
        self._new: dict[ContactId, NewContact] = {}
        self._updated: dict[ContactId, UpdatedContact] = {}
        self._before: dict[ContactId, ContactFields] = {}
        self._groups: list[GroupCard] = []
        self._unchanged = 0
        self._possible_duplicates: list[PossibleDuplicate] = []
        self._deleted_here: list[DeletedHere] = []

    def take(self, chunk: ChunkDecided) -> None:
        """Take down what was decided on a chunk, and make it known."""
        self._known.forget_cards(chunk.outdated)
        for intake in chunk.intakes:
            self._take(intake)
            self._known.forget_cards(card.id for card in intake.superseded)
            self._known.keep(intake.contact, intake.fields)
        for intake in chunk.intakes:
            for arrival in intake.arrivals:
                self._known.keep_card(arrival.kept(contact=intake.contact), arrival.card)
        self._groups += (group for group, _ in chunk.groups)
        self._unchanged += chunk.unchanged
        self._possible_duplicates += chunk.possible_duplicates
        self._deleted_here += chunk.deleted_here

    def plan(
        self, source: str, reading: Reading, missing: tuple[MissingContact, ...]
    ) -> ImportPlan:
        """Return all of it."""
        return ImportPlan(
            source=source,
            reading=reading,
            new=tuple(self._new.values()),
            updated=tuple(self._updated.values()),
            groups=tuple(self._groups),
            unchanged=self._unchanged,
            possible_duplicates=tuple(self._possible_duplicates),
            deleted_here=tuple(self._deleted_here),
            missing=missing,
        )

    def _take(self, intake: Intake) -> None:
        cards = tuple(arrival.card for arrival in intake.arrivals)
        self._unchanged += intake.unchanged
        if intake.before is None:
            self._new[intake.contact] = NewContact(intake.fields, cards)
        elif known := self._new.get(intake.contact):
            self._new[intake.contact] = NewContact(intake.fields, (*known.cards, *cards))
        elif intake.is_update:
            self._update(intake, intake.before, cards)

    def _update(self, intake: Intake, ours: ContactFields, cards: tuple[ReadCard, ...]) -> None:
        earlier = self._updated.get(intake.contact)
        if earlier is not None:
            self._updated[intake.contact] = replace(
                earlier,
                fields=intake.fields,
                cards=(*earlier.cards, *cards),
                changes=differences(self._before[intake.contact], intake.fields),
                conflicts=(*earlier.conflicts, *intake.conflicts),
            )
        else:
            self._before[intake.contact] = ours
            self._updated[intake.contact] = UpdatedContact(
                intake.contact,
                ours.display_name,
                intake.fields,
                cards=cards,
                changes=intake.changes,
                conflicts=intake.conflicts,
            )
