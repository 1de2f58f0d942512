"""`recall` in words and as JSON."""

from __future__ import annotations

from pathlib import Path

from tests.core.cli.conftest import Run
from tests.invented import add

from netdesk.store.store import Store


def test_recall(folder: Path, run: Run) -> None:
    with Store.open(folder) as store:
        add(store, "Ada Ek", "Grace Walker")
    run("fact", "1", "ask_next_time", "the move")
    run("relate", "1", "introduced_by", "2")
    run("relate", "1", "partner", "Kim")
    run("log", "1", "--kind", "call", "--note", "about Lagos")
    document = run("recall", "1", "--json").document
    assert document["name"] == "Ada Ek"
    assert document["ask_next_time"] == ["the move"]
    assert document["met"]["through"] == ["Grace Walker"]
    assert document["family"] == ["Kim, partner"]
    assert [each["text"] for each in document["last"]] == ["about Lagos"]
    words = run("recall", "1").out
    for said in ("ask: the move", "met: through Grace Walker", "family: Kim, partner", "Lagos"):
        assert said in words
    assert run("recall", "9").code == 2
