"""Filters over a real store: each key finds whom it means, alone and together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.invented import AT, TODAY, add, call, email, named, phone

from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import (
    Channel,
    ChannelKind,
    DateKind,
    PostalAddress,
    SpecialDate,
)
from netdesk.domain.fact import FactKind
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.people import PeopleOrder, PeopleQuery
from netdesk.domain.people_filter import FilterKey, parse_filter
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.operations.cadence import set_cadence
from netdesk.operations.circles import add_to_circle, create_circle
from netdesk.operations.contacts import create_contact
from netdesk.operations.facts import add_fact, tag_people
from netdesk.operations.interactions import log_interaction
from netdesk.operations.promises import make_promise
from netdesk.store.store import Store

ADA, BO, CY, DI = 1, 2, 3, 4


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("data")) as store:
        _fill(store)
        yield store


def _fill(store: Store) -> None:
    berlin = Channel(
        ChannelKind.ADDRESS,
        "Berlin",
        address=PostalAddress(locality="Berlin", country="Germany"),
    )
    zurich = Channel(ChannelKind.ADDRESS, "Zürich", address=PostalAddress(locality="Zürich"))
    fields = named("Ada Ek", phone("+46 70 174 06 05"), berlin, organization="Söder AB")
    birthday = SpecialDate(DateKind.BIRTHDAY, PartialDate(1990, 3, 5))
    create_contact(
        store,
        replace(fields, title="Head of Data", dates=(birthday,)),
        at=AT,
        met_on=date(2023, 6, 18),
    )
    create_contact(
        store, replace(named("Bo Ek", email("bo@data.example"), zurich), notes=("O'Hara's",)), at=AT
    )
    add(store, "Cy Ek", "Di Ek")
    [clients] = create_circle(store, CircleFields("Clients", 30), at=AT).circles
    [close] = create_circle(store, CircleFields("Close"), at=AT).circles
    add_to_circle(store, clients, [ADA, BO], at=AT)  # type: ignore[list-item]
    add_to_circle(store, close, [CY], at=AT)  # type: ignore[list-item]
    set_cadence(store, [CY], 90, at=AT)  # type: ignore[list-item]
    tag_people(store, [ADA], at=AT, add=["rust"])  # type: ignore[list-item]
    add_fact(store, [BO], FactKind.LANGUAGE, "Italian", at=AT)  # type: ignore[list-item]
    add_fact(store, [DI], FactKind.DO_NOT_CONTACT, "", at=AT)  # type: ignore[list-item]
    make_promise(store, PromiseDraft(BO, PromiseKind.GIVE, "a book"), at=AT)  # type: ignore[arg-type]
    log_interaction(store, call(ADA, on=TODAY - timedelta(days=100)), at=AT)  # type: ignore[arg-type]
    chess = replace(call(CY, on=TODAY - timedelta(days=5)), tags=("chess",))  # type: ignore[arg-type]
    log_interaction(store, chess, at=AT)


def who(store: Store, typed: str, order: PeopleOrder = PeopleOrder.NAME) -> list[int]:
    found = parse_filter(typed)
    assert not found.not_understood
    return sorted(store.people.ids(PeopleQuery(found.text, order, terms=found.terms), TODAY))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("circle:cli", [ADA, BO]),
        ("circle:clients circle:close", [ADA, BO, CY]),
        ("-circle:clients", [CY, DI]),
        ("city:berlin", [ADA]),
        ("city:zurich", [BO]),
        ("country:germany", [ADA]),
        ("org:soder", [ADA]),
        ("title:data", [ADA]),
        ("tag:RUST", [ADA]),
        ("tag:chess", [CY]),
        ("language:ital", [BO]),
        ("state:stale", [ADA]),
        ("state:resting", [DI]),
        ("not-seen:90d", [ADA, BO, DI]),
        ("seen:30d", [CY]),
        ("seen:never", [BO, DI]),
        ("last:call", [ADA, CY]),
        ("has:phone", [ADA]),
        ("has:birthday", [ADA]),
        ("has:note", [BO]),
        ("has:promise", [BO]),
        ("has:circle", [ADA, BO, CY]),
        ("has:photo", []),
        ("has:plan", []),
        ("has:cadence", [ADA, BO, CY]),
        ("cadence:none", [DI]),
        ("cadence:own", [CY]),
        ("cadence:30", [ADA, BO]),
        ("met:2023", [ADA]),
        ("met:no", [BO, CY, DI]),
        ("added:7d", [ADA, BO, CY, DI]),
        ("added:2019", []),
        ("do-not-contact:yes", [DI]),
        ("do-not-contact:no", [ADA, BO, CY]),
        ("missing:yes", []),
        ("circle:clients city:berlin not-seen:90d tag:rust ek", [ADA]),
        ("circle:clients o'hara", [BO]),
        ("city:nowhere", []),
        ('tag:"o\'hara"', []),
    ],
)
def test_each_term_finds_whom_it_means(network: Store, typed: str, found: list[int]) -> None:
    for order in PeopleOrder:
        assert who(network, typed, order) == found


def test_every_key_is_tried() -> None:
    [parameters] = [
        mark.args[1]
        for mark in test_each_term_finds_whom_it_means.pytestmark  # type: ignore[attr-defined]
    ]
    tried = {term.key for typed, _ in parameters for term in parse_filter(typed).terms}
    assert tried >= set(FilterKey) - {FilterKey.INTEREST}


@pytest.mark.parametrize(
    ("key", "begin", "values"),
    [
        (FilterKey.CIRCLE, "c", ["Clients", "Close"]),
        (FilterKey.CITY, "z", ["Zürich"]),
        (FilterKey.TAG, "", ["rust", "chess"]),
        (FilterKey.STATE, "st", ["stale"]),
        (FilterKey.ORGANIZATION, "so", ["Söder AB"]),
        (FilterKey.MET, "", ["2023"]),
        (FilterKey.NOT_SEEN, "9", ["90d"]),
    ],
)
def test_values_are_offered(network: Store, key: FilterKey, begin: str, values: list[str]) -> None:
    assert network.people.filters.values(key, begin, 10) == values


def test_the_cities_are_read_from_their_index(network: Store, tmp_path: Path) -> None:
    plan = network.database.rows(
        "EXPLAIN QUERY PLAN SELECT address ->> 3 FROM channel WHERE address IS NOT NULL"
        " AND address ->> 3 <> '' GROUP BY address ->> 3"
    )
    assert any("channel_by_city" in str(row) for row in plan)


def test_a_value_without_letters_finds_what_is_written_so_and_not_everybody(store: Store) -> None:
    ada, bo = add(store, "Ada Ek", "Bo Ek")
    tag_people(store, [ada], at=AT, add=["+++"])
    tag_people(store, [bo], at=AT, add=["rust"])
    terms = parse_filter("tag:++").terms
    assert list(store.people.ids(PeopleQuery(terms=terms), TODAY)) == [ada]
