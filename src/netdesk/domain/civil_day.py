"""The day a person means when they type one: "yesterday", "vor 2 Tagen", "3 Nov", "3.11.2026".

English and German are understood alike, whatever the language of the window: people mix them. Day,
month and number words are matched without regard to case.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import NamedTuple
from unicodedata import normalize

from netdesk.domain.partial_date import PartialDate

LONGEST_TEXT = 60
"""Longer text is a sentence, not a day."""


class Lean(Enum):
    """Which way a day leans that could be past or future: "Friday", "3 Nov"."""

    PAST = "past"
    """The last one up to today: for what has happened."""
    FUTURE = "future"
    """The first one after today: for what is put off."""


def parse_day(
    text: str, today: date, *, lean: Lean = Lean.PAST, day_first: bool | None = None
) -> date | None:
    """Return the day meant by `text`, or `None` where it is none or not certain.

    "Friday" and "3 Nov" lean as `lean` says; "tomorrow", "in 3 days" and a date with its year mean
    what they say. Dots put the day first, as in German. With slashes the habits of the world
    differ: `day_first` tells which one the user has, and where it is `None` only a date that reads
    the same either way or has a number above 12 is taken ("25/3/2026", not "3/11/2026").
    """
    plain = _plain(text)
    if plain is None:
        return None
    reading = _Reading(today, lean, day_first)
    attempts: tuple[Callable[[str], date | None], ...] = (
        reading.word,
        reading.weekday,
        reading.distance,
        reading.written,
    )
    found = (attempt(plain) for attempt in attempts)
    return next((day for day in found if day is not None), None)


def parse_partial_date(
    text: str, today: date, *, day_first: bool | None = None
) -> PartialDate | None:
    """Return the date meant by `text`, which may lack its year or its day, or `None`.

    Besides days as `parse_day` reads them it takes "1990", "December 1990", "1990-12", "12/1990" and
    RFC 6350's "--12-03". `today` only tells which century two digits mean.
    """
    plain = _plain(text)
    if plain is None:
        return None
    written = _written_day(plain, day_first) or _yearly(plain)
    if written is not None:
        year = None if written.year is None else _full_year(written.year, today)
        exists = _day(_A_LEAP_YEAR if year is None else year, written.month, written.day)
        return PartialDate(year, written.month, written.day) if exists else None
    if _YEAR.fullmatch(plain):
        return PartialDate(int(plain)) if int(plain) else None
    return _month_of_year(plain)


def _plain(text: str) -> str | None:
    plain = " ".join(normalize("NFKC", text).casefold().split())
    return plain if plain and len(plain) <= LONGEST_TEXT else None


_A_LEAP_YEAR = 2024

_WORDS = {
    "today": 0,
    "now": 0,
    "heute": 0,
    "jetzt": 0,
    "yesterday": -1,
    "gestern": -1,
    "day before yesterday": -2,
    "the day before yesterday": -2,
    "vorgestern": -2,
    "tomorrow": 1,
    "morgen": 1,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
    "übermorgen": 2,
    "uebermorgen": 2,
}

_WEEKDAYS = (
    ("monday", "mon", "montag", "mo"),
    ("tuesday", "tues", "tue", "dienstag", "di"),
    ("wednesday", "wed", "mittwoch", "mi"),
    ("thursday", "thurs", "thur", "thu", "donnerstag", "do"),
    ("friday", "fri", "freitag", "fr"),
    ("saturday", "sat", "samstag", "sonnabend", "sa"),
    ("sunday", "sun", "sonntag", "so"),
)
WEEKDAY_OF = {name: number for number, names in enumerate(_WEEKDAYS) for name in names}

_MONTHS = (
    ("january", "jan", "januar", "jänner", "jän"),
    ("february", "feb", "februar", "feber"),
    ("march", "mar", "märz", "mär", "mrz", "maerz"),
    ("april", "apr"),
    ("may", "mai"),
    ("june", "jun", "juni"),
    ("july", "jul", "juli"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct", "oktober", "okt"),
    ("november", "nov"),
    ("december", "dec", "dezember", "dez"),
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}

_NUMBERS = (
    ("a", "an", "one", "ein", "eine", "einem", "einer", "einen"),
    ("two", "zwei"),
    ("three", "drei"),
    ("four", "vier"),
    ("five", "fünf", "fuenf"),
    ("six", "sechs"),
    ("seven", "sieben"),
    ("eight", "acht"),
    ("nine", "neun"),
    ("ten", "zehn"),
)
NUMBER_OF = {name: number for number, names in enumerate(_NUMBERS, 1) for name in names}

_DAY_UNITS = frozenset({"d", "day", "days", "tag", "tage", "tagen"})
_WEEK_UNITS = frozenset({"w", "week", "weeks", "woche", "wochen"})
_MONTH_UNITS = frozenset({"month", "months", "monat", "monate", "monaten"})
_YEAR_UNITS = frozenset({"y", "year", "years", "jahr", "jahre", "jahren"})

_AGO = re.compile(r"(?:vor )?(\w+?) ?([^\W\d]+)(?: ago)?")
_AHEAD = re.compile(r"in (\w+?) ?([^\W\d]+)")
_NEIGHBOUR = re.compile(
    r"(?:(last|letzte[nrs]?|vorige[nrs]?)|(?:next|nächste[nrs]?|naechste[nrs]?)) ([^\W\d]+)"
)
_ISO_DAY = re.compile(r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})")
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})")
_YEARLY = re.compile(r"--(\d{2})-?(\d{2})")
_YEAR_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_NUMBERED_MONTH = re.compile(r"(\d{1,2}) ?[/.] ?(\d{4})")
_MONTH_YEAR = re.compile(r"([^\W\d]+)\.? (\d{4})")
_YEAR = re.compile(r"\d{4}")
_DOTTED = re.compile(r"(\d{1,2})\. ?(\d{1,2})(?:\.? ?|\. ?(\d{4}|\d{2}))")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:of )?([^\W\d]+)\.?(?:,? ?(\d{4}))?")
_MONTH_DAY = re.compile(r"([^\W\d]+)\.? ?(\d{1,2})(?:st|nd|rd|th|\.)?(?:,? (\d{4}))?")


@dataclass(frozen=True, slots=True)
class _Reading:
    """One reading of a text, already folded: each method knows one way of writing a day."""

    today: date
    lean: Lean
    day_first: bool | None

    def word(self, text: str) -> date | None:
        away = _WORDS.get(text)
        return None if away is None else _moved(self.today, days=away)

    def weekday(self, text: str) -> date | None:
        neighbour = _NEIGHBOUR.fullmatch(text)
        if neighbour is None:
            number = WEEKDAY_OF.get(text.rstrip("."))
            return None if number is None else self._weekday_by_lean(number)
        number = WEEKDAY_OF.get(neighbour[2])
        if number is None:
            return self._moved_by(-1 if neighbour[1] else 1, neighbour[2])
        return self._weekday_before(number) if neighbour[1] else self._weekday_after(number)

    def _weekday_by_lean(self, number: int) -> date | None:
        if self.lean is Lean.FUTURE:
            return self._weekday_after(number)
        return _moved(self.today, days=-((self.today.weekday() - number) % 7))

    def _weekday_before(self, number: int) -> date | None:
        return _moved(self.today, days=-((self.today.weekday() - number - 1) % 7 + 1))

    def _weekday_after(self, number: int) -> date | None:
        return _moved(self.today, days=(number - self.today.weekday() - 1) % 7 + 1)

    def distance(self, text: str) -> date | None:
        ahead = _AHEAD.fullmatch(text)
        if ahead is not None:
            return self._moved_by(_number(ahead[1]), ahead[2])
        ago = _AGO.fullmatch(text)
        if ago is None or text.startswith("vor ") == text.endswith(" ago"):
            return None
        count = _number(ago[1])
        return None if count is None else self._moved_by(-count, ago[2])

    def _moved_by(self, count: int | None, unit: str) -> date | None:
        if count is None:
            return None
        if unit in _DAY_UNITS:
            return _moved(self.today, days=count)
        if unit in _WEEK_UNITS:
            return _moved(self.today, days=7 * count)
        if unit in _MONTH_UNITS:
            return _months_later(self.today, count)
        if unit in _YEAR_UNITS:
            return _months_later(self.today, 12 * count)
        return None

    def written(self, text: str) -> date | None:
        found = _written_day(text, self.day_first)
        return None if found is None else self._in_year(found.year, found.month, found.day)

    def _in_year(self, year: str | None, month: int, day: int) -> date | None:
        if year is not None:
            return _day(_full_year(year, self.today), month, day)
        this_year = self.today.year
        if self.lean is Lean.FUTURE:
            years = range(this_year, this_year + 9)
            days = (_day(each, month, day) for each in years)
            return next((each for each in days if each and each > self.today), None)
        days = (_day(each, month, day) for each in range(this_year, this_year - 9, -1))
        return next((each for each in days if each and each <= self.today), None)


def _yearly(text: str) -> _WrittenDay | None:
    found = _YEARLY.fullmatch(text)
    return None if found is None else _WrittenDay(None, int(found[1]), int(found[2]))


def _month_of_year(text: str) -> PartialDate | None:
    numbers = _YEAR_MONTH.fullmatch(text)
    if numbers is not None and 1 <= int(numbers[2]) <= 12:
        return PartialDate(int(numbers[1]), int(numbers[2]))
    turned = _NUMBERED_MONTH.fullmatch(text)
    if turned is not None and 1 <= int(turned[1]) <= 12 and int(turned[2]):
        return PartialDate(int(turned[2]), int(turned[1]))
    named = _MONTH_YEAR.fullmatch(text)
    if named is not None and named[1] in _MONTH_OF:
        return PartialDate(int(named[2]), _MONTH_OF[named[1]])
    return None


class _WrittenDay(NamedTuple):
    """Day and month in words or numbers, with the year where one was written."""

    year: str | None
    month: int
    day: int


def _written_day(text: str, day_first: bool | None) -> _WrittenDay | None:
    for form in (_ISO_DAY, _COMPACT):
        found = form.fullmatch(text)
        if found is not None:
            return _WrittenDay(found["year"], int(found["month"]), int(found["day"]))
    dotted = _DOTTED.fullmatch(text)
    if dotted is not None:
        return _WrittenDay(dotted[3], month=int(dotted[2]), day=int(dotted[1]))
    slashed = _SLASHED.fullmatch(text)
    return _named(text) if slashed is None else _slashed(slashed, day_first)


def _slashed(found: re.Match[str], day_first: bool | None) -> _WrittenDay | None:
    one, two = int(found[1]), int(found[2])
    if one > 12 or two > 12 or one == two:
        day_first = one > 12
    if day_first is None:
        return None
    day, month = (one, two) if day_first else (two, one)
    return _WrittenDay(found[3], month, day)


def _named(text: str) -> _WrittenDay | None:
    day_month = _DAY_MONTH.fullmatch(text)
    if day_month is not None and day_month[2] in _MONTH_OF:
        return _WrittenDay(day_month[3], _MONTH_OF[day_month[2]], int(day_month[1]))
    month_day = _MONTH_DAY.fullmatch(text)
    if month_day is not None and month_day[1] in _MONTH_OF:
        return _WrittenDay(month_day[3], _MONTH_OF[month_day[1]], int(month_day[2]))
    return None


def _full_year(text: str, today: date) -> int:
    """Two digits mean the year between 80 years ago and 19 years ahead that ends in them."""
    if len(text) == 4:
        return int(text)
    first = today.year - 80
    return first + (int(text) - first) % 100


def _number(text: str) -> int | None:
    if text.isdecimal() and len(text) <= 5:
        return int(text)
    return NUMBER_OF.get(text)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moved(start: date, *, days: int) -> date | None:
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return None


def _months_later(start: date, months: int) -> date | None:
    """Return the same day `months` later, or that month's last where it is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    days = (_day(year, month + 1, day) for day in range(start.day, start.day - 4, -1))
    return next((day for day in days if day is not None), None)
