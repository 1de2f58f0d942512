"""The history: every write is a step, recorded by SQLite's session extension, and can be turned back.

A session attached to the writer's connection records what the transaction changed, cascades
included; its changeset is stored with the step before the same commit. Undo applies the inverted
changeset as a new step, so that undoing the undo is the redo (ADR 0001).
"""

from __future__ import annotations

import contextlib
import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

import apsw

from netdesk.domain.changes import Changes, Step, StepKind
from netdesk.domain.errors import NothingToUndoError, UndoConflictError
from netdesk.domain.identifiers import CircleId, ContactId, InteractionId, RoleChangeId, StepId
from netdesk.domain.moment import Moment
from netdesk.store import models
from netdesk.store.database import Database, store_problems

_COMPRESSION = 1
_TABLES = tuple(model._meta.table_name for model in models.TRACKED)
_APPLY_FLAGS = apsw.SQLITE_CHANGESETAPPLY_NOSAVEPOINT | apsw.SQLITE_CHANGESETAPPLY_FKNOACTION
"""NOSAVEPOINT: without it applying is quadratic in WAL mode. FKNOACTION: the changeset holds the
cascades already."""
_CONTACT_COLUMN = {
    "contact": 0,
    "channel": 0,
    "special_date": 0,
    "note": 0,
    "card": 1,
    "circle_member": 1,
    "participant": 1,
    "deferral": 1,
    "standing": 0,
    "role_change": 1,
    "distinct_pair": 0,
    "merger": 1,
}
_INTERACTION_TABLES = ("interaction", "participant")
_CIRCLE_TABLES = ("circle", "circle_member")
_ROLE_TABLE = "role_change"
_COLUMNS = "id, at, kind, subject, count, undone, reverses"


@dataclass(slots=True)
class Recording:
    """A step being made: the body may set what it was about; `changes` is there after the commit."""

    subject: str = ""
    count: int = 1
    changes: Changes = field(default_factory=Changes)


