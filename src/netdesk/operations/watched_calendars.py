"""Finds calendars that are new in folders the user named, and what their meetings would do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from netdesk.calendar.reader import Civil
from netdesk.domain.calendar_plan import MeetingAction
from netdesk.domain.card_suffixes import CALENDAR_SUFFIXES
from netdesk.domain.progress import Progress
from netdesk.domain.watched_offer import WatchedOffer
from netdesk.operations.calendar_in import plan_calendar, read_calendars
from netdesk.operations.watched_files import WatchedKind
from netdesk.store.store import Store

_FILE_NAME = "watched_calendars.json"
_HEAD_BYTES = 4096


def watched_calendars(today: date, civil: Civil) -> WatchedKind:
    """Return how folders are looked through for calendars on a day."""

    def offer(store: Store, files: Sequence[Path], progress: Progress) -> WatchedOffer | None:
        reading = read_calendars(files, today=today, civil=civil, progress=progress)
        plan = plan_calendar(store, reading, today=today)
        new = plan.counted(MeetingAction.ADD)
        changed = len(plan.writes) - new
        is_new = bool(new or changed)
        return WatchedOffer(tuple(files), new, changed, are_meetings=True) if is_new else None

    return WatchedKind(_FILE_NAME, CALENDAR_SUFFIXES, _is_calendar, offer)


def _is_calendar(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return b"BEGIN:VCALENDAR" in stream.read(_HEAD_BYTES).upper()
    except OSError:
        return False
