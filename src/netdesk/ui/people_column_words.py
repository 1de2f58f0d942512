"""Says what the columns of a table of people are called, and what stands in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from netdesk.domain.people import PersonLine
from netdesk.domain.people_columns import PeopleColumn, PersonCells
from netdesk.ui.text import line_words, person_name
from netdesk.words.dates import table_day_words

translate = QCoreApplication.translate


def column_words(column: PeopleColumn) -> str:
    """Return what a column is called."""
    words = {
        PeopleColumn.NAME: translate("PeopleColumns", "Name"),
        PeopleColumn.ORGANIZATION: translate("PeopleColumns", "Organisation"),
        PeopleColumn.TITLE: translate("PeopleColumns", "Title"),
        PeopleColumn.CITY: translate("PeopleColumns", "City"),
        PeopleColumn.COUNTRY: translate("PeopleColumns", "Country"),
        PeopleColumn.PHONE: translate("PeopleColumns", "Phone"),
        PeopleColumn.EMAIL: translate("PeopleColumns", "E-mail"),
        PeopleColumn.CIRCLES: translate("PeopleColumns", "Circles"),
        PeopleColumn.TAGS: translate("PeopleColumns", "Tags"),
        PeopleColumn.STATE: translate("PeopleColumns", "Staleness"),
        PeopleColumn.LAST_TOUCH: translate("PeopleColumns", "Last contact"),
        PeopleColumn.DUE: translate("PeopleColumns", "Next due"),
        PeopleColumn.CADENCE: translate("PeopleColumns", "How often"),
        PeopleColumn.MET: translate("PeopleColumns", "Met on"),
        PeopleColumn.ADDED: translate("PeopleColumns", "Added"),
    }
    return words[column]


def cell_words(column: PeopleColumn, line: PersonLine, cells: PersonCells, today: date) -> str:
    """Return what stands in a column for a person, "" for nothing."""
    return _CELLS[column](line, cells, today)


def _day(day: date | None) -> str:
    return table_day_words(day) if day else ""


def _every(days: int | None) -> str:
    return translate("PeopleColumns", "every %Ln day(s)", "", days) if days else ""


_CELLS: dict[PeopleColumn, Callable[[PersonLine, PersonCells, date], str]] = {
    PeopleColumn.NAME: lambda line, _, __: person_name(line.name),
    PeopleColumn.ORGANIZATION: lambda line, _, __: line.organization,
    PeopleColumn.TITLE: lambda line, _, __: line.title,
    PeopleColumn.CITY: lambda _, cells, __: cells.city,
    PeopleColumn.COUNTRY: lambda _, cells, __: cells.country,
    PeopleColumn.PHONE: lambda _, cells, __: cells.phone,
    PeopleColumn.EMAIL: lambda _, cells, __: cells.email,
    PeopleColumn.CIRCLES: lambda _, cells, __: cells.circles,
    PeopleColumn.TAGS: lambda _, cells, __: cells.tags,
    PeopleColumn.STATE: lambda line, _, today: line_words(line, today),
    PeopleColumn.LAST_TOUCH: lambda line, _, __: _day(line.standing.last_touch),
    PeopleColumn.DUE: lambda line, _, __: _day(line.standing.due_on),
    PeopleColumn.CADENCE: lambda line, _, __: _every(line.standing.ideal_days),
    PeopleColumn.MET: lambda _, cells, __: _day(cells.met_on),
    PeopleColumn.ADDED: lambda _, cells, __: _day(cells.added_on),
}
