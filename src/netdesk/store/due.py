"""Who and what may be due on a day: found by index, ranked and worded by the domain's rules."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from netdesk.domain.cadence import days_after
from netdesk.domain.contact import LONGEST_LEAD_DAYS, DateKind, SpecialDate
from netdesk.domain.due import NEW_ROLE_DAYS, DueDate, DueKind, DuePerson, DueRole
from netdesk.domain.due_promises import DuePlan, DuePromise
from netdesk.domain.identifiers import ContactId
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.yearly import BELATED_DAYS
from netdesk.store.database import Database, Row, Value
from netdesk.store.interactions import Interactions
from netdesk.store.promises import ANSWERED_ON, promise_of
from netdesk.store.promises import COLUMNS as PROMISE_COLUMNS
from netdesk.store.role_changes import role_change_of
from netdesk.store.standings import COLUMNS, standing_of

_PRIORITY = "(julianday(:on) - julianday(start)) / standing.ideal_days * weight"

_SKIPPED_ON = """(SELECT max(made_on) FROM deferral
    WHERE deferral.contact_id = contact.id AND deferral.kind = 'skip')"""
_SNOOZED_ON = """(SELECT made_on FROM deferral
    WHERE deferral.contact_id = contact.id AND deferral.kind = 'snooze'
    ORDER BY deferral.id DESC LIMIT 1)"""
_LEFT_ALONE = """(SELECT contact_id FROM fact WHERE fact.kind = 'do_not_contact')"""
MOST_PLANS = 100
"""So many are listed at once: who takes in a calendar of years is not to see all of it on one day."""
_ANNIVERSARY_COLUMNS = f"added_on, {_SKIPPED_ON}, {_SNOOZED_ON}, {COLUMNS}"
_NEW_ROLES = f"""
FROM role_change AS role JOIN contact ON contact.id = role.contact_id
JOIN standing ON standing.contact_id = contact.id
WHERE role.day BETWEEN :first AND :on
    AND role.contact_id NOT IN {_LEFT_ALONE}
    AND NOT EXISTS (SELECT 1 FROM role_change AS later WHERE later.contact_id = role.contact_id
        AND later.day <= :on AND (later.day, later.id) > (role.day, role.id))
    AND NOT coalesce(last_touch BETWEEN role.day AND :on, 0)
    AND NOT coalesce({_SKIPPED_ON} BETWEEN role.day AND :on, 0)
    AND NOT coalesce(snoozed_until > :on AND (
        julianday(snoozed_until) - julianday(role.day) <= {NEW_ROLE_DAYS}
        OR {_SNOOZED_ON} >= role.day), 0)
