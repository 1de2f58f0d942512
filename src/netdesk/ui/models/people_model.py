"""The list of people: ids in order from SQL, lines for what is in sight."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from netdesk.domain.changes import Changes
from netdesk.domain.identifiers import ContactId
from netdesk.domain.people import PeopleQuery, PersonLine
from netdesk.ui.desk import Desk
from netdesk.ui.text import person_name, person_words

_PAGE = 60
_PAGES_KEPT = 20

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PersonRole(IntEnum):
    """What the delegate asks for beyond Qt's own roles."""

    LINE = Qt.ItemDataRole.UserRole + 1
    ID = Qt.ItemDataRole.UserRole + 2


class PeopleModel(QAbstractListModel):
    """People who fit a query, sorted and filtered by SQL (ADR 4)."""

    def __init__(self, desk: Desk, query: PeopleQuery) -> None:
        super().__init__()
        self._desk = desk
        self._query = query
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[PersonLine | None]] = OrderedDict()
        desk.bus.changed.connect(self._on_changed)
        desk.daybreak.day_changed.connect(self._on_day_changed)
        self._read_ids()

    @property
    def query(self) -> PeopleQuery:
        """Who is listed, in which order."""
        return self._query

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
        number, offset = divmod(row, _PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read_page(number)
            self._pages[number] = page
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[offset] if offset < len(page) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many people are listed."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a person's name, their line, id or what a screen reader says."""
        if not index.isValid():
            return None
        if role == PersonRole.ID:
            return self.id_at(index.row())
        line = self.line_at(index.row())
        if line is None:
            return None
        match role:
            case PersonRole.LINE:
                return line
            case Qt.ItemDataRole.DisplayRole:
                return person_name(line.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                return person_words(line, self._desk.daybreak.today)
            case _:
                return None

    def _read_ids(self) -> None:
        self._pages.clear()
        self._ids = self._desk.store.people.ids(self._query, self._desk.daybreak.today)

    def _read_page(self, number: int) -> list[PersonLine | None]:
        ids = [ContactId(each) for each in self._ids[number * _PAGE : (number + 1) * _PAGE]]
        found = {line.id: line for line in self._desk.store.people.lines(ids)}
        return [found.get(each) for each in ids]

    def _on_changed(self, changes: Changes) -> None:
        if not changes.contacts and not changes.circles:
            return
        ids = self._desk.store.people.ids(self._query, self._desk.daybreak.today)
        if ids == self._ids:
            self._pages.clear()
            self._tell_all()
        else:
            self.beginResetModel()
            self._pages.clear()
            self._ids = ids
            self.endResetModel()

    def _on_day_changed(self) -> None:
        self.beginResetModel()
        self._read_ids()
        self.endResetModel()

    def _tell_all(self) -> None:
        if len(self._ids):
            # one signal for all rows: the view paints anew only those in sight
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
