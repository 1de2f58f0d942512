"""The lanes under one's hands: moved and stretched by mouse, fingers and keys, and what they open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QToolTip

from netdesk.domain.identifiers import ContactId, InteractionId
from netdesk.domain.lanes import Mark, Span
from netdesk.ui.desk import Desk
from netdesk.ui.lane_words import mark_words
from netdesk.ui.models.lanes_model import LanesModel
from netdesk.ui.widgets.announcement import announce
from netdesk.ui.widgets.lane_painting import NAME_WIDTH
from netdesk.ui.widgets.lane_table import LaneTable
from netdesk.ui.widgets.tool_tip import plain_tool_tip

_NOTCH = 120
"""What a wheel says of one notch: eighths of a degree."""
_ZOOM_A_NOTCH = 1.25
_PIXELS_A_NOTCH = 80.0
_KEY_SHARE = 0.125
"""By how much of the span a key moves."""
_MODIFIERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class LogWish:
    """With whom and on which day something is to be written down."""

    contact: ContactId
    day: date


@dataclass(frozen=True, slots=True)
class InteractionPlace:
    """An interaction, at one of those who took part."""

    contact: ContactId
    interaction: InteractionId


def cell_number(row: int) -> int:
    """Return which of a table's children Qt makes of a row: each has a header before it, and all of
    them the row of headers above."""
    return 2 * (row + 1) + 1


class LanesView(LaneTable):
    """Lanes that answer mouse and keyboard.

    Signals
    -------
    contact_activated(ContactId): open this person's page.
    interaction_activated(InteractionPlace): open this person's page at what happened.
    log_requested(LogWish): write down what happened on a day.
    """

    contact_activated = Signal(object)
    interaction_activated = Signal(object)
    log_requested = Signal(object)

    def __init__(self, desk: Desk, model: LanesModel, span: Span) -> None:
        super().__init__(desk, model, span)
        self._pressed: tuple[QPoint, Span, int] | None = None
        self._is_dragged = False
        self._current: ContactId | None = None
        model.modelReset.connect(self._go_on_at_current)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    # the mouse

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the rows; sideways or with Shift move through time, with Ctrl stretch it."""
        modifiers, turned = event.modifiers(), event.angleDelta()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            notches = (turned.y() or turned.x()) / _NOTCH
            self.zoom(_ZOOM_A_NOTCH**-notches, event.position().x())
        elif modifiers & Qt.KeyboardModifier.ShiftModifier or turned.x():
            self._pan(event)
        else:
            super().wheelEvent(event)
            return
        event.accept()

    def _pan(self, event: QWheelEvent) -> None:
        exact, turned = event.pixelDelta(), event.angleDelta()
        pixels = float(exact.x() or exact.y())
        if exact.isNull():
            pixels = (turned.x() or turned.y()) / _NOTCH * _PIXELS_A_NOTCH
        self.show_span(self.span.panned(-pixels / self.scale.pixels_a_day))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the lanes, or of a row."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid():
            self.setCurrentIndex(index)
            self._choose(self.mark_at(place))
        self._pressed = (place, self.span, self.verticalScrollBar().value())
        self._is_dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the lanes that are held; else show what can be pressed, and tell of a mark."""
        place = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_what_is_under(place)
            return
        begin, span, rows = self._pressed
        moved = place - begin
        if moved.manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
        if self._is_dragged and begin.x() >= NAME_WIDTH:
            self.show_span(span.panned(-moved.x() / self.scale.pixels_a_day))
        if self._is_dragged:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.verticalScrollBar().setValue(rows - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was pressed, unless the lanes were moved."""
        pressed, self._pressed = self._pressed, None
        place = event.position().toPoint()
        self._show_what_is_under(place)
        if pressed is None or self._is_dragged or not self.indexAt(place).isValid():
            return
        if place.x() < NAME_WIDTH or self.mark_at(place) is not None:
            self._open()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Write down what happened on an empty place's day."""
        place = event.position().toPoint()
        contact = self.lanes_model.id_at(self.rowAt(place.y()))
        if contact is None or place.x() < NAME_WIDTH or self.mark_at(place) is not None:
            return
        day = date.fromordinal(int(self.scale.day_at(event.position().x())))
        self._pressed = None
        self.log_requested.emit(LogWish(contact, day))

    def viewportEvent(self, event: QEvent) -> bool:
        """Answer fingers that stretch, and a mouse that rests."""
        match event:
            case QNativeGestureEvent():
                if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                    self.zoom(1 / max(1 + event.value(), 0.1), event.position().x())
                    return True
            case QGestureEvent():
                return self._answer_pinch(event)
            case QHelpEvent() if event.type() is QEvent.Type.ToolTip:
                self._tell(event.pos(), event.globalPos())
                return True
            case _:
                pass
        return super().viewportEvent(event)

    def _answer_pinch(self, event: QGestureEvent) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return False
        middle = self.viewport().mapFromGlobal(pinch.centerPoint())
        self.zoom(1 / max(pinch.scaleFactor(), 0.1), middle.x())
        event.accept(pinch)
        return True

    def _show_what_is_under(self, place: QPoint) -> None:
        mark = self.mark_at(place)
        opens = mark is not None or (place.x() < NAME_WIDTH and self.indexAt(place).isValid())
        hand = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand)
        if mark is not None:
            self._tell(place, self.viewport().mapToGlobal(place))
        elif QToolTip.isVisible():
            QToolTip.hideText()

    def _tell(self, place: QPoint, at: QPoint) -> None:
        QToolTip.showText(at, plain_tool_tip(self.details_at(place)), self.viewport())

    # the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among rows and marks, through time, and open or log."""
        if not self._move_in_time(event) and not self._answer(event):
            super().keyPressEvent(event)

    def _move_in_time(self, event: QKeyEvent) -> bool:
        has_modifier = bool(event.modifiers() & _MODIFIERS)
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(1 / _ZOOM_A_NOTCH)
            case Qt.Key.Key_Minus | Qt.Key.Key_Underscore:
                self.zoom(_ZOOM_A_NOTCH)
            case Qt.Key.Key_T:
                self.show_today()
            case Qt.Key.Key_Home if not has_modifier:
                self.show_today()
            case Qt.Key.Key_Left | Qt.Key.Key_Right if has_modifier:
                self._pan_by_share(_KEY_SHARE, forward=event.key() == Qt.Key.Key_Right)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown if has_modifier:
                self._pan_by_share(1.0, forward=event.key() == Qt.Key.Key_PageDown)
            case _:
                return False
        return True

    def _answer(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._step(forward=event.key() == Qt.Key.Key_Right)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open()
            case Qt.Key.Key_L if not event.modifiers():
                self._log()
            case Qt.Key.Key_Escape if self.chosen is not None:
                self._choose(None)
            case _:
                return False
        return True

    def keyboardSearch(self, search: str) -> None:
        """Look for nobody by letters: that would read every row."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard a row to start from."""
        super().focusInEvent(event)
        self._begin_somewhere()
        self.viewport().update()

    def _begin_somewhere(self) -> None:
        if self.hasFocus() and not self.currentIndex().isValid() and self.lanes_model.rowCount():
            self.setCurrentIndex(self.lanes_model.index(self.rows_in_sight()[0][0]))

    def _go_on_at_current(self) -> None:
        """Other rows are there: the keyboard stays with the person it was at."""
        row = self.lanes_model.row_of(self._current) if self._current is not None else -1
        if row >= 0:
            self.setCurrentIndex(self.lanes_model.index(row))
        self._begin_somewhere()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Go on at the mark that is nearest in time."""
        day = self.chosen.middle if self.chosen else None
        self.chosen = None
        self.lanes_model.choose(-1, None)
        super().currentChanged(current, previous)
        if current.isValid():
            self._current = self.lanes_model.id_at(current.row())
        if day is not None and current.isValid():
            marks = self.lanes_model.marks(current.row())
            self._choose(min(marks, key=lambda mark: abs(mark.middle - day), default=None))
        self.viewport().update()

    def _pan_by_share(self, share: float, *, forward: bool) -> None:
        self.show_span(self.span.panned(self.span.days * (share if forward else -share)))

    def _step(self, *, forward: bool) -> None:
        """Go to the next mark of the row, in sight or not; where there is none, on through time."""
        row = self.currentIndex().row()
        mark = self._mark_beside(row, forward=forward)
        if mark is None and self._bring_next_into_sight(row, forward=forward):
            mark = self._mark_beside(row, forward=forward)
        if mark is not None:
            self._choose(mark)
        elif self.chosen is None:
            self._pan_by_share(_KEY_SHARE, forward=forward)

    def _mark_beside(self, row: int, *, forward: bool) -> Mark | None:
        marks = self.lanes_model.marks(row)
        if self.chosen is None:
            return marks[0 if forward else -1] if marks else None
        if self.chosen not in marks:
            return None
        place = marks.index(self.chosen) + (1 if forward else -1)
        return marks[place] if 0 <= place < len(marks) else None

    def _bring_next_into_sight(self, row: int, *, forward: bool) -> bool:
        contact = self.lanes_model.id_at(row)
        if contact is None:
            return False
        edge = self._edge(forward=forward)
        found = self.desk.store.lanes.day_beside(
            contact, self.lanes_model.query, edge, is_later=forward
        )
        if found is None:
            return False
        share = 0.75 if forward else 0.25
        self.show_span(Span(found.toordinal() - share * self.span.days, self.span.days))
        return True

    def _edge(self, *, forward: bool) -> date:
        if self.chosen is not None:
            return date.fromordinal(self.chosen.last if forward else self.chosen.first)
        return date.fromordinal(int(self.span.end if forward else self.span.start))

    def _choose(self, mark: Mark | None) -> None:
        if mark == self.chosen:
            return
        self.chosen = mark
        row = self.currentIndex().row()
        self.lanes_model.choose(row, mark)
        self.viewport().update()
        if mark is not None and QAccessible.isActive():
            self._say(row, mark)

    def _say(self, row: int, mark: Mark) -> None:
        renamed = QAccessibleEvent(self, QAccessible.Event.NameChanged)
        renamed.setChild(cell_number(row))
        QAccessible.updateAccessibility(renamed)
        contact = self.lanes_model.id_at(row)
        words = self.mark_details_of(contact, mark) if contact else mark_words(mark)
        announce(self, words)

    def _open(self) -> None:
        contact = self.lanes_model.id_at(self.currentIndex().row())
        if contact is None:
            return
        if self.chosen is None:
            self.contact_activated.emit(contact)
            return
        ids = self.desk.store.lanes.interactions(
            contact, self.chosen, self.lanes_model.query, limit=1
        )
        if ids:
            self.interaction_activated.emit(InteractionPlace(contact, ids[0]))

    def _log(self) -> None:
        contact = self.lanes_model.id_at(self.currentIndex().row())
        if contact is not None:
            self.log_requested.emit(LogWish(contact, self.lanes_model.today))
