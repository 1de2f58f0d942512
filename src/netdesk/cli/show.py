"""`show`: everything about one person."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.cli.values import role_change_in_words, role_in_words
from netdesk.domain.cadence import ratio_on, staleness_on
from netdesk.domain.contact import Channel, SpecialDate
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Interaction, InteractionKind
from netdesk.domain.promise import Promise
from netdesk.domain.relation import Relation
from netdesk.domain.role_change import Role, RoleChange
from netdesk.domain.timeline import EntryPart, Shown, TimelineQuery
from netdesk.operations.carried import carried_by
from netdesk.store.store import Store


@click.command()
@click.argument("number", type=int, metavar="ID")
@json_option
@pass_desk
def show(desk: Desk, number: int) -> None:
    """Show everything about one person, the timeline included."""
    with desk.store() as store:
        document = _everything(desk, store, ContactId(number))
    desk.answer(document, _in_words(document))


def _everything(desk: Desk, store: Store, number: ContactId) -> dict[str, Any]:
    contact = store.contacts.get(number)
    standing = store.standings.get(number)
    mark = store.cards.missing_mark(number)
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
        "made_one_with": [
            {"merger": each.merger, "name": each.name, "on": each.merged_on.isoformat()}
            for each in store.mergers.absorbed(number)
        ],
        "facts": [
            {"kind": each.kind.value, "label": each.label, "value": each.value}
            for each in store.facts.of(number)
        ],
        "relations": [_relation(each) for each in store.relations.of(number)],
        "roles": [_held_role(each) for each in store.held_roles.of(number)],
        "promises": [_promise(each) for each in store.promises.of(number)],
        "missing_since": mark.since.isoformat() if mark else None,
        "more": [asdict(each) for each in carried_by(store, number)],
        "timeline": _timeline(store, number, fields.display_name, today),
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


def _relation(each: Relation) -> dict[str, Any]:
    return {
        "relation": each.id,
        "kind": each.kind.value,
        "label": each.label,
        "name": each.name,
        "contact": each.other,
    }


def _held_role(each: HeldRole) -> dict[str, Any]:
    return {
        "role": each.id,
        "title": each.role.title,
        "organization": each.role.organization,
        "from": asdict(each.started) if each.started else None,
        "to": asdict(each.ended) if each.ended else None,
        "present": each.is_present,
    }


def _promise(each: Promise) -> dict[str, Any]:
    return {
        "promise": each.id,
        "kind": each.kind.value,
        "text": each.text,
        "made_on": each.made_on.isoformat(),
        "due_on": each.due_on.isoformat() if each.due_on else None,
        "done_on": each.done_on.isoformat() if each.done_on else None,
        "repeat": each.repeat.rule if each.repeat else None,
    }


def _timeline(store: Store, number: ContactId, name: str, today: date) -> list[dict[str, Any]]:
    """What happened and is planned; sources, promises and dates stand in places of their own."""
    shown: frozenset[Shown] = frozenset({*InteractionKind, EntryPart.ROLES})
    query = TimelineQuery(number, today, shown)
    entries = [*reversed(store.timeline.coming(query)), *store.timeline.of(query)]
    return [
        _interaction(each) if isinstance(each, Interaction) else _role_change(each, name)
        for each in entries
        if isinstance(each, Interaction | RoleChange)
    ]


def _interaction(each: Interaction) -> dict[str, Any]:
    return {
        "id": each.id,
        "kind": each.kind.value,
        "day": each.day.isoformat(),
        "text": each.text,
        "participants": list(each.participants),
        "names": list(each.participant_names),
        "time": each.time.isoformat("minutes") if each.time else None,
        "planned": each.is_planned,
        "tags": list(each.tags),
        "attachments": [asdict(attachment) for attachment in each.attachments],
    }


def _role_change(each: RoleChange, name: str) -> dict[str, Any]:
    return {
        # the ids of the timeline are interactions'
        "id": None,
        "kind": "role_change",
        "day": each.day.isoformat(),
        "text": role_change_in_words(each),
        "participants": [each.contact],
        "names": [name],
        "title": each.after.title,
        "organization": each.after.organization,
        "title_before": each.before.title,
        "organization_before": each.before.organization,
    }


def _in_words(document: dict[str, Any]) -> str:
    role = ", ".join(part for part in (document["title"], document["organization"]) if part)
    lines = [f"{document['name']}  ({document['state']})", role]
    if document["missing_since"]:
        lines.append(f"  not in the newest export since {document['missing_since']}")
    lines += [
        f"  made one with {each['name']} on {each['on']} (merger {each['merger']})"
        for each in document["made_one_with"]
    ]
    lines += [
        f"  {each['value']}  {each['label'] or each['kind']}" for each in document["channels"]
    ]
    lines += [f"  {note}" for note in document["notes"]]
    if document["met_on"]:
        lines.append(f"  met on {document['met_on']}")
    lines += [
        f"  {each['label'] or _spaced(each['kind'])}: {each['value']}" for each in document["facts"]
    ]
    lines += [
        f"  {each['label'] or _spaced(each['kind'])}: {each['name']}"
        for each in document["relations"]
    ]
    lines += [f"  role {each['role']}: {_role(each)}" for each in document["roles"]]
    lines += [f"  {_promised(each)}" for each in document["promises"]]
    lines += [f"  {_told(each)}" for each in document["timeline"]]
    return "\n".join(line for line in lines if line)


def _told(entry: dict[str, Any]) -> str:
    when = f"{entry['day']} {entry['time']}" if entry.get("time") else str(entry["day"])
    planned = "planned " if entry.get("planned") else ""
    tags = "".join(f" #{tag}" for tag in entry.get("tags", ()))
    return f"{when}  {planned}{_kind(entry)}  {entry['text']}{tags}"


def _spaced(kind: str) -> str:
    return kind.replace("_", " ")


def _role(each: dict[str, Any]) -> str:
    held = role_in_words(Role(each["title"], each["organization"]))
    started, ended = (each[end]["year"] if each[end] else None for end in ("from", "to"))
    until = "now" if each["present"] else ended
    if not started:
        return f"{held} ({until if each['present'] else f'until {until}'})" if until else held
    return f"{held} ({started}–{until or ''})"


def _promised(each: dict[str, Any]) -> str:
    due = f", due {each['due_on']}" if each["due_on"] else ""
    done = f", done {each['done_on']}" if each["done_on"] else ""
    again = f", repeats {each['repeat']}" if each["repeat"] and not done else ""
    return f"{_spaced(each['kind'])}: {each['text']}{due}{done}{again}"


def _kind(entry: dict[str, Any]) -> str:
    return "new role" if entry["kind"] == "role_change" else str(entry["kind"])
