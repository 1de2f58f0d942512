"""How often one wants to be in touch with somebody, and putting that off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from netdesk.domain.cadence import Cadence
from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.moment import Moment
from netdesk.store.standings import DeferralKind
from netdesk.store.store import Store


def set_cadence(
    store: Store,
    contacts: Sequence[ContactId],
    ideal_days: int | None,
    *,
    at: Moment,
    maximum_days: int | None = None,
    level_budget: int | None = None,
) -> Changes:
    """Give people a cadence of their own, in days: `None` takes the circles', 0 wants none. A day that
    a levelled calendar found for them holds no longer; with `level_budget`, so many people a day, it is
    levelled anew.

    Raises UnknownIdError, InvalidValueError.
    """
    if ideal_days:
        Cadence(ideal_days, maximum_days)
    store.contacts.require(contacts)
    with store.step(StepKind.SET_CADENCE, at, _name(store, contacts)) as recording:
        recording.count = len(contacts)
        store.contacts.set_cadence(contacts, ideal_days, maximum_days)
        store.standings.end_levelling(contacts, made_on=at.today)
        store.standings.refresh(contacts)
        if level_budget is not None:
            from netdesk.operations.levelling import level_people

            level_people(store, contacts, at=at, budget=level_budget)
    return recording.changes


def snooze(store: Store, contacts: Sequence[ContactId], until: date, *, at: Moment) -> Changes:
    """Hide people from the due list until a day. Raises UnknownIdError."""
    return _defer(store, contacts, StepKind.SNOOZE, DeferralKind.SNOOZE, at=at, until=until)


def skip(store: Store, contacts: Sequence[ContactId], *, at: Moment) -> Changes:
    """Start people's clock anew without a touch. Raises UnknownIdError."""
    return _defer(store, contacts, StepKind.SKIP, DeferralKind.SKIP, at=at, until=None)


def pause(
    store: Store, contacts: Sequence[ContactId], until: date | None, *, at: Moment
) -> Changes:
    """Leave people in peace until a day; `None` ends a pause. Raises UnknownIdError."""
    return _defer(store, contacts, StepKind.PAUSE, DeferralKind.PAUSE, at=at, until=until)


def _defer(
    store: Store,
    contacts: Sequence[ContactId],
    step: StepKind,
    kind: DeferralKind,
    *,
    at: Moment,
    until: date | None,
) -> Changes:
    store.contacts.require(contacts)
    with store.step(step, at, _name(store, contacts)) as recording:
        recording.count = len(contacts)
        store.standings.defer(contacts, kind, made_on=at.today, until=until)
        store.standings.refresh(contacts)
    return recording.changes


def _name(store: Store, contacts: Sequence[ContactId]) -> str:
    return ", ".join(store.contacts.names(contacts[:1]))
