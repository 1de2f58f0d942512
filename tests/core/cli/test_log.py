"""`log` by a line and by its options."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.core.cli.conftest import Run
from tests.invented import add

from netdesk.store.store import Store


@pytest.fixture
def people(folder: Path) -> None:
    with Store.open(folder) as store:
        add(store, "Bo Lindqvist", "Ada Lovelace", "Grace Walker", "Grace Hopper", "Grace")


def newest(run: Run, number: int) -> dict[str, Any]:
    entry: dict[str, Any] = run("show", number, "--json").document["timeline"][0]
    return entry


def test_a_line_says_it_all(people: None, run: Run) -> None:
    answer = run("log", 1, "--line", "yesterday call about the offer @Ada #job", "--json")
    assert answer.code == 0
    assert set(answer.document) == {"interaction", "step", "understood"}
    entry = newest(run, 2)
    assert (entry["kind"], entry["day"], entry["text"]) == ("call", "2026-11-19", "about the offer")
    assert (entry["participants"], entry["tags"], entry["planned"]) == ([1, 2], ["job"], False)
    assert "2026-11-19  call  about the offer #job" in run("show", 1).out


def test_a_line_alone_names_its_people_and_plans(people: None, run: Run) -> None:
    line = 'tomorrow 10:00 coffee with @"Grace Walker"'
    answer = run("log", "--line", line, "--json")
    assert answer.document["understood"] == {
        "kind": "meeting",
        "day": "2026-11-21",
        "time": "10:00",
        "planned": True,
        "text": "coffee",
        "participants": [3],
        "tags": [],
    }
    assert "2026-11-21 10:00  planned meeting  coffee" in run("show", 3).out


def test_options_say_the_same(people: None, run: Run) -> None:
    options = (
        "--at",
        "14:30",
        "--tag",
        "job",
        "--tag",
        "#Job",
        "--link",
        "https://soder.example/a",
    )
    assert run("log", 1, "--kind", "call", "--planned", *options).code == 0
    entry = newest(run, 1)
    assert (entry["time"], entry["planned"], entry["tags"]) == ("14:30", True, ["job"])
    assert entry["attachments"] == [{"target": "https://soder.example/a", "title": ""}]


def test_a_day_ahead_is_planned(people: None, run: Run) -> None:
    run("log", 1, "--kind", "call", "--on", "2026-12-24")
    assert newest(run, 1)["planned"] is True
    assert run("show", 1, "--json").document["last_touch"] is None


def test_whoever_is_called_exactly_so_is_meant(people: None, run: Run) -> None:
    run("log", "--line", "call @Grace", "--json")
    assert newest(run, 5)["participants"] == [5]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("1", "--line", "call @Nobody"), "Nobody is called 'Nobody'"),
        (("--line", "call"), "Say with whom"),
        (("1", "--line", "about the offer"), "Say what happened"),
        (("1", "--kind", "call", "--at", "noon"), "no time"),
    ],
)
def test_what_is_not_clear_is_not_written(
    people: None, run: Run, words: tuple[str, ...], said: str
) -> None:
    answer = run("log", *words)
    assert answer.code == 2
    assert said in answer.err
    assert run("show", 1, "--json").document["timeline"] == []


def test_two_of_a_name_are_told_apart_by_the_user(folder: Path, run: Run) -> None:
    with Store.open(folder) as store:
        add(store, "Grace Walker", "Grace Hopper")
    answer = run("log", "--line", "call @Grace")
    assert answer.code == 2
    assert "Grace Hopper (2), Grace Walker (1)" in answer.err
