"""The timeline of everybody at once: a row for each person, time across.

Days are counted here as `date.toordinal` does: a span of time is floating point, so that it can be moved
and stretched by less than a day, and thousands of places are worked out for every painting.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from heapq import merge

from netdesk.domain.cadence import Cadence, Staleness, Standing
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.domain.interaction import InteractionKind

WEEK_DAYS = 7.0
MONTH_DAYS = 30.4375
YEAR_DAYS = 365.25
TEN_YEARS_DAYS = 3652.5
TODAY_SHARE = 0.94
"""Where today stands when one goes there: what is planned has the room to its right."""

_LEAST_AHEAD_DAYS = 2.0

_EARLIEST = float(date(1900, 1, 1).toordinal())
_LATEST = float(date(2199, 12, 31).toordinal())
_BUCKET_PIXELS = 2.0
"""Marks of one kind that are nearer to each other than this are one mark."""
_CHUNK_BUCKETS = 2048
_LONGEST_BUCKET_DAYS = 64
"""Ten years in a hundred pixels."""


class LaneOrder(Enum):
    """What the rows are ordered by. The values are stored in the preferences: never change them."""

    STALENESS = "staleness"
    CIRCLE = "circle"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class LaneQuery:
    """Who has a row, and which marks are shown.

    `kinds` (none: all) and `tag` ("" for any) leave the marks that fit, and the people who have one;
    whoever carries the tag themselves keeps every mark. `organization` is a part of its name. The
    bands are worked out from every touch, whatever is shown.
    """

    order: LaneOrder = LaneOrder.STALENESS
    circle: CircleId | None = None
    tag: str = ""
    kinds: frozenset[InteractionKind] = frozenset()
    organization: str = ""

    @property
    def is_filtered(self) -> bool:
        """Tell whether somebody may be left out."""
        return bool(self.circle is not None or self.tag or self.kinds or self.organization)


@dataclass(frozen=True, slots=True)
class Mark:
    """Interactions of one kind with one person that stand in one place: most often a single one.

    `first` and `last` are ordinals of days.
    """

    kind: InteractionKind
    first: int
    last: int
    count: int = 1
    is_planned: bool = False

    @property
    def middle(self) -> float:
        """Where it is painted: noon of its day, or between its days."""
        return (self.first + self.last + 1) / 2


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch in which a relationship stood in one way; `end` is the first day after it."""

    staleness: Staleness
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class LaneHead:
    """What stands at the beginning of a row. `circle` is the first of the person's circles."""

    id: ContactId
    name: str
    circle: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Lane:
    """What stands in a row within a chunk of time."""

    marks: tuple[Mark, ...]
    bands: tuple[Band, ...]

    def marks_within(self, start: float, end: float) -> Sequence[Mark]:
        """Return the marks about a stretch of time, those that begin a little outside among them."""
        first = bisect_left(self.marks, start - _LONGEST_BUCKET_DAYS, key=_first_of)
        return self.marks[first : bisect_right(self.marks, end, key=_first_of)]

    def bands_within(self, start: float, end: float) -> Sequence[Band]:
        """Return the bands that reach into a stretch of time."""
        first = bisect_right(self.bands, start, key=_end_of)
        return self.bands[first : bisect_left(self.bands, end, key=_first_of)]


def _first_of(part: Mark | Band) -> int:
    return part.first


def _end_of(band: Band) -> int:
    return band.end


EMPTY_LANE = Lane((), ())


@dataclass(frozen=True, slots=True)
class Clock:
    """What a person's bands depend on.

    `restarts` are the days, first and last of each bucket, on which the clock began anew: touches, and
    the last of them before the time that is looked at. `skips` began it anew as well. `begin` is the
    day they met, or from which somebody never touched is counted. `pause` is a first day and the day
    on which it ends.
    """

    cadence: Cadence | None
    restarts: Sequence[tuple[int, int]]
    skips: Sequence[int] = ()
    begin: int | None = None
    pause: tuple[int, int] | None = None


def bands(clock: Clock, *, first: int, end: int) -> tuple[Band, ...]:
    """Return how a relationship stood from the day `first` up to the day before `end`.

    After each beginning of the clock it is fresh below the ideal, due up to the maximum and stale
    beyond, by the cadence that is in force now; before the first beginning there is no band, and none
    without a cadence. Stretches follow one another and do not overlap.
    """
    if clock.cadence is None:
        return ()
    return tuple(_joined(_clipped(_paused(_stretches(clock, end), clock.pause), first, end)))


