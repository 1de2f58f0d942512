"""Answers the terms of a filter in SQL, and says which values there are to choose from."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date

from netdesk.domain.cadence import Staleness, days_after
from netdesk.domain.fact import FactKind
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.people_filter import (
    NEVER,
    NO,
    NONE,
    OWN,
    FilterKey,
    FilterTerm,
    Having,
    choices,
    days_in,
)
from netdesk.store.database import Database
from netdesk.store.folding import fold
from netdesk.store.people_conditions import MISSING, staleness_condition

_FACTS = {
    FilterKey.TAG: FactKind.TAG,
    FilterKey.INTEREST: FactKind.INTEREST,
    FilterKey.LANGUAGE: FactKind.LANGUAGE,
}
_ADDRESS_PARTS = {FilterKey.CITY: 3, FilterKey.COUNTRY: 6}
"""The place of each among an address's seven parts (RFC 6350, 6.3.1)."""
_COLUMNS = {FilterKey.ORGANIZATION: "organization", FilterKey.TITLE: "title"}
_QUERIES = {
    FilterKey.CIRCLE: "SELECT name FROM circle ORDER BY name",
    FilterKey.MET: "SELECT DISTINCT substr(met_on, 1, 4) FROM contact"
    " WHERE met_on IS NOT NULL ORDER BY 1 DESC",
}
_OFFERED = {
    FilterKey.NOT_SEEN: ("30d", "90d", "180d", "1y"),
    FilterKey.ADDED: ("7d", "30d", "90d", "1y"),
    FilterKey.SEEN: ("7d", "30d", "90d", NEVER),
    FilterKey.CADENCE: (NONE, OWN, "7d", "30d", "90d", "182d", "365d"),
}
_CHANNELS = "contact.id IN (SELECT contact_id FROM channel WHERE kind = '{kind}')"
_HAVING = {
    Having.PHOTO: "contact.photo IS NOT NULL",
    Having.PHONE: _CHANNELS.format(kind="phone"),
    Having.EMAIL: _CHANNELS.format(kind="email"),
    Having.ADDRESS: _CHANNELS.format(kind="address"),
    Having.BIRTHDAY: "contact.id IN (SELECT contact_id FROM special_date WHERE kind = 'birthday')",
    Having.NOTE: "contact.id IN (SELECT contact_id FROM note)",
    Having.PROMISE: "contact.id IN (SELECT contact_id FROM promise WHERE done_on IS NULL)",
    Having.PLAN: "contact.id IN (SELECT contact_id FROM participant"
    " WHERE interaction_id IN (SELECT id FROM interaction WHERE planned))",
    Having.CADENCE: "standing.ideal_days IS NOT NULL",
    Having.CIRCLE: "contact.id IN (SELECT contact_id FROM circle_member)",
    Having.TAG: "contact.id IN (SELECT contact_id FROM fact WHERE kind = 'tag')",
}


