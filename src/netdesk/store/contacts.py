"""People: what is known of each, written and read whole."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from netdesk.domain.contact import (
    Channel,
    ChannelKind,
    Contact,
    ContactFields,
    DateKind,
    PersonName,
    PostalAddress,
    SpecialDate,
)
from netdesk.domain.errors import UnknownIdError
from netdesk.domain.identifiers import BlobId, ContactId
from netdesk.domain.partial_date import PartialDate
from netdesk.store import models
from netdesk.store.database import Database, Row, Value
from netdesk.store.folding import fold, match_key
from netdesk.store.standings import SETTINGS, clock_values

_NAME_COLUMNS = ("given", "family", "additional", "prefix", "suffix", "nickname", "phonetic")
_FIELD_COLUMNS = (
    "display_name",
    "sort_key",
    "formatted_name",
    *_NAME_COLUMNS,
    "organization",
    "department",
    "title",
    "photo",
)
NAMELESS = "\uffff"
"""Sorts people without a readable name behind all others."""


class Contacts:
    """The contacts of the store and all that hangs on each."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, many: Sequence[ContactFields], added_on: date) -> list[ContactId]:
        """Add people and return their ids, in the same order."""
        first = (
            self._database.value("SELECT seq FROM sqlite_sequence WHERE name='contact'") or 0
        ) + 1
        ids = [ContactId(number) for number in range(first, first + len(many))]
        self._insert(list(zip(ids, many, strict=True)), added_on)
        return ids

    def _insert(self, many: Sequence[tuple[ContactId, ContactFields]], added_on: date) -> None:
        columns = ", ".join(("id", *_FIELD_COLUMNS, "added_on"))
        marks = ", ".join("?" * (len(_FIELD_COLUMNS) + 2))
        self._database.execute_many(
            f"INSERT INTO contact ({columns}) VALUES ({marks})",
            ((number, *_field_values(fields), added_on.isoformat()) for number, fields in many),
        )
        self._add_parts(many)

    def put_back(self, number: ContactId, fields: ContactFields, added_on: date) -> None:
        """Add somebody under the id they had."""
        self._insert([(number, fields)], added_on)

    def replace(self, many: Sequence[tuple[ContactId, ContactFields]]) -> None:
        """Make each contact say what its fields say now."""
        assignments = ", ".join(f"{column} = ?" for column in _FIELD_COLUMNS)
        self._database.execute_many(
            f"UPDATE contact SET {assignments} WHERE id = ?",
            ((*_field_values(fields), number) for number, fields in many),
        )
        for table in ("channel", "special_date", "note"):
            self._database.execute_many(
                f"DELETE FROM {table} WHERE contact_id = ?", ((number,) for number, _ in many)
            )
        self._add_parts(many)

    def delete(self, ids: Iterable[ContactId]) -> None:
        """Delete people and what was with nobody else; their cards stay, to know them again."""
        for number in ids:
            self._database.execute(
                "DELETE FROM interaction WHERE id IN"
                " (SELECT interaction_id FROM participant WHERE contact_id = ?1)"
                " AND NOT EXISTS (SELECT 1 FROM participant"
                " WHERE interaction_id = interaction.id AND contact_id <> ?1)",
                (number,),
            )
            self._database.run(models.Contact.delete().where(models.Contact.id == number))

    def set_cadence(
        self, ids: Iterable[ContactId], ideal_days: int | None, maximum_days: int | None
    ) -> None:
        """Give people a cadence of their own: `None` takes the circles', 0 wants none."""
        self._database.execute_many(
            "UPDATE contact SET ideal_days = ?, maximum_days = ? WHERE id = ?",
            ((ideal_days, maximum_days, number) for number in ids),
        )

    def set_own_cadences(self, many: Iterable[tuple[ContactId, int]]) -> None:
        """Give each of these people an ideal of their own with the maximum that follows from it."""
        self._database.execute_many(
            "UPDATE contact SET ideal_days = ?, maximum_days = NULL WHERE id = ?",
            ((ideal_days, number) for number, ideal_days in many),
        )

    def set_met_on(self, number: ContactId, met_on: date | None) -> None:
        """Write down the day of the first meeting."""
        self._database.execute(
            "UPDATE contact SET met_on = ? WHERE id = ?",
            (met_on.isoformat() if met_on else None, number),
        )

    def set_met_on_where_unknown(self, many: Iterable[tuple[ContactId, date]]) -> None:
        """Write down days of first meetings, but for people of whom there is one."""
        self._database.execute_many(
            "UPDATE contact SET met_on = ? WHERE id = ? AND met_on IS NULL",
            ((met_on.isoformat(), number) for number, met_on in many),
        )

    def get(self, number: ContactId) -> Contact:
        """Return one contact. Raises UnknownIdError."""
        found = self.get_many([number])
        if not found:
            raise UnknownIdError("contact", number)
        return found[0]

    def get_many(self, ids: Sequence[ContactId]) -> list[Contact]:
        """Return the contacts that are there, in the order of `ids`."""
        columns = ", ".join(("id", *_FIELD_COLUMNS[2:]))
        wanted = json.dumps(list(ids))
        rows = self._database.rows(
            f"SELECT {columns}, {SETTINGS} FROM contact"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        channels = self._channels(wanted)
        dates = self._dates(wanted)
        notes = self._notes(wanted)
        found = {
            row[0]: _contact(
                row, channels.get(row[0], ()), dates.get(row[0], ()), notes.get(row[0], ())
            )
            for row in rows
        }
        return [found[number] for number in ids if number in found]

    def require(self, ids: Iterable[ContactId]) -> None:
        """Raise UnknownIdError for the first id that is nobody's."""
        wanted = list(ids)
        known = frozenset(
            self._database.column(
                "SELECT id FROM contact WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(wanted),),
            )
        )
        for number in wanted:
            if number not in known:
                raise UnknownIdError("contact", number)

    def count(self) -> int:
        """Return how many people there are."""
        number: int = self._database.value("SELECT count(*) FROM contact")
        return number

    def all_ids(self) -> list[ContactId]:
        """Return everybody's id, the oldest first."""
        return self._database.column("SELECT id FROM contact ORDER BY id")

    def names(self, ids: Sequence[ContactId]) -> list[str]:
        """Return the display names of those that are there, in the order of `ids`."""
        found = self.names_by_id(ids)
        return [found[number] for number in ids if number in found]

    def names_by_id(self, ids: Sequence[ContactId]) -> dict[ContactId, str]:
        """Return the display names of those that are there."""
        return dict(
            self._database.rows(
                "SELECT id, display_name FROM contact WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            )
        )

    def sharing(self, fields: ContactFields) -> list[tuple[ContactId, bool]]:
        """Return who has a phone number or e-mail of `fields`, and whether the name is the same too."""
        keys = [key for channel in fields.channels if (key := channel_key(channel))]
        name = sort_key(fields)
        return [
            (ContactId(number), key == name)
            for number, key in self._database.rows(
                "SELECT DISTINCT contact.id, sort_key FROM channel"
                " JOIN contact ON contact.id = contact_id"
                " WHERE match_key IN (SELECT value FROM json_each(?)) AND match_key <> ''"
                " ORDER BY contact.id",
                (json.dumps(keys),),
            )
        ]

    def _add_parts(self, many: Sequence[tuple[ContactId, ContactFields]]) -> None:
        self._database.execute_many(
            "INSERT INTO channel"
            " (contact_id, position, kind, value, label, preferred, address, match_key)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (number, position, *_channel_values(channel))
                for number, fields in many
                for position, channel in enumerate(fields.channels)
            ),
        )
        self._database.execute_many(
            "INSERT INTO special_date (contact_id, position, kind, label, year, month, day, text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (number, position, *_date_values(special))
                for number, fields in many
                for position, special in enumerate(fields.dates)
            ),
        )
        self._database.execute_many(
            "INSERT INTO note (contact_id, position, text) VALUES (?, ?, ?)",
            (
                (number, position, text)
                for number, fields in many
                for position, text in enumerate(fields.notes)
            ),
        )

    def _channels(self, wanted: str) -> dict[int, tuple[Channel, ...]]:
        return _grouped(
            (row[0], _channel(row))
            for row in self._database.rows(
                "SELECT contact_id, kind, value, label, preferred, address FROM channel"
                " WHERE contact_id IN (SELECT value FROM json_each(?))"
                " ORDER BY contact_id, position",
                (wanted,),
            )
        )

    def _dates(self, wanted: str) -> dict[int, tuple[SpecialDate, ...]]:
        return _grouped(
            (row[0], SpecialDate(DateKind(row[1]), PartialDate(*row[3:7]), row[2]))
            for row in self._database.rows(
                "SELECT contact_id, kind, label, year, month, day, text FROM special_date"
                " WHERE contact_id IN (SELECT value FROM json_each(?))"
                " ORDER BY contact_id, position",
                (wanted,),
            )
        )

    def _notes(self, wanted: str) -> dict[int, tuple[str, ...]]:
        return _grouped(
            self._database.rows(
                "SELECT contact_id, text FROM note"
                " WHERE contact_id IN (SELECT value FROM json_each(?))"
                " ORDER BY contact_id, position",
                (wanted,),
            )
        )


