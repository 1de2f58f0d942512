"""What is to become of many people at once: only what is set is changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import EllipsisType

from netdesk.domain.identifiers import CircleId


@dataclass(frozen=True, slots=True)
class PeopleEdit:
    """Changes that all chosen people get.

    `cadence` is their own ideal and maximum in days, as `Contact` has them; `pause_until` is a day,
    `None` to end a pause; `preferred_way` "" forgets how they like to be reached.
    """

    tags_added: tuple[str, ...] = ()
    tags_removed: tuple[str, ...] = ()
    languages_added: tuple[str, ...] = ()
    circles_joined: tuple[CircleId, ...] = ()
    circles_left: tuple[CircleId, ...] = ()
    cadence: tuple[int | None, int | None] | None = None
    pause_until: date | EllipsisType | None = ...
    is_left_alone: bool | None = None
    preferred_way: str | None = None

    @property
    def is_empty(self) -> bool:
        """Tell that nothing is to be changed."""
        return self == PeopleEdit()
