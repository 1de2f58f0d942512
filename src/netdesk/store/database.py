"""One connection on the store's file.

Each thread has its own: the writer's may write, everybody else's is `query_only`, so that SQLite
itself refuses a stray write. SQLite's words for what is wrong become our own errors here.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from os.path import samestat
from pathlib import Path
from typing import Any

import apsw
from peewee import PeeweeException, Query
from playhouse.apsw_ext import APSWDatabase

from netdesk.domain.errors import StoreProblem, StoreUnavailableError
from netdesk.store import migrations

Value = str | int | float | bytes | None
Row = tuple[Any, ...]
Values = Sequence[Value] | Mapping[str, Value]
"""What is bound: to `?` in order, or to `:name`."""

_BUSY_SECONDS = 60
"""How long a writer waits for another process: a large import holds the file for seconds."""
_CACHE_KIBIBYTES = 32 * 1024
_READER_CACHE_KIBIBYTES = 2 * 1024
"""The system caches the file; what is kept here a second time counts against the window."""

_PROBLEMS: tuple[tuple[type[Exception], StoreProblem], ...] = (
    (apsw.NotADBError, StoreProblem.NOT_A_STORE),
    (apsw.CorruptError, StoreProblem.DAMAGED),
    (apsw.CantOpenError, StoreProblem.NO_ACCESS),
    (apsw.ReadOnlyError, StoreProblem.NO_ACCESS),
    (apsw.PermissionsError, StoreProblem.NO_ACCESS),
    (apsw.BusyError, StoreProblem.BUSY),
    (apsw.FullError, StoreProblem.FULL),
)
_IO_PROBLEMS = {
    # a full disk has no room for the index of the log, which every connection needs
    apsw.SQLITE_IOERR_SHMSIZE: StoreProblem.FULL,
    apsw.SQLITE_IOERR_CORRUPTFS: StoreProblem.DAMAGED,
    apsw.SQLITE_IOERR_DATA: StoreProblem.DAMAGED,
}


@contextlib.contextmanager
def store_problems(path: Path) -> Iterator[None]:
    """Turn SQLite's errors about the file into StoreUnavailableError."""
    try:
        yield
    except (apsw.Error, PeeweeException) as error:
        # peewee wraps the errors of what runs through it
        cause = getattr(error, "orig", error)
        problem = _problem_of(cause)
        if problem is None:
            raise
        raise StoreUnavailableError(problem, f"{path}: {cause}") from error


def _problem_of(cause: Exception) -> StoreProblem | None:
    if isinstance(cause, apsw.IOError):
        return _IO_PROBLEMS.get(getattr(cause, "extendedresult", 0), StoreProblem.NO_ACCESS)
    return next((problem for kind, problem in _PROBLEMS if isinstance(cause, kind)), None)


class Database:
    """A connection, and the few ways in which the store speaks to it."""

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        cache = _READER_CACHE_KIBIBYTES if read_only else _CACHE_KIBIBYTES
        self._peewee = APSWDatabase(
            str(path),
            timeout=_BUSY_SECONDS,
            thread_safe=False,
            flags=apsw.SQLITE_OPEN_READWRITE | (0 if read_only else apsw.SQLITE_OPEN_CREATE),
            pragmas=(("foreign_keys", 1), ("synchronous", "FULL"), ("cache_size", -cache)),
        )
        with store_problems(path):
            self._open()
        self._opened = path.stat()

    def _open(self) -> None:
        self._peewee.connect()
        try:
            migrations.check_identity(self.connection)
            if self.read_only:
                migrations.refuse_empty(self.connection)
                self.connection.execute("PRAGMA query_only = 1").fetchall()
            else:
                self.connection.execute("PRAGMA journal_mode = WAL").fetchall()
        except BaseException:
            self._peewee.close()
            raise

    def require_in_place(self) -> None:
        """Raise StoreUnavailableError where the path no longer leads to the file that is open: the
        system would let us write on into a deleted one, and nobody would find it again."""
        try:
            in_place = samestat(self._opened, self.path.stat())
        except OSError:
            in_place = False
        if not in_place:
            raise StoreUnavailableError(StoreProblem.GONE, str(self.path))

    @property
    def connection(self) -> apsw.Connection:
        """The connection itself, for sessions, backup and migrations."""
        connection: apsw.Connection = self._peewee.connection()
        return connection

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        """Return all rows of a query."""
        with store_problems(self.path):
            return self.connection.execute(sql, values).fetchall()

    def value(self, sql: str, values: Values = ()) -> Any:
        """Return the first column of the first row, or `None` where there is no row."""
        with store_problems(self.path):
            return self.connection.execute(sql, values).get

    def column(self, sql: str, values: Values = ()) -> list[Any]:
        """Return the first column of all rows."""
        return [row[0] for row in self.rows(sql, values)]

    def execute(self, sql: str, values: Values = ()) -> None:
        """Run one statement."""
        with store_problems(self.path):
            self.connection.execute(sql, values).fetchall()

    def execute_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run one statement for every row: 10 times as fast as peewee for tens of thousands."""
        with store_problems(self.path):
            self.connection.executemany(sql, rows).fetchall()

    def run(self, query: Query) -> Any:
        """Run a peewee query here: models are bound to no connection of their own."""
        with store_problems(self.path):
            return query.execute(self._peewee)

    @property
    def version(self) -> tuple[int, int]:
        """What changes with every write, here or by another connection: what was read before may be
        kept as long as this is the same."""
        connection = self.connection
        return connection.execute("PRAGMA data_version").get, connection.total_changes()

    @property
    def last_id(self) -> int:
        """The id of the row inserted last."""
        return self.connection.last_insert_rowid()

    def close(self) -> None:
        """Close the connection; a second time does nothing."""
        self._peewee.close()
