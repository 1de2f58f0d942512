"""The list of people on the screen: one column of rows of one height.

It is a table to Qt: a `QListView` asks its model for every row whenever it is laid out, ten times at
start and at every letter typed, some 40 ms for 50,000 rows; a table of fixed rows asks for none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from netdesk.domain.identifiers import ContactId
from netdesk.ui.people_mime import mime_of_people

_WHEEL_PIXELS = 28


class PeopleView(QTableView):
    """A list that costs the same for a dozen people as for 50,000.

    Signals
    -------
    typed(str): letters were typed that mean nothing to the list itself.
    """

    typed = Signal(str)

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: Callable[[], Sequence[ContactId]] = tuple
        """Says who is dragged."""
        self._pressed_at: QPoint | None = None
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(row_height)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.verticalScrollBar().setSingleStep(_WHEEL_PIXELS)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to the first and last row by Home and End, as in a list."""
        count = self.model().rowCount()
        match action:
            case QAbstractItemView.CursorAction.MoveHome if count:
                return self.model().index(0, 0)
            case QAbstractItemView.CursorAction.MoveEnd if count:
                return self.model().index(count - 1, 0)
            case _:
                return super().moveCursor(action, modifiers)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a row: those chosen can be dragged from it."""
        super().mousePressEvent(event)
        place = event.position().toPoint()
        is_plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed_at = place if is_plain and self.indexAt(place).isValid() else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag those chosen. Qt's own dragging asks the model of every row chosen whether it may."""
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        way = event.position().toPoint() - self._pressed_at
        if way.manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self._drag()

    def _drag(self) -> None:
        people = self.chosen()
        if people:
            drag = QDrag(self)
            drag.setMimeData(mime_of_people(people))
            drag.exec(Qt.DropAction.CopyAction)

    def keyboardSearch(self, search: str) -> None:
        """Pass on what is typed: looking through every row for it would read them all."""
        if search.strip():
            self.typed.emit(search)
