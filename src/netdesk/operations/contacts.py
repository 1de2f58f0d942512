"""Creating, editing and deleting people."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from types import EllipsisType

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.contact import ContactFields
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.moment import Moment
from netdesk.domain.role_change import role_changes
from netdesk.store.store import Store


def create_contact(
    store: Store,
    fields: ContactFields,
    *,
    at: Moment,
    photo: bytes | None = None,
    met_on: date | None = None,
) -> Changes:
    """Add a person. Raises InvalidValueError for one without any name."""
    _require_name(fields)
    with store.step(StepKind.CREATE_CONTACT, at, fields.display_name) as recording:
        store.blobs.keep([photo] if photo else [])
        added = store.contacts.add([fields], at.today)
        if met_on is not None:
            store.contacts.set_met_on(added[0], met_on)
        store.standings.refresh(added)
    return recording.changes


def edit_contact(
    store: Store,
    contact: ContactId,
    fields: ContactFields,
    *,
    at: Moment,
    photo: bytes | None = None,
    met_on: date | EllipsisType | None = ...,
    new_role: bool = False,
) -> Changes:
    """Make a person's fields these; the kept card stays as it came.

    The day one met is changed only where `met_on` is given; it is not of the card. Another title or
    organisation is a correction, unless it is said to be a `new_role`: then it is on the timeline too.

    Raises UnknownIdError, InvalidValueError.
    """
    _require_name(fields)
    with store.step(StepKind.EDIT_CONTACT, at, fields.display_name) as recording:
        before = store.contacts.get(contact)
        if before.fields != fields:
            store.blobs.keep([photo] if photo else [])
            store.contacts.replace([(contact, fields)])
            if new_role:
                store.role_changes.add_many(role_changes(contact, before.fields, fields, at.today))
        if not isinstance(met_on, EllipsisType) and before.met_on != met_on:
            store.contacts.set_met_on(contact, met_on)
            store.standings.refresh([contact])
    return recording.changes


def delete_contacts(store: Store, contacts: Sequence[ContactId], *, at: Moment) -> Changes:
    """Delete people and the interactions that were with nobody else. Raises UnknownIdError."""
    store.contacts.require(contacts)
    subject = store.contacts.names(contacts[:1])
    with store.step(StepKind.DELETE_CONTACTS, at, *subject) as recording:
        recording.count = len(contacts)
        store.contacts.delete(contacts)
    return recording.changes


def _require_name(fields: ContactFields) -> None:
    if not fields.display_name:
        raise InvalidValueError("a contact needs a name, an organisation or a way to be reached")
