"""Interactions and new roles stand in one order, whichever way they are read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.invented import AT, TODAY, add, call

from netdesk.domain.changes import StepKind
from netdesk.domain.identifiers import ContactId, RoleChangeId
from netdesk.domain.interaction import Interaction
from netdesk.domain.role_change import Role, RoleChange
from netdesk.domain.timeline import TimelineQuery, entry_key, place_of
from netdesk.operations.history import undo
from netdesk.store.store import Store

ENTRIES = st.lists(st.tuples(st.booleans(), st.integers(0, 4)), max_size=30)
"""Whether it is a new role, and so many days ago."""


ADA = TimelineQuery(ContactId(1), TODAY)


@pytest.fixture(scope="module")
def kept() -> Iterator[Store]:
    with TemporaryDirectory() as name, Store.open(Path(name)) as store:
        add(store, "Ada", "Bo")
        yield store


def fill(store: Store, entries: list[tuple[bool, int]]) -> None:
    ada, bo = ContactId(1), ContactId(2)
    days = [(is_role, TODAY - timedelta(days=ago)) for is_role, ago in entries]
    with store.step(StepKind.IMPORT, AT):
        store.interactions.add_many([call(ada, bo, on=day) for is_role, day in days if not is_role])
        store.interactions.add_many([call(bo)])
        store.role_changes.add_many([role(ada, day) for is_role, day in days if is_role])
        store.role_changes.add_many([role(bo, TODAY)])
        store.standings.refresh([ada, bo])


def role(contact: ContactId, day: date) -> RoleChange:
    return RoleChange(RoleChangeId(0), contact, day, Role("Writer"), Role("Editor"))


@settings(deadline=None)
@given(entries=ENTRIES, page=st.integers(1, 7))
def test_the_pages_together_are_the_whole(
    kept: Store, entries: list[tuple[bool, int]], page: int
) -> None:
    fill(kept, entries)
    whole = kept.timeline.of(ADA)
    read = kept.timeline.of(ADA, limit=page)
    while read and (more := kept.timeline.of(ADA, limit=page, below=read[-1])):
        assert len(more) <= page
        read += more
    undo(kept, at=AT)
    assert read == whole
    assert len(whole) == len(entries)
    assert len({entry_key(each) for each in whole}) == len(entries)
    assert [place_of(each) for each in whole] == sorted(map(place_of, whole), reverse=True)


def test_a_new_role_stands_above_the_talks_of_its_day(store: Store) -> None:
    add(store, "Ada", "Bo")
    fill(store, [(False, 1), (True, 1), (False, 0), (False, 1)])
    order = [(type(each), each.day) for each in store.timeline.of(ADA)]
    yesterday = TODAY - timedelta(days=1)
    assert order == [
        (Interaction, TODAY),
        (RoleChange, yesterday),
        (Interaction, yesterday),
        (Interaction, yesterday),
    ]
