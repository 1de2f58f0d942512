"""Lists of people: ids in order from SQL, and lines for those in sight."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from datetime import date
from typing import assert_never

from netdesk.domain.identifiers import BlobId, ContactId
from netdesk.domain.people import PeopleOrder, PeopleQuery, PersonLine
from netdesk.store.database import Database, Value
from netdesk.store.folding import prefix_query
from netdesk.store.people_conditions import MISSING, NOT_PAUSED, TODAY, staleness_condition
from netdesk.store.people_filters import PeopleFilters
from netdesk.store.standings import COLUMNS, standing_of

_LINE = (
    "SELECT contact.id, display_name, organization, title, photo, EXISTS (SELECT 1 FROM fact"
    " WHERE fact.contact_id = contact.id AND fact.kind = 'do_not_contact'),"
    f" {COLUMNS} FROM contact LEFT JOIN standing ON contact_id = contact.id"
    " WHERE contact.id IN (SELECT value FROM json_each(?))"
)
_RATIO = f"({TODAY} - julianday(start)) / standing.ideal_days"


class People:
    """Answers which people there are."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.filters = PeopleFilters(database)

    def ids(self, query: PeopleQuery, today: date) -> array[int]:
        """Return the ids of all who fit, in order."""
        conditions: list[str] = []
        values: dict[str, Value] = {"today": today.isoformat()}
        if query.text.strip():
            search = prefix_query(query.text)
            if not search:
                return array("q")
            conditions.append(
                # the + lets SQLite walk the names in order: faster than sorting tens of thousands
                "+contact.id IN (SELECT rowid FROM contact_search"
                " WHERE contact_search MATCH :search)"
            )
            values["search"] = search
        if query.circle is not None:
            conditions.append(
                "contact.id IN (SELECT contact_id FROM circle_member WHERE circle_id = :circle)"
            )
            values["circle"] = query.circle
        if query.staleness is not None:
            conditions.append(staleness_condition(query.staleness))
        if query.is_missing:
            conditions.append(MISSING)
        if query.terms:
            conditions += self.filters.conditions(query.terms, today)
        needs_standing = (
            bool(query.terms)
            or query.staleness is not None
            or query.order
            in (
                PeopleOrder.LAST_TOUCH,
                PeopleOrder.STALENESS,
            )
        )
        join = " LEFT JOIN standing ON contact_id = contact.id" if needs_standing else ""
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        sql = f"SELECT contact.id FROM contact{join}{where} ORDER BY {_order(query.order)}"
        ids = self._database.column(sql, values)
        if "search" in values and query.order is PeopleOrder.NAME:
            ids = self._named_first(ids, str(values["search"]))
        return array("q", ids)

    def _named_first(self, ids: list[int], search: str) -> list[int]:
        """Who has what was typed in the name, before who has it in a note or on the timeline."""
        named = set(
            self._database.column(
                "SELECT rowid FROM contact_search WHERE contact_search MATCH ?",
                (f"name : ({search})",),
            )
        )
        others = [each for each in ids if each not in named]
        return [each for each in ids if each in named] + others if others else ids

    def lines(self, ids: Sequence[ContactId]) -> list[PersonLine]:
        """Return the lines of those who are there, in the order of `ids`."""
        found = {
            row[0]: PersonLine(
                id=ContactId(row[0]),
                name=row[1],
                organization=row[2],
                title=row[3],
                photo=BlobId(row[4]) if row[4] is not None else None,
                standing=standing_of(row[6:]),
                is_left_alone=bool(row[5]),
            )
            for row in self._database.rows(_LINE, (json.dumps(list(ids)),))
        }
        return [found[number] for number in ids if number in found]


def _order(order: PeopleOrder) -> str:
    match order:
        case PeopleOrder.NAME:
            return "sort_key, contact.id"
        case PeopleOrder.ORGANIZATION:
            return "organization = '', organization COLLATE NOCASE, sort_key, contact.id"
        case PeopleOrder.LAST_TOUCH:
            return "last_touch IS NULL, last_touch DESC, sort_key, contact.id"
        case PeopleOrder.STALENESS:
            return (
                f"standing.ideal_days IS NULL OR NOT {NOT_PAUSED},"
                f" {_RATIO} DESC, sort_key, contact.id"
            )
        case PeopleOrder.ADDED:
            return "added_on DESC, contact.id DESC"
        case _:
            assert_never(order)
