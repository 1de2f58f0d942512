"""A contact's timeline, page by page: what happened and what was learned in one order."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from netdesk.domain.contact import DateKind, SpecialDate
from netdesk.domain.identifiers import ContactId, InteractionId, RoleChangeId
from netdesk.domain.interaction import Interaction, InteractionKind
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.timeline import (
    Arrival,
    DateMoment,
    EntryPart,
    PromiseMoment,
    TimelineEntry,
    TimelineQuery,
    entry_key,
    place_of,
)
from netdesk.domain.yearly import next_occurrence, previous_occurrence, years_on
from netdesk.store.database import Database, Value
from netdesk.store.interactions import Interactions
from netdesk.store.promises import Promises
from netdesk.store.role_changes import RoleChanges

_HAPPENED = """
    SELECT day, 0 AS rank, id FROM interaction
        WHERE id IN (SELECT interaction_id FROM participant WHERE contact_id = ?1) AND NOT planned
        AND (?2 OR kind IN (SELECT value FROM json_each(?3)))
    UNION ALL SELECT day, 1, id FROM role_change WHERE contact_id = ?1 AND ?4
"""
"""The rank is the domain's: `entry_key`."""
_PLACES = f"""
SELECT rank, id FROM ({_HAPPENED})
WHERE (day, rank, id) < (?5, ?6, ?7) ORDER BY day DESC, rank DESC, id DESC LIMIT ?8
"""
_DAYS = f"SELECT day, count(*) FROM ({_HAPPENED}) WHERE day BETWEEN ?5 AND ?6 GROUP BY day"
_PLANNED = """
SELECT id FROM interaction WHERE planned
    AND id IN (SELECT interaction_id FROM participant WHERE contact_id = ?1)
    AND kind IN (SELECT value FROM json_each(?2))
"""
_DATES = (
    "SELECT position, kind, label, year, month, day, text FROM special_date WHERE contact_id = ?"
)
_ABOVE_ALL: tuple[Value, ...] = ("~", 0, 0)
"""A place later than any day: days begin with a digit."""


