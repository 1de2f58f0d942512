"""Says what the entries of the calendar are about, and why it could not be written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.domain.calendar_entry import CalendarEntry
from netdesk.domain.due import DueKind
from netdesk.domain.errors import NotOurCalendarError
from netdesk.words.kind_words import kind_word

translate = QCoreApplication.translate


def entry_words(entry: CalendarEntry) -> str:
    """Return what an entry is called: "Birthday: Bo Lindqvist"."""
    names = ", ".join(entry.names)
    heading = _heading(entry)
    words = translate("Calendar", "{heading}: {names}").format(heading=heading, names=names)
    is_promised = entry.kind in (DueKind.PROMISE, DueKind.AWAITED, DueKind.FOLLOW_UP)
    return f"{words}: {entry.text}" if is_promised and entry.text else words


def _heading(entry: CalendarEntry) -> str:
    match entry.kind:
        case DueKind.BIRTHDAY:
            return translate("Calendar", "Birthday")
        case DueKind.ANNIVERSARY:
            return entry.text or translate("Calendar", "Anniversary")
        case DueKind.PROMISE:
            return translate("Calendar", "Promised")
        case DueKind.AWAITED:
            return translate("Calendar", "Awaited")
        case DueKind.FOLLOW_UP:
            return translate("Calendar", "Follow-up")
        case DueKind.PLANNED if entry.happening is not None:
            return kind_word(entry.happening)
        case _:
            return entry.text or translate("Calendar", "Date")


def calendar_problem_words(error: Exception, path: str) -> str:
    """Return why the calendar could not be written, and that it is tried again."""
    if isinstance(error, NotOurCalendarError):
        words = translate(
            "Calendar",
            "{path} is another program's calendar. Choose another file in the preferences.",
        )
        return words.format(path=path)
    reason = error.strerror if isinstance(error, OSError) else None
    words = translate(
        "Calendar",
        "{path} could not be written ({reason}). It is tried again with the next change.",
    )
    return words.format(path=path, reason=reason or type(error).__name__)
