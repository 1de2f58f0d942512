"""What the program remembers of this file: no data of the user's, so outside the history."""

from __future__ import annotations

from netdesk.store.database import Database

REMINDERS_SHOWN_AT = "reminders_shown_at"
"""The civil time at which all that might be shown was."""


class Remembered:
    """Texts under names."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> str:
        """Return what is remembered under a name, "" for nothing."""
        return self._database.value("SELECT value FROM store_state WHERE name = ?", (name,)) or ""

    def set(self, name: str, value: str) -> None:
        """Remember something under a name."""
        self._database.execute(
            "INSERT INTO store_state (name, value) VALUES (?1, ?2)"
            " ON CONFLICT (name) DO UPDATE SET value = ?2",
            (name, value),
        )