class PeopleFilters:
    """Reads what filters ask for; every condition may use `contact` and `standing`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def conditions(self, terms: Iterable[FilterTerm], today: date) -> list[str]:
        """Return the conditions that must all hold."""
        alternatives: dict[FilterKey, list[str]] = {}
        conditions: list[str] = []
        for term in terms:
            condition = self._condition(term, today)
            if term.is_not:
                conditions.append(f"NOT coalesce({condition}, 0)")
            else:
                alternatives.setdefault(term.key, []).append(condition)
        return conditions + [f"({' OR '.join(each)})" for each in alternatives.values()]

    def values(self, key: FilterKey, begin: str, limit: int) -> list[str]:
        """Return values of a key that begin so, to be completed: those in use, where they are free."""
        wanted = fold(begin)
        found = (each for each in self._known(key) if fold(each).startswith(wanted))
        return list(dict.fromkeys(found))[:limit]

    def _known(self, key: FilterKey) -> list[str]:
        if key in _FACTS:
            found = self._database.column(
                "SELECT value FROM fact WHERE kind = ? GROUP BY value COLLATE NOCASE"
                " ORDER BY count(*) DESC",
                (_FACTS[key].value,),
            )
            return found + (self._interaction_tags() if key is FilterKey.TAG else [])
        if key in _ADDRESS_PARTS:
            return self._address_parts(key)
        if key in _COLUMNS:
            column = _COLUMNS[key]
            return self._database.column(
                f"SELECT {column} FROM contact WHERE {column} <> ''"
                f" GROUP BY {column} COLLATE NOCASE ORDER BY count(*) DESC, {column}"
            )
        if key in _QUERIES:
            return self._database.column(_QUERIES[key])
        return list(_OFFERED.get(key, choices(key)))

    def _interaction_tags(self) -> list[str]:
        return self._database.column("SELECT DISTINCT tag FROM interaction_tag ORDER BY tag")

    def _address_parts(self, key: FilterKey) -> list[str]:
        part = f"address ->> {_ADDRESS_PARTS[key]}"
        return self._database.column(
            f"SELECT {part} FROM channel WHERE address IS NOT NULL AND {part} <> ''"
            f" GROUP BY {part} ORDER BY count(*) DESC"
        )

    def _condition(self, term: FilterTerm, today: date) -> str:
        key, value = term.key, term.value
        if key in _PLAIN:
            return f"({_PLAIN[key](value, today)})"
        if key is FilterKey.CIRCLE:
            return self._in_circle(value)
        if key in _FACTS:
            return self._with_fact(key, value)
        if key in _COLUMNS:
            known = self._beginning(self._known(key), value, inside=True)
            return f"contact.{_COLUMNS[key]} COLLATE NOCASE IN {known}"
        part = f"address ->> {_ADDRESS_PARTS[key]}"
        known = self._beginning(self._address_parts(key), value)
        return (
            "contact.id IN (SELECT contact_id FROM channel"
            f" WHERE address IS NOT NULL AND {part} IN {known})"
        )

    def _in_circle(self, value: str) -> str:
        wanted = fold(value)
        ids = [
            number
            for number, name in self._database.rows("SELECT id, name FROM circle")
            if (fold(name) if wanted else name).startswith(wanted or value)
        ]
        return (
            "contact.id IN (SELECT contact_id FROM circle_member"
            f" WHERE circle_id IN (SELECT value FROM json_each('{json.dumps(ids)}')))"
        )

    def _with_fact(self, key: FilterKey, value: str) -> str:
        kind = _FACTS[key]
        known = self._beginning(self._known(key), value)
        condition = (
            "contact.id IN (SELECT contact_id FROM fact"
            f" WHERE kind = '{kind.value}' AND value COLLATE NOCASE IN {known})"
        )
        if key is not FilterKey.TAG:
            return condition
        return (
            f"({condition} OR contact.id IN (SELECT contact_id FROM participant"
            f" JOIN interaction_tag USING (interaction_id) WHERE tag IN {known}))"
        )

    def _beginning(self, known: Iterable[str], value: str, *, inside: bool = False) -> str:
        """Return those of the known values that begin so, as SQL; `inside`, any word of them may.

        What has neither letters nor digits is compared as it is written.
        """
        wanted = fold(value)
        found = [
            each
            for each in known
            if (said := fold(each) if wanted else each).startswith(wanted or value)
            or (inside and f" {wanted or value}" in said)
        ]
        text = json.dumps(found).replace("'", "''")
        return f"(SELECT value FROM json_each('{text}'))"


def _not_seen(value: str, today: date) -> str:
    before = days_after(today, -days_in(value)).isoformat()
    return f"last_touch IS NULL OR last_touch <= '{before}'"


def _seen(value: str, today: date) -> str:
    if value == NEVER:
        return "last_touch IS NULL"
    return f"last_touch > '{days_after(today, -days_in(value)).isoformat()}'"


def _added(value: str, today: date) -> str:
    if value.isdecimal() and len(value) == len("2026"):
        return f"contact.added_on BETWEEN '{value}-01-01' AND '{value}-12-31'"
    return f"contact.added_on >= '{days_after(today, -days_in(value)).isoformat()}'"


def _met(value: str, _today: date) -> str:
    if value.isdecimal():
        return f"contact.met_on BETWEEN '{value}-01-01' AND '{value}-12-31'"
    return "contact.met_on IS NULL" if value == NO else "contact.met_on IS NOT NULL"


def _cadence(value: str, _today: date) -> str:
    if value == NONE:
        return "standing.ideal_days IS NULL"
    if value == OWN:
        return "contact.ideal_days > 0"
    return f"standing.ideal_days = {days_in(value)}"


def _do_not_contact(value: str, _today: date) -> str:
    wanted = "contact.id IN (SELECT contact_id FROM fact WHERE kind = 'do_not_contact')"
    return f"NOT {wanted}" if value == NO else wanted


def _missing(value: str, _today: date) -> str:
    return f"NOT ({MISSING})" if value == NO else MISSING


_PLAIN: dict[FilterKey, Callable[[str, date], str]] = {
    FilterKey.STATE: lambda value, _today: staleness_condition(Staleness(value)),
    FilterKey.NOT_SEEN: _not_seen,
    FilterKey.SEEN: _seen,
    FilterKey.LAST: lambda value, _today: f"last_kind = '{InteractionKind(value).value}'",
    FilterKey.HAS: lambda value, _today: _HAVING[Having(value)],
    FilterKey.ADDED: _added,
    FilterKey.MET: _met,
    FilterKey.CADENCE: _cadence,
    FilterKey.DO_NOT_CONTACT: _do_not_contact,
    FilterKey.MISSING: _missing,
}
"""Conditions that need no look into the store."""
