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