def sort_key(fields: ContactFields) -> str:
    """Return what people are sorted and compared by: the folded name."""
    return fold(fields.display_name) or fields.display_name.casefold() or NAMELESS


def channel_key(channel: Channel) -> str:
    """Return what two writings of the same number or e-mail address share, "" for other kinds."""
    if channel.kind is ChannelKind.PHONE:
        return match_key(channel.value)
    return channel.value.strip().casefold() if channel.kind is ChannelKind.EMAIL else ""


def _grouped(pairs: Iterable[Row]) -> dict[int, tuple[Any, ...]]:
    groups: dict[int, list[Any]] = {}
    for number, value in pairs:
        groups.setdefault(number, []).append(value)
    return {number: tuple(values) for number, values in groups.items()}


def _field_values(fields: ContactFields) -> tuple[Value, ...]:
    name = fields.name
    return (
        fields.display_name,
        sort_key(fields),
        fields.formatted_name,
        *(getattr(name, column) for column in _NAME_COLUMNS),
        fields.organization,
        fields.department,
        fields.title,
        fields.photo,
    )


def _channel_values(channel: Channel) -> tuple[Value, ...]:
    address = channel.address
    return (
        channel.kind.value,
        channel.value,
        channel.label,
        int(channel.preferred),
        _address_value(address) if address else None,
        channel_key(channel),
    )


