"""The history: every write is a step, recorded by SQLite's session extension, and can be turned back.

A session attached to the writer's connection records what the transaction changed, cascades
included; its changeset is stored with the step before the same commit. Undo applies the inverted
changeset as a new step, so that undoing the undo is the redo (ADR 0001).
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from netdesk.domain.changes import Changes, Step, StepKind
from netdesk.domain.errors import NothingToUndoError, UnknownIdError
from netdesk.domain.identifiers import StepId
from netdesk.domain.moment import Moment
from netdesk.store.changesets import Recorder, Touched, turn_back
from netdesk.store.database import Database

_COLUMNS = "id, at, kind, subject, count, undone, reverses"
_BEHIND_ALL = 2**62


@dataclass(slots=True)
class Recording:
    """A step being made: the body may set what it was about; `changes` is there after the commit.

    A body that writes much calls `end_part` now and then: what was written until then is put into the
    history and the search index, and need not be remembered.
    """

    subject: str = ""
    count: int = 1
    changes: Changes = field(default_factory=Changes)
    end_part: Callable[[], None] = field(default=lambda: None, repr=False)


@dataclass(slots=True)
class _Pen:
    """What writes a step down while it happens."""

    kind: StepKind
    at: Moment
    recording: Recording
    recorder: Recorder
    reverses: StepId | None = None
    step: StepId | None = None
    touched: Touched = field(default_factory=Touched)


class History:
    """Records steps, lists them and turns them back."""

    def __init__(self, database: Database, refresh_search: Callable[[Iterable[int]], None]) -> None:
        self._database = database
        self._refresh_search = refresh_search

    @contextlib.contextmanager
    def step(self, kind: StepKind, at: Moment, subject: str = "") -> Iterator[Recording]:
        """Make all writes of the body one transaction and one step.

        An exception in the body rolls all of it back. A body that changes nothing leaves no step.
        """
        recording = Recording(subject)
        with self._recorded(kind, at, recording):
            yield recording

    def undo(self, at: Moment) -> Changes:
        """Turn back the newest step that stands.

        Raises NothingToUndoError, UndoConflictError.
        """
        recording = Recording()
        # which step that is, another process may change until the transaction has begun
        with self._recorded(StepKind.UNDO, at, recording) as pen:
            step = self.undoable()
            if step is None:
                raise NothingToUndoError
            self._reverse(step, pen)
        return recording.changes

    def redo(self, at: Moment) -> Changes:
        """Turn back the newest undo, unless something was done since.

        Raises NothingToUndoError, UndoConflictError.
        """
        recording = Recording()
        with self._recorded(StepKind.REDO, at, recording) as pen:
            undo = self._redoable_undo()
            if undo is None:
                raise NothingToUndoError
            self._reverse(undo, pen)
            self._database.execute("UPDATE step SET undone = 0 WHERE id = ?", (undo.reverses,))
        return recording.changes

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

    def get(self, number: StepId) -> Step:
        """Return one step. Raises UnknownIdError."""
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM step WHERE id = ?", (number,))
        if not rows:
            raise UnknownIdError("step", number)
        return _step(rows[0])

    def page(self, limit: int, *, before: StepId | None = None) -> list[Step]:
        """Return the newest steps of those before one, newest first."""
        return [
            _step(row)
            for row in self._database.rows(
                f"SELECT {_COLUMNS} FROM step WHERE id < ? ORDER BY id DESC LIMIT ?",
                (before if before is not None else _BEHIND_ALL, limit),
            )
        ]

    def count_standing_since(self, step: StepId) -> int:
        """Return how many steps would be turned back to turn this one back, itself among them; 0
        where it is turned back already, or is an undo or redo."""
        number: int = self._database.value(
            "SELECT count(*) FROM step WHERE id >= ?1 AND reverses IS NULL AND NOT undone"
            " AND EXISTS (SELECT 1 FROM step WHERE id = ?1 AND reverses IS NULL AND NOT undone)",
            (step,),
        )
        return number

    def has_standing(self, kinds: Iterable[StepKind]) -> bool:
        """Tell whether a step of one of these kinds was done and not turned back."""
        values = json.dumps([kind.value for kind in kinds])
        return bool(
            self._database.value(
                "SELECT EXISTS (SELECT 1 FROM step WHERE NOT undone"
                " AND kind IN (SELECT value FROM json_each(?)))",
                (values,),
            )
        )

    def newest_id(self) -> StepId:
        """Return the id of the newest step, 0 where there is none."""
        return StepId(self._database.value("SELECT max(id) FROM step") or 0)

    def ids_since(self, step: StepId) -> list[StepId]:
        """Return the ids of the steps after `step`, oldest first."""
        return self._database.column("SELECT id FROM step WHERE id > ? ORDER BY id", (step,))

    def changes_of(self, steps: Iterable[StepId]) -> Changes:
        """Return what all these steps touched together."""
        touched, newest = Touched(), None
        for newest in steps:
            for part in self._parts(newest):
                touched.take(self._part(part))
        self._add_owners(touched)
        return touched.changes(newest)

    @contextlib.contextmanager
    def _recorded(self, kind: StepKind, at: Moment, recording: Recording) -> Iterator[_Pen]:
        connection = self._database.connection
        self._database.require_in_place()
        self._database.execute("BEGIN IMMEDIATE")
        try:
            with contextlib.closing(Recorder(self._database)) as recorder:
                pen = _Pen(kind, at, recording, recorder)
                recording.end_part = lambda: self._keep_part(pen)
                yield pen
                self._keep_part(pen)
                self._keep_head(pen)
            self._database.execute("COMMIT")
        except BaseException:
            # SQLite has rolled back by itself after some errors (a full disk, for one)
            if not connection.get_autocommit():
                connection.execute("ROLLBACK").fetchall()
            raise
        finally:
            recording.end_part = lambda: None

    def _keep_part(self, pen: _Pen) -> None:
        packed = pen.recorder.take_part()
        if packed is None:
            return
        if pen.step is None:
            self._database.execute(
                "INSERT INTO step (at, kind, subject, count, undone, reverses)"
                " VALUES (?, ?, '', 0, 0, NULL)",
                (pen.at.instant.isoformat(), pen.kind.value),
            )
            pen.step = StepId(self._database.last_id)
        self._database.execute(
            "INSERT INTO step_part (step_id, changeset) VALUES (?, ?)", (pen.step, packed)
        )
        touched = Touched()
        touched.take(packed)
        self._add_owners(touched)
        self._refresh_search(touched.searched)
        pen.touched.add(touched)

    def _keep_head(self, pen: _Pen) -> None:
        if pen.step is None:
            return
        recording = pen.recording
        self._database.execute(
            "UPDATE step SET subject = ?, count = ?, reverses = ? WHERE id = ?",
            (recording.subject, recording.count, pen.reverses, pen.step),
        )
        recording.changes = pen.touched.changes(pen.step)

    def _reverse(self, step: Step, pen: _Pen) -> None:
        pen.recording.subject, pen.recording.count = step.subject, step.count
        pen.reverses = step.id
        for part in reversed(self._parts(step.id)):
            turn_back(self._database, self._part(part))
            pen.recording.end_part()
        self._database.execute("UPDATE step SET undone = 1 WHERE id = ?", (step.id,))

    def _parts(self, step: StepId) -> list[int]:
        return self._database.column(
            "SELECT id FROM step_part WHERE step_id = ? ORDER BY id", (step,)
        )

    def _part(self, part: int) -> bytes:
        packed: bytes = self._database.value(
            "SELECT changeset FROM step_part WHERE id = ?", (part,)
        )
        return packed

    def _add_owners(self, touched: Touched) -> None:
        """Add who took part in what was touched, and whose rows were."""
        found = self._database.column(
            "SELECT contact_id FROM participant"
            " WHERE interaction_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(touched.interactions)),),
        )
        for table, rows in touched.owned.items():
            found += self._database.column(
                f"SELECT contact_id FROM {table} WHERE contact_id IS NOT NULL"
                " AND id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(rows)),),
            )
        touched.contacts.update(found)
        touched.searched.update(found)

    def _redoable_undo(self) -> Step | None:
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM step WHERE kind = ? AND NOT undone AND id >"
            " coalesce((SELECT max(id) FROM step WHERE reverses IS NULL), 0)"
            " ORDER BY id DESC LIMIT 1",
            (StepKind.UNDO.value,),
        )
        return _step(rows[0]) if rows else None

    def _original(self, undo: Step) -> Step:
        return self.get(undo.reverses or undo.id)


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
