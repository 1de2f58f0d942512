"""New roles are kept by day, found by search, deletable and part of the history."""

from __future__ import annotations

from datetime import date

import pytest
from tests.invented import AT, TODAY, add, dump, found

from netdesk.domain.changes import StepKind
from netdesk.domain.errors import UnknownIdError
from netdesk.domain.identifiers import ContactId, RoleChangeId
from netdesk.domain.role_change import Role, RoleChange
from netdesk.operations.contacts import delete_contacts
from netdesk.operations.history import redo, undo
from netdesk.operations.role_changes import delete_role_change
from netdesk.store.store import Store

WRITER = Role("Writer", "Northgate")
EDITOR = Role("Editor", "Blue Heron Labs")


def change(
    contact: ContactId, day: date, before: Role = WRITER, after: Role = EDITOR
) -> RoleChange:
    return RoleChange(RoleChangeId(0), contact, day, before, after)


def keep(store: Store, *changes: RoleChange) -> None:
    with store.step(StepKind.IMPORT, AT):
        store.role_changes.add_many(changes)


def test_a_contact_has_their_roles_newest_first(store: Store) -> None:
    ada, bo = add(store, "Ada", "Bo")
    chief = Role("Chief Editor", "Blue Heron Labs")
    keep(
        store,
        change(ada, date(2026, 3, 1)),
        change(bo, date(2026, 4, 1)),
        change(ada, TODAY, EDITOR, chief),
        change(ada, TODAY, chief, WRITER),
    )
    numbers = [each.id for each in store.role_changes.of(ada)]
    assert numbers == sorted(numbers, reverse=True)
    assert [each.after for each in store.role_changes.of(ada)] == [WRITER, chief, EDITOR]
    (of_bo,) = store.role_changes.of(bo)
    assert of_bo == RoleChange(of_bo.id, bo, date(2026, 4, 1), WRITER, EDITOR)


def test_a_former_organisation_finds_the_person(store: Store) -> None:
    ada, _ = add(store, "Ada", "Bo")
    keep(store, change(ada, TODAY))
    assert found(store, "northg") == [ada]
    assert found(store, "writer") == [ada]
    assert found(store, "blue heron") == [ada]
    undo(store, at=AT)
    assert found(store, "northgate") == []


def test_a_wrong_role_is_deleted_as_one_step(store: Store) -> None:
    (ada,) = add(store, "Ada")
    keep(store, change(ada, TODAY))
    before = dump(store)
    (kept,) = store.role_changes.of(ada)
    changes = delete_role_change(store, kept.id, at=AT)
    assert (changes.contacts, changes.role_changes) == ({ada}, {kept.id})
    step = store.history.undoable()
    assert step is not None
    assert (step.kind, step.subject) == (StepKind.DELETE_ROLE_CHANGE, "Ada")
    assert store.role_changes.of(ada) == []
    assert undo(store, at=AT).role_changes == {kept.id}
    assert dump(store) == before
    assert redo(store, at=AT).role_changes == {kept.id}
    with pytest.raises(UnknownIdError):
        delete_role_change(store, kept.id, at=AT)


def test_a_deleted_person_comes_back_with_their_roles(store: Store) -> None:
    (ada,) = add(store, "Ada")
    keep(store, change(ada, TODAY))
    delete_contacts(store, [ada], at=AT)
    assert store.role_changes.of(ada) == []
    undo(store, at=AT)
    assert [each.after for each in store.role_changes.of(ada)] == [EDITOR]
