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
