"""Looking at what a contact's newest card carries beside the fields."""

from __future__ import annotations

from netdesk.domain.card import CarriedProperty, RawCard
from netdesk.domain.identifiers import ContactId
from netdesk.store.store import Store
from netdesk.vcard.carried import carried
from netdesk.vcard.parser import parse


def carried_by(store: Store, contact: ContactId) -> tuple[CarriedProperty, ...]:
    """Return the properties that no field shows; none for a contact that came from no card."""
    kept = next(iter(store.cards.of(contact)), None)
    data = store.blobs.get(kept.blob) if kept is not None else None
    if kept is None or data is None:
        return ()
    return tuple(carried(parse(RawCard(data, 1, kept.encoding))))
