"""Tables on the command line: known ones at once, others when their columns are named."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.core.cli.conftest import Run

LINKEDIN = (
    "Notes:\n\n"
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Anna,Beispiel,https://www.linkedin.example/in/anna,,Muster GmbH,{title},21 Nov 2026\n"
    "Bo,Lindqvist,https://www.linkedin.example/in/bo,bo@soder.example,Söder AB,,05 Jan 2019\n"
)
TABLE = "Wer;Durchwahl;Wo\nAnna Beispiel;030 23125 001;Berlin\nBo Lindqvist;030 23125 002;Köln\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "leute.csv"
    path.write_text(TABLE, encoding="cp1252")
    return path


def test_linkedin_comes_in_again_and_again(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "Connections.csv"
    path.write_text(LINKEDIN.format(title="Engineer"), encoding="utf-8")
    first = run("import", path, "--json")
    assert (first.code, first.document["added"]) == (0, 2)
    again = run("import", path, "--json").document
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, 2)
    path.write_text(LINKEDIN.format(title="CTO"), encoding="utf-8")
    newer = run("import", path, "--json").document
    assert (newer["added"], newer["updated"], newer["unchanged"]) == (0, 1, 1)
    [anna] = run("search", "Anna", "--json").document
    assert anna["title"] == "CTO"
    assert run("undo").code == 0
    [anna] = run("search", "Anna", "--json").document
    assert anna["title"] == "Engineer"


def test_an_unknown_table_says_how_to_go_on(run: Run, table: Path) -> None:
    answer = run("import", table, "--json")
    assert answer.code == 1
    assert answer.document["unreadable"] == [
        {"file": "leute.csv", "line": 1, "reason": "unmapped_table"}
    ]
    assert "netdesk import leute.csv --map Wer=name --map Durchwahl=phone" in answer.err


def test_named_columns_are_taken_and_remembered(run: Run, table: Path) -> None:
    words = ("--map", "Wer=name", "--map", "durchwahl=phone:work", "--map", "Wo=city:work")
    tried = run("import", table, *words, "--dry-run", "--json")
    assert (tried.code, tried.document["added"]) == (0, 2)
    assert run("import", table).code == 1
    assert run("import", table, *words).code == 0
    table.write_text(TABLE + "Cleo Dritt;;\n", encoding="utf-8")
    answer = run("import", table, "--json")
    assert (answer.code, answer.document["added"]) == (0, 1)
    [anna] = run("search", "Anna", "--json").document
    phone, address = run("show", anna["id"], "--json").document["channels"]
    assert (phone["label"], phone["value"]) == ("work", "030 23125 001")
    assert address["value"] == "Berlin"


@pytest.mark.parametrize(
    "word", ["Wer", "Wer=boss", "Wer=name:work", "Wer=label", "Nobody=name", "=name"]
)
def test_what_cannot_be_mapped_is_wrong_usage(run: Run, table: Path, word: str) -> None:
    answer = run("import", table, "--map", word)
    assert answer.code == 2
    assert answer.err
    assert run("list", "--json").document == []
