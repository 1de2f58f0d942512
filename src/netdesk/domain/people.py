"""How a list of people is asked for, and a line of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from netdesk.domain.cadence import Staleness, Standing
from netdesk.domain.identifiers import BlobId, CircleId, ContactId
from netdesk.domain.people_filter import FilterTerm


class PeopleOrder(Enum):
    """In which order people are listed. The values are stored in preferences."""

    NAME = "name"
    ORGANIZATION = "organization"
    LAST_TOUCH = "last_touch"
    STALENESS = "staleness"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class PeopleQuery:
    """Which people, in which order: `text` as typed, `terms` that they must fulfil, and what they must
    be in or be.

    Who `is_missing` came from cards, and no source's newest export has them any more.
    """

    text: str = ""
    order: PeopleOrder = PeopleOrder.NAME
    circle: CircleId | None = None
    staleness: Staleness | None = None
    is_missing: bool = False
    terms: tuple[FilterTerm, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonLine:
    """What a list shows of a person."""

    id: ContactId
    name: str
    organization: str
    title: str
    photo: BlobId | None
    standing: Standing
    is_left_alone: bool = False
    """They are not to be contacted."""
