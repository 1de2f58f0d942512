"""The timeline: what happened, when and with whom."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from netdesk.domain.errors import UnknownIdError
from netdesk.domain.identifiers import ContactId, InteractionId
from netdesk.domain.interaction import Interaction, InteractionDraft, InteractionKind
from netdesk.store import models
from netdesk.store.database import Database, Value

_PARTICIPANTS = """
SELECT interaction_id, contact_id, display_name FROM participant
JOIN contact ON contact.id = contact_id
WHERE interaction_id IN (SELECT value FROM json_each(?)) ORDER BY interaction_id, position
"""


class Interactions:
    """The interactions of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, draft: InteractionDraft) -> InteractionId:
        """Write down an interaction and return its id."""
        self._database.run(models.Interaction.insert(**_values(draft)))
        number = InteractionId(self._database.last_id)
        self._add_participants(number, draft.participants)
        return number

    def add_many(self, drafts: list[InteractionDraft]) -> None:
        """Write down many at once."""
        newest = "SELECT seq FROM sqlite_sequence WHERE name = 'interaction'"
        first = (self._database.value(newest) or 0) + 1
        self._database.execute_many(
            "INSERT INTO interaction (id, kind, day, text) VALUES (?, ?, ?, ?)",
            (
                (number, draft.kind.value, draft.day.isoformat(), draft.text)
                for number, draft in enumerate(drafts, first)
            ),
        )
        self._database.execute_many(
            "INSERT INTO participant (interaction_id, contact_id, position) VALUES (?, ?, ?)",
            (
                (number, contact, position)
                for number, draft in enumerate(drafts, first)
                for position, contact in enumerate(dict.fromkeys(draft.participants))
            ),
        )

    def replace(self, number: InteractionId, draft: InteractionDraft) -> None:
        """Make an interaction say what `draft` says. Raises UnknownIdError."""
        self.get(number)
        table = models.Interaction
        self._database.run(table.update(**_values(draft)).where(table.id == number))
        taking_part = models.Participant
        self._database.run(taking_part.delete().where(taking_part.interaction_id == number))
        self._add_participants(number, draft.participants)

    def delete(self, number: InteractionId) -> None:
        """Delete an interaction. Raises UnknownIdError."""
        self.get(number)
        table = models.Interaction
        self._database.run(table.delete().where(table.id == number))

    def get(self, number: InteractionId) -> Interaction:
        """Return one interaction. Raises UnknownIdError."""
        found = self._read("WHERE interaction.id = ?1", (number,))
        if not found:
            raise UnknownIdError("interaction", number)
        return found[0]

    def get_many(self, ids: Sequence[InteractionId]) -> list[Interaction]:
        """Return the interactions that are there, newest first."""
        return self._read(
            "WHERE interaction.id IN (SELECT value FROM json_each(?1))", (json.dumps(list(ids)),)
        )

    def of(self, contact: ContactId, *, limit: int = -1) -> list[Interaction]:
        """Return a contact's interactions, newest first; a negative limit means all."""
        where = (
            "WHERE interaction.id IN (SELECT interaction_id FROM participant WHERE contact_id = ?1)"
        )
        return self._read(where, (contact,), limit)

    def counting_kinds(self) -> frozenset[InteractionKind]:
        """Return the kinds that count as contact."""
        return frozenset(
            InteractionKind(kind)
            for kind in self._database.column(
                "SELECT kind FROM interaction_kind WHERE counts_as_contact"
            )
        )

    def set_counting_kinds(self, kinds: frozenset[InteractionKind]) -> None:
        """Say which kinds count as contact."""
        self._database.execute_many(
            "UPDATE interaction_kind SET counts_as_contact = ? WHERE kind = ?",
            ((kind in kinds, kind.value) for kind in InteractionKind),
        )

    def _read(self, where: str, values: tuple[Value, ...], limit: int = -1) -> list[Interaction]:
        found = self._database.rows(
            f"SELECT id, kind, day, text FROM interaction {where}"
            f" ORDER BY day DESC, id DESC LIMIT ?{len(values) + 1}",
            (*values, limit),
        )
        people = self._participants([row[0] for row in found])
        return [
            Interaction(
                InteractionId(number),
                InteractionKind(kind),
                date.fromisoformat(day),
                text,
                tuple(ContactId(contact) for contact, _ in people.get(number, ())),
                tuple(name for _, name in people.get(number, ())),
            )
            for number, kind, day, text in found
        ]

    def _participants(self, numbers: list[int]) -> dict[int, list[tuple[int, str]]]:
        people: dict[int, list[tuple[int, str]]] = {}
        for number, contact, name in self._database.rows(_PARTICIPANTS, (json.dumps(numbers),)):
            people.setdefault(number, []).append((contact, name))
        return people

    def _add_participants(self, number: int, contacts: tuple[ContactId, ...]) -> None:
        self._database.execute_many(
            "INSERT INTO participant (interaction_id, contact_id, position) VALUES (?, ?, ?)",
            (
                (number, contact, position)
                for position, contact in enumerate(dict.fromkeys(contacts))
            ),
        )


def _values(draft: InteractionDraft) -> dict[str, object]:
    return {"kind": draft.kind.value, "day": draft.day.isoformat(), "text": draft.text}
