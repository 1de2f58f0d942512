"""Care of the file itself: copies of it, its way back from one, and whether it is sound."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

import apsw

from netdesk.domain.errors import InvalidValueError, StoreProblem, StoreUnavailableError
from netdesk.store import migrations
from netdesk.store.database import Database, store_problems
from netdesk.whole_file import replacing

_SOUND = "ok"


def copy_to(database: Database, path: Path) -> None:
    """Write a copy of the store as it is now, complete or not at all, also while others write.

    Raises OSError where it cannot be written, StoreUnavailableError, InvalidValueError for the
    store's own file.
    """
    _refuse_itself(database, path)
    with replacing(path, private=True) as part, store_problems(path):
        _write_copy(database.connection, part)


def _write_copy(source: apsw.Connection, path: Path) -> None:
    with contextlib.closing(apsw.Connection(str(path))) as copy:
        with copy.backup("main", source, "main") as backup:
            backup.step()
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()


def copy_from(database: Database, path: Path, *, keep: Path) -> None:
    """Make the store what the copy at `path` is, after seeing that it is a sound one; what the
    store was is kept at `keep`.

    Raises OSError, StoreUnavailableError, InvalidValueError for the store's own file; then the
    store is as it was.
    """
    database.require_in_place()
    _refuse_itself(database, path)
    with _sound_copy(path) as source:
        copy_to(database, keep)
        with database.connection.backup("main", source, "main") as backup:
            backup.step()
    migrations.migrate(database.connection)


def replace_broken(broken: Path, path: Path, *, keep: Path) -> None:
    """Put the sound copy at `path` in the place of a store that cannot be opened any more, which is
    kept at `keep` with what lies beside it.

    Raises OSError, StoreUnavailableError; then the broken store is where it was.
    """
    with _sound_copy(path) as source, replacing(broken, private=True) as part:
        with store_problems(path):
            _write_copy(source, part)
        for ending in ("", "-wal", "-shm"):
            # a log left behind would be played into the copy
            beside = broken.with_name(broken.name + ending)
            if beside.exists():
                beside.replace(keep.with_name(keep.name + ending))


@contextlib.contextmanager
def _sound_copy(path: Path) -> Iterator[apsw.Connection]:
    if path.exists() and not path.is_file():
        # SQLite would wait for ever for what a pipe has to say
        raise OSError(errno.EINVAL, "This is not a file", str(path))
    flags = apsw.SQLITE_OPEN_READONLY
    with store_problems(path), contextlib.closing(apsw.Connection(str(path), flags)) as source:
        _refuse_unsound(source, path)
        yield source


def _refuse_itself(database: Database, path: Path) -> None:
    # replacing the open file would leave its log behind, and with it a broken store
    if path.exists() and path.samefile(database.path):
        raise InvalidValueError(f"{path} is the data itself")


def _refuse_unsound(source: apsw.Connection, path: Path) -> None:
    migrations.check_identity(source)
    migrations.refuse_empty(source)
    if source.execute("PRAGMA integrity_check(1)").get != _SOUND:
        raise StoreUnavailableError(StoreProblem.DAMAGED, str(path))


def faults(database: Database) -> list[str]:
    """Return what is wrong with the file, one line each; nothing where it is sound."""
    found = [line for line in database.column("PRAGMA integrity_check(20)") if line != _SOUND]
    found += [
        f"{table} row {row} points to a missing {parent}"
        for table, row, parent, _ in database.rows("PRAGMA foreign_key_check")
    ]
    found += [text for text, sql in _RULES if database.value(sql)]
    return found


_RULES = (
    (
        "a contact has no standing",
        "SELECT 1 FROM contact WHERE id NOT IN (SELECT contact_id FROM standing) LIMIT 1",
    ),
    (
        "a card's text is missing",
        "SELECT 1 FROM card WHERE blob_id NOT IN (SELECT id FROM blob) LIMIT 1",
    ),
    (
        "a photo is missing",
        "SELECT 1 FROM contact WHERE photo IS NOT NULL AND photo NOT IN (SELECT id FROM blob)",
    ),
    (
        "the search index lacks people",
        "SELECT (SELECT count(*) FROM contact) <> (SELECT count(*) FROM contact_search_docsize)",
    ),
    (
        "an interaction has nobody who took part",
        "SELECT 1 FROM interaction WHERE id NOT IN (SELECT interaction_id FROM participant) LIMIT 1",
    ),
)
"""What must never be found, and how to find it."""


def create_private(path: Path) -> None:
    """Create an empty file only its owner may read, where there is none."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
