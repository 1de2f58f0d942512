"""What people are to one another: written down once, for both."""

from __future__ import annotations

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import ContactId, RelationId
from netdesk.domain.line_text import line_of
from netdesk.domain.moment import Moment
from netdesk.domain.relation import RelationKind
from netdesk.store.store import Store


def relate(
    store: Store,
    contact: ContactId,
    kind: RelationKind,
    *,
    at: Moment,
    other: ContactId | None = None,
    name: str = "",
    label: str = "",
) -> Changes:
    """Write down that somebody is `kind` of `contact`: a contact too, or only a name.

    `label` says what a relation of kind `other` is. What is written down already stays as it is.
    Raises UnknownIdError, InvalidValueError.
    """
    name, label = line_of(name), line_of(label) if kind is RelationKind.OTHER else ""
    if other is None and not name:
        raise InvalidValueError("a relation needs somebody")
    if kind is RelationKind.OTHER and not label:
        raise InvalidValueError("a relation of one's own needs a name")
    if other == contact:
        raise InvalidValueError("nobody is related to themselves")
    store.contacts.require([contact, *([other] if other is not None else [])])
    with store.step(StepKind.EDIT_RELATIONS, at, _name(store, contact)) as recording:
        if other is not None:
            name = _name(store, other)
        known = (
            (each.kind, each.other, each.name.casefold(), each.label.casefold())
            for each in store.relations.of(contact)
        )
        if (kind, other, name.casefold(), label.casefold()) not in known:
            store.relations.add(contact, kind, name=name, other=other, label=label)
    return recording.changes


def link_relation(store: Store, number: RelationId, other: ContactId, *, at: Moment) -> Changes:
    """Say which contact a relation means that was only a name. Raises UnknownIdError,
    InvalidValueError."""
    contact = store.relations.owner(number)
    if other == contact:
        raise InvalidValueError("nobody is related to themselves")
    store.contacts.require([other])
    with store.step(StepKind.EDIT_RELATIONS, at, _name(store, contact)) as recording:
        store.relations.link(number, other)
    return recording.changes


def unrelate(store: Store, number: RelationId, *, at: Moment) -> Changes:
    """Forget a relation, at both. Raises UnknownIdError."""
    contact = store.relations.owner(number)
    with store.step(StepKind.EDIT_RELATIONS, at, _name(store, contact)) as recording:
        store.relations.delete(number)
    return recording.changes


def _name(store: Store, contact: ContactId) -> str:
    return ", ".join(store.contacts.names([contact]))
