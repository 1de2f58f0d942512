"""Who is in the book twice: found by what they share, and never by comparing everybody."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.invented import AT, TODAY, email, named, phone

from netdesk.domain.changes import StepKind
from netdesk.domain.contact import ContactFields, PersonName
from netdesk.domain.duplicates import CERTAIN, EvidenceKind
from netdesk.domain.errors import CancelledError
from netdesk.domain.identifiers import ContactId
from netdesk.operations.find_duplicates import find_duplicates
from netdesk.store.store import Store

MOBILE = phone("+46 70 174 06 05")


def fill(store: Store, *people: ContactFields) -> list[ContactId]:
    with store.step(StepKind.FILL_DEMO, AT):
        ids = store.contacts.add(people, TODAY)
        store.standings.refresh(ids)
    return ids


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store.open(tmp_path)


def test_pairs_are_found_by_number_address_name_nickname_and_initial(store: Store) -> None:
    bob = ContactFields("Robert Ek", PersonName("Robert", "Ek", nickname="Bob"))
    people = fill(
        store,
        named("Bo Lindqvist", MOBILE),
        named("Bo Lindkvist", phone("070-174 06 05")),
        named("Anna Berg", email("anna@berg.example")),
        named("A. B.", email("ANNA@berg.example")),
        named("Мария Иванова"),
        named("Mariya Ivanova"),
        bob,
        named("Bob Ek"),
        named("J. Smith", organization="Nordlicht AB"),
        named("John Smith", organization="nordlicht AB"),
        named("Somebody Else"),
    )
    found = find_duplicates(store, region="SE")
    assert {(pair.first, pair.second) for pair in found} == set(
        zip(people[0:10:2], people[1:10:2], strict=True)
    )
    assert [pair.confidence for pair in found] == sorted(
        (pair.confidence for pair in found), reverse=True
    )
    assert found[0].evidence[0].kind is EvidenceKind.MOBILE


def test_who_was_said_to_be_two_never_comes_again(store: Store) -> None:
    first, second = fill(store, named("Bo Ek", MOBILE), named("Bo Ek", MOBILE))
    assert len(find_duplicates(store, region="")) == 1
    with store.step(StepKind.KEEP_APART, AT):
        store.duplicates.keep_apart([(second, first)])
    assert find_duplicates(store, region="") == ()


def test_a_crowd_is_not_compared_with_itself(store: Store) -> None:
    fill(
        store,
        *[named("Test Person") for _ in range(3000)],
        *[named("John Smith", MOBILE) for _ in range(3000)],
        *[named(f"Caller {number} Of Many", phone("+46 8 465 004 01")) for number in range(3000)],
        *[named("Anna Berg", organization="Nordlicht AB") for _ in range(3000)],
    )
    asked = []
    found = find_duplicates(store, region="", progress=lambda done, total: asked.append(total))
    # one of each crowd stands for it: never more than there are people
    assert asked[-1] < 12_000 + 9_100
    certain = [pair for pair in found if pair.confidence >= CERTAIN]
    assert len(certain) == 2999
    assert len(found) == 2 * 2999


def test_the_search_says_how_far_it_is_and_can_be_cancelled(store: Store) -> None:
    fill(store, *[named(f"Bo Ek {number}", MOBILE) for number in range(700)])
    reported: list[tuple[int, int]] = []
    find_duplicates(store, region="", progress=lambda *far: reported.append(far))
    assert reported == sorted(reported)
    assert all(done <= total for done, total in reported)

    def stop(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        find_duplicates(store, region="", progress=stop)


PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["Bo Ek", "Bo Berg", "Ek, Bo", "B. Ek", "Anna Ek", "", "Søren Ek"]),
        st.sampled_from(["", "0701740605", "+46 70 174 06 05", "+47 12 34 56 87", "12345687"]),
        st.sampled_from(["", "bo@ek.example", "info@ek.example"]),
    ),
    max_size=9,
)


@settings(deadline=None, max_examples=60)
@given(people=PEOPLE)
def test_what_comparing_everybody_finds_with_certainty_is_found(
    tmp_path_factory: pytest.TempPathFactory, people: list[tuple[str, str, str]]
) -> None:
    from netdesk.operations.likeness import Comparison, person

    fields = [
        named(
            name or number or address or "?",
            *[phone(number)] * bool(number),
            *[email(address)] * bool(address),
        )
        for name, number, address in people
    ]
    with Store.open(tmp_path_factory.mktemp("book")) as store:
        ids = fill(store, *fields) if fields else []
        found = {(pair.first, pair.second) for pair in find_duplicates(store, region="SE")}
    comparison = Comparison("SE", lambda _key: 2)
    certain = {
        (ids[one], ids[other])
        for one, other in combinations(range(len(ids)), 2)
        if comparison.judgement(person(fields[one]), person(fields[other])).confidence >= CERTAIN
    }
    assert certain <= found
