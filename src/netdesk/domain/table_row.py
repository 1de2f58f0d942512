"""One row of a table in the program's words: whom it tells of, and what else stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest

from netdesk.domain.column_mapping import (
    ADDRESS_PARTS,
    Column,
    ColumnMapping,
    ColumnMeaning,
    DateOrder,
)
from netdesk.domain.contact import (
    Channel,
    ChannelKind,
    ContactFields,
    DateKind,
    PersonName,
    PostalAddress,
    SpecialDate,
)
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.written_date import read_written_date

_CHANNELS = {
    ColumnMeaning.PHONE: ChannelKind.PHONE,
    ColumnMeaning.EMAIL: ChannelKind.EMAIL,
    ColumnMeaning.URL: ChannelKind.URL,
    ColumnMeaning.MESSENGER: ChannelKind.MESSENGER,
}
_DATES = {
    ColumnMeaning.BIRTHDAY: DateKind.BIRTHDAY,
    ColumnMeaning.ANNIVERSARY: DateKind.ANNIVERSARY,
    ColumnMeaning.DATE: DateKind.OTHER,
}
_PREFERRED_MARK = "* "
"""Stands before the label of what Google's user prefers, and before the groups that Google makes."""
_KNOWN_LABELS = frozenset(
    {
        "anniversary",
        "birthday",
        "car",
        "fax",
        "home",
        "home fax",
        "homepage",
        "main",
        "mobile",
        "other",
        "other fax",
        "pager",
        "work",
        "work fax",
        "work mobile",
    }
)
_GROUP_SEPARATORS = (":::", ";")
_EASTERN = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]+")
_WEB_ADDRESSES = ("http://", "https://")
_UNKNOWN = Column()
_COLUMN_NAME = "Column {number}"


@dataclass(frozen=True, slots=True)
class TableRow:
    """What a row says; `kept` is what has no place among the fields: a column's name and the text."""

    fields: ContactFields = field(default_factory=ContactFields)
    uid: str = ""
    circles: tuple[str, ...] = ()
    met_on: date | None = None
    kept: tuple[tuple[str, str], ...] = ()

    @property
    def is_somebody(self) -> bool:
        """Tell whether there is anything to call them by."""
        return bool(self.fields.display_name)


def read_row(
    mapping: ColumnMapping,
    header: Sequence[str],
    cells: Sequence[str],
    *,
    dates: DateOrder | None = None,
) -> TableRow:
    """Return what the cells of one row say; for all rows of a table there is `RowReader`."""
    return RowReader(mapping, header, dates).read(cells)


def cleaned(cell: str) -> str:
    """Return a cell's text with plain line ends and nothing blank around it."""
    if "\r" in cell:
        cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return cell.strip(" \t\n\r\x00\ufeff\xa0")


_NOTHING = TableRow()


