"""The full-text index over people and interactions, kept true by every step.

The index is contentless: it holds folded words only, under the ids of what they are about.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from netdesk.domain.changes import Changes
from netdesk.store.database import Database, Row
from netdesk.store.folding import fold_for_index, number_words

_PEOPLE = """
SELECT id, display_name || ' ' || given || ' ' || family || ' ' || additional || ' ' || nickname
        || ' ' || phonetic,
    organization || ' ' || department || ' ' || title,
    (SELECT json_group_array(json_array(kind, value, label)) FROM channel
        WHERE contact_id = contact.id),
    (SELECT group_concat(text, ' ') FROM note WHERE contact_id = contact.id)
FROM contact WHERE id IN (SELECT value FROM json_each(?))
"""


class Search:
    """Writes the index; who asks it is `people`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def refresh(self, changes: Changes) -> None:
        """Index anew what a step touched."""
        self._refresh_people(changes.contacts)
        self._refresh_interactions(changes.interactions)

    def rebuild(self) -> None:
        """Index everything anew: after a restore, or when a check finds a difference."""
        for table in ("contact_search", "interaction_search"):
            self._database.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
        self._refresh_people(self._database.column("SELECT id FROM contact"))
        self._refresh_interactions(self._database.column("SELECT id FROM interaction"))

    def counts(self) -> tuple[int, int]:
        """Return how many people and how many interactions are indexed."""
        people, interactions = (
            self._database.value(f"SELECT count(*) FROM {table}_docsize")
            for table in ("contact_search", "interaction_search")
        )
        return people, interactions

    def _refresh_people(self, ids: Iterable[int]) -> None:
        wanted = json.dumps(sorted(ids))
        self._database.execute(
            "DELETE FROM contact_search WHERE rowid IN (SELECT value FROM json_each(?))", (wanted,)
        )
        self._database.execute_many(
            "INSERT INTO contact_search (rowid, name, organization, channels, notes)"
            " VALUES (?, ?, ?, ?, ?)",
            [_document(row) for row in self._database.rows(_PEOPLE, (wanted,))],
        )

    def _refresh_interactions(self, ids: Iterable[int]) -> None:
        wanted = json.dumps(sorted(ids))
        self._database.execute(
            "DELETE FROM interaction_search WHERE rowid IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        self._database.execute_many(
            "INSERT INTO interaction_search (rowid, text) VALUES (?, ?)",
            [
                (number, fold_for_index(text))
                for number, text in self._database.rows(
                    "SELECT id, text FROM interaction WHERE id IN (SELECT value FROM json_each(?))",
                    (wanted,),
                )
            ],
        )


def _document(row: Row) -> Row:
    number, name, organization, channels, notes = row
    return (
        number,
        fold_for_index(name),
        fold_for_index(organization),
        " ".join(_channel_words(*channel) for channel in json.loads(channels)),
        fold_for_index(notes or ""),
    )


def _channel_words(kind: str, value: str, label: str) -> str:
    words = number_words(value) if kind == "phone" else fold_for_index(value)
    return f"{words} {fold_for_index(label)}" if label else words
