"""A first guess at what the columns of a table mean, by their names and by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from netdesk.domain.column_mapping import (
    ADDRESS_PARTS,
    LABELLED,
    Column,
    ColumnMapping,
    ColumnMeaning,
    DateOrder,
    TableSample,
    folded_header,
)
from netdesk.domain.header_words import column_called
from netdesk.domain.table_row import cleaned
from netdesk.domain.written_date import read_written_date

_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d\s()./\-–]{6,24}")
_FULL_NAME = re.compile(r"[^\W\d_][^\d_@:/]* [^\W\d_][^\d_@:/]*")
_FEWEST_DIGITS = 6
_WORDS = (
    (re.compile(r"mail|courriel"), ColumnMeaning.EMAIL),
    (re.compile(r"fax"), ColumnMeaning.PHONE),
    (re.compile(r"phone|telefon|téléphone|\btel\b|mobil|handy|cell"), ColumnMeaning.PHONE),
    (re.compile(r"birth|\bgeb\b|geburt|naissance"), ColumnMeaning.BIRTHDAY),
    (re.compile(r"street|straße|strasse|\brue\b"), ColumnMeaning.STREET),
    (re.compile(r"\bzip\b|postal|postcode|\bplz\b|postleit"), ColumnMeaning.POSTAL_CODE),
    (re.compile(r"\bcity\b|\btown\b|\bort\b|stadt|ville"), ColumnMeaning.LOCALITY),
    (re.compile(r"country|\bland\b|\bpays\b"), ColumnMeaning.COUNTRY),
    (re.compile(r"company|organi[sz]ation|firma|société|unternehmen"), ColumnMeaning.ORGANIZATION),
    (re.compile(r"depart|abteilung"), ColumnMeaning.DEPARTMENT),
    (re.compile(r"job|position|funktion|fonction"), ColumnMeaning.TITLE),
    (re.compile(r"first.?name|vorname|given|prénom"), ColumnMeaning.GIVEN),
    (re.compile(r"last.?name|nachname|surname|family"), ColumnMeaning.FAMILY),
    (re.compile(r"web|\burl\b|homepage|link"), ColumnMeaning.URL),
    (re.compile(r"note|notiz|comment|remark|bemerk"), ColumnMeaning.NOTE),
    (re.compile(r"\bname\b"), ColumnMeaning.NAME),
)
_PLACES = (
    (re.compile(r"mobil|handy|cell|portable"), "mobile"),
    (re.compile(r"work|business|office|geschäft|dienst|büro|bureau|firma"), "work"),
    (re.compile(r"home|privat|personal|domicile"), "home"),
    (re.compile(r"other|weitere|autre"), "other"),
)
_SINGLE = frozenset(
    {
        ColumnMeaning.NAME,
        ColumnMeaning.NICKNAME,
        ColumnMeaning.ORGANIZATION,
        ColumnMeaning.DEPARTMENT,
        ColumnMeaning.TITLE,
        ColumnMeaning.UID,
    }
)
_NAMES = frozenset({ColumnMeaning.NAME, ColumnMeaning.GIVEN, ColumnMeaning.FAMILY})
_TELLING = frozenset(
    {
        ColumnMeaning.NAME,
        ColumnMeaning.GIVEN,
        ColumnMeaning.FAMILY,
        ColumnMeaning.EMAIL,
        ColumnMeaning.PHONE,
        ColumnMeaning.ORGANIZATION,
    }
)


def guessed(table: TableSample) -> ColumnMapping:
    """Return how a table is probably to be read."""
    has_header = _has_header(table)
    return ColumnMapping(guessed_columns(table, has_header=has_header), has_header=has_header)


def guessed_columns(table: TableSample, *, has_header: bool) -> tuple[Column, ...]:
    """Return what the columns probably mean."""
    names = table.header if has_header else ("",) * len(table.header)
    rows = table.samples if has_header else table.rows
    values = [_values(rows, number) for number in range(len(names))]
    columns = _single(
        _by_name(name) or _by_contents(said) for name, said in zip(names, values, strict=True)
    )
    has_names = _NAMES.intersection(each.meaning for each in columns)
    return columns if has_names else _named(columns, values)


def names_people(header: Sequence[str]) -> bool:
    """Tell whether a line is plainly the header of a table of people, no sentence about phones."""
    found = [column.meaning for name in header if (column := column_called(name))]
    named = sum(1 for name in header if name.strip())
    return len(found) > 1 and named <= 2 * len(found) and bool(_TELLING.intersection(found))


def _single(guesses: Iterable[Column | None]) -> tuple[Column, ...]:
    """Leave what a person has one of to the first column that means it."""
    seen: set[ColumnMeaning] = set()
    columns = []
    for guess in guesses:
        is_second = guess is not None and guess.meaning in _SINGLE and guess.meaning in seen
        column = Column() if guess is None or is_second else guess
        seen.add(column.meaning)
        columns.append(column)
    return tuple(columns)


def _named(columns: tuple[Column, ...], values: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    """Take the first unknown column of several words each for the names, where nothing else is."""
    for number, said in enumerate(values):
        looks_so = sum(_FULL_NAME.fullmatch(each) is not None for each in said)
        if columns[number] == Column() and 2 * looks_so > len(said):
            return (*columns[:number], Column(ColumnMeaning.NAME), *columns[number + 1 :])
    return columns


def _has_header(table: TableSample) -> bool:
    if any(map(_by_name, table.header)):
        return True
    # a line of names holds no address and no number, and none of them is empty
    cells = [cleaned(cell) for cell in table.header]
    return all(cells) and not any(map(_meaning_of_value, cells))


def _by_name(name: str) -> Column | None:
    folded = folded_header(name)
    if known := column_called(folded):
        return known
    meaning = next((meaning for words, meaning in _WORDS if words.search(folded)), None)
    return None if meaning is None else column_of(meaning, _label(folded, meaning))


def column_of(meaning: ColumnMeaning, label: str = "") -> Column:
    """Return the column of a meaning; the parts of an address with one label make one address."""
    return Column(meaning, label, label if meaning in ADDRESS_PARTS else "")


def _label(name: str, meaning: ColumnMeaning) -> str:
    place = next((place for words, place in _PLACES if words.search(name)), "")
    if meaning is ColumnMeaning.PHONE and "fax" in name:
        return f"{'' if place == 'mobile' else place} fax".strip()
    if meaning is ColumnMeaning.PHONE or (meaning in LABELLED and place != "mobile"):
        return place
    return ""


def _by_contents(values: Sequence[str]) -> Column | None:
    """Judge a column by what stands in it: most of it must be of one kind."""
    meanings = [_meaning_of_value(value) for value in values]
    for meaning in dict.fromkeys(each for each in meanings if each):
        if 2 * meanings.count(meaning) > len(values):
            return Column(meaning)
    return None


def _meaning_of_value(value: str) -> ColumnMeaning | None:
    if _EMAIL.fullmatch(value):
        return ColumnMeaning.EMAIL
    if _URL.fullmatch(value):
        return ColumnMeaning.URL
    on = read_written_date(value, DateOrder.DAY_FIRST)
    if on is not None and not on.text:
        return ColumnMeaning.DATE
    if _PHONE.fullmatch(value) and sum(map(str.isdigit, value)) >= _FEWEST_DIGITS:
        return ColumnMeaning.PHONE
    return None


def _values(rows: Sequence[Sequence[str]], number: int) -> list[str]:
    cells = (cleaned(row[number]) for row in rows if number < len(row))
    return [cell for cell in cells if cell]
