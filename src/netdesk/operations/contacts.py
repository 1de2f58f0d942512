"""Creating, editing and deleting people."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import EllipsisType

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.contact import LONGEST_LEAD_DAYS, ContactFields, DateKey
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.moment import Moment
from netdesk.domain.role_change import Role, role_changes
from netdesk.operations.present_role import follow_own_role
from netdesk.store.store import Store


@dataclass(frozen=True, slots=True)
class EditAside:
    """What goes with an edit and is none of the fields.

    Another title or organisation is a correction, unless it `is_new_role`: then it is on the timeline
    too. How many days ahead dates are wanted is changed only where `lead_times` are given.
    """

    is_new_role: bool = False
    lead_times: Mapping[DateKey, int] | None = None


def create_contact(
    store: Store,
    fields: ContactFields,
    *,
    at: Moment,
    photo: bytes | None = None,
    met_on: date | None = None,
    lead_times: Mapping[DateKey, int] | None = None,
) -> Changes:
    """Add a person, whose dates are wanted so many days ahead as `lead_times` says.

    Raises InvalidValueError for one without any name.
    """
    _require_name(fields)
    _check_lead_times(lead_times or {})
    with store.step(StepKind.CREATE_CONTACT, at, fields.display_name) as recording:
        store.blobs.keep([photo] if photo else [])
        added = store.contacts.add([fields], at.today)
        if met_on is not None:
            store.contacts.set_met_on(added[0], met_on)
        if lead_times:
            store.lead_times.replace(added[0], lead_times)
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
    aside: EditAside | None = None,
) -> Changes:
    """Make a person's fields these; the kept card stays as it came.

    The day one met is changed only where `met_on` is given; it is not of the card.

    Raises UnknownIdError, InvalidValueError.
    """
    _require_name(fields)
    aside = aside or EditAside()
    _check_lead_times(aside.lead_times or {})
    with store.step(StepKind.EDIT_CONTACT, at, fields.display_name) as recording:
        before = store.contacts.get(contact)
        if before.fields != fields:
            store.blobs.keep([photo] if photo else [])
            store.contacts.replace([(contact, fields)])
            own = Role.of(before.fields)
            follow_own_role(store, contact, own, is_new=aside.is_new_role, at=at)
            if aside.is_new_role:
                store.role_changes.add_many(role_changes(contact, before.fields, fields, at.today))
        if not isinstance(met_on, EllipsisType) and before.met_on != met_on:
            store.contacts.set_met_on(contact, met_on)
            store.standings.refresh([contact])
        if aside.lead_times is not None:
            _keep_lead_times(store, contact, aside.lead_times)
    return recording.changes


def change_contact(
    store: Store,
    contact: ContactId,
    change: Callable[[ContactFields], ContactFields],
    *,
    at: Moment,
) -> Changes:
    """Change of a person's fields what `change` does to them as they are now: whatever else was
    edited in the meantime stays. Raises UnknownIdError, InvalidValueError."""
    return edit_contact(store, contact, change(store.contacts.get(contact).fields), at=at)


def delete_contacts(store: Store, contacts: Sequence[ContactId], *, at: Moment) -> Changes:
    """Delete people and the interactions that were with nobody else. Raises UnknownIdError."""
    store.contacts.require(contacts)
    subject = store.contacts.names(contacts[:1])
    with store.step(StepKind.DELETE_CONTACTS, at, *subject) as recording:
        recording.count = len(contacts)
        store.contacts.delete(contacts)
    return recording.changes


def _keep_lead_times(store: Store, contact: ContactId, wanted: Mapping[DateKey, int]) -> None:
    if store.lead_times.of(contact) != wanted:
        store.lead_times.replace(contact, wanted)


def _check_lead_times(lead_times: Mapping[DateKey, int]) -> None:
    for days in lead_times.values():
        if not 0 <= days <= LONGEST_LEAD_DAYS:
            raise InvalidValueError(f"{days} days ahead: not within 0 and {LONGEST_LEAD_DAYS}")


def _require_name(fields: ContactFields) -> None:
    if not fields.display_name:
        raise InvalidValueError("a contact needs a name, an organisation or a way to be reached")
