"""What people were and are, and where, over time."""

from __future__ import annotations

from netdesk.domain.errors import UnknownIdError
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import ContactId, HeldRoleId
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.role_change import Role
from netdesk.store import models
from netdesk.store.database import Database


class HeldRoles:
    """The roles of the store, the latest first."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, contact: ContactId, role: HeldRole) -> HeldRoleId:
        """Write down a role; the id it has is left aside."""
        self._database.run(models.HeldRole.insert(contact_id=contact, **_values(role)))
        return HeldRoleId(self._database.last_id)

    def replace(self, role: HeldRole) -> None:
        """Make a role say this. Raises UnknownIdError."""
        self.owner(role.id)
        table = models.HeldRole
        self._database.run(table.update(**_values(role)).where(table.id == role.id))

    def delete(self, number: HeldRoleId) -> None:
        """Delete a role. Raises UnknownIdError."""
        self.owner(number)
        self._database.execute("DELETE FROM held_role WHERE id = ?", (number,))

    def owner(self, number: HeldRoleId) -> ContactId:
        """Return whose a role is. Raises UnknownIdError."""
        contact = self._database.value("SELECT contact_id FROM held_role WHERE id = ?", (number,))
        if contact is None:
            raise UnknownIdError("role", number)
        return ContactId(contact)

    def of(self, contact: ContactId) -> list[HeldRole]:
        """Return a contact's roles: those held still first, then the latest begun."""
        return [
            HeldRole(
                HeldRoleId(number),
                Role(title, organization),
                partial_date_of(started),
                partial_date_of(ended),
                bool(is_present),
            )
            for number, title, organization, started, ended, is_present in self._database.rows(
                "SELECT id, title, organization, started, ended, is_present FROM held_role"
                " WHERE contact_id = ? ORDER BY is_present DESC, started DESC, id DESC",
                (contact,),
            )
        ]


def partial_date_of(text: str) -> PartialDate | None:
    """Return the date that `partial_date_text` wrote, `None` for ""."""
    if not text:
        return None
    parts = text.split("-")
    if len(parts) > 3 or not all(part.isdecimal() for part in parts):
        return PartialDate(text=text)
    year, month, day = (*map(int, parts), None, None)[:3]
    return PartialDate(year, month, day)


def partial_date_text(on: PartialDate | None) -> str:
    """Return a date as it is kept: as far as it is known, the year first; words where it is in words."""
    if on is None or on.year is None:
        return on.text if on else ""
    parts = [f"{on.year:04}"]
    if on.month is not None:
        parts.append(f"{on.month:02}")
        if on.day is not None:
            parts.append(f"{on.day:02}")
    return "-".join(parts)


def _values(role: HeldRole) -> dict[str, object]:
    return {
        "title": role.role.title,
        "organization": role.role.organization,
        "started": partial_date_text(role.started),
        "ended": partial_date_text(role.ended),
        "is_present": role.is_present,
    }
