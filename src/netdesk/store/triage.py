"""Sorting people: who is left, what was answered and not applied yet, and what speaks for whom."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from netdesk.domain.identifiers import ContactId
from netdesk.domain.triage import Candidate, StagedAnswer, TriageAnswer, TriageProgress
from netdesk.store.database import Database

_SORTED = """
(contact.ideal_days IS NOT NULL OR standing.ideal_days IS NOT NULL
    OR triage.answer <> 'later'
    OR EXISTS (SELECT 1 FROM fact WHERE fact.contact_id = contact.id
        AND fact.kind = 'do_not_contact'))
"""
_PEOPLE = """
FROM contact LEFT JOIN standing ON standing.contact_id = contact.id
LEFT JOIN triage ON triage.contact_id = contact.id
"""
_CANDIDATES = f"""
WITH done AS (
    SELECT participant.contact_id AS who, count(*) AS number, max(day) AS newest
    FROM participant CROSS JOIN interaction ON interaction.id = interaction_id
    WHERE NOT planned GROUP BY who
), firm AS (
    SELECT organization COLLATE NOCASE AS name, count(*) AS size FROM contact
    WHERE organization <> '' GROUP BY organization COLLATE NOCASE
)
SELECT contact.id, added_on, coalesce(done.number, 0), done.newest,
    (SELECT count(*) FROM circle_member WHERE circle_member.contact_id = contact.id),
    (SELECT count(*) FROM note WHERE note.contact_id = contact.id),
    (SELECT count(*) FROM channel WHERE channel.contact_id = contact.id),
    photo IS NOT NULL,
    EXISTS (SELECT 1 FROM special_date WHERE special_date.contact_id = contact.id
        AND special_date.kind = 'birthday'),
    coalesce(firm.size - 1, 0),
    (SELECT count(*) FROM fact WHERE fact.contact_id = contact.id),
    coalesce(triage.answered_on, '')
{_PEOPLE}
LEFT JOIN done ON done.who = contact.id LEFT JOIN firm ON firm.name = contact.organization COLLATE NOCASE
WHERE NOT coalesce({_SORTED}, 0)
"""


class Triage:
    """The answers of the store, and who has none."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def answer(
        self,
        contacts: Iterable[ContactId],
        answer: TriageAnswer,
        *,
        on: date,
        ideal_days: int | None = None,
    ) -> None:
        """Write down what was answered, in the place of what was answered before."""
        self._database.execute_many(
            "INSERT INTO triage (contact_id, answer, ideal_days, answered_on) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (contact_id) DO UPDATE SET answer = excluded.answer,"
            " ideal_days = excluded.ideal_days, answered_on = excluded.answered_on",
            ((contact, answer.value, ideal_days, on.isoformat()) for contact in contacts),
        )

    def forget(self, contacts: Iterable[ContactId]) -> None:
        """Let answers go."""
        self._database.execute_many(
            "DELETE FROM triage WHERE contact_id = ?", ((contact,) for contact in contacts)
        )

    def staged(self) -> list[StagedAnswer]:
        """Return the answers that can be applied: all but *later*."""
        return [
            StagedAnswer(ContactId(contact), TriageAnswer(answer), ideal)
            for contact, answer, ideal in self._database.rows(
                "SELECT contact_id, answer, ideal_days FROM triage WHERE answer <> 'later'"
                " ORDER BY contact_id"
            )
        ]

    def candidates(self) -> list[list[Candidate]]:
        """Return who is not sorted in groups, each asked about before the next: those not asked about
        yet, then those put off, by the day on which they were."""
        groups: dict[str, list[Candidate]] = {}
        for row in self._database.rows(_CANDIDATES):
            number, added_on, done, newest, circles, notes, channels, *more, put_off = row
            photo, birthday, colleagues, facts = more
            groups.setdefault(put_off, []).append(
                Candidate(
                    contact=ContactId(number),
                    added_on=date.fromisoformat(added_on),
                    interactions=done,
                    last_interaction=date.fromisoformat(newest) if newest else None,
                    circles=circles,
                    notes=notes,
                    channels=channels,
                    has_photo=bool(photo),
                    has_birthday=bool(birthday),
                    colleagues=colleagues,
                    facts=facts,
                )
            )
        return [groups[put_off] for put_off in sorted(groups)]

    def progress(self) -> TriageProgress:
        """Return how many are sorted."""
        total, done = self._database.rows(
            f"SELECT count(*), coalesce(sum(coalesce({_SORTED}, 0)), 0) {_PEOPLE}"
        )[0]
        return TriageProgress(done, total)

    def is_sorted(self, contacts: Iterable[ContactId]) -> frozenset[ContactId]:
        """Return who of these is sorted."""
        return frozenset(
            self._database.column(
                f"SELECT contact.id {_PEOPLE} WHERE coalesce({_SORTED}, 0)"
                " AND contact.id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(contacts)),),
            )
        )

    def colleagues(self, contact: ContactId, limit: int) -> tuple[list[str], int]:
        """Return the names of the first `limit` others at the same organisation, and how many there
        are."""
        others = (
            "FROM contact WHERE organization COLLATE NOCASE ="
            " (SELECT organization FROM contact WHERE id = ?1) AND organization <> '' AND id <> ?1"
        )
        names = self._database.column(
            f"SELECT display_name {others} ORDER BY sort_key, id LIMIT ?2", (contact, limit)
        )
        total: int = self._database.value(f"SELECT count(*) {others}", (contact,))
        return names, total
