"""What people are to one another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from netdesk.domain.identifiers import ContactId, RelationId


class RelationKind(Enum):
    """What the other is to the contact. The values are stored: never change them."""

    PARTNER = "partner"
    CHILD = "child"
    PARENT = "parent"
    SIBLING = "sibling"
    FRIEND = "friend"
    COLLEAGUE = "colleague"
    MANAGER = "manager"
    REPORT = "report"
    """Whose manager the contact is."""
    ASSISTANT = "assistant"
    ASSISTED = "assisted"
    """Whose assistant the contact is."""
    MENTOR = "mentor"
    MENTEE = "mentee"
    INTRODUCED_BY = "introduced_by"
    """Through whom one met the contact."""
    INTRODUCED = "introduced"
    """Whom one met through the contact."""
    OTHER = "other"
    """Whatever the label says."""


_PAIRS = {
    RelationKind.CHILD: RelationKind.PARENT,
    RelationKind.MANAGER: RelationKind.REPORT,
    RelationKind.ASSISTANT: RelationKind.ASSISTED,
    RelationKind.MENTOR: RelationKind.MENTEE,
    RelationKind.INTRODUCED_BY: RelationKind.INTRODUCED,
}
_INVERSES = _PAIRS | {other: kind for kind, other in _PAIRS.items()}


def inverse(kind: RelationKind) -> RelationKind:
    """Return what the contact is to the other: of kinds without a counterpart, the kind itself."""
    return _INVERSES.get(kind, kind)


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation as it is seen from one of the two: `name` is the other's.

    `other` is `None` where the other is no contact, or is none any more. `is_inverse` tells that it was
    written down at the other.
    """

    id: RelationId
    kind: RelationKind
    name: str
    other: ContactId | None = None
    label: str = ""
    is_inverse: bool = False


@dataclass(frozen=True, slots=True)
class RelationDraft:
    """Who is to be what to a contact: `other` is a contact too, `name` is for somebody who is none."""

    kind: RelationKind
    name: str = ""
    other: ContactId | None = None
    label: str = ""
