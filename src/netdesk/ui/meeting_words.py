"""Says what becomes of the meetings of a calendar, and why some are left out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.domain.calendar_plan import CalendarPlan, MeetingAction, MeetingPlan, Participant
from netdesk.domain.meeting import LeftOutReason, Meeting
from netdesk.words.dates import short_weekday_words, time_words

translate = QCoreApplication.translate


def action_words(plan: MeetingPlan) -> str:
    """Return what becomes of a meeting."""
    words = {
        MeetingAction.ADD: translate("Meetings", "is planned"),
        MeetingAction.UPDATE: translate("Meetings", "is changed"),
        MeetingAction.CANCEL: translate("Meetings", "was cancelled, is deleted"),
        MeetingAction.KEEP: translate("Meetings", "stays as you have it"),
        MeetingAction.SAME: translate("Meetings", "is planned already"),
    }
    return words[plan.action]


def when_words(meeting: Meeting) -> str:
    """Return the day and the time."""
    day = short_weekday_words(meeting.day)
    return f"{day}, {time_words(meeting.time)}" if meeting.time else day


def who_words(participants: tuple[Participant, ...]) -> str:
    """Return who is known of those invited; a guess is marked."""
    guess = translate("Meetings", "{name} (by the name)")
    return ", ".join(
        guess.replace("{name}", each.name) if each.is_guess else each.name for each in participants
    )


def left_out_words(plan: CalendarPlan) -> str:
    """Return how many are left out and why, "" where none is."""
    parts = [_reason_words(reason, count) for reason, count in plan.reasons.items()]
    if not parts:
        return ""
    return translate("Meetings", "Left out: {reasons}.").replace("{reasons}", "; ".join(parts))


def _reason_words(reason: LeftOutReason, count: int) -> str:
    match reason:
        case LeftOutReason.PAST:
            return translate("Meetings", "%Ln are over", "meetings", count)
        case LeftOutReason.LATER:
            return translate("Meetings", "%Ln begin more than 60 days ahead", "series", count)
        case LeftOutReason.NOBODY_KNOWN:
            return translate("Meetings", "%Ln with nobody you know", "meetings", count)
        case LeftOutReason.UNREADABLE:
            return translate("Meetings", "%Ln cannot be read", "meetings", count)
        case LeftOutReason.TOO_LARGE:
            return translate("Meetings", "%Ln larger than any calendar", "files", count)
        case LeftOutReason.UNKNOWN_RULE:
            return translate(
                "Meetings", "%Ln repeat by a rule that cannot be followed", "meetings", count
            )
