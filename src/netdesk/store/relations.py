"""What people are to one another: written down once, read from both sides."""

from __future__ import annotations

from netdesk.domain.errors import UnknownIdError
from netdesk.domain.identifiers import ContactId, RelationId
from netdesk.domain.relation import Relation, RelationKind, inverse
from netdesk.store import models
from netdesk.store.database import Database

_OF = """
SELECT relation.id, kind, coalesce(display_name, name), other_id, label, 0 FROM relation
    LEFT JOIN contact ON contact.id = other_id WHERE contact_id = ?1 AND other_id IS NOT ?1
UNION ALL
SELECT relation.id, kind, display_name, contact_id, label, 1 FROM relation
    JOIN contact ON contact.id = contact_id WHERE other_id = ?1 AND contact_id <> ?1
ORDER BY 1
"""
"""Of two who were made one, what they were to each other waits until they are taken apart."""


class Relations:
    """The relations of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        contact: ContactId,
        kind: RelationKind,
        *,
        name: str,
        other: ContactId | None = None,
        label: str = "",
    ) -> RelationId:
        """Write down that somebody is `kind` of `contact`; `name` stays when they are no contact."""
        self._database.run(
            models.Relation.insert(
                contact_id=contact, other_id=other, kind=kind.value, label=label, name=name
            )
        )
        return RelationId(self._database.last_id)

    def link(self, number: RelationId, other: ContactId) -> None:
        """Say which contact a relation means. Raises UnknownIdError."""
        self.owner(number)
        self._database.execute(
            "UPDATE relation SET other_id = ?1, name = (SELECT display_name FROM contact"
            " WHERE id = ?1) WHERE id = ?2",
            (other, number),
        )

    def owner(self, number: RelationId) -> ContactId:
        """Return at whom a relation was written down. Raises UnknownIdError."""
        contact = self._database.value("SELECT contact_id FROM relation WHERE id = ?", (number,))
        if contact is None:
            raise UnknownIdError("relation", number)
        return ContactId(contact)

    def delete(self, number: RelationId) -> None:
        """Delete a relation. Raises UnknownIdError."""
        self.owner(number)
        self._database.execute("DELETE FROM relation WHERE id = ?", (number,))

    def of(self, contact: ContactId) -> list[Relation]:
        """Return a contact's relations, also those written down at the other, oldest first."""
        found = []
        for number, kind, name, other, label, is_inverse in self._database.rows(_OF, (contact,)):
            seen = RelationKind(kind)
            found.append(
                Relation(
                    id=RelationId(number),
                    kind=inverse(seen) if is_inverse else seen,
                    name=name,
                    other=ContactId(other) if other is not None else None,
                    label=label,
                    is_inverse=bool(is_inverse),
                )
            )
        return found
