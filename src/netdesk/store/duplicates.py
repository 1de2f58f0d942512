"""Who may be one person with whom: what the search for duplicates reads, and who was said to be two."""

from __future__ import annotations

import json
from collections.abc import Iterable

from netdesk.domain.identifiers import ContactId
from netdesk.store.database import Database

_MOST_ALIKE = 20
"""Of a name or number that more people have, so many are looked at."""


class Duplicates:
    """The people of the store, as the search for duplicates sees them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def alike(self, keys: Iterable[str], name: str) -> list[ContactId]:
        """Return who has one of these numbers and addresses (by key) or this name (as sorted by)."""
        by_channel = self._database.column(
            "SELECT DISTINCT contact_id FROM channel WHERE match_key <> ''"
            " AND match_key IN (SELECT value FROM json_each(?)) ORDER BY contact_id LIMIT ?",
            (json.dumps(list(keys)), _MOST_ALIKE),
        )
        by_name = self._database.column(
            "SELECT id FROM contact WHERE sort_key = ? ORDER BY id LIMIT ?", (name, _MOST_ALIKE)
        )
        return list(dict.fromkeys(map(ContactId, by_channel + by_name)))

    def holders(self, key: str, *, and_also: str) -> int:
        """Return under how many names a number or address is written down, with one name more."""
        names = self._database.column(
            "SELECT DISTINCT sort_key FROM channel JOIN contact ON contact.id = contact_id"
            " WHERE match_key = ? LIMIT ?",
            (key, _MOST_ALIKE),
        )
        return len({*names, and_also})

    def namesakes(self, name: str) -> int:
        """Return how many have this name, as they are sorted by."""
        number: int = self._database.value(
            "SELECT count(*) FROM contact WHERE sort_key = ?", (name,)
        )
        return number
