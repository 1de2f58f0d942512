"""Days as the user's language writes them."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from netdesk.domain.partial_date import PartialDate

_A_LEAP_YEAR = 2024


def day_words(day: date) -> str:
    """Return "14 November 2026"."""
    return _written(day, QCoreApplication.translate("Dates", "d MMMM yyyy", "QLocale date format"))


def weekday_words(day: date) -> str:
    """Return "Saturday, 14 November 2026"."""
    form = QCoreApplication.translate("Dates", "dddd, d MMMM yyyy", "QLocale date format")
    return _written(day, form)


def short_weekday_words(day: date) -> str:
    """Return "Sat, 14 Nov 2026"."""
    form = QCoreApplication.translate("Dates", "ddd, d MMM yyyy", "QLocale date format")
    return _written(day, form)


def time_words(at: time) -> str:
    """Return a time of day as the user's country writes it: "14:30"."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def short_day_words(day: date) -> str:
    """Return "14 Nov"."""
    return _written(day, QCoreApplication.translate("Dates", "d MMM", "QLocale date format"))


def table_day_words(day: date) -> str:
    """Return "14 Nov 2026": short, and of one width in a column."""
    return _written(day, QCoreApplication.translate("Dates", "d MMM yyyy", "QLocale date format"))


def month_words(day: date) -> str:
    """Return "November 2026"."""
    return _written(day, QCoreApplication.translate("Dates", "MMMM yyyy", "QLocale date format"))


def moment_words(moment: datetime) -> str:
    """Return a moment in the time of this place: "14 Nov 2026, 09:30"."""
    local = moment.astimezone()
    form = QCoreApplication.translate("Dates", "d MMM yyyy, HH:mm", "QLocale date format")
    day, hour = QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)
    return QLocale().toString(QDateTime(day, hour), form)


def partial_date_words(on: PartialDate) -> str:
    """Return as much of a date as is known: "3 December", "December 1990", "1990" or its words."""
    if on.text:
        return on.text
    known = date(on.year or _A_LEAP_YEAR, on.month or 1, on.day or 1) if _is_date(on) else None
    if known is None:
        return "-".join(str(part) for part in (on.year, on.month, on.day) if part)
    match (on.year, on.month, on.day):
        case (None, int(), int()):
            form = QCoreApplication.translate("Dates", "d MMMM", "QLocale date format")
        case (None, int(), None):
            form = "MMMM"
        case (int(), int(), None):
            return month_words(known)
        case (int(), None, None):
            return str(on.year)
        case _:
            return day_words(known)
    return _written(known, form)


def day_comes_first() -> bool:
    """Tell whether the user's language writes the day before the month in numbers."""
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return form.find("d") < form.find("M")


def _is_date(on: PartialDate) -> bool:
    if on.day is not None and on.month is None:
        return False
    try:
        date(on.year or _A_LEAP_YEAR, on.month or 1, on.day or 1)
    except ValueError:
        return False
    return True


def _written(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
