"""Reading the files of an import: every card with its place, and what is no card."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from netdesk.domain.card import RawCard, Unreadable
from netdesk.domain.identifiers import blob_id
from netdesk.domain.import_plan import CardPlace, ReadCard, Reading
from netdesk.domain.progress import Progress, unwatched
from netdesk.vcard.reader import read

_REPORT_EVERY = 200


def read_files(files: Sequence[Path], progress: Progress = unwatched) -> Reading:
    """Read the cards of all files. Raises OSError where a file cannot be read, CancelledError."""
    cards: list[ReadCard] = []
    unreadable: list[tuple[str, Unreadable]] = []
    for path in files:
        with open(path, "rb", opener=_open) as stream:
            _read_stream(stream, _text(path.name), cards, unreadable, progress=progress)
    return Reading(tuple(_text(str(path)) for path in files), tuple(cards), tuple(unreadable))


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


def _text(name: str) -> str:
    # a name on Linux is bytes that need not be text; what is kept and shown must be
    return os.fsencode(name).decode("utf-8", "replace")


def read_text(data: bytes, name: str) -> Reading:
    """Read the cards of bytes that came by drag and drop or from standard input."""
    cards: list[ReadCard] = []
    unreadable: list[tuple[str, Unreadable]] = []
    _read_stream(BytesIO(data), name, cards, unreadable, progress=unwatched)
    return Reading((name,), tuple(cards), tuple(unreadable))


def _read_stream(
    stream: BinaryIO,
    name: str,
    cards: list[ReadCard],
    unreadable: list[tuple[str, Unreadable]],
    *,
    progress: Progress,
) -> None:
    for number, found in enumerate(read(stream)):
        if number % _REPORT_EVERY == 0:
            progress(len(cards), 0)
        match found:
            case RawCard():
                place = CardPlace(name, found.line)
                cards.append(ReadCard(place, found, blob_id(found.raw)))
            case Unreadable():
                unreadable.append((name, found))
