"""What the lanes paint: who has a row, and the marks and bands of the rows in sight.

Marks are put together by SQL, per person, kind and bucket of days, so that what a painting costs does not
grow with how much happened.
"""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import assert_never

from netdesk.domain.cadence import days_after, jitter_days
from netdesk.domain.identifiers import ContactId, InteractionId
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.lanes import (
    Chunk,
    Clock,
    Lane,
    LaneHead,
    LaneOrder,
    LaneQuery,
    Mark,
    bands,
)
from netdesk.store.database import Database, Row, Value
from netdesk.store.folding import prefix_query
from netdesk.store.standings import COLUMNS, standing_of

_ORDINAL = "CAST(julianday(day) - 1721424.5 AS INTEGER)"
"""`date.toordinal` of a day: the first of January of the year 1 is 1."""
_WANTED = "IN (SELECT value FROM json_each(:ids))"

_MARKS = """
SELECT contact_id, kind, planned,
    CASE WHEN at < :first THEN -1 ELSE (at - :first) / :bucket END AS bucket,
    min(at), max(at), sum(shown), min(CASE WHEN shown THEN at END), max(CASE WHEN shown THEN at END)
FROM (
    SELECT participant.contact_id, interaction.kind, planned, {ordinal} AS at, {shown} AS shown
    FROM participant CROSS JOIN interaction ON interaction.id = interaction_id
    WHERE contact_id {wanted}
) WHERE at < :end GROUP BY contact_id, kind, planned, bucket
"""
"""All that was before the chunk is one bucket more: the band in which it begins depends on it."""
_HEADS = f"""
SELECT contact.id, display_name, (SELECT name FROM circle_member
    JOIN circle ON circle.id = circle_id WHERE circle_member.contact_id = contact.id
    ORDER BY name LIMIT 1), {COLUMNS}
FROM contact LEFT JOIN standing ON contact_id = contact.id WHERE contact.id {_WANTED}
"""
_CLOCKS = f"""
SELECT contact.id, added_on, met_on, {COLUMNS} FROM contact
LEFT JOIN standing ON contact_id = contact.id WHERE contact.id {_WANTED}
"""
_DEFERRALS = f"""
SELECT contact_id, kind, made_on, until FROM deferral
WHERE contact_id {_WANTED} AND kind IN ('skip', 'pause') ORDER BY contact_id, id
"""
_CARRIES_TAG = (
    "{contact} IN (SELECT contact_id FROM fact WHERE kind = 'tag' AND value = :tag COLLATE NOCASE)"
)
_IS_TAGGED = "interaction.id IN (SELECT interaction_id FROM interaction_tag WHERE tag = :tag)"
_FIRST_CIRCLE = """
LEFT JOIN (SELECT circle_member.contact_id AS member, min(circle.name COLLATE NOCASE) AS first_circle
    FROM circle_member JOIN circle ON circle.id = circle_id GROUP BY circle_member.contact_id)
    ON member = contact.id
"""
_TAGS = """
SELECT tag FROM (SELECT tag FROM interaction_tag
    UNION ALL SELECT value AS tag FROM fact WHERE kind = 'tag')
GROUP BY tag COLLATE NOCASE ORDER BY count(*) DESC, tag COLLATE NOCASE LIMIT ?
"""
_ORGANIZATIONS = """
SELECT organization FROM contact WHERE organization <> '' GROUP BY organization COLLATE NOCASE
ORDER BY count(*) DESC, organization COLLATE NOCASE LIMIT ?
"""


@dataclass(slots=True)
class _Past:
    """What was read of one person."""

    marks: list[Mark] = field(default_factory=list)
    touches: list[tuple[int, int]] = field(default_factory=list)
    skips: list[int] = field(default_factory=list)
    pause: tuple[int, int] | None = None