def _stretches(clock: Clock, end: int) -> Iterator[Band]:
    starts = _starts(clock)
    cadence, newest = clock.cadence, 0
    for number, (opened, start) in enumerate(starts):
        until = starts[number + 1][0] if number + 1 < len(starts) else max(end, start)
        if cadence is None or opened >= end:
            return
        # a skip may lie between the days of a bucket
        newest = max(start, newest)
        due = min(newest + cadence.ideal_days, until)
        stale = min(newest + cadence.maximum_days + 1, until)
        yield Band(Staleness.FRESH, opened, due)
        yield Band(Staleness.DUE, due, stale)
        yield Band(Staleness.STALE, stale, until)


def _starts(clock: Clock) -> list[tuple[int, int]]:
    found = list(merge(clock.restarts, ((day, day) for day in clock.skips)))
    if clock.begin is not None and (not found or clock.begin < found[0][0]):
        found.insert(0, (clock.begin, clock.begin))
    return found


def _paused(stretches: Iterable[Band], pause: tuple[int, int] | None) -> Iterator[Band]:
    if pause is None:
        yield from stretches
        return
    first, end = pause
    for each in stretches:
        yield Band(each.staleness, each.first, min(each.end, first))
        yield Band(Staleness.PAUSED, max(each.first, first), min(each.end, end))
        yield Band(each.staleness, max(each.first, end), each.end)


def _clipped(stretches: Iterable[Band], first: int, end: int) -> Iterator[Band]:
    for each in stretches:
        clipped = Band(each.staleness, max(each.first, first), min(each.end, end))
        if clipped.first < clipped.end:
            yield clipped


def _joined(stretches: Iterable[Band]) -> Iterator[Band]:
    before: Band | None = None
    for each in stretches:
        if before is not None and before.staleness is each.staleness and before.end >= each.first:
            before = Band(each.staleness, before.first, max(before.end, each.end))
            continue
        if before is not None:
            yield before
        before = each
    if before is not None:
        yield before


@dataclass(frozen=True, slots=True)
class Span:
    """The time that is in sight: where it begins, as an ordinal, and how many days it is long.

    It is never shorter than a week nor longer than ten years, and lies within 1900 and 2199.
    """

    start: float
    days: float

    def __init__(self, start: float, days: float) -> None:
        length = min(max(days, WEEK_DAYS), TEN_YEARS_DAYS)
        object.__setattr__(self, "days", length)
        object.__setattr__(self, "start", min(max(start, _EARLIEST), _LATEST - length))

    @classmethod
    def about_today(cls, today: date, days: float) -> Span:
        """Return so many days with today near their end."""
        length = min(max(days, WEEK_DAYS), TEN_YEARS_DAYS)
        ahead = max((1 - TODAY_SHARE) * length, _LEAST_AHEAD_DAYS)
        return cls(today.toordinal() + 0.5 + ahead - length, length)

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.start + self.days

    def panned(self, days: float) -> Span:
        """Return it so many days later, or earlier for a negative number."""
        return Span(self.start + days, self.days)

    def zoomed(self, factor: float, at: float) -> Span:
        """Return it `factor` times as long; what stands at the share `at` of it (0 to 1) stays there."""
        longer = Span(self.start, self.days * factor)
        return Span(self.start + at * (self.days - longer.days), longer.days)

    def lasting(self, days: float, today: date) -> Span:
        """Return another length: about today where today is in sight, else about the middle."""
        if self.holds(today.toordinal()):
            return Span.about_today(today, days)
        return self.zoomed(days / self.days, 0.5)

    def holds(self, day: float) -> bool:
        """Tell whether a day is in sight."""
        return self.start <= day < self.end


@dataclass(frozen=True, slots=True, order=True)
class Chunk:
    """A stretch of time that is read at once, in buckets of so many days."""

    first: int
    bucket_days: int

    @property
    def end(self) -> int:
        """The first day after it."""
        return self.first + self.bucket_days * _CHUNK_BUCKETS


def bucket_days(pixels_a_day: float) -> int:
    """Return into buckets of how many days marks are put together: a power of two, so that what was
    read serves while one zooms on; a day where days can be told apart."""
    days = 1
    while days * pixels_a_day < _BUCKET_PIXELS:
        days *= 2
    return days


def chunks(span: Span, pixels_a_day: float) -> list[Chunk]:
    """Return the chunks that cover a span, most often one; they lie on a grid, so that a span moved a
    little is covered by the same."""
    bucket = bucket_days(pixels_a_day)
    length = bucket * _CHUNK_BUCKETS
    first, last = int(span.start) // length, int(span.end) // length
    return [Chunk(number * length, bucket) for number in range(first, last + 1)]
