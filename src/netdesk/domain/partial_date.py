"""Dates as people know them: with or without a year, sometimes only a month, sometimes words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A civil date of which any part may be unknown (RFC 6350, 4.3: truncated dates).

    `text` holds the words when the date cannot be read as numbers ("circa 1800").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    text: str = ""

    @property
    def is_yearly(self) -> bool:
        """Tell whether the date comes round every year: month and day are known."""
        return self.month is not None and self.day is not None
