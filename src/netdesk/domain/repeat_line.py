"""Understands how often somebody says: "every 6 weeks", "every third Monday", "alle zwei Wochen".

English and German are understood alike, as days are (`civil_day.py`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from netdesk.domain.civil_day import NUMBER_OF, WEEKDAY_OF
from netdesk.domain.repeat import (
    MOST_TIMES,
    CountedFrom,
    Every,
    InvalidRuleError,
    LastWorkingDay,
    MonthDay,
    NthWeekday,
    OnWeekdays,
    Repeat,
    Shape,
    Unit,
    read_rule,
    write_rule,
)

_UNITS = {
    **dict.fromkeys(("day", "days", "tag", "tage"), Unit.DAY),
    **dict.fromkeys(("week", "weeks", "woche", "wochen"), Unit.WEEK),
    **dict.fromkeys(("month", "months", "monat", "monate"), Unit.MONTH),
    **dict.fromkeys(("year", "years", "jahr", "jahre"), Unit.YEAR),
}
_ADVERBS: dict[str, Shape] = {
    **dict.fromkeys(("daily", "täglich"), Every(1, Unit.DAY)),
    **dict.fromkeys(("weekly", "wöchentlich"), Every(1, Unit.WEEK)),
    **dict.fromkeys(("fortnightly", "zweiwöchentlich"), Every(2, Unit.WEEK)),
    **dict.fromkeys(("monthly", "monatlich"), Every(1, Unit.MONTH)),
    **dict.fromkeys(("quarterly", "vierteljährlich"), Every(3, Unit.MONTH)),
    **dict.fromkeys(("yearly", "annually", "jährlich"), Every(1, Unit.YEAR)),
    "werktags": OnWeekdays(1, (0, 1, 2, 3, 4)),
}
_NTH = {
    **dict.fromkeys(("first", "1st", "ersten", "1."), 1),
    **dict.fromkeys(("second", "2nd", "zweiten", "2."), 2),
    **dict.fromkeys(("third", "3rd", "dritten", "3."), 3),
    **dict.fromkeys(("fourth", "4th", "vierten", "4."), 4),
    **dict.fromkeys(("fifth", "5th", "fünften", "5."), 5),
    **dict.fromkeys(("last", "letzten"), -1),
}
_WORKING_DAYS = (
    "working day",
    "workday",
    "weekday",
    "business day",
    "arbeitstag",
    "werktag",
)
_BEGIN = re.compile(
    r"(?:^|\s)(?=(?:every|each|jede[ns]?|alle|on the|am|" + "|".join(_ADVERBS) + r")(?:\s|$|[,.]))",
    re.IGNORECASE,
)
_EVERY = re.compile(r"(?:every|each|jede[ns]?|alle) (.+)")
_OF_MONTH = re.compile(
    r"(?:on the|am) (.+) (?:of (?:the|every|each) month|(?:des|jedes|jeden|im) monats?)"
)
_MONTHS_END = re.compile(r" (?:of (?:the|every|each) month|of month|(?:des|jedes|im) monats?)")
_TIMES = re.compile(r"(.+?),? (\d{1,5}) ?(?:times|mal|×|x)")
_DONE = re.compile(
    r"(.+?),? (?:after (?:it is |it's )?done|after completion|from completion|nach erledigung)"
)
_AND = re.compile(r"\s*,\s*(?:and |und )?| and | und | & ")
_DAY_OF_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)")


@dataclass(frozen=True, slots=True)
class SaidRepeat:
    """Where in a line it begins, and what was said."""

    start: int
    repeat: Repeat


def parse_repeat(text: str) -> Repeat | None:
    """Return what a text says of how often, `None` where it says nothing else or nothing at all."""
    said = " ".join(text.casefold().split()).rstrip(".")
    done = _DONE.fullmatch(said)
    counted = CountedFrom.COMPLETION if done else CountedFrom.PLAN
    said = done[1] if done else said
    counts = _TIMES.fullmatch(said)
    times = int(counts[2]) if counts else None
    shape = _shape(counts[1] if counts else said)
    if shape is None or (times is not None and not 1 <= times <= MOST_TIMES):
        return None
    rule = write_rule(shape, times=times)
    try:
        read_rule(rule)
    except InvalidRuleError:
        return None
    return Repeat(rule, counted)


def beginnings(line: str) -> list[int]:
    """Return where in a line it may begin to say how often."""
    return [found.end() for found in _BEGIN.finditer(line)]


def _shape(said: str) -> Shape | None:
    if said in _ADVERBS:
        return _ADVERBS[said]
    if found := _OF_MONTH.fullmatch(said):
        return _in_month(found[1])
    if not (found := _EVERY.fullmatch(said)):
        return None
    what = found[1]
    if month := _MONTHS_END.search(what):
        return _in_month(what[: month.start()]) if month.end() == len(what) else None
    return _interval(what) or _weekdays(what) or _in_month(what)


def _interval(what: str) -> Shape | None:
    """Return "6 weeks", "other day", "week"."""
    *count, unit = what.split()
    if unit not in _UNITS or len(count) > 1:
        return None
    number = _count(count[0]) if count else 1
    return Every(number, _UNITS[unit]) if number else None


def _count(word: str) -> int | None:
    if word in ("other", "zweite", "zweiten", "zweites"):
        return 2
    return int(word) if re.fullmatch(r"[0-9]{1,4}", word) else NUMBER_OF.get(word)


def _weekdays(what: str) -> Shape | None:
    """Return "Monday and Thursday", "other Monday", "working day"."""
    interval = 2 if what.startswith("other ") else 1
    names = what.removeprefix("other ")
    if names.removesuffix("s") in _WORKING_DAYS:
        return OnWeekdays(interval, (0, 1, 2, 3, 4))
    said = _AND.split(names)
    days = {day for each in said if (day := _weekday(each)) is not None}
    return OnWeekdays(interval, tuple(sorted(days))) if len(days) == len(set(said)) else None


def _weekday(name: str) -> int | None:
    return WEEKDAY_OF.get(name, WEEKDAY_OF.get(name.removesuffix("s")))


def _in_month(what: str) -> Shape | None:
    """Return "third Monday", "last working day", "15th", "last day"."""
    nth, _, day = what.partition(" ")
    if nth in _NTH and day in WEEKDAY_OF:
        return NthWeekday(1, _NTH[nth], WEEKDAY_OF[day])
    if nth in ("last", "letzten") and day in _WORKING_DAYS:
        return LastWorkingDay(1)
    if nth in ("last", "letzten") and day in ("day", "tag"):
        return MonthDay(1, -1)
    number = _DAY_OF_MONTH.fullmatch(what)
    return MonthDay(1, int(number[1])) if number and 1 <= int(number[1]) <= 31 else None
