"""The full-text index over everything written about a person, kept true by every step.

One document a person, their interactions and former roles included, so that a search is one look
into the index however common the word. It is contentless: it holds folded words only.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from netdesk.store.database import Database, Row
from netdesk.store.folding import fold_for_index, number_words

_PEOPLE = """
SELECT id, display_name || ' ' || given || ' ' || family || ' ' || additional || ' ' || nickname
        || ' ' || phonetic,
    organization || ' ' || department || ' ' || title,
    (SELECT json_group_array(json_array(kind, value, label)) FROM channel
        WHERE contact_id = contact.id),
    (SELECT group_concat(text, ' ') FROM note WHERE contact_id = contact.id),
    (SELECT group_concat(text, ' ') FROM participant CROSS JOIN interaction
        ON interaction.id = interaction_id WHERE contact_id = contact.id),
    (SELECT group_concat(title_before || ' ' || organization_before || ' ' || role_change.title
        || ' ' || role_change.organization, ' ') FROM role_change WHERE contact_id = contact.id)
FROM contact WHERE id IN (SELECT value FROM json_each(?))
"""
_PRACTICE = """
SELECT contact_id, value || ' ' || label FROM fact WHERE contact_id IN (SELECT value FROM json_each(?1))
UNION ALL SELECT contact_id, name || ' ' || label FROM relation
    WHERE contact_id IN (SELECT value FROM json_each(?1))
UNION ALL SELECT contact_id, title || ' ' || organization FROM held_role
    WHERE contact_id IN (SELECT value FROM json_each(?1))
UNION ALL SELECT contact_id, text FROM promise
    WHERE contact_id IN (SELECT value FROM json_each(?1))
UNION ALL SELECT contact_id, tag FROM participant CROSS JOIN interaction_tag USING (interaction_id)
    WHERE contact_id IN (SELECT value FROM json_each(?1))
UNION ALL SELECT contact_id, title FROM participant CROSS JOIN attachment USING (interaction_id)
    WHERE contact_id IN (SELECT value FROM json_each(?1))
"""
"""What is known and promised; asked of all at once, for most people there is nothing of it."""
_BATCH = 2000
"""So many people's texts are in memory at once."""


class Search:
    """Writes the index; who asks it is `people`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def refresh(self, contacts: Iterable[int]) -> None:
        """Index anew of whom a step changed words; who is gone is found no more."""
        self._index(contacts)

    def rebuild(self) -> None:
        """Index everybody anew."""
        self._database.execute("INSERT INTO contact_search (contact_search) VALUES ('delete-all')")
        self._index(self._database.column("SELECT id FROM contact"))

    def _index(self, contacts: Iterable[int]) -> None:
        ids = sorted(contacts)
        for start in range(0, len(ids), _BATCH):
            wanted = json.dumps(ids[start : start + _BATCH])
            self._database.execute(
                "DELETE FROM contact_search WHERE rowid IN (SELECT value FROM json_each(?))",
                (wanted,),
            )
            practice: dict[int, list[str]] = {}
            for contact, text in self._database.rows(_PRACTICE, (wanted,)):
                practice.setdefault(contact, []).append(text)
            self._database.execute_many(
                "INSERT INTO contact_search (rowid, name, organization, channels, notes, timeline)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                [
                    _document(row, practice.get(row[0], ()))
                    for row in self._database.rows(_PEOPLE, (wanted,))
                ],
            )


def _document(row: Row, practice: Sequence[str]) -> Row:
    number, name, organization, channels, notes, timeline, roles = row
    return (
        number,
        fold_for_index(name),
        fold_for_index(organization),
        " ".join(_channel_words(*channel) for channel in json.loads(channels)),
        fold_for_index(" ".join((notes or "", *practice))),
        fold_for_index(f"{timeline or ''} {roles or ''}"),
    )


def _channel_words(kind: str, value: str, label: str) -> str:
    words = number_words(value) if kind == "phone" else fold_for_index(value)
    return f"{words} {fold_for_index(label)}" if label else words