class RowReader:
    """Reads the rows of a table. Rows may be shorter or longer than the header.

    `dates` is the order that the table itself shows, else the mapping's holds.
    """

    def __init__(
        self, mapping: ColumnMapping, header: Sequence[str], dates: DateOrder | None = None
    ) -> None:
        self.columns = mapping.columns
        # a cell's own blanks are gone, so that it may begin with the bare separator
        self.separator = mapping.separator.strip()
        self.dates = dates or mapping.dates
        self._header = header

    def read(self, cells: Sequence[str]) -> TableRow:
        """Return what the cells of a row say."""
        return _Row(self, cells).read()

    def name(self, number: int) -> str:
        """Return what a column is called."""
        name = cleaned(self._header[number]) if number < len(self._header) else ""
        return name or _COLUMN_NAME.format(number=number + 1)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A filled cell."""

    number: int
    column: Column
    text: str


class _Row:
    """A row being read: what has no place among the fields is kept."""

    def __init__(self, reader: RowReader, cells: Sequence[str]) -> None:
        self._reader = reader
        self._separator = reader.separator
        self._said: dict[ColumnMeaning, list[_Cell]] = {}
        self._kept: list[_Cell] = []
        columns = reader.columns
        for number, cell in enumerate(cells):
            if cell and (text := cleaned(cell)):
                column = columns[number] if number < len(columns) else _UNKNOWN
                self._said.setdefault(column.meaning, []).append(_Cell(number, column, text))
        self._labels = {each.column.item: each for each in self._of(ColumnMeaning.LABEL)}
        self._used_labels: set[str] = set()

    def read(self) -> TableRow:
        if not self._said:
            return _NOTHING
        name = PersonName(
            given=self._joined(ColumnMeaning.GIVEN),
            family=self._joined(ColumnMeaning.FAMILY),
            additional=self._joined(ColumnMeaning.ADDITIONAL),
            prefix=self._joined(ColumnMeaning.PREFIX),
            suffix=self._joined(ColumnMeaning.SUFFIX),
            nickname=_one_line(self._first(ColumnMeaning.NICKNAME)),
            phonetic=self._joined(ColumnMeaning.PHONETIC),
        )
        whole = _one_line(self._first(ColumnMeaning.NAME))
        uid = self._first(ColumnMeaning.UID)
        fields = ContactFields(
            formatted_name=whole or _eastern(name.family, name.given),
            name=name,
            organization=self._first(ColumnMeaning.ORGANIZATION),
            department=self._first(ColumnMeaning.DEPARTMENT),
            title=self._first(ColumnMeaning.TITLE),
            channels=tuple(dict.fromkeys((*self._channels(), *self._addresses()))),
            dates=tuple(dict.fromkeys(self._special_dates())),
            notes=tuple(each.text for each in self._of(ColumnMeaning.NOTE)),
        )
        circles, met_on = tuple(dict.fromkeys(self._circles())), self._met_on()
        return TableRow(fields, uid, circles, met_on, tuple(self._rest()))

    def _of(self, meaning: ColumnMeaning) -> Sequence[_Cell]:
        return self._said.get(meaning, ())

    def _first(self, meaning: ColumnMeaning) -> str:
        """Return what a person has one of; what else is said of it is kept."""
        found = self._of(meaning)
        self._kept += found[1:]
        return found[0].text if found else ""

    def _joined(self, meaning: ColumnMeaning) -> str:
        return " ".join(_one_line(each.text) for each in self._of(meaning))

    def _values(self, text: str) -> list[str]:
        """Return the values that stand in one cell."""
        if not self._separator:
            return [text]
        return [part for each in text.split(self._separator) if (part := each.strip())]

    def _label_of(self, column: Column) -> tuple[str, bool]:
        """Return the label of a column's thing, and whether it is marked as the preferred one."""
        if column.label or column.item not in self._labels:
            return column.label, False
        self._used_labels.add(column.item)
        written = self._labels[column.item].text
        plain = _one_line(written).removeprefix(_PREFERRED_MARK).strip()
        label = plain.lower() if plain.lower() in _KNOWN_LABELS else plain
        return label, written.startswith(_PREFERRED_MARK)

    def _channels(self) -> Iterator[Channel]:
        found = [(each, kind) for meaning, kind in _CHANNELS.items() for each in self._of(meaning)]
        for each, kind in sorted(found, key=lambda one: one[0].number):
            label, is_preferred = self._label_of(each.column)
            for value in self._values(each.text):
                yield Channel(kind, _one_line(value), label, is_preferred)
                is_preferred = False
        for each in self._of(ColumnMeaning.UID)[:1]:
            # a profile is told from all others by its address on the web
            if each.text.startswith(_WEB_ADDRESSES):
                yield Channel(ChannelKind.URL, _one_line(each.text), each.column.label)

    def _addresses(self) -> Iterator[Channel]:
        parts: dict[Column, dict[ColumnMeaning, list[str]]] = {}
        for meaning in ADDRESS_PARTS:
            for each in self._of(meaning):
                thing = Column(label=each.column.label, item=each.column.item)
                parts.setdefault(thing, {}).setdefault(meaning, []).append(each.text)
        for thing, said in parts.items():
            yield from self._structured(thing, said)
        with_parts = {thing.item for thing in parts if thing.item}
        for each in self._of(ColumnMeaning.ADDRESS):
            if each.column.item in with_parts:
                # it says again what its parts have said
                self._kept.append(each)
                continue
            label, is_preferred = self._label_of(each.column)
            for text in self._values(each.text):
                yield _address(PostalAddress(street=text), label, is_preferred=is_preferred)

    def _structured(self, thing: Column, said: dict[ColumnMeaning, list[str]]) -> Iterator[Channel]:
        label, is_preferred = self._label_of(thing)
        lists = [
            [", ".join(part) for part in zip_longest(*map(self._split, texts), fillvalue="")]
            for texts in (said.get(meaning, []) for meaning in ADDRESS_PARTS)
        ]
        for each in zip_longest(*lists, fillvalue=""):
            tidy = [part.strip(", ") if part.strip(", ") else part for part in each]
            if any(tidy):
                yield _address(PostalAddress(*tidy), label, is_preferred=is_preferred)
                is_preferred = False

    def _split(self, text: str) -> list[str]:
        """Return the values of a part of several addresses, the empty ones too: they keep the places."""
        return [part.strip() for part in text.split(self._separator)] if self._separator else [text]

    def _special_dates(self) -> Iterator[SpecialDate]:
        for meaning, kind in _DATES.items():
            for each in self._of(meaning):
                on = read_written_date(each.text, self._reader.dates)
                if on is not None:
                    yield self._special(kind, on, each.column)

    def _special(self, kind: DateKind, on: PartialDate, column: Column) -> SpecialDate:
        if kind is not DateKind.OTHER:
            return SpecialDate(kind, on)
        label, _ = self._label_of(column)
        named = {"anniversary": DateKind.ANNIVERSARY, "birthday": DateKind.BIRTHDAY}.get(label)
        return SpecialDate(named, on) if named else SpecialDate(kind, on, label)

    def _circles(self) -> Iterator[str]:
        for each in self._of(ColumnMeaning.CIRCLES):
            written = _one_line(each.text)
            for separator in _GROUP_SEPARATORS:
                written = written.replace(separator, "\n")
            yield from filter(None, map(str.strip, written.split("\n")))

    def _met_on(self) -> date | None:
        met = None
        for each in self._of(ColumnMeaning.MET_ON):
            on = read_written_date(each.text, self._reader.dates)
            if met is None and on and on.year and on.month and on.day:
                met = date(on.year, on.month, on.day)
            else:
                self._kept.append(each)
        return met

    def _rest(self) -> Iterator[tuple[str, str]]:
        """Yield what has no place: unknown columns, labels of nothing, what was said a second time."""
        kept = [*self._kept, *self._of(ColumnMeaning.KEPT)]
        labels = self._of(ColumnMeaning.LABEL)
        kept += (
            each
            for each in labels
            if each.column.item not in self._used_labels
            or each is not self._labels[each.column.item]
        )
        for each in sorted(kept, key=lambda one: one.number):
            yield self._reader.name(each.number), each.text


def _address(parts: PostalAddress, label: str, *, is_preferred: bool) -> Channel:
    return Channel(ChannelKind.ADDRESS, ", ".join(parts.lines), label, is_preferred, parts)


def _eastern(family: str, given: str) -> str:
    """Return a Chinese, Japanese or Korean name as it is written, "" for any other."""
    return f"{family}{given}" if _EASTERN.fullmatch(family) and _EASTERN.fullmatch(given) else ""


def _one_line(text: str) -> str:
    return " ".join(text.split()) if "\n" in text else text
