"""`due --ics`: what a calendar should know of."""

from __future__ import annotations

from pathlib import Path

import click

from netdesk.cli.output import Desk
from netdesk.domain.calendar_entry import CalendarEntry
from netdesk.domain.due import DueKind
from netdesk.preferences import PreferencesFile

_HEADINGS = {
    DueKind.BIRTHDAY: "Birthday",
    DueKind.ANNIVERSARY: "Anniversary",
    DueKind.PROMISE: "Promised",
    DueKind.AWAITED: "Awaited",
    DueKind.FOLLOW_UP: "Follow-up",
}
_PROMISED = (DueKind.PROMISE, DueKind.AWAITED, DueKind.FOLLOW_UP)


def write_calendar(desk: Desk, path: Path) -> None:
    """Write the calendar to a file, or to standard output for `-`."""
    # a due list in words needs none of it
    from netdesk.operations.calendar_out import (
        calendar_wish,
        identify_calendar,
        keep_calendar,
        whole_calendar,
    )

    wish = calendar_wish(PreferencesFile(desk.folder).current)
    with desk.store() as store:
        identify_calendar(store)
        if str(path) == "-":
            with store.snapshot():
                for lines in whole_calendar(store, wish, summary, at=desk.moment()):
                    click.echo(lines, nl=False)
            return
        written = keep_calendar(store, path, wish, summary, at=desk.moment())
    words = f"Written to {path}." if written else f"{path} is up to date."
    desk.answer({"out": str(path), "written": written}, words)


def summary(entry: CalendarEntry) -> str:
    """Return what an entry is called."""
    words = f"{_heading(entry)}: {', '.join(entry.names)}"
    return f"{words}: {entry.text}" if entry.kind in _PROMISED and entry.text else words


def _heading(entry: CalendarEntry) -> str:
    if entry.kind in (DueKind.ANNIVERSARY, DueKind.OTHER_DATE) and entry.text:
        return entry.text
    if entry.happening is not None:
        return entry.happening.value.capitalize()
    return _HEADINGS.get(entry.kind, "Date")
