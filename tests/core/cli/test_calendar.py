"""`due --ics` and `calendar import`."""

from __future__ import annotations

from pathlib import Path

import icalendar
from tests.core.cli.conftest import Run


def test_due_as_a_calendar(network: Run, tmp_path: Path) -> None:
    printed = network("due", "--ics").out
    events = icalendar.Calendar.from_ical(printed).walk("VEVENT")
    assert len(events) > 5
    assert len({str(each["UID"]) for each in events}) == len(events)
    assert network("due", "--ics", "-").out == printed
    path = tmp_path / "out.ics"
    first = network("due", "--ics", path, "--json").document
    assert first == {"out": str(path), "written": True}
    assert network("due", "--ics", path, "--json").document["written"] is False
    assert path.read_bytes().decode() == printed


def test_due_over_another_calendar(network: Run, tmp_path: Path) -> None:
    path = tmp_path / "out.ics"
    path.write_text("BEGIN:VCALENDAR\n")
    answer = network("due", "--ics", path)
    assert (answer.code, "another program" in answer.err) == (2, True)


def test_import_a_calendar(run: Run, tmp_path: Path) -> None:
    cards = tmp_path / "bo.vcf"
    cards.write_text(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Lindqvist\r\nEMAIL:bo@x.example\r\nEND:VCARD\r\n"
    )
    run("import", cards)
    path = tmp_path / "meetings.ics"
    lines = ("BEGIN:VEVENT", "UID:1", "DTSTART:20261201T130000", "SUMMARY:Lunch")
    who = ("ATTENDEE:mailto:bo@x.example", "END:VEVENT", "END:VCALENDAR", "")
    path.write_text("\r\n".join(("BEGIN:VCALENDAR", *lines, *who)))
    tried = run("calendar", "import", path, "--dry-run", "--json").document
    assert tried["step"] is None
    assert [each["action"] for each in tried["meetings"]] == ["add"]
    done = run("calendar", "import", path)
    assert (done.code, done.out) == (0, "planned: 2026-12-01 13:00  Lunch  with Bo Lindqvist\n")
    again = run("calendar", "import", path, "--json").document
    assert (again["step"], again["meetings"][0]["action"]) == (None, "same")
    assert "Lunch" not in run("due", "--ics").out
    path.write_bytes(b"no calendar")
    assert run("calendar", "import", path).code == 1
