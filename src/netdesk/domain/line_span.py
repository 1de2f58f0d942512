"""The parts of a composed line that were understood, and as what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Part(Enum):
    """What a part of a line was understood as."""

    DAY = "day"
    TIME = "time"
    KIND = "kind"
    PERSON = "person"
    TAG = "tag"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a line, as places in its text. `kept` is what of it stays in the entry's text."""

    start: int
    end: int
    part: Part
    value: str = ""
    """The name of a person or the word of a tag, without its sign."""
    kept: str = ""
