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
    TITLE = "title"
    CITY = "city"
    COUNTRY = "country"
    PHONE = "phone"
    EMAIL = "email"
    CIRCLES = "circles"
    TAGS = "tags"
    DUE = "due"
    CADENCE = "cadence"
    MET = "met"


LIST_ORDERS = (
    PeopleOrder.NAME,
    PeopleOrder.ORGANIZATION,
    PeopleOrder.LAST_TOUCH,
    PeopleOrder.STALENESS,
    PeopleOrder.ADDED,
)
"""What a list without columns is sorted by."""


@dataclass(frozen=True, slots=True)
class PeopleQuery:
    """Which people, in which order: `text` as typed, `terms` that they must fulfil, and what they must
    be in or be.

    `is_reversed` turns the order around; whoever has nothing to be sorted by still comes last.
    Who `is_missing` came from cards, and no source's newest export has them any more.
    """

    text: str = ""
    order: PeopleOrder = PeopleOrder.NAME
    circle: CircleId | None = None
    staleness: Staleness | None = None
    is_missing: bool = False
    terms: tuple[FilterTerm, ...] = ()
    is_reversed: bool = False


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
