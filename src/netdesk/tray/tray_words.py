"""Says in few words what the tray's icon and menu are about: there is room for a line each."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from netdesk.domain.due import CadenceReason, DueItem
from netdesk.tray.day_at_a_glance import DayAtAGlance
from netdesk.words.due_words import last_contact_words, long_day, reason_words

_MOST_NAMED = 3
_LONGEST_REASON = 60
_LONGEST_NAME = 40

translate = QCoreApplication.translate


def tool_tip(day: DayAtAGlance, on: date, *, with_names: bool) -> str:
    """Return what the icon says: how many wait and the next three; without names only how many."""
    if not day.count:
        return translate("Tray", "NetDesk: nothing waits today")
    counts = translate("Tray", "NetDesk: {what} today").format(what=_counts(day))
    if not with_names:
        return counts
    items = [*(items[0] for items in day.people), *day.dates]
    lines = [_line(item, on) for item in items[:_MOST_NAMED]]
    more = ["…"] if len(items) > _MOST_NAMED else []
    return "\n".join((counts, *lines, *more))


def paused_words(until: date) -> str:
    """Return what the icon says while reminders rest."""
    words = translate("Tray", "NetDesk: reminders are paused until {day}")
    return words.format(day=long_day(until))


def short_reason(item: DueItem, on: date) -> str:
    """Return why somebody is on the list, in a few words."""
    if isinstance(item.reason, CadenceReason):
        return last_contact_words(item.reason.last_kind, item.reason.last_touch, on=on)
    return shortened(" ".join(reason_words(item, on).split()), _LONGEST_REASON)


def shortened(text: str, longest: int = _LONGEST_NAME) -> str:
    """Return a text that fits into a line."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _line(item: DueItem, on: date) -> str:
    # some trays take what looks like markup for markup, others would show it escaped
    # a reason may have a colon of its own
    line = f"{shortened(item.name)} · {short_reason(item, on)}"
    return line.replace("<", "‹")


def _counts(day: DayAtAGlance) -> str:
    people = translate("Tray", "%n people", "", len(day.people)) if day.people else ""
    dates = translate("Tray", "%n dates", "", len(day.dates)) if day.dates else ""
    if not (people and dates):
        return people or dates
    return translate("Tray", "{people} and {dates}").format(people=people, dates=dates)
