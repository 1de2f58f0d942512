"""Where cards stand: files, and what is no plain file laid into one, so that it can be read again.

An import reads twice: once to see what is there, and then card by card. What comes from a pipe, out of an
archive or from another format is therefore copied to a temporary file first.
"""

from __future__ import annotations

import errno
import io
import os
import stat
import tempfile
import threading
import weakref
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, cast

from netdesk.domain.progress import Progress, unwatched

_COPIED_BYTES = 1 << 20
_BUFFER_BYTES = 1 << 17


@dataclass(frozen=True, slots=True)
class CardFile:
    """A file of cards under the name it is shown by: `open` gives its bytes from the beginning, as
    often as it is called, on any thread, as a stream that can be sought in and must be closed.
    `rows` tells where the cards of a table stand in it.
    """

    name: str
    open: Callable[[], BinaryIO]
    rows: RowPlaces | None = None


class RowPlaces:
    """Where the rows of a table stand that was made into cards: the lines of both, in their order."""

    def __init__(self) -> None:
        self._card_lines, self._row_lines = array("Q"), array("Q")

    def add(self, card_line: int, row_line: int) -> None:
        """Say on which line the next row begins, among the cards and in the table."""
        self._card_lines.append(card_line)
        self._row_lines.append(row_line)

    def line_of(self, card_line: int) -> int:
        """Return the line of the table (from 1) whose row came to this line of the cards."""
        place = bisect_right(self._card_lines, card_line)
        return self._row_lines[place - 1] if place else 1


def card_files_in(path: Path, progress: Progress = unwatched) -> Iterator[CardFile]:
    """Yield the files of cards that a path leads to. Raises OSError, CancelledError."""
    name = shown_name(path.name)
    with _opened(path) as stream:
        if stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            yield CardFile(name, partial(_opened, path))
            return
        spool = Spool()
        spool.copy(stream, progress)
    yield CardFile(name, spool.open)


def shown_name(name: str) -> str:
    """Return a file's name as text: on Linux it is bytes that need not be."""
    return os.fsencode(name).decode("utf-8", "replace")


class Spool:
    """A temporary file that goes when nobody holds the spool or a stream of it any more."""

    def __init__(self) -> None:
        # unbuffered: who reads may be another thread than who writes
        self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115
        self._lock = threading.Lock()
        self.size = 0
        weakref.finalize(self, self._file.close)

    def write(self, data: bytes) -> int:
        """Add bytes at the end and return where they begin. Raises OSError."""
        begin = self.size
        with self._lock:
            self._file.seek(begin)
            rest = memoryview(data)
            while rest:
                rest = rest[self._file.write(rest) :]
        self.size += len(data)
        return begin

    def copy(self, stream: BinaryIO, progress: Progress = unwatched) -> None:
        """Add all of a stream. Raises OSError, CancelledError."""
        while data := stream.read(_COPIED_BYTES):
            progress(0, 0)
            self.write(data)

    def read(self, offset: int, size: int) -> bytes:
        """Return at most `size` bytes from `offset` on."""
        with self._lock:
            self._file.seek(offset)
            return self._file.read(size) or b""

    def open(self) -> BinaryIO:
        """Return a stream of all that is in it."""
        return cast(BinaryIO, io.BufferedReader(_SpoolStream(self), _BUFFER_BYTES))


class _SpoolStream(io.RawIOBase):
    """A reader of a spool with a place of its own in it."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        begin = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._spool.size}
        self._position = begin[whence] + offset
        return self._position

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._spool.read(self._position, len(buffer))
        buffer[: len(data)] = data
        self._position += len(data)
        return len(data)


def _opened(path: Path) -> BinaryIO:
    return open(path, "rb", buffering=_BUFFER_BYTES, opener=_open)


def _open(path: str, flags: int) -> int:
    """Open a file without waiting for anybody to write to it, and no device: some never end."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "This is a device, not a file", path)
    if stat.S_ISFIFO(mode):
        os.set_blocking(descriptor, True)
    return descriptor
