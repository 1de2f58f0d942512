"""Puts a role into words: “Editor at Blue Heron Labs, was Writer at Northgate”."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.domain.role_change import Role, RoleChange


def role_words(role: Role) -> str:
    """Return what somebody is and where, as much as is known."""
    if role.title and role.organization:
        together = QCoreApplication.translate("Roles", "{title} at {organization}")
        return together.format(title=role.title, organization=role.organization)
    return role.title or role.organization


def new_role_words(change: RoleChange) -> str:
    """Return the new role and the one before it, what stayed the same said once."""
    before = change.before
    if before.title == change.after.title:
        before = Role(organization=before.organization)
    elif before.organization == change.after.organization:
        before = Role(title=before.title)
    if not before:
        return role_words(change.after)
    both = QCoreApplication.translate("Roles", "{role}, was {former}")
    if not before.title:
        both = QCoreApplication.translate("Roles", "{role}, was at {former}")
    return both.format(role=role_words(change.after), former=role_words(before))
