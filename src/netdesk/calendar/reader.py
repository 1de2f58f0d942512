"""Reads meetings from iCalendar (RFC 5545), each on the user's own day and time.

The bounds are set before the library reads anything (`blocks.py`), and before a rule is followed
(`series.py`); one event that cannot be read does not stop the others.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, BinaryIO

from icalendar import Event

from netdesk.calendar.blocks import Block, Blocks, TooLargeError
from netdesk.calendar.series import SeriesBudget, days_of_series
from netdesk.calendar.zones import Zones
from netdesk.domain.meeting import (
    Attendee,
    CalendarReading,
    LeftOut,
    LeftOutReason,
    Meeting,
    MeetingKey,
)
from netdesk.domain.progress import Progress, unwatched
from netdesk.domain.repeat import InvalidRuleError

Civil = Callable[[datetime], datetime]
"""Gives the civil time (naive) where the user is of an instant."""

HORIZON_DAYS = 60
"""So far ahead the meetings of a series are planned."""
_MOST_EVENTS = 20_000
_MOST_ATTENDEES = 200
_LONGEST_TEXT = 500
_SUMMARY = re.compile(rb"(?im)^SUMMARY[^:\r\n]*:([^\r\n]*)")
_INVITED = re.compile(rb"(?im)^(?:ATTENDEE|ORGANIZER|STATUS:CANCELLED)")
_FOLDS = re.compile(rb"\r?\n[ \t]")
_ZONED = re.compile(rb"(?im)^((?:DTSTART|RECURRENCE-ID|EXDATE|RDATE)[^:\r\n]*;)TZID=")
_ZONE = "X-TZID"
_UNREADABLE = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError)


@dataclass(frozen=True, slots=True)
class _Start:
    """When something begins where it takes place: a civil time in a zone, or a whole day."""

    wall: datetime
    zone: tzinfo | None
    is_day: bool

    @property
    def key(self) -> str:
        """By what one of a series is known, however its zone is named."""
        if self.is_day:
            return f"{self.wall:%Y%m%d}"
        if self.zone is None:
            return f"{self.wall:%Y%m%dT%H%M%S}"
        return f"{self.wall.replace(tzinfo=self.zone).astimezone(UTC):%Y%m%dT%H%M%SZ}"

    def seen(self, civil: Civil) -> tuple[date, time | None]:
        """Return the user's own day and time."""
        if self.is_day:
            return self.wall.date(), None
        local = self.wall if self.zone is None else civil(self.wall.replace(tzinfo=self.zone))
        return local.date(), local.time().replace(second=0, microsecond=0)


@dataclass(slots=True)
class _Found:
    """One event of the file, read."""

    event: Event
    uid: str
    line: int
    title: str
    start: _Start
    original: str
    sequence: int
    stamp: str


@dataclass(slots=True)
class _Book:
    """What has been found of a file so far."""

    name: str
    today: date
    civil: Civil
    zones: Zones
    method: str = ""
    budget: SeriesBudget = field(default_factory=SeriesBudget)
    meetings: dict[MeetingKey, Meeting] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    series: set[str] = field(default_factory=set)

    def leave_out(self, reason: LeftOutReason, title: str = "", line: int = 0) -> None:
        self.left_out.append(LeftOut(reason, title, self.name, line))


def read_calendar(
    stream: BinaryIO, name: str, *, today: date, civil: Civil, progress: Progress = unwatched
) -> CalendarReading:
    """Return the meetings of a file from today on. Raises OSError, CancelledError.

    Of a file that is too large nothing is returned: half a calendar would be taken for cancellations.
    """
    blocks = Blocks(stream)
    book = _Book(name, today, civil, Zones(blocks.zones))
    try:
        found = list(_read_events(blocks, book, progress))
    except TooLargeError:
        reason = LeftOut(LeftOutReason.TOO_LARGE, "", name)
        return CalendarReading(left_out=(reason,), files=(name,))
    if not blocks.is_calendar:
        book.leave_out(LeftOutReason.UNREADABLE)
    book.method = blocks.method
    # what is one of a series stands in the place of what the rule says
    moved = {MeetingKey(each.uid, each.original) for each in found if each.original}
    for number, each in enumerate(found):
        progress(number, len(found))
        _take(each, book, moved)
    return CalendarReading(
        tuple(book.meetings.values()), tuple(book.left_out), frozenset(book.series), (name,)
    )


