"""Which notifications to show now: one each, one for many, or one after an absence."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from netdesk.domain.due import CadenceReason
from netdesk.domain.identifiers import ContactId
from netdesk.domain.reminder import Reminder, ReminderChoices, ReminderKey

MOST_SINGLE = 3
"""More than so many at once are one notification: a burst is read by nobody."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One notification: of one reminder, or of several; `is_after_absence`: they fell due meanwhile."""

    reminders: tuple[Reminder, ...]
    is_after_absence: bool = False


@dataclass(frozen=True, slots=True)
class DeliveryLog:
    """What was shown: the keys, the people by cadence shown `today`, and `shown_at`, the civil time
    at which everything that might be shown was, `None` where that is not known."""

    keys: Collection[ReminderKey] = frozenset()
    today: Collection[ContactId] = frozenset()
    shown_at: datetime | None = None


def plan_deliveries(
    reminders: Sequence[Reminder], log: DeliveryLog, choices: ReminderChoices, now: datetime
) -> tuple[Delivery, ...]:
    """Return what to show at `now` (civil time) of what is due and was not shown yet.

    What is left out is not lost: it is due until it is answered, and looked at again.
    """
    times = choices.times
    if choices.are_paused(now.date()) or times.is_quiet(now):
        return ()
    is_open, is_working = times.is_open(now, log.shown_at), times.is_working(now.date())
    new = {each.key: each for each in reminders if each.key not in log.keys}
    wanted = tuple(
        each
        for each in _within_budget(new.values(), log.today, choices.budget)
        if each.item.kind not in choices.silent_kinds
        and (is_open or each.is_back)
        and (is_working or not each.waits_for_working_day)
    )
    if len(wanted) > 1 and times.was_away(now, log.shown_at):
        return (Delivery(wanted, is_after_absence=True),)
    if len(wanted) > MOST_SINGLE:
        return (Delivery(wanted),)
    return tuple(Delivery((each,)) for each in wanted)


def _within_budget(
    reminders: Iterable[Reminder], shown: Collection[ContactId], budget: int
) -> Iterator[Reminder]:
    """Leave out whom the list called up for others that went from it: a day has its number of people."""
    room = budget - len(shown)
    for each in reminders:
        if isinstance(each.item.reason, CadenceReason) and each.item.contact not in shown:
            room -= 1
            if room < 0:
                continue
        yield each


def people_and_dates(reminders: Sequence[Reminder]) -> tuple[int, int]:
    """Return of how many people and of how many days to congratulate on there is something to say."""
    people = {each.item.contact for each in reminders if not each.is_date}
    return len(people), sum(each.is_date for each in reminders)


def are_people_only(reminders: Sequence[Reminder]) -> bool:
    """Tell whether all of them are people by cadence."""
    return all(isinstance(each.item.reason, CadenceReason) for each in reminders)