class History:
    """Records steps, lists them and turns them back."""

    def __init__(self, database: Database, refresh_search: Callable[[Changes], None]) -> None:
        self._database = database
        self._refresh_search = refresh_search

    @contextlib.contextmanager
    def step(self, kind: StepKind, at: Moment, subject: str = "") -> Iterator[Recording]:
        """Make all writes of the body one transaction and one step.

        An exception in the body rolls all of it back. A body that changes nothing leaves no step.
        """
        recording = Recording(subject)
        with self._recorded() as session:
            yield recording
            self._keep(session, kind, at, recording, reverses=None)

    def undo(self, at: Moment) -> Changes:
        """Turn back the newest step that stands.

        Raises NothingToUndoError, UndoConflictError.
        """
        # which step that is, another process may change until the transaction has begun
        with self._recorded() as session:
            step = self.undoable()
            if step is None:
                raise NothingToUndoError
            return self._reverse(session, step, step.id, StepKind.UNDO, at)

    def redo(self, at: Moment) -> Changes:
        """Turn back the newest undo, unless something was done since.

        Raises NothingToUndoError, UndoConflictError.
        """
        with self._recorded() as session:
            undo = self._redoable_undo()
            if undo is None:
                raise NothingToUndoError
            return self._reverse(session, undo, self._original(undo).id, StepKind.REDO, at)

    def undoable(self) -> Step | None:
        """Return the step that an undo would turn back."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM step WHERE reverses IS NULL AND NOT undone"
            " ORDER BY id DESC LIMIT 1"
        )
        return _step(rows[0]) if rows else None

    def redoable(self) -> Step | None:
        """Return the step that a redo would do again."""
        undo = self._redoable_undo()
        return self._original(undo) if undo else None

    def newest(self, limit: int) -> list[Step]:
        """Return the newest steps, newest first."""
        return [
            _step(row)
            for row in self._database.rows(
                f"SELECT {_COLUMNS} FROM step ORDER BY id DESC LIMIT ?", (limit,)
            )
        ]

    def newest_id(self) -> StepId:
        """Return the id of the newest step, 0 where there is none."""
        return StepId(self._database.value("SELECT max(id) FROM step") or 0)

    def ids_since(self, step: StepId) -> list[StepId]:
        """Return the ids of the steps after `step`, oldest first."""
        return self._database.column("SELECT id FROM step WHERE id > ? ORDER BY id", (step,))

    def changes_of(self, steps: Iterable[StepId]) -> Changes:
        """Return what all these steps touched together."""
        merged = Changes()
        for step in steps:
            merged = _merged(merged, self._touched(self._changeset(step), step))
        return merged

    @contextlib.contextmanager
    def _recorded(self) -> Iterator[apsw.Session]:
        connection = self._database.connection
        self._database.require_in_place()
        self._database.execute("BEGIN IMMEDIATE")
        try:
            session = apsw.Session(connection, "main")
            try:
                for table in _TABLES:
                    session.attach(table)
                yield session
            finally:
                session.close()
            self._database.execute("COMMIT")
        except BaseException:
            # SQLite has rolled back by itself after some errors (a full disk, for one)
            if not connection.get_autocommit():
                connection.execute("ROLLBACK").fetchall()
            raise

    def _keep(
        self,
        session: apsw.Session,
        kind: StepKind,
        at: Moment,
        recording: Recording,
        *,
        reverses: StepId | None,
    ) -> None:
        changeset = _changeset_of(session)
        if not changeset:
            return
        self._database.execute(
            "INSERT INTO step (at, kind, subject, count, undone, reverses)"
            " VALUES (?, ?, ?, ?, 0, ?)",
            (
                at.instant.isoformat(),
                kind.value,
                recording.subject,
                recording.count,
                reverses,
            ),
        )
        step = StepId(self._database.last_id)
        self._database.execute(
            "INSERT INTO step_part (step_id, changeset) VALUES (?, ?)",
            (step, zlib.compress(changeset, _COMPRESSION)),
        )
        recording.changes = self._touched(changeset, step)
        self._refresh_search(recording.changes)

    def _reverse(
        self, session: apsw.Session, step: Step, original: StepId, kind: StepKind, at: Moment
    ) -> Changes:
        recording = Recording(step.subject, step.count)
        self._apply(apsw.Changeset.invert(self._changeset(step.id)))
        self._database.execute("UPDATE step SET undone = 1 WHERE id = ?", (step.id,))
        if kind is StepKind.REDO:
            self._database.execute("UPDATE step SET undone = 0 WHERE id = ?", (original,))
        self._keep(session, kind, at, recording, reverses=step.id)
        return recording.changes

    def _apply(self, changeset: bytes) -> None:
        try:
            with store_problems(self._database.path):
                apsw.Changeset.apply(
                    changeset,
                    self._database.connection,
                    conflict=lambda _reason, _change: apsw.SQLITE_CHANGESET_ABORT,
                    flags=_APPLY_FLAGS,
                )
        except (apsw.AbortError, apsw.ConstraintError) as error:
            # ConstraintError: no row differs, but a reference would be left pointing nowhere
            raise UndoConflictError from error

    def _redoable_undo(self) -> Step | None:
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM step WHERE kind = ? AND NOT undone AND id >"
            " coalesce((SELECT max(id) FROM step WHERE reverses IS NULL), 0)"
            " ORDER BY id DESC LIMIT 1",
            (StepKind.UNDO.value,),
        )
        return _step(rows[0]) if rows else None

    def _original(self, undo: Step) -> Step:
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM step WHERE id = ?", (undo.reverses,))
        return _step(rows[0])

    def _changeset(self, step: int) -> bytes:
        parts = self._database.column(
            "SELECT changeset FROM step_part WHERE step_id = ? ORDER BY id", (step,)
        )
        return b"".join(map(zlib.decompress, parts))

    def _touched(self, changeset: bytes, step: StepId) -> Changes:
        contacts: set[int] = set()
        interactions: set[int] = set()
        circles: set[int] = set()
        roles: set[int] = set()
        for change in apsw.Changeset.iter(changeset):
            row = change.new if change.op == "INSERT" else change.old
            if row is None:
                continue
            table, first = change.name, row[0]
            column = _CONTACT_COLUMN.get(table)
            if column is not None:
                contact = row[column]
                # what an update left alone stands there as no_change
                if isinstance(contact, int):
                    contacts.add(contact)
            if not isinstance(first, int):
                continue
            if table in _INTERACTION_TABLES:
                interactions.add(first)
            elif table in _CIRCLE_TABLES:
                circles.add(first)
            elif table == _ROLE_TABLE:
                roles.add(first)
        contacts.update(
            self._database.column(
                "SELECT contact_id FROM participant"
                " WHERE interaction_id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(interactions)),),
            )
        )
        return Changes(
            step=step,
            contacts=frozenset(map(ContactId, contacts)),
            interactions=frozenset(map(InteractionId, interactions)),
            circles=frozenset(map(CircleId, circles)),
            role_changes=frozenset(map(RoleChangeId, roles)),
        )


def _merged(one: Changes, other: Changes) -> Changes:
    return Changes(
        step=other.step,
        contacts=one.contacts | other.contacts,
        interactions=one.interactions | other.interactions,
        circles=one.circles | other.circles,
        role_changes=one.role_changes | other.role_changes,
    )


def _step(row: tuple[object, ...]) -> Step:
    number, at, kind, subject, count, undone, reverses = row
    return Step(
        id=StepId(int(str(number))),
        at=datetime.fromisoformat(str(at)),
        kind=StepKind(kind),
        subject=str(subject),
        count=int(str(count)),
        undone=bool(undone),
        reverses=None if reverses is None else StepId(int(str(reverses))),
    )


def _changeset_of(session: apsw.Session) -> bytes:
    """Return what a session recorded, in pieces: APSW keeps Python's lock for the whole of
    `changeset()`, 50 ms for 10,000 contacts, in which the window would stand still."""
    pieces: list[bytes] = []

    def take(piece: memoryview | bytes) -> None:
        pieces.append(bytes(piece))

    session.changeset_stream(take)
    return b"".join(pieces)
