"""What of the day's list is a reminder, and under which key it is shown once.

The key is (contact, rule, period): a person by cadence is reminded of when due and once more when stale,
per round; a yearly date ahead of its day and on it (or belated), per year; a promise and a plan per day
they are for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import assert_never

from netdesk.domain.cadence import Staleness
from netdesk.domain.due import (
    CadenceReason,
    DateReason,
    DueItem,
    DueKind,
    PlannedReason,
    PromiseReason,
    RoleReason,
)
from netdesk.domain.due_promises import promise_due_on
from netdesk.domain.identifiers import ContactId
from netdesk.domain.reminder_times import ReminderTimes
from netdesk.domain.yearly import LeapDayRule

ReminderKey = tuple[ContactId, str, str]
"""Whom it is about, by which rule, for which period."""
_PROMISE, _PLANNED = "promise", "planned"
NUMBERED_RULES = (_PROMISE, _PLANNED, DueKind.ROLE_CHANGE.value)
"""The beginnings of the rules that go on with the number of a row, whose person may change."""


@dataclass(frozen=True, slots=True)
class ReminderChoices:
    """What the user chose of reminders.

    `ahead_days` before a yearly date there is one reminder more, 0 for none. Of `silent_kinds` nothing is
    shown; until `paused_until` nothing at all.
    """

    times: ReminderTimes = field(default_factory=ReminderTimes)
    budget: int = 3
    ahead_days: int = 0
    leap_day_rule: LeapDayRule = LeapDayRule.FEBRUARY_28
    silent_kinds: frozenset[DueKind] = frozenset()
    paused_until: date | None = None

    def are_paused(self, on: date) -> bool:
        """Tell whether reminders rest on a day."""
        return self.paused_until is not None and on < self.paused_until


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to remind of; one that `is_back` was put off until later on this very day."""

    item: DueItem
    key: ReminderKey
    is_back: bool = False

    @property
    def waits_for_working_day(self) -> bool:
        """Tell whether it can wait: a date and a promise have their day, a person by cadence has not."""
        return isinstance(self.item.reason, CadenceReason | RoleReason)

    @property
    def is_date(self) -> bool:
        """Tell whether it is of a day to congratulate on."""
        return isinstance(self.item.reason, DateReason | RoleReason)


@dataclass(frozen=True, slots=True)
class EndedWait:
    """That a person was put off until later the same day, and this is over: since when (ISO, UTC)."""

    since: str
    is_of_today: bool


def reminder_of(
    item: DueItem, ended: Mapping[ContactId, EndedWait] | None = None
) -> Reminder | None:
    """Return the reminder that a line of the day's list is, `None` where it is none yet.

    Everything about whom was put off until later is shown once more when that has `ended`.
    """
    rule = _rule(item)
    if rule is None:
        return None
    wait = (ended or {}).get(item.contact)
    if wait is None:
        return Reminder(item, (item.contact, rule, _period(item)))
    key = item.contact, rule, f"{_period(item)} {wait.since}"
    return Reminder(item, key, is_back=wait.is_of_today)


def _rule(item: DueItem) -> str | None:
    match item.reason:
        case CadenceReason():
            state = Staleness.STALE if item.reason.is_stale else Staleness.DUE
            return str(state.value)
        case DateReason():
            stage = "ahead" if item.reason.occurrence.days_until > 0 else "day"
            return f"{item.kind.value} {stage} {item.reason.special_date.label}".strip()
        case RoleReason():
            return f"{item.kind.value} {item.reason.change.id}"
        case PromiseReason(answered_on=date()):
            return None
        case PromiseReason():
            return f"{_PROMISE} {item.reason.promise.id}"
        case PlannedReason():
            if item.reason.days_until > 0:
                return None
            return f"{_PLANNED} {item.reason.interaction.id}"
        case _:
            assert_never(item.reason)


def _period(item: DueItem) -> str:
    match item.reason:
        case DateReason():
            return item.reason.occurrence.observed_on.isoformat()
        case PromiseReason():
            return (promise_due_on(item.reason.promise) or item.due_on).isoformat()
        case CadenceReason() | RoleReason() | PlannedReason():
            return item.due_on.isoformat()
        case _:
            assert_never(item.reason)
