"""The list of people on the screen: rows of one height, in one column or several.

It is a table to Qt: a `QListView` asks its model for every row whenever it is laid out, ten times at
start and at every letter typed, some 40 ms for 50,000 rows; a table of fixed rows asks for none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QDrag, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from netdesk.domain.identifiers import ContactId
from netdesk.ui.people_mime import mime_of_people

_WHEEL_PIXELS = 28


class PeopleView(QTableView):
    """A list that costs the same for a dozen people as for 50,000.

    Signals
    -------
    typed(str): letters were typed that mean nothing to the list itself.
    painted(): it was painted for the first time.
    """

    typed = Signal(str)
    painted = Signal()

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: Callable[[], Sequence[ContactId]] = tuple
        """Says who is dragged."""
        self._pressed_at: QPoint | None = None
        self.is_painted = False
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.lay_out(row_height, has_columns=False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalScrollBar().setSingleStep(_WHEEL_PIXELS)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model. Its header knows no selection: it would ask of every row whether it is chosen."""
        super().setModel(model)
        if model is not None:
            header = self.horizontalHeader()
            header.setSelectionModel(QItemSelectionModel(model, header))

    def lay_out(self, row_height: int, *, has_columns: bool) -> None:
        """Have rows of this height; columns have a header and widths of their own, one has neither."""
        header, policy = self.horizontalHeader(), Qt.ScrollBarPolicy
        modes = QHeaderView.ResizeMode
        header.setVisible(has_columns)
        header.setSectionResizeMode(modes.Interactive if has_columns else modes.Stretch)
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if has_columns else policy.ScrollBarAlwaysOff
        )
        rows = self.verticalHeader()
        # a minimum that grows first would have Qt resize row after row
        rows.setMinimumSectionSize(min(row_height, rows.minimumSectionSize()))
        rows.setDefaultSectionSize(row_height)
        rows.setMinimumSectionSize(row_height)

    def selected_rows(self) -> list[int]:
        """Return the rows chosen, from top to bottom, however many columns they have."""
        ranges = self.selected_ranges()
        return sorted({row for top, bottom in ranges for row in range(top, bottom + 1)})

    def selected_ranges(self) -> list[tuple[int, int]]:
        """Return the first and last row of each range chosen."""
        selection = self.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        return [(each.top(), each.bottom()) for each in ranges]

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first painting, once it is on the screen."""
        super().paintEvent(event)
        if not self.is_painted:
            self.is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def keyboardSearch(self, search: str) -> None:
        """Pass on what is typed: looking through every row for it would read them all."""
        if search.strip():
            self.typed.emit(search)
