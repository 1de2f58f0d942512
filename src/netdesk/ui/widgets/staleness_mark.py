"""The mark of a staleness: a shape of its own for each, so that colour is never alone."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from netdesk.domain.cadence import Staleness
from netdesk.ui.theme import Theme
from netdesk.ui.tokens import Tokens

MARK_PIXELS = 9


def paint_mark(painter: QPainter, box: QRectF, staleness: Staleness, tokens: Tokens) -> None:
    """Paint ● fresh, ◆ due, ▲ stale, ○ resting or ‖ paused into `box`."""
    color = QColor(tokens.of(staleness))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(color))
    match staleness:
        case Staleness.FRESH:
            painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
        case Staleness.DUE:
            painter.drawPolygon(_diamond(box))
        case Staleness.STALE:
            painter.drawPolygon(_triangle(box))
        case Staleness.RESTING:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color, 1.5))
            painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))
        case Staleness.PAUSED:
            bar = box.width() * 0.28
            painter.drawRect(QRectF(box.left() + 1, box.top(), bar, box.height()))
            painter.drawRect(QRectF(box.right() - 1 - bar, box.top(), bar, box.height()))
        case _:
            assert_never(staleness)
    painter.restore()


class StalenessMark(QWidget):
    """The mark alone; the words stand beside it."""

    def __init__(self, theme: Theme, staleness: Staleness = Staleness.RESTING) -> None:
        super().__init__()
        self._theme = theme
        self._staleness = staleness
        self.setFixedSize(QSize(MARK_PIXELS + 2, MARK_PIXELS + 2))
        theme.changed.connect(self.update)

    def show_staleness(self, staleness: Staleness) -> None:
        """Show another mark."""
        self._staleness = staleness
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        box = QRectF(1, 1, MARK_PIXELS, MARK_PIXELS)
        paint_mark(painter, box, self._staleness, self._theme.tokens)
        painter.end()


def _diamond(box: QRectF) -> QPolygonF:
    middle = box.center()
    return QPolygonF(
        [
            QPointF(middle.x(), box.top()),
            QPointF(box.right(), middle.y()),
            QPointF(middle.x(), box.bottom()),
            QPointF(box.left(), middle.y()),
        ]
    )


def _triangle(box: QRectF) -> QPolygonF:
    return QPolygonF(
        [
            QPointF(box.center().x(), box.top()),
            QPointF(box.right(), box.bottom()),
            QPointF(box.left(), box.bottom()),
        ]
    )
