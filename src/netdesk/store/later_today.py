"""Who waits until later on the same day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from netdesk.domain.identifiers import ContactId
from netdesk.store.database import Database


class LaterToday:
    """Until when people wait: UTC instants. One that is over stays written until the next."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put_off(self, contacts: Iterable[ContactId], until: datetime) -> None:
        """Let everything about these people wait until then."""
        self._database.execute_many(
            "INSERT INTO later_today (contact_id, until) VALUES (?1, ?2)"
            " ON CONFLICT (contact_id) DO UPDATE SET until = ?2",
            ((contact, _text(until)) for contact in contacts),
        )

    def waiting(self, now: datetime) -> dict[ContactId, datetime]:
        """Return who waits at `now`, and until when."""
        rows = self._database.rows(
            "SELECT contact_id, until FROM later_today WHERE until > ?", (_text(now),)
        )
        return {ContactId(contact): datetime.fromisoformat(until) for contact, until in rows}

    def over(self, now: datetime) -> dict[ContactId, datetime]:
        """Return whose wait is over at `now`, and when it ended."""
        rows = self._database.rows(
            "SELECT contact_id, until FROM later_today WHERE until <= ?", (_text(now),)
        )
        return {ContactId(contact): datetime.fromisoformat(until) for contact, until in rows}


def _text(instant: datetime) -> str:
    return instant.isoformat(timespec="seconds")