class Timeline:
    """Reads timelines; who writes them is `interactions`, `role_changes`, `promises` …"""

    def __init__(
        self,
        database: Database,
        interactions: Interactions,
        role_changes: RoleChanges,
        promises: Promises,
    ) -> None:
        self._database = database
        self._interactions = interactions
        self._role_changes = role_changes
        self._promises = promises

    def of(
        self, query: TimelineQuery, *, limit: int = -1, below: TimelineEntry | None = None
    ) -> list[TimelineEntry]:
        """Return what has happened, newest first; a negative limit means all.

        With `below` the entries begin after that one: the next page.
        """
        start = _ABOVE_ALL
        if below is not None:
            day, rank, number = place_of(below)
            start = (day.isoformat(), rank, number)
        found = self._database.rows(_PLACES, (*_filter(query), *start, limit))
        page = self.entries(
            (InteractionId(number) for rank, number in found if not rank),
            (RoleChangeId(number) for rank, number in found if rank),
        )
        rest = self.others(query)
        if below is not None:
            rest = [each for each in rest if place_of(each) < place_of(below)]
        # few beside the interactions: they are merged here, so that a page is read by the index
        page = sorted([*page, *rest], key=place_of, reverse=True)
        return page if limit < 0 else page[:limit]

    def coming(self, query: TimelineQuery) -> list[TimelineEntry]:
        """Return what is planned and the next yearly dates, the soonest first."""
        kinds = json.dumps(
            [each.value for each in query.shown if isinstance(each, InteractionKind)]
        )
        planned = self._database.column(_PLANNED, (query.contact, kinds))
        found: list[TimelineEntry] = list(self._interactions.get_many(planned))
        if EntryPart.DATES in query.shown:
            found += self._kept(query, is_ahead=True)
        return sorted(found, key=place_of)

    def days(self, query: TimelineQuery, first: date, last: date) -> dict[date, int]:
        """Return how much happened on each day of a span on which anything did."""
        span = (first.isoformat(), last.isoformat())
        found = Counter(
            {
                date.fromisoformat(day): count
                for day, count in self._database.rows(_DAYS, (*_filter(query), *span))
            }
        )
        found.update(each.day for each in self.others(query) if first <= each.day <= last)
        return dict(found)

    def entries(
        self, interactions: Iterable[InteractionId], role_changes: Iterable[RoleChangeId]
    ) -> list[TimelineEntry]:
        """Return the entries with these ids that are there, newest first."""
        found: list[TimelineEntry] = [
            *self._interactions.get_many(list(interactions)),
            *self._role_changes.get_many(list(role_changes)),
        ]
        return sorted(found, key=place_of, reverse=True)

    def others(self, query: TimelineQuery) -> list[TimelineEntry]:
        """Return what is past and neither an interaction nor a new role."""
        found: list[TimelineEntry] = []
        if EntryPart.IMPORTS in query.shown:
            found += self._arrivals(query.contact)
        if EntryPart.PROMISES in query.shown:
            found += self._promised(query.contact)
        if EntryPart.DATES in query.shown:
            found += [*self._met(query), *self._kept(query, is_ahead=False)]
        return found

    def _arrivals(self, contact: ContactId) -> list[Arrival]:
        """One a day and source, however many cards came."""
        found: dict[tuple[date, str], Arrival] = {}
        for number, source, moment in self._database.rows(
            "SELECT id, source, imported_at FROM card WHERE contact_id = ? ORDER BY id", (contact,)
        ):
            day = datetime.fromisoformat(moment).astimezone().date()
            found[day, source] = Arrival(number, contact, day, source)
        return list(found.values())

    def _promised(self, contact: ContactId) -> list[PromiseMoment]:
        moments = []
        for promise in self._promises.of(contact):
            if promise.done_on is None or promise.repeat is None:
                # one kept of many was not promised by itself
                moments.append(PromiseMoment(promise, promise.made_on, is_done=False))
            if promise.done_on is not None:
                moments.append(PromiseMoment(promise, promise.done_on, is_done=True))
        return moments

    def _met(self, query: TimelineQuery) -> list[DateMoment]:
        met_on = self._database.value("SELECT met_on FROM contact WHERE id = ?", (query.contact,))
        return [DateMoment(0, query.contact, date.fromisoformat(met_on))] if met_on else []

    def _kept(self, query: TimelineQuery, *, is_ahead: bool) -> list[DateMoment]:
        """Return the next keeping of each yearly date, today's among them, or the last before."""
        moments = []
        yesterday = query.today - timedelta(days=1)
        for position, kind, label, *written in self._database.rows(_DATES, (query.contact,)):
            year, month, on, text = written
            day = PartialDate(year, month, on, text)
            if is_ahead:
                kept = next_occurrence(day, query.today, query.leap_day_rule)
            else:
                kept = previous_occurrence(day, yesterday, query.leap_day_rule)
            if kept is not None:
                special = SpecialDate(DateKind(kind), day, label)
                years = years_on(day, kept)
                number = 2 * position + is_ahead
                moments.append(DateMoment(number, query.contact, kept, special, years))
        return moments


def is_past(entry: TimelineEntry, query: TimelineQuery) -> bool:
    """Tell whether an interaction or a new role stands among what has happened."""
    if isinstance(entry, Interaction):
        return (
            not entry.is_planned
            and entry.kind in query.shown
            and query.contact in entry.participants
        )
    return EntryPart.ROLES in query.shown and entry_key(entry)[0] == 1


def _filter(query: TimelineQuery) -> tuple[Value, ...]:
    kinds = [each.value for each in query.shown if isinstance(each, InteractionKind)]
    is_all = len(kinds) == len(InteractionKind)
    has_roles = EntryPart.ROLES in query.shown
    return (query.contact, int(is_all), json.dumps(kinds), int(has_roles))
