"""`recall`: what to have in mind before one is in touch with somebody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.cli.values import OWED, role_in_words
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Interaction
from netdesk.domain.recall import RecallCard
from netdesk.domain.relation import Relation
from netdesk.domain.role_change import Role
from netdesk.operations.recall import recall as recalled


@click.command()
@click.argument("number", type=int, metavar="ID")
@json_option
@pass_desk
def recall(desk: Desk, number: int) -> None:
    """Show what to have in mind before one is in touch with a person."""
    with desk.store() as store:
        card = recalled(store, ContactId(number), on=desk.clock.today())
    desk.answer(_document(card), "\n".join(_lines(card)))


def _document(card: RecallCard) -> dict[str, Any]:
    return {
        "contact": card.contact.id,
        "name": card.contact.fields.display_name,
        "role": role_in_words(Role.of(card.contact.fields)),
        "circles": list(card.circles),
        "met": {
            "on": card.contact.met_on.isoformat() if card.contact.met_on else None,
            "where": list(card.values(FactKind.MET_WHERE)),
            "through": list(card.met_through),
        },
        "ask_next_time": list(card.values(FactKind.ASK_NEXT_TIME)),
        "promises": [
            {
                "promise": each.id,
                "kind": each.kind.value,
                "text": each.text,
                "due_on": each.due_on.isoformat() if each.due_on else None,
            }
            for each in card.promises
        ],
        "last": [_interaction(each) for each in card.last],
        "planned": _interaction(card.next_planned) if card.next_planned else None,
        "family": [*card.values(FactKind.FAMILY), *map(_relation, card.family)],
        "relations": [_relation(each) for each in card.other_relations],
        "interests": list(card.values(FactKind.INTEREST)),
        "do_not_contact": card.is_not_to_be_contacted,
    }


def _interaction(each: Interaction) -> dict[str, Any]:
    return {
        "id": each.id,
        "kind": each.kind.value,
        "day": each.day.isoformat(),
        "text": each.text,
    }


def _relation(each: Relation) -> str:
    return f"{each.name}, {each.label or each.kind.value.replace('_', ' ')}"


def _lines(card: RecallCard) -> Iterator[str]:
    document = _document(card)
    yield document["name"]
    yield from filter(None, [document["role"]])
    if card.is_not_to_be_contacted:
        yield "  not to be contacted"
    yield from (f"  ask: {each}" for each in document["ask_next_time"])
    for each in card.promises:
        due = f", due {each.due_on.isoformat()}" if each.due_on else ""
        yield f"  {OWED[each.kind]}: {each.text}{due}"
    met = document["met"]
    through = [f"through {name}" for name in met["through"]]
    if parts := list(filter(None, [met["on"], *met["where"], *through])):
        yield f"  met: {', '.join(parts)}"
    yield from (f"  family: {each}" for each in document["family"])
    yield from (f"  {each}" for each in document["relations"])
    yield from (f"  interest: {each}" for each in document["interests"])
    yield from (f"  {each['day']}  {each['kind']}  {each['text']}" for each in document["last"])
