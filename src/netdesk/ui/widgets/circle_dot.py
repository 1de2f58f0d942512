"""A circle's colour as a small disc, painted or as an icon."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel

from netdesk.domain.circle import CircleFields
from netdesk.ui.theme import Theme
from netdesk.ui.tokens import CIRCLE_COLORS, Tokens

DOT_PIXELS = 8
_RATIO = 2
_DOT_ROOM = 12


def circle_colour(name: str, tokens: Tokens) -> QColor:
    """Return the colour of a circle, a neutral one where none was chosen."""
    return QColor(CIRCLE_COLORS.get(name, tokens.resting))


def paint_circle_dot(painter: QPainter, middle: QPointF, colour: QColor) -> None:
    """Paint the disc around a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    half = DOT_PIXELS / 2
    painter.drawEllipse(QRectF(middle.x() - half, middle.y() - half, DOT_PIXELS, DOT_PIXELS))
    painter.restore()


def circle_icon(name: str, tokens: Tokens) -> QIcon:
    """Return the disc as an icon for menus and boxes."""
    side = 12
    picture = QPixmap(side * _RATIO, side * _RATIO)
    picture.setDevicePixelRatio(_RATIO)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_circle_dot(painter, QPointF(side / 2, side / 2), circle_colour(name, tokens))
    painter.end()
    return QIcon(picture)


class CirclePill(QLabel):
    """A circle's name as a small label, its colour before it."""

    def __init__(self, fields: CircleFields, theme: Theme) -> None:
        super().__init__(fields.name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "pill")
        self._colour = circle_colour(fields.colour, theme.tokens) if fields.colour else None
        if self._colour is not None:
            self.setContentsMargins(_DOT_ROOM, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc too."""
        super().paintEvent(event)
        if self._colour is not None:
            painter = QPainter(self)
            middle = QPointF(_DOT_ROOM, self.height() / 2)
            paint_circle_dot(painter, middle, self._colour)
            painter.end()
