"""`list`, `search` and `show`."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.cli.values import TEXT, person
from netdesk.domain.cadence import Staleness, ratio_on, staleness_on
from netdesk.domain.contact import Channel, SpecialDate
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Interaction
from netdesk.domain.people import PeopleQuery, PersonLine
from netdesk.store.store import Store

_PAGE = 500


@click.command("list")
@click.option("--circle", type=TEXT, help="Only who is in this circle.")
@click.option(
    "--state", type=click.Choice([each.value for each in Staleness]), help="Only who stands so."
)
@click.option("--limit", type=click.IntRange(min=0), help="At most so many.")
@json_option
@pass_desk
def list_people(desk: Desk, circle: str | None, state: str | None, limit: int | None) -> None:
    """List people by name."""
    with desk.store() as store:
        found = store.circles.named(circle) if circle else None
        if circle and found is None:
            raise InvalidValueError(f"there is no circle named {circle}")
        query = PeopleQuery(
            circle=found.id if found else None, staleness=Staleness(state) if state else None
        )
        _answer(desk, store, query, limit)


@click.command()
@click.argument("query", type=TEXT)
@click.option("--limit", type=click.IntRange(min=0), help="At most so many.")
@json_option
@pass_desk
def search(desk: Desk, query: str, limit: int | None) -> None:
    """Find people by anything written about them; case, accents and script do not matter."""
    with desk.store() as store:
        _answer(desk, store, PeopleQuery(text=query), limit)


@click.command()
@click.argument("number", type=int, metavar="ID")
@json_option
@pass_desk
def show(desk: Desk, number: int) -> None:
    """Show everything about one person, the timeline included."""
    with desk.store() as store:
        document = _everything(desk, store, ContactId(number))
    desk.answer(document, _in_words(document))


def _answer(desk: Desk, store: Store, query: PeopleQuery, limit: int | None) -> None:
    today = desk.clock.today()
    ids = list(map(ContactId, store.people.ids(query, today)))[:limit]
    lines: list[PersonLine] = []
    for start in range(0, len(ids), _PAGE):
        lines += store.people.lines(ids[start : start + _PAGE])
    people = [person(line, today) for line in lines]
    desk.answer(people, "\n".join(_row(each) for each in people) or "Nobody found.")


def _row(each: dict[str, Any]) -> str:
    role = " · ".join(part for part in (each["title"], each["organization"]) if part)
    return f"{each['id']:>6}  {each['name']}  {role}  [{each['state']}]"


def _everything(desk: Desk, store: Store, number: ContactId) -> dict[str, Any]:
    contact = store.contacts.get(number)
    standing = store.standings.get(number)
    fields, today = contact.fields, desk.clock.today()
    return {
        "id": contact.id,
        "name": fields.display_name,
        "name_parts": asdict(fields.name),
        "organization": fields.organization,
        "department": fields.department,
        "title": fields.title,
        "channels": [_channel(each) for each in fields.channels],
        "dates": [_date(each) for each in fields.dates],
        "notes": list(fields.notes),
        "has_photo": fields.photo is not None,
        "added_on": contact.added_on.isoformat(),
        "met_on": contact.met_on.isoformat() if contact.met_on else None,
        "circles": [circle.fields.name for circle in store.circles.of(number)],
        "cadence": {"ideal_days": standing.ideal_days, "maximum_days": standing.maximum_days},
        "state": staleness_on(standing, today).value,
        "ratio": ratio_on(standing, today),
        "last_touch": standing.last_touch.isoformat() if standing.last_touch else None,
        "due_on": standing.due_on.isoformat() if standing.due_on else None,
        "snoozed_until": standing.snoozed_until.isoformat() if standing.snoozed_until else None,
        "paused_until": standing.paused_until.isoformat() if standing.paused_until else None,
        "sources": [{"source": card.source, "uid": card.uid} for card in store.cards.of(number)],
        "timeline": [_interaction(each) for each in store.interactions.of(number)],
    }


def _channel(channel: Channel) -> dict[str, Any]:
    return {
        "kind": channel.kind.value,
        "value": channel.value,
        "label": channel.label,
        "preferred": channel.preferred,
        "address": asdict(channel.address) if channel.address else None,
    }


def _date(special: SpecialDate) -> dict[str, Any]:
    return {"kind": special.kind.value, "label": special.label, **asdict(special.on)}


def _interaction(each: Interaction) -> dict[str, Any]:
    return {
        "id": each.id,
        "kind": each.kind.value,
        "day": each.day.isoformat(),
        "text": each.text,
        "participants": list(each.participants),
        "names": list(each.participant_names),
    }


def _in_words(document: dict[str, Any]) -> str:
    role = ", ".join(part for part in (document["title"], document["organization"]) if part)
    lines = [f"{document['name']}  ({document['state']})", role]
    lines += [
        f"  {each['value']}  {each['label'] or each['kind']}" for each in document["channels"]
    ]
    lines += [f"  {note}" for note in document["notes"]]
    lines += [f"  {each['day']}  {each['kind']}  {each['text']}" for each in document["timeline"]]
    return "\n".join(line for line in lines if line)
