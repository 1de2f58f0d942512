"""Lists of people: ids in order from SQL, and lines for those in sight."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from datetime import date

from netdesk.domain.identifiers import BlobId, ContactId
from netdesk.domain.people import PeopleOrder, PeopleQuery, PersonLine
from netdesk.store.database import Database, Value
from netdesk.store.folding import prefix_query
from netdesk.store.people_cells import PeopleCells, everybody_in
from netdesk.store.people_conditions import MISSING, staleness_condition
from netdesk.store.people_filters import PeopleFilters
from netdesk.store.standings import COLUMNS, standing_of

_LINE = (
    "SELECT contact.id, display_name, organization, title, photo, EXISTS (SELECT 1 FROM fact"
    " WHERE fact.contact_id = contact.id AND fact.kind = 'do_not_contact'),"
    f" {COLUMNS} FROM contact LEFT JOIN standing ON contact_id = contact.id"
    " WHERE contact.id IN (SELECT value FROM json_each(?))"
)


class People:
    """Answers which people there are."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.filters = PeopleFilters(database)
        self.cells = PeopleCells(database)
        self._ordered: array[int] = array("q")
        self._ordered_for: tuple[object, ...] = ()

    def ids(self, query: PeopleQuery, today: date) -> array[int]:
        """Return the ids of all who fit, in order."""
        everybody = self._in_order(query, today)
        search = prefix_query(query.text) if query.text.strip() else ""
        if query.text.strip() and not search:
            return array("q")
        conditions, values = self._conditions(query, today)
        if not (conditions or search):
            return array("q", everybody)
        matching = self._matching(conditions, values) if conditions else None
        if search:
            found = self._found(search)
            matching = found if matching is None else matching & found
        if matching is None or len(matching) == len(everybody):
            ids = everybody.tolist()
        else:
            ids = [each for each in everybody if each in matching]
        if search and query.order is PeopleOrder.NAME:
            ids = self._named_first(ids, search)
        return array("q", ids)

    def _in_order(self, query: PeopleQuery, today: date) -> array[int]:
        """Return everybody's ids in order: kept until something is written, for every letter typed
        asks for them."""
        order, is_reversed = query.order, query.is_reversed
        key = (order, is_reversed, today, self._database.version)
        if key != self._ordered_for:
            sql = everybody_in(order, is_reversed=is_reversed)
            self._ordered = array("q", self._database.column(sql, {"today": today.isoformat()}))
            self._ordered_for = key
        return self._ordered

    def _conditions(self, query: PeopleQuery, today: date) -> tuple[list[str], dict[str, Value]]:
        conditions = self.filters.conditions(query.terms, today) if query.terms else []
        values: dict[str, Value] = {"today": today.isoformat()}
        if query.circle is not None:
            conditions.append(
                "contact.id IN (SELECT contact_id FROM circle_member WHERE circle_id = :circle)"
            )
            values["circle"] = query.circle
        if query.staleness is not None:
            conditions.append(staleness_condition(query.staleness))
        if query.is_missing:
            conditions.append(MISSING)
        return conditions, values

    def _matching(self, conditions: Sequence[str], values: dict[str, Value]) -> set[int]:
        return self._ids(
            "SELECT json_group_array(contact.id) FROM contact"
            " LEFT JOIN standing ON contact_id = contact.id"
            f" WHERE {' AND '.join(conditions)}",
            values,
        )

    def _found(self, search: str) -> set[int]:
        """Return who is found by a full-text query."""
        return self._ids(
            "SELECT json_group_array(rowid) FROM contact_search WHERE contact_search MATCH :search",
            {"search": search},
        )

    def _ids(self, sql: str, values: dict[str, Value]) -> set[int]:
        # tens of thousands of rows, each an object of its own, take four times as long as one text
        return set(json.loads(self._database.value(sql, values)))

    def _named_first(self, ids: list[int], search: str) -> list[int]:
        """Who has what was typed in the name, before who has it in a note or on the timeline."""
        named = self._found(f"name : ({search})")
        if len(named) == len(ids):
            return ids
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
