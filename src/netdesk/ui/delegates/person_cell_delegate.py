"""Paints a cell of the table of people: one line of words, and a mark where it is of staleness."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from netdesk.domain.cadence import staleness_on
from netdesk.domain.people import PersonLine
from netdesk.domain.people_columns import PeopleColumn
from netdesk.runtime.daybreak import Daybreak
from netdesk.ui.delegates.row_ground import paint_ground
from netdesk.ui.models.people_model import PersonRole
from netdesk.ui.theme import Theme
from netdesk.ui.tokens import TABLE_ROW_HEIGHT
from netdesk.ui.widgets.staleness_mark import MARK_PIXELS, paint_mark

_MARGIN = 12
_GAP = 5


class PersonCellDelegate(QStyledItemDelegate):
    """One height for every row: the view need not ask each."""

    def __init__(self, theme: Theme, daybreak: Daybreak, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._daybreak = daybreak

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room a cell wants; its width is used where one sizes a column by its content."""
        width = option.fontMetrics.horizontalAdvance(index.data() or "") + 2 * _MARGIN
        return QSize(width + MARK_PIXELS + _GAP, TABLE_ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        box: QRect = option.rect
        painter.save()
        paint_ground(painter, option, self._theme.tokens)
        words, column = index.data(), index.data(PersonRole.COLUMN)
        left = box.left() + _MARGIN
        color = self._theme.tokens.text
        font = QFont(option.font)
        if column is PeopleColumn.STATE:
            color = self._paint_mark(painter, box, index.data(PersonRole.LINE))
            left += MARK_PIXELS + _GAP
        elif column is PeopleColumn.NAME:
            font.setWeight(QFont.Weight.DemiBold)
        if words:
            painter.setFont(font)
            painter.setPen(QColor(color))
            room = QRect(left, box.top(), box.right() - _GAP - left, box.height())
            metrics = painter.fontMetrics()
            cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        painter.restore()

    def _paint_mark(self, painter: QPainter, box: QRect, line: PersonLine | None) -> str:
        """Paint the mark; return the colour of the words beside it."""
        tokens = self._theme.tokens
        if line is None:
            return tokens.dim
        staleness = staleness_on(line.standing, self._daybreak.today)
        top = box.top() + (box.height() - MARK_PIXELS) / 2
        paint_mark(
            painter, QRectF(box.left() + _MARGIN, top, MARK_PIXELS, MARK_PIXELS), staleness, tokens
        )
        return tokens.words_of(staleness)
