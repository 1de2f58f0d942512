"""What taking in a calendar would do: pure data, shown before anything is written."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import Enum

from netdesk.domain.changes import Changes
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Interaction
from netdesk.domain.meeting import LeftOut, LeftOutReason, Meeting, MeetingKey


class MeetingAction(Enum):
    """What becomes of a meeting. The values are the command line's words: never change them."""

    ADD = "add"
    UPDATE = "update"
    """It was taken in before, and the calendar says otherwise now."""
    CANCEL = "cancel"
    """It was taken in before, and does not take place."""
    KEEP = "keep"
    """It was taken in before, and the user has confirmed or changed it since: theirs stands."""
    SAME = "same"


WRITTEN = (MeetingAction.ADD, MeetingAction.UPDATE, MeetingAction.CANCEL)
"""The actions that write something."""


@dataclass(frozen=True, slots=True)
class Participant:
    """A known person who is invited; a guess where only the name says so."""

    contact: ContactId
    name: str
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """A meeting, what becomes of it, and the plan that was made of it before."""

    meeting: Meeting
    action: MeetingAction
    participants: tuple[Participant, ...]
    before: Interaction | None = None


@dataclass(frozen=True, slots=True)
class CalendarPlan:
    """All that files of a calendar would do."""

    meetings: tuple[MeetingPlan, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    files: tuple[str, ...] = ()

    def counted(self, action: MeetingAction) -> int:
        """Return how many meetings have this action."""
        return sum(1 for each in self.meetings if each.action is action)

    @property
    def writes(self) -> tuple[MeetingPlan, ...]:
        """Return what would be written."""
        return tuple(each for each in self.meetings if each.action in WRITTEN)

    @property
    def reasons(self) -> dict[LeftOutReason, int]:
        """Return how many are left out for which reason."""
        return dict(Counter(each.reason for each in self.left_out))


@dataclass(frozen=True, slots=True)
class CalendarDecisions:
    """What the user does not want of a plan."""

    left_out: frozenset[MeetingKey] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class CalendarResult:
    """What was written of a plan."""

    plan: CalendarPlan
    changes: Changes
