"""What people were and are, and where: written down, corrected, and forgotten again."""

from __future__ import annotations

from dataclasses import replace

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import ContactId, HeldRoleId
from netdesk.domain.line_text import line_of
from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.role_change import Role
from netdesk.operations.present_role import follow_held_role
from netdesk.store.store import Store


def add_held_role(store: Store, contact: ContactId, role: HeldRole, *, at: Moment) -> Changes:
    """Write down what somebody was or is; the id it has is left aside. The present role is the contact's
    own title and organisation, too.

    Raises UnknownIdError, InvalidValueError.
    """
    role = _checked(role)
    store.contacts.require([contact])
    with store.step(StepKind.EDIT_ROLES, at, _name(store, contact)) as recording:
        store.held_roles.add(contact, role)
        follow_held_role(store, contact, None, role)
    return recording.changes


def edit_held_role(store: Store, role: HeldRole, *, at: Moment) -> Changes:
    """Make a role say this. Raises UnknownIdError, InvalidValueError."""
    role = _checked(role)
    contact = store.held_roles.owner(role.id)
    with store.step(StepKind.EDIT_ROLES, at, _name(store, contact)) as recording:
        before = next(each for each in store.held_roles.of(contact) if each.id == role.id)
        store.held_roles.replace(role)
        follow_held_role(store, contact, before, role)
    return recording.changes


def delete_held_role(store: Store, number: HeldRoleId, *, at: Moment) -> Changes:
    """Forget a role. Raises UnknownIdError."""
    contact = store.held_roles.owner(number)
    with store.step(StepKind.EDIT_ROLES, at, _name(store, contact)) as recording:
        store.held_roles.delete(number)
    return recording.changes


def _checked(role: HeldRole) -> HeldRole:
    clean = Role(line_of(role.role.title), line_of(role.role.organization))
    if not clean:
        raise InvalidValueError("a role needs a title or an organisation")
    if role.is_present and role.ended is not None:
        raise InvalidValueError("a role that is held still has no end")
    if _is_after(role.started, role.ended):
        raise InvalidValueError("a role ends after it began")
    return replace(role, role=clean)


def _is_after(started: PartialDate | None, ended: PartialDate | None) -> bool:
    """Tell whether a role begins after its end, as far as both are known."""
    if started is None or ended is None:
        return False
    for first, last in (
        (started.year, ended.year),
        (started.month, ended.month),
        (started.day, ended.day),
    ):
        if first is None or last is None:
            return False
        if first != last:
            return first > last
    return False


def _name(store: Store, contact: ContactId) -> str:
    return ", ".join(store.contacts.names([contact]))
