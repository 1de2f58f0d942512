"""Sorting people: who is asked about first, what can be answered, and how long the rest takes.

Nobody sorts an address book to its end, so whoever one is likely to want to keep up with comes first.
What is known of a person tells: one writes down what matters.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from math import log2

from netdesk.domain.identifiers import ContactId


class TriageAnswer(Enum):
    """What can be said of a person. The values are stored: never change them."""

    CADENCE = "cadence"
    """Keep up with them, every so many days."""
    NONE = "none"
    """No reminders."""
    LATER = "later"
    """Ask again behind all others."""


OFFERED_DAYS = (7, 30, 90, 182, 365)
"""The ideals behind the keys 1 to 5: every week, month and quarter, twice and once a year."""

_RECENT_DAYS = 365
_LONGEST_ANSWER_SECONDS = 60.0
"""Who takes longer has left the table."""
_FIRST_PACE_SECONDS = 4.0
_REMEMBERED_ANSWERS = 30


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is known of a person that speaks for wanting to keep up with them.

    `interactions` counts those that are no plans, `last_interaction` is the newest of them;
    `channels` counts ways to reach them, `colleagues` others at the same organisation.
    """

    contact: ContactId
    added_on: date
    interactions: int = 0
    last_interaction: date | None = None
    circles: int = 0
    notes: int = 0
    channels: int = 0
    has_photo: bool = False
    has_birthday: bool = False
    colleagues: int = 0
    facts: int = 0


def likelihood(candidate: Candidate, today: date) -> float:
    """Return how likely one wants to keep up with somebody: no probability, only for comparing.

    What one did together weighs most, then what one did to the entry, then what the phone happened
    to have. Each count adds less the higher it is, so that a long file of a dentist's appointments
    does not outweigh everything.

    - each doubling of the interactions: 4; one of them within a year: up to 4, the newer the more
    - being in a circle: 3; each doubling of the notes: 2; each doubling of the facts: 2
    - a birthday: 2; a photo: 1.5
    - each way to reach them beyond the first: 0.75, at most three of them
    - somebody else at the same organisation: 1 with few colleagues, less with many, for whole firms
      are taken over from directories
    - added within a year: up to 1, the newer the more
    """
    return (
        4 * log2(1 + candidate.interactions)
        + 4 * _recency(candidate.last_interaction, today)
        + 3 * (candidate.circles > 0)
        + 2 * log2(1 + candidate.notes)
        + 2 * log2(1 + candidate.facts)
        + 2 * candidate.has_birthday
        + 1.5 * candidate.has_photo
        + 0.75 * min(max(candidate.channels - 1, 0), 3)
        + (1 / log2(1 + candidate.colleagues) if candidate.colleagues else 0)
        + _recency(candidate.added_on, today)
    )


def _recency(day: date | None, today: date) -> float:
    if day is None:
        return 0.0
    return max(1 - max((today - day).days, 0) / _RECENT_DAYS, 0.0)


def ranked(candidates: Iterable[Candidate], today: date) -> list[ContactId]:
    """Return the most likely first; of equals, who was written down first."""
    keys = sorted((-likelihood(each, today), each.contact) for each in candidates)
    return [contact for _, contact in keys]


@dataclass(frozen=True, slots=True)
class StagedAnswer:
    """An answer that was given and is not applied yet; `ideal_days` goes with a cadence."""

    contact: ContactId
    answer: TriageAnswer
    ideal_days: int | None


@dataclass(frozen=True, slots=True)
class TriageProgress:
    """How many of all people are sorted: they have a cadence, or an answer that is not *later*."""

    sorted: int
    total: int

    @property
    def left(self) -> int:
        """Return about how many nothing is decided."""
        return self.total - self.sorted


class Pace:
    """How long an answer takes, from the last few of this sitting."""

    def __init__(self) -> None:
        self._seconds: list[float] = []

    def add(self, seconds: float) -> None:
        """Take in how long an answer took; a long absence counts as a minute."""
        self._seconds.append(min(max(seconds, 0.0), _LONGEST_ANSWER_SECONDS))
        del self._seconds[:-_REMEMBERED_ANSWERS]

    def minutes_for(self, people: int) -> int:
        """Return how many minutes so many people take, 1 at least."""
        # a few answers alone would make the first guess jump
        known = [_FIRST_PACE_SECONDS] * 3 + self._seconds
        return max(round(people * sum(known) / len(known) / 60), 1)
