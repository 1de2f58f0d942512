"""Reads the tables that address books export: whatever they are encoded in, whatever parts their
columns, with text above the header and quotes that are never closed.
"""

from __future__ import annotations

import codecs
import io
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO, TextIO

from netdesk.domain.column_guess import names_people
from netdesk.domain.column_mapping import header_key
from netdesk.domain.known_tables import known_mapping

_HEAD_BYTES = 1 << 16
_HEAD_ROWS = 60
_ROWS_ABOVE_HEADER = 12
_LONGEST_LINE = 1 << 20
"""Letters; a table's line that is longer is none."""
_MOST_READ_AGAIN = 1 << 24
"""Letters; so many are read again for the sake of quotes that are not closed."""
_LONGEST_ROW = 8 << 20
_MOST_COLUMNS = 10_000
_DELIMITERS = ",;\t|"
_SEPARATOR_LINE = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_BEGIN_CARD = re.compile(r"^\s*BEGIN\s*:\s*VCARD", re.IGNORECASE | re.MULTILINE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE_LE = re.compile(rb"(?:[\t\n\r -~]\x00){4,}")
_WIDE_BE = re.compile(rb"(?:\x00[\t\n\r -~]){4,}")
# Windows' letters where Latin-1 has control characters; five places are empty and stay as they are
_WINDOWS = {
    code: letter
    for code in range(0x80, 0xA0)
    if (letter := bytes((code,)).decode("cp1252", "ignore"))
}


@dataclass(frozen=True, slots=True)
class TableForm:
    """How a table is written. `above` is how many lines stand above its header, `mark` how many bytes
    before them all.
    """

    encoding: str
    mark: int
    delimiter: str
    above: int


@dataclass(frozen=True, slots=True)
class TableLine:
    """A row with the line (from 1) on which it begins and how it is written; `cells` are `None` where it
    is no row: longer than any, or of more columns than any table has.
    """

    line: int
    cells: tuple[str, ...] | None
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """The beginning of a table: its form, its first line and the rows behind it that were looked at."""

    form: TableForm
    header: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]


def table_in(stream: BinaryIO, *, is_named_so: bool, remembered: frozenset[str]) -> Table | None:
    """Return the table that a stream holds from its beginning, `None` where it is none.

    What `is_named_so`, as a file whose name ends in `.csv`, is believed to be one where it has several
    columns; anything else must have a header that is known, or `remembered` by its key, or that plainly
    names people. What holds a card is never a table.
    """
    head = stream.read(_HEAD_BYTES)
    encoding, mark = _encoding(head)
    lines = list(_head_lines(head[mark:], encoding))
    if _BEGIN_CARD.search("".join(lines)):
        return None
    table = _table(lines, encoding, mark)
    if table is None:
        return None
    is_known = known_mapping(table.header) is not None or header_key(table.header) in remembered
    if is_known or is_named_so or (table.samples and names_people(table.header)):
        return table
    return None


def rows(stream: BinaryIO, form: TableForm) -> Iterator[TableLine]:
    """Yield the rows of a table from its header on, and close the stream; blank lines are passed over.

    Nothing in the stream raises. A quote that is never closed does not swallow the rows behind it.
    """
    stream.seek(form.mark)
    with _text_of(stream, form.encoding) as text:
        found = _Records(_decoded(text, form.encoding), form.delimiter)
        found.skip(form.above)
        for each in found:
            if each.cells is None or each.text.strip():
                yield each


def _encoding(head: bytes) -> tuple[str, int]:
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, len(mark)
    if _WIDE_LE.match(head):
        return "utf-16-le", 0
    return ("utf-16-be", 0) if _WIDE_BE.match(head) else ("utf-8", 0)


def _head_lines(head: bytes, encoding: str) -> Iterator[str]:
    text = _text_of(io.BytesIO(head), encoding)
    found = list(_decoded(text, encoding))
    # the last line may be cut anywhere
    yield from found[:-1] if len(head) > _HEAD_BYTES - 4 and len(found) > 1 else found


def _table(lines: list[str], encoding: str, mark: int) -> Table | None:
    if lines and (said := _SEPARATOR_LINE.fullmatch(lines[0])):
        return _table_from(lines, 1, TableForm(encoding, mark, said[1], 1))
    parted = {delimiter: _first_rows(lines, delimiter) for delimiter in _DELIMITERS}
    for delimiter, found in parted.items():
        for each in found[:_ROWS_ABOVE_HEADER]:
            if each.cells and known_mapping(each.cells):
                form = TableForm(encoding, mark, delimiter, each.line - 1)
                return _table_from(lines, form.above, form)
    delimiter = max(_DELIMITERS, key=lambda each: _evenness(parted[each]))
    return _table_from(lines, 0, TableForm(encoding, mark, delimiter, 0))


