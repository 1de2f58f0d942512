"""A new title or organisation, as a newer card told it: an entry of the timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netdesk.domain.identifiers import ContactId, RoleChangeId


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is and where; "" for what is not known."""

    title: str = ""
    organization: str = ""


@dataclass(frozen=True, slots=True)
class RoleChange:
    """A role that changed, and the day on which it was learned."""

    id: RoleChangeId
    contact: ContactId
    day: date
    before: Role
    after: Role
