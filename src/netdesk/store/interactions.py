"""The timeline: what happened, when and with whom."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, time

from netdesk.domain.errors import UnknownIdError
from netdesk.domain.identifiers import ContactId, InteractionId
from netdesk.domain.interaction import (
    Attachment,
    Interaction,
    InteractionDraft,
    InteractionKind,
)
from netdesk.store import models
from netdesk.store.database import Database, Row, Value

_PARTICIPANTS = """
SELECT interaction_id, contact_id, display_name FROM participant
JOIN contact ON contact.id = contact_id
WHERE interaction_id IN (SELECT value FROM json_each(?)) ORDER BY interaction_id, position
"""
_TAGS = """
SELECT interaction_id, tag FROM interaction_tag
WHERE interaction_id IN (SELECT value FROM json_each(?)) ORDER BY interaction_id, tag
"""
_ATTACHMENTS = """
SELECT interaction_id, target, title FROM attachment
WHERE interaction_id IN (SELECT value FROM json_each(?)) ORDER BY interaction_id, id
"""


class Interactions:
    """The interactions of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, draft: InteractionDraft) -> InteractionId:
        """Write down an interaction and return its id."""
        self._database.run(models.Interaction.insert(**_values(draft)))
        number = InteractionId(self._database.last_id)
        self._add_parts([(number, draft)])
        return number

    def add_many(self, drafts: list[InteractionDraft]) -> None:
        """Write down many at once."""
        newest = "SELECT seq FROM sqlite_sequence WHERE name = 'interaction'"
        first = (self._database.value(newest) or 0) + 1
        self._database.execute_many(
            "INSERT INTO interaction (id, kind, day, text, time, planned) VALUES (?, ?, ?, ?, ?, ?)",
            ((number, *_values(draft).values()) for number, draft in enumerate(drafts, first)),
        )
        self._add_parts(list(enumerate(drafts, first)))

    def replace(self, number: InteractionId, draft: InteractionDraft) -> None:
        """Make an interaction say what `draft` says. Raises UnknownIdError."""
        self.get(number)
        table = models.Interaction
        self._database.run(table.update(**_values(draft)).where(table.id == number))
        for part in ("participant", "attachment"):
            self._database.execute(f"DELETE FROM {part} WHERE interaction_id = ?", (number,))
        self._database.execute(
            "DELETE FROM interaction_tag WHERE interaction_id = ?"
            " AND tag COLLATE BINARY NOT IN (SELECT value FROM json_each(?))",
            (number, json.dumps(draft.tags)),
        )
        self._add_parts([(number, draft)])

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

    def newest_touch(self, contact: ContactId) -> InteractionId | None:
        """Return the newest interaction with a contact that counts as contact, `None` without any."""
        found = self._database.column(
            "SELECT interaction.id FROM participant JOIN interaction ON interaction.id = interaction_id"
            " JOIN interaction_kind ON interaction_kind.kind = interaction.kind AND counts_as_contact"
            " WHERE contact_id = ? AND NOT planned ORDER BY day DESC, interaction.id DESC LIMIT 1",
            (contact,),
        )
        return InteractionId(found[0]) if found else None

    def all_ids(self) -> list[InteractionId]:
        """Return the id of every interaction."""
        return [InteractionId(each) for each in self._database.column("SELECT id FROM interaction")]

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
            f"SELECT id, kind, day, text, time, planned FROM interaction {where}"
            f" ORDER BY day DESC, id DESC LIMIT ?{len(values) + 1}",
            (*values, limit),
        )
        wanted = json.dumps([row[0] for row in found])
        people = self._parts(_PARTICIPANTS, wanted)
        tags, attachments = self._parts(_TAGS, wanted), self._parts(_ATTACHMENTS, wanted)
        return [
            Interaction(
                InteractionId(number),
                InteractionKind(kind),
                date.fromisoformat(day),
                text,
                tuple(ContactId(contact) for contact, _ in people.get(number, ())),
                tuple(name for _, name in people.get(number, ())),
                time=time.fromisoformat(at) if at else None,
                is_planned=bool(planned),
                tags=tuple(tag for (tag,) in tags.get(number, ())),
                attachments=tuple(Attachment(*each) for each in attachments.get(number, ())),
            )
            for number, kind, day, text, at, planned in found
        ]

    def _parts(self, sql: str, wanted: str) -> dict[int, list[Row]]:
        parts: dict[int, list[Row]] = {}
        for number, *part in self._database.rows(sql, (wanted,)):
            parts.setdefault(number, []).append(tuple(part))
        return parts

    def _add_parts(self, many: Sequence[tuple[int, InteractionDraft]]) -> None:
        self._database.execute_many(
            "INSERT INTO participant (interaction_id, contact_id, position) VALUES (?, ?, ?)",
            (
                (number, contact, position)
                for number, draft in many
                for position, contact in enumerate(dict.fromkeys(draft.participants))
            ),
        )
        self._database.execute_many(
            # the same word in another case is the same tag
            "INSERT OR IGNORE INTO interaction_tag (interaction_id, tag) VALUES (?, ?)",
            ((number, tag) for number, draft in many for tag in draft.tags),
        )
        self._database.execute_many(
            "INSERT INTO attachment (interaction_id, target, title) VALUES (?, ?, ?)",
            (
                (number, each.target, each.title)
                for number, draft in many
                for each in draft.attachments
            ),
        )


def _values(draft: InteractionDraft) -> dict[str, Value]:
    return {
        "kind": draft.kind.value,
        "day": draft.day.isoformat(),
        "text": draft.text,
        "time": draft.time.isoformat("minutes") if draft.time else None,
        "planned": int(draft.is_planned),
    }
