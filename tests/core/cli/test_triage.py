"""`triage`, `cadence --level` and the colours of circles."""

from __future__ import annotations

from tests.core.cli.conftest import Run


def test_people_are_listed_answered_and_applied(network: Run) -> None:
    before = network("triage", "list", "--json").document
    first, second, third = (each["id"] for each in before["people"][:3])
    assert network("triage", "answer", first, second, "--every", 14, "--json").document["step"]
    network("triage", "answer", third, "--no-reminders")
    after = network("triage", "list", "--limit", 2, "--json").document
    assert (after["sorted"], after["total"]) == (before["sorted"] + 3, before["total"])
    assert len(after["people"]) == 2
    assert {"id": third, "answer": "none", "ideal_days": None} in after["staged"]
    shown = network("triage", "apply", "--dry-run", "--budget", 2, "--json").document
    assert (shown["step"], shown["changed"]) == (None, 3)
    assert max(shown["after"]) <= 2
    applied = network("triage", "apply", "--budget", 2, "--json").document
    assert applied == {**shown, "step": applied["step"]}
    assert network("triage", "list", "--json").document["staged"] == []
    assert network("undo", "--json").document["undone"] == applied["step"]


def test_an_answer_must_be_one(network: Run) -> None:
    for words in (("--every", 7, "--later"), (), ("--every", 0)):
        assert network("triage", "answer", 1, *words).code == 2
    assert network("triage", "answer", 4711, "--later").code == 2


def test_later_comes_last(network: Run) -> None:
    first = network("triage", "list", "--json").document["people"][0]["id"]
    network("triage", "answer", first, "--later")
    assert network("triage", "list", "--json").document["people"][-1]["id"] == first


def test_a_levelled_cadence_brings_few_up_a_day(network: Run) -> None:
    ids = range(1, 41)
    assert network("cadence", *ids, 90, "--level", "--json").document["step"]
    waiting = network("due", "--budget", 3, "--json").document["waiting"]
    network("cadence", *ids, 90)
    assert network("due", "--budget", 3, "--json").document["waiting"] >= waiting


def test_circles_have_colours(network: Run) -> None:
    network("circle", "create", "Choir", "--colour", "rose")
    network("circle", "edit", "Mentors", "--colour", "teal", "--ideal", 20, "--level")
    assert network("circle", "add", "Mentors", *range(1, 9), "--level", "--json").document["step"]
    circles = network("circle", "list", "--json").document
    colours = {each["name"]: each["colour"] for each in circles}
    assert (colours["Choir"], colours["Mentors"]) == ("rose", "teal")
    network("circle", "edit", "Choir", "--colour", "none")
    circles = network("circle", "list", "--json").document
    assert {each["name"]: each["colour"] for each in circles}["Choir"] == ""
    assert network("circle", "edit", "Choir", "--colour", "mauve").code == 2
