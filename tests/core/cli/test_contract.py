"""Names, options, JSON keys and exit codes are a contract: here it is, once more, from outside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.core.cli.conftest import Run
from tests.invented import AT, TODAY

from netdesk.domain.changes import StepKind
from netdesk.domain.identifiers import ContactId, RoleChangeId
from netdesk.domain.role_change import Role, RoleChange
from netdesk.operations.contacts import delete_contacts
from netdesk.runtime.wish import Wish
from netdesk.store.store import FILE_NAME, Store

CARDS = """BEGIN:VCARD\r
VERSION:3.0\r
UID:cy-1\r
N:Ek;Cy;;;\r
FN:Cy Ek\r
TEL;TYPE=CELL:+46 70 174 06 05\r
BDAY:1980-11-20\r
END:VCARD\r
no card\r
BEGIN:VCARD\r
VERSION:3.0\r
FN:Di Al\r
EMAIL:di@nordic.example\r
END:VCARD\r
"""
IMPORT_KEYS = {
    "files",
    "cards",
    "added",
    "updated",
    "unchanged",
    "conflicts",
    "possible_duplicates",
    "unreadable",
    "groups",
    "missing",
    "deleted_here",
    "step",
    "seconds",
}
PLAN_KEYS = {"new", "changed"}
DUE_KEYS = {"on", "items", "waiting", "more_new_roles"}
PERSON_KEYS = {"id", "name", "organization", "title", "last_touch", "state"}


@pytest.fixture
def vcf(tmp_path: Path) -> Path:
    path = tmp_path / "phone.vcf"
    path.write_bytes(CARDS.encode())
    return path


def learn_role(folder: Path, *contacts: ContactId) -> None:
    writer, editor = Role("Writer", "Northgate"), Role("Editor", "Blue Heron Labs")
    with Store.open(folder) as store, store.step(StepKind.IMPORT, AT):
        store.role_changes.add_many(
            RoleChange(RoleChangeId(0), each, TODAY, writer, editor) for each in contacts
        )


def test_import(run: Run, vcf: Path) -> None:
    rehearsed = run("import", vcf, "--dry-run", "--json")
    assert run("list", "--json").document == []
    first = run("import", vcf, "--json", "--source", "phone")
    again = run("import", vcf, "--json", "--source", "phone")
    for answer in (rehearsed, first, again):
        assert answer.code == 1
        assert set(answer.document) - PLAN_KEYS == IMPORT_KEYS
        assert answer.document["unreadable"] == [
            {"file": "phone.vcf", "line": 9, "reason": "outside_card"}
        ]
        assert (answer.document["files"], answer.document["cards"]) == ([str(vcf)], 2)
    counts = [
        tuple(answer.document[key] for key in ("added", "updated", "unchanged", "step"))
        for answer in (rehearsed, first, again)
    ]
    assert [each["name"] for each in rehearsed.document["new"]] == ["Cy Ek", "Di Al"]
    assert rehearsed.document["new"][0]["line"] == 1
    assert counts == [(2, 0, 0, None), (2, 0, 0, 1), (0, 0, 2, None)]
    assert "line 9" in run("import", vcf).out


def test_import_of_a_changed_card_with_edits_on_both_sides(run: Run, folder: Path) -> None:
    path = folder.parent / "a.vcf"
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Bo\nTITLE:{}\nTEL:+46701740605\nEND:VCARD\n"
    path.write_text(card.format("Editor"))
    assert run("import", path, "--json").code == 0
    _edit_title(folder, "Chief")
    path.write_text(card.format("Reporter"))
    [changed] = run("import", path, "--json", "--dry-run").document["changed"]
    assert (changed["contact"], changed["name"], changed["line"]) == (1, "Bo", 1)
    answer = run("import", path, "--json")
    assert answer.code == 0
    [conflict] = answer.document["conflicts"]
    assert set(conflict) == {"contact", "name", "field", "base", "theirs", "ours"}
    assert (conflict["base"], conflict["theirs"], conflict["ours"]) == (
        "Editor",
        "Reporter",
        "Chief",
    )
    path.write_text(card.format("Editor").replace("UID:1", "UID:2").replace("FN:Bo", "FN:Bosse"))
    [duplicate] = run("import", path, "--json").document["possible_duplicates"]
    assert set(duplicate) >= {"file", "line", "name", "contact"}
    assert (duplicate["contact"], duplicate["looks_like"]) == (1, "Bo")
    assert duplicate["confidence"] >= 40
    assert "phone" in duplicate["evidence"]


def test_deleted_people_come_back_only_where_that_is_said(
    run: Run, folder: Path, vcf: Path
) -> None:
    run("import", vcf)
    with Store.open(folder) as store:
        delete_contacts(store, [ContactId(1)], at=AT)
    answer = run("import", vcf, "--json")
    assert (answer.document["unchanged"], answer.document["step"]) == (2, None)
    assert answer.document["deleted_here"] == [{"file": "phone.vcf", "line": 1, "name": "Cy Ek"}]
    assert "--bring-back" in run("import", vcf).out
    rehearsed = run("import", vcf, "--bring-back", "--dry-run", "--json").document
    assert ([each["name"] for each in rehearsed["new"]], rehearsed["unchanged"]) == (
        ["Cy Ek"],
        1,
    )
    back = run("import", vcf, "--bring-back", "--json").document
    assert (back["added"], back["unchanged"], back["deleted_here"]) == (1, 1, [])
    again = run("import", vcf, "--bring-back", "--json").document
    assert (again["added"], again["unchanged"], again["step"]) == (0, 2, None)


def test_whom_a_newer_export_lacks_is_told_and_marked(run: Run, folder: Path) -> None:
    path = folder.parent / "a.vcf"
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:{0}\nFN:{0}\nEND:VCARD\n"
    path.write_text("".join(map(card.format, ("Ada", "Bo", "Cy"))))
    run("import", path)
    path.write_text("".join(map(card.format, ("Ada", "Bo"))))
    missing = [{"contact": 3, "name": "Cy", "source": "vCard 3.0"}]
    assert run("import", path, "--json", "--dry-run").document["missing"] == missing
    assert "Cy (contact 3)" in run("import", path).out
    assert run("import", path, "--json").document["missing"] == []
    with Store.open(folder) as store:
        assert store.database.column("SELECT missing_since FROM card ORDER BY id")[:2] == [
            None,
            None,
        ]
        assert store.database.value("SELECT missing_since FROM card WHERE uid = 'Cy'")
    path.write_text(card.format("Cy"))
    run("import", path)
    with Store.open(folder) as store:
        assert store.database.column("SELECT missing_since FROM card") == [None, None, None]


def _edit_title(folder: Path, title: str) -> None:
    from dataclasses import replace

    from tests.invented import AT

    from netdesk.domain.identifiers import ContactId
    from netdesk.operations.contacts import edit_contact

    with Store.open(folder) as store:
        fields = store.contacts.get(ContactId(1)).fields
        edit_contact(store, ContactId(1), replace(fields, title=title), at=AT)


@pytest.mark.parametrize("version", ["3.0", "4.0", "as-imported"])
def test_export(run: Run, vcf: Path, tmp_path: Path, version: str) -> None:
    run("import", vcf)
    out = tmp_path / "out.vcf"
    answer = run("export", "--out", out, "--version", version, "--json")
    assert (answer.code, answer.document) == (0, {"cards": 2, "out": str(out)})
    written = out.read_text(encoding="utf-8")
    assert written.count("BEGIN:VCARD") == 2
    assert "Cy Ek" in written
    assert run("export", 2, "--version", version).out.count("Di Al") >= 1
    assert run("export", 9).code == 2
    assert run("export", "--json").code == 2
    assert run("export", "--out", tmp_path / "missing" / "a.vcf").code == 2
    assert run("export", "--out", tmp_path).code == 2


def test_export_reports_what_a_version_has_no_word_for(run: Run, tmp_path: Path) -> None:
    path, out = tmp_path / "modern.vcf", tmp_path / "out.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:4.0\nFN:Cy Ek\nGENDER:O\nEND:VCARD\n")
    run("import", path)
    document = run("export", "--out", out, "--version", "3.0", "--json").document
    assert document == {"cards": 1, "out": str(out), "carrying": 1}
    assert "X-GENDER:O" in out.read_text()
    assert "1 card has" in run("export", "--out", out, "--version", "3.0").out
    assert "X-" not in run("export", "--out", out, "--version", "4.0").out


def test_list_and_search(network: Run) -> None:
    people = network("list", "--json").document
    assert len(people) == 40
    assert all(set(each) == PERSON_KEYS for each in people)
    assert network("list", "--limit", 3, "--json").document == people[:3]
    assert network("list", "--limit", 0, "--json").document == []
    for state in ("fresh", "due", "stale", "resting", "paused"):
        answer = network("list", "--state", state, "--json").document
        assert answer == [each for each in people if each["state"] == state]
    mentors = network("list", "--circle", "mentors", "--json").document
    assert 0 < len(mentors) < 40
    name = people[0]["name"]
    assert people[0] in network("search", name.upper(), "--json").document
    assert network("search", "nobody at all", "--json").document == []
    assert network("search", "nobody at all").code == 0
    assert network("list", "--circle", "none such").code == 2
    assert network("list", "--state", "gone").code == 2
    assert name in network("list").out


def test_show(network: Run) -> None:
    document = network("show", 1, "--json").document
    assert set(document) == {
        "id",
        "name",
        "name_parts",
        "organization",
        "department",
        "title",
        "channels",
        "dates",
        "notes",
        "has_photo",
        "added_on",
        "met_on",
        "circles",
        "cadence",
        "state",
        "ratio",
        "last_touch",
        "due_on",
        "snoozed_until",
        "paused_until",
        "sources",
        "made_one_with",
        "facts",
        "relations",
        "roles",
        "promises",
        "missing_since",
        "more",
        "timeline",
    }
    network("log", 1, "--kind", "call", "--note", "about Lagos")
    [entry] = network("show", 1, "--json").document["timeline"][:1]
    assert set(entry) == {
        "id",
        "kind",
        "day",
        "text",
        "participants",
        "names",
        "time",
        "planned",
        "tags",
        "attachments",
    }
    assert "about Lagos" in network("show", 1).out


def test_show_a_new_role(run: Run, vcf: Path, folder: Path) -> None:
    run("import", vcf)
    learn_role(folder, ContactId(1))
    run("log", 1, "--kind", "call", "--on", "yesterday")
    role, call = run("show", 1, "--json").document["timeline"]
    assert role == {
        "id": None,
        "kind": "role_change",
        "day": "2026-11-20",
        "text": "Editor at Blue Heron Labs, was Writer at Northgate",
        "participants": [1],
        "names": [run("show", 1, "--json").document["name"]],
        "title": "Editor",
        "organization": "Blue Heron Labs",
        "title_before": "Writer",
        "organization_before": "Northgate",
    }
    assert call["kind"] == "call"
    assert "2026-11-20  new role  Editor at Blue Heron Labs" in run("show", 1).out


def test_show_who_is_missing(run: Run, vcf: Path, folder: Path) -> None:
    run("import", vcf)
    assert run("show", 1, "--json").document["missing_since"] is None
    with Store.open(folder) as store, store.step(StepKind.IMPORT, AT):
        store.database.execute("UPDATE card SET missing_since = '2026-11-03'")
    assert run("show", 1, "--json").document["missing_since"] == "2026-11-03"
    assert "not in the newest export since 2026-11-03" in run("show", 1).out


def test_log(network: Run) -> None:
    answer = network("log", 1, 2, 2, "--kind", "meeting", "--on", "yesterday", "--json")
    assert answer.code == 0
    assert set(answer.document) == {"interaction", "step"}
    [entry] = [
        each
        for each in network("show", 2, "--json").document["timeline"]
        if each["id"] == answer.document["interaction"]
    ]
    assert (entry["day"], entry["participants"]) == ("2026-11-19", [1, 2])


@pytest.mark.parametrize(
    "words",
    [
        ("cadence", 1, 2, 30, "--max", 40),
        ("cadence", 1, "none"),
        ("circle", "create", "Choir", "--ideal", 20, "--max", 30, "--weight", 2),
        ("circle", "edit", "Mentors", "--name", "Teachers", "--ideal", 10),
        ("circle", "add", "Berlin", 1, 2, 3),
        ("circle", "remove", "mentors", *range(1, 41)),
        ("circle", "delete", "Close"),
        ("snooze", 1, "--until", "2027-01-01"),
        ("skip", 1),
    ],
)
def test_a_write_answers_its_step(network: Run, words: tuple[Any, ...]) -> None:
    answer = network(*words, "--json")
    assert (answer.code, answer.document, answer.err) == (0, {"step": 2}, "")
    assert network("undo", "--json").document == {"step": 3, "undone": 2}
    assert network("redo", "--json").document["step"] == 4
    words_only = network("history")
    assert (words_only.code, len(words_only.out.splitlines())) == (0, 4)


def test_circle_list(network: Run) -> None:
    circles = network("circle", "list", "--json").document
    keys = {"id", "name", "ideal_days", "maximum_days", "weight", "colour", "size"}
    assert all(set(each) == keys for each in circles)
    assert [each["name"] for each in circles] == ["Berlin", "Clients", "Close", "Mentors"]


def test_due(network: Run) -> None:
    answer = network("due", "--json")
    assert (answer.code, set(answer.document)) == (0, DUE_KEYS)
    assert answer.document["on"] == "2026-11-20"
    keys = {"contact", "name", "kind", "reason", "ratio", "last_touch", "due_on"}
    assert answer.document["items"]
    assert all(set(each) == keys for each in answer.document["items"])
    by_cadence = [each for each in answer.document["items"] if each["kind"] == "cadence"]
    assert len(by_cadence) == 3
    every = network("due", "--budget", 99, "--json").document
    assert every["waiting"] == 0
    none = network("due", "--budget", 0, "--json").document
    assert none["waiting"] == len([e for e in every["items"] if e["kind"] == "cadence"])
    assert network("due", "--on", "2026-12-24", "--json").document["on"] == "2026-12-24"
    assert all(each["reason"]["words"] for each in every["items"])


def test_due_new_roles(run: Run, vcf: Path, folder: Path) -> None:
    assert run("import", vcf).code == 1
    people = [each["id"] for each in run("list", "--json").document]
    learn_role(folder, *map(ContactId, people))
    found = run("due", "--json").document
    roles = [each for each in found["items"] if each["kind"] == "role_change"]
    [item] = [each for each in roles if each["contact"] == people[0]]
    assert (len(roles), item["due_on"]) == (len(people), "2026-11-20")
    assert item["reason"] == {
        "on": "2026-11-20",
        "days": 0,
        "title": "Editor",
        "organization": "Blue Heron Labs",
        "title_before": "Writer",
        "organization_before": "Northgate",
        "words": "new role: Editor at Blue Heron Labs, learned today",
    }
    assert found["more_new_roles"] == 0
    later = run("due", "--on", "2026-11-22").out
    assert "new role: Editor at Blue Heron Labs, learned 2 days ago" in later


def test_undo_leads_back_to_before_a_step(network: Run) -> None:
    for note in ("first", "second"):
        network("log", "1", "--kind", "call", "--note", note)
    steps = [each["step"] for each in network("history", "--json").document]
    assert network("undo", "--to", str(steps[1]), "--json").document["undone"] == steps[1]
    standing = [
        each["step"]
        for each in network("history", "--json").document
        if not each["undone"] and each["reverses"] is None
    ]
    assert standing == [steps[2]]
    assert network("undo", "--to", str(steps[1])).code == 1
    assert network("undo", "--to", "999").code == 2


def test_history_undo_and_redo(network: Run) -> None:
    network("skip", 1)
    steps = network("history", "--json").document
    keys = {"step", "at", "kind", "subject", "count", "undone", "reverses"}
    assert all(set(each) == keys for each in steps)
    assert [each["kind"] for each in steps] == ["skip", "fill_demo"]
    assert len(network("history", "--limit", 1, "--json").document) == 1
    assert network("undo", "--json").document == {"step": 3, "undone": 2}
    assert network("undo", "--json").document == {"step": 4, "undone": 1}
    assert network("undo").code == 1
    assert network("undo", "--json").out == ""
    redone = network("redo", "--json")
    assert {"step", "undone"} <= set(redone.document)
    assert len(network("list", "--json").document) == 40
    network("redo")
    assert network("redo").code == 1


def test_backup_restore_and_check(network: Run, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    kept = network("backup", "--to", copy, "--json")
    assert (kept.code, kept.document) == (0, {"ok": True, "to": str(copy)})
    assert Path(network("backup", "--json").document["to"]).is_file()
    network("undo")
    restored = network("restore", copy, "--json")
    assert (restored.code, restored.document["ok"]) == (0, True)
    assert len(network("list", "--json").document) == 40
    check = network("check", "--json")
    assert (check.code, check.document) == (0, {"ok": True, "faults": []})
    assert network("restore", tmp_path / "missing.db").code == 2
    assert network("restore", tmp_path).code == 2
    assert network("backup", "--to", tmp_path).code == 2
    assert network("backup", "--to", tmp_path / "missing" / "copy.db").code == 2


def test_check_of_a_faulty_store(network: Run, folder: Path) -> None:
    with Store.open(folder) as store:
        store.database.execute("DELETE FROM standing WHERE contact_id = 1")
    answer = network("check", "--json")
    assert (answer.code, answer.document["ok"]) == (1, False)
    assert len(answer.document["faults"]) == 1


def test_demo(run: Run) -> None:
    answer = run("demo", "--json")
    assert answer.document == {"step": 1, "contacts": 40}
    assert run("demo").code == 2
    assert len(run("list", "--json").document) == 40


HUGE = 2**63


@pytest.mark.parametrize(
    "words",
    [
        ("show", 99),
        ("show", HUGE),
        ("show", "Bo"),
        ("log", 99, "--kind", "call"),
        ("log", HUGE, "--kind", "call"),
        ("log", 1, "--kind", "dance"),
        ("log", 1),
        ("log", "--kind", "call"),
        ("log", 1, "--kind", "call", "--on", "someday"),
        ("due", "--on", "2026-02-30"),
        ("due", "--budget", -1),
        ("snooze", 1),
        ("snooze", 1, "--until", "soon"),
        ("snooze", 99, "--until", "tomorrow"),
        ("skip", 99),
        ("skip", HUGE),
        ("cadence", 1),
        ("cadence", 1, 0),
        ("cadence", 1, "often"),
        ("cadence", 1, 30, "--max", 3),
        ("cadence", 1, 99999999),
        ("cadence", HUGE, 30),
        ("cadence", "--", 1, -5),
        ("cadence", 99, 30),
        ("circle", "add", "Close", 99),
        ("circle", "add", "none such", 1),
        ("circle", "create", " "),
        ("circle", "create", "close"),
        ("circle", "edit", "Close", "--name", "MENTORS"),
        ("circle", "edit", "Close", "--ideal", 20, "--max", 3),
        ("circle", "delete", "none such"),
        ("export", HUGE),
        ("history", "--limit", 0),
        ("list", "--limit", -1),
        ("import",),
        ("import", "missing.vcf"),
        ("dance",),
        ("list", "--dance"),
    ],
)
def test_wrong_usage_is_2_and_changes_nothing(network: Run, words: tuple[Any, ...]) -> None:
    answer = network(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.strip()
    assert "Traceback" not in answer.err
    assert len(network("history", "--json").document) == 1


@pytest.mark.parametrize("words", [("list",), ("check",), ("due",), ("demo",), ("undo",)])
@pytest.mark.parametrize("fault", ["newer", "garbage", "folder", "file"])
def test_a_store_that_cannot_be_opened_is_3(
    run: Run, folder: Path, words: tuple[str, ...], fault: str
) -> None:
    match fault:
        case "newer":
            with Store.open(folder) as store:
                store.database.execute("PRAGMA user_version = 99")
        case "garbage":
            folder.mkdir()
            (folder / FILE_NAME).write_bytes(b"no database" * 99)
        case "folder":
            (folder / FILE_NAME).mkdir(parents=True)
        case _:
            folder.mkdir()
            (folder / FILE_NAME).symlink_to("/proc/no/such/place")
    answer = run(*words, "--json")
    assert (answer.code, answer.out) == (3, "")
    assert "Traceback" not in answer.err
    assert answer.err.strip()


def test_no_command_opens_the_window(run: Run, folder: Path, vcf: Path, opened: list[Any]) -> None:
    assert run().code == 0
    assert run("--tray").code == 0
    assert run(vcf).code == 0
    assert run("quick").code == 0
    wishes = [Wish(), Wish(show=False), Wish(files=(str(vcf),)), Wish(show=False, quick=True)]
    assert opened == [(folder, wish) for wish in wishes]


def test_the_desktops_leave_to_take_the_keyboard_is_handed_over(
    run: Run, opened: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "given")
    assert run("quick").code == 0
    assert opened[0][1] == Wish(show=False, quick=True, activation="given")


def test_quick_writes_a_line_without_a_window(network: Run, opened: list[Any]) -> None:
    [who] = [each["id"] for each in network("list", "--limit", 1, "--json").document]
    name = network("show", who, "--json").document["name"]
    answer = network("quick", f'yesterday offer @"{name}" #pilot', "--json").document
    assert answer["understood"]["kind"] == "call"
    assert answer["understood"]["participants"] == [who]
    assert answer["understood"]["tags"] == ["pilot"]
    assert network("quick", "coffee", "with", f'@"{name}"').out.startswith("Logged as")
    refused = network("quick", "nobody named")
    assert refused.code == 2
    assert network("undo", "--json").document["undone"]
    assert opened == []


def test_help_and_version(run: Run) -> None:
    assert run("--help").code == 0
    assert run("--version").out.startswith("netdesk, version ")
    for command in ("import", "export", "list", "circle", "due", "restore"):
        assert run(command, "--help").code == 0


def test_preferences_of_a_later_version_do_no_harm(network: Run, folder: Path) -> None:
    (folder / "preferences.json").write_text('{"leap_day_rule": "moon", "daily_budget": -3}')
    answer = network("due", "--json")
    assert answer.code == 0
    (folder / "preferences.json").write_text("[]")
    assert network("due", "--json").code == 0
    (folder / "preferences.json").write_bytes(b"\xff{")
    assert len(network("due", "--json").document["items"]) >= 3


def test_steps_are_named_as_in_the_window(network: Run) -> None:
    network("skip", 1)
    name = network("show", 1, "--json").document["name"]
    assert network("undo").out == f"Undone: skip of {name}.\n"
    assert network("redo").out == f"Redone: skip of {name}.\n"
    assert "skip of" in network("history", "--limit", 5).out
