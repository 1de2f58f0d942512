"""People who were made one: their rows moved together, and moved back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from netdesk.domain.contact import Contact
from netdesk.domain.errors import UnknownIdError
from netdesk.domain.identifiers import (
    CircleId,
    ContactId,
    InteractionId,
    MergerId,
    RoleChangeId,
)
from netdesk.domain.joining import PersonState
from netdesk.domain.merger import Belongings, Merger, OwnCard
from netdesk.store.cards import Cards
from netdesk.store.contacts import Contacts
from netdesk.store.database import Database
from netdesk.store.merger_json import merger_json, merger_of

_COLUMNS = "id, contact_id, absorbed_id, merged_on, before"
_OWNED_TABLES = ("card", "deferral", "role_change", "merger")
"""Whose rows are one person's alone, and are known by their id."""
_OTHER_TABLES = ("fact", "relation", "held_role", "promise")
"""The same, written down under the table's name."""
_TOLD_OF = "relation.other_id"
"""The relations that name somebody as the other."""
_SETTLED_TABLES = ("triage", "lead_time")
"""Of which a person has one each: who stays keeps theirs."""


@dataclass(frozen=True, slots=True)
class Absorbed:
    """Somebody who was made one with a contact, as a line shows them."""

    merger: MergerId
    name: str
    merged_on: date


