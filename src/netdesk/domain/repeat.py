"""How a promise comes round again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class CountedFrom(Enum):
    """From which day the next is counted. The values are stored: never change them."""

    PLAN = "plan"
    """The rule's own grid, anchored at the day it is due: every third Monday."""
    COMPLETION = "completion"
    """The day it was done: six weeks after that."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A recurrence rule as RFC 5545, section 3.3.10, writes it, nameless: `FREQ=WEEKLY;INTERVAL=6`."""

    rule: str
    counted_from: CountedFrom = CountedFrom.PLAN
