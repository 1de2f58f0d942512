"""The palette over the header's search field: people and actions by a few letters, by keys alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.circle import Circle
from netdesk.domain.people import PersonLine
from netdesk.domain.saved_filter import SavedFilter
from netdesk.ui.actions import ActionSet
from netdesk.ui.delegates.palette_delegate import ROW_HEIGHT, PaletteDelegate
from netdesk.ui.desk import Desk
from netdesk.ui.models.palette_model import MorePeople, PaletteModel
from netdesk.ui.recents import Recents
from netdesk.ui.widgets.roles import label

_ROWS_SHOWN = 12
_LEAST_WIDTH = 420
_GAP = 4
_EDGE = 5
"""The palette's own border and margin: its field lies exactly over the header's."""
_STEPS: dict[int, int] = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS_SHOWN,
    Qt.Key.Key_PageUp: -_ROWS_SHOWN,
}


class Palette(QFrame):
    """A field and a list under it, laid over the window; it puts itself away.

    Signals
    -------
    contact_activated(ContactId): open this person's page.
    circle_activated(CircleId): list the people of this circle.
    all_requested(str): show everybody who fits this text.
    """

    contact_activated = Signal(object)
    circle_activated = Signal(object)
    all_requested = Signal(str)

    def __init__(self, desk: Desk, actions: ActionSet, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._recents = Recents(desk.preferences)
        self._before: QWidget | None = None
        self._anchor = window
        self.setProperty("role", "palette")
        self.setAccessibleName(self.tr("Search"))
        offered = [each for _, group in actions.sections() for each in group]
        offered.remove(actions.search)
        self.model = PaletteModel(desk, offered, self)
        self._delegate = PaletteDelegate(desk.theme)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search people, notes, actions"))
        self.field.setAccessibleName(self.tr("Search people, notes, actions"))
        self._make_list()
        self._nothing = label(self.tr("Nobody and nothing is called that."), "dim")
        self._nothing.setContentsMargins(8, 8, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(_GAP)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._offer)
        desk.bus.changed.connect(self._on_changed)
        window.installEventFilter(self)
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

    def open_over(self, anchor: QWidget) -> None:
        """Open over a widget of the header and offer what can be done."""
        self._before = self._window.focusWidget()
        self._anchor = anchor
        self._offer()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that move in the list, open a line or close the palette."""
        if watched is self.field:
            if event.type() is QEvent.Type.FocusOut:
                self._close()
            elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                return self._take_key(event.key())
        elif event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _take_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self._dismiss()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.list.currentIndex())
        elif (step := _STEPS.get(key)) is not None:
            self._move(step)
        else:
            return False
        return True

    def _move(self, step: int) -> None:
        last = self.model.rowCount() - 1
        row = min(max(self.list.currentIndex().row() + step, 0), last)
        self.list.setCurrentIndex(self.model.index(row, 0))

    def _activate(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry = self.model.entry(index)
        self._dismiss()
        match entry:
            case PersonLine():
                self._recents.note_contact(entry.id)
                self.contact_activated.emit(entry.id)
            case Circle():
                self.circle_activated.emit(entry.id)
            case SavedFilter():
                self.all_requested.emit(entry.query)
            case MorePeople():
                self.all_requested.emit(entry.text)
            case QAction():
                self._recents.note_action(entry)
                entry.trigger()

    def _dismiss(self) -> None:
        """Close and give the focus back."""
        before = self._before
        self._close()
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        if not self.isHidden():
            self._before = None
            self.hide()
            self.deleteLater()

    def _on_changed(self, _changes: Changes) -> None:
        self._offer()

    def _offer(self) -> None:
        self.model.search(self.field.text())
        rows = self.model.rowCount()
        self.list.setVisible(rows > 0)
        self._nothing.setVisible(rows == 0)
        if rows:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self._place()

    def _place(self) -> None:
        corner = self._anchor.mapTo(self._window, QPoint(-_EDGE, -_EDGE))
        width = min(max(self._anchor.width() + 2 * _EDGE, _LEAST_WIDTH), self._window.width())
        room = self._window.height() - corner.y() - 4 * ROW_HEIGHT
        rows = min(self.model.rowCount(), _ROWS_SHOWN, max(room // ROW_HEIGHT, 3))
        self.list.setFixedHeight(rows * ROW_HEIGHT)
        left = max(min(corner.x(), self._window.width() - width), 0)
        self.setGeometry(left, max(corner.y(), 0), width, self.sizeHint().height())
