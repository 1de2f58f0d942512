"""Unpacks archives into a temporary file, within bounds: nothing is ever written under a packed name.

What an archive says of itself is believed only where it makes the bounds narrower. A file out of which
too much would come is left out before any of it is unpacked, and the others are read.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from typing import IO, TYPE_CHECKING, BinaryIO, Final, cast

from netdesk.domain.card import UnreadableReason
from netdesk.domain.progress import Progress
from netdesk.operations.reading.card_streams import CardFile, LeftOut, Spool, left_out
from netdesk.operations.reading.file_kinds import FileKind, is_named_for_cards, kind_of

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

LARGEST_UNPACKED_BYTES: Final = 1 << 30
"""All that one import unpacks: it lies on the disk for as long as the import is looked at."""
MOST_TIMES_LARGER: Final = 100
"""How many times larger than packed something may be; cards pack to a fifth, a bomb to a thousandth."""
ALWAYS_UNPACKED_BYTES: Final = 16 << 20
"""So much is unpacked however small it was packed."""
LARGEST_DIRECTORY_BYTES: Final = 8 << 20
"""The list of a zip's files, which is read into memory: 70,000 of common names."""
MOST_FILES: Final = 100_000
"""So many files in archives are looked at in one import."""
_HEAD_BYTES = 4096
_PART_BYTES = 1 << 18
_LONGEST_NAME = 200
_LOCKED_FLAG = 0x1
_STORED, _DEFLATED, _BZIPPED = 0, 8, 12
"""The packings that take little memory to unpack (APPNOTE.TXT, 4.4.5)."""


class Archives:
    """Unpacks the archives of one import."""

    def __init__(self, spool: Spool, progress: Progress) -> None:
        self._spool = spool
        self._progress = progress
        self._looked_at = 0

    def of_zip(self, file: CardFile) -> Iterator[CardFile | LeftOut]:
        """Yield the cards, tables and archives in a zip. Raises OSError, CancelledError."""
        from zipfile import BadZipFile, ZipFile

        with file.open() as stream:
            try:
                archive = ZipFile(cast(IO[bytes], _ShortReads(stream)))
            except _TooManyFilesError:
                yield left_out(file, UnreadableReason.TOO_MANY_FILES, _size(file))
                return
            except (BadZipFile, NotImplementedError, ValueError, EOFError, OverflowError):
                yield left_out(file, UnreadableReason.DAMAGED_ARCHIVE, _size(file))
                return
            with archive:
                room = _room(_size(file))
                for member in archive.infolist():
                    self._progress(0, 0)
                    self._looked_at += 1
                    if self._looked_at > MOST_FILES:
                        yield left_out(file, UnreadableReason.TOO_MANY_FILES, _size(file))
                        return
                    if not _is_hidden(member.filename):
                        begin = self._spool.size
                        yield from self._member(file, archive, member, room)
                        room -= self._spool.size - begin

    def of_gzip(self, file: CardFile) -> Iterator[CardFile | LeftOut]:
        """Yield what a gzip file holds, and where it breaks off what came before. Raises OSError,
        CancelledError."""
        import gzip

        begin = self._spool.size
        reason = None
        with file.open() as stream, gzip.GzipFile(fileobj=stream) as packed:
            room = min(_room(_size(file)), LARGEST_UNPACKED_BYTES - begin)
            reason = self._copied(packed, room)
        if reason is UnreadableReason.UNPACKS_TOO_LARGE:
            self._spool.cut(begin)
        if self._spool.size > begin:
            yield self._part(file.name, begin, is_found=file.is_found)
        if reason is not None:
            yield left_out(file, reason, _size(file))

    def _member(
        self, file: CardFile, archive: ZipFile, member: ZipInfo, room: int
    ) -> Iterator[CardFile | LeftOut]:
        name = f"{file.name}/{_shown(member.filename)}"
        begin = self._spool.size
        reason = _reason_against(member, min(room, LARGEST_UNPACKED_BYTES - begin))
        if reason is None:
            reason = self._unpack(archive, member)
        if reason is not None:
            self._spool.cut(begin)
            yield left_out(CardFile(name, partial(self._spool.open, begin, begin)), reason)
        elif self._spool.size > begin:
            yield self._part(name, begin, is_found=True)

    def _unpack(self, archive: ZipFile, member: ZipInfo) -> UnreadableReason | None:
        """Unpack a file where its first bytes or its name say that it holds cards."""
        with ExitStack() as closing:
            try:
                packed = closing.enter_context(archive.open(member))
                head = packed.read(_HEAD_BYTES)
            except _damages():
                return UnreadableReason.DAMAGED_ARCHIVE
            if kind_of(head) is FileKind.OTHER and not is_named_for_cards(member.filename):
                return None
            self._spool.write(head)
            return self._copied(cast(io.BufferedIOBase, packed), member.file_size)

    def _copied(self, packed: io.BufferedIOBase, room: int) -> UnreadableReason | None:
        """Add all of a stream that unpacks as it is read; return why that ended early, if it did."""
        begin = self._spool.size
        while self._spool.size - begin <= room:
            self._progress(0, 0)
            try:
                # gives what there is before it tells that there is no more
                data = packed.read1(_PART_BYTES)
            except _damages():
                return UnreadableReason.DAMAGED_ARCHIVE
            if not data:
                return None
            self._spool.write(data)
        return UnreadableReason.UNPACKS_TOO_LARGE

    def _part(self, name: str, begin: int, *, is_found: bool) -> CardFile:
        return CardFile(name, partial(self._spool.open, begin, self._spool.size), is_found=is_found)


class _TooManyFilesError(Exception):
    """The list of an archive's files is larger than is read into memory."""


class _ShortReads(io.RawIOBase):
    """A stream out of which `zipfile` may not read the list of millions of files at once."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def read(self, size: int | None = -1) -> bytes:
        if size is not None and size > LARGEST_DIRECTORY_BYTES:
            raise _TooManyFilesError
        return self._stream.read(-1 if size is None else size)


def _room(packed: int) -> int:
    """Return how much may come out of an archive of this size."""
    return min(max(ALWAYS_UNPACKED_BYTES, MOST_TIMES_LARGER * packed), LARGEST_UNPACKED_BYTES)


def _reason_against(member: ZipInfo, room: int) -> UnreadableReason | None:
    """`zipfile` never reads more out of a file than its size says."""
    if member.flag_bits & _LOCKED_FLAG:
        return UnreadableReason.LOCKED
    if member.compress_type not in (_STORED, _DEFLATED, _BZIPPED):
        return UnreadableReason.UNKNOWN_PACKING
    if member.file_size > min(room, _room(member.compress_size)):
        return UnreadableReason.UNPACKS_TOO_LARGE
    return None


def _damages() -> tuple[type[Exception], ...]:
    """What unpacking raises where the packed bytes are not what was packed; bzip2's are OSErrors."""
    import zlib
    from zipfile import BadZipFile

    return (
        BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        OverflowError,
    )


def _size(file: CardFile) -> int:
    with file.open() as stream:
        return stream.seek(0, io.SEEK_END)


def _is_hidden(name: str) -> bool:
    """Tell whether a packed file is a folder or one of those that systems keep for themselves."""
    parts = name.replace("\\", "/").split("/")
    return name.endswith("/") or parts[0] == "__MACOSX" or parts[-1].startswith(".")


def _shown(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"…{name[-_LONGEST_NAME:]}"
