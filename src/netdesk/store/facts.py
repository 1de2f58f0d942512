"""What is worth knowing of people, in one line each."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from netdesk.domain.errors import UnknownIdError
from netdesk.domain.fact import Fact, FactKind
from netdesk.domain.identifiers import ContactId, FactId
from netdesk.store import models
from netdesk.store.database import Database


class Facts:
    """The facts of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self, contacts: Iterable[ContactId], kind: FactKind, value: str, label: str = ""
    ) -> None:
        """Write a fact down of each of these people, behind what is known of them already."""
        self._database.execute_many(
            "INSERT INTO fact (contact_id, kind, label, value, position) SELECT ?1, ?2, ?3, ?4,"
            " coalesce(max(position), -1) + 1 FROM fact WHERE contact_id = ?1",
            ((contact, kind.value, label, value) for contact in contacts),
        )

    def replace(self, number: FactId, value: str, label: str = "") -> None:
        """Make a fact say something else. Raises UnknownIdError."""
        self.owner(number)
        table = models.Fact
        self._database.run(table.update(value=value, label=label).where(table.id == number))

    def delete(self, numbers: Iterable[FactId]) -> None:
        """Delete facts; those that are gone already are passed over."""
        self._database.execute_many(
            "DELETE FROM fact WHERE id = ?", ((number,) for number in numbers)
        )

    def owner(self, number: FactId) -> ContactId:
        """Return of whom a fact is. Raises UnknownIdError."""
        contact = self._database.value("SELECT contact_id FROM fact WHERE id = ?", (number,))
        if contact is None:
            raise UnknownIdError("fact", number)
        return ContactId(contact)

    def of(self, contact: ContactId) -> list[Fact]:
        """Return what is known of a person, in the order in which it was written down."""
        return self.of_many([contact]).get(contact, [])

    def of_many(self, contacts: Sequence[ContactId]) -> dict[ContactId, list[Fact]]:
        """Return what is known of each of these people."""
        found: dict[ContactId, list[Fact]] = {}
        for contact, number, kind, value, label in self._database.rows(
            "SELECT contact_id, id, kind, value, label FROM fact"
            " WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY position, id",
            (json.dumps(list(contacts)),),
        ):
            fact = Fact(FactId(number), FactKind(kind), value, label)
            found.setdefault(ContactId(contact), []).append(fact)
        return found

    def values(self, kind: FactKind) -> list[str]:
        """Return what is written down under a kind, the most frequent first."""
        return self._database.column(
            "SELECT value FROM fact WHERE kind = ? GROUP BY value COLLATE NOCASE"
            " ORDER BY count(*) DESC, value COLLATE NOCASE",
            (kind.value,),
        )

    def labels(self) -> list[str]:
        """Return what facts of one's own are called, the most frequent first."""
        return self._database.column(
            "SELECT label FROM fact WHERE kind = ? GROUP BY label COLLATE NOCASE"
            " ORDER BY count(*) DESC, label COLLATE NOCASE",
            (FactKind.CUSTOM.value,),
        )

    def shares(self, contacts: Iterable[ContactId], kind: FactKind, most: int) -> dict[str, int]:
        """Return how many of these people have each value of a kind: the `most` most frequent."""
        return dict(
            self._database.rows(
                "SELECT value, count(DISTINCT contact_id) FROM fact"
                " WHERE kind = ? AND contact_id IN (SELECT value FROM json_each(?))"
                " GROUP BY value COLLATE NOCASE ORDER BY 2 DESC, 1 COLLATE NOCASE LIMIT ?",
                (kind.value, json.dumps(list(contacts)), most),
            )
        )
