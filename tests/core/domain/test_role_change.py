"""What is a new role and what is only better known or written otherwise."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from tests.invented import CONTACT_FIELDS, TEXTS

from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import ContactId
from netdesk.domain.role_change import Role, is_new_role, role_changes

WRITER = Role("Writer", "Northgate")


@pytest.mark.parametrize(
    ("before", "after", "is_new"),
    [
        (WRITER, Role("Editor", "Blue Heron Labs"), True),
        (WRITER, Role("Editor", "Northgate"), True),
        (WRITER, Role("Writer", "Blue Heron Labs"), True),
        (WRITER, Role("", "Blue Heron Labs"), True),
        (WRITER, WRITER, False),
        (WRITER, Role("writer", "NORTHGATE"), False),
        (WRITER, Role(" Writer", "North\tgate"), True),
        (WRITER, Role("Writer ", " Northgate"), False),
        (WRITER, Role(), False),
        (WRITER, Role("Writer", ""), False),
        (Role(), WRITER, False),
        (Role("", "Northgate"), WRITER, False),
        (Role("Writer", ""), WRITER, False),
    ],
)
def test_only_another_known_role_is_a_new_one(before: Role, after: Role, is_new: bool) -> None:
    assert is_new_role(before, after) == is_new


@given(TEXTS, TEXTS)
def test_nothing_is_new_without_change(title: str, organization: str) -> None:
    role = Role(title, organization)
    assert not is_new_role(role, role)


@given(CONTACT_FIELDS)
def test_a_role_is_what_the_fields_say(fields: ContactFields) -> None:
    role = Role.of(fields)
    assert (role.title, role.organization) == (fields.title, fields.organization)
    assert bool(role) == bool(fields.title or fields.organization)


@given(CONTACT_FIELDS, CONTACT_FIELDS)
def test_what_lies_between_two_states_is_a_role_change_or_nothing(
    before: ContactFields, after: ContactFields
) -> None:
    found = role_changes(ContactId(3), before, after, date(2026, 11, 20))
    is_new = is_new_role(Role.of(before), Role.of(after))
    assert [(each.before, each.after) for each in found] == [
        (Role.of(before), Role.of(after))
    ] * is_new
