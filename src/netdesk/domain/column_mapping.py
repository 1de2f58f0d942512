"""What the columns of a table of people mean, so that its rows can become cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

_HEADER_SEPARATOR = "\x1f"


class ColumnMeaning(Enum):
    """What a column says of a person. The values are stored, and are the command line's words."""

    NAME = "name"
    GIVEN = "given"
    FAMILY = "family"
    ADDITIONAL = "middle"
    PREFIX = "prefix"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    PHONETIC = "phonetic"
    ORGANIZATION = "organisation"
    DEPARTMENT = "department"
    TITLE = "title"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    MESSENGER = "messenger"
    ADDRESS = "address"
    """A postal address in one piece."""
    STREET = "street"
    EXTENDED = "extended"
    POST_OFFICE_BOX = "po-box"
    LOCALITY = "city"
    REGION = "region"
    POSTAL_CODE = "postal-code"
    COUNTRY = "country"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    DATE = "date"
    MET_ON = "met"
    """The day one met, or became connected."""
    NOTE = "note"
    CIRCLES = "circles"
    UID = "uid"
    """What tells a row from all others of the table, whatever else in it changes."""
    LABEL = "label"
    """What the other columns of its `item` are for: `Work`, `Home` …"""
    KEPT = "kept"
    """Not shown, but kept with the card."""


ADDRESS_PARTS = (
    ColumnMeaning.POST_OFFICE_BOX,
    ColumnMeaning.EXTENDED,
    ColumnMeaning.STREET,
    ColumnMeaning.LOCALITY,
    ColumnMeaning.REGION,
    ColumnMeaning.POSTAL_CODE,
    ColumnMeaning.COUNTRY,
)
"""The columns that make an address, in the order of its parts (RFC 6350, 6.3.1)."""

LABELLED = frozenset(
    {
        ColumnMeaning.PHONE,
        ColumnMeaning.EMAIL,
        ColumnMeaning.URL,
        ColumnMeaning.MESSENGER,
        ColumnMeaning.ADDRESS,
        ColumnMeaning.DATE,
        *ADDRESS_PARTS,
    }
)
"""The meanings of which a person may have several, told apart by a label."""


class DateOrder(Enum):
    """What stands first in a date of three numbers. The values are stored."""

    MONTH_FIRST = "month-first"
    DAY_FIRST = "day-first"


@dataclass(frozen=True, slots=True)
class Column:
    """What a column means: `label` is the word for what it is for, `item` binds the columns of one
    thing together, as the parts of an address and its label.
    """

    meaning: ColumnMeaning = ColumnMeaning.KEPT
    label: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """How a table is read: its columns in their order.

    `separator` stands between several values in one cell, "" where there are none. `dates` is how the
    dates are written unless the table itself shows otherwise. `product` names a kind of table known to
    the program, "" where the user said what the columns mean.
    """

    columns: tuple[Column, ...]
    has_header: bool = True
    separator: str = ""
    dates: DateOrder = DateOrder.DAY_FIRST
    product: str = ""


@dataclass(frozen=True, slots=True)
class TableSample:
    """What a table is like: its file's name, its first line, and a few of the rows behind it."""

    file: str
    header: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows there are where the first line is no header."""
        return (self.header, *self.samples)


@dataclass(frozen=True, slots=True)
class MappedTable:
    """A table and how it was read."""

    sample: TableSample
    mapping: ColumnMapping


@dataclass(frozen=True, slots=True)
class TableMappings:
    """What was said of tables: `remembered` by the key of their header line, and `named` for once, by
    the folded names of columns, for every table that has them all.
    """

    remembered: Mapping[str, ColumnMapping] = field(default_factory=dict)
    named: Mapping[str, Column] = field(default_factory=dict)

    def of(self, header: Sequence[str]) -> ColumnMapping | None:
        """Return how a table with this header line is read, as far as the user has said it."""
        names = [folded_header(name) for name in header]
        if self.named and self.named.keys() <= set(names):
            return ColumnMapping(tuple(self.named.get(name, Column()) for name in names))
        return self.remembered.get(header_key(header))


def folded_header(name: str) -> str:
    """Return a column's name without what does not matter: case, underscores, spaces around."""
    return " ".join(name.replace("_", " ").strip("\ufeff").casefold().split())


def header_key(header: Sequence[str]) -> str:
    """Return what a header line is remembered by."""
    return _HEADER_SEPARATOR.join(map(folded_header, header))
