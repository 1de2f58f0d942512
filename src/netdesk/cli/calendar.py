"""`calendar`: meetings in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from netdesk.cli.output import Desk, ExitCode, json_option, pass_desk
from netdesk.domain.calendar_plan import CalendarPlan, MeetingAction, MeetingPlan
from netdesk.domain.meeting import LeftOut, LeftOutReason
from netdesk.runtime.clock import civil_time

_FAULTS = (LeftOutReason.UNREADABLE, LeftOutReason.TOO_LARGE, LeftOutReason.UNKNOWN_RULE)
_REASONS = {
    LeftOutReason.PAST: "are over",
    LeftOutReason.LATER: "begin later than the days looked ahead",
    LeftOutReason.NOBODY_KNOWN: "are with nobody you know",
    LeftOutReason.UNREADABLE: "cannot be read",
    LeftOutReason.TOO_LARGE: "are larger than any calendar",
    LeftOutReason.UNKNOWN_RULE: "repeat by a rule that cannot be followed",
}
_DONE = {
    MeetingAction.ADD: "planned",
    MeetingAction.UPDATE: "changed",
    MeetingAction.CANCEL: "cancelled",
    MeetingAction.KEEP: "left as you have it",
    MeetingAction.SAME: "unchanged",
}


@click.group()
def calendar() -> None:
    """Take in the meetings of calendars."""


@calendar.command("import")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE...",
)
@click.option("--dry-run", is_flag=True, help="Say what would happen, and change nothing.")
@json_option
@pass_desk
def import_calendar(desk: Desk, files: tuple[Path, ...], dry_run: bool) -> None:
    """Plan the coming meetings of .ics files with people you know; what is over is left out.

    Who is invited is known by their mail address, else by their exact name. Of a series the meetings
    of the next 60 days are planned. Again, a moved or cancelled meeting is changed, never doubled; what
    you have changed or confirmed stays as it is.
    """
    from netdesk.operations.calendar_in import apply_calendar, plan_calendar, read_calendars

    today = desk.clock.today()
    reading = read_calendars(files, today=today, civil=civil_time)
    with desk.store() as store:
        plan = plan_calendar(store, reading, today=today)
        changes = None if dry_run else apply_calendar(store, reading, at=desk.moment()).changes
    desk.answer(_document(plan, changes.step if changes else None), _words(plan))
    if any(each.reason in _FAULTS for each in plan.left_out):
        raise SystemExit(int(ExitCode.LEFT_OUT))


def _document(plan: CalendarPlan, step: int | None) -> dict[str, Any]:
    return {
        "files": list(plan.files),
        "meetings": [_meeting(each) for each in plan.meetings],
        "left_out": [_left_out(each) for each in plan.left_out],
        "step": step,
    }


def _meeting(each: MeetingPlan) -> dict[str, Any]:
    meeting = each.meeting
    return {
        "action": each.action.value,
        "title": meeting.title,
        "on": meeting.day.isoformat(),
        "time": meeting.time.isoformat("minutes") if meeting.time else None,
        "uid": meeting.key.uid,
        "recurrence": meeting.key.recurrence,
        "with": [
            {"contact": who.contact, "name": who.name, "guess": who.is_guess}
            for who in each.participants
        ],
    }


def _left_out(each: LeftOut) -> dict[str, Any]:
    return {
        "reason": each.reason.value,
        "title": each.title,
        "file": each.file,
        "line": each.line,
    }


def _words(plan: CalendarPlan) -> str:
    lines = []
    for each in plan.meetings:
        if each.action is not MeetingAction.SAME:
            meeting = each.meeting
            when = " ".join(
                filter(None, (f"{meeting.day}", f"{meeting.time:%H:%M}" if meeting.time else ""))
            )
            lines.append(f"{_DONE[each.action]}: {when}  {meeting.title}  with {_who(each)}")
    lines += [f"{count} {_REASONS[reason]}." for reason, count in plan.reasons.items()]
    return "\n".join(lines) or "Nothing to plan."


def _who(plan: MeetingPlan) -> str:
    return ", ".join(
        f"{each.name} (by name)" if each.is_guess else each.name for each in plan.participants
    )