def _table_from(lines: list[str], above: int, form: TableForm) -> Table | None:
    found = [each.cells for each in _first_rows(lines[above:], form.delimiter) if each.cells]
    if not found or (len(found[0]) < 2 and form.above == 0):
        return None
    return Table(form, found[0], tuple(found[1:]))


def _first_rows(lines: Sequence[str], delimiter: str) -> list[TableLine]:
    records = _Records(iter(lines), delimiter)
    filled = (each for each in records if each.cells is None or any(map(str.strip, each.cells)))
    return list(islice(filled, _HEAD_ROWS))


def _evenness(found: list[TableLine]) -> tuple[bool, float, int, int]:
    """Return what speaks for a delimiter: that there are rows as long as the first, which part of all
    they are, how many, and how many columns they have.
    """
    counts = [len(each.cells) for each in found if each.cells]
    if not counts or counts[0] < 2:
        return False, 0.0, 0, 0
    even = counts.count(counts[0])
    return even > 1, even / len(counts), even, counts[0]


def _text_of(stream: BinaryIO, encoding: str) -> TextIO:
    if encoding == "utf-8":
        # read byte for letter, and each line decoded by itself: a table may mix what it is encoded in
        return io.TextIOWrapper(stream, "latin-1", newline="")
    return io.TextIOWrapper(stream, encoding, "replace", newline="")


def _decoded(text: TextIO, encoding: str) -> Iterator[str]:
    """Yield the lines of a text, in pieces where they are longer than any line of a table."""
    while line := text.readline(_LONGEST_LINE):
        yield line if encoding != "utf-8" or line.isascii() else _letters(line)


def _letters(line: str) -> str:
    try:
        return line.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return line.translate(_WINDOWS)


class _Records:
    """The rows of a table from its lines, by the standard library's reader."""

    def __init__(self, lines: Iterator[str], delimiter: str) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self._again: deque[str] = deque()
        self._read_again = 0
        self._current: list[str] = []
        self._line = 0

    def skip(self, count: int) -> None:
        """Pass over lines."""
        while self._line < count and self._next() is not None:
            self._line += 1

    def __iter__(self) -> Iterator[TableLine]:
        import csv

        reader = csv.reader(self._taken(), delimiter=self._delimiter)
        while True:
            self._line += len(self._current)
            self._current = []
            try:
                cells = next(reader)
            except StopIteration:
                if not self._goes_on():
                    return
                reader = csv.reader(self._taken(), delimiter=self._delimiter)
                continue
            except csv.Error:
                yield self._too_long()
                reader = csv.reader(self._taken(), delimiter=self._delimiter)
                continue
            if len(self._current) > 1 and self._is_unclosed():
                yield self._first_alone()
                reader = csv.reader(self._taken(), delimiter=self._delimiter)
            else:
                is_row = len(cells) <= _MOST_COLUMNS
                text = "".join(self._current)
                yield TableLine(self._line + 1, tuple(cells) if is_row else None, text)

    def _next(self) -> str | None:
        return self._again.popleft() if self._again else next(self._lines, None)

    def _taken(self) -> Iterator[str]:
        while (line := self._next()) is not None:
            self._current.append(line)
            yield line
            if self._read_again > _MOST_READ_AGAIN:
                # each row may be made so that all behind it are read again: from here a row is a line
                return

    def _too_long(self) -> TableLine:
        """Return a row with a cell too long to be one; where its quote is not closed, its first line."""
        is_open = sum(line.count('"') for line in self._current) % 2 == 1
        size = sum(map(len, self._current))
        most = _LONGEST_ROW if self._read_again <= _MOST_READ_AGAIN else 0
        while is_open and size < most and (line := self._next()) is not None:
            self._current.append(line)
            size += len(line)
            is_open ^= line.count('"') % 2 == 1
        if is_open or len(self._current) == 1:
            return self._first_alone()
        return TableLine(self._line + 1, None, "".join(self._current))

    def _is_unclosed(self) -> bool:
        """Tell whether a row reaches to the end of the file because of a quote that is not closed."""
        if sum(line.count('"') for line in self._current) % 2 == 0:
            return False
        return not self._goes_on()

    def _goes_on(self) -> bool:
        following = self._next()
        if following is not None:
            self._again.appendleft(following)
        return following is not None

    def _first_alone(self) -> TableLine:
        """Return the first line of what was no row by itself, its quotes taken as they are; the others
        are read again.
        """
        first, *others = self._current
        self._read_again += sum(map(len, others))
        self._again.extendleft(reversed(others))
        self._current = [first]
        text = first.rstrip("\r\n")
        is_whole = len(first) < _LONGEST_LINE
        cells = tuple(text.split(self._delimiter)) if is_whole else None
        return TableLine(self._line + 1, cells, first)
