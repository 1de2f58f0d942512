"""Who is meant by a name in a line, and which names and tags complete what is typed after @ and #."""

from __future__ import annotations

import json

from netdesk.domain.identifiers import ContactId
from netdesk.store.database import Database
from netdesk.store.folding import fold

_MOST_OFFERED = 8
_MOST_LOOKED_AT = 200
"""So many of those a short beginning fits are put in order: enough to find whom one knows well."""

_NAMED = """
SELECT contact.id, display_name FROM contact
WHERE id IN (SELECT rowid FROM contact_search WHERE contact_search MATCH ?1 LIMIT ?2)
ORDER BY sort_key, contact.id
"""
_OFFERED = """
SELECT contact.id FROM contact LEFT JOIN standing ON contact_id = contact.id
WHERE contact.id IN (SELECT rowid FROM contact_search WHERE contact_search MATCH ?1 LIMIT ?2)
    AND contact.id NOT IN (SELECT value FROM json_each(?3))
ORDER BY last_touch IS NULL, last_touch DESC, sort_key, contact.id LIMIT ?4
"""
_TAGS = """
WITH RECURSIVE used (tag) AS (
    SELECT min(tag) FROM interaction_tag WHERE tag >= ?1
    UNION ALL SELECT (SELECT min(tag) FROM interaction_tag WHERE tag > used.tag) FROM used
        WHERE tag IS NOT NULL AND substr(tag, 1, ?2) = ?1 COLLATE NOCASE
) SELECT tag FROM used WHERE substr(tag, 1, ?2) = ?1 COLLATE NOCASE
UNION SELECT DISTINCT value FROM fact WHERE kind = 'tag' AND substr(value, 1, ?2) = ?1 COLLATE NOCASE
LIMIT ?3
"""


class Mentions:
    """Answers for the composer and the command line; it writes nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def meant(self, name: str) -> list[ContactId]:
        """Return who may be meant by a name: nobody, one who is surely meant, or several.

        Whoever is called exactly so comes before those who have the words in their name.
        """
        words = " ".join(f'"{word}"' for word in fold(name).split())
        if not words:
            return []
        found = self._database.rows(_NAMED, (f"name : ({words})", _MOST_LOOKED_AT))
        exactly = [number for number, shown in found if fold(shown) == fold(name)]
        return [ContactId(each) for each in exactly or (number for number, _ in found)]

    def offered(self, typed: str, *, left_out: tuple[ContactId, ...] = ()) -> list[ContactId]:
        """Return some whose names have words that begin so, whom one was in touch with last first."""
        words = " ".join(f'"{word}"*' for word in fold(typed).split())
        if not words:
            return []
        values = (f"name : ({words})", _MOST_LOOKED_AT, json.dumps(left_out), _MOST_OFFERED)
        return [ContactId(each) for each in self._database.column(_OFFERED, values)]

    def tags(self, typed: str) -> list[str]:
        """Return some tags in use that begin so, whatever their case."""
        found = self._database.column(_TAGS, (typed, len(typed), _MOST_OFFERED))
        return list({tag.casefold(): tag for tag in found}.values())
