"""What has been shown as a notification, so that nothing repeats and nothing vanishes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

from netdesk.domain.cadence import Staleness
from netdesk.domain.identifiers import ContactId
from netdesk.domain.reminder import NUMBERED_RULES, ReminderKey
from netdesk.store.database import Database, Row

_BY_CADENCE = (Staleness.DUE.value, Staleness.STALE.value)
_WRITE = (
    "INSERT OR IGNORE INTO delivery (contact_id, rule, period, delivered_at) VALUES (?, ?, ?, ?)"
)


class Deliveries:
    """The delivery log: outside the history, for what was seen cannot be unseen."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, many: Iterable[ReminderKey], at: datetime) -> None:
        """Write down that these were shown."""
        self._database.execute_many(_WRITE, ((*key, at.isoformat()) for key in many))

    def carry(self, before: ContactId, now: ContactId) -> None:
        """Take over what was shown of what has a number of its own, and may be somebody else's now."""
        self._database.execute(
            "INSERT OR IGNORE INTO delivery (contact_id, rule, period, delivered_at)"
            " SELECT ?2, rule, period, delivered_at FROM delivery WHERE contact_id = ?1"
            " AND substr(rule, 1, instr(rule, ' ') - 1) IN (SELECT value FROM json_each(?3))",
            (before, now, json.dumps(NUMBERED_RULES)),
        )

    def all(self) -> list[Row]:
        """Return the whole log as it is written."""
        return self._database.rows("SELECT contact_id, rule, period, delivered_at FROM delivery")

    def put_back(self, rows: Iterable[Row]) -> None:
        """Write down what a log said, beside what this one says."""
        self._database.execute_many(_WRITE, rows)

    def recorded(self, keys: Iterable[ReminderKey]) -> frozenset[ReminderKey]:
        """Return which of these were shown."""
        return frozenset(key for key in keys if self._is_recorded(key))

    def people_between(self, first: datetime, last: datetime) -> frozenset[ContactId]:
        """Return who was shown by cadence between two instants (UTC), both included: what lies ahead
        was shown while the clock was wrong."""
        found = self._database.column(
            "SELECT contact_id FROM delivery WHERE delivered_at BETWEEN ? AND ? AND rule IN (?, ?)",
            (first.isoformat(), last.isoformat(), *_BY_CADENCE),
        )
        return frozenset(map(ContactId, found))

    def _is_recorded(self, key: ReminderKey) -> bool:
        return bool(
            self._database.value(
                "SELECT 1 FROM delivery WHERE contact_id = ? AND rule = ? AND period = ?", key
            )
        )