"""
"""Everybody's newest role, unless it is answered: the domain's rule, put to the index, for an import
may bring thousands of which a few are listed."""


class Due:
    """Candidates for the due list."""

    def __init__(self, database: Database, interactions: Interactions) -> None:
        self._database = database
        self._interactions = interactions

    def people(self, on: date, limit: int) -> list[DuePerson]:
        """Return the first `limit` who are due by cadence, the most overdue for their weight first;
        a negative limit means all."""
        rows = self._database.rows(
            f"SELECT contact.id, display_name, {COLUMNS} FROM standing"
            " JOIN contact ON contact.id = contact_id WHERE due_on <= :on"
            f" ORDER BY {_PRIORITY} DESC, contact.id LIMIT :limit",
            {"on": on.isoformat(), "limit": limit},
        )
        return [DuePerson(ContactId(row[0]), row[1], standing_of(row[2:])) for row in rows]

    def priorities(
        self, on: date, of: Sequence[ContactId] | None = None
    ) -> list[tuple[ContactId, float]]:
        """Return who is due by cadence, of these people or of all, and how overdue for their weight."""
        return self._database.rows(
            f"SELECT contact_id, max({_PRIORITY}, 0) FROM standing WHERE due_on <= :on {_among(of)}",
            {"on": on.isoformat(), "of": json.dumps(of)},
        )

    def people_of(self, contacts: Sequence[ContactId]) -> list[DuePerson]:
        """Return these people as they may be due."""
        rows = self._database.rows(
            f"SELECT contact.id, display_name, {COLUMNS} FROM standing"
            " JOIN contact ON contact.id = contact_id"
            " WHERE contact_id IN (SELECT value FROM json_each(?))",
            (json.dumps(contacts),),
        )
        return [DuePerson(ContactId(row[0]), row[1], standing_of(row[2:])) for row in rows]

    def count(self, on: date) -> int:
        """Return how many are due by cadence."""
        number: int = self._database.value(
            "SELECT count(*) FROM standing WHERE due_on <= ?", (on.isoformat(),)
        )
        return number

    def next_person(self, on: date) -> DuePerson | None:
        """Return who falls due first after the day; `None` where nobody ever does."""
        rows = self._database.rows(
            f"SELECT contact.id, display_name, {COLUMNS} FROM standing"
            " JOIN contact ON contact.id = contact_id WHERE due_on > ?"
            " ORDER BY due_on, contact.id LIMIT 1",
            (on.isoformat(),),
        )
        return (
            DuePerson(ContactId(rows[0][0]), rows[0][1], standing_of(rows[0][2:])) if rows else None
        )

    def answered(self, on: date) -> int:
        """Return how many people with a cadence were logged with, snoozed or skipped on the day."""
        number: int = self._database.rows(
            "SELECT count(*) FROM standing WHERE ideal_days IS NOT NULL AND contact_id IN"
            " (SELECT contact_id FROM standing WHERE last_touch = :on UNION SELECT contact_id"
            " FROM deferral WHERE made_on = :on AND kind IN ('snooze', 'skip'))",
            {"on": on.isoformat()},
        )[0][0]
        return number

    def dates(
        self, on: date, lead_days: int = 0, *, of: Sequence[ContactId] | None = None
    ) -> list[DueDate]:
        """Return the yearly dates that are near the day, the missed ones of two weeks among them, of
        these people or of all. Who is not to be contacted is not to be congratulated either.

        Each is wanted `lead_days` ahead, unless it has a lead time of its own.
        """
        longest = self._database.value("SELECT max(days) FROM lead_time") or 0
        # a day more on both sides, for 29 February kept on the day before or after
        first, ahead = -BELATED_DAYS - 1, min(max(lead_days, longest), LONGEST_LEAD_DAYS) + 2
        days = [days_after(on, off) for off in range(first, ahead)]
        near = ", ".join(f"({day.month}, {day.day})" for day in days) + ", (2, 29)"
        rows = self._database.rows(
            "SELECT contact.id, display_name, special_date.kind, special_date.label, year, month, day,"
            f" text, added_on, {_SKIPPED_ON}, {_SNOOZED_ON}, lead_time.days, {COLUMNS}"
            " FROM special_date"
            " JOIN contact ON contact.id = special_date.contact_id"
            " JOIN standing ON standing.contact_id = contact.id"
            " LEFT JOIN lead_time ON lead_time.contact_id = contact.id"
            " AND lead_time.kind = special_date.kind AND lead_time.label = special_date.label"
            f" WHERE (month, day) IN (VALUES {near})"
            f" AND special_date.contact_id NOT IN {_LEFT_ALONE}"
            f" {_among(of, 'special_date.contact_id')}",
            {"of": json.dumps(of)},
        )
        return [
            DueDate(
                contact=ContactId(row[0]),
                name=row[1],
                special_date=SpecialDate(DateKind(row[2]), PartialDate(*row[4:8]), row[3]),
                standing=standing_of(row[12:]),
                lead_days=lead_days if row[11] is None else row[11],
                restarted_on=_day(row[9]),
                snoozed_on=_day(row[10]),
                known_since=date.fromisoformat(row[8]),
            )
            for row in rows
        ]

    def anniversaries(
        self, on: date, lead_days: int = 0, *, of: Sequence[ContactId] | None = None
    ) -> list[DueDate]:
        """Return the days near this one on which one met somebody, or on which their role began: of
        people with a cadence, for the others are not to be reminded of."""
        among = _among(of, "contact.id")
        first, ahead = -BELATED_DAYS - 1, min(lead_days, LONGEST_LEAD_DAYS) + 2
        days = [days_after(on, off).isoformat()[5:] for off in range(first, ahead)]
        near = json.dumps([*days, "02-29"])
        rows = self._database.rows(
            f"SELECT contact.id, display_name, NULL, met_on, {_ANNIVERSARY_COLUMNS} FROM contact"
            " JOIN standing ON standing.contact_id = contact.id"
            " WHERE substr(met_on, 6) IN (SELECT value FROM json_each(:near)) AND met_on IS NOT NULL"
            f" AND standing.ideal_days IS NOT NULL {among}"
            " UNION ALL SELECT contact.id, display_name, held_role.organization, held_role.started,"
            f" {_ANNIVERSARY_COLUMNS} FROM held_role"
            " JOIN contact ON contact.id = held_role.contact_id"
            " JOIN standing ON standing.contact_id = contact.id"
            " WHERE substr(held_role.started, 6) IN (SELECT value FROM json_each(:near))"
            f" AND is_present AND standing.ideal_days IS NOT NULL {among}",
            {"near": near, "of": json.dumps(of)},
        )
        return [_anniversary(row, on, lead_days) for row in rows if _is_yearly(row[3], on)]

    def promises(self, on: date) -> list[DuePromise]:
        """Return the open promises whose day has come."""
        rows = self._database.rows(
            f"SELECT {PROMISE_COLUMNS}, display_name, last_touch, {ANSWERED_ON} FROM promise"
            " JOIN contact ON contact.id = promise.contact_id"
            " LEFT JOIN standing ON standing.contact_id = contact.id"
            " WHERE done_on IS NULL AND promise.due_on <= ?",
            (on.isoformat(),),
        )
        return [
            DuePromise(name, promise_of(promise), _day(last), _day(answered))
            for *promise, name, last, answered in rows
        ]

    def plans(self, on: date, ahead: int = 0) -> list[DuePlan]:
        """Return what is planned until so many days ahead, and what is past and nobody has answered."""
        numbers = self._database.column(
            "SELECT id FROM interaction WHERE planned AND day <= ? ORDER BY day DESC LIMIT ?",
            (days_after(on, ahead).isoformat(), MOST_PLANS),
        )
        return [DuePlan(each) for each in self._interactions.get_many(numbers) if each.participants]

    def new_roles(self, on: date, limit: int) -> list[DueRole]:
        """Return the first `limit` new roles nobody has answered, those of the people first whom one
        is furthest from for their weight."""
        rows = self._database.rows(
            "SELECT role.id, role.contact_id, role.day, title_before, organization_before,"
            f" role.title, role.organization, display_name, {_SKIPPED_ON}, {_SNOOZED_ON}, {COLUMNS}"
            f" {_NEW_ROLES} ORDER BY standing.ideal_days IS NULL, max({_PRIORITY}, 0) DESC,"
            " role.day DESC, contact.id LIMIT :limit",
            {**_window(on), "limit": limit},
        )
        return [
            DueRole(
                name=row[7],
                change=role_change_of(row[:7]),
                standing=standing_of(row[10:]),
                restarted_on=_day(row[8]),
                snoozed_on=_day(row[9]),
            )
            for row in rows
        ]

    def count_new_roles(self, on: date) -> int:
        """Return how many new roles nobody has answered."""
        number: int = self._database.value(f"SELECT count(*) {_NEW_ROLES}", _window(on))
        return number


def _is_yearly(started: str, on: date) -> bool:
    """Tell whether it is a whole day, of an earlier year: on the first day nothing comes round."""
    return len(started) == len("2019-03-05") and started[:4] < f"{on.year:04}"


def _anniversary(row: Row, on: date, lead_days: int) -> DueDate:
    number, name, what, started, added_on, skipped_on, snoozed_on, *standing = row
    met = what is None
    year, month, day = map(int, started.split("-"))
    return DueDate(
        contact=ContactId(number),
        name=name,
        special_date=SpecialDate(
            DateKind.ANNIVERSARY, PartialDate(year, month, day), "" if met else what
        ),
        standing=standing_of(tuple(standing)),
        lead_days=lead_days,
        restarted_on=_day(skipped_on),
        snoozed_on=_day(snoozed_on),
        # what is missed of these is gone: nobody waits for it
        known_since=max(date.fromisoformat(added_on), on),
        kind=DueKind.MET_ANNIVERSARY if met else DueKind.WORK_ANNIVERSARY,
    )


def _among(of: Sequence[ContactId] | None, column: str = "contact_id") -> str:
    """Return the condition that it is about one of these people, given as `:of`; `None` means all."""
    return "" if of is None else f"AND {column} IN (SELECT value FROM json_each(:of))"


def _window(on: date) -> dict[str, Value]:
    return {"on": on.isoformat(), "first": days_after(on, -NEW_ROLE_DAYS).isoformat()}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
