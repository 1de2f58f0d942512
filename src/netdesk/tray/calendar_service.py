"""Keeps the calendar that the user wants up to date: after steps and at midnight, beside the window.

What goes wrong is said once, and again only when something else is wrong, or after it went well.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from netdesk.domain.moment import Moment
from netdesk.domain.progress import Progress
from netdesk.preferences import Preferences
from netdesk.runtime.backstage import Backstage
from netdesk.runtime.task import Task
from netdesk.store.store import Store
from netdesk.tray.notice import Notice, NoticeCategory, Notices
from netdesk.words.calendar_words import calendar_problem_words, entry_words

SETTLE_MILLISECONDS = 3000
"""Several steps in a row are written at once: phones fetch a file each time it changes."""
_KEY = "calendar"


class CalendarService(QObject):
    """Writes the calendar where the preferences say.

    Signals
    -------
    kept(bool): it was looked at; whether something was written.
    failed(Exception): it could not be written.
    """

    kept = Signal(bool)
    failed = Signal(object)

    def __init__(
        self, backstage: Backstage, notices: Notices, *, settle: int = SETTLE_MILLISECONDS
    ) -> None:
        super().__init__()
        self._backstage = backstage
        self._notices = notices
        self._task: Task | None = None
        self._is_asked_again = False
        self._is_closed = False
        self._told = ""
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(settle)
        self._settled.timeout.connect(self.look)
        backstage.bus.changed.connect(self._on_changed)
        backstage.daybreak.day_changed.connect(self._on_changed)

    def look(self) -> None:
        """Bring the calendar up to date now, on a thread of its own, if one is wanted."""
        if self._is_closed or not self._path:
            return
        if self._task is not None:
            self._is_asked_again = True
            return
        from netdesk.operations.calendar_out import has_identity, identify_calendar

        if has_identity(self._backstage.store):
            self._keep()
            return
        task = self._backstage.writer.submit_long(lambda store, _at, _: identify_calendar(store))
        task.succeeded.connect(self._keep)
        self._follow(task)

    def close(self) -> None:
        """Write no more."""
        self._is_closed = True
        self._settled.stop()

    @property
    def _path(self) -> str:
        return self._backstage.preferences.current.calendar_out

    def _keep(self, *_: object) -> None:
        if not self._path:
            return  # the user has taken the choice back meanwhile
        path, at = Path(self._path), self._backstage.clock.moment()
        choices = self._backstage.preferences.current
        task = self._backstage.jobs.start(
            lambda store, progress: _kept(store, path, choices, at, progress)
        )
        task.succeeded.connect(self._on_kept)
        self._follow(task)

    def _follow(self, task: Task) -> None:
        self._task = task
        task.failed.connect(self._on_failed)
        task.ended.connect(lambda: self._on_ended(task))

    def _on_changed(self) -> None:
        if self._path:
            self._settled.start()

    def _on_kept(self, was_written: bool) -> None:
        if self._told:
            self._notices.withdraw(_KEY)
        self._told = ""
        self.kept.emit(was_written)

    def _on_failed(self, error: Exception) -> None:
        words = calendar_problem_words(error, self._path)
        if words != self._told and not self._is_closed:
            self._told = words
            self._notices.show(
                Notice(
                    _KEY,
                    self.tr("The calendar is not up to date"),
                    words,
                    category=NoticeCategory.FOLDER,
                )
            )
        self.failed.emit(error)

    def _on_ended(self, task: Task) -> None:
        if self._task is not task:
            return  # giving the token was followed by writing
        self._task = None
        if self._is_asked_again:
            self._is_asked_again = False
            self.look()


def _kept(store: Store, path: Path, choices: Preferences, at: Moment, progress: Progress) -> bool:
    from netdesk.operations.calendar_out import calendar_wish, keep_calendar

    wish = calendar_wish(choices)
    return keep_calendar(store, path, wish, entry_words, at=at, progress=progress)
