"""New roles of people, by the day on which they were learned."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date

from netdesk.domain.errors import UnknownIdError
from netdesk.domain.identifiers import ContactId, RoleChangeId
from netdesk.domain.role_change import Role, RoleChange
from netdesk.store.database import Database, Row, Value

_COLUMNS = "id, contact_id, day, title_before, organization_before, title, organization"


class RoleChanges:
    """The role changes of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all_ids(self) -> list[RoleChangeId]:
        """Return the id of every new role."""
        return [RoleChangeId(each) for each in self._database.column("SELECT id FROM role_change")]

    def add_many(self, changes: Iterable[RoleChange]) -> None:
        """Keep role changes; the ids they have are left aside, the store gives them theirs."""
        self._database.execute_many(
            "INSERT INTO role_change"
            " (contact_id, day, title_before, organization_before, title, organization)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                (
                    change.contact,
                    change.day.isoformat(),
                    change.before.title,
                    change.before.organization,
                    change.after.title,
                    change.after.organization,
                )
                for change in changes
            ),
        )

    def get(self, number: RoleChangeId) -> RoleChange:
        """Return one role change. Raises UnknownIdError."""
        found = self.get_many([number])
        if not found:
            raise UnknownIdError("role change", number)
        return found[0]

    def get_many(self, ids: Sequence[RoleChangeId]) -> list[RoleChange]:
        """Return the role changes that are there, newest first."""
        return self._read("id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),))

    def of(self, contact: ContactId) -> list[RoleChange]:
        """Return a contact's role changes, newest first."""
        return self._read("contact_id = ?", (contact,))

    def delete(self, number: RoleChangeId) -> None:
        """Delete a role change; the contact keeps title and organisation. Raises UnknownIdError."""
        self.get(number)
        self._database.execute("DELETE FROM role_change WHERE id = ?", (number,))

    def _read(self, where: str, values: tuple[Value, ...]) -> list[RoleChange]:
        return [
            role_change_of(row)
            for row in self._database.rows(
                f"SELECT {_COLUMNS} FROM role_change WHERE {where} ORDER BY day DESC, id DESC",
                values,
            )
        ]


def role_change_of(row: Row) -> RoleChange:
    """Return the role change that a row of id, contact, day, old and new role says."""
    number, contact, day, title_before, organization_before, title, organization = row
    return RoleChange(
        RoleChangeId(number),
        ContactId(contact),
        date.fromisoformat(day),
        before=Role(title_before, organization_before),
        after=Role(title, organization),
    )
