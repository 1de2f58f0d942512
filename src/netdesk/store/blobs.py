"""Bytes kept once, under what they contain: photos and cards.

They stand outside the history: an undone import leaves them, so that a redo finds them. The history
can bring back every contact and card there was, so none of their bytes are ever thrown away.
"""

from __future__ import annotations

from collections.abc import Iterable

from netdesk.domain.identifiers import BlobId, blob_id
from netdesk.store.database import Database


class Blobs:
    """The content-addressed table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, many: Iterable[bytes]) -> None:
        """Keep each of `many`, those already there left as they are."""
        self.keep_known((blob_id(data), data) for data in many)

    def keep_known(self, many: Iterable[tuple[BlobId, bytes]]) -> None:
        """Keep bytes whose ids are known, those already there left as they are."""
        self._database.execute_many("INSERT OR IGNORE INTO blob (id, data) VALUES (?, ?)", many)

    def get(self, identifier: BlobId) -> bytes | None:
        """Return the bytes, `None` where they are not kept."""
        data: bytes | None = self._database.value(
            "SELECT data FROM blob WHERE id = ?", (identifier,)
        )
        return data
