"""What has been shown as a notification, so that nothing repeats and nothing vanishes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from netdesk.domain.identifiers import ContactId
from netdesk.store.database import Database

Delivered = tuple[ContactId, str, str]
"""Whom it was about, by which rule, for which period."""


class Deliveries:
    """The delivery log: outside the history, for what was seen cannot be unseen."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, many: Iterable[Delivered], at: datetime) -> None:
        """Write down that these were shown."""
        self._database.execute_many(
            "INSERT OR IGNORE INTO delivery (contact_id, rule, period, delivered_at)"
            " VALUES (?, ?, ?, ?)",
            ((*delivered, at.isoformat()) for delivered in many),
        )

    def is_recorded(self, delivered: Delivered) -> bool:
        """Tell whether this was shown."""
        return bool(
            self._database.value(
                "SELECT 1 FROM delivery WHERE contact_id = ? AND rule = ? AND period = ?", delivered
            )
        )
