"""Looks at watched folders when the system tells of a change there, and now and then where it does not.

Network folders and phones change without a word. A file is offered when it stood still between two
looks: what is still being copied is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from netdesk.domain.progress import Progress
from netdesk.domain.watched_offer import WatchedOffer
from netdesk.runtime.daybreak import Daybreak
from netdesk.runtime.jobs import JobPool
from netdesk.runtime.task import Task
from netdesk.store.store import Store

if TYPE_CHECKING:
    from netdesk.operations.watched_files import FileState, OfferedFiles, WatchedKind, WatchedLook

SETTLE_MILLISECONDS = 2000
"""A file that was not written to for so long is taken for whole."""
_MOST_WATCHED = 200
"""Folders that the system is asked to tell of; the slow look goes through all."""


class FolderWatch(QObject):
    """Watches folders for files of cards; the look now and then goes with `daybreak`'s, so that a
    resting program wakes once for both.

    Signals
    -------
    offered(WatchedOffer): these files are new; what was offered before and not reviewed is among them.
    answered(): the offer was reviewed or put aside.
    """

    offered = Signal(object)
    answered = Signal()

    def __init__(
        self,
        jobs: JobPool,
        memory: Path,
        daybreak: Daybreak,
        *,
        kind: Callable[[], WatchedKind] | None = None,
        settle: int = SETTLE_MILLISECONDS,
    ) -> None:
        super().__init__()
        self._kind = kind
        self._jobs = jobs
        self._memory = memory
        self._folders: tuple[Path, ...] = ()
        self._states: Mapping[Path, FileState] = {}
        self._pending: tuple[Path, ...] = ()
        self._files: OfferedFiles | None = None
        self._task: Task | None = None
        self._is_asked_again = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._on_changed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(settle)
        self._soon.timeout.connect(self.look)
        daybreak.looked.connect(self._on_looked_at_clock)

    def watch(self, folders: Sequence[Path]) -> None:
        """Watch these folders from now on, and no others."""
        self._folders = tuple(folders)
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        if not folders:
            self._soon.stop()
            return
        self.look()

    def look(self) -> None:
        """Look at the folders now, on a thread of its own."""
        if self._task is not None:
            self._is_asked_again = True
            return
        if not self._folders:
            return
        folders, before, pending = self._folders, self._states, self._pending
        task = self._task = self._jobs.start(
            lambda store, progress: self._looked(store, folders, before, pending, progress)
        )
        task.succeeded.connect(self._on_looked)
        task.ended.connect(self._on_ended)

    def take_pending(self) -> tuple[Path, ...]:
        """Return the files that wait to be reviewed; they do so no longer."""
        files, self._pending = self._pending, ()
        self.answered.emit()
        return files

    def close(self) -> None:
        """Stop looking; what waits to be reviewed is offered anew at the next start."""
        if self._files is not None and self._pending:
            self._files.forget(self._pending)
        self._soon.stop()
        self._folders = ()
        self._watcher.directoryChanged.disconnect(self._on_changed)

    def _looked(
        self,
        store: Store,
        folders: Sequence[Path],
        before: Mapping[Path, FileState],
        pending: Sequence[Path],
        progress: Progress,
    ) -> WatchedLook:
        # one look runs at a time: what was offered is touched by its thread alone
        from netdesk.operations.watched_files import CARDS, OfferedFiles, look_at

        kind = self._kind() if self._kind is not None else CARDS
        if self._files is None:
            self._files = OfferedFiles(self._memory, kind.memory)
        return look_at(
            store,
            folders,
            offered=self._files,
            before=before,
            pending=pending,
            kind=kind,
            progress=progress,
        )

    def _on_looked(self, look: WatchedLook) -> None:
        if not self._folders:
            return
        self._states = look.states
        self._have_told(look.folders)
        if look.growing:
            self._soon.start()
        if look.offer is not None:
            self._on_found(look.offer)

    def _on_found(self, offer: WatchedOffer) -> None:
        self._pending = offer.files
        self.offered.emit(offer)

    def _on_ended(self) -> None:
        self._task = None
        if self._is_asked_again:
            self._is_asked_again = False
            self.look()

    def _have_told(self, folders: Sequence[Path]) -> None:
        """A folder that went away and came back is told of no more until it is asked for again."""
        watched = set(self._watcher.directories())
        wanted = [str(each) for each in folders[:_MOST_WATCHED] if str(each) not in watched]
        if wanted:
            self._watcher.addPaths(wanted)
            # what came between the look and this, nobody would tell of
            self._soon.start()

    def _on_looked_at_clock(self) -> None:
        self.look()

    def _on_changed(self) -> None:
        self._soon.start()
