"""How many days before a person's yearly date it is wanted, where that is not the usual number."""

from __future__ import annotations

from collections.abc import Mapping

from netdesk.domain.contact import DateKey, DateKind
from netdesk.domain.identifiers import ContactId
from netdesk.store.database import Database


class LeadTimes:
    """The lead times of the store, by what a date celebrates: an import brings dates without them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, contact: ContactId) -> dict[DateKey, int]:
        """Return the lead times of a person's dates, those that are not the usual one."""
        return {
            (DateKind(kind), label): days
            for kind, label, days in self._database.rows(
                "SELECT kind, label, days FROM lead_time WHERE contact_id = ?", (contact,)
            )
        }

    def replace(self, contact: ContactId, days: Mapping[DateKey, int]) -> None:
        """Make these the lead times of a person's dates; all others have the usual one."""
        self._database.execute("DELETE FROM lead_time WHERE contact_id = ?", (contact,))
        self._database.execute_many(
            "INSERT INTO lead_time (contact_id, kind, label, days) VALUES (?, ?, ?, ?)",
            ((contact, kind.value, label, each) for (kind, label), each in days.items()),
        )
