"""Who may be one person with whom: what the search for duplicates reads, and who was said to be two."""

from __future__ import annotations

import json
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
_MOST_ALIKE = 20
"""Of a name or number that more people have, so many are looked at."""


class Duplicates:
    """The people of the store, as the search for duplicates sees them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def alike(self, keys: Iterable[str], name: str) -> list[ContactId]:
        """Return who has one of these numbers and addresses (by key) or this name (as sorted by)."""
        by_channel = self._database.column(
            "SELECT DISTINCT contact_id FROM channel WHERE match_key <> ''"
            " AND match_key IN (SELECT value FROM json_each(?)) ORDER BY contact_id LIMIT ?",
            (json.dumps(list(keys)), _MOST_ALIKE),
        )
        by_name = self._database.column(
            "SELECT id FROM contact WHERE sort_key = ? ORDER BY id LIMIT ?", (name, _MOST_ALIKE)
        )
        return list(dict.fromkeys(map(ContactId, by_channel + by_name)))

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

    def holders(self, key: str, *, and_also: str) -> int:
        """Return under how many names a number or address is written down, with one name more."""
        names = self._database.column(
            "SELECT DISTINCT sort_key FROM channel JOIN contact ON contact.id = contact_id"
            " WHERE match_key = ? LIMIT ?",
            (key, _MOST_ALIKE),
        )
        return len({*names, and_also})

    def namesakes(self, name: str) -> int:
        """Return how many have this name, as they are sorted by."""
        number: int = self._database.value(
            "SELECT count(*) FROM contact WHERE sort_key = ?", (name,)
        )
        return number

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
