"""All cards of an import in some forty bytes each: where each stands and what its bytes are known by.

Their bytes are read again when they are wanted, so that an import of any number of cards fits into
memory; a file that says something else by then is noticed by the digest.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import BinaryIO

from netdesk.domain.card import RawCard, Unreadable
from netdesk.domain.errors import FileChangedError
from netdesk.domain.identifiers import BlobId, blob_id
from netdesk.domain.import_plan import CardPlace, ReadCard, ReadCards
from netdesk.domain.progress import Progress
from netdesk.operations.reading.card_streams import CardFile, RowPlaces, Spool
from netdesk.vcard.encodings import from_utf_8, is_utf_16, opened, to_utf_8
from netdesk.vcard.reader import read

_REPORT_EVERY = 200
_DIGEST_BYTES = 16
_PART_BYTES = 1 << 20


class CardIndex(ReadCards):
    """The cards of one or many files, in their order, and what in them is no card."""

    def __init__(self) -> None:
        self._files: list[CardFile] = []
        self._encodings: list[str] = []
        self._file, self._line = array("I"), array("I")
        self._offset, self._length = array("Q"), array("I")
        self._encoding = array("B")
        self._digests = bytearray()
        self._order: array[int] | None = None
        self.unreadable: list[tuple[str, Unreadable]] = []
        self._unreadable_in = array("I")
        self._spool = Spool()

    def take(self, file: CardFile, progress: Progress) -> None:
        """Read through a file. Raises OSError, CancelledError."""
        self._files.append(self._readable_again(file, progress))
        self._order = None
        with file.open() as stream:
            for count, found in enumerate(read(stream)):
                if count % _REPORT_EVERY == 0:
                    progress(len(self), 0)
                self._take(found if file.rows is None else _in_table(found, file.rows))

    def leave_out(self, file: CardFile, found: Unreadable) -> None:
        """Take note of a whole file that is not read for cards."""
        self._files.append(file)
        self._take(found)

    def _readable_again(self, file: CardFile, progress: Progress) -> CardFile:
        """Return where the text of a file stands in UTF-8: in itself, unless that is in UTF-16.

        What is not goes into one temporary file: each would take one of the few that a process may open.
        """
        with file.open() as stream:
            found = opened(stream)
            if not is_utf_16(found.encoding):
                return file
            begin = self._spool.size
            self._spool.copy(found.text, progress)
        return CardFile(file.name, partial(self._spool.open, begin, self._spool.size))

    def _take(self, found: RawCard | Unreadable) -> None:
        file = len(self._files) - 1
        match found:
            case RawCard():
                self._add(file, found)
            case Unreadable():
                self.unreadable.append((self._files[file].name, found))
                self._unreadable_in.append(file)

    def _add(self, file: int, card: RawCard) -> None:
        encoding = card.file_encoding
        if encoding not in self._encodings:
            self._encodings.append(encoding)
        text = to_utf_8(card.raw, encoding) if is_utf_16(encoding) else card.raw
        self._file.append(file)
        self._line.append(card.line)
        self._offset.append(card.offset)
        self._length.append(len(text))
        self._encoding.append(self._encodings.index(encoding))
        self._digests += blob_id(card.raw)

    def __len__(self) -> int:
        return len(self._line)

    def __getitem__(self, number: int) -> ReadCard:  # type: ignore[override]
        if not 0 <= number < len(self):
            raise IndexError(number)
        place = CardPlace(self._files[self._file[number]].name, self._line[number])
        return ReadCard(place, self._digest(number), number, self)

    def size(self, number: int) -> int:
        """Return how many bytes a card has, in UTF-8."""
        return self._length[number]

    def raws(self, start: int, stop: int) -> Iterator[RawCard]:
        """Read cards again. Raises OSError, FileChangedError."""
        for file, numbers in groupby(range(start, stop), self._file.__getitem__):
            with self._files[file].open() as stream:
                for number in numbers:
                    yield self._raw(number, stream)

    def holds(self, blob: BlobId) -> bool:
        """Tell whether a card with these bytes is among them, by half of the digest."""
        order = self._order
        if order is None:
            order = self._order = array("Q", sorted(map(self._prefix, range(len(self)))))
        wanted = int.from_bytes(blob[:8], "big")
        place = bisect_left(order, wanted)
        return place < len(order) and order[place] == wanted

    def unreadable_parts(self, number: int) -> Iterator[bytes]:
        """Read what is no card again. Raises OSError, FileChangedError."""
        name, found = self.unreadable[number]
        with self._files[self._unreadable_in[number]].open() as stream:
            stream.seek(found.offset)
            left = found.length
            while left:
                part = stream.read(min(left, _PART_BYTES))
                if not part:
                    raise FileChangedError(name)
                left -= len(part)
                yield part

    def _raw(self, number: int, stream: BinaryIO) -> RawCard:
        offset, encoding = self._offset[number], self._encodings[self._encoding[number]]
        stream.seek(offset)
        raw = stream.read(self._length[number])
        if is_utf_16(encoding):
            raw = from_utf_8(raw, encoding)
        if blob_id(raw) != self._digest(number):
            raise FileChangedError(self._files[self._file[number]].name)
        return RawCard(raw, self._line[number], encoding, offset)

    def _digest(self, number: int) -> BlobId:
        begin = number * _DIGEST_BYTES
        return BlobId(bytes(self._digests[begin : begin + _DIGEST_BYTES]))

    def _prefix(self, number: int) -> int:
        begin = number * _DIGEST_BYTES
        return int.from_bytes(self._digests[begin : begin + 8], "big")


def _in_table(found: RawCard | Unreadable, places: RowPlaces) -> RawCard | Unreadable:
    """Return what was found with the line of the table, or of the other format, that it comes from."""
    line = places.line_of(found.line)
    if isinstance(found, RawCard):
        return replace(found, line=line)
    return replace(found, line=line, reason=places.reason or found.reason)
