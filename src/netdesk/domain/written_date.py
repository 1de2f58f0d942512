"""Dates as tables write them: by locale, with names of months, with noughts where there is none.

Cards write dates by their standard (`vcard/dates.py`); tables write them as the computer that made
them was set to.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable

from netdesk.domain.column_mapping import DateOrder
from netdesk.domain.partial_date import PartialDate

_LEAP_YEAR = 2000
_LAST_MONTH = 12
_TIME = r"(?:(?:[T\s]|,\s*).*)?"
_ISO = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)" + _TIME, re.DOTALL)
_PLAIN = re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)")
_YEARLESS = re.compile(r"--(?P<month>\d\d?)-?(?P<day>\d\d)")
_DOTTED = re.compile(r"(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?(?P<year>\d{4})?" + _TIME, re.DOTALL)
_NUMBERS = re.compile(r"(\d\d?)([/-])(\d\d?)\2(\d{4})" + _TIME, re.DOTALL)
_DAY_WORD = re.compile(
    r"(?P<day>\d\d?)(?:st|nd|rd|th|\.)?[\s-]+(?P<name>[^\W\d_]+)\.?,?(?:[\s-]+(?P<year>\d{4}))?"
)
_WORD_DAY = re.compile(
    r"(?P<name>[^\W\d_]+)\.?\s+(?P<day>\d\d?)(?:st|nd|rd|th)?(?:,?\s+(?P<year>\d{4}))?"
)
_NONE = re.compile(r"[0\s./-]*")
_MONTHS = (
    ("january", "januar", "jänner", "janvier"),
    ("february", "februar", "feber", "février", "fevrier"),
    ("march", "märz", "maerz", "mars", "mrz"),
    ("april", "avril"),
    ("may", "mai"),
    ("june", "juni", "juin"),
    ("july", "juli", "juillet"),
    ("august", "août", "aout"),
    ("september", "septembre", "sept"),
    ("october", "oktober", "octobre"),
    ("november", "novembre"),
    ("december", "dezember", "décembre", "decembre"),
)
_SHORT_LETTERS = 3
_MONTH_OF = {
    spelling: number
    for number, names in enumerate(_MONTHS, 1)
    for name in names
    # "jui" begins both June and July in French
    for spelling in ({name} if name in ("juin", "juillet") else {name, name[:_SHORT_LETTERS]})
} | {"juil": 7}


def read_written_date(written: str, order: DateOrder) -> PartialDate | None:
    """Return the date that a cell says, in words where it is none, `None` where it is blank or of
    noughts only, as Outlook writes that there is none (`0/0/00`).

    `order` decides where both the first and the second number may be a month.
    """
    written = written.strip()
    if _NONE.fullmatch(written):
        return None
    return _of_numbers(written, order) or _of_words(written) or PartialDate(text=written)


def shown_order(written: Iterable[str]) -> DateOrder | None:
    """Return what stands first in dates, as those show that can be read in one way only."""
    for each in written:
        match = _NUMBERS.fullmatch(each.strip())
        if match is None:
            continue
        first, second = int(match[1]), int(match[3])
        if first > _LAST_MONTH >= second:
            return DateOrder.DAY_FIRST
        if second > _LAST_MONTH >= first:
            return DateOrder.MONTH_FIRST
    return None


def _of_numbers(written: str, order: DateOrder) -> PartialDate | None:
    for form in (_ISO, _PLAIN, _YEARLESS, _DOTTED):
        if match := form.fullmatch(written):
            parts = match.groupdict()
            return _existing(parts.get("year"), int(parts["month"]), int(parts["day"]))
    if match := _NUMBERS.fullmatch(written):
        first, second = int(match[1]), int(match[3])
        is_month_first = order is DateOrder.MONTH_FIRST
        if max(first, second) > _LAST_MONTH:
            is_month_first = second > first
        month, day = (first, second) if is_month_first else (second, first)
        return _existing(match[4], month, day)
    return None


def _of_words(written: str) -> PartialDate | None:
    match = _DAY_WORD.fullmatch(written) or _WORD_DAY.fullmatch(written)
    if match is None:
        return None
    month = _MONTH_OF.get(match["name"].casefold())
    return _existing(match["year"], month, int(match["day"])) if month else None


def _existing(year: str | None, month: int, day: int) -> PartialDate | None:
    number = int(year or 0) or None
    if not (1 <= month <= _LAST_MONTH):
        return None
    if not (1 <= day <= monthrange(number or _LEAP_YEAR, month)[1]):
        return None
    return PartialDate(number, month, day)