class Lanes:
    """Reads the timeline of everybody at once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, query: LaneQuery, today: date) -> array[int]:
        """Return the ids of all who have a row, in order."""
        conditions = ["1"]
        values: dict[str, Value] = {"today": today.isoformat(), **_filter_values(query)}
        if query.organization.strip():
            search = prefix_query(query.organization)
            if not search:
                return array("q")
            conditions.append(
                "+contact.id IN (SELECT rowid FROM contact_search"
                " WHERE contact_search MATCH :organization)"
            )
            values["organization"] = f"organization : ({search})"
        if query.circle is not None:
            conditions.append(
                "contact.id IN (SELECT contact_id FROM circle_member WHERE circle_id = :circle)"
            )
            values["circle"] = query.circle
        if query.kinds or query.tag:
            conditions.append(_has_shown(query))
        join, order = _order(query.order)
        return array(
            "q",
            self._database.column(
                f"SELECT contact.id FROM contact {join} WHERE {' AND '.join(conditions)}"
                f" ORDER BY {order}",
                values,
            ),
        )

    def heads(self, ids: Sequence[ContactId]) -> dict[ContactId, LaneHead]:
        """Return what stands at the beginning of these rows; nothing for who is gone."""
        rows = self._database.rows(_HEADS, {"ids": json.dumps(list(ids))})
        return {
            ContactId(row[0]): LaneHead(
                ContactId(row[0]), row[1], row[2] or "", standing_of(row[3:])
            )
            for row in rows
        }

    def lanes(
        self, ids: Sequence[ContactId], chunk: Chunk, query: LaneQuery, today: date
    ) -> dict[ContactId, Lane]:
        """Return what stands in these people's rows within a chunk of time: bands up to today."""
        wanted = json.dumps(list(ids))
        past = self._past(wanted, chunk, query)
        end = min(chunk.end, today.toordinal() + 1)
        return {
            ContactId(row[0]): Lane(
                tuple(past[row[0]].marks),
                bands(_clock(row, past[row[0]]), first=chunk.first, end=end),
            )
            for row in self._database.rows(_CLOCKS, {"ids": wanted})
        }

    def has_more_than(self, ids: Sequence[ContactId], count: int) -> bool:
        """Tell whether so much happened with these people that reading it takes a while."""
        found: int = self._database.value(
            "SELECT count(*) FROM (SELECT 1 FROM participant"
            f" WHERE contact_id {_WANTED} LIMIT :most)",
            {"ids": json.dumps(list(ids)), "most": count + 1},
        )
        return found > count

    def interactions(
        self, contact: ContactId, mark: Mark, query: LaneQuery, *, limit: int
    ) -> list[InteractionId]:
        """Return what a mark stands for, newest first."""
        found = self._database.column(
            "SELECT interaction.id FROM participant CROSS JOIN interaction"
            " ON interaction.id = interaction_id WHERE contact_id = :contact"
            " AND interaction.kind = :kind AND planned = :planned AND day BETWEEN :first AND :last"
            f" AND {_shown(query)} ORDER BY day DESC, interaction.id DESC LIMIT :limit",
            {
                **_filter_values(query),
                "contact": contact,
                "kind": mark.kind.value,
                "planned": mark.is_planned,
                "first": date.fromordinal(mark.first).isoformat(),
                "last": date.fromordinal(mark.last).isoformat(),
                "limit": limit,
            },
        )
        return [InteractionId(number) for number in found]

    def day_beside(
        self, contact: ContactId, query: LaneQuery, day: date, *, is_later: bool
    ) -> date | None:
        """Return the nearest day after or before `day` on which a row has a mark."""
        nearest, beyond = ("min", ">") if is_later else ("max", "<")
        found = self._database.value(
            f"SELECT {nearest}(day) FROM participant CROSS JOIN interaction"
            " ON interaction.id = interaction_id WHERE contact_id = :contact"
            f" AND day {beyond} :day AND {_shown(query)}",
            {**_filter_values(query), "contact": contact, "day": day.isoformat()},
        )
        return date.fromisoformat(found) if found else None

    def tags(self, limit: int) -> list[str]:
        """Return the tags of people and interactions, the most used first."""
        return self._database.column(_TAGS, (limit,))

    def organizations(self, limit: int) -> list[str]:
        """Return where people are, those of most people first."""
        return self._database.column(_ORGANIZATIONS, (limit,))

    def _past(self, wanted: str, chunk: Chunk, query: LaneQuery) -> defaultdict[int, _Past]:
        counting = set(
            self._database.column("SELECT kind FROM interaction_kind WHERE counts_as_contact")
        )
        sql = _MARKS.format(ordinal=_ORDINAL, shown=_shown(query), wanted=_WANTED)
        values = {
            **_filter_values(query),
            "ids": wanted,
            "first": chunk.first,
            "bucket": chunk.bucket_days,
            "end": chunk.end,
        }
        found: defaultdict[int, _Past] = defaultdict(_Past)
        for row in self._database.rows(sql, values):
            contact, kind, planned, bucket, first, last, count, first_shown, last_shown = row
            if kind in counting and not planned:
                found[contact].touches.append((first, last))
            if count and bucket >= 0:
                found[contact].marks.append(
                    Mark(InteractionKind(kind), first_shown, last_shown, count, bool(planned))
                )
        self._add_deferrals(found, wanted)
        for each in found.values():
            each.touches.sort()
            each.marks.sort(key=_place)
        return found

    def _add_deferrals(self, found: defaultdict[int, _Past], wanted: str) -> None:
        for contact, kind, made_on, until in self._database.rows(_DEFERRALS, {"ids": wanted}):
            made = date.fromisoformat(made_on).toordinal()
            if kind == "skip":
                found[contact].skips.append(made)
            else:
                end = date.fromisoformat(until).toordinal() if until else made
                found[contact].pause = (made, end)
        for each in found.values():
            each.skips.sort()