def joined(readings: Iterable[CalendarReading]) -> CalendarReading:
    """Return several files as one; of a meeting that is in many, the newest version counts."""
    meetings: dict[MeetingKey, Meeting] = {}
    whole = CalendarReading()
    for each in readings:
        for meeting in each.meetings:
            known = meetings.get(meeting.key)
            if known is None or meeting.sequence >= known.sequence:
                meetings[meeting.key] = meeting
        whole = CalendarReading(
            (), whole.left_out + each.left_out, whole.series | each.series, whole.files + each.files
        )
    return replace(whole, meetings=tuple(meetings.values()))


def _read_events(blocks: Blocks, book: _Book, progress: Progress) -> Iterator[_Found]:
    newest: dict[tuple[str, str], _Found] = {}
    for number, block in enumerate(blocks.events()):
        progress(number, 0)
        if number >= _MOST_EVENTS:
            raise TooLargeError
        found = _read_event(block, book)
        if found is None:
            continue
        known = newest.get((found.uid, found.original))
        if known is None or (found.sequence, found.stamp) >= (known.sequence, known.stamp):
            newest[found.uid, found.original] = found
    yield from newest.values()


def _read_event(block: Block, book: _Book) -> _Found | None:
    data = block.data
    title = _title(data)
    if block.is_too_large:
        book.leave_out(LeftOutReason.TOO_LARGE, title, block.line)
        return None
    if not _INVITED.search(data):
        book.leave_out(LeftOutReason.NOBODY_KNOWN, title, block.line)
        return None
    try:
        event = _event(data)
        start = _start(event["DTSTART"], book.zones)
        original = (
            _start(event["RECURRENCE-ID"], book.zones).key if "RECURRENCE-ID" in event else ""
        )
        return _Found(
            event=event,
            uid=_text(event["UID"]),
            line=block.line,
            title=_text(event.get("SUMMARY", "")),
            start=start,
            original=original,
            sequence=_number(event.get("SEQUENCE", 0)),
            stamp=_stamp(event.get("DTSTAMP")),
        )
    except _UNREADABLE:
        book.leave_out(LeftOutReason.UNREADABLE, title, block.line)
        return None


def _take(found: _Found, book: _Book, moved: set[MeetingKey]) -> None:
    if found.original or not ("RRULE" in found.event or "RDATE" in found.event):
        _take_single(found, book)
        return
    book.series.add(found.uid)
    if _is_cancelled(found, book):
        _take_single(found, book)
        return
    first, last = book.today, book.today + timedelta(days=HORIZON_DAYS)
    count = 0
    try:
        for start in _starts(found, book, first, last):
            key = MeetingKey(found.uid, start.key)
            day, _ = start.seen(book.civil)
            if first <= day <= last:
                count += 1
                if key not in moved:
                    book.meetings[key] = _meeting(found, key, start, book)
    except InvalidRuleError:
        # without its rule nobody knows which meetings are gone
        book.series.discard(found.uid)
        book.leave_out(LeftOutReason.UNKNOWN_RULE, found.title, found.line)
        return
    if count == 0:
        reason = LeftOutReason.LATER if found.start.wall.date() > last else LeftOutReason.PAST
        book.leave_out(reason, found.title, found.line)


def _take_single(found: _Found, book: _Book) -> None:
    key = MeetingKey(found.uid, found.original)
    meeting = _meeting(found, key, found.start, book)
    if meeting.day < book.today and not meeting.is_cancelled:
        book.leave_out(LeftOutReason.PAST, found.title, found.line)
        return
    book.meetings[key] = meeting


