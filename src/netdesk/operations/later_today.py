"""Puts people off until later on the same day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.moment import Moment
from netdesk.store.store import Store

LATER = timedelta(hours=3)
"""How long later today is."""


def put_off(store: Store, contacts: Sequence[ContactId], *, at: Moment) -> Changes:
    """Let everything about these people wait some hours. Raises UnknownIdError."""
    store.contacts.require(contacts)
    name = ", ".join(store.contacts.names(contacts[:1]))
    with store.step(StepKind.SNOOZE, at, name) as recording:
        recording.count = len(contacts)
        store.later_today.put_off(contacts, at.instant + LATER)
    return recording.changes
