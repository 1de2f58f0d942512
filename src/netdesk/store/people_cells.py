"""What stands in the columns of a table of people, and in which order they come sorted by it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from netdesk.domain.identifiers import ContactId
from netdesk.domain.people import PeopleOrder
from netdesk.domain.people_columns import PersonCells
from netdesk.store.database import Database
from netdesk.store.people_conditions import NOT_PAUSED, TODAY

_CHANNEL = (
    "(SELECT {value} FROM channel WHERE contact_id = contact.id AND kind = '{kind}'"
    " ORDER BY preferred DESC, position LIMIT 1)"
)
_CITY = _CHANNEL.format(value="nullif(address ->> 3, '')", kind="address")
_COUNTRY = _CHANNEL.format(value="nullif(address ->> 6, '')", kind="address")
_PHONE = _CHANNEL.format(value="value", kind="phone")
_EMAIL = _CHANNEL.format(value="value", kind="email")
_CIRCLES = (
    "(SELECT group_concat(name, ', ' ORDER BY name) FROM circle_member JOIN circle"
    " ON circle.id = circle_id WHERE contact_id = contact.id)"
)
_TAGS = (
    "(SELECT group_concat(value, ', ' ORDER BY position, id) FROM fact"
    " WHERE contact_id = contact.id AND kind = 'tag')"
)
_CELLS = (
    f"SELECT contact.id, {_CITY}, {_COUNTRY}, {_PHONE}, {_EMAIL}, {_CIRCLES}, {_TAGS}, added_on,"
    " met_on FROM contact WHERE contact.id IN (SELECT value FROM json_each(?))"
)
_RATIO = f"({TODAY} - julianday(start)) / standing.ideal_days"
_KEYS: dict[PeopleOrder, tuple[str, ...]] = {
    PeopleOrder.ORGANIZATION: ("organization = ''", "organization COLLATE NOCASE"),
    PeopleOrder.TITLE: ("title = ''", "title COLLATE NOCASE"),
    PeopleOrder.LAST_TOUCH: ("last_touch IS NULL", "last_touch"),
    PeopleOrder.STALENESS: (f"standing.ideal_days IS NULL OR NOT {NOT_PAUSED}", _RATIO),
    PeopleOrder.CITY: (f"{_CITY} COLLATE NOCASE",),
    PeopleOrder.COUNTRY: (f"{_COUNTRY} COLLATE NOCASE",),
    PeopleOrder.PHONE: (_PHONE,),
    PeopleOrder.EMAIL: (f"{_EMAIL} COLLATE NOCASE",),
    PeopleOrder.CIRCLES: (f"{_CIRCLES} COLLATE NOCASE",),
    PeopleOrder.TAGS: (f"{_TAGS} COLLATE NOCASE",),
    PeopleOrder.DUE: ("due_on",),
    PeopleOrder.CADENCE: ("standing.ideal_days",),
    PeopleOrder.MET: ("met_on",),
}
"""What is sorted by; before it, where SQLite has an index for it, who has nothing to be sorted by."""
_LARGEST_FIRST = (PeopleOrder.LAST_TOUCH, PeopleOrder.STALENESS, PeopleOrder.MET)
_STANDING_ORDERS = frozenset(
    {PeopleOrder.LAST_TOUCH, PeopleOrder.STALENESS, PeopleOrder.DUE, PeopleOrder.CADENCE}
)
_WALKED_BY_ID = _STANDING_ORDERS | {
    PeopleOrder.TITLE,
    PeopleOrder.CITY,
    PeopleOrder.COUNTRY,
    PeopleOrder.PHONE,
    PeopleOrder.EMAIL,
}
"""Orders for which SQLite would walk people by name and look up channels and standings here and there:
by id, as those are stored, it takes half the time."""


def everybody_in(order: PeopleOrder, *, is_reversed: bool) -> str:
    """Return the query for everybody's ids in an order; it may use `:today`."""
    walk = " NOT INDEXED" if order in _WALKED_BY_ID else ""
    join = " LEFT JOIN standing ON contact_id = contact.id" if order in _STANDING_ORDERS else ""
    by = _order_by(order, is_reversed=is_reversed)
    return f"SELECT contact.id FROM contact{walk}{join} ORDER BY {by}"


def _order_by(order: PeopleOrder, *, is_reversed: bool) -> str:
    down = " DESC" if (order in _LARGEST_FIRST) is not is_reversed else ""
    if order is PeopleOrder.NAME:
        return f"sort_key{down}, contact.id{down}"
    if order is PeopleOrder.ADDED:
        return "added_on, contact.id" if is_reversed else "added_on DESC, contact.id DESC"
    *blank, key = _KEYS[order]
    last = "" if blank else " NULLS LAST"
    return ", ".join([*blank, f"{key}{down}{last}", "sort_key, contact.id"])


class PeopleCells:
    """Reads the cells of those in sight."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, ids: Sequence[ContactId]) -> dict[ContactId, PersonCells]:
        """Return what stands in the columns for each of those who are there."""
        rows = self._database.rows(_CELLS, (json.dumps(list(ids)),))
        return {ContactId(number): _cells(cells) for number, *cells in rows}


def _cells(row: Sequence[str | None]) -> PersonCells:
    city, country, phone, email, circles, tags, added, met = (each or "" for each in row)
    return PersonCells(
        city=city,
        country=country,
        phone=phone,
        email=email,
        circles=circles,
        tags=tags,
        added_on=date.fromisoformat(added),
        met_on=date.fromisoformat(met) if met else None,
    )
