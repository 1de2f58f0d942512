"""What stands in the columns of a table of people, and every order it can be sorted by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.invented import AT, TODAY, call, email, named, phone

from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import Channel, ChannelKind, PostalAddress
from netdesk.domain.identifiers import ContactId
from netdesk.domain.people import PeopleOrder, PeopleQuery
from netdesk.domain.people_columns import PeopleColumn
from netdesk.operations.cadence import set_cadence
from netdesk.operations.circles import create_circle
from netdesk.operations.contacts import create_contact
from netdesk.operations.facts import tag_people
from netdesk.operations.interactions import log_interaction
from netdesk.store.store import Store

ADA, BO, CY, DI = (ContactId(number) for number in (1, 2, 3, 4))


def _at(city: str, country: str, *, preferred: bool = False) -> Channel:
    address = PostalAddress(locality=city, country=country)
    return Channel(ChannelKind.ADDRESS, f"{city}, {country}", preferred=preferred, address=address)


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("data")) as store:
        ada = named(
            "Ada Ek",
            phone("+46 70 174 06 05"),
            _at("Oslo", "Norway"),
            _at("Berlin", "Germany", preferred=True),
            organization="Söder AB",
        )
        later = replace(AT, today=AT.today + timedelta(days=1))
        create_contact(store, replace(ada, title="writer"), at=AT, met_on=date(2021, 6, 18))
        bo = named("Bo Ek", email("zoe@bo.example"), email("bo@bo.example"), _at("aarhus", ""))
        create_contact(store, replace(bo, title="Editor"), at=later, met_on=date(2023, 1, 2))
        create_contact(store, named("Cy Ek", email("cy@cy.example"), phone("030 555")), at=AT)
        create_contact(store, named("Di Ek"), at=AT)
        create_circle(store, CircleFields("Mentors"), at=AT, contacts=[BO])
        create_circle(store, CircleFields("Clients"), at=AT, contacts=[BO, CY])
        tag_people(store, [CY], at=AT, add=["rust", "chess"])
        tag_people(store, [BO], at=AT, add=["sailing"])
        set_cadence(store, [ADA], 90, at=AT)
        set_cadence(store, [BO], 7, at=AT)
        log_interaction(store, call(ADA, on=TODAY - timedelta(days=3)), at=AT)
        log_interaction(store, call(CY, on=TODAY - timedelta(days=2)), at=AT)
        yield store


def test_cells_say_the_preferred_else_the_first(network: Store) -> None:
    cells = network.people.cells.of([ADA, BO, CY, DI, ContactId(99)])
    assert list(cells) == [ADA, BO, CY, DI]
    ada, bo, cy, di = cells.values()
    assert (ada.city, ada.country, ada.phone) == ("Berlin", "Germany", "+46 70 174 06 05")
    assert (bo.city, bo.country, bo.email) == ("aarhus", "", "zoe@bo.example")
    assert (bo.circles, cy.tags) == ("Clients, Mentors", "rust, chess")
    assert (ada.met_on, ada.added_on, bo.added_on) == (
        date(2021, 6, 18),
        TODAY,
        TODAY + timedelta(days=1),
    )
    assert (di.city, di.phone, di.email, di.circles, di.tags, di.met_on) == (*[""] * 5, None)


@pytest.mark.parametrize(
    ("order", "found", "turned"),
    [
        (PeopleOrder.NAME, [ADA, BO, CY, DI], [DI, CY, BO, ADA]),
        (PeopleOrder.ORGANIZATION, [ADA, BO, CY, DI], [ADA, BO, CY, DI]),
        (PeopleOrder.TITLE, [BO, ADA, CY, DI], [ADA, BO, CY, DI]),
        (PeopleOrder.CITY, [BO, ADA, CY, DI], [ADA, BO, CY, DI]),
        (PeopleOrder.COUNTRY, [ADA, BO, CY, DI], [ADA, BO, CY, DI]),
        (PeopleOrder.PHONE, [ADA, CY, BO, DI], [CY, ADA, BO, DI]),
        (PeopleOrder.EMAIL, [CY, BO, ADA, DI], [BO, CY, ADA, DI]),
        (PeopleOrder.CIRCLES, [CY, BO, ADA, DI], [BO, CY, ADA, DI]),
        (PeopleOrder.TAGS, [CY, BO, ADA, DI], [BO, CY, ADA, DI]),
        (PeopleOrder.CADENCE, [BO, ADA, CY, DI], [ADA, BO, CY, DI]),
        (PeopleOrder.DUE, [BO, ADA, CY, DI], [ADA, BO, CY, DI]),
        (PeopleOrder.MET, [BO, ADA, CY, DI], [ADA, BO, CY, DI]),
        (PeopleOrder.LAST_TOUCH, [CY, ADA, BO, DI], [ADA, CY, BO, DI]),
        (PeopleOrder.STALENESS, [BO, ADA, CY, DI], [ADA, BO, CY, DI]),
        (PeopleOrder.ADDED, [BO, DI, CY, ADA], [ADA, CY, DI, BO]),
    ],
)
def test_each_order_and_its_reverse_keep_who_has_nothing_last(
    network: Store, order: PeopleOrder, found: list[ContactId], turned: list[ContactId]
) -> None:
    assert list(network.people.ids(PeopleQuery(order=order), TODAY)) == found
    assert list(network.people.ids(PeopleQuery(order=order, is_reversed=True), TODAY)) == turned


def test_every_column_can_be_sorted_by() -> None:
    assert {column.order for column in PeopleColumn} == set(PeopleOrder)
