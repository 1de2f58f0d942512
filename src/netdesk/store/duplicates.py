"""Who may be one person with whom: what the search for duplicates reads, and who was said to be two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netdesk.domain.contact import (
    Channel,
    ChannelKind,
    ContactFields,
    DateKind,
    PersonName,
    SpecialDate,
)
from netdesk.domain.identifiers import ContactId
from netdesk.domain.partial_date import PartialDate
from netdesk.store.database import Database

_PEOPLE = """
SELECT id, formatted_name, organization, given, family, additional, prefix, suffix, nickname
FROM contact ORDER BY id
"""


class Duplicates:
    """The people of the store, as the search for duplicates sees them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def everybody(self) -> Iterator[tuple[ContactId, ContactFields]]:
        """Yield everybody by id, with as much of them as people are compared by."""
        channels = self._channels()
        birthdays = self._birthdays()
        for number, formatted, organization, *name in self._database.rows(_PEOPLE):
            yield (
                ContactId(number),
                ContactFields(
                    formatted_name=formatted,
                    name=PersonName(*name),
                    organization=organization,
                    channels=tuple(channels.pop(number, ())),
                    dates=birthdays.get(number, ()),
                ),
            )

    def uids(self) -> dict[ContactId, list[str]]:
        """Return the UIDs of everybody's cards, of those who have any."""
        found: dict[ContactId, list[str]] = {}
        for contact, uid in self._database.rows(
            "SELECT DISTINCT contact_id, uid FROM card WHERE uid <> '' AND contact_id IS NOT NULL"
        ):
            found.setdefault(ContactId(contact), []).append(uid)
        return found

    def _channels(self) -> dict[int, list[Channel]]:
        found: dict[int, list[Channel]] = {}
        for contact, kind, value, label in self._database.rows(
            "SELECT contact_id, kind, value, label FROM channel WHERE match_key <> ''"
        ):
            found.setdefault(contact, []).append(Channel(ChannelKind(kind), value, label))
        return found

    def _birthdays(self) -> dict[int, tuple[SpecialDate, ...]]:
        return {
            contact: (SpecialDate(DateKind.BIRTHDAY, PartialDate(*day)),)
            for contact, *day in self._database.rows(
                "SELECT contact_id, year, month, day, text FROM special_date WHERE kind = ?"
                " ORDER BY contact_id, position DESC",
                (DateKind.BIRTHDAY.value,),
            )
        }

    def keep_apart(self, pairs: Iterable[tuple[ContactId, ContactId]]) -> None:
        """Remember of two people each that they are not one."""
        self._database.execute_many(
            "INSERT OR IGNORE INTO distinct_pair (first_id, second_id) VALUES (?, ?)",
            (sorted(pair) for pair in pairs),
        )

    def kept_apart(self) -> set[tuple[ContactId, ContactId]]:
        """Return who is not one with whom; the smaller id first."""
        return {
            (ContactId(first), ContactId(second))
            for first, second in self._database.rows(
                "SELECT first_id, second_id FROM distinct_pair"
            )
        }
