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
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from netdesk.domain.card import Unreadable, UnreadableReason
from netdesk.domain.progress import Progress, unwatched

_COPIED_BYTES = 1 << 20
_BUFFER_BYTES = 1 << 17


@dataclass(frozen=True, slots=True)
class CardFile:
    """A file of cards under the name it is shown by: `open` gives its bytes from the beginning, as
    often as it is called, on any thread, as a stream that can be sought in and must be closed.
    `rows` tells where the cards of a table stand in it. One that `is_found` was not named by the user
    but lay in a folder or an archive.
    """

    name: str
    open: Callable[[], BinaryIO]
    rows: RowPlaces | None = None
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file, or what is left of one, that is not read for cards, and why."""

    file: CardFile
    found: Unreadable


class RowPlaces:
    """Where the rows of a table stand that was made into cards, or the cards of another format: the
    lines of both, in their order. `reason` is what is told of a row that became no card.
    """

    def __init__(self, reason: UnreadableReason | None = UnreadableReason.EMPTY_ROW) -> None:
        self.reason = reason
        self._card_lines, self._row_lines = array("Q"), array("Q")

    def add(self, card_line: int, row_line: int) -> None:
        """Say on which line the next row begins, among the cards and in the table."""
        self._card_lines.append(card_line)
        self._row_lines.append(row_line)

    def line_of(self, card_line: int) -> int:
        """Return the line of the table (from 1) whose row came to this line of the cards."""
        place = bisect_right(self._card_lines, card_line)
        return self._row_lines[place - 1] if place else 1


def opened_file(path: Path) -> BinaryIO:
    """Open a file without waiting for anybody to write to it. Raises OSError, also for a device."""
    return open(path, "rb", buffering=_BUFFER_BYTES, opener=_open)


def shown_name(name: str) -> str:
    """Return a file's name as text: on Linux it is bytes that need not be."""
    return os.fsencode(name).decode("utf-8", "replace")


class Spool:
    """A temporary file that goes when nobody holds the spool or a stream of it any more."""

    def __init__(self) -> None:
        self._made: io.FileIO | None = None
        self._lock = threading.Lock()
        self.size = 0

    @property
    def _file(self) -> io.FileIO:
        """The file, made when something is to be written: most imports need none."""
        if self._made is None:
            # unbuffered: who reads may be another thread than who writes
            self._made = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115
            weakref.finalize(self, self._made.close)
        return self._made

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

    def cut(self, size: int) -> None:
        """Let go of what was written from `size` on. Raises OSError."""
        with self._lock:
            self._file.truncate(size)
        self.size = size

    def open(self, begin: int = 0, end: int | None = None) -> BinaryIO:
        """Return a stream of what is in it from `begin` to before `end`."""
        stream = _SpoolStream(self, begin, self.size if end is None else end)
        return cast(BinaryIO, io.BufferedReader(stream, _BUFFER_BYTES))


class _SpoolStream(io.RawIOBase):
    """A reader of a part of a spool with a place of its own in it."""

    def __init__(self, spool: Spool, begin: int, end: int) -> None:
        self._spool = spool
        self._begin, self._end = begin, end
        self._position = begin

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        starts = {os.SEEK_SET: self._begin, os.SEEK_CUR: self._position, os.SEEK_END: self._end}
        self._position = max(starts[whence] + offset, self._begin)
        return self._position - self._begin

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        room = max(min(len(buffer), self._end - self._position), 0)
        data = self._spool.read(self._position, room)
        buffer[: len(data)] = data
        self._position += len(data)
        return len(data)


def _open(path: str, flags: int) -> int:
    """Open no device: some never end."""
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "This is a device, not a file", path)
    if stat.S_ISFIFO(mode):
        os.set_blocking(descriptor, True)
    return descriptor


def left_out(file: CardFile, reason: UnreadableReason, size: int = 0) -> LeftOut:
    """Return how a whole file is told of that is not read; its first `size` bytes can be saved."""
    return LeftOut(file, Unreadable(1, reason, "", 0, size))
