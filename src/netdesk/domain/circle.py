"""A named group of contacts with a default cadence."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.domain.identifiers import CircleId

CIRCLE_COLOURS = ("teal", "rose", "violet", "blue", "green", "olive", "plum", "brown")
"""The names of the colours a circle can have, those of the avatars. They are stored."""


@dataclass(frozen=True, slots=True)
class CircleFields:
    """What the user sets of a circle: days of its cadence (`None`: none) and its weight in the due
    order (1.0 is neutral). `colour` is the name of one of the avatars' colours, "" where none was
    chosen. Without `reminds` nobody is notified of whom only such circles hold."""

    name: str
    ideal_days: int | None = None
    maximum_days: int | None = None
    weight: float = 1.0
    colour: str = ""
    reminds: bool = True


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle in the store and how many people are in it."""

    id: CircleId
    fields: CircleFields
    size: int
