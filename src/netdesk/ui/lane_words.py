"""Puts the lanes into words: the axis, the marks and how somebody stood."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import assert_never

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from netdesk.domain.cadence import Staleness, staleness_on
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.lanes import Band, LaneHead, LaneOrder, Mark
from netdesk.domain.time_axis import Tick, TickUnit
from netdesk.ui.contact_words import standing_sentence
from netdesk.ui.text import person_name, staleness_word
from netdesk.words.dates import day_words, weekday_words
from netdesk.words.kind_words import kind_word

_MOST_MARKS_SAID = 30


def order_words(order: LaneOrder) -> str:
    """Return what the rows are ordered by: "By staleness"."""
    match order:
        case LaneOrder.STALENESS:
            return QCoreApplication.translate("Lanes", "By staleness")
        case LaneOrder.CIRCLE:
            return QCoreApplication.translate("Lanes", "By circle")
        case LaneOrder.NAME:
            return QCoreApplication.translate("Lanes", "By name")
        case _:
            assert_never(order)


def tick_words(tick: Tick) -> str:
    """Return what stands at a line of the axis."""
    form = _day_form(tick)
    if form is None:
        return str(tick.day.year)
    return QLocale().toString(QDate(tick.day.year, tick.day.month, tick.day.day), form)


def _day_form(tick: Tick) -> str | None:
    translate = QCoreApplication.translate
    match tick.unit:
        case TickUnit.DAY:
            if tick.begins_larger:
                return translate("Dates", "ddd d MMM", "QLocale date format")
            return translate("Dates", "ddd d", "QLocale date format")
        case TickUnit.WEEK:
            if tick.begins_larger:
                return translate("Dates", "d MMM yyyy", "QLocale date format")
            return translate("Dates", "d MMM", "QLocale date format")
        case TickUnit.MONTH | TickUnit.QUARTER:
            return (
                translate("Dates", "MMM yyyy", "QLocale date format")
                if tick.begins_larger
                else "MMM"
            )
        case TickUnit.YEAR:
            return None
        case _:
            assert_never(tick.unit)


def circle_words(circle: str) -> str:
    """Return to which circle rows belong, in an order by circle."""
    return circle or QCoreApplication.translate("Lanes", "No circle")


def today_words() -> str:
    """Return the word at the line of today."""
    return QCoreApplication.translate("Lanes", "today")


def span_words(first: date, last: date) -> str:
    """Return which time is in sight."""
    words = QCoreApplication.translate("Lanes", "{first} to {last}")
    return words.format(first=day_words(first), last=day_words(last))


def mark_words(mark: Mark) -> str:
    """Return a mark as a screen reader says it: "Call, 14 November 2026"."""
    what = kind_word(mark.kind)
    if mark.is_planned:
        what = QCoreApplication.translate("Lanes", "{kind} planned").format(kind=what)
    first, last = date.fromordinal(mark.first), date.fromordinal(mark.last)
    if mark.count == 1:
        return f"{what}, {day_words(first)}"
    when = day_words(first) if first == last else span_words(first, last)
    several = QCoreApplication.translate("Lanes", "{kind}, {count} times, {when}")
    return several.format(kind=what, count=QLocale().toString(mark.count), when=when)


def mark_details(mark: Mark, texts: Sequence[tuple[date, str]]) -> str:
    """Return what there is to tell of a mark, in lines; `texts` are the newest of what it stands for."""
    if mark.count == 1:
        head = mark_words(mark).replace(
            day_words(date.fromordinal(mark.first)), weekday_words(date.fromordinal(mark.first))
        )
        return "\n".join(line for line in (head, *(text for _, text in texts)) if line)
    lines = [f"{day_words(day)}: {text}" if text else day_words(day) for day, text in texts]
    more = mark.count - len(texts)
    if more > 0:
        lines.append(QCoreApplication.translate("Lanes", "and %n more", "", more))
    return "\n".join((mark_words(mark), *lines))


def band_words(staleness: Staleness) -> str:
    """Return what a stretch of the band means."""
    match staleness:
        case Staleness.FRESH:
            return QCoreApplication.translate("Lanes", "within the aim")
        case Staleness.DUE | Staleness.STALE | Staleness.PAUSED | Staleness.RESTING:
            return staleness_word(staleness)
        case _:
            assert_never(staleness)


def band_details(band: Band) -> str:
    """Return how somebody stood in a stretch: "due, 3 May 2026 to 9 May 2026"."""
    first, last = date.fromordinal(band.first), date.fromordinal(band.end - 1)
    return f"{band_words(band.staleness)}, {span_words(first, last)}"


def head_words(head: LaneHead, today: date) -> str:
    """Return who has a row and how they stand, as a screen reader says it."""
    standing = staleness_word(staleness_on(head.standing, today))
    parts = (person_name(head.name), standing, standing_sentence(head.standing, today))
    return ", ".join(dict.fromkeys(part for part in parts if part))


def lane_words(marks: Sequence[Mark], first: date, last: date) -> str:
    """Return all that is in sight of a row, newest first, as a screen reader says it."""
    if not marks:
        nothing = QCoreApplication.translate("Lanes", "Nothing from {span}.")
        return nothing.format(span=span_words(first, last))
    newest = sorted(marks, key=_place, reverse=True)
    said = "; ".join(mark_words(mark) for mark in newest[:_MOST_MARKS_SAID])
    if len(newest) > _MOST_MARKS_SAID:
        said = f"{said}; …"
    words = QCoreApplication.translate("Lanes", "From {span}: {marks}.")
    return words.format(span=span_words(first, last), marks=said)


def kinds_words(kinds: frozenset[InteractionKind]) -> str:
    """Return which kinds are shown: "All kinds", "Call, Meeting"."""
    if not kinds:
        return QCoreApplication.translate("Lanes", "All kinds")
    return ", ".join(kind_word(kind) for kind in InteractionKind if kind in kinds)


def _place(mark: Mark) -> tuple[int, int]:
    return mark.last, mark.first
