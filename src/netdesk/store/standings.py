"""Where each contact stands with its cadence, kept in a table of its own.

The rule is the domain's; here it is applied to whoever a write has touched, so that lists and the
due list are plain queries.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any

from netdesk.domain.cadence import Cadence, Clock, ClockSettings, Standing, Touch
from netdesk.domain.circle import CircleFields
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.domain.interaction import InteractionKind
from netdesk.store.database import Database, Row, Value

COLUMNS = (
    "standing.ideal_days, standing.maximum_days, standing.weight, standing.last_touch,"
    " standing.last_kind, standing.start, standing.due_on, standing.paused_until,"
    " standing.snoozed_until"
)
"""What `standing_of` takes, in its order."""

SETTINGS = """
    added_on, met_on, contact.ideal_days, contact.maximum_days,
    (SELECT until FROM deferral WHERE contact_id = contact.id AND kind = 'pause'
        ORDER BY id DESC LIMIT 1),
    (SELECT until FROM deferral WHERE contact_id = contact.id AND kind = 'snooze'
        ORDER BY id DESC LIMIT 1),
    (SELECT max(made_on) FROM deferral WHERE contact_id = contact.id AND kind = 'skip'),
    (SELECT until FROM deferral WHERE contact_id = contact.id AND kind = 'level'
        ORDER BY id DESC LIMIT 1),
    (SELECT made_on FROM deferral WHERE contact_id = contact.id AND kind = 'level'
        ORDER BY id DESC LIMIT 1),
    EXISTS (SELECT 1 FROM fact WHERE contact_id = contact.id AND kind = 'do_not_contact')
"""
"""The columns of a contact's clock, in the order in which `clock_values` takes them."""

_SETTINGS = f"SELECT id, {SETTINGS} FROM contact WHERE id IN (SELECT value FROM json_each(?))"
_TOUCHES = """
SELECT contact_id, max(day || printf('%020d', interaction.id)), interaction.kind
FROM participant CROSS JOIN interaction ON interaction.id = interaction_id
WHERE contact_id IN (SELECT value FROM json_each(?))
    AND interaction.kind IN (SELECT kind FROM interaction_kind WHERE counts_as_contact)
    AND NOT planned
GROUP BY contact_id
"""
"""Of two on one day the one written down last is the newest."""
_CIRCLES = """
SELECT contact_id, circle_id, name, ideal_days, maximum_days, weight
FROM circle_member JOIN circle ON circle.id = circle_id
WHERE contact_id IN (SELECT value FROM json_each(?))
"""


_KEEP = """
INSERT INTO standing (contact_id, ideal_days, maximum_days, weight, last_touch, last_kind, start,
    due_on, paused_until, snoozed_until)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (contact_id) DO UPDATE SET ideal_days = excluded.ideal_days,
    maximum_days = excluded.maximum_days, weight = excluded.weight,
    last_touch = excluded.last_touch, last_kind = excluded.last_kind,
    start = excluded.start, due_on = excluded.due_on,
    paused_until = excluded.paused_until, snoozed_until = excluded.snoozed_until
"""
_BATCH = 5000


class DeferralKind(Enum):
    """Ways to put a person off, none of them a touch. The values are stored."""

    SNOOZE = "snooze"
    SKIP = "skip"
    PAUSE = "pause"
    LEVEL = "level"
    """The day on which a levelled calendar first lists somebody; holds until the clock starts anew."""


