"""Paints a pair of people who may be one: their names, and below why and how likely it is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from netdesk.ui.models.duplicates_model import DuplicatesModel
from netdesk.ui.theme import Theme
from netdesk.ui.tokens import SMALL_PIXELS

ROW_HEIGHT = 68
_MARGIN = 12
_TOP = 8
_FOCUS_WIDTH = 3


class DuplicateDelegate(QStyledItemDelegate):
    """Three lines of text, elided where they are too long."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of a line."""
        return QSize(0, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a line."""
        model = index.model()
        if not isinstance(model, DuplicatesModel):
            return
        painter.save()
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tokens = self._theme.tokens
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.accent_soft))
        if state & QStyle.StateFlag.State_HasFocus:
            edge = QRect(box.left(), box.top(), _FOCUS_WIDTH, box.height())
            painter.fillRect(edge, QColor(tokens.accent))
        names, evidence, confidence = model.words(index.row())
        inner = box.adjusted(_MARGIN, _TOP, -_MARGIN, -_TOP)
        height = inner.height() // 3
        small = QFont(painter.font())
        small.setPixelSize(SMALL_PIXELS)
        lines = (
            (names, painter.font(), tokens.text),
            (evidence, small, tokens.dim),
            (confidence, small, tokens.text),
        )
        for number, (words, font, color) in enumerate(lines):
            line = QRect(inner.left(), inner.top() + number * height, inner.width(), height)
            _draw(painter, line, words, font=font, color=color)
        painter.setPen(QColor(tokens.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()


def _draw(painter: QPainter, box: QRect, words: str, *, font: QFont, color: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    shortened = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shortened)
