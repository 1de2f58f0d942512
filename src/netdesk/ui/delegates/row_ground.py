"""What is painted behind a person's row, in the list and in the table: one look for both."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from netdesk.ui.tokens import Tokens

_FOCUS_WIDTH = 3


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
    """Paint whether a row is chosen or has the keyboard, and the line below it; leaves its pen."""
    box: QRect = option.rect
    state: QStyle.StateFlag = option.state
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, QColor(tokens.accent_soft))
    if state & QStyle.StateFlag.State_HasFocus:
        edge = QRect(box.left(), box.top(), _FOCUS_WIDTH, box.height())
        painter.fillRect(edge, QColor(tokens.accent))
    painter.setPen(QColor(tokens.border))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
