"""Who in the book a card looks like."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.invented import AT, email, named, phone

from netdesk.domain.duplicates import EvidenceKind
from netdesk.operations.contacts import create_contact
from netdesk.operations.look_alikes import LookAlikes
from netdesk.store.store import Store


def test_look_alikes_are_found_by_number_address_and_name(tmp_path: Path) -> None:
    mobile, mail = phone("+46 70 174 06 05"), email("bo@lindqvist.example")
    with Store.open(tmp_path) as store:
        ids = [
            next(iter(create_contact(store, fields, at=AT).contacts))
            for fields in (
                named("Bo Lindkvist", mobile),
                named("Bo L", mail),
                named("Bo Lindqvist"),
                named("Anna Berg", phone("+46 8 465 004 01")),
            )
        ]
        found = LookAlikes(store, "SE").of(
            named("Bo Lindqvist", phone("070-174 06 05"), email("Bo@Lindqvist.example"))
        )
    assert sorted(each for each, _ in found) == ids[:3]
    assert found[-1][0] == ids[2]
    assert {found[0][1].evidence[0].kind, found[1][1].evidence[0].kind} == {
        EvidenceKind.MOBILE,
        EvidenceKind.EMAIL,
    }
    assert [each.confidence for _, each in found] == sorted(
        (each.confidence for _, each in found), reverse=True
    )


def test_a_number_of_many_names_makes_nobody_look_alike(tmp_path: Path) -> None:
    board = phone("+46 8 465 004 01")
    with Store.open(tmp_path) as store:
        for name in ("Anna Berg", "Bo Ek", "Cy Dahl", "Di Falk", "Eva Gran", "Fia Holm"):
            create_contact(store, named(name, board), at=AT)
        assert LookAlikes(store, "SE").of(named("Gus Ivarsson", board)) == []


@pytest.mark.parametrize(
    ("kept", "asked"),
    [
        ("+47 12 34 56 87", "12345687"),
        ("12 34 56 87", "+4712345687"),
        ("08-12 34 56", "+46 8 123456"),
        ("0701740605", "+46 70 174 06 05"),
    ],
)
def test_short_numbers_are_found_with_and_without_country_code(
    tmp_path: Path, kept: str, asked: str
) -> None:
    with Store.open(tmp_path) as store:
        create_contact(store, named("Bo Lindqvist", phone(kept)), at=AT)
        region = "SE" if "46" in asked else "NO"
        [(_, judged)] = LookAlikes(store, region).of(named("B. Lindqvist", phone(asked)))
    assert judged.evidence[0].kind is EvidenceKind.MOBILE
