"""What the forms of the contact page have written, as operations for the writer.

Each is bound to whom it is about when the form was opened: by the time it is saved the page may show
somebody else. A line that was emptied is forgotten.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from netdesk.domain.contact import Channel, ContactFields, SpecialDate
from netdesk.domain.fact import Fact, FactKind, parted
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import ContactId
from netdesk.domain.relation import Relation, RelationDraft
from netdesk.operations.contacts import change_contact
from netdesk.operations.facts import add_fact, delete_fact, edit_fact, set_facts
from netdesk.operations.held_roles import add_held_role, edit_held_role
from netdesk.operations.knowledge import Meeting, set_met
from netdesk.operations.relations import edit_relation, relate
from netdesk.runtime.writer import Operation

_T = TypeVar("_T")


def met(contact: ContactId) -> Callable[[Meeting], Operation]:
    """Write how one met."""
    return lambda meeting: lambda store, at: set_met(store, contact, meeting, at=at)


def facts(contact: ContactId) -> Callable[[dict[FactKind, list[str]]], Operation]:
    """Make these the facts of these kinds."""
    return lambda wanted: lambda store, at: set_facts(store, contact, wanted, at=at)


def reason(contact: ContactId) -> Callable[[str], Operation]:
    """Say why somebody is not to be contacted; without a reason they still are not to be."""
    return lambda text: facts(contact)({FactKind.DO_NOT_CONTACT: [text]})


def joined_facts(contact: ContactId, kind: FactKind, mark: str) -> Callable[[str], Operation]:
    """Make what stands on a line, parted by a mark, the facts of a kind."""
    return lambda text: facts(contact)({kind: parted(kind, text, at=mark)})


def new_fact(contact: ContactId, kind: FactKind) -> Callable[[str], Operation]:
    """Write one more fact of a kind down."""
    return lambda text: lambda store, at: add_fact(store, [contact], kind, text, at=at)


def new_named_fact(contact: ContactId) -> Callable[[tuple[str, str]], Operation]:
    """Write a fact of one's own down; one that says nothing is none."""

    def write(value: tuple[str, str]) -> Operation:
        label, text = value
        return lambda store, at: add_fact(
            store, [contact], FactKind.CUSTOM, text, at=at, label=label
        )

    return write


def fact(before: Fact) -> Callable[[str], Operation]:
    """Make a fact say something else."""
    return lambda text: named_fact(before)((before.label, text))


def named_fact(before: Fact) -> Callable[[tuple[str, str]], Operation]:
    """Make a fact of one's own say something else, or be called otherwise."""

    def write(value: tuple[str, str]) -> Operation:
        label, text = value
        if not text:
            return lambda store, at: delete_fact(store, before.id, at=at)
        return lambda store, at: edit_fact(store, before.id, text, at=at, label=label)

    return write


def relation(
    contact: ContactId, before: Relation | None = None
) -> Callable[[RelationDraft], Operation]:
    """Write a relation down, or make one say something else."""

    def write(draft: RelationDraft) -> Operation:
        if before is not None:
            number = before.id
            return lambda store, at: edit_relation(store, contact, number, draft, at=at)
        return lambda store, at: relate(
            store,
            contact,
            draft.kind,
            at=at,
            other=draft.other,
            name=draft.name,
            label=draft.label,
        )

    return write


def held_role(contact: ContactId) -> Callable[[HeldRole], Operation]:
    """Write a role down, or make one say something else."""

    def write(role: HeldRole) -> Operation:
        if role.id:
            return lambda store, at: edit_held_role(store, role, at=at)
        return lambda store, at: add_held_role(store, contact, role, at=at)

    return write


def change(
    contact: ContactId, change_fields: Callable[[ContactFields], ContactFields]
) -> Operation:
    """Change a person's fields."""
    return lambda store, at: change_contact(store, contact, change_fields, at=at)


def with_channel(before: Channel | None, after: Channel | None) -> Callable[..., ContactFields]:
    """Return what puts a channel in another's place, at the end, or takes it away."""
    return lambda fields: replace(fields, channels=_with(fields.channels, before, after))


def with_date(
    before: SpecialDate | None, after: SpecialDate | None
) -> Callable[..., ContactFields]:
    """Return what puts a date in another's place, at the end, or takes it away."""
    return lambda fields: replace(fields, dates=_with(fields.dates, before, after))


def with_note(before: str | None, after: str | None) -> Callable[..., ContactFields]:
    """Return what puts a note in another's place, at the end, or takes it away."""
    return lambda fields: replace(fields, notes=_with(fields.notes, before, after))


def _with(items: tuple[_T, ...], before: _T | None, after: _T | None) -> tuple[_T, ...]:
    if before is None:
        return (*items, after) if after is not None else items
    if before not in items:
        return items
    at = items.index(before)
    return (*items[:at], *([after] if after is not None else []), *items[at + 1 :])
