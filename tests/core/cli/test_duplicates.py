"""Duplicates on the command line: found, merged, taken apart and kept apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.core.cli.conftest import Run
from tests.invented import AT, TODAY, named, phone

from netdesk.cli.duplicates import evidence_in_words
from netdesk.domain.changes import StepKind
from netdesk.domain.contact import DateKind, SpecialDate
from netdesk.domain.duplicates import Evidence, EvidenceKind
from netdesk.domain.partial_date import PartialDate
from netdesk.store.store import Store

MOBILE, OTHER = phone("+46 70 174 06 05"), phone("+46 70 174 06 06")


@pytest.fixture
def book(folder: Path) -> Path:
    """Two Bo Eks, three Anna Bergs with one mobile, two of them born on different days."""
    from dataclasses import replace

    def born(day: int) -> tuple[SpecialDate, ...]:
        return (SpecialDate(DateKind.BIRTHDAY, PartialDate(1985, 3, day)),)

    anna = named("Anna Berg", OTHER)
    with Store.open(folder) as store, store.step(StepKind.FILL_DEMO, AT):
        people = [named("Bo Ek", MOBILE), named("Bo Ek", MOBILE)]
        people += [replace(anna, dates=born(4)), anna, replace(anna, dates=born(5))]
        store.standings.refresh(store.contacts.add(people, TODAY))
    return folder


def test_duplicates_are_listed_with_their_evidence(book: Path, run: Run) -> None:
    pairs = run("duplicates", "--json").document["pairs"]
    found = {(pair["first"]["id"], pair["second"]["id"]): pair for pair in pairs}
    assert found[1, 2]["certainty"] == "certain"
    assert [each["kind"] for each in found[1, 2]["evidence"]] == ["mobile", "name"]
    assert found[3, 5]["certainty"] != "certain"
    words = run("duplicates", "--certain").out
    assert "Bo Ek (1) and Bo Ek (2): same mobile, same name" in words
    assert "(3) and Anna Berg (5)" not in words


def test_all_certain_ones_are_merged_in_one_step(book: Path, run: Run) -> None:
    answer = run("merge", "--certain", "--json").document
    assert answer["groups"] == [[1, 2], [3, 4]]
    assert [each["id"] for each in run("list", "--json").document] == [3, 5, 1]
    assert run("history", "--json").document[0]["count"] == 4
    run("undo")
    assert len(run("list", "--json").document) == 5


def test_a_merge_takes_what_it_is_told_and_is_taken_apart(book: Path, run: Run) -> None:
    run("merge", 1, 3, "--take", "formatted_name=3", "--take", "phone=3", "--json")
    shown = run("show", 1, "--json").document
    assert shown["name"] == "Anna Berg"
    assert [each["value"] for each in shown["channels"]] == [OTHER.value]
    assert shown["made_one_with"] == [{"merger": 1, "name": "Anna Berg", "on": "2026-11-20"}]
    assert "made one with Anna Berg on 2026-11-20 (merger 1)" in run("show", 1).out
    assert run("split", 1, "--json").document["contact"] == 3
    assert run("show", 1, "--json").document["name"] == "Bo Ek"
    assert run("show", 3, "--json").document["name"] == "Anna Berg"


def test_who_is_distinct_never_comes_again(book: Path, run: Run) -> None:
    assert run("distinct", 2, 1, "--json").document["step"]
    assert run("distinct", 1, 2, "--json").document["step"] is None
    pairs = run("duplicates", "--json").document["pairs"]
    assert (1, 2) not in {(pair["first"]["id"], pair["second"]["id"]) for pair in pairs}


@pytest.mark.parametrize(
    "words",
    [
        ("merge",),
        ("merge", 1),
        ("merge", 1, 1),
        ("merge", 1, 99),
        ("merge", 1, 2, "--take", "phone=3"),
        ("merge", 1, 2, "--take", "hat=1"),
        ("merge", "--certain", 1, 2),
        ("split", 1),
        ("split", 99),
        ("split", 1, 7),
        ("distinct", 1, 1),
        ("distinct", 1, 99),
    ],
)
def test_what_is_wrong_is_refused(book: Path, run: Run, words: tuple[object, ...]) -> None:
    answer = run(*words)
    assert answer.code == 2
    assert answer.err
    assert len(run("list", "--json").document) == 5


def test_every_evidence_has_words_of_its_own() -> None:
    assert len({evidence_in_words(Evidence(kind)) for kind in EvidenceKind}) == len(EvidenceKind)
