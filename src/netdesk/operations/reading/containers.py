"""Finds the files of cards in what the user named: a file, a folder, an archive, another format.

What lies in a folder or an archive was not named, so only what is a card, a table or another archive
by its content, or a card by its name, is looked at; pictures and letters beside the cards are no news.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from netdesk.domain.card import UnreadableReason
from netdesk.domain.progress import Progress, unwatched
from netdesk.operations.reading.card_streams import (
    CardFile,
    LeftOut,
    Spool,
    left_out,
    opened_file,
    shown_name,
)
from netdesk.operations.reading.file_kinds import FileKind, is_named_for_cards, kind_of

if TYPE_CHECKING:
    from netdesk.operations.reading.archives import Archives

_HEAD_BYTES = 4096
_DEEPEST_ARCHIVE: Final = 2


class Containers:
    """Looks into what the user named, for one import: what is unpacked shares one temporary file."""

    def __init__(self, progress: Progress = unwatched) -> None:
        self._progress = progress
        self._spool = Spool()
        self._made: Archives | None = None

    def files_at(self, path: Path) -> Iterator[CardFile | LeftOut]:
        """Yield the files of cards that a path leads to. Raises OSError, CancelledError."""
        if path.is_dir():
            yield from self._in_folder(path)
            return
        name = shown_name(path.name)
        with opened_file(path) as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                yield from self.files_from(stream, name)
                return
        yield from self.files_in(CardFile(name, partial(opened_file, path)))

    def files_from(self, stream: BinaryIO, name: str) -> Iterator[CardFile | LeftOut]:
        """Yield the files of cards that come out of a stream which is read once. Raises OSError,
        CancelledError."""
        begin = self._spool.size
        self._spool.copy(stream, self._progress)
        opening = partial(self._spool.open, begin, self._spool.size)
        yield from self.files_in(CardFile(name, opening))

    def files_in(self, file: CardFile, depth: int = 0) -> Iterator[CardFile | LeftOut]:
        """Yield the files of cards that a file is or holds; `depth` is how many archives it lies in.

        Raises OSError, CancelledError.
        """
        with file.open() as stream:
            kind = kind_of(stream.read(_HEAD_BYTES))
        match kind:
            case FileKind.ZIP | FileKind.GZIP:
                yield from self._unpacked(file, kind, depth)
            case FileKind.JCARD | FileKind.XCARD:
                from netdesk.operations.reading.converted_cards import converted

                yield from converted(
                    file, self._spool, self._progress, is_xml=kind.value == "xcard"
                )
            case FileKind.CARDS:
                yield file
            case FileKind.OTHER:
                if not file.is_found or is_named_for_cards(file.name):
                    yield file

    def _unpacked(self, file: CardFile, kind: FileKind, depth: int) -> Iterator[CardFile | LeftOut]:
        if depth >= _DEEPEST_ARCHIVE:
            yield left_out(file, UnreadableReason.ARCHIVE_IN_ARCHIVE)
            return
        archives = self._archives()
        unpacked = archives.of_zip(file) if kind is FileKind.ZIP else archives.of_gzip(file)
        for found in unpacked:
            if isinstance(found, LeftOut):
                yield found
            else:
                yield from self.files_in(found, depth + 1)

    def _archives(self) -> Archives:
        from netdesk.operations.reading.archives import Archives

        if self._made is None:
            self._made = Archives(self._spool, self._progress)
        return self._made

    def _in_folder(self, folder: Path) -> Iterator[CardFile | LeftOut]:
        for path in files_below(folder):
            self._progress(0, 0)
            name = shown_name(str(Path(folder.name, path.relative_to(folder))))
            file = CardFile(name, partial(opened_file, path), is_found=True)
            try:
                file.open().close()
            except OSError:
                yield left_out(replace(file, open=Spool().open), UnreadableReason.NO_ACCESS)
            else:
                yield from self.files_in(file)


def files_below(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and of those in it, by name; also a folder that may not be looked into.

    What is hidden is passed over, and a link to a folder too: it may lead back. Raises OSError where
    the first folder cannot be looked into.
    """
    waiting = [(folder, sorted(os.scandir(folder), key=_name))]
    while waiting:
        within, entries = waiting.pop()
        for number, entry in enumerate(entries):
            path = within / entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                try:
                    inner = sorted(os.scandir(path), key=_name)
                except OSError:
                    yield path
                    continue
                waiting += [(within, entries[number + 1 :]), (path, inner)]
                break
            if _is_file(entry):
                yield path


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name
