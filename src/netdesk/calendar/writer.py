"""Writes iCalendar (RFC 5545): few properties, in one order, so that the same entries are the same bytes.

Written here and not by the library that reads: tens of thousands of birthdays are written after a step,
and in the library each takes twenty times as long (docs/adr/0013).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from netdesk.domain.calendar_entry import CalendarEntry

_PRODUCT = "-//NetDesk//NetDesk//EN"
_LONGEST_LINE = 75
"""In bytes, without the end of the line (RFC 5545, section 3.1)."""
_END = b"\r\n"
_UID = re.compile(rb"\r\nUID:([^\r\n]+)\r\n")
_SEQUENCE = re.compile(rb"\r\nSEQUENCE:(\d{1,9})\r\n")
_STAMP = re.compile(rb"\r\nDTSTAMP:(\d{8}T\d{6}Z)\r\n")
_BEGIN_ENTRY = b"BEGIN:VEVENT\r\n"
_END_ENTRY = b"END:VEVENT\r\n"
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]+")
_MEETING_HOURS = 1
"""What is planned has no end here; a calendar would show none as a line without height."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which version of an entry it is, and when it was made (UTC): the same until it says otherwise."""

    sequence: int
    instant: datetime


def written_entry(
    entry: CalendarEntry, summary: str, *, uid: str, stamp: Stamp, remind_at: time
) -> bytes:
    """Return an entry as its lines."""
    instant = f"{stamp.instant:%Y%m%dT%H%M%SZ}"
    begin, length = _times(entry)
    said = escaped(summary)
    rule = f"RRULE:{_CONTROLS.sub('', entry.rule)}" if entry.rule else ""
    parts = (
        f"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:{instant}\r\nLAST-MODIFIED:{instant}\r\n"
        f"SEQUENCE:{stamp.sequence}\r\n{begin}\r\n{length}\r\n".encode(),
        _folded(rule) if rule else b"",
        _folded(f"SUMMARY:{said}"),
        b"CLASS:PRIVATE\r\nTRANSP:OPAQUE\r\n"
        if entry.time
        else b"CLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\n",
        b"BEGIN:VALARM\r\nACTION:DISPLAY\r\n",
        _folded(f"DESCRIPTION:{said}"),
        f"TRIGGER:{_trigger(entry, remind_at)}\r\nEND:VALARM\r\nEND:VEVENT\r\n".encode(),
    )
    return b"".join(parts)


def calendar_head() -> bytes:
    """Return what stands before the entries."""
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN")
    return b"".join(map(_folded, lines))


def calendar_end() -> bytes:
    """Return what stands behind them."""
    return _folded("END:VCALENDAR")


def written_entries(lines: Iterable[bytes]) -> Iterator[tuple[str, bytes]]:
    """Return the entries of a calendar written here, by UID; anything else in it is passed over."""
    entry: list[bytes] = []
    for line in lines:
        if line == _BEGIN_ENTRY:
            entry = []
        entry.append(line)
        if line == _END_ENTRY and entry[0] == _BEGIN_ENTRY:
            whole = b"".join(entry)
            entry = []
            if found := _UID.search(whole):
                yield found[1].decode("ascii", "replace"), whole


def stamp_of(entry: bytes) -> Stamp | None:
    """Return the stamp of an entry written here, `None` where somebody else has changed it."""
    sequence, stamp = _SEQUENCE.search(entry), _STAMP.search(entry)
    if sequence is None or stamp is None:
        return None
    try:
        instant = datetime.fromisoformat(stamp[1].decode())
    except ValueError:
        return None
    return Stamp(int(sequence[1]), instant)


def escaped(text: str) -> str:
    """Return a text as a value (RFC 5545, section 3.3.11)."""
    # "\r\n" would end the line, and what follows would be read as a property
    plain = _CONTROLS.sub(" ", text.replace("\r\n", "\n"))
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def _times(entry: CalendarEntry) -> tuple[str, str]:
    day = _day(entry.day)
    if entry.time is None:
        return f"DTSTART;VALUE=DATE:{day}", "DURATION:P1D"
    # without a zone: what is planned is at that time wherever one is
    return f"DTSTART:{day}T{entry.time:%H%M%S}", f"DURATION:PT{_MEETING_HOURS}H"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _trigger(entry: CalendarEntry, remind_at: time) -> str:
    """Return how long after its beginning it is reminded of; a day begins at midnight."""
    if entry.time is not None:
        return _duration(timedelta(minutes=-30))
    at = timedelta(hours=remind_at.hour, minutes=remind_at.minute)
    return _duration(at - timedelta(days=entry.ahead_days))


def _duration(span: timedelta) -> str:
    minutes = int(abs(span).total_seconds()) // 60
    days, rest = divmod(minutes, 24 * 60)
    hours, minutes = divmod(rest, 60)
    clock = f"{hours}H" * bool(hours) + f"{minutes}M" * bool(minutes)
    said = f"{days}D" * bool(days) + (f"T{clock}" if clock else "")
    return f"{'-' if span < timedelta() else ''}P{said or 'T0M'}"


def _folded(line: str) -> bytes:
    """Return a line in parts that are not too long, no letter parted."""
    data = line.encode()
    if len(data) <= _LONGEST_LINE:
        return data + _END
    parts = []
    room = _LONGEST_LINE
    while len(data) > room:
        cut = room
        while data[cut] & 0xC0 == 0x80:
            cut -= 1
        parts.append(data[:cut])
        data = data[cut:]
        room = _LONGEST_LINE - 1
    return (_END + b" ").join([*parts, data]) + _END
