"""Notices what another process writes: the command line beside the open window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from netdesk.domain.changes import Changes
from netdesk.domain.identifiers import StepId
from netdesk.runtime.jobs import JobPool
from netdesk.store.store import Store

_SETTLE_MILLISECONDS = 100
"""A commit writes the file several times: one look afterwards is enough."""


class OutsideChanges(QObject):
    """Watches the store's files and reads the history when they change; nothing is polled.

    Signals
    -------
    found(Changes): steps of another process.
    """

    found = Signal(object)

    def __init__(self, store: Store, jobs: JobPool) -> None:
        super().__init__()
        self._store = store
        self._jobs = jobs
        self._seen = store.history.newest_id()
        self._own: set[StepId] = set()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_file_changed)
        self._watcher.directoryChanged.connect(self._on_file_changed)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLE_MILLISECONDS)
        self._settled.timeout.connect(self.look)
        self._watch()

    def note_own(self, changes: Changes) -> None:
        """Take a step of this process as seen."""
        if changes.step is not None:
            self._own.add(changes.step)

    def look(self) -> None:
        """Report the steps since the last look that are not this process's own."""
        newest = self._store.history.newest_id()
        if newest < max(self._seen, *self._own, 0):
            # a copy with a shorter history was restored: everything may be different
            self._seen = newest
            self._own.clear()
            self._read(everything)
            return
        steps = self._store.history.ids_since(self._seen)
        self._seen = newest
        others = [step for step in steps if step not in self._own]
        self._own.clear()
        if others:
            self._read(lambda store: store.history.changes_of(others))

    def _read(self, what: Callable[[Store], Changes]) -> None:
        """Read beside the window: a large import's step takes its time."""
        task = self._jobs.start(lambda store, _progress: what(store))
        task.succeeded.connect(self.found)

    def close(self) -> None:
        """Stop watching."""
        self._settled.stop()
        self._watcher.fileChanged.disconnect(self._on_file_changed)
        self._watcher.directoryChanged.disconnect(self._on_file_changed)

    def _on_file_changed(self) -> None:
        self._watch()
        self._settled.start()

    def _watch(self) -> None:
        path = self._store.database.path
        wanted = (path.parent, path, path.with_name(path.name + "-wal"))
        watched = {*self._watcher.files(), *self._watcher.directories()}
        missing = [str(each) for each in wanted if str(each) not in watched and each.exists()]
        if missing:
            self._watcher.addPaths(missing)


def everything(store: Store) -> Changes:
    """Return changes that name all there is.

    What is only in sight and not in the store any more cannot be named: `is_everything` says to read
    anew whatever is shown.
    """
    return Changes(
        step=store.history.newest_id(),
        contacts=frozenset(store.contacts.all_ids()),
        interactions=frozenset(store.interactions.all_ids()),
        circles=frozenset(circle.id for circle in store.circles.all()),
        role_changes=frozenset(store.role_changes.all_ids()),
        is_everything=True,
    )
