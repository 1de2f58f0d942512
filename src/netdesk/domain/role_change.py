"""A new title or organisation, as a newer card told it: an entry of the timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Self

from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import ContactId, RoleChangeId


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is and where; "" for what is not known."""

    title: str = ""
    organization: str = ""

    @classmethod
    def of(cls, fields: ContactFields) -> Self:
        """Return the role that a contact's fields say."""
        return cls(fields.title, fields.organization)

    def __bool__(self) -> bool:
        """Tell whether anything is known of it."""
        return bool(self.title or self.organization)


@dataclass(frozen=True, slots=True)
class RoleChange:
    """A role that changed, and the day on which it was learned; an id of 0 before it is kept."""

    id: RoleChangeId
    contact: ContactId
    day: date
    before: Role
    after: Role


def is_new_role(before: Role, after: Role) -> bool:
    """Tell whether somebody does something else now, or does it elsewhere.

    A title or organisation that was not known, or is not any more, is no news of the person; nor
    is other spacing or another case.
    """
    pairs = ((before.title, after.title), (before.organization, after.organization))
    return any(_differ(old, new) for old, new in pairs)


def role_changes(
    contact: ContactId, before: ContactFields, after: ContactFields, day: date
) -> list[RoleChange]:
    """Return the role change that lies between two states of a contact, learned on `day`; or none."""
    old, new = Role.of(before), Role.of(after)
    return [RoleChange(RoleChangeId(0), contact, day, old, new)] if is_new_role(old, new) else []


def _differ(old: str, new: str) -> bool:
    was, now = " ".join(old.casefold().split()), " ".join(new.casefold().split())
    return bool(was and now) and was != now
