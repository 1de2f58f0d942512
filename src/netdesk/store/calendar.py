"""What a calendar is told, and which plans came from one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from netdesk.domain.calendar_entry import YearlyDate
from netdesk.domain.contact import DateKind, SpecialDate
from netdesk.domain.due_promises import DuePlan, DuePromise
from netdesk.domain.identifiers import ContactId, InteractionId
from netdesk.domain.interaction import Interaction
from netdesk.domain.meeting import MeetingKey
from netdesk.domain.partial_date import PartialDate
from netdesk.store.database import Database, Row
from netdesk.store.interactions import Interactions
from netdesk.store.promises import COLUMNS, promise_of

_PAGE = 500


@dataclass(frozen=True, slots=True)
class KeptMeeting:
    """A plan that came from a calendar: the meeting's key there, and what it was made to say."""

    key: MeetingKey
    digest: str
    interaction: Interaction


class Calendar:
    """The dates, promises and plans of the store for a calendar, and the meetings taken from one."""

    def __init__(self, database: Database, interactions: Interactions) -> None:
        self._database = database
        self._interactions = interactions

    def dates(self) -> Iterator[YearlyDate]:
        """Return everybody's yearly dates, but those of people who are not to be contacted."""
        after = 0
        while rows := self._dates_after(after):
            for contact, name, kind, label, lead_days, *day in rows:
                special = SpecialDate(DateKind(kind), PartialDate(*day), label)
                yield YearlyDate(ContactId(contact), name, special, lead_days)
            after = rows[-1][0]

    def promises(self) -> list[DuePromise]:
        """Return the open promises that have a day."""
        rows = self._database.rows(
            f"SELECT {COLUMNS}, display_name FROM promise"
            " JOIN contact ON contact.id = promise.contact_id"
            " WHERE done_on IS NULL AND promise.due_on IS NOT NULL ORDER BY promise.id"
        )
        return [DuePromise(name, promise_of(promise)) for *promise, name in rows]

    def plans(self) -> list[DuePlan]:
        """Return what is planned with somebody, but for what came from a calendar."""
        found = self._database.column(
            "SELECT id FROM interaction WHERE planned"
            " AND id NOT IN (SELECT interaction_id FROM calendar_entry)"
        )
        plans = self._interactions.get_many([InteractionId(each) for each in found])
        return [DuePlan(each) for each in sorted(plans, key=_number) if each.participants]

    def kept(self, uids: Iterable[str]) -> list[KeptMeeting]:
        """Return what was taken of the meetings with these UIDs."""
        rows = self._database.rows(
            "SELECT interaction_id, uid, source, digest FROM calendar_entry WHERE uid IN"
            " (SELECT value FROM json_each(?)) ORDER BY interaction_id",
            (json.dumps(list(uids)),),
        )
        there = {
            each.id: each
            for each in self._interactions.get_many([InteractionId(row[0]) for row in rows])
        }
        return [
            KeptMeeting(MeetingKey(uid, source), digest, there[number])
            for number, uid, source, digest in rows
        ]

    def keep(self, interaction: InteractionId, key: MeetingKey, digest: str) -> None:
        """Write down which meeting a plan came from, and what it was made to say."""
        self._database.execute(
            "INSERT INTO calendar_entry (interaction_id, uid, source, digest) VALUES (?1, ?2, ?3, ?4)"
            " ON CONFLICT (interaction_id) DO UPDATE SET uid = ?2, source = ?3, digest = ?4",
            (interaction, key.uid, key.recurrence, digest),
        )

    def people_with_address(self, addresses: Iterable[str]) -> list[tuple[str, ContactId]]:
        """Return who has these mail addresses (in small letters)."""
        return [
            (address, ContactId(contact))
            for address, contact in self._database.rows(
                "SELECT DISTINCT lower(trim(value)), contact_id FROM channel WHERE kind = 'email'"
                " AND lower(trim(value)) IN (SELECT value FROM json_each(?)) ORDER BY contact_id",
                (json.dumps(list(addresses)),),
            )
        ]

    def people_named(self, names: Iterable[str]) -> list[tuple[str, ContactId]]:
        """Return whose name is exactly one of these."""
        return [
            (name, ContactId(contact))
            for name, contact in self._database.rows(
                "SELECT display_name, id FROM contact"
                " WHERE display_name IN (SELECT value FROM json_each(?)) ORDER BY id",
                (json.dumps(list(names)),),
            )
        ]

    def _dates_after(self, contact: int) -> list[Row]:
        """Return the dates of the next people: of each all, so that none is torn apart."""
        return self._database.rows(
            "SELECT contact.id, display_name, special_date.kind, special_date.label, lead_time.days,"
            " year, month, day, text FROM special_date"
            " JOIN contact ON contact.id = special_date.contact_id"
            " LEFT JOIN lead_time ON lead_time.contact_id = contact.id"
            " AND lead_time.kind = special_date.kind AND lead_time.label = special_date.label"
            " WHERE contact.id IN (SELECT DISTINCT contact_id FROM special_date WHERE contact_id > ?1"
            " AND contact_id NOT IN (SELECT contact_id FROM fact WHERE kind = 'do_not_contact')"
            f" ORDER BY contact_id LIMIT {_PAGE})"
            " ORDER BY contact.id, special_date.position",
            (contact,),
        )


def _number(interaction: Interaction) -> tuple[date, int]:
    return interaction.day, interaction.id