class Standings:
    """Keeps the table true."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def defer(
        self,
        contacts: Iterable[ContactId],
        kind: DeferralKind,
        *,
        made_on: date,
        until: date | None = None,
    ) -> None:
        """Record a snooze, skip or pause; a snooze or pause without `until` ends the one before."""
        self._record(kind, ((contact, until) for contact in contacts), made_on)

    def level(self, days: Mapping[ContactId, date], *, made_on: date) -> None:
        """Record the days that a levelled calendar found."""
        self._record(DeferralKind.LEVEL, days.items(), made_on)

    def end_levelling(self, contacts: Iterable[ContactId], *, made_on: date) -> None:
        """Let a levelled day hold no longer, for whom there is one."""
        self._database.execute(
            "INSERT INTO deferral (contact_id, kind, made_on) SELECT contact_id, 'level', ?"
            " FROM (SELECT contact_id, until, max(id) FROM deferral WHERE kind = 'level'"
            " AND contact_id IN (SELECT value FROM json_each(?)) GROUP BY contact_id)"
            " WHERE until IS NOT NULL",
            (made_on.isoformat(), json.dumps(list(contacts))),
        )

    def _record(
        self, kind: DeferralKind, days: Iterable[tuple[ContactId, date | None]], made_on: date
    ) -> None:
        self._database.execute_many(
            "INSERT INTO deferral (contact_id, kind, made_on, until) VALUES (?, ?, ?, ?)",
            ((contact, kind.value, made_on.isoformat(), _text(until)) for contact, until in days),
        )

    def refresh(self, contacts: Iterable[ContactId]) -> None:
        """Work out anew where these people stand."""
        self._database.execute_many(
            _KEEP, [(contact, *_values(now)) for contact, now in self._worked_out(contacts)]
        )

    def refresh_all(self) -> None:
        """Work out anew where everybody stands."""
        self.refresh(self._database.column("SELECT id FROM contact"))

    def get(self, contact: ContactId) -> Standing:
        """Return where a contact stands; somebody unknown stands nowhere."""
        return self._kept([contact]).get(contact, Standing())

    def untrue(self) -> list[ContactId]:
        """Return whose kept standing is not what their past says: a fault."""
        found: list[ContactId] = []
        everybody = self._database.column("SELECT id FROM contact ORDER BY id")
        for start in range(0, len(everybody), _BATCH):
            page = everybody[start : start + _BATCH]
            kept = self._kept(page)
            found += [each for each, now in self._worked_out(page) if kept.get(each) != now]
        return found

    def _kept(self, contacts: Sequence[ContactId]) -> dict[ContactId, Standing]:
        rows = self._database.rows(
            f"SELECT contact_id, {COLUMNS} FROM standing"
            " WHERE contact_id IN (SELECT value FROM json_each(?))",
            (json.dumps(contacts),),
        )
        return {ContactId(row[0]): standing_of(row[1:]) for row in rows}

    def cadences(self, contacts: Iterable[ContactId]) -> dict[ContactId, Cadence | None]:
        """Return which cadence is in force for each of these people."""
        wanted = list(contacts)
        kept = self._kept(wanted)
        return {each: kept[each].cadence if each in kept else None for each in wanted}

    def clocks(self, contacts: Iterable[ContactId]) -> list[Clock]:
        """Return what the standings of these people are worked out from."""
        wanted = json.dumps(sorted(contacts))
        touches = {
            row[0]: Touch(date.fromisoformat(row[1][:10]), InteractionKind(row[2]))
            for row in self._database.rows(_TOUCHES, (wanted,))
        }
        circles: dict[int, dict[CircleId, CircleFields]] = {}
        for contact, circle, *fields in self._database.rows(_CIRCLES, (wanted,)):
            circles.setdefault(contact, {})[CircleId(circle)] = CircleFields(*fields)
        return [
            Clock(ClockSettings(*clock_values(row)), circles.get(row[0], {}), touches.get(row[0]))
            for row in self._database.rows(_SETTINGS, (wanted,))
        ]

    def scheduled(self) -> Iterator[tuple[ContactId, Standing]]:
        """Return everybody who falls due some day, and where they stand."""
        for row in self._database.rows(
            f"SELECT contact_id, {COLUMNS} FROM standing WHERE due_on IS NOT NULL"
        ):
            yield ContactId(row[0]), standing_of(row[1:])

    def _worked_out(self, contacts: Iterable[ContactId]) -> list[tuple[ContactId, Standing]]:
        return [(clock.settings.id, clock.standing()) for clock in self.clocks(contacts)]


def standing_of(row: Row) -> Standing:
    """Return the standing that a row of `COLUMNS` says."""
    ideal, maximum, weight, last_touch, last_kind, start, due_on, paused, snoozed = row
    return Standing(
        ideal_days=ideal,
        maximum_days=maximum,
        weight=weight if weight is not None else 1.0,
        last_touch=_day(last_touch),
        last_kind=InteractionKind(last_kind) if last_kind else None,
        start=_day(start),
        due_on=_day(due_on),
        paused_until=_day(paused),
        snoozed_until=_day(snoozed),
    )


def clock_values(row: Row) -> tuple[Any, ...]:
    """Return the values of a `ClockSettings` that a row says: the id, then `SETTINGS`."""
    number, added_on, met_on, ideal, maximum, *days, left_alone = row
    return (
        ContactId(number),
        date.fromisoformat(added_on),
        _day(met_on),
        ideal,
        maximum,
        *map(_day, days),
        bool(left_alone),
    )


def _values(now: Standing) -> tuple[Value, ...]:
    return (
        now.ideal_days,
        now.maximum_days,
        now.weight,
        _text(now.last_touch),
        now.last_kind.value if now.last_kind else None,
        _text(now.start),
        _text(now.due_on),
        _text(now.paused_until),
        _text(now.snoozed_until),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
