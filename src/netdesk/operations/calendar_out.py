"""Keeps a calendar file, or a folder of them, up to date: written only where something has changed.

What stands in the file is what remembers the versions: an entry that says the same keeps its stamp,
another takes the number of the newest step, so that versions only ever grow.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import time
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Final

from netdesk.calendar.writer import (
    Stamp,
    calendar_end,
    calendar_head,
    stamp_of,
    written_entries,
    written_entry,
)
from netdesk.domain.calendar_entry import (
    CalendarEntry,
    CalendarWish,
    plan_entries,
    promise_entries,
    yearly_entries,
)
from netdesk.domain.errors import NotOurCalendarError
from netdesk.domain.moment import Moment
from netdesk.domain.progress import Progress, unwatched
from netdesk.operations.reminder_choices import reminder_times
from netdesk.preferences import Preferences
from netdesk.store.store import Store
from netdesk.whole_file import replacing

SUFFIX: Final = ".ics"
_IDENTITY = "calendar_identity"
_SAID_EVERY = 200
_PART_BYTES = 1 << 20

Summary = Callable[[CalendarEntry], str]
"""Says in words what an entry is about."""


class CalendarOut:
    """One writing of the calendar: what the store says, stamped by what was written before.

    `at` is the moment of a store in which nothing was ever done.
    """

    def __init__(self, store: Store, wish: CalendarWish, summary: Summary, *, at: Moment) -> None:
        self._store = store
        self._wish = wish
        self._summary = summary
        self._identity = store.remembered.get(_IDENTITY)
        newest = store.history.newest(1)
        self._stamp = Stamp(newest[0].id, newest[0].at) if newest else Stamp(0, at.instant)

    def entries(self) -> Iterator[CalendarEntry]:
        """Return all there is to tell, in an order that stays."""
        rows = self._store.calendar
        return chain(
            yearly_entries(rows.dates(), self._wish),
            promise_entries(rows.promises()),
            plan_entries(rows.plans()),
        )

    def lines(self, before: dict[str, bytes]) -> Iterator[bytes]:
        """Return the whole calendar, where these entries stood before."""
        yield calendar_head()
        for entry in self.entries():
            yield self.written(entry, before.get(self.uid(entry)))
        yield calendar_end()

    def written(self, entry: CalendarEntry, before: bytes | None) -> bytes:
        """Return an entry as it stood before if it says the same, otherwise as a new version."""
        former = stamp_of(before) if before is not None else None
        if former is None:
            return self._stamped(entry, self._stamp)
        same = self._stamped(entry, former)
        if same == before:
            return same
        newer = max(self._stamp.sequence, former.sequence + 1)
        return self._stamped(entry, Stamp(newer, max(self._stamp.instant, former.instant)))

    def uid(self, entry: CalendarEntry) -> str:
        """Return by what calendars know an entry, whatever becomes of it."""
        return f"{self.name(entry)}@netdesk"

    def name(self, entry: CalendarEntry) -> str:
        """Return the name of an entry's own file, without its ending."""
        return f"{self._identity}-{entry.key}"

    def owns(self, path: Path) -> bool:
        """Tell whether a file of a folder was written for this store."""
        return path.name.startswith(f"{self._identity}-") and path.suffix == SUFFIX

    def _stamped(self, entry: CalendarEntry, stamp: Stamp) -> bytes:
        return written_entry(
            entry,
            self._summary(entry),
            uid=self.uid(entry),
            stamp=stamp,
            remind_at=self._wish.remind_at,
        )


def identify_calendar(store: Store) -> None:
    """Give the store a token by which calendars know its entries from all others, once."""
    if not store.remembered.get(_IDENTITY):
        store.remembered.set(_IDENTITY, secrets.token_hex(8))


def has_identity(store: Store) -> bool:
    """Tell whether it was given one."""
    return bool(store.remembered.get(_IDENTITY))


def calendar_wish(choices: Preferences) -> CalendarWish:
    """Return how the preferences want yearly dates told."""
    return CalendarWish(choices.leap_days, choices.lead_days, _first_digest_time(choices))


def _first_digest_time(choices: Preferences) -> time:
    """Return when reminders come first on a day."""
    return reminder_times(choices).digest_times[0]


def whole_calendar(
    store: Store, wish: CalendarWish, summary: Summary, *, at: Moment
) -> Iterator[bytes]:
    """Return the calendar for whoever keeps no file of it."""
    return CalendarOut(store, wish, summary, at=at).lines({})


def keep_calendar(
    store: Store,
    path: Path,
    wish: CalendarWish,
    summary: Summary,
    *,
    at: Moment,
    progress: Progress = unwatched,
) -> bool:
    """Bring the file, or the folder, up to date; tell whether something was written.

    Raises OSError, NotOurCalendarError, CancelledError. A file is then as it was; so is each of a folder.
    """
    with store.snapshot():
        out = CalendarOut(store, wish, summary, at=at)
        if path.suffix.lower() == SUFFIX and not path.is_dir():
            return _keep_file(out, path, progress)
        return _keep_folder(out, path, progress)


def _keep_file(out: CalendarOut, path: Path, progress: Progress) -> bool:
    before = dict(_entries_of(path))
    if _digest(_watched(out.lines(before), progress)) == _digest(_parts_of(path)):
        return False
    with replacing(path, private=True) as part, part.open("wb") as stream:
        stream.writelines(_watched(out.lines(before), progress))
    return True


def _keep_folder(out: CalendarOut, folder: Path, progress: Progress) -> bool:
    """Each file holds one entry; those of what is gone are deleted, and nobody else's."""
    gone = {path for path in folder.iterdir() if out.owns(path)}
    has_changed = False
    for number, entry in enumerate(out.entries()):
        if number % _SAID_EVERY == 0:
            progress(number, 0)
        path = folder / f"{out.name(entry)}{SUFFIX}"
        gone.discard(path)
        before = path.read_bytes() if path.exists() else b""
        former = dict(written_entries(before.splitlines(keepends=True))).get(out.uid(entry))
        whole = calendar_head() + out.written(entry, former) + calendar_end()
        if whole != before:
            with replacing(path, private=True) as part:
                part.write_bytes(whole)
            has_changed = True
    for path in gone:
        path.unlink(missing_ok=True)
    return has_changed or bool(gone)


def _entries_of(path: Path) -> Iterator[tuple[str, bytes]]:
    """Return what stands in the file now. Raises NotOurCalendarError: it would be lost."""
    with suppress(FileNotFoundError), path.open("rb") as stream:
        head = calendar_head()
        found = stream.read(len(head))
        if found and found != head:
            raise NotOurCalendarError(str(path))
        yield from written_entries(stream)


def _parts_of(path: Path) -> Iterator[bytes]:
    with suppress(FileNotFoundError), path.open("rb") as stream:
        while part := stream.read(_PART_BYTES):
            yield part


def _digest(lines: Iterator[bytes]) -> bytes:
    digest = blake2b()
    for line in lines:
        digest.update(line)
    return digest.digest()


def _watched(lines: Iterator[bytes], progress: Progress) -> Iterator[bytes]:
    for number, line in enumerate(lines):
        if number % _SAID_EVERY == 0:
            progress(number, 0)
        yield line
