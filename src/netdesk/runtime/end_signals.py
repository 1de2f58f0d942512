"""Ends the program in order when the system asks: Ctrl+C, a session's end, `kill`."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class EndSignals(QObject):
    """Hears SIGINT and SIGTERM while Qt's loop waits: Python alone would hear them only later.

    Signals
    -------
    asked(): the program should end.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)
        self._before = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _wake)

    def close(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        self._reader.close()
        self._writer.close()

    def _on_activated(self) -> None:
        self._reader.recv(64)
        self.asked.emit()


def _wake(_number: int, _frame: FrameType | None) -> None:
    """Python writes to the socket before it calls this; the rest is done in Qt's loop."""
