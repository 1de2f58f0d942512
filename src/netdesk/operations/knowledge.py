"""Gathers what is worth knowing of somebody, and writes how one met them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.knowledge import Knowledge
from netdesk.domain.line_text import line_of
from netdesk.domain.moment import Moment
from netdesk.domain.relation import RelationKind
from netdesk.operations.facts import write_facts
from netdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class Meeting:
    """How one met somebody: when, where, and through whom. `through` is a contact, `through_name` is
    for somebody who is none; both empty means through nobody."""

    on: date | None = None
    where: str = ""
    through: ContactId | None = None
    through_name: str = ""


def knowledge_of(store: Store, contact: ContactId) -> Knowledge:
    """Return what is known of somebody; nothing for who is not there."""
    return Knowledge(
        tuple(store.facts.of(contact)),
        tuple(store.relations.of(contact)),
        tuple(store.held_roles.of(contact)),
    )


def set_met(store: Store, contact: ContactId, meeting: Meeting, *, at: Moment) -> Changes:
    """Make this how one met somebody, in one step. Of several through whom one met, all others go.

    Raises UnknownIdError, InvalidValueError.
    """
    where, name = line_of(meeting.where), line_of(meeting.through_name)
    if meeting.through == contact:
        raise InvalidValueError("nobody is met through themselves")
    before = store.contacts.get(contact)
    if meeting.through is not None:
        store.contacts.require([meeting.through])
    with store.step(StepKind.EDIT_FACTS, at, before.fields.display_name) as recording:
        write_facts(store, contact, {FactKind.MET_WHERE: [where] if where else []})
        _write_through(store, contact, meeting.through, name)
        if before.met_on != meeting.on:
            store.contacts.set_met_on(contact, meeting.on)
            store.standings.refresh([contact])
    return recording.changes


def _write_through(store: Store, contact: ContactId, through: ContactId | None, name: str) -> None:
    if through is not None:
        [name] = store.contacts.names([through])
    kind, is_kept = RelationKind.INTRODUCED_BY, not name
    for each in store.relations.of(contact):
        if each.kind is not kind:
            continue
        if not is_kept and (each.other, each.name) == (through, name):
            is_kept = True
        else:
            store.relations.delete(each.id)
    if not is_kept:
        store.relations.add(contact, kind, name=name, other=through)