def _address_value(address: PostalAddress) -> str:
    # by hand: `astuple` takes ten times as long
    parts = (
        address.post_office_box,
        address.extended,
        address.street,
        address.locality,
        address.region,
        address.postal_code,
        address.country,
    )
    return json.dumps(parts, ensure_ascii=False)


def _channel(row: Row) -> Channel:
    _, kind, value, label, preferred, address = row
    parts = PostalAddress(*json.loads(address)) if address else None
    return Channel(ChannelKind(kind), value, label, bool(preferred), parts)


def _date_values(special: SpecialDate) -> tuple[Value, ...]:
    on = special.on
    return (special.kind.value, special.label, on.year, on.month, on.day, on.text)


def _contact(
    row: Row,
    channels: tuple[Channel, ...],
    dates: tuple[SpecialDate, ...],
    notes: tuple[str, ...],
) -> Contact:
    number, formatted, *rest = row
    name, (organization, department, title, photo) = rest[:7], rest[7:11]
    return Contact(
        *clock_values((number, *rest[11:])),
        fields=ContactFields(
            formatted_name=formatted,
            name=PersonName(*name),
            organization=organization,
            department=department,
            title=title,
            channels=channels,
            dates=dates,
            notes=notes,
            photo=BlobId(photo) if photo is not None else None,
        ),
    )
