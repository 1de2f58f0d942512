"""The timeline on the contact page: a list as high as its rows, scrolled by the page around it."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QListView, QMenu, QSizePolicy

from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Attachment, Interaction
from netdesk.domain.role_change import RoleChange
from netdesk.ui.attachments import attachment_name
from netdesk.ui.delegates.timeline_delegate import TimelineDelegate
from netdesk.ui.desk import Desk
from netdesk.ui.models.timeline_model import PAGE_SIZE, TimelineModel

_QUICKLY_LAID_OUT = 300
_SETTLE_MILLISECONDS = 100
"""With more rows than that, the rows take their new width when the window is let go."""

_Index = QModelIndex | QPersistentModelIndex


class TimelineFeed(QListView):
    """Shows a `TimelineModel`; Enter edits the current entry, Delete deletes it, Menu offers all.

    Signals
    -------
    contact_activated(ContactId): somebody else who took part was clicked.
    edit_requested(Interaction): the user wants to change an entry.
    delete_requested(TimelineEntry): the user wants an interaction or a new role gone.
    happened_requested(Interaction): what was planned has happened.
    attachment_activated(Attachment): the user wants a link opened.
    row_reached(QRect): the keyboard moved to this part of the feed.
    """

    contact_activated = Signal(object)
    edit_requested = Signal(object)
    delete_requested = Signal(object)
    happened_requested = Signal(object)
    attachment_activated = Signal(object)
    row_reached = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.timeline = TimelineModel(desk, self)
        self._delegate = TimelineDelegate(desk.theme, self.timeline, self)
        self.setProperty("role", "feed")
        self.setAccessibleName(self.tr("Timeline"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._relayout = QTimer(self)
        self._relayout.setSingleShot(True)
        self._relayout.setInterval(_SETTLE_MILLISECONDS)
        self._relayout.timeout.connect(self._on_settled)
        self.setItemDelegate(self._delegate)
        self.setModel(self.timeline)
        desk.theme.changed.connect(self.viewport().update)

    def updateGeometries(self) -> None:
        """Become as high as the rows are."""
        super().updateGeometries()
        height = self.contentsSize().height() if self.timeline.rowCount() else 0
        if height != self.height():
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for the new width."""
        self._delegate.fit(self.viewport().width(), self.font())
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width():
            return
        if self.timeline.rowCount() <= _QUICKLY_LAID_OUT:
            self.doItemsLayout()
        else:
            self._relayout.start()

    def _on_settled(self) -> None:
        """Lay out what is in sight and the page after it; what is far below would take long."""
        lowest = self.visibleRegion().boundingRect().bottom()
        index = self.indexAt(QPoint(self.width() // 2, lowest))
        if index.isValid():
            self.timeline.forget_below(index.row() + PAGE_SIZE)
        self.doItemsLayout()

    def show_day(self, day: date) -> None:
        """Make the topmost entry of a day the current one, reading on until it is there."""
        row = self.timeline.read_to_day(day)
        if row is None:
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(self.timeline.index(row))
        self.row_reached.emit(self.visualRect(self.timeline.index(row)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard a row to start from."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.timeline.index(0))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Have the page show where the keyboard is."""
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.row_reached.emit(self.visualRect(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of an entry; the others move."""
        entry = self.timeline.entry_at(self.currentIndex())
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if isinstance(entry, Interaction):
                self.edit_requested.emit(entry)
            case Qt.Key.Key_Delete if isinstance(entry, Interaction | RoleChange):
                self.delete_requested.emit(entry)
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Answer a click on a person or on the menu's mark."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        place = self._in_row(index, event.position().toPoint())
        target = self._target_at(index, place)
        if isinstance(target, Attachment):
            self.attachment_activated.emit(target)
        elif target is not None:
            self.contact_activated.emit(target)
        elif self._delegate.layout_of(index).menu.contains(place):
            self._show_menu(index, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit an entry."""
        entry = self.timeline.entry_at(self.indexAt(event.position().toPoint()))
        if isinstance(entry, Interaction):
            self.edit_requested.emit(entry)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked."""
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        shape = Qt.CursorShape.PointingHandCursor if self._is_hot(place) else None
        if shape is None:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with an entry, also by the keyboard's menu key."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            place = event.globalPos() if by_mouse else self._menu_place(index)
            self._show_menu(index, place)

    def menu_for(self, index: _Index) -> QMenu:
        """Return the menu of an entry."""
        menu = QMenu(self)
        entry = self.timeline.entry_at(index)
        if entry is None:
            return menu
        if isinstance(entry, Interaction) and entry.is_planned:
            menu.addAction(self.tr("It happened"), lambda: self.happened_requested.emit(entry))
            menu.addAction(self.tr("Move…"), lambda: self.edit_requested.emit(entry))
            menu.addAction(self.tr("Remove"), lambda: self.delete_requested.emit(entry))
        elif isinstance(entry, Interaction):
            menu.addAction(self.tr("Edit…"), lambda: self.edit_requested.emit(entry))
        if isinstance(entry, RoleChange) or (
            isinstance(entry, Interaction) and not entry.is_planned
        ):
            menu.addAction(self.tr("Delete"), lambda: self.delete_requested.emit(entry))
        for each in entry.attachments if isinstance(entry, Interaction) else ():
            words = self.tr("Open {name}").format(name=attachment_name(each).replace("&", "&&"))
            menu.addAction(words, partial(self.attachment_activated.emit, each))
        others = self.timeline.others(entry)
        if others:
            menu.addSeparator()
        for contact, name in others:
            words = self.tr("Open {name}").format(name=name.replace("&", "&&"))
            menu.addAction(words, partial(self.contact_activated.emit, contact))
        return menu

    def _show_menu(self, index: _Index, place: QPoint) -> None:
        self.setCurrentIndex(self.timeline.index(index.row()))
        menu = self.menu_for(index)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _menu_place(self, index: _Index) -> QPoint:
        corner = self._delegate.layout_of(index).menu.bottomLeft()
        return self.viewport().mapToGlobal(self.visualRect(index).topLeft() + corner)

    def _in_row(self, index: _Index, place: QPoint) -> QPoint:
        return place - self.visualRect(index).topLeft()

    def _target_at(self, index: _Index, place: QPoint) -> ContactId | Attachment | None:
        pills = self._delegate.layout_of(index).pills
        return next((pill.leads_to for pill in pills if pill.place.contains(place)), None)

    def _is_hot(self, place: QPoint) -> bool:
        index = self.indexAt(place)
        if not index.isValid():
            return False
        inside = self._in_row(index, place)
        on_menu = self._delegate.layout_of(index).menu.contains(inside)
        return on_menu or self._target_at(index, inside) is not None
