"""Paints a step of the history: what was done, and below when, and whether it was undone."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from netdesk.domain.changes import Step
from netdesk.ui.models.history_model import HistoryModel, StepRole
from netdesk.ui.step_words import step_words
from netdesk.ui.theme import Theme
from netdesk.ui.tokens import SMALL_PIXELS
from netdesk.words.dates import moment_words

ROW_HEIGHT = 52
_MARGIN = 12
_TOP = 7
_FOCUS_WIDTH = 3

Index = QModelIndex | QPersistentModelIndex


class StepDelegate(QStyledItemDelegate):
    """Two lines of text, elided where they are too long; a step that was undone is dim."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of every row."""
        return QSize(0, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        model, step = index.model(), index.data(StepRole.STEP)
        if not isinstance(model, HistoryModel) or not isinstance(step, Step):
            return
        painter.save()
        box: QRect = option.rect
        tokens = self._theme.tokens
        self._paint_ground(painter, option, box)
        state = model.state_words(step)
        inner = box.adjusted(_MARGIN, _TOP, -_MARGIN, -_TOP)
        half = inner.height() // 2
        small = QFont(painter.font())
        small.setPixelSize(SMALL_PIXELS)
        when = " · ".join(part for part in (moment_words(step.at), state) if part)
        top = QRect(inner.left(), inner.top(), inner.width(), half)
        _draw(
            painter,
            top,
            step_words(step),
            font=painter.font(),
            color=tokens.dim if state else tokens.text,
        )
        _draw(painter, top.translated(0, half), when, font=small, color=tokens.dim)
        painter.setPen(QColor(tokens.border))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(self._theme.tokens.accent_soft))
        if state & QStyle.StateFlag.State_HasFocus:
            edge = QRect(box.left(), box.top(), _FOCUS_WIDTH, box.height())
            painter.fillRect(edge, QColor(self._theme.tokens.accent))


def _draw(painter: QPainter, box: QRect, words: str, *, font: QFont, color: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    shortened = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shortened)