def _place(mark: Mark) -> tuple[int, int, str]:
    return mark.first, mark.last, mark.kind.value


def _clock(row: Row, past: _Past) -> Clock:
    number, added_on, met_on, *kept = row
    cadence = standing_of(tuple(kept)).cadence
    begin: date | None = date.fromisoformat(met_on) if met_on else None
    if begin is None and not past.touches and cadence is not None:
        jitter = jitter_days(ContactId(number), cadence.ideal_days)
        begin = days_after(date.fromisoformat(added_on), jitter)
    ordinal = begin.toordinal() if begin else None
    return Clock(cadence, past.touches, past.skips, ordinal, past.pause)


def _shown(query: LaneQuery) -> str:
    """The condition on an interaction and its `contact_id` by which a mark is shown."""
    conditions = ["1"]
    if query.kinds:
        # written out: SQLite would look into a bound list anew for each of half a million rows
        kinds = ", ".join(f"'{kind.value}'" for kind in InteractionKind if kind in query.kinds)
        conditions.append(f"interaction.kind IN ({kinds})")
    if query.tag:
        conditions.append(f"({_IS_TAGGED} OR {_CARRIES_TAG.format(contact='contact_id')})")
    return " AND ".join(conditions)


def _has_shown(query: LaneQuery) -> str:
    has_mark = (
        "contact.id IN (SELECT contact_id FROM interaction JOIN participant"
        f" ON interaction_id = interaction.id WHERE {_shown(query)})"
    )
    if query.kinds:
        return has_mark
    has_mark = has_mark.replace(_shown(query), _IS_TAGGED)
    return f"({_CARRIES_TAG.format(contact='contact.id')} OR {has_mark})"


def _filter_values(query: LaneQuery) -> dict[str, Value]:
    return {"tag": query.tag} if query.tag else {}


def _order(order: LaneOrder) -> tuple[str, str]:
    """Return what is joined, and the order."""
    match order:
        case LaneOrder.NAME:
            return "", "sort_key, contact.id"
        case LaneOrder.CIRCLE:
            return _FIRST_CIRCLE, (
                "first_circle IS NULL, first_circle COLLATE NOCASE, sort_key, contact.id"
            )
        case LaneOrder.STALENESS:
            return "LEFT JOIN standing ON contact_id = contact.id", (
                "standing.ideal_days IS NULL OR coalesce(paused_until > :today, 0),"
                " (julianday(:today) - julianday(start)) / standing.ideal_days DESC,"
                " sort_key, contact.id"
            )
        case _:
            assert_never(order)
