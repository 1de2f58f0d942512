"""`fact`, `tag`, `relate`, `role`, and what `show` says of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.core.cli.conftest import Run
from tests.invented import add

from netdesk.store.store import Store


@pytest.fixture
def network(folder: Path, run: Run) -> Run:
    with Store.open(folder) as store:
        add(store, "Ada Ek", "Bo Ek")
    return run


def test_what_is_known_is_written_shown_and_forgotten(network: Run) -> None:
    for words in (
        ("fact", "1", "interest", "sailing"),
        ("fact", "1", "custom", "oat milk", "--label", "Coffee"),
        ("tag", "1", "--add", "rust"),
        ("relate", "1", "manager", "2"),
        ("relate", "1", "partner", "Kim Ek"),
        ("role", "add", "1", "--title", "Editor", "--from", "2019-03", "--to", "2024"),
    ):
        assert network(*words, "--json").document["step"]
    shown = network("show", "1", "--json").document
    assert {(each["kind"], each["value"]) for each in shown["facts"]} == {
        ("interest", "sailing"),
        ("custom", "oat milk"),
        ("tag", "rust"),
    }
    assert [(each["kind"], each["contact"]) for each in shown["relations"]] == [
        ("manager", 2),
        ("partner", None),
    ]
    [role] = shown["roles"]
    assert (role["from"]["year"], role["from"]["month"], role["to"]["year"]) == (2019, 3, 2024)
    words = network("show", "1").out
    assert "Coffee: oat milk" in words
    assert "partner: Kim Ek" in words
    assert "Editor (2019–2024)" in words
    assert [each["kind"] for each in network("show", "2", "--json").document["relations"]] == [
        "report"
    ]
    for words_ in (
        ("fact", "1", "interest", "--remove"),
        ("fact", "1", "custom", "oat milk", "--remove"),
        ("tag", "1", "--remove", "rust"),
        ("relate", "1", "manager", "2", "--remove"),
        ("relate", "1", "partner", "kim ek", "--remove"),
        ("role", "remove", str(role["role"])),
    ):
        assert network(*words_).code == 0
    shown = network("show", "1", "--json").document
    assert not any(shown[part] for part in ("facts", "relations", "roles"))


def test_wrong_usage_is_told(network: Run) -> None:
    assert network("tag", "1").code == 2
    assert network("fact", "1", "interest", "flying", "--remove").code == 2
    assert network("fact", "999", "interest", "flying").code == 2
    assert network("relate", "1", "friend", "nobody known", "--remove").code == 2
    assert network("role", "add", "1", "--from", "2019-13", "--title", "Editor").code == 2
