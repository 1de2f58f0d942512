"""A newer card's title or organisation is a new role on the timeline and a reason on Today."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.invented import AT, TODAY, dump, found

from netdesk.domain.contact import ContactFields
from netdesk.domain.due import DueKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.moment import Moment
from netdesk.domain.role_change import Role, RoleChange
from netdesk.domain.timeline import EntryPart, TimelineQuery
from netdesk.operations.contacts import edit_contact
from netdesk.operations.due import due_on
from netdesk.operations.history import redo, undo
from netdesk.operations.importing.import_contacts import apply_import
from netdesk.operations.importing.plan_import import plan_reading
from netdesk.operations.reading.card_files import read_text
from netdesk.store.store import Store

BO = ContactId(1)
WRITER = Role("Writer", "Northgate")


def bring(store: Store, role: Role, *, source: str = "phone", after_days: int = 0) -> None:
    lines = ("FN:Bo Ek", f"TITLE:{role.title}", f"ORG:{role.organization}", "UID:1", "TEL:070555")
    text = "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])
    plan = plan_reading(store, read_text(text.encode(), "phone.vcf"), source=source)
    apply_import(store, plan, at=Moment.at_noon(TODAY + timedelta(days=after_days)))


def learned(store: Store) -> list[tuple[int, Role, Role]]:
    return [
        ((each.day - TODAY).days, each.before, each.after) for each in store.role_changes.of(BO)
    ]


def test_a_changed_card_is_a_new_role_of_that_day(store: Store) -> None:
    bring(store, WRITER)
    assert learned(store) == []
    editor = Role("Editor", "Blue Heron Labs")
    bring(store, editor, after_days=3)
    assert learned(store) == [(3, WRITER, editor)]
    assert [
        type(each)
        for each in store.timeline.of(TimelineQuery(BO, TODAY, frozenset({EntryPart.ROLES})))
    ] == [RoleChange]
    on = TODAY + timedelta(days=5)
    assert [(each.kind, each.contact) for each in due_on(store, on).items] == [
        (DueKind.ROLE_CHANGE, BO)
    ]
    assert found(store, "northgate") == [BO]


def test_the_same_card_again_is_no_news(store: Store) -> None:
    bring(store, WRITER)
    bring(store, Role("Editor", "Northgate"), after_days=1)
    bring(store, Role("Editor", "Northgate"), after_days=2)
    assert learned(store) == [(1, WRITER, Role("Editor", "Northgate"))]


@pytest.mark.parametrize(
    "role", [WRITER, Role("WRITER", "northgate"), Role("Writer", ""), Role("", "")]
)
def test_what_is_written_otherwise_or_left_out_is_no_new_role(store: Store, role: Role) -> None:
    bring(store, WRITER)
    bring(store, role, after_days=1)
    assert learned(store) == []


def test_what_was_not_known_before_is_no_new_role(store: Store) -> None:
    bring(store, Role("", "Northgate"))
    bring(store, WRITER, after_days=1)
    assert learned(store) == []
    assert Role.of(store.contacts.get(BO).fields) == WRITER


def test_a_role_the_user_wrote_stays_and_is_no_new_one(store: Store) -> None:
    bring(store, WRITER)
    fields = ContactFields(formatted_name="Bo Ek", title="Poet", organization="Northgate")
    edit_contact(store, BO, fields, at=AT)
    bring(store, Role("Editor", "Northgate"), after_days=1)
    assert store.contacts.get(BO).fields.title == "Poet"
    assert learned(store) == []


def test_undo_takes_a_new_role_back_and_redo_brings_it(store: Store) -> None:
    bring(store, WRITER)
    before = dump(store)
    bring(store, Role("Editor", "Northgate"), after_days=1)
    after = dump(store)
    undo(store, at=AT)
    assert dump(store) == before
    redo(store, at=AT)
    assert dump(store) == after
    assert len(learned(store)) == 1
