"""Understands one line that promises something: `send the benchmark by friday`, `Angebot bis 3.12.`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from netdesk.domain.civil_day import Lean, parse_day

_BY = re.compile(r"\s+(?:by|until|till|due|on|bis|am|fällig)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """What is promised, and by when, where that was said."""

    text: str
    due_on: date | None = None


def parse_promise(line: str, today: date, *, day_first: bool | None = None) -> PromiseLine:
    """Return what a line promises: what follows the last `by` is the day, where it is one.

    Words that are no day stay in the text: nothing typed is lost.
    """
    text = " ".join(line.split())
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
