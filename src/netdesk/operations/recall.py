"""Gathers what one wants to have in mind before one is in touch with somebody."""

from __future__ import annotations

from datetime import date

from netdesk.domain.identifiers import ContactId
from netdesk.domain.recall import LAST_INTERACTIONS, RecallCard
from netdesk.store.store import Store

_READ = 30
"""So many of the newest interactions are looked through for some that happened."""


def recall(store: Store, contact: ContactId, *, on: date) -> RecallCard:
    """Return the card of a person as of a day. Raises UnknownIdError."""
    known = store.contacts.get(contact)
    newest = store.interactions.of(contact, limit=_READ)
    planned = [each for each in newest if each.is_planned and each.day >= on]
    return RecallCard(
        on=on,
        contact=known,
        standing=store.standings.get(contact),
        circles=tuple(circle.fields.name for circle in store.circles.of(contact)),
        facts=tuple(store.facts.of(contact)),
        relations=tuple(store.relations.of(contact)),
        promises=tuple(store.promises.open_of(contact)),
        last=tuple([each for each in newest if not each.is_planned][:LAST_INTERACTIONS]),
        next_planned=min(planned, key=lambda each: (each.day, each.id), default=None),
    )
