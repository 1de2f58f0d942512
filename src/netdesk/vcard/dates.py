"""Reads and writes the dates of cards (RFC 6350, 4.3; ISO 8601 of vCard 2.1 and 3.0; Apple's year
1604).
"""

from __future__ import annotations

import re
from calendar import monthrange

from netdesk.domain.partial_date import PartialDate

NO_YEAR = 1604
"""The leap year that Apple writes where the year of a date is not known."""

_TIME = r"(?:[T\s].*)?"
_FORMS = tuple(
    re.compile(form + _TIME, re.DOTALL)
    for form in (
        r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)",
        r"(?P<year>\d{4})[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)",
        r"--(?P<month>\d\d)-?(?P<day>\d\d)",
        r"--(?P<month>\d\d?)-(?P<day>\d\d?)",
        r"(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?(?P<year>\d{4})",
        r"(?P<year>\d{4})年(?P<month>\d\d?)月(?P<day>\d\d?)日",
        r"---(?P<day>\d\d)",
        r"--(?P<month>\d\d)",
        r"(?P<year>\d{4})-(?P<month>\d\d)",
        r"(?P<year>\d{4})",
    )
)


def read_date(written: str, *, omitted_year: str = "") -> PartialDate | None:
    """Return the date that `written` says, in words where it is none, `None` where it is blank.

    A time of day is left out: a birthday is a civil date. `omitted_year` is the value of
    X-APPLE-OMIT-YEAR.
    """
    written = written.strip()
    for form in _FORMS:
        if match := form.fullmatch(written):
            return _date(match.groupdict(), omitted_year) or PartialDate(text=written)
    return PartialDate(text=written) if written else None


def write_date(date: PartialDate, *, version: str) -> str:
    """Return `date` as a card of `version` writes it; whoever writes 2.1 or 3.0 says of a date that
    `has_apple_year` that its year is none.
    """
    year, month, day = date.year, date.month, date.day
    if year is None and month is None and day is None:
        return date.text
    if month is not None and day is not None:
        if version == "4.0":
            return f"--{month:02}{day:02}" if year is None else f"{year:04}{month:02}{day:02}"
        return f"{NO_YEAR if year is None else year:04}-{month:02}-{day:02}"
    if year is None:
        return f"---{day:02}" if month is None else f"--{month:02}"
    return f"{year:04}" if month is None else f"{year:04}-{month:02}"


def has_apple_year(date: PartialDate, *, version: str) -> bool:
    """Tell whether `write_date` puts Apple's stand-in where the year is not known."""
    return version != "4.0" and date.year is None and date.is_yearly


def _date(parts: dict[str, str | None], omitted_year: str) -> PartialDate | None:
    year, month, day = (int(parts.get(name) or 0) or None for name in ("year", "month", "day"))
    if year in {NO_YEAR, int(omitted_year) if omitted_year.isdecimal() else NO_YEAR}:
        year = None
    if not _exists(year, month, day):
        return None
    return PartialDate(year, month, day)


def _exists(year: int | None, month: int | None, day: int | None) -> bool:
    if year is None and month is None and day is None:
        return False
    if month is None:
        return day is None or day <= 31
    return month <= 12 and (day is None or day <= monthrange(year or NO_YEAR, month)[1])
