"""What nobody foresaw: written to a file for whoever mends it, and said to the user in words."""

from __future__ import annotations

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

FILE_NAME = "netdesk.log"
_LONGEST_FILE = 500_000


class Mishaps(QObject):
    """Takes exceptions that nobody handled, on any thread.

    Signals
    -------
    happened(str): where the details were written.
    """

    happened = Signal(str)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._path = folder / FILE_NAME
        self._handler = RotatingFileHandler(
            self._path, maxBytes=_LONGEST_FILE, backupCount=1, delay=True, encoding="utf-8"
        )
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        self._logger = logging.getLogger("netdesk.mishaps")
        self._logger.propagate = False
        self._logger.addHandler(self._handler)
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._take
        threading.excepthook = self._take_of_thread

    def close(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before
        self._logger.removeHandler(self._handler)
        self._handler.close()

    def note(self, error: BaseException) -> None:
        """Write an error down and say so."""
        self._take(type(error), error, error.__traceback__)

    def _take(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        self._logger.error("unforeseen", exc_info=(kind, error, trace))
        self.happened.emit(str(self._path))

    def _take_of_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._take(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)
