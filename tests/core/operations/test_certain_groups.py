"""Who is made one without looking: only groups in which nobody contradicts anybody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.invented import AT, TODAY, named, phone

from netdesk.domain.changes import StepKind
from netdesk.domain.contact import ContactFields, DateKind, SpecialDate
from netdesk.domain.errors import CancelledError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.partial_date import PartialDate
from netdesk.operations.certain_groups import certain_groups
from netdesk.operations.find_duplicates import find_duplicates
from netdesk.operations.merge_contacts import keep_apart, merge_groups
from netdesk.store.store import Store

BO = named("Bo Ek", phone("+46 70 174 06 05"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        yield opened


def born(fields: ContactFields, day: int) -> ContactFields:
    return replace(fields, dates=(SpecialDate(DateKind.BIRTHDAY, PartialDate(1985, 3, day)),))


def fill(store: Store, *people: ContactFields) -> list[ContactId]:
    with store.step(StepKind.FILL_DEMO, AT):
        ids = store.contacts.add(people, TODAY)
        store.standings.refresh(ids)
    return ids


def groups(store: Store) -> tuple[tuple[ContactId, ...], ...]:
    return certain_groups(store, find_duplicates(store, region=""), region="")


def test_all_of_one_name_and_number_are_a_group(store: Store) -> None:
    people = fill(store, BO, BO, BO, named("Anna Berg", phone("+46 8 465 004 01")))
    assert groups(store) == (tuple(people[:3]),)


def test_two_born_on_different_days_are_not_connected_by_a_third(store: Store) -> None:
    first, between, second = fill(store, born(BO, 4), BO, born(BO, 5))
    assert groups(store) == ((first, between),)
    assert second not in groups(store)[0]


def test_two_said_to_be_two_are_not_connected_by_a_third(store: Store) -> None:
    first, between, second = fill(store, BO, BO, BO)
    keep_apart(store, [(first, second)], at=AT)
    [group] = groups(store)
    assert len(group) == 2
    assert between in group


def test_a_crowd_becomes_one_in_a_few_goes(store: Store) -> None:
    fill(store, *[BO] * 700)
    assert {len(group) for group in groups(store)} == {50}
    goes = 0
    while found := groups(store):
        merge_groups(store, found, at=AT)
        goes += 1
    assert store.contacts.count() == 1
    assert goes <= 3
    assert store.faults() == []


def test_looking_once_more_can_be_cancelled(store: Store) -> None:
    fill(store, BO, BO)
    pairs = find_duplicates(store, region="")

    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        certain_groups(store, pairs, region="", progress=stop)
