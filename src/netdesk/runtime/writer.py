"""The writer: one thread, one connection, one operation after the other.

Signals follow the commit, never precede it (ADR 0002).
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from netdesk.domain.changes import Changes
from netdesk.domain.moment import Moment
from netdesk.domain.progress import Progress
from netdesk.runtime.change_bus import ChangeBus
from netdesk.runtime.clock import Clock
from netdesk.runtime.collector import collector_at_rest
from netdesk.runtime.mishaps import is_foreseen
from netdesk.runtime.task import Task
from netdesk.store.store import Store

Operation = Callable[[Store, Moment], Any]
"""A quick write; usually returns Changes."""
LongOperation = Callable[[Store, Moment, Progress], Any]
"""A write that reports its progress and can be cancelled."""


class Writer(QObject):
    """Runs operations on the store, in the order they were asked for.

    Signals
    -------
    failed(Exception): an operation nobody watches failed; the window puts it into words.
    mishap(Exception): an operation failed in a way nobody foresaw.
    """

    failed = Signal(object)
    mishap = Signal(object)
    _committed = Signal(object)

    def __init__(self, folder: Path, clock: Clock, bus: ChangeBus) -> None:
        super().__init__()
        self._folder = folder
        self._clock = clock
        self._requests: queue.SimpleQueue[tuple[LongOperation, Task] | None] = queue.SimpleQueue()
        self._tasks: set[Task] = set()
        self._store: Store | None = None
        self._committed.connect(bus.publish)
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, operation: Operation) -> Task:
        """Have a quick operation done; errors nobody listens for come out as `failed`."""
        task = self.submit_long(lambda store, at, _progress: operation(store, at))
        task.failed.connect(self.failed)
        return task

    def submit_long(self, operation: LongOperation) -> Task:
        """Have an operation done that reports its progress; its caller listens to the task."""
        task = Task()
        self._tasks.add(task)
        task.ended.connect(lambda: self._tasks.discard(task))
        self._requests.put((operation, task))
        return task

    def close(self) -> None:
        """Finish what was asked for and end the thread."""
        self._requests.put(None)
        self._thread.join()

    def _run(self) -> None:
        while self._serve_next():
            pass
        if self._store is not None:
            self._store.close()

    def _serve_next(self) -> bool:
        """Do what comes next; a round of its own, so that nothing of it is kept while waiting."""
        request = self._requests.get()
        if request is None:
            return False
        operation, task = request
        try:
            self._store = self._store or Store.open(self._folder)
            with collector_at_rest():
                result = operation(self._store, self._clock.moment(), task.report)
        except Exception as error:  # whatever it was, the window must hear of it
            if not is_foreseen(error):
                self.mishap.emit(error)
            task.settle(None, error)
        else:
            if isinstance(changes := getattr(result, "changes", result), Changes):
                self._committed.emit(changes)
            task.settle(result, None)
        return True
