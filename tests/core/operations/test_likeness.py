"""Whether two people are one: what is certain, what is likely, and what families and companies share."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.invented import CONTACT_FIELDS, email, named, phone

from netdesk.domain.contact import (
    Channel,
    ChannelKind,
    ContactFields,
    DateKind,
    PersonName,
    SpecialDate,
)
from netdesk.domain.duplicates import (
    CERTAIN,
    LIKELY,
    MOST_HOLDERS,
    POSSIBLE,
    Confidence,
    EvidenceKind,
    Judgement,
)
from netdesk.domain.partial_date import PartialDate
from netdesk.operations.likeness import Comparison, person

MOBILE = phone("+46 70 174 06 05")
LANDLINE = Channel(ChannelKind.PHONE, "+46 8 465 004 01", "home")
MAIL = email("bo@lindqvist.example")


def who(
    given: str,
    family: str = "",
    *channels: Channel,
    born: PartialDate | None = None,
    organization: str = "",
    **parts: str,
) -> ContactFields:
    dates = (SpecialDate(DateKind.BIRTHDAY, born),) if born else ()
    name = PersonName(given=given, family=family, **parts)
    return ContactFields(
        name.joined, name, organization=organization, channels=channels, dates=dates
    )


def judged(
    first: ContactFields,
    second: ContactFields,
    *,
    region: str = "SE",
    holders: int = 2,
    namesakes: int = 2,
) -> Judgement:
    comparison = Comparison(region, lambda _key: holders)
    found = comparison.judgement(person(first), person(second), namesakes=namesakes)
    turned = comparison.judgement(person(second), person(first), namesakes=namesakes)
    assert (found.confidence, len(found.evidence)) == (turned.confidence, len(turned.evidence))
    return found


def kinds(judgement: Judgement) -> list[EvidenceKind]:
    return [each.kind for each in judgement.evidence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (who("Bo", "Lindqvist", MOBILE), who("Bo", "Lindqvist", MOBILE)),
        (who("Bo", "Lindqvist", MAIL), who("Bo", "Lindqvist", email("BO@lindqvist.example"))),
        (who("Bo", "Lindqvist", MOBILE), named("Lindqvist, Bo", phone("0701740605"))),
        (who("Bo", "Lindqvist", LANDLINE), who("Bo", "Lindqvist", LANDLINE)),
        (who("Bo", "Lindqvist", MOBILE), who("Bo", "Lindkvist", MOBILE)),
        (who("Bo", "Lindqvist", MOBILE), who("Bo", "Lindqvist", MOBILE, additional="Erik")),
        (who("Bo", "Lindqvist", MOBILE), named("Dr. Bo E. Lindqvist", MOBILE)),
        (who("Søren", "Müller", MOBILE), named("Soren Mueller", MOBILE)),
        (who("Мария", "Иванова", MOBILE), named("Maria Ivanova", MOBILE)),
        (who("小龙", "李", MOBILE), named("Li Xiaolong", MOBILE)),
        (who("Anna-Maria", "Berg", MOBILE), who("Annamaria", "Berg", MOBILE)),
        (
            who("Bo", "Lindqvist", born=PartialDate(1985, 3, 4)),
            who("Bo", "Lindqvist", born=PartialDate(1985, 3, 4)),
        ),
    ],
)
def test_certain(first: ContactFields, second: ContactFields) -> None:
    assert judged(first, second).confidence >= CERTAIN


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (who("Katarina", "Lindqvist", MOBILE), who("Katharine", "Lindkvist", MOBILE)),
        (who("J.", "Smith", MOBILE), who("John", "Smith", MOBILE)),
        (who("Bo", "Müller", MOBILE), who("Bo", "Muffler", MOBILE)),
        (who("Bob", "Smith", MOBILE), who("Robert", "Smith", MOBILE, nickname="Bob")),
        (who("Anna", "", MOBILE), who("Anna", "Berg", MOBILE)),
        (who("Anna", "Berg", MOBILE), who("Anna", "Ek", MOBILE)),
        (named("", MOBILE), who("Anna", "Ek", MOBILE)),
        (who("Maria", "Garcia", MOBILE), who("Maria", "Garcia Lopez", MOBILE)),
        (
            who("Bo", "Lindqvist", organization="Nordlicht AB"),
            who("Bo", "Lindqvist", organization="Nordlicht ab"),
        ),
    ],
)
def test_likely(first: ContactFields, second: ContactFields) -> None:
    assert LIKELY <= judged(first, second).confidence < CERTAIN


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (who("Bo", "Lindqvist"), who("Bo", "Lindqvist")),
        (who("Hans", "Berg", MOBILE), who("Karin", "Berg", MOBILE)),
        (named("Mum", MOBILE), who("Karin", "Berg", MOBILE)),
        (who("Mario", "Berg", MOBILE), who("Maria", "Berg", MOBILE)),
    ],
)
def test_possible(first: ContactFields, second: ContactFields) -> None:
    assert POSSIBLE <= judged(first, second).confidence < LIKELY


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (who("Hans", "Berg", LANDLINE), who("Karin", "Berg", LANDLINE)),
        (who("Bo", "Lindqvist", LANDLINE), who("Anna", "Berg", LANDLINE)),
        (who("Anna"), who("Anna")),
        (who("Hans", "Berg"), who("Karin", "Berg")),
        (who("Anna", "Berg"), who("Anna", "Ek")),
        (who("Bo", "Ek", phone("00000000")), who("Al", "Berg", phone("00000000"))),
        (
            who("Bo", "Ek", email("info@nordlicht.example")),
            who("Al", "Berg", email("info@nordlicht.example")),
        ),
        (
            who("Bo", "Ek", phone("+46 70 174 06 05")),
            who("Al", "Berg", phone("+49 70 174 06 05")),
        ),
    ],
)
def test_not_pointed_out(first: ContactFields, second: ContactFields) -> None:
    assert judged(first, second).confidence < POSSIBLE


@pytest.mark.parametrize(
    ("father", "son"),
    [
        (who("Hans", "Berg"), who("Karl", "Berg")),
        (who("Hans", "Berg"), who("Hanna", "Berg")),
        (named("Berg Peter"), named("Berg Petra")),
        (named("Berg Peter"), named("Berg Hans Peter")),
        (who("Karl", "Berg"), who("Karla", "Berg")),
        (who("Peter", "Berg"), who("Hans Peter", "Berg")),
        (who("H.", "Berg"), who("Helga", "Berg")),
        (who("Jan", "Berg"), who("Jon", "Berg")),
        (who("Joe", "Berg"), who("Jo", "Berg")),
        (who("Hans", "Berg", suffix="Sr."), who("Hans", "Berg", suffix="Jr.")),
        (who("Hans", "Berg"), who("Hans", "Berg", suffix="Jr.")),
        (named("Mr Kim Berg"), named("Mrs Kim Berg")),
        (
            who("Hans", "Berg", born=PartialDate(1950, 3, 4)),
            who("Hans", "Berg", born=PartialDate(1985, 3, 4)),
        ),
        (
            who("Karl", "Berg", born=PartialDate(1985, 3, 4)),
            who("Karin", "Berg", born=PartialDate(1985, 3, 4)),
        ),
    ],
)
def test_families_that_share_everything_are_never_certain(
    father: ContactFields, son: ContactFields
) -> None:
    from dataclasses import replace

    shared = {"channels": (MOBILE, LANDLINE, MAIL), "organization": "Berg AB"}
    found = judged(replace(father, **shared), replace(son, **shared))
    assert found.confidence < CERTAIN


def test_what_speaks_for_it_is_said_strongest_first() -> None:
    first = who("Katarina", "Lindqvist", LANDLINE, MOBILE, MAIL, organization="Nordlicht AB")
    second = who("Katharine", "Lindkvist", LANDLINE, MOBILE, MAIL, organization="NORDLICHT AB")
    found = judged(first, second)
    assert kinds(found) == [
        EvidenceKind.EMAIL,
        EvidenceKind.MOBILE,
        EvidenceKind.PHONE,
        EvidenceKind.NAME,
        EvidenceKind.ORGANIZATION,
    ]
    assert [each.text for each in found.evidence] == [
        MAIL.value,
        MOBILE.value,
        LANDLINE.value,
        "",
        "Nordlicht AB",
    ]
    assert 80 < found.evidence[3].likeness < 95
    assert not found.is_contradicted


def test_what_speaks_against_it_is_said_too() -> None:
    first = who("Hans", "Berg", MOBILE, born=PartialDate(1950, 3, 4), suffix="Sr")
    second = who("Hans", "Berg", MOBILE, born=PartialDate(1985, 3, 4), suffix="Jr")
    found = judged(first, second)
    assert kinds(found)[2:] == [EvidenceKind.OTHER_SUFFIX, EvidenceKind.OTHER_BIRTHDAY]
    assert found.is_contradicted
    assert judged(first, who("Hans", "Berg", MOBILE, suffix="Sr")).confidence >= CERTAIN


def test_a_birthday_without_a_year_contradicts_none_with_one() -> None:
    first = who("Hans", "Berg", born=PartialDate(1950, 3, 4))
    second = who("Hans", "Berg", born=PartialDate(None, 3, 4))
    assert LIKELY <= judged(first, second).confidence < CERTAIN


def test_a_switchboard_says_nothing() -> None:
    board = Channel(ChannelKind.PHONE, "+46 8 465 004 01", "work")
    first, second = who("Anna", "Berg", board), who("Anna", "Berg", board)
    crowd = judged(first, second, holders=MOST_HOLDERS + 1)
    assert kinds(crowd) == [EvidenceKind.NAME]
    assert crowd.confidence == judged(who("Anna", "Berg"), who("Anna", "Berg")).confidence


def test_a_common_name_alone_is_not_pointed_out() -> None:
    first, second = who("John", "Smith"), who("John", "Smith")
    assert judged(first, second, namesakes=40).confidence < POSSIBLE
    assert judged(first, second, namesakes=2).confidence >= POSSIBLE


@pytest.mark.parametrize(
    ("first", "second", "region", "likeness"),
    [
        ("+46 70 174 06 05", "0701740605", "SE", 100),
        ("0046 (0)70-174 06 05", "+46701740605", "", 100),
        ("+46 70 174 06 05", "070-174 06 05", "", 90),
        ("+46 70 174 06 05", "070-174 06 05", "DE", 90),
        ("+46 70 174 06 05", "+49 70 174 06 05", "SE", 0),
        ("070 174 06 05", "170 174 06 05", "SE", 0),
        ("070 174 06 05", "170 174 06 05", "", 0),
        ("٠٧٠١٧٤٠٦٠٥", "070 174 06 05", "SE", 100),
    ],
)
def test_numbers_are_compared_as_they_are_dialled(
    first: str, second: str, region: str, likeness: int
) -> None:
    found = judged(who("Bo", "Ek", phone(first)), who("Bo", "Ek", phone(second)), region=region)
    assert [each.likeness for each in found.evidence if each.kind is EvidenceKind.MOBILE] == (
        [likeness] if likeness else []
    )


@given(first=CONTACT_FIELDS, second=CONTACT_FIELDS)
def test_anybody_can_be_compared_with_anybody(first: ContactFields, second: ContactFields) -> None:
    found = judged(first, second)
    assert 0 <= found.confidence <= 99
    if found.is_contradicted:
        assert Confidence.of(found.confidence) is not Confidence.CERTAIN
