"""What comes out of a file of vCards."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from netdesk.domain.contact import ContactFields


class UnreadableReason(Enum):
    """Why a stretch of a file is not a card."""

    OUTSIDE_CARD = "outside_card"
    """Text before, between or after the cards."""
    NO_END = "no_end"
    """The file ends inside a card that has nothing in it."""
    EMPTY = "empty"
    """A card that says nothing of anybody."""
    TOO_LARGE = "too_large"
    """A card above the size, or the number of lines, that is read into memory."""
    NOT_TEXT = "not_text"
    """Bytes that are no text: a picture, a program, an archive."""
    EMPTY_ROW = "empty_row"
    """A row of a table that says nothing of anybody."""
    UNMAPPED_TABLE = "unmapped_table"
    """A table of which nobody has said what its columns mean."""
    DAMAGED_ARCHIVE = "damaged_archive"
    """An archive, or a file in one, whose bytes are not what was packed."""
    LOCKED = "locked_by_password"
    """A file in an archive that opens with a password only."""
    UNKNOWN_PACKING = "unknown_packing"
    """A file packed in a way that is not read."""
    UNPACKS_TOO_LARGE = "unpacks_too_large"
    """An archive, or a file in one, out of which comes more than any address book holds."""
    TOO_MANY_FILES = "too_many_files"
    """An archive of more files than an address book has cards."""
    ARCHIVE_IN_ARCHIVE = "archive_in_archive"
    """An archive inside an archive that is in another one itself."""
    NO_ACCESS = "no_access"
    """A file or folder in a folder that may not be read."""
    NOT_WELL_FORMED = "not_well_formed"
    """JSON or XML that breaks its own rules, or an item in it that is no card."""


@dataclass(frozen=True, slots=True)
class RawCard:
    """One card as it stands in the file, byte-exact, and the line (from 1) on which it begins.

    `file_encoding` is the encoding found for the whole file (`utf-8`, `utf-16-le`, `cp1252` …); the `raw`
    of a UTF-16 file holds those bytes too. `offset` is where it begins: in bytes of the file, for UTF-16
    of its text in UTF-8.
    """

    raw: bytes
    line: int
    file_encoding: str = "utf-8"
    offset: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A stretch of a file that is not a card: kept for the user to see and save.

    `text` is how it begins; the whole of it are `length` bytes from `offset` on (as in `RawCard`).
    """

    line: int
    reason: UnreadableReason
    text: str
    offset: int = field(default=0, compare=False)
    length: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class CardContents:
    """What a card says, in the program's words.

    `fields.photo` is the id of `photo`, the picture's bytes. `uid` is "" where the card has none.
    `writer` names the program that wrote it, without its version, else the vCard version. A
    group card (`KIND:group`, `X-ADDRESSBOOKSERVER-KIND:group`) has `is_group` and the UIDs of its
    `members`. The card of a table's row has the `categories` that the table puts the person into, and the
    day on which one met or became connected.
    """

    fields: ContactFields
    uid: str = ""
    photo: bytes | None = None
    writer: str = ""
    is_group: bool = False
    members: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    met_on: date | None = None


@dataclass(frozen=True, slots=True)
class CarriedProperty:
    """A property of a card that no field says: kept, written back, and shown as it is.

    `name` is in capitals ("RELATED"), `label` what its writer calls it ("spouse"). A binary value has a
    `size` in bytes and no `text`.
    """

    name: str
    label: str
    text: str
    size: int | None = None


@dataclass(frozen=True, slots=True)
class MissingMark:
    """The day since which the newest export of a source lacks somebody whom the source had before."""

    source: str
    since: date
