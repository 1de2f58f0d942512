"""Whatever is typed or handed over: a sentence and an exit code, never a traceback or a hang."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.core.cli.conftest import Run

from netdesk.store.store import FILE_NAME

NO_TEXT = os.fsdecode(b"\xff\xfe")


@pytest.mark.parametrize(
    "words",
    [
        ("due", "--budget", "99999999999999999999"),
        ("promise", "done", "99999999999999999999"),
        ("role", "remove", "99999999999999999999"),
        ("undo", "--to", "99999999999999999999"),
        ("relate", "1", "partner", "9" * 5000),
        ("circle", "create", "Odd", "--weight", "nan"),
        ("circle", "create", NO_TEXT),
        ("circle", "add", NO_TEXT, "1"),
        ("circle", "edit", "Mentors", "--name", NO_TEXT),
        ("list", "--circle", NO_TEXT),
        ("search", NO_TEXT),
        ("log", "1", "--kind", "call", "--note", NO_TEXT),
        ("import", "--source", NO_TEXT, os.devnull),
        ("import", os.devnull),
        ("show", "99999999999999999999"),
        ("cadence", "1", "99999999999999999999"),
    ],
)
def test_wrong_usage_is_told(run: Run, words: tuple[str, ...]) -> None:
    run("demo")
    answer = run(*words)
    assert answer.code == 2
    assert answer.err.strip()
    assert run("check").code == 0


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_calendars_ends_are_days(run: Run, day: str) -> None:
    run("demo")
    assert run("due", "--on", day).code == 0
    assert run("snooze", "1", "--until", day).code == 0
    assert run("log", "1", "--kind", "call", "--on", day).code == 0
    assert run("list").code == 0
    assert run("check").code == 0


def test_a_person_named_twice_is_one(run: Run) -> None:
    run("demo")
    run("log", "1", "1", "--kind", "call")
    name = run("show", "1", "--json").document["name"]
    assert run("history", "--json").document[0]["subject"] == name
    assert run("export", "1", "1").out.count("BEGIN:VCARD") == 1


@pytest.mark.skipif(os.name == "nt", reason="POSIX pipes")
def test_nobody_waits_for_a_pipe(run: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.vcf"
    os.mkfifo(pipe)
    answer = run("import", pipe)
    assert (answer.code, "no cards" in answer.out) == (0, True)
    assert run("restore", pipe).code == 2
    assert run("export", "--out", pipe).code == 2
    assert pipe.is_fifo()


def test_a_file_without_cards_says_so(run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "empty.vcf"
    empty.touch()
    assert "no cards" in run("import", empty).out


def test_a_long_list_of_faults_is_cut(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "junk.vcf"
    file.write_bytes(b"junk\r\nBEGIN:VCARD\r\n" * 1000)
    answer = run("import", file)
    assert answer.code == 1
    assert len(answer.out.splitlines()) < 60
    assert "more" in answer.out.splitlines()[-1]
    assert len(run("import", file, "--json").document["unreadable"]) >= 1000


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_data_folder_that_is_no_text(run: Run, tmp_path: Path) -> None:
    answer = run("--data", str(tmp_path / NO_TEXT), "list")
    assert answer.code == 3
    assert "cannot be opened" in answer.err


def test_no_name_commands_the_terminal(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "names.vcf"
    name = "Bo \x1b[31m\x9b2J\x07Ek"
    file.write_text(f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEND:VCARD\n", encoding="utf-8")
    run("import", file)
    run("circle", "create", "a \x1b[2Jb")
    for words in (("list",), ("show", "1"), ("history",), ("circle", "list"), ("search", "bo")):
        shown = run(*words).out + run(*words, "--json").out
        assert not {"\x1b", "\x9b", "\x07"} & {*shown}
    assert run("show", "1", "--json").document["name"] == name


def test_a_circles_name_is_one_line(run: Run) -> None:
    run("circle", "create", " Old \n friends ")
    assert [each["name"] for each in run("circle", "list", "--json").document] == ["Old friends"]
    assert run("circle", "create", "Old friends").code == 2


@pytest.mark.parametrize("harm", ["garbage", "damaged"])
def test_a_backup_takes_the_place_of_a_broken_store(
    run: Run, folder: Path, tmp_path: Path, harm: str
) -> None:
    run("demo")
    people = run("list", "--json").document
    run("backup", "--to", tmp_path / "copy.db")
    broken = bytearray((folder / FILE_NAME).read_bytes())
    start = 0 if harm == "garbage" else 8192
    broken[start:] = bytes(each ^ 0x5A for each in broken[start:])
    (folder / FILE_NAME).write_bytes(broken)
    assert run("list").code == 3

    assert run("restore", folder / FILE_NAME).code == 3
    assert (folder / FILE_NAME).read_bytes() == broken

    answer = run("restore", tmp_path / "copy.db", "--json")
    assert answer.code == 0
    assert Path(answer.document["before"]).read_bytes() == broken
    assert run("list", "--json").document == people
    assert run("check").code == 0
