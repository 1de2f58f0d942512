"""The list of people: ids in order from SQL, lines and cells for what is in sight."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from netdesk.domain.changes import Changes
from netdesk.domain.identifiers import ContactId
from netdesk.domain.people import PeopleQuery, PersonLine
from netdesk.domain.people_columns import PeopleColumn, PersonCells
from netdesk.ui.desk import Desk
from netdesk.ui.models.row_pages import RowPages
from netdesk.ui.people_column_words import cell_words, column_words
from netdesk.ui.text import person_name, person_words
from netdesk.ui.widgets.tool_tip import plain_tool_tip

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PersonRole(IntEnum):
    """What the delegate asks for beyond Qt's own roles."""

    LINE = Qt.ItemDataRole.UserRole + 1
    ID = Qt.ItemDataRole.UserRole + 2
    COLUMN = Qt.ItemDataRole.UserRole + 3


class PeopleModel(QAbstractTableModel):
    """People who fit a query, sorted and filtered by SQL (ADR 4), in one column or several."""

    def __init__(self, desk: Desk, query: PeopleQuery) -> None:
        super().__init__()
        self._desk = desk
        self._query = query
        self._ids: array[int] = array("q")
        self._columns: tuple[PeopleColumn, ...] = (PeopleColumn.NAME,)
        self._lines: RowPages[PersonLine] = RowPages(self._read_lines)
        self._cells: RowPages[PersonCells] = RowPages(desk.store.people.cells.of)
        desk.bus.changed.connect(self._on_changed)
        desk.daybreak.day_changed.connect(self._on_day_changed)
        self._read_ids()

    @property
    def query(self) -> PeopleQuery:
        """Who is listed, in which order."""
        return self._query

    @property
    def columns(self) -> tuple[PeopleColumn, ...]:
        """What stands in the columns."""
        return self._columns

    def show_columns(self, columns: Sequence[PeopleColumn]) -> None:
        """Have these columns; who is listed stays."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()

    def ask(self, query: PeopleQuery) -> None:
        """List others, or in another order."""
        if query == self._query:
            return
        self.beginResetModel()
        self._query = query
        self._read_ids()
        self.endResetModel()

    def id_at(self, row: int) -> ContactId | None:
        """Return who stands in a row."""
        return ContactId(self._ids[row]) if 0 <= row < len(self._ids) else None

    def row_of(self, contact: ContactId) -> int:
        """Return in which row somebody stands, -1 for nobody listed."""
        try:
            return self._ids.index(contact)
        except ValueError:
            return -1

    def line_at(self, row: int) -> PersonLine | None:
        """Return the line of a row; `None` for somebody another process has just deleted."""
        return self._lines.at(self._ids, row)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many people are listed."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return what a column is called."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_words(self._columns[section]) if section < len(self._columns) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says, a person's line or id, or what a screen reader says."""
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        match role:
            case PersonRole.ID:
                return self.id_at(index.row())
            case PersonRole.COLUMN:
                return column
            case PersonRole.LINE:
                return self.line_at(index.row())
            case Qt.ItemDataRole.DisplayRole:
                return self._words(index, column)
            case Qt.ItemDataRole.ToolTipRole if len(self._columns) > 1:
                return plain_tool_tip(self._words(index, column) or "")
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index, column)
            case _:
                return None

    def _words(self, index: Index, column: PeopleColumn) -> str | None:
        line = self.line_at(index.row())
        if line is None:
            return None
        if column is PeopleColumn.NAME:
            return person_name(line.name)
        cells = self._cells.at(self._ids, index.row())
        return None if cells is None else cell_words(column, line, cells, self._desk.daybreak.today)

    def _spoken(self, index: Index, column: PeopleColumn) -> str | None:
        if column is PeopleColumn.NAME:
            line = self.line_at(index.row())
            return None if line is None else person_words(line, self._desk.daybreak.today)
        words = self._words(index, column)
        said = self.tr("{column}: {text}").replace("{column}", column_words(column))
        return said.replace("{text}", words) if words else None

    def _read_ids(self) -> None:
        self._forget()
        self._ids = self._desk.store.people.ids(self._query, self._desk.daybreak.today)

    def _read_lines(self, ids: Sequence[ContactId]) -> dict[ContactId, PersonLine]:
        return {line.id: line for line in self._desk.store.people.lines(ids)}

    def _forget(self) -> None:
        self._lines.clear()
        self._cells.clear()

    def _on_changed(self, changes: Changes) -> None:
        if not changes.contacts and not changes.circles:
            return
        ids = self._desk.store.people.ids(self._query, self._desk.daybreak.today)
        if ids == self._ids:
            self._forget()
            self._tell_all()
        else:
            self.beginResetModel()
            self._forget()
            self._ids = ids
            self.endResetModel()

    def _on_day_changed(self) -> None:
        self.beginResetModel()
        self._read_ids()
        self.endResetModel()

    def _tell_all(self) -> None:
        if len(self._ids):
            # one signal for all rows: the view paints anew only those in sight
            last = self.index(len(self._ids) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
