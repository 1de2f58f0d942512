"""Doing what an import plan says, as one step."""

from __future__ import annotations

from itertools import chain, islice
from pathlib import PurePath

from netdesk.domain.card import CardContents
from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.domain.import_plan import (
    ContactConflict,
    Decisions,
    GroupCard,
    ImportPlan,
    ImportResult,
    ReadCard,
    Reading,
)
from netdesk.domain.moment import Moment
from netdesk.domain.progress import Progress, unwatched
from netdesk.operations.plan_import import DEFAULT_SOURCE, Decided, Person, decide
from netdesk.store.cards import KeptCard
from netdesk.store.store import Store

_BATCH = 500


def apply_import(
    store: Store,
    plan: ImportPlan,
    *,
    at: Moment,
    decisions: Decisions | None = None,
    progress: Progress = unwatched,
) -> ImportResult:
    """Do what a plan says, but for what was decided otherwise.

    Everything is compared anew, so that a plan is never stale. Raises OSError, FileChangedError,
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
) -> ImportResult:
    """Take the cards of a reading in, as one step.

    Raises OSError, FileChangedError, CancelledError; then nothing is written.
    """
    subject = ", ".join(PurePath(name).name for name in reading.files)
    with store.step(StepKind.IMPORT, at, subject) as recording:
        decided = decide(store, reading, source=source, decisions=decisions)
        recording.count = len(decided.new) + len(decided.updated)
        _Application(store, source, decided, at, progress).run()
    return ImportResult(
        reading=reading,
        added=len(decided.new),
        updated=len(decided.updated),
        unchanged=decided.unchanged,
        groups=len(decided.groups),
        conflicts=tuple(
            ContactConflict(each.contact, each.name, conflict)
            for each in decided.updated
            for conflict in each.conflicts
        ),
        possible_duplicates=tuple(decided.duplicates),
        changes=recording.changes,
    )


class _Application:
    """One import being written."""

    def __init__(
        self, store: Store, source: str, plan: Decided, at: Moment, progress: Progress
    ) -> None:
        self._store = store
        self._source = source
        self._plan = plan
        self._at = at
        self._progress = progress
        self._done = 0

    def run(self) -> None:
        new = (contents for each in self._plan.new for _, contents in each.cards)
        updated = (each.contents for each in self._plan.updated)
        self._store.blobs.keep(each.photo for each in chain(new, updated) if each.photo)
        self._add_new()
        self._update()
        self._make_circles()

    def _advance(self, count: int) -> None:
        self._done += count
        self._progress(self._done, len(self._plan.new) + len(self._plan.updated))

    def _add_new(self) -> None:
        people = iter(self._plan.new)
        while batch := list(islice(people, _BATCH)):
            self._advance(0)
            ids = self._store.contacts.add([each.fields for each in batch], self._at.today)
            self._keep(batch, ids)
            self._store.standings.refresh(ids)
            self._advance(len(batch))

    def _keep(self, people: list[Person], ids: list[ContactId]) -> None:
        self._store.blobs.keep(card.raw.raw for each in people for card, _ in each.cards)
        self._store.cards.keep(
            [
                self._kept(card, contents, contact=contact)
                for contact, each in zip(ids, people, strict=True)
                for card, contents in each.cards
            ],
            self._at,
        )

    def _update(self) -> None:
        for each in self._plan.updated:
            self._store.blobs.keep([each.card.raw.raw])
            if each.superseded is not None:
                self._store.cards.forget(each.contact, each.superseded)
            self._store.cards.keep(
                [self._kept(each.card, each.contents, contact=each.contact)], self._at
            )
            if each.changes:
                self._store.contacts.replace([(each.contact, each.fields)])
            self._advance(1)

    def _make_circles(self) -> None:
        for group in self._plan.groups:
            self._store.blobs.keep([group.card.raw.raw])
            circle = self._circle_of(group)
            members = self._members(group)
            if circle is not None:
                self._store.circles.put_in(circle, members)
                self._store.standings.refresh(members)
            encoding = group.card.raw.file_encoding
            kept = KeptCard(group.source, group.uid, group.card.blob, encoding, circle=circle)
            self._store.cards.keep([kept], self._at)

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

    def _kept(self, card: ReadCard, contents: CardContents, *, contact: ContactId) -> KeptCard:
        source, encoding = self._source or contents.writer, card.raw.file_encoding
        return KeptCard(source, contents.uid, card.blob, encoding, contact)
