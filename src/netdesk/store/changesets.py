"""What a transaction changed, as SQLite's session extension records it: taken, read and turned back.

A changeset is compressed as it is taken and read as a stream, so that none is in memory whole; a large
import is recorded in parts, each a changeset of its own.
"""

from __future__ import annotations

import contextlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import apsw

from netdesk.domain.changes import Changes
from netdesk.domain.errors import UndoConflictError
from netdesk.domain.identifiers import CircleId, ContactId, InteractionId, RoleChangeId, StepId
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
    "fact": 1,
    "relation": 1,
    "held_role": 1,
    "promise": 1,
    "triage": 0,
    "lead_time": 0,
    "later_today": 0,
}
_UNSEARCHED_TABLES = frozenset(
    {
        "card",
        "circle_member",
        "deferral",
        "standing",
        "distinct_pair",
        "merger",
        "triage",
        "lead_time",
        "special_date",
        "later_today",
        "calendar_entry",
    }
)
"""Whose rows hold no word by which anybody is found: after a cadence for thousands none of them is
indexed anew."""
_SEARCHED_CONTACT_COLUMNS = tuple(
    place
    for place, column in enumerate(models.Contact._meta.sorted_field_names)
    if column not in ("id", "sort_key", "photo", "added_on", "met_on", "ideal_days", "maximum_days")
)
_OTHER_COLUMN = {"distinct_pair": 1, "relation": 2}
"""Where a table names a second person."""
_INTERACTION_COLUMN = {
    "interaction": 0,
    "participant": 0,
    "interaction_tag": 1,
    "attachment": 1,
    "calendar_entry": 0,
}
_CIRCLE_TABLES = ("circle", "circle_member")
OWNED_TABLES = ("card", "fact", "relation", "held_role", "promise")
"""Known by ids of their own: an update that leaves the owner of a row alone does not say whose it is."""
_ROLE_TABLE = "role_change"


class Recorder:
    """Records a transaction, part by part."""

    def __init__(self, database: Database) -> None:
        self._connection = database.connection
        self._session = self._begun()

    def take_part(self) -> bytes | None:
        """Return what was changed since the last part, `None` where nothing was."""
        with contextlib.closing(self._session) as session:
            packed = _packed(session)
            self._session = self._begun()
        return packed

    def close(self) -> None:
        """End the recording; a second time does nothing."""
        self._session.close()

    def _begun(self) -> apsw.Session:
        session = apsw.Session(self._connection, "main")
        for table in _TABLES:
            session.attach(table)
        return session


def _packed(session: apsw.Session) -> bytes | None:
    """Compress in pieces: APSW keeps Python's lock for the whole of `changeset()`, 50 ms for 10,000
    contacts, in which the window would stand still."""
    press = zlib.compressobj(_COMPRESSION)
    pieces: list[bytes] = []
    session.changeset_stream(lambda piece: pieces.append(press.compress(piece)))
    return b"".join((*pieces, press.flush())) if pieces else None


def unpacking(packed: bytes) -> Callable[[int], bytes]:
    """Return what reads a compressed part of a changeset piece by piece."""
    unpacked, rest = zlib.decompressobj(), packed

    def read(size: int) -> bytes:
        nonlocal rest
        data = unpacked.decompress(rest, size)
        rest = unpacked.unconsumed_tail
        return data

    return read


def turn_back(database: Database, packed: bytes) -> None:
    """Undo what a part of a changeset did. Raises UndoConflictError."""
    inverted = apsw.Changeset.invert(zlib.decompress(packed))
    try:
        with store_problems(database.path):
            apsw.Changeset.apply(
                inverted,
                database.connection,
                conflict=lambda _reason, _change: apsw.SQLITE_CHANGESET_ABORT,
                flags=_APPLY_FLAGS,
            )
    except (apsw.AbortError, apsw.ConstraintError) as error:
        # ConstraintError: no row differs, but a reference would be left pointing nowhere
        raise UndoConflictError from error


@dataclass(slots=True)
class Touched:
    """The ids that changesets are about; `owned` are, by table, the rows of whose contact they say
    nothing, `searched` those of the contacts of whom something is found otherwise now."""

    contacts: set[int] = field(default_factory=set)
    searched: set[int] = field(default_factory=set)
    owned: dict[str, set[int]] = field(default_factory=dict)
    interactions: set[int] = field(default_factory=set)
    circles: set[int] = field(default_factory=set)
    roles: set[int] = field(default_factory=set)

    def take(self, packed: bytes) -> None:
        """Add what a part of a changeset is about."""
        for table, row in _rows(packed):
            # what an update left alone stands there as no_change
            contact = _id_in(row, _CONTACT_COLUMN.get(table))
            self._add(self.contacts, contact)
            self._add(self.contacts, _id_in(row, _OTHER_COLUMN.get(table)))
            if _is_searched(table, row):
                self._add(self.searched, contact)
            self._add(self.interactions, _id_in(row, _INTERACTION_COLUMN.get(table)))
            first = _id_in(row, 0)
            if table in OWNED_TABLES and contact is None and first is not None:
                self.owned.setdefault(table, set()).add(first)
            elif table in _CIRCLE_TABLES:
                self._add(self.circles, first)
            elif table == _ROLE_TABLE:
                self._add(self.roles, first)

    def _add(self, ids: set[int], number: int | None) -> None:
        if number is not None:
            ids.add(number)

    def add(self, other: Touched) -> None:
        """Add what another is about."""
        self.contacts |= other.contacts
        self.searched |= other.searched
        for table, rows in other.owned.items():
            self.owned.setdefault(table, set()).update(rows)
        self.interactions |= other.interactions
        self.circles |= other.circles
        self.roles |= other.roles

    def changes(self, step: StepId | None) -> Changes:
        """Return all of it as the changes of a step."""
        return Changes(
            step=step,
            contacts=frozenset(map(ContactId, self.contacts)),
            interactions=frozenset(map(InteractionId, self.interactions)),
            circles=frozenset(map(CircleId, self.circles)),
            role_changes=frozenset(map(RoleChangeId, self.roles)),
        )


def _is_searched(table: str, row: tuple[object, ...]) -> bool:
    """Tell whether a row holds words by which its contact is found; of a changed one, whether those
    changed."""
    if table == "contact":
        return any(isinstance(row[column], str) for column in _SEARCHED_CONTACT_COLUMNS)
    return table not in _UNSEARCHED_TABLES


def _id_in(row: tuple[object, ...], column: int | None) -> int | None:
    value = row[column] if column is not None else None
    return value if isinstance(value, int) else None


def _rows(packed: bytes) -> Iterator[tuple[str, tuple[object, ...]]]:
    for change in apsw.Changeset.iter(unpacking(packed)):
        row = change.new if change.op == "INSERT" else change.old
        if row is not None:
            yield change.name, row
        moves = change.name in _OTHER_COLUMN or _CONTACT_COLUMN.get(change.name) == 1
        if change.op == "UPDATE" and moves and change.new is not None:
            # whoever a row names from now on is touched as well as whoever it named before
            yield change.name, change.new
