"""Makes cards of the rows of a table, so that a table goes through the same plan as a file of cards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b
from itertools import chain
from pathlib import PurePath

from netdesk.domain.card import Unreadable, UnreadableReason
from netdesk.domain.card_suffixes import CARD_SUFFIXES, TABLE_SUFFIXES
from netdesk.domain.column_mapping import (
    ColumnMapping,
    ColumnMeaning,
    DateOrder,
    TableMappings,
    TableSample,
    header_key,
)
from netdesk.domain.known_tables import known_mapping
from netdesk.domain.progress import Progress
from netdesk.domain.table_row import RowReader, TableRow
from netdesk.domain.written_date import shown_order
from netdesk.operations.reading.card_streams import CardFile, RowPlaces, Spool
from netdesk.operations.reading.tables import Table, TableLine, rows, table_in

_NOBODY = TableRow()
_SHOWN_ROWS = 20
_EXCERPT_LETTERS = 1000
_SPOOLED_BYTES = 1 << 20
_REPORT_EVERY = 200
_NAMED_COLUMNS = 3
_LONGEST_NAME = 40
_LETTERS = "abcdefghijklmnop"
_CARD_LINE = re.compile(r"(?im)^(?=\s*(?:BEGIN|END)\s*:)")
_DATES = frozenset(
    {
        ColumnMeaning.BIRTHDAY,
        ColumnMeaning.ANNIVERSARY,
        ColumnMeaning.DATE,
        ColumnMeaning.MET_ON,
    }
)


def table_of(file: CardFile, mappings: TableMappings) -> Table | None:
    """Return the table that a file is, `None` where it is none. Raises OSError."""
    name = PurePath(file.name).suffix.lower()
    if name in CARD_SUFFIXES or file.rows:
        return None
    with file.open() as stream:
        remembered = frozenset(mappings.remembered)
        is_named_so = name in TABLE_SUFFIXES and not file.is_found
        return table_in(stream, is_named_so=is_named_so, remembered=remembered)


def mapping_of(table: Table, mappings: TableMappings) -> ColumnMapping | None:
    """Return how a table is read: as the user said, else as its kind is."""
    return mappings.of(table.header) or known_mapping(table.header)


def sample_of(file: CardFile, table: Table) -> TableSample:
    """Return what a table is like, to be shown."""
    return TableSample(file.name, table.header, table.samples[:_SHOWN_ROWS])


def left_out(file: CardFile, table: Table) -> Unreadable:
    """Return how a table is told of that cannot be read yet. Raises OSError."""
    with file.open() as stream:
        size = stream.seek(0, 2)
    text = "\n".join(table.form.delimiter.join(row) for row in (table.header, *table.samples))
    reason = UnreadableReason.UNMAPPED_TABLE
    return Unreadable(table.form.above + 1, reason, text[:_EXCERPT_LETTERS], 0, size)


def cards_of(file: CardFile, table: Table, mapping: ColumnMapping, progress: Progress) -> CardFile:
    """Make cards of the rows of a table. Raises OSError, CancelledError."""
    product = mapping.product or _product(table, mapping)
    dates = _dates_of(table, mapping)
    spool, places = Spool(), RowPlaces()
    line, waiting = 1, bytearray()
    for count, (found, piece) in enumerate(_pieces(file, table, mapping, product, dates)):
        if count % _REPORT_EVERY == 0:
            progress(count, 0)
        places.add(line, found.line)
        line += piece.count(b"\n")
        waiting += piece
        if len(waiting) > _SPOOLED_BYTES:
            spool.write(bytes(waiting))
            waiting.clear()
    spool.write(bytes(waiting))
    return CardFile(file.name, spool.open, places)


def _pieces(
    file: CardFile,
    table: Table,
    mapping: ColumnMapping,
    product: str,
    dates: DateOrder | None,
) -> Iterator[tuple[TableLine, bytes]]:
    # writing cards pulls in much that a file of cards does not need
    from netdesk.vcard.table_card import table_card

    reader = RowReader(mapping, table.header if mapping.has_header else (), dates)
    with file.open() as stream:
        for number, found in enumerate(rows(stream, table.form)):
            if number == 0 and mapping.has_header:
                continue
            row = reader.read(found.cells) if found.cells else _NOBODY
            yield found, table_card(row, product) if row.is_somebody else _stray(found)


def _stray(found: TableLine) -> bytes:
    """Return a row of nobody as text that no card begins in."""
    text = _CARD_LINE.sub("> ", found.text.rstrip("\r\n"))
    return text.encode("utf-8", "replace") + b"\r\n"


def _dates_of(table: Table, mapping: ColumnMapping) -> DateOrder | None:
    numbers = [n for n, column in enumerate(mapping.columns) if column.meaning in _DATES]
    looked_at = chain((table.header,), table.samples)
    return shown_order(row[n] for row in looked_at for n in numbers if n < len(row))


def _product(table: Table, mapping: ColumnMapping) -> str:
    """Return what a table of a kind of its own is called as a source: by its first columns, and by
    letters, for a source's name leaves out numbers, which are versions."""
    digest = blake2b(header_key(table.header).encode("utf-8", "replace"), digest_size=3).hexdigest()
    letters = "".join(_LETTERS[int(digit, 16)] for digit in digest)
    names = table.header[:_NAMED_COLUMNS] if mapping.has_header else ()
    named = " ".join(", ".join(names).replace("/", " ").split())[:_LONGEST_NAME]
    return " ".join(filter(None, ("Table", named, letters)))
