"""When something is done: passed in everywhere, so that no rule asks the system for the time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant (UTC) and the civil day it falls on where the user is."""

    instant: datetime
    today: date

    @classmethod
    def at_noon(cls, today: date) -> Moment:
        """Return noon UTC of `today`: for tests, imports of plans and rehearsals."""
        return cls(datetime(today.year, today.month, today.day, 12, tzinfo=UTC), today)
