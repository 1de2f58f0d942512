"""Long reads beside the window: planning an import, exporting, checking the file."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from netdesk.domain.progress import Progress
from netdesk.runtime.collector import collector_at_rest
from netdesk.runtime.mishaps import is_foreseen
from netdesk.runtime.task import Task
from netdesk.store.store import Store

_END_SECONDS = 10.0

Job = Callable[[Store, Progress], Any]


class JobPool(QObject):
    """Runs jobs, each on a thread and a read-only connection of its own.

    Signals
    -------
    mishap(Exception): a job failed in a way nobody foresaw.
    """

    mishap = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._running: dict[Task, threading.Thread] = {}

    def start(self, job: Job) -> Task:
        """Have a job done; its caller listens to the task."""
        task = Task()
        thread = threading.Thread(target=self._work, args=(job, task), name="job", daemon=True)
        self._running[task] = thread
        task.ended.connect(lambda: self._forget(task))
        thread.start()
        return task

    def close(self) -> None:
        """Cancel what runs and wait for it; not for ever, as a file server may not answer."""
        for task, thread in list(self._running.items()):
            task.cancel()
            thread.join(_END_SECONDS)

    def _forget(self, task: Task) -> None:
        thread = self._running.pop(task, None)
        if thread is not None:
            # it has settled and is about to end: nobody may find it alive later
            thread.join()

    def _work(self, job: Job, task: Task) -> None:
        try:
            with collector_at_rest(), Store.open_reader(self._folder) as store:
                result = job(store, task.report)
        except Exception as error:  # whatever it was, the window must hear of it
            if not is_foreseen(error):
                self.mishap.emit(error)
            task.settle(None, error)
        else:
            task.settle(result, None)
