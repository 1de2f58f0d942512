"""Reading the files of an import: every card with its place, and what is no card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

from netdesk.domain.import_plan import Reading
from netdesk.domain.progress import Progress, unwatched
from netdesk.operations.card_index import CardIndex
from netdesk.operations.card_streams import CardFile, card_files_in, shown_name
from netdesk.whole_file import replacing


def read_files(files: Sequence[Path], progress: Progress = unwatched) -> Reading:
    """Read the cards of all files. Raises OSError where a file cannot be read, CancelledError."""
    index = CardIndex()
    for path in files:
        for file in card_files_in(path, progress):
            index.take(file, progress)
    return _reading(index, (shown_name(str(path)) for path in files))


def read_text(data: bytes, name: str) -> Reading:
    """Read the cards of bytes that came by drag and drop or from standard input."""
    index = CardIndex()
    index.take(CardFile(name, lambda: BytesIO(data)), unwatched)
    return _reading(index, (name,))


def _reading(index: CardIndex, names: Iterable[str]) -> Reading:
    return Reading(tuple(names), index, tuple(index.unreadable))


def save_unreadable(reading: Reading, path: Path) -> None:
    """Write all that is no card into a file, byte for byte, a line end between the pieces.

    Raises OSError, FileChangedError; then there is no new file.
    """
    with replacing(path) as part, part.open("wb") as file:
        for number in range(len(reading.unreadable)):
            for data in reading.cards.unreadable_parts(number):
                file.write(data)
            file.write(b"\n")
