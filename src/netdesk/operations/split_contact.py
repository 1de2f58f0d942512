"""Taking apart again whom somebody made one, whatever came since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from netdesk.domain.card import RawCard
from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import MergerId
from netdesk.domain.joining import PersonState
from netdesk.domain.merge import merge
from netdesk.domain.merger import Merger, OwnCard, take_apart
from netdesk.domain.moment import Moment
from netdesk.store.contacts import sort_key
from netdesk.store.store import Store
from netdesk.vcard.contents import contents
from netdesk.vcard.parser import parse


def split_contact(store: Store, number: MergerId, *, at: Moment) -> Changes:
    """Give the person back whom a merger made one with another, under their old id.

    What was theirs goes with them, what came since stays; a card that came since goes to the one whose
    source and UID it has. The two are kept apart from then on. Raises UnknownIdError.
    """
    with store.step(StepKind.SPLIT_CONTACT, at) as recording:
        merger = store.mergers.get(number)
        contact, back = merger.contact, merger.absorbed
        others = [
            each
            for each in store.mergers.of(contact)
            if each.id != number and each.id not in merger.own.mergers
        ]
        now = store.mergers.state(contact)
        apart = take_apart(merger, now, others)
        came = _came_since(store, merger, others)
        merger = replace(merger, theirs=_with_newer_cards(store, merger, came))
        store.mergers.release(merger, now, _still_named(apart.stays, now))
        store.mergers.rewrite(apart.later)
        store.deliveries.carry(contact, back)
        store.mergers.give_cards(back, [card.id for card in came])
        store.duplicates.keep_apart([(contact, back)])
        store.standings.refresh([contact, back])
        recording.subject = ", ".join(store.contacts.names([contact, back]))
    return recording.changes


def _still_named(stays: PersonState, now: PersonState) -> PersonState:
    """Nobody may be left without any name: they keep the one they have now."""
    if stays.fields.display_name:
        return stays
    named = replace(stays.fields, formatted_name=now.fields.display_name)
    return replace(stays, fields=named)


def _came_since(store: Store, merger: Merger, others: list[Merger]) -> list[OwnCard]:
    """Return the cards that came since and are newer states of the absorbed person's."""
    sides = [(merger.our_cards, merger.ours), *_other_sides(merger, others)]
    ours = [card for cards, _ in sides for card in cards]
    known = {card.id for card in (*ours, *merger.own.cards)}
    places = {(card.source, card.uid) for card in ours}
    names = {sort_key(state.fields) for _, state in sides}
    name = sort_key(merger.theirs.fields)
    came = []
    for card in store.mergers.cards(merger.contact):
        place = (card.source, card.uid)
        if card.id in known or place not in {(own.source, own.uid) for own in merger.own.cards}:
            continue
        # where both have a card of the source without a UID, the name tells whose it is
        if place not in places or (name not in names and sort_key(_said(store, card)) == name):
            came.append(card)
    return came


def _other_sides(
    merger: Merger, others: list[Merger]
) -> Iterator[tuple[tuple[OwnCard, ...], PersonState]]:
    """Yield the cards and states of those who joined whoever the two were made."""
    for other in others:
        if merger.id in other.our_mergers:
            yield other.own.cards, other.theirs
        elif merger.id in other.own.mergers:
            yield other.our_cards, other.ours


def _with_newer_cards(store: Store, merger: Merger, came: list[OwnCard]) -> PersonState:
    """Return the absorbed person as they were, with what their newer cards have said since."""
    fields = merger.theirs.fields
    for card in reversed(came):
        place = (card.source, card.uid)
        older = next(each for each in merger.own.cards if (each.source, each.uid) == place)
        fields = merge(_said(store, older), _said(store, card), fields).fields
    return replace(merger.theirs, fields=fields)


def _said(store: Store, card: OwnCard) -> ContactFields:
    raw = store.blobs.get(card.blob) or b""
    return contents(parse(RawCard(raw, 1, card.encoding))).fields
