"""Correcting what was learned of somebody's role."""

from __future__ import annotations

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.identifiers import RoleChangeId
from netdesk.domain.moment import Moment
from netdesk.store.store import Store


def delete_role_change(store: Store, number: RoleChangeId, *, at: Moment) -> Changes:
    """Delete a role change that was none; title and organisation stay. Raises UnknownIdError."""
    subject = store.contacts.names([store.role_changes.get(number).contact])
    with store.step(StepKind.DELETE_ROLE_CHANGE, at, *subject) as recording:
        store.role_changes.delete(number)
    return recording.changes
