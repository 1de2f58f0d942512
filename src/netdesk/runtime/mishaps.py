"""What nobody foresaw: written to a file for whoever mends it, and said to the user in words."""

from __future__ import annotations

import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from netdesk.domain.errors import NetDeskError
from netdesk.runtime.clock import Clock

FILE_NAME = "netdesk.log"
_LONGEST_FILE = 500_000
"""Beyond this many bytes the file begins anew: the last mishaps are what helps."""


def is_foreseen(error: Exception) -> bool:
    """Tell whether there are words for an error that say all: it needs no trace."""
    return isinstance(error, (NetDeskError, OSError))


class Mishaps(QObject):
    """Takes exceptions that nobody handled, on any thread.

    Signals
    -------
    happened(str): where the details were written.
    """

    happened = Signal(str)

    def __init__(self, folder: Path, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._path = folder / FILE_NAME
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._take
        threading.excepthook = self._take_of_thread

    def close(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def note(self, error: BaseException) -> None:
        """Write an error down and say so."""
        self._take(type(error), error, error.__traceback__)

    def _take(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        words = "".join(traceback.format_exception(kind, error, trace))
        told = words.encode(errors="backslashreplace").decode()
        entry = f"{self._clock.moment().instant.isoformat()} {told}\n"
        try:
            is_long = self._path.exists() and self._path.stat().st_size > _LONGEST_FILE
            with self._path.open("w" if is_long else "a", encoding="utf-8") as file:
                file.write(entry)
        except OSError:
            # the folder is gone or the disk full: what it was must still be said somewhere
            sys.stderr.write(entry)
        self.happened.emit(str(self._path))

    def _take_of_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._take(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)
