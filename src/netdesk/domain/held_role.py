"""What somebody was and is, and where, over time."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.domain.identifiers import HeldRoleId
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.role_change import Role


@dataclass(frozen=True, slots=True)
class HeldRole:
    """A role and its time; `started` and `ended` as far as they are known. One that `is_present` is
    held still and has no end."""

    id: HeldRoleId
    role: Role
    started: PartialDate | None = None
    ended: PartialDate | None = None
    is_present: bool = False
