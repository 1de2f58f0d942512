"""Understands one line that promises something: `send the benchmark by friday`, `call every 6 weeks`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from netdesk.domain.civil_day import Lean, parse_day
from netdesk.domain.repeat import Repeat, read_rule, write_rule
from netdesk.domain.repeat_line import beginnings, parse_repeat

_BY = re.compile(r"\s+(?:by|until|till|due|on|bis|am|fällig)\s+", re.IGNORECASE)
_FROM = re.compile(r"\s+(?:by|from|starting|due|on|ab|am|fällig)\s+", re.IGNORECASE)
_UNTIL = re.compile(r"\s+(?:until|till|bis)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """What is promised, and by when and how often, where that was said."""

    text: str
    due_on: date | None = None
    repeat: Repeat | None = None


def parse_promise(line: str, today: date, *, day_first: bool | None = None) -> PromiseLine:
    """Return what a line promises: what follows the last `by` is the day, where it is one, and what
    follows `every` is how often.

    Words that are neither stay in the text: nothing typed is lost.
    """
    text = " ".join(line.split())
    for start in beginnings(text):
        words = text[:start].strip()
        found = _repeated(text[start:], today, day_first) if words else None
        if found is not None:
            before = _with_day(words, today, day_first)
            return PromiseLine(before.text, found.due_on or before.due_on, found.repeat)
    return _with_day(text, today, day_first)


def _repeated(said: str, today: date, day_first: bool | None) -> PromiseLine | None:
    """Return how often, and from which day or until which, where the words say that and no more."""
    repeat = parse_repeat(said)
    if repeat is not None:
        return PromiseLine("", None, repeat)
    for pattern in (_FROM, _UNTIL):
        for found in reversed(list(pattern.finditer(said))):
            repeat = parse_repeat(said[: found.start()])
            day = parse_day(said[found.end() :], today, lean=Lean.FUTURE, day_first=day_first)
            if repeat is None or day is None or day < today:
                continue
            if pattern is _FROM:
                return PromiseLine("", day, repeat)
            return PromiseLine("", None, _ending(repeat, day))
    return None


def _ending(repeat: Repeat, until: date) -> Repeat:
    reading = read_rule(repeat.rule)
    if reading.shape is None:
        return repeat
    return replace(repeat, rule=write_rule(reading.shape, until=until))


def _with_day(text: str, today: date, day_first: bool | None) -> PromiseLine:
    for found in reversed(list(_BY.finditer(text))):
        said = text[found.end() :].rstrip(".")
        day = parse_day(said, today, lean=Lean.FUTURE, day_first=day_first)
        day = day or parse_day(f"{said}.", today, lean=Lean.FUTURE, day_first=day_first)
        if day is not None and day >= today and text[: found.start()]:
            return PromiseLine(text[: found.start()], day)
    last = text.rpartition(" ")
    day = parse_day(last[2], today, lean=Lean.FUTURE, day_first=day_first) if last[0] else None
    if day is not None and day >= today and last[2].isalpha() and not _BY.fullmatch(f" {last[0]} "):
        # "call back tomorrow": a word that can only be a day
        return PromiseLine(last[0], day)
    return PromiseLine(text)
