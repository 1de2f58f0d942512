"""Keeps together a contact's own title and organisation, and the role among its roles that is held still.

A role that is held still and says what the contact's own fields say is the present one; others held still
(a seat on a board) are left alone.
"""

from __future__ import annotations

from dataclasses import replace

from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import ContactId, HeldRoleId
from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.role_change import Role, is_new_role
from netdesk.store.store import Store


def follow_own_role(
    store: Store, contact: ContactId, before: Role, *, is_new: bool, at: Moment
) -> None:
    """Have the roles follow a contact whose own role was `before`, within the step that changed it.

    A role that `is_new` ends the one before in the month in which it was learned; when it began is not
    known. Another spelling of the same role is written into it.
    """
    after = Role.of(store.contacts.get(contact).fields)
    if before == after or not before:
        return
    held = [each for each in store.held_roles.of(contact) if each.is_present]
    present = next((each for each in held if is_same(each.role, before)), None)
    if present is None:
        return
    if not is_new:
        if after:
            store.held_roles.replace(replace(present, role=after))
        return
    ended = PartialDate(at.today.year, at.today.month)
    store.held_roles.replace(replace(present, is_present=False, ended=ended))
    if after and not any(is_same(each.role, after) for each in held):
        store.held_roles.add(contact, HeldRole(HeldRoleId(0), after, is_present=True))


def follow_held_role(
    store: Store, contact: ContactId, before: HeldRole | None, after: HeldRole
) -> None:
    """Have a contact's own title and organisation follow the present role, within the step that
    changed it; who has none of their own takes those of a role that is held still."""
    fields = store.contacts.get(contact).fields
    own = Role.of(fields)
    was_own = before is not None and before.is_present and is_same(before.role, own)
    if after.is_present and own != after.role and (was_own or not own):
        title, organization = after.role.title, after.role.organization
        changed = replace(fields, title=title, organization=organization)
        store.contacts.replace([(contact, changed)])


def is_same(one: Role, other: Role) -> bool:
    """Tell whether two roles are the same, however they are spaced and in whichever case."""
    lacks = any(bool(a) != bool(b) for a, b in _pairs(one, other))
    return not lacks and not is_new_role(one, other)


def _pairs(one: Role, other: Role) -> tuple[tuple[str, str], ...]:
    return (one.title, other.title), (one.organization, other.organization)
