"""What the machine can do at all: the floors beside which NetDesk's figures stand.

Run as `python -m bench.floors NAME ARGUMENTS`; each prints seconds from its process's start.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path


def tokenise(path: str) -> None:
    """Cut a file of cards into names and values in plain Python, nothing decoded."""
    count = 0
    with Path(path).open("rb") as file:
        for line in file:
            if not line.startswith((b" ", b"\t")):
                name, _, _ = line.partition(b":")
                count += len(name.split(b";")) > 0
    if not count:
        raise SystemExit("no lines")


def insert(contacts: str) -> None:
    """Insert contacts with two channels each by APSW alone, full text included."""
    import apsw

    number = int(contacts)
    with tempfile.TemporaryDirectory() as folder:
        connection = apsw.Connection(str(Path(folder) / "floor.db"))
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.execute(
            "CREATE TABLE contact (id INTEGER PRIMARY KEY, name TEXT);"
            "CREATE TABLE channel (id INTEGER PRIMARY KEY, contact_id INTEGER, value TEXT);"
            "CREATE INDEX channel_by_contact ON channel (contact_id);"
            "CREATE VIRTUAL TABLE search USING fts5 (name, content='', prefix='1 2 3')"
        ).fetchall()
        with connection:
            names = [(each, f"Person {each} Family") for each in range(number)]
            connection.executemany("INSERT INTO contact VALUES (?, ?)", names)
            connection.executemany(
                "INSERT INTO channel (contact_id, value) VALUES (?, ?)",
                ((each // 2, f"value {each}") for each in range(2 * number)),
            )
            connection.executemany("INSERT INTO search (rowid, name) VALUES (?, ?)", names)
        connection.close()


def window() -> None:
    """Show an empty PySide6 window and end when it is painted."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Empty(QWidget):
        """Ends the program at its first paint."""

        def paintEvent(self, event: QPaintEvent) -> None:
            QTimer.singleShot(0, application.quit)

    application = QApplication([])
    empty = Empty()
    empty.resize(1280, 800)
    empty.show()
    application.exec()
    # what Python tears down afterwards is no part of the start
    sys.stdout.flush()
    os._exit(0)


_FLOORS: dict[str, Callable[..., None]] = {"tokenise": tokenise, "insert": insert, "window": window}

if __name__ == "__main__":
    begin = time.perf_counter()
    _FLOORS[sys.argv[1]](*sys.argv[2:])
