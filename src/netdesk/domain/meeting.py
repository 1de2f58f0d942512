"""A meeting as a calendar tells of it, seen from where the user is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import Enum


@dataclass(frozen=True, slots=True)
class MeetingKey:
    """What a meeting is known by in every version of its calendar: the UID, and for one of a series the
    day and time for which the series had it (`RECURRENCE-ID`), "" otherwise."""

    uid: str
    recurrence: str = ""


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody who is invited; the address is in small letters, either may be ""."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting on its civil day; one of a series is told for itself.

    `sequence` counts the versions of a meeting (RFC 5545, section 3.8.7.4).
    """

    key: MeetingKey
    title: str
    day: date
    time: time | None
    attendees: tuple[Attendee, ...]
    place: str = ""
    is_cancelled: bool = False
    sequence: int = 0


class LeftOutReason(Enum):
    """Why something in a calendar is not offered."""

    PAST = "past"
    """It is over. What happened is written down by who was there, not by a calendar that was sent."""
    LATER = "later"
    """It is beyond the days looked ahead."""
    NOBODY_KNOWN = "nobody_known"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    UNKNOWN_RULE = "unknown_rule"
    """It repeats within a day, without bounds, or by no rule."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something in a calendar that is not offered; `line` is where it begins in the file."""

    reason: LeftOutReason
    title: str
    file: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class CalendarReading:
    """What files of a calendar hold within the days asked for.

    `series` are the UIDs whose rule is there: what is not among their meetings does not take place.
    """

    meetings: tuple[Meeting, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    series: frozenset[str] = frozenset()
    files: tuple[str, ...] = ()
