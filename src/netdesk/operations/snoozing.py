"""Puts people and promises off: until a day, or until later on the same day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.identifiers import ContactId, PromiseId
from netdesk.domain.moment import Moment
from netdesk.domain.snooze import Snooze, SnoozeChoice, SnoozeOffers, to_the_minute
from netdesk.operations.cadence import snooze
from netdesk.operations.promises import snooze_promise
from netdesk.store.store import Store


def put_off(store: Store, contacts: Sequence[ContactId], how: Snooze, *, at: Moment) -> Changes:
    """Put people off. Raises UnknownIdError."""
    if how.later is not None:
        return _until_later(store, contacts, how.later, at=at)
    return snooze(store, contacts, how.until, at=at)


def put_off_promise(store: Store, promise: PromiseId, how: Snooze, *, at: Moment) -> Changes:
    """Put a promise off; later the same day everything about the person waits. Raises UnknownIdError."""
    if how.later is not None:
        return _until_later(store, [store.promises.get(promise).contact], how.later, at=at)
    return snooze_promise(store, promise, how.until, at=at, unless_answered=how.unless_answered)


def chosen_snooze(
    choice: SnoozeChoice, offers: SnoozeOffers, *, at: Moment, local: datetime
) -> Snooze | None:
    """Return what a choice means at a moment, which is the civil time `local`; `None` where the day is
    nearly over, for later today."""
    match choice:
        case SnoozeChoice.TOMORROW:
            return Snooze(offers.tomorrow)
        case SnoozeChoice.WORKDAY:
            return Snooze(offers.workday)
        case SnoozeChoice.WEEK:
            return Snooze(offers.week)
        case SnoozeChoice.LATER if offers.later is None:
            return None
        case SnoozeChoice.LATER:
            # the two were asked for one after the other: what is offered is a whole minute
            return Snooze(at.today, to_the_minute(at.instant + (offers.later - local)))


def _until_later(
    store: Store, contacts: Sequence[ContactId], until: datetime, *, at: Moment
) -> Changes:
    store.contacts.require(contacts)
    with store.step(StepKind.SNOOZE, at, ", ".join(store.contacts.names(contacts[:1]))) as step:
        step.count = len(contacts)
        store.later_today.put_off(contacts, until)
    return step.changes