class Mergers:
    """The mergers of the store, and the moving of rows they take."""

    def __init__(self, database: Database, contacts: Contacts, cards: Cards) -> None:
        self._database = database
        self._contacts = contacts
        self._cards = cards

    def get(self, number: MergerId) -> Merger:
        """Return one merger. Raises UnknownIdError."""
        found = self._read("id = ?", number)
        if not found:
            raise UnknownIdError("merger", number)
        return found[0]

    def of(self, contact: ContactId) -> list[Merger]:
        """Return the mergers that stand in a contact, the oldest first."""
        return self._read("contact_id = ?", contact)

    def absorbed(self, contact: ContactId) -> list[Absorbed]:
        """Return who was made one with a contact, the newest first."""
        return [
            Absorbed(MergerId(number), name, date.fromisoformat(merged_on))
            for number, name, merged_on in self._database.rows(
                "SELECT id, before ->> '$.absorbed', merged_on FROM merger"
                " WHERE contact_id = ? ORDER BY id DESC",
                (contact,),
            )
        ]

    def state(self, contact: ContactId) -> PersonState:
        """Return all of a contact that two may both have. Raises UnknownIdError."""
        return self._state(self._contacts.get(contact))

    def belongings(self, contact: ContactId) -> Belongings:
        """Return what is this contact's alone."""
        return Belongings(
            cards=self.cards(contact),
            deferrals=tuple(self._owned("deferral", contact)),
            role_changes=tuple(map(RoleChangeId, self._owned("role_change", contact))),
            mergers=tuple(map(MergerId, self._owned("merger", contact))),
            places={
                InteractionId(number): place
                for number, place in self._database.rows(
                    "SELECT interaction_id, position FROM participant WHERE contact_id = ?",
                    (contact,),
                )
            },
            rows={
                **{table: tuple(self._owned(table, contact)) for table in _OTHER_TABLES},
                _TOLD_OF: tuple(
                    self._database.column(
                        "SELECT id FROM relation WHERE other_id = ? ORDER BY id", (contact,)
                    )
                ),
            },
        )

    def cards(self, contact: ContactId) -> tuple[OwnCard, ...]:
        """Return a contact's cards, the newest first."""
        return tuple(
            OwnCard(card.id, card.source, card.uid, card.blob, card.encoding)
            for card in self._cards.of(contact)
        )

    def card_stamp(self, contact: ContactId) -> str:
        """Return when a contact's newest card came, "" where it has none."""
        stamp: str | None = self._database.value(
            "SELECT max(imported_at) FROM card WHERE contact_id = ?", (contact,)
        )
        return stamp or ""

    def absorb(self, merger: Merger) -> None:
        """Make `absorbed` one with `contact`, and keep the merger under a new id."""
        pair = {"stays": merger.contact, "goes": merger.absorbed}
        for table in (*_OWNED_TABLES, *_OTHER_TABLES):
            self._database.execute(
                f"UPDATE {table} SET contact_id = :stays WHERE contact_id = :goes", pair
            )
        self._database.execute("UPDATE relation SET other_id = :stays WHERE other_id = :goes", pair)
        # whose row is there already keeps it; the other's goes with the contact
        for table in ("participant", "later_today", *_SETTLED_TABLES):
            self._database.execute(
                f"UPDATE OR IGNORE {table} SET contact_id = :stays WHERE contact_id = :goes", pair
            )
        self._database.execute(
            "INSERT OR IGNORE INTO circle_member (circle_id, contact_id)"
            " SELECT circle_id, :stays FROM circle_member WHERE contact_id = :goes",
            pair,
        )
        self._database.execute("DELETE FROM contact WHERE id = :goes", pair)
        self._keep_apart(merger.contact, merger.merged.apart)
        self._write_state(merger.contact, merger.merged)
        self._database.execute(
            "INSERT INTO merger (contact_id, absorbed_id, merged_on, before) VALUES (?, ?, ?, ?)",
            (
                merger.contact,
                merger.absorbed,
                merger.merged_on.isoformat(),
                merger_json(merger),
            ),
        )

    def release(self, merger: Merger, now: PersonState, stays: PersonState) -> None:
        """Give `absorbed` back under the old id; `contact`, who is `now`, becomes `stays`."""
        back, contact = merger.absorbed, merger.contact
        self._contacts.put_back(back, merger.theirs.fields, merger.theirs.added_on)
        self._give_back_places(merger, merger.theirs.interactions & now.interactions)
        self._leave_places(contact, now.interactions - stays.interactions)
        self._move_circles(merger, now, stays)
        self._give_back_rows(merger)
        self._database.execute("DELETE FROM merger WHERE id = ?", (merger.id,))
        self._part(contact, now.apart - stays.apart)
        self._keep_apart(back, self._standing_for(merger.theirs.apart))
        self._write_settings(back, merger.theirs)
        self._write_state(contact, stays)
        self._give_back_lead_times(contact, back)

    def rewrite(self, mergers: Iterable[Merger]) -> None:
        """Keep mergers as they are without somebody who was taken out."""
        self._database.execute_many(
            "UPDATE merger SET before = ? WHERE id = ?",
            [(merger_json(merger), merger.id) for merger in mergers],
        )

    def give_cards(self, contact: ContactId, cards: Sequence[int]) -> None:
        """Let cards be of this contact."""
        self._database.execute_many(
            "UPDATE card SET contact_id = ? WHERE id = ?", [(contact, card) for card in cards]
        )

    def _read(self, where: str, value: int) -> list[Merger]:
        return [
            merger_of(
                MergerId(number),
                ContactId(contact),
                ContactId(absorbed),
                date.fromisoformat(merged_on),
                before,
            )
            for number, contact, absorbed, merged_on, before in self._database.rows(
                f"SELECT {_COLUMNS} FROM merger WHERE {where} ORDER BY id", (value,)
            )
        ]

    def _state(self, contact: Contact) -> PersonState:
        number = contact.id
        ideal = contact.ideal_days
        apart = self._database.column(
            "SELECT first_id + second_id - ?1 FROM distinct_pair"
            " WHERE first_id = ?1 OR second_id = ?1",
            (number,),
        )
        return PersonState(
            fields=contact.fields,
            added_on=contact.added_on,
            met_on=contact.met_on,
            cadence=None if ideal is None else (ideal, contact.maximum_days),
            interactions=frozenset(
                map(InteractionId, self._all("participant", "interaction_id", number))
            ),
            circles=frozenset(map(CircleId, self._all("circle_member", "circle_id", number))),
            apart=frozenset(map(ContactId, apart)),
        )

    def _all(self, table: str, column: str, contact: ContactId) -> list[int]:
        return self._database.column(
            f"SELECT {column} FROM {table} WHERE contact_id = ?", (contact,)
        )

    def _owned(self, table: str, contact: ContactId) -> list[int]:
        return sorted(self._all(table, "id", contact))

    def _write_state(self, contact: ContactId, state: PersonState) -> None:
        self._contacts.replace([(contact, state.fields)])
        self._write_settings(contact, state)

    def _write_settings(self, contact: ContactId, state: PersonState) -> None:
        self._contacts.set_met_on(contact, state.met_on)
        self._contacts.set_cadence([contact], *(state.cadence or (None, None)))
        self._database.execute(
            "UPDATE contact SET added_on = ? WHERE id = ?", (state.added_on.isoformat(), contact)
        )

    def _give_back_places(self, merger: Merger, interactions: Iterable[InteractionId]) -> None:
        self._database.execute_many(
            "INSERT INTO participant (interaction_id, contact_id, position) VALUES (?, ?, ?)",
            [
                (number, merger.absorbed, merger.own.places.get(number, 0))
                for number in sorted(interactions)
            ],
        )

    def _leave_places(self, contact: ContactId, interactions: Iterable[InteractionId]) -> None:
        self._database.execute_many(
            "DELETE FROM participant WHERE interaction_id = ? AND contact_id = ?",
            [(number, contact) for number in sorted(interactions)],
        )

    def _move_circles(self, merger: Merger, now: PersonState, stays: PersonState) -> None:
        self._database.execute_many(
            "INSERT INTO circle_member (circle_id, contact_id) VALUES (?, ?)",
            [(circle, merger.absorbed) for circle in sorted(merger.theirs.circles & now.circles)],
        )
        self._database.execute_many(
            "DELETE FROM circle_member WHERE circle_id = ? AND contact_id = ?",
            [(circle, merger.contact) for circle in sorted(now.circles - stays.circles)],
        )

    def _give_back_rows(self, merger: Merger) -> None:
        own = merger.own
        ids = (
            [card.id for card in own.cards],
            own.deferrals,
            own.role_changes,
            own.mergers,
        )
        for table, rows in zip(_OWNED_TABLES, ids, strict=True):
            self._database.execute_many(
                f"UPDATE {table} SET contact_id = ? WHERE id = ? AND contact_id = ?",
                [(merger.absorbed, row, merger.contact) for row in rows],
            )
        for place, numbers in own.rows.items():
            table, _, column = place.partition(".")
            column = column or "contact_id"
            self._database.execute_many(
                f"UPDATE {table} SET {column} = ? WHERE id = ? AND {column} = ?",
                [(merger.absorbed, number, merger.contact) for number in numbers],
            )

    def _give_back_lead_times(self, contact: ContactId, back: ContactId) -> None:
        """Let each have the lead times of the dates that are theirs."""
        pair = {"contact": contact, "back": back}
        dates = "(SELECT kind, label FROM special_date WHERE contact_id = {whose})"
        theirs, ours = dates.format(whose=":back"), dates.format(whose=":contact")
        self._database.execute(
            "INSERT INTO lead_time (contact_id, kind, label, days)"
            " SELECT :back, kind, label, days FROM lead_time"
            f" WHERE contact_id = :contact AND (kind, label) IN {theirs}",
            pair,
        )
        self._database.execute(
            "DELETE FROM lead_time WHERE contact_id = :contact"
            f" AND (kind, label) IN {theirs} AND (kind, label) NOT IN {ours}",
            pair,
        )

    def _keep_apart(self, contact: ContactId, others: Iterable[ContactId]) -> None:
        self._database.execute_many(
            "INSERT OR IGNORE INTO distinct_pair (first_id, second_id)"
            " SELECT min(?1, ?2), max(?1, ?2) WHERE ?1 <> ?2"
            " AND EXISTS (SELECT 1 FROM contact WHERE id = ?2)",
            [(contact, other) for other in sorted(others)],
        )

    def _part(self, contact: ContactId, others: Iterable[ContactId]) -> None:
        self._database.execute_many(
            "DELETE FROM distinct_pair WHERE first_id = min(?1, ?2) AND second_id = max(?1, ?2)",
            [(contact, other) for other in sorted(others)],
        )

    def _standing_for(self, contacts: Iterable[ContactId]) -> set[ContactId]:
        """Return these people, and for those who were absorbed since who stands for them now."""
        wanted = list(contacts)
        stands: dict[int, int] = dict(
            self._database.rows(
                "SELECT absorbed_id, contact_id FROM merger"
                " WHERE absorbed_id IN (SELECT value FROM json_each(?))",
                (json.dumps(wanted),),
            )
        )
        return {ContactId(stands.get(each, each)) for each in wanted}
