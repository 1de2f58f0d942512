"""What a step changed, row by row, for whoever looks into the history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from netdesk.domain.identifiers import ContactId


class RowKind(Enum):
    """What a changed row is."""

    PERSON = "person"
    CHANNEL = "channel"
    DATE = "date"
    NOTE = "note"
    CARD = "card"
    CIRCLE = "circle"
    MEMBERSHIP = "membership"
    INTERACTION = "interaction"
    INTERACTION_TAG = "interaction_tag"
    ATTACHMENT = "attachment"
    COUNTING_KIND = "counting_kind"
    DEFERRAL = "deferral"
    ROLE_CHANGE = "role_change"
    KEPT_APART = "kept_apart"
    MERGER = "merger"
    FACT = "fact"
    RELATION = "relation"
    HELD_ROLE = "held_role"
    PROMISE = "promise"
    TRIAGE = "triage"
    LEAD_TIME = "lead_time"
    SAVED_FILTER = "saved_filter"
    LATER_TODAY = "later_today"


class RowOperation(Enum):
    """What became of a row."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


RowText = Mapping[str, str]
"""The columns that tell something, by name, in the order in which they are read."""


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """One row, before and after; of a changed one both hold what changed only.

    `name` is the person's whose it is, as they are called now, or were called in the step.
    """

    kind: RowKind
    operation: RowOperation
    before: RowText
    after: RowText
    contact: ContactId | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class StepDetail:
    """The first rows that a step changed, and how many it changed in all, by what they are."""

    rows: tuple[ChangedRow, ...] = ()
    counts: Mapping[tuple[RowKind, RowOperation], int] = field(default_factory=dict)

    @property
    def more(self) -> int:
        """Return how many rows are not among `rows`."""
        return sum(self.counts.values()) - len(self.rows)
