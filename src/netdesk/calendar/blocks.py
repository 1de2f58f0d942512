"""Finds the events of a calendar file, line by line and within bounds, before anything is read of them.

A hostile file is known by its size and its depth here; what the library gets to read is one event
without what is nested in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

LARGEST_FILE = 50_000_000
"""Bytes; ten years of a busy calendar are a few million."""
LARGEST_BLOCK = 400_000
_LONGEST_LINE = 100_000
_MOST_ZONES = 100
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


class TooLargeError(Exception):
    """The file is larger than any calendar."""


@dataclass(slots=True)
class Block:
    """An event as its lines; `line` is where it begins, counted from 1."""

    line: int
    lines: list[bytes] = field(default_factory=list)
    size: int = 0

    def take(self, line: bytes) -> None:
        """Add a line; beyond the bound it is only counted."""
        self.size += len(line)
        if not self.is_too_large:
            self.lines.append(line)

    @property
    def is_too_large(self) -> bool:
        """Tell whether it is larger than any event."""
        return self.size > LARGEST_BLOCK

    @property
    def data(self) -> bytes:
        """All lines."""
        return b"".join(self.lines)


class Blocks:
    """Walks through a file. `zones` and `method` are known once their lines were passed."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.zones: dict[str, bytes] = {}
        self.method = ""
        self.is_calendar = False

    def events(self) -> Iterator[Block]:
        """Return the events. Raises TooLargeError, OSError."""
        block: Block | None = None
        outer: list[bytes] = []
        for number, line in enumerate(self._lines(), 1):
            word = line.strip().upper()
            if word.startswith(b"BEGIN:"):
                outer = [*outer[:4], word[6:]]
                self.is_calendar |= word == b"BEGIN:VCALENDAR"
                if word in (b"BEGIN:VEVENT", b"BEGIN:VTIMEZONE"):
                    block = Block(number)
            elif word.startswith(b"METHOD:"):
                self.method = word[7:].decode("ascii", "replace")
            if block is None:
                continue
            is_zone = block.lines[:1] and block.lines[0].strip().upper() == b"BEGIN:VTIMEZONE"
            if is_zone or outer[-1:] == [b"VEVENT"] or word in (b"BEGIN:VTIMEZONE",):
                block.take(line)
            if word.startswith(b"END:"):
                outer = outer[:-1]
            if word == b"END:VEVENT":
                yield block
                block = None
            elif word == b"END:VTIMEZONE":
                self._take_zone(block)
                block = None

    def _lines(self) -> Iterator[bytes]:
        read = 0
        while line := self._stream.readline(_LONGEST_LINE):
            if read == 0:
                line = line.removeprefix(_BYTE_ORDER_MARK)
            read += max(len(line), 1)
            if read > LARGEST_FILE:
                raise TooLargeError
            yield line

    def _take_zone(self, block: Block) -> None:
        if block.is_too_large or len(self.zones) >= _MOST_ZONES:
            return
        for line in block.lines:
            name, _, value = line.partition(b":")
            if name.upper() == b"TZID":
                self.zones[value.strip().decode("utf-8", "replace")] = block.data
                return
