"""The rows of the lanes: ids in order from SQL, heads and marks for what is in sight."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from netdesk.domain.changes import Changes
from netdesk.domain.identifiers import ContactId
from netdesk.domain.lanes import (
    EMPTY_LANE,
    YEAR_DAYS,
    Chunk,
    Lane,
    LaneHead,
    LaneOrder,
    LaneQuery,
    Mark,
    Span,
    chunks,
)
from netdesk.domain.progress import Progress
from netdesk.store.store import Store
from netdesk.ui.desk import Desk
from netdesk.ui.lane_words import head_words, lane_words, mark_words

_PAGE = 16
_PAGES_KEPT = 64
_READ_AT_ONCE = 3000
"""Interactions of a page's people that are read between two frames; more are read beside the window."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class LanesModel(QAbstractListModel):
    """People who fit a query. Who they are is found out beside the window: a filter by kind has to look
    at everything that ever happened.

    Signals
    -------
    ids_read(): the rows are those of the newest query.
    failed(Exception): they could not be read.
    """

    ids_read = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, query: LaneQuery) -> None:
        super().__init__()
        self._desk = desk
        self._query = query
        self._asked = 0
        self._ids: array[int] = array("q")
        self._heads: OrderedDict[int, list[LaneHead | None]] = OrderedDict()
        self._lanes: OrderedDict[tuple[int, Chunk], list[Lane]] = OrderedDict()
        self._awaited: set[tuple[int, int, Chunk]] = set()
        self._span = Span.about_today(self.today, YEAR_DAYS)
        self._chunks = chunks(self._span, 1.0)
        self._chosen: tuple[int, Mark] | None = None
        desk.bus.changed.connect(self._on_changed)
        desk.daybreak.day_changed.connect(self._read_ids)
        self._read_ids()

    # what is shown

    @property
    def query(self) -> LaneQuery:
        """Who has a row, and which marks are shown."""
        return self._query

    @property
    def is_by_circle(self) -> bool:
        """Tell whether the rows stand together by circle."""
        return self._query.order is LaneOrder.CIRCLE and self._query.circle is None

    @property
    def today(self) -> date:
        """The day it is."""
        return self._desk.daybreak.today

    def ask(self, query: LaneQuery) -> None:
        """Show others, other marks or another order."""
        if query != self._query:
            self._query = query
            self._lanes.clear()
            self._read_ids()

    def look_at(self, span: Span, pixels_a_day: float) -> None:
        """Say which time is in sight and how wide a day is there."""
        self._span = span
        self._chunks = chunks(span, pixels_a_day)

    def choose(self, row: int, mark: Mark | None) -> None:
        """Say at which mark the keyboard is, for who reads the row aloud."""
        self._chosen = (row, mark) if mark else None

    def id_at(self, row: int) -> ContactId | None:
        """Return whose row it is."""
        return ContactId(self._ids[row]) if 0 <= row < len(self._ids) else None

    def row_of(self, contact: ContactId) -> int:
        """Return somebody's row, -1 for nobody shown."""
        try:
            return self._ids.index(contact)
        except ValueError:
            return -1

    def ids(self) -> array[int]:
        """Return whose rows there are, in order."""
        return self._ids

    def head(self, row: int) -> LaneHead | None:
        """Return what stands at the beginning of a row; `None` for somebody who is gone."""
        number, offset = divmod(row, _PAGE)
        page = self._heads.get(number)
        if page is None:
            ids = self._page_ids(number)
            found = self._desk.store.lanes.heads(ids)
            page = self._heads[number] = [found.get(each) for each in ids]
            _forget_oldest(self._heads)
        return page[offset] if offset < len(page) else None

    def lanes(self, row: int) -> list[Lane]:
        """Return the marks and bands of a row about what is in sight, in one part or two."""
        number, offset = divmod(row, _PAGE)
        pages = [self._lane_page(number, chunk) for chunk in self._chunks]
        return [page[offset] for page in pages if offset < len(page)]

    def marks(self, row: int) -> list[Mark]:
        """Return the marks of a row that are in sight, oldest first."""
        span = self._span
        return [
            mark
            for lane in self.lanes(row)
            for mark in lane.marks_within(span.start, span.end)
            if span.holds(mark.middle)
        ]

    def _lane_page(self, number: int, chunk: Chunk) -> list[Lane]:
        page = self._lanes.get((number, chunk))
        if page is not None:
            return page
        ids = self._page_ids(number)
        if self._desk.store.lanes.has_more_than(ids, _READ_AT_ONCE):
            self._read_beside(number, chunk, ids)
            return self._stand_in(number, chunk)
        found = self._desk.store.lanes.lanes(ids, chunk, self._query, self.today)
        return self._keep(number, chunk, [found.get(each, EMPTY_LANE) for each in ids])

    def _keep(self, number: int, chunk: Chunk, page: list[Lane]) -> list[Lane]:
        self._lanes[number, chunk] = page
        _forget_oldest(self._lanes)
        return page

    def _read_beside(self, number: int, chunk: Chunk, ids: Sequence[ContactId]) -> None:
        """Have a page read beside the window: frames go on meanwhile."""
        query, today, asked = self._query, self.today, self._asked
        awaited = (asked, number, chunk)
        if awaited in self._awaited:
            return
        self._awaited.add(awaited)

        def read(store: Store, _progress: Progress) -> list[Lane]:
            found = store.lanes.lanes(ids, chunk, query, today)
            return [found.get(each, EMPTY_LANE) for each in ids]

        def keep(page: list[Lane]) -> None:
            if asked == self._asked:
                self._keep(number, chunk, page)
                self._tell_all()

        task = self._desk.jobs.start(read)
        task.succeeded.connect(keep)
        task.failed.connect(self.failed)
        task.ended.connect(lambda: self._awaited.discard(awaited))

    def _stand_in(self, number: int, chunk: Chunk) -> list[Lane]:
        """Return what is known of the same rows and time in other buckets, until the right ones come."""
        known = (
            page
            for (page_number, other), page in reversed(self._lanes.items())
            if page_number == number and other.first < chunk.end and chunk.first < other.end
        )
        return next(known, [])

    def _page_ids(self, number: int) -> Sequence[ContactId]:
        return [ContactId(each) for each in self._ids[number * _PAGE : (number + 1) * _PAGE]]

    # Qt's own

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._ids)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what the column is, and a row's number, for a screen reader."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self.tr("Person and what happened")
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a name, and what a screen reader says: who, how they stand, all marks in sight."""
        if not index.isValid():
            return None
        row = index.row()
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            first, last = int(self._span.start), int(self._span.end)
            days = date.fromordinal(first), date.fromordinal(last)
            return lane_words(self.marks(row), *days)
        head = self.head(row)
        if head is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return head.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._row_words(row, head)
        return None

    def _row_words(self, row: int, head: LaneHead) -> str:
        words = head_words(head, self.today)
        if self._chosen is not None and self._chosen[0] == row:
            return f"{mark_words(self._chosen[1])}. {words}"
        return words

    # what others did

    def _on_changed(self, changes: Changes) -> None:
        if changes.contacts or changes.circles or changes.interactions:
            self._read_ids()

    def _read_ids(self, *_: object) -> None:
        self._asked += 1
        query, today = self._query, self.today
        task = self._desk.jobs.start(lambda store, _progress: _ids(store, query, today))
        task.succeeded.connect(partial(self._on_ids_read, self._asked))
        task.failed.connect(self.failed)

    def _on_ids_read(self, asked: int, ids: array[int]) -> None:
        if asked != self._asked:
            return  # something else has been asked since
        is_same = ids == self._ids
        if not is_same:
            self.beginResetModel()
        self._heads.clear()
        self._lanes.clear()
        self._chosen = None
        self._ids = ids
        if not is_same:
            self.endResetModel()
        else:
            self._tell_all()
        self.ids_read.emit()

    def _tell_all(self) -> None:
        if len(self._ids):
            # one signal for all rows: the view paints anew only those in sight
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))


def _ids(store: Store, query: LaneQuery, today: date) -> array[int]:
    return store.lanes.ids(query, today)


def _forget_oldest(pages: OrderedDict[Any, Any]) -> None:
    if len(pages) > _PAGES_KEPT:
        pages.popitem(last=False)
