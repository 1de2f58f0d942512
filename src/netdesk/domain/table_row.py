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
_JOINED = {
    ColumnMeaning.GIVEN,
    ColumnMeaning.FAMILY,
    ColumnMeaning.ADDITIONAL,
    ColumnMeaning.PREFIX,
    ColumnMeaning.SUFFIX,
    ColumnMeaning.PHONETIC,
}
_SINGLE = {
    ColumnMeaning.NAME,
    ColumnMeaning.NICKNAME,
    ColumnMeaning.ORGANIZATION,
    ColumnMeaning.DEPARTMENT,
    ColumnMeaning.TITLE,
    ColumnMeaning.UID,
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
    """Return what the cells of a row say. Rows may be shorter or longer than the header.

    `dates` is the order the table itself shows, else the mapping's holds.
    """
    return _Row(mapping, header, cells, dates or mapping.dates).read()


def cleaned(cell: str) -> str:
    """Return a cell's text with plain line ends and nothing blank around it."""
    return cell.replace("\r\n", "\n").replace("\r", "\n").strip(" \t\n\r\x00\ufeff\xa0")


class _Row:
    """A row being read: every cell is taken once, and what nobody takes is kept."""

    def __init__(
        self,
        mapping: ColumnMapping,
        header: Sequence[str],
        cells: Sequence[str],
        dates: DateOrder,
    ) -> None:
        # a cell's own blanks are gone, so that it may begin with the bare separator
        self._separator = mapping.separator.strip()
        self._dates = dates
        self._header = header
        self._cells = [cleaned(cell) for cell in cells]
        self._columns = [*mapping.columns, *[Column()] * (len(cells) - len(mapping.columns))]
        self._taken: set[int] = set()
        self._labels = {
            column.item: (number, self._cells[number])
            for number, column in self._filled()
            if column.meaning is ColumnMeaning.LABEL
        }

    def _filled(self) -> Iterator[tuple[int, Column]]:
        for number, cell in enumerate(self._cells):
            if cell:
                yield number, self._columns[number]

    def read(self) -> TableRow:
        single = {meaning: self._first(meaning) for meaning in _SINGLE}
        joined = {meaning: self._joined(meaning) for meaning in _JOINED}
        fields = ContactFields(
            formatted_name=_one_line(single[ColumnMeaning.NAME])
            or _eastern(joined[ColumnMeaning.FAMILY], joined[ColumnMeaning.GIVEN]),
            name=PersonName(
                given=joined[ColumnMeaning.GIVEN],
                family=joined[ColumnMeaning.FAMILY],
                additional=joined[ColumnMeaning.ADDITIONAL],
                prefix=joined[ColumnMeaning.PREFIX],
                suffix=joined[ColumnMeaning.SUFFIX],
                nickname=_one_line(single[ColumnMeaning.NICKNAME]),
                phonetic=joined[ColumnMeaning.PHONETIC],
            ),
            organization=single[ColumnMeaning.ORGANIZATION],
            department=single[ColumnMeaning.DEPARTMENT],
            title=single[ColumnMeaning.TITLE],
            channels=tuple(dict.fromkeys((*self._channels(), *self._addresses()))),
            dates=tuple(dict.fromkeys(self._special_dates())),
            notes=tuple(text for _, text in self._of(ColumnMeaning.NOTE)),
        )
        circles, met_on = tuple(dict.fromkeys(self._circles())), self._met_on()
        return TableRow(fields, single[ColumnMeaning.UID], circles, met_on, tuple(self._rest()))

    def _of(self, meaning: ColumnMeaning) -> Iterator[tuple[Column, str]]:
        for number, column in self._filled():
            if column.meaning is meaning:
                self._taken.add(number)
                yield column, self._cells[number]

    def _first(self, meaning: ColumnMeaning) -> str:
        return next((text for _, text in self._of(meaning)), "")

    def _joined(self, meaning: ColumnMeaning) -> str:
        return " ".join(_one_line(text) for _, text in self._of(meaning))

    def _values(self, text: str) -> list[str]:
        """Return the values that stand in one cell."""
        if not self._separator:
            return [text]
        return [part for each in text.split(self._separator) if (part := each.strip())]

    def _label_of(self, column: Column) -> tuple[str, bool]:
        """Return the label of a column's thing, and whether it is marked as the preferred one."""
        if column.label or column.item not in self._labels:
            return column.label, False
        number, written = self._labels[column.item]
        self._taken.add(number)
        plain = _one_line(written).removeprefix(_PREFERRED_MARK).strip()
        label = plain.lower() if plain.lower() in _KNOWN_LABELS else plain
        return label, written.startswith(_PREFERRED_MARK)

    def _channels(self) -> Iterator[Channel]:
        for number, column in self._filled():
            kind = _CHANNELS.get(column.meaning)
            if kind is None:
                continue
            self._taken.add(number)
            label, is_preferred = self._label_of(column)
            for value in self._values(self._cells[number]):
                yield Channel(kind, _one_line(value), label, is_preferred)
                is_preferred = False
        for column, text in self._of(ColumnMeaning.UID):
            # a profile is told from all others by its address on the web
            if text.startswith(_WEB_ADDRESSES):
                yield Channel(ChannelKind.URL, _one_line(text), column.label)

    def _addresses(self) -> Iterator[Channel]:
        parts: dict[Column, dict[ColumnMeaning, list[str]]] = {}
        for meaning in ADDRESS_PARTS:
            for column, text in self._of(meaning):
                thing = Column(label=column.label, item=column.item)
                parts.setdefault(thing, {}).setdefault(meaning, []).append(text)
        for thing, said in parts.items():
            yield from self._structured(thing, said)
        with_parts = {thing.item for thing in parts if thing.item}
        for number, column in self._filled():
            # the address in one piece says again what its parts have said
            if column.meaning is ColumnMeaning.ADDRESS and column.item not in with_parts:
                self._taken.add(number)
                label, is_preferred = self._label_of(column)
                for text in self._values(self._cells[number]):
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
            for column, text in self._of(meaning):
                on = read_written_date(text, self._dates)
                if on is not None:
                    yield self._special(kind, on, column)

    def _special(self, kind: DateKind, on: PartialDate, column: Column) -> SpecialDate:
        if kind is not DateKind.OTHER:
            return SpecialDate(kind, on)
        label, _ = self._label_of(column)
        named = {"anniversary": DateKind.ANNIVERSARY, "birthday": DateKind.BIRTHDAY}.get(label)
        return SpecialDate(named, on) if named else SpecialDate(kind, on, label)

    def _circles(self) -> Iterator[str]:
        for _, text in self._of(ColumnMeaning.CIRCLES):
            written = _one_line(text)
            for separator in _GROUP_SEPARATORS:
                written = written.replace(separator, "\n")
            yield from filter(None, map(str.strip, written.split("\n")))

    def _met_on(self) -> date | None:
        for number, column in self._filled():
            if column.meaning is ColumnMeaning.MET_ON:
                on = read_written_date(self._cells[number], self._dates)
                if on and on.year and on.month and on.day:
                    self._taken.add(number)
                    return date(on.year, on.month, on.day)
        return None

    def _rest(self) -> Iterator[tuple[str, str]]:
        """Yield what was not taken: also the second value of what a person has one of."""
        first: set[ColumnMeaning] = set()
        for number, column in self._filled():
            is_second = column.meaning in _SINGLE and column.meaning in first
            first.add(column.meaning)
            if is_second or number not in self._taken:
                yield self._name(number), self._cells[number]

    def _name(self, number: int) -> str:
        name = cleaned(self._header[number]) if number < len(self._header) else ""
        return name or _COLUMN_NAME.format(number=number + 1)


def _address(parts: PostalAddress, label: str, *, is_preferred: bool) -> Channel:
    return Channel(ChannelKind.ADDRESS, ", ".join(parts.lines), label, is_preferred, parts)


def _eastern(family: str, given: str) -> str:
    """Return a Chinese, Japanese or Korean name as it is written, "" for any other."""
    return f"{family}{given}" if _EASTERN.fullmatch(family) and _EASTERN.fullmatch(given) else ""


def _one_line(text: str) -> str:
    return " ".join(text.split()) if "\n" in text else text
