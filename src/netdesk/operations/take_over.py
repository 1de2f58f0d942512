"""Taking what a card carries beside the fields over as facts and relations: one at a time, as asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from netdesk.domain.card import CarriedProperty
from netdesk.domain.carried_knowledge import FactDraft, Offer, offer_of, uid_of
from netdesk.domain.changes import Changes
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.knowledge import Knowledge
from netdesk.domain.line_text import line_of, tag_of
from netdesk.domain.moment import Moment
from netdesk.domain.relation import RelationDraft
from netdesk.operations.carried import carried_by
from netdesk.operations.facts import add_fact, tag_people
from netdesk.operations.knowledge import knowledge_of
from netdesk.operations.relations import relate
from netdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class CarriedOffer:
    """A property, and what could be taken over of it: nothing where that is known already."""

    carried: CarriedProperty
    offer: Offer | None = None


def offers_for(
    store: Store, contact: ContactId, worded: Callable[[Offer], Offer]
) -> tuple[CarriedOffer, ...]:
    """Return what the newest card carries, and what of it could be taken over, in the words that
    `worded` gives it: a language's name for its abbreviation."""
    known = knowledge_of(store, contact)
    found = []
    for each in carried_by(store, contact):
        told = offer_of(each)
        offer = _resolved(store, contact, worded(told)) if told is not None else None
        is_new = offer is not None and not _is_known(known, offer)
        found.append(CarriedOffer(each, offer if is_new else None))
    return tuple(found)


def take_over(store: Store, contact: ContactId, offer: Offer, *, at: Moment) -> Changes:
    """Write an offer down as the user's own. Raises UnknownIdError, InvalidValueError."""
    if isinstance(offer, RelationDraft):
        return relate(
            store,
            contact,
            offer.kind,
            at=at,
            other=offer.other,
            name=offer.name,
            label=offer.label,
        )
    if offer.kind is FactKind.TAG:
        return tag_people(store, [contact], at=at, add=offer.values)
    [value] = offer.values
    return add_fact(store, [contact], offer.kind, value, at=at, label=offer.label)


def _resolved(store: Store, contact: ContactId, offer: Offer) -> Offer | None:
    """Return an offer with the person its identifier means; `None` for one that nobody has."""
    if not isinstance(offer, RelationDraft) or not (uid := uid_of(offer.name)):
        return offer
    owners = (card.contact for card in store.acquaintances.with_uids([uid, f"urn:uuid:{uid}"]))
    other = next((each for each in owners if each is not None and each != contact), None)
    if other is None:
        return None
    return replace(offer, name=", ".join(store.contacts.names([other])), other=other)


def _is_known(known: Knowledge, offer: Offer) -> bool:
    if isinstance(offer, FactDraft):
        said = {value.casefold() for value in known.values(offer.kind)}
        fold = tag_of if offer.kind is FactKind.TAG else line_of
        return all(fold(value).casefold() in said for value in offer.values)
    name = line_of(offer.name).casefold()
    return any(each.kind is offer.kind and each.name.casefold() == name for each in known.relations)
