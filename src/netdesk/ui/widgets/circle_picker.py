"""Picks a circle by a few letters, or makes one of that name, by keys alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from netdesk.domain.circle import Circle
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.announcement import announce
from netdesk.ui.widgets.circle_dot import circle_icon

_WIDTH = 300
_LEAST_ROW_HEIGHT = 16
_DOT = QSize(12, 12)
_MOST_ROWS = 8
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class CirclePicker(QFrame):
    """A field and the circles under it, laid over a page; it puts itself away.

    Signals
    -------
    picked(Circle): this one.
    new_requested(str): one of this name, that is not there yet.
    closed(): it is gone, whatever was picked.
    """

    picked = Signal(object)
    new_requested = Signal(str)
    closed = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._circles = desk.store.circles.all()
        self.setProperty("role", "palette")
        self.setAccessibleName(self.tr("Put in a circle"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Circle, or the name of a new one"))
        self.field.setAccessibleName(self.tr("Circle, or the name of a new one"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Circles"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(_DOT)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._offer)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._pick)
        self.hide()

    def open_at(self, x: int, y: int) -> None:
        """Open with the upper right corner at this place of the page."""
        self._offer("")
        self.setFixedWidth(_WIDTH)
        self.adjustSize()
        self.move(max(x - _WIDTH, 0), y)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move in the list, pick or close."""
        if event.type() is QEvent.Type.FocusOut:
            self._close()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._take_key(event.key())
        return super().eventFilter(watched, event)

    def _take_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self._close()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.list.currentItem())
        elif (step := _STEPS.get(key)) is not None:
            row = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
            self.list.setCurrentRow(row)
            self._announce_current()
        else:
            return False
        return True

    def _announce_current(self) -> None:
        if (item := self.list.currentItem()) is not None:
            announce(self.list, item.text())

    def _offer(self, typed: str) -> None:
        name = " ".join(typed.split())
        self.list.clear()
        for circle in self._circles:
            if name.casefold() in circle.fields.name.casefold():
                self._add(circle)
        known = {each.fields.name.casefold() for each in self._circles}
        if name and name.casefold() not in known:
            self._add(name)
        self.list.setCurrentRow(0)
        rows = min(max(self.list.count(), 1), _MOST_ROWS)
        height = max(self.list.sizeHintForRow(0), _LEAST_ROW_HEIGHT)
        self.list.setFixedHeight(rows * height + 4)
        self.adjustSize()
        self._announce_current()

    def _add(self, offered: Circle | str) -> None:
        if isinstance(offered, str):
            item = QListWidgetItem(self.tr("New circle “{name}”").format(name=offered))
        else:
            icon = circle_icon(offered.fields.colour, self._desk.theme.tokens)
            item = QListWidgetItem(icon, offered.fields.name)
        item.setData(Qt.ItemDataRole.UserRole, offered)
        self.list.addItem(item)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        offered = item.data(Qt.ItemDataRole.UserRole)
        self._close()
        if isinstance(offered, str):
            self.new_requested.emit(offered)
        else:
            self.picked.emit(offered)

    def _close(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()
            self.deleteLater()
