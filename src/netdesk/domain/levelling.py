"""Spreading the people of a calendar over its days, so that none holds more than one can handle.

A cadence given to many at once would bring them all up together. Each of them is wanted on some day
of a band, from the ideal interval to the maximum, and each day takes as many as the budget says: a
matching of people and days. It is found day by day, the person first whose band ends first, which for
bands of this kind matches as many people as any assignment could (Glover 1967, "Maximum matching in a
convex bipartite graph").
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heapify, heappop, heappush

from netdesk.domain.cadence import Cadence, Standing, days_after
from netdesk.domain.identifiers import ContactId
from netdesk.domain.progress import Progress, unwatched

_REPORT_EVERY = 1024


@dataclass(frozen=True, slots=True)
class Band:
    """The days on which somebody is wanted, the `last` among them; past `last` it is late."""

    contact: ContactId
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Levelling:
    """The day found for each person, and who could not have one within their band."""

    days: Mapping[ContactId, date]
    late: frozenset[ContactId] = frozenset()


def band_of(contact: ContactId, standing: Standing, *, may_move: bool = True) -> Band | None:
    """Return the days on which a person is wanted; `None` for somebody who never falls due.

    The band begins on the day on which they come up, a pause and a snooze over, and ends with the
    maximum. Who may not move has the first day alone.
    """
    cadence = standing.cadence
    if standing.due_on is None or standing.start is None or cadence is None:
        return None
    last = days_after(standing.start, cadence.maximum_days)
    return Band(contact, standing.due_on, last if may_move else standing.due_on)


def level(
    bands: Iterable[Band], *, today: date, budget: int, progress: Progress = unwatched
) -> Levelling:
    """Find a day for everybody, none before `today` and on no day more than `budget` people.

    As many as possible have a day within their band. All others, those whose whole band is past
    among them, get the earliest day with room, who has waited longest first. Without a budget (0)
    there is nothing to level: everybody has the first day they can.

    Raises what `progress` raises.
    """
    wanted = sorted(
        (_ahead(band, today) for band in bands), key=lambda band: (band.first, band.contact)
    )
    if budget < 1:
        return Levelling({band.contact: band.first for band in wanted})
    days, left_over = _matched(
        [band for band in wanted if band.first <= band.last], budget, progress
    )
    late = [band for band in wanted if band.first > band.last] + left_over
    room = _Room(budget, days.values())
    for band in sorted(late, key=lambda band: (band.last, band.contact)):
        days[band.contact] = room.take(band.first)
    return Levelling(days, frozenset(band.contact for band in late))


def _ahead(band: Band, today: date) -> Band:
    return Band(band.contact, max(band.first, today), band.last)


def _matched(
    wanted: Sequence[Band], budget: int, progress: Progress
) -> tuple[dict[ContactId, date], list[Band]]:
    """Match people and days; `wanted` is in the order in which the bands begin."""
    days: dict[ContactId, date] = {}
    left_over: list[Band] = []
    open_bands: list[tuple[date, ContactId, Band]] = []
    seen, day = 0, date.min
    while seen < len(wanted) or open_bands:
        if not open_bands:
            day = max(day, wanted[seen].first)
        while seen < len(wanted) and wanted[seen].first <= day:
            band = wanted[seen]
            heappush(open_bands, (band.last, band.contact, band))
            seen += 1
            if not seen % _REPORT_EVERY:
                progress(seen, len(wanted))
        left_over += _expired(open_bands, day)
        for _ in range(min(budget, len(open_bands))):
            _, contact, _ = heappop(open_bands)
            days[contact] = day
        day = days_after(day, 1)
        if day == date.max:
            left_over += [band for _, _, band in open_bands] + list(wanted[seen:])
            break
    return days, left_over


def _expired(open_bands: list[tuple[date, ContactId, Band]], day: date) -> list[Band]:
    found: list[Band] = []
    while open_bands and open_bands[0][0] < day:
        found.append(heappop(open_bands)[2])
    return found


class _Room:
    """How many more each day takes; a full day points to the next one that may have room."""

    def __init__(self, budget: int, taken: Iterable[date] = ()) -> None:
        self._budget = budget
        self._taken: dict[date, int] = {}
        self._next: dict[date, date] = {}
        for day in taken:
            self._add(day)

    def take(self, first: date) -> date:
        """Return the earliest day with room, and take it; the calendar's last day has room for all."""
        day = self._find(first)
        self._add(day)
        return day

    def _add(self, day: date) -> None:
        self._taken[day] = self._taken.get(day, 0) + 1
        if self._taken[day] >= self._budget and day < date.max:
            self._next[day] = days_after(day, 1)

    def _find(self, first: date) -> date:
        path: list[date] = []
        day = first
        while day in self._next:
            path.append(day)
            day = self._next[day]
        for each in path:
            self._next[each] = day
        return day


def with_rounds(
    days: Mapping[ContactId, date],
    cadences: Mapping[ContactId, Cadence],
    *,
    last: date,
    budget: int,
) -> list[date]:
    """Return on which days up to `last` somebody comes up, when all are answered on their day.

    Who is answered comes up again after the ideal, or on the next day with room: the due list holds
    no more than the budget, and who is beyond it waits. A budget of 0 holds nobody back.
    """
    room = _Room(budget or sys.maxsize, days.values())
    found = [day for day in days.values() if day <= last]
    ahead = [
        (days_after(day, cadences[contact].ideal_days), contact)
        for contact, day in days.items()
        if contact in cadences
    ]
    heapify(ahead)
    while ahead and ahead[0][0] <= last:
        wish, contact = heappop(ahead)
        day = room.take(wish)
        if day <= last:
            found.append(day)
            heappush(ahead, (days_after(day, cadences[contact].ideal_days), contact))
    return found


def counted(days: Iterable[date], *, first: date, length: int) -> tuple[int, ...]:
    """Return how many of `days` fall on each of `length` days from `first`; those before count for
    the first, for who is overdue waits for it."""
    counts = [0] * length
    for day in days:
        place = max((day - first).days, 0)
        if place < length:
            counts[place] += 1
    return tuple(counts)
