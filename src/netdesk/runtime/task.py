"""A piece of work on another thread, as the window sees it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from netdesk.domain.errors import CancelledError


@dataclass(frozen=True, slots=True)
class ProgressMade:
    """How far a task is: `total` is 0 while it is not known."""

    done: int
    total: int


class Task(QObject):
    """Work that was asked for. All signals arrive on the thread that made the task.

    Signals
    -------
    progressed(ProgressMade): now and then while it runs.
    succeeded(object): it ended with this result.
    failed(Exception): it ended with this error; nothing was written.
    cancelled(): it ended because `cancel` was called; nothing was written.
    ended(): after any of the three.
    """

    progressed = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _settled = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._stop = threading.Event()
        # by way of the event loop: quick work may settle before its caller could connect
        self._settled.connect(self._on_settled, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask for the work to stop; it stops at its next report of progress."""
        self._stop.set()

    def report(self, done: int, total: int) -> None:
        """Say how far it is, from the working thread. Raises CancelledError."""
        if self._stop.is_set():
            raise CancelledError
        self.progressed.emit(ProgressMade(done, total))

    def settle(self, result: Any, error: BaseException | None) -> None:
        """Say how it ended, from the working thread."""
        self._settled.emit(result, error)

    def _on_settled(self, result: Any, error: BaseException | None) -> None:
        if isinstance(error, CancelledError):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
        self.ended.emit()
        # who listened may hold the task in what listens: neither would ever be let go
        self.deleteLater()
