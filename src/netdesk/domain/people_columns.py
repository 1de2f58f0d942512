"""The columns of a table of people, and what stands in them beside a person's line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from netdesk.domain.people import PeopleOrder


class PeopleColumn(Enum):
    """A column. The values are stored in preferences."""

    NAME = "name"
    ORGANIZATION = "organization"
    TITLE = "title"
    CITY = "city"
    COUNTRY = "country"
    PHONE = "phone"
    EMAIL = "email"
    CIRCLES = "circles"
    TAGS = "tags"
    STATE = "state"
    LAST_TOUCH = "last_touch"
    DUE = "due"
    CADENCE = "cadence"
    MET = "met"
    ADDED = "added"

    @property
    def order(self) -> PeopleOrder:
        """Return the order in which a table sorted by this column is."""
        return PeopleOrder.STALENESS if self is PeopleColumn.STATE else PeopleOrder(self.value)


USUAL_COLUMNS = (
    PeopleColumn.NAME,
    PeopleColumn.ORGANIZATION,
    PeopleColumn.TITLE,
    PeopleColumn.CITY,
    PeopleColumn.CIRCLES,
    PeopleColumn.TAGS,
    PeopleColumn.STATE,
    PeopleColumn.LAST_TOUCH,
)
"""What is shown until the user chooses."""


@dataclass(frozen=True, slots=True)
class PersonCells:
    """What a table shows of a person beyond their line; of several phones or addresses the preferred
    one, else the first."""

    city: str
    country: str
    phone: str
    email: str
    circles: str
    tags: str
    added_on: date
    met_on: date | None
