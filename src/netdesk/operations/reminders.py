"""What is worth a notification: each person once per round, first when due, again when stale."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netdesk.domain.cadence import Staleness
from netdesk.domain.due import CadenceReason, DueItem, DueList
from netdesk.domain.moment import Moment
from netdesk.store.deliveries import Delivered
from netdesk.store.store import Store


def delivery_of(item: DueItem) -> Delivered:
    """Return what is written down once the reminder about this person was shown.

    The period is the day since which the person is due: a log, skip or snooze begins another.
    """
    is_stale = isinstance(item.reason, CadenceReason) and item.reason.is_stale
    rule = Staleness.STALE if is_stale else Staleness.DUE
    return item.contact, rule.value, item.due_on.isoformat()


def new_reminders(store: Store, due: DueList) -> tuple[DueItem, ...]:
    """Return the people of the day's list whose reminder was not shown yet."""
    return tuple(
        item
        for item in due.items
        if isinstance(item.reason, CadenceReason)
        and not store.deliveries.is_recorded(delivery_of(item))
    )


def record_deliveries(store: Store, shown: Sequence[DueItem], *, at: Moment) -> None:
    """Write down that these reminders were shown: no step, for what was seen cannot be unseen."""
    store.deliveries.record(_deliveries(shown), at.instant)


def _deliveries(shown: Iterable[DueItem]) -> list[Delivered]:
    return [delivery_of(item) for item in shown]
