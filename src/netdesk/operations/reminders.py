"""What is worth a notification now, and the log of what was shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, time

from netdesk.domain.delivery_plan import Delivery, DeliveryLog, plan_deliveries
from netdesk.domain.due import CadenceReason, DateReason, DueItem, DueList, RoleReason
from netdesk.domain.identifiers import ContactId
from netdesk.domain.moment import Moment
from netdesk.domain.reminder import (
    EndedWait,
    Reminder,
    ReminderChoices,
    ReminderKey,
    reminder_of,
)
from netdesk.operations.due import DueWish
from netdesk.store.remembered import REMINDERS_SHOWN_AT
from netdesk.store.store import Store


def reminder_wish(choices: ReminderChoices, now: datetime) -> DueWish:
    """Return which list the reminders look at; `now` is an instant (UTC)."""
    return DueWish(
        budget=choices.budget,
        lead_days=choices.ahead_days,
        leap_day_rule=choices.leap_day_rule,
        now=now,
        reminding_only=True,
    )


def reminders_in(
    store: Store, due: DueList, *, now: datetime, local: datetime
) -> tuple[Reminder, ...]:
    """Return the reminders of a day's list; `now` is an instant (UTC), `local` its civil time."""
    midnight, silent = _midnight(now, local), store.circles.silent()
    ended = {
        contact: EndedWait(until.isoformat(timespec="seconds"), until >= midnight)
        for contact, until in store.later_today.over(now).items()
    }
    items = (item for item in due.items if not _is_quiet_by_circle(item, silent))
    return tuple(filter(None, (reminder_of(item, ended) for item in items)))


def deliveries_due(
    store: Store,
    reminders: Sequence[Reminder],
    choices: ReminderChoices,
    *,
    now: Moment,
    local: datetime,
    on_screen: Collection[ReminderKey] = (),
) -> tuple[Delivery, ...]:
    """Return what to show now, `local` being the civil time where the user is.

    What is `on_screen`, or on its way there, counts as shown though it may not be written down yet.
    """
    written = store.deliveries.recorded({*(each.key for each in reminders), *on_screen})
    midnight = _midnight(now.instant, local)
    people = store.deliveries.people_between(midnight, now.instant) | {
        contact
        for contact, *_ in set(on_screen) - written  # of an earlier day, unless on their way
        if contact in _by_cadence(reminders)
    }
    keys = written | set(on_screen)
    return plan_deliveries(reminders, DeliveryLog(keys, people, shown_at(store)), choices, local)


def record_deliveries(store: Store, shown: Iterable[Reminder], *, at: Moment) -> None:
    """Write down that these reminders were shown: no step, for what was seen cannot be unseen."""
    store.deliveries.record([each.key for each in shown], at.instant)


def shown_at(store: Store) -> datetime | None:
    """Return the civil time at which all that might be shown was; `None` where that is not known."""
    try:
        return datetime.fromisoformat(store.remembered.get(REMINDERS_SHOWN_AT))
    except ValueError:
        return None


def is_worth_noting(store: Store, local: datetime, choices: ReminderChoices) -> bool:
    """Tell whether it makes a difference that everything that might be shown at this civil time was.

    The first look at a file does even where nothing may be shown yet: an absence is counted from it.
    """
    before = shown_at(store)
    if before is None:
        return True
    if choices.are_paused(local.date()) or not choices.times.is_open(local, before):
        return False
    return choices.times.is_new_look(local, before)


def note_shown(store: Store, local: datetime) -> None:
    """Write down that everything that might be shown at this civil time was."""
    store.remembered.set(REMINDERS_SHOWN_AT, local.isoformat(timespec="seconds"))


def _midnight(now: datetime, local: datetime) -> datetime:
    """Return the instant at which the civil day began."""
    return now - (local - datetime.combine(local.date(), time()))


def _by_cadence(reminders: Iterable[Reminder]) -> set[ContactId]:
    return {each.item.contact for each in reminders if isinstance(each.item.reason, CadenceReason)}


def _is_quiet_by_circle(item: DueItem, silent: Collection[ContactId]) -> bool:
    """What was promised or planned is asked for by itself, whatever circle the person is in."""
    is_of_circle = isinstance(item.reason, CadenceReason | DateReason | RoleReason)
    return is_of_circle and item.contact in silent