def _starts(found: _Found, book: _Book, first: date, last: date) -> Iterator[_Start]:
    """Return when the meetings of a series begin, a day more on both sides for other zones."""
    start, event = found.start, found.event
    left_out = {
        _start(
            each,
            book.zones,
        ).key
        for each in _dates(event.get("EXDATE"))
    }
    rules = event.get("RRULE")
    days: set[datetime] = set()
    for rule in rules if isinstance(rules, list) else [rules] if rules else []:
        for day in days_of_series(
            rule.to_ical().decode(),
            start.wall,
            first=first - timedelta(days=1),
            last=last + timedelta(days=1),
            budget=book.budget,
            zone=start.zone,
        ):
            days.add(datetime.combine(day, start.wall.time()))
    more = [_start(each, book.zones) for each in _dates(event.get("RDATE"))]
    for each in [*(replace(start, wall=wall) for wall in sorted(days)), *more]:
        if each.key not in left_out:
            yield each


def _meeting(found: _Found, key: MeetingKey, start: _Start, book: _Book) -> Meeting:
    day, at = start.seen(book.civil)
    return Meeting(
        key=key,
        title=found.title,
        day=day,
        time=at,
        attendees=_attendees(found.event),
        place=_text(found.event.get("LOCATION", "")),
        is_cancelled=_is_cancelled(found, book),
        sequence=found.sequence,
    )


def _is_cancelled(found: _Found, book: _Book) -> bool:
    return book.method == "CANCEL" or str(found.event.get("STATUS", "")).upper() == "CANCELLED"


def _attendees(event: Event) -> tuple[Attendee, ...]:
    """Return who is invited and who invites; rooms are nobody, and who has declined does not come."""
    people: dict[Attendee, None] = {}
    for each in [*_listed(event.get("ORGANIZER")), *_listed(event.get("ATTENDEE"))]:
        said = each.params
        is_absent = str(said.get("PARTSTAT", "")).upper() == "DECLINED"
        if is_absent or str(said.get("CUTYPE", "")).upper() in ("ROOM", "RESOURCE", "GROUP"):
            continue
        address = str(each).strip().lower().removeprefix("mailto:")
        if "@" not in address:
            address = str(said.get("EMAIL", "")).strip().lower()
        people[Attendee(_text(said.get("CN", "")), address)] = None
    return tuple(people)[:_MOST_ATTENDEES]


def _event(data: bytes) -> Event:
    """Read an event. The library would look up zones by its own, guess, and keep what it was told."""
    plain = _ZONED.sub(rb"\1" + _ZONE.encode() + b"=", _FOLDS.sub(b"", data))
    event = Event.from_ical(_as_text(plain))
    if not isinstance(event, Event):
        raise TypeError
    return event


def _start(value: Any, zones: Zones) -> _Start:
    """Return when it is; a time in a zone that nobody knows is taken as it stands."""
    when = value.dt
    when = when[0] if isinstance(when, tuple) else when
    if not isinstance(when, datetime):
        return _Start(datetime.combine(when, time()), None, is_day=True)
    name = str(value.params.get(_ZONE, ""))
    zone = when.tzinfo or (zones.zone(name) if name else None)
    wall = when.replace(tzinfo=None)
    # years beyond 1 and 9999 are reached by another zone's clock
    if not 1900 <= wall.year <= 9000:
        raise OverflowError
    return _Start(wall, zone, is_day=False)


def _dates(value: Any) -> Iterator[Any]:
    for each in _listed(value):
        for when in each.dts:
            when.params.update(each.params)
            yield when


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    return " ".join(str(value).split())[:_LONGEST_TEXT]


def _title(data: bytes) -> str:
    found = _SUMMARY.search(data)
    return _text(_as_text(found[1])) if found else ""


def _as_text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _number(value: Any) -> int:
    return max(0, min(int(value), 2**31 - 1))


def _stamp(value: Any) -> str:
    return str(value.dt) if value is not None else ""
