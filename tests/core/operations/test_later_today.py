from __future__ import annotations

import pytest
from tests.invented import AT

from netdesk.domain.contact import ContactFields
from netdesk.domain.errors import UnknownIdError
from netdesk.domain.identifiers import ContactId
from netdesk.operations.contacts import create_contact
from netdesk.operations.history import undo
from netdesk.operations.later_today import LATER, put_off
from netdesk.store.store import Store


def test_who_is_put_off_waits_some_hours_and_that_can_be_undone(store: Store) -> None:
    [bo] = create_contact(store, ContactFields(formatted_name="Bo Lindqvist"), at=AT).contacts
    changes = put_off(store, [bo], at=AT)
    assert changes.contacts == {bo}
    assert store.later_today.waiting(AT.instant) == {bo: AT.instant + LATER}
    assert not store.later_today.waiting(AT.instant + LATER)
    undo(store, at=AT)
    assert not store.later_today.waiting(AT.instant)


def test_nobody_is_put_off_who_is_not_there(store: Store) -> None:
    with pytest.raises(UnknownIdError):
        put_off(store, [ContactId(77)], at=AT)
