"""Reading the files of an import: every card with its place, and what is no card."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path, PurePath
from typing import Final

from netdesk.domain.card_suffixes import TABLE_SUFFIXES
from netdesk.domain.column_mapping import MappedTable, TableMappings, TableSample
from netdesk.domain.import_plan import Reading
from netdesk.domain.progress import Progress, unwatched
from netdesk.operations.reading.card_index import CardIndex
from netdesk.operations.reading.card_streams import CardFile, LeftOut, shown_name
from netdesk.operations.reading.containers import Containers
from netdesk.operations.reading.table_cards import (
    cards_of,
    left_out,
    mapping_of,
    sample_of,
    table_of,
)
from netdesk.whole_file import replacing

NOTHING_SAID: Final = TableMappings()
"""Where the user has said nothing of any table."""
STANDARD_INPUT: Final = Path("-")
"""In the place of a file: what is piped to the program."""


def read_files(
    files: Sequence[Path],
    progress: Progress = unwatched,
    *,
    mappings: TableMappings = NOTHING_SAID,
) -> Reading:
    """Read the cards of all files, and the tables whose columns are known or in `mappings`.

    Raises OSError where a file cannot be read, CancelledError.
    """
    taking, containers = _Taking(mappings, progress), Containers(progress)
    for path in files:
        if path == STANDARD_INPUT:
            taking.take_all(containers.files_from(sys.stdin.buffer, str(path)))
        else:
            taking.take_all(containers.files_at(path))
    return taking.reading(shown_name(str(path)) for path in files)


def read_text(data: bytes, name: str, *, mappings: TableMappings = NOTHING_SAID) -> Reading:
    """Read the cards of bytes that came by drag and drop or from standard input."""
    taking = _Taking(mappings, unwatched)
    taking.take_all(Containers().files_in(CardFile(name, lambda: BytesIO(data))))
    return taking.reading((name,))


class _Taking:
    """Files being read, whatever they are."""

    def __init__(self, mappings: TableMappings, progress: Progress) -> None:
        self._mappings = mappings
        self._progress = progress
        self._index = CardIndex()
        self._unmapped: list[TableSample] = []
        self._mapped: list[MappedTable] = []

    def take_all(self, found: Iterable[CardFile | LeftOut]) -> None:
        for each in found:
            if isinstance(each, LeftOut):
                self._index.leave_out(each.file, each.found)
            else:
                self._take(each)

    def _take(self, file: CardFile) -> None:
        table = table_of(file, self._mappings)
        if table is None:
            if not _is_other_table(file):
                self._index.take(file, self._progress)
        elif mapping := mapping_of(table, self._mappings):
            self._mapped.append(MappedTable(sample_of(file, table), mapping))
            cards = cards_of(file, table, mapping, self._progress)
            self._index.take(cards, self._progress)
        else:
            self._unmapped.append(sample_of(file, table))
            self._index.leave_out(file, left_out(file, table))

    def reading(self, names: Iterable[str]) -> Reading:
        return Reading(
            tuple(names),
            self._index,
            tuple(self._index.unreadable),
            unmapped=tuple(self._unmapped),
            mapped=tuple(self._mapped),
        )


def _is_other_table(file: CardFile) -> bool:
    """Tell whether a file was found that is called a table and is none of people: an export has many."""
    return file.is_found and PurePath(file.name).suffix.lower() in TABLE_SUFFIXES


def save_unreadable(reading: Reading, path: Path) -> None:
    """Write all that is no card into a file, byte for byte, a line end between the pieces.

    Raises OSError, FileChangedError; then there is no new file.
    """
    with replacing(path) as part, part.open("wb") as file:
        for number in range(len(reading.unreadable)):
            for data in reading.cards.unreadable_parts(number):
                file.write(data)
            file.write(b"\n")
