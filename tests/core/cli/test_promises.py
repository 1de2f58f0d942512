"""`promise`: made, listed, kept, put off and dropped."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.core.cli.conftest import Run
from tests.invented import add

from netdesk.store.store import Store


@pytest.fixture
def network(folder: Path, run: Run) -> Run:
    with Store.open(folder) as store:
        add(store, "Ada Ek")
    return run


def test_promises(network: Run) -> None:
    made = network("promise", "add", "1", "send the benchmark by 2026-11-30", "--json").document
    assert set(made) == {"promise", "step"}
    number = str(made["promise"])
    [listed] = network("promise", "list", "--json").document
    assert (listed["text"], listed["due_on"]) == ("send the benchmark", "2026-11-30")
    assert "you promised: send the benchmark, due 2026-11-30" in network("promise", "list").out
    due = network("due", "--on", "2026-12-01", "--json").document["items"]
    assert [(each["kind"], each["reason"]["days_over"]) for each in due] == [("promise", 1)]
    assert "1 day over" in network("due", "--on", "2026-12-01").out
    assert network("promise", "snooze", number, "--until", "2026-12-05").code == 0
    assert network("due", "--on", "2026-12-01", "--json").document["items"] == []
    assert network("promise", "done", number).code == 0
    assert network("promise", "list", "1", "--json").document == []
    assert len(network("promise", "list", "--done", "--json").document) == 1
    assert network("promise", "reopen", number).code == 0
    assert network("promise", "drop", number).code == 0
    assert network("promise", "done", number).code == 2
    assert network("promise", "list", "9").code == 2
    assert network("promise", "add", "1", " ").code == 2


def test_promises_that_repeat(network: Run) -> None:
    made = network("promise", "add", "1", "call by 2026-11-16", "--repeat", "freq=weekly", "--json")
    assert set(made.document) == {"promise", "step"}
    number = str(made.document["promise"])
    edited = network("promise", "edit", number, "--repeat", "FREQ=MONTHLY;BYDAY=3MO")
    assert "repeats FREQ=MONTHLY;BYDAY=3MO from plan" in edited.out
    assert network("promise", "edit", number, "--from", "completion", "--text", "ring").code == 0
    [listed] = network("promise", "list", "--json").document
    assert (listed["text"], listed["repeat"], listed["repeat_from"]) == (
        "ring",
        "FREQ=MONTHLY;BYDAY=3MO",
        "completion",
    )
    assert "due again" in network("promise", "done", number).out
    [again] = network("promise", "list", "--json").document
    assert again["promise"] == listed["promise"]
    assert again["due_on"] > listed["due_on"]
    assert len(network("promise", "list", "--done", "--json").document) == 2
    assert network("undo").code == 0
    assert network("promise", "list", "--json").document == [listed]
    assert network("promise", "edit", number, "--repeat", "never").code == 0
    assert network("promise", "list", "--json").document[0]["repeat"] is None
    assert network("promise", "edit", number, "--from", "plan").code == 2


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=HOURLY", "not within a day"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "No day fits this rule."),
        ("soon", "no recurrence rule"),
    ],
)
def test_rules_that_cannot_be_kept_are_refused_in_words(
    network: Run, rule: str, words: str
) -> None:
    refused = network("promise", "add", "1", "call", "--repeat", rule)
    assert refused.code == 2
    assert words in refused.err
    assert network("promise", "list", "--json").document == []


def test_what_is_put_off_may_wait_for_an_answer(network: Run) -> None:
    made = network("promise", "add", "1", "ask again", "--due", "2026-11-20", "--json").document
    number = str(made["promise"])
    put_off = ("promise", "snooze", number, "--until", "week", "--unless-answered")
    assert "Snoozed until 20" in network(*put_off).out
    assert network("promise", "list", "--json").document[0]["unless_answered_after"] == 0
    network("log", "1", "--kind", "call", "--on", "today")
    due = network("due", "--on", "2027-01-30", "--json").document["items"]
    assert [each["reason"]["answered_on"] is not None for each in due] == [True]
    assert network("promise", "snooze", number, "--until", "someday").code == 2


@pytest.mark.parametrize("until", ["tomorrow", "workday", "week", "2099-01-01"])
def test_people_are_put_off_until_a_day_or_a_word(network: Run, until: str) -> None:
    assert "Snoozed until 20" in network("snooze", "1", "--until", until).out
    assert network("undo").code == 0


def test_a_line_may_say_how_often(network: Run) -> None:
    said = network("promise", "add", "1", "call every third Monday")
    assert "repeats FREQ=MONTHLY;BYDAY=3MO from plan" in said.out
    [listed] = network("promise", "list", "--json").document
    assert (listed["text"], listed["due_on"][:2]) == ("call", "20")
