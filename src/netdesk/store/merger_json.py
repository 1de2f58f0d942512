"""How a merger is written down: JSON in one column, read only when somebody is taken apart again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, astuple
from datetime import date
from typing import Any

from netdesk.domain.contact import (
    Channel,
    ChannelKind,
    ContactFields,
    DateKind,
    PersonName,
    PostalAddress,
    SpecialDate,
)
from netdesk.domain.field_change import FieldName
from netdesk.domain.identifiers import (
    BlobId,
    CircleId,
    ContactId,
    InteractionId,
    MergerId,
    RoleChangeId,
)
from netdesk.domain.joining import Choices, PersonState, Side
from netdesk.domain.merger import Belongings, Merger, OwnCard
from netdesk.domain.partial_date import PartialDate

Document = dict[str, Any]


def merger_json(merger: Merger) -> str:
    """Return all of a merger that its row does not say."""
    document = {
        "absorbed": merger.theirs.fields.display_name,
        "ours": _state(merger.ours),
        "theirs": _state(merger.theirs),
        "merged": _state(merger.merged),
        "own": {
            "cards": _cards(merger.own.cards),
            "deferrals": merger.own.deferrals,
            "role_changes": merger.own.role_changes,
            "mergers": merger.own.mergers,
            "places": list(merger.own.places.items()),
            "rows": dict(merger.own.rows),
        },
        "our_cards": _cards(merger.our_cards),
        "our_mergers": merger.our_mergers,
        "choices": {
            "taking": {name.value: side.value for name, side in merger.choices.taking.items()},
            "newer": merger.choices.newer.value,
            "same_numbers": sorted(merger.choices.same_numbers),
        },
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def merger_of(
    number: MergerId, contact: ContactId, absorbed: ContactId, merged_on: date, text: str
) -> Merger:
    """Return the merger that a row says."""
    document = json.loads(text)
    own = document["own"]
    return Merger(
        id=number,
        contact=contact,
        absorbed=absorbed,
        merged_on=merged_on,
        ours=_state_of(document["ours"]),
        theirs=_state_of(document["theirs"]),
        merged=_state_of(document["merged"]),
        own=Belongings(
            cards=_cards_of(own["cards"]),
            deferrals=tuple(own["deferrals"]),
            role_changes=tuple(map(RoleChangeId, own["role_changes"])),
            mergers=tuple(map(MergerId, own["mergers"])),
            places={InteractionId(interaction): place for interaction, place in own["places"]},
            # mergers of an older schema have none
            rows={table: tuple(ids) for table, ids in own.get("rows", {}).items()},
        ),
        our_cards=_cards_of(document["our_cards"]),
        our_mergers=tuple(map(MergerId, document["our_mergers"])),
        choices=_choices_of(document["choices"]),
    )


def _state(state: PersonState) -> Document:
    return {
        "fields": _fields(state.fields),
        "added_on": state.added_on.isoformat(),
        "met_on": state.met_on.isoformat() if state.met_on else None,
        "cadence": state.cadence,
        "interactions": sorted(state.interactions),
        "circles": sorted(state.circles),
        "apart": sorted(state.apart),
    }


def _state_of(document: Document) -> PersonState:
    met_on, cadence = document["met_on"], document["cadence"]
    return PersonState(
        fields=_fields_of(document["fields"]),
        added_on=date.fromisoformat(document["added_on"]),
        met_on=date.fromisoformat(met_on) if met_on else None,
        cadence=(cadence[0], cadence[1]) if cadence else None,
        interactions=frozenset(map(InteractionId, document["interactions"])),
        circles=frozenset(map(CircleId, document["circles"])),
        apart=frozenset(map(ContactId, document["apart"])),
    )


def _fields(fields: ContactFields) -> Document:
    return {
        "formatted_name": fields.formatted_name,
        "name": asdict(fields.name),
        "organization": fields.organization,
        "department": fields.department,
        "title": fields.title,
        "channels": [_channel(channel) for channel in fields.channels],
        "dates": [
            (special.kind.value, special.label, *astuple(special.on)) for special in fields.dates
        ],
        "notes": fields.notes,
        "photo": fields.photo.hex() if fields.photo is not None else None,
    }


def _fields_of(document: Document) -> ContactFields:
    photo = document["photo"]
    return ContactFields(
        formatted_name=document["formatted_name"],
        name=PersonName(**document["name"]),
        organization=document["organization"],
        department=document["department"],
        title=document["title"],
        channels=tuple(_channel_of(*row) for row in document["channels"]),
        dates=tuple(
            SpecialDate(DateKind(kind), PartialDate(*on), label)
            for kind, label, *on in document["dates"]
        ),
        notes=tuple(document["notes"]),
        photo=BlobId(bytes.fromhex(photo)) if photo is not None else None,
    )


def _channel(channel: Channel) -> tuple[Any, ...]:
    address = astuple(channel.address) if channel.address else None
    return (channel.kind.value, channel.value, channel.label, channel.preferred, address)


def _channel_of(
    kind: str, value: str, label: str, preferred: bool, address: list[str] | None
) -> Channel:
    parts = PostalAddress(*address) if address else None
    return Channel(ChannelKind(kind), value, label, preferred, parts)


def _cards(cards: Iterable[OwnCard]) -> list[tuple[Any, ...]]:
    return [(card.id, card.source, card.uid, card.blob.hex(), card.encoding) for card in cards]


def _cards_of(rows: list[list[Any]]) -> tuple[OwnCard, ...]:
    return tuple(
        OwnCard(number, source, uid, BlobId(bytes.fromhex(blob)), encoding)
        for number, source, uid, blob, encoding in rows
    )


def _choices_of(document: Document) -> Choices:
    return Choices(
        taking={FieldName(name): Side(side) for name, side in document["taking"].items()},
        newer=Side(document["newer"]),
        same_numbers=frozenset((ours, theirs) for ours, theirs in document["same_numbers"]),
    )
