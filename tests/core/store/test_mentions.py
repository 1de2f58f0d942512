"""Who is meant by a name in a line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.invented import AT, TODAY, add, call

from netdesk.operations.interactions import log_interaction
from netdesk.store.store import Store


@pytest.fixture
def people(store: Store) -> Store:
    add(store, "Bo Lindqvist", "Grace Walker", "Grace Hopper", "Søren Ærø", "Gracey Bell")
    return store


def test_a_word_of_the_name_means_somebody(people: Store) -> None:
    assert people.mentions.meant("soren") == [4]
    assert people.mentions.meant("lindqvist bo") == [1]
    assert people.mentions.meant("gra") == []
    assert people.mentions.meant('"*') == []


def test_several_are_all_said(people: Store) -> None:
    assert people.mentions.meant("Grace") == [3, 2]
    add(people, "Grace")
    assert people.mentions.meant("grace") == [6]


def test_whom_one_was_in_touch_with_last_is_offered_first(people: Store) -> None:
    assert people.mentions.offered("gra") == [3, 2, 5]
    walker = people.mentions.meant("Grace Walker")[0]
    log_interaction(people, call(walker, on=TODAY), at=AT)
    assert people.mentions.offered("gra") == [2, 3, 5]
    assert people.mentions.offered("gra", left_out=(walker,)) == [3, 5]
    assert people.mentions.offered("") == []


def test_tags_in_use_are_offered_once(people: Store) -> None:
    [bo] = people.mentions.meant("bo")
    for tags in (("job", "Rust"), ("Job", "jobs"), ("sailing",)):
        log_interaction(people, replace(call(bo), tags=tags), at=AT)
    assert [each.casefold() for each in people.mentions.tags("J")] == ["job", "jobs"]
    assert people.mentions.tags("x") == []
    assert len(people.mentions.tags("")) == 4
