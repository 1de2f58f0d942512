"""The palette under the header's search field: people and actions by a few letters, by keys alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from netdesk.domain.people import PersonLine
from netdesk.ui.delegates.palette_delegate import ROW_HEIGHT, PaletteDelegate
from netdesk.ui.desk import Desk
from netdesk.ui.models.palette_model import MorePeople, PaletteModel
from netdesk.ui.widgets.roles import label

_ROWS_SHOWN = 12
_LEAST_WIDTH = 420
_GAP = 4
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS_SHOWN,
    Qt.Key.Key_PageUp: -_ROWS_SHOWN,
}


class Palette(QFrame):
    """A list that opens under `field` while one types there; the field keeps the focus.

    Signals
    -------
    contact_activated(ContactId): open this person's page.
    all_requested(str): show everybody who fits this text.
    """

    contact_activated = Signal(object)
    all_requested = Signal(str)

    def __init__(
        self, desk: Desk, field: QLineEdit, actions: Sequence[QAction], window: QWidget
    ) -> None:
        super().__init__(window)
        self._field = field
        self._window = window
        self._before: QWidget | None = None
        self.setProperty("role", "card")
        self.setAccessibleName(self.tr("Found"))
        self.model = PaletteModel(desk, actions, self)
        self._delegate = PaletteDelegate(desk.theme)
        self._make_list()
        self._nothing = label(self.tr("Nobody and nothing is called that."), "dim")
        self._nothing.setContentsMargins(8, 8, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        field.installEventFilter(self)
        field.textEdited.connect(self._on_text_edited)
        desk.bus.changed.connect(lambda _: self._refresh())
        self.hide()

    def _make_list(self) -> None:
        self.list = QListView()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.entered.connect(self.list.setCurrentIndex)
        self.list.clicked.connect(self._activate)

    def open(self) -> None:
        """Go to the field and offer what can be done."""
        focused = self._window.focusWidget()
        if focused is not self._field:
            self._before = focused
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._offer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move in the list, open a line or close the palette."""
        if watched is self._field:
            if event.type() is QEvent.Type.FocusOut:
                self.hide()
            elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                return self._take_key(event.key())
        return super().eventFilter(watched, event)

    def _take_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self._dismiss()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.isVisible():
                self._activate(self.list.currentIndex())
            else:
                self._offer()
            return True
        step = _STEPS.get(Qt.Key(key))
        if step is None:
            return False
        if self.isVisible():
            self._move(step)
        else:
            self._offer()
        return True

    def _move(self, step: int) -> None:
        last = self.model.rowCount() - 1
        row = min(max(self.list.currentIndex().row() + step, 0), last)
        self.list.setCurrentIndex(self.model.index(row, 0))

    def _activate(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry = self.model.entry(index)
        self._close()
        match entry:
            case PersonLine():
                self.contact_activated.emit(entry.id)
            case MorePeople():
                self.all_requested.emit(entry.text)
            case QAction():
                entry.trigger()

    def _dismiss(self) -> None:
        before = self._before
        self._close()
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self.hide()
        self._field.clear()
        self._before = None

    def _on_text_edited(self, _text: str) -> None:
        self._offer()

    def _refresh(self) -> None:
        if self.isVisible():
            self._offer()

    def _offer(self) -> None:
        self.model.search(self._field.text())
        rows = self.model.rowCount()
        self.list.setVisible(rows > 0)
        self._nothing.setVisible(rows == 0)
        self.list.setFixedHeight(min(rows, _ROWS_SHOWN) * ROW_HEIGHT)
        if rows:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        self.adjustSize()
        width = min(max(self._field.width(), _LEAST_WIDTH), self._window.width())
        corner = self._field.mapTo(self._window, QPoint(0, self._field.height() + _GAP))
        left = min(corner.x(), self._window.width() - width)
        self.setGeometry(left, corner.y(), width, self.sizeHint().height())
