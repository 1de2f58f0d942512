"""The mark of each kind of interaction: a shape of its own, so that colour is never alone.

What is planned has the same shape, empty and dashed.
"""

from __future__ import annotations

from math import cos, pi, sin
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from netdesk.domain.interaction import InteractionKind
from netdesk.ui.widgets.lane_ink import LaneInk

MARK_PIXELS = 14
"""The room of a mark: its shape and what surrounds it."""
_IN_ACCENT = frozenset(
    {
        InteractionKind.CALL,
        InteractionKind.MESSAGE,
        InteractionKind.EMAIL,
        InteractionKind.MILESTONE,
    }
)
_STAR_POINTS = 5
_DASHES = [1.5, 1.5]


def mark_path(kind: InteractionKind) -> QPainterPath:
    """Return the shape of a kind about (0, 0): ● call, ■ meeting, ◇ message, an envelope, a sheet, ★
    event, + note, a pennant for a milestone."""
    path = QPainterPath()
    match kind:
        case InteractionKind.CALL:
            path.addEllipse(QRectF(-4, -4, 8, 8))
        case InteractionKind.MEETING:
            path.addRoundedRect(QRectF(-4, -4, 8, 8), 1, 1)
        case InteractionKind.MESSAGE:
            _add_polygon(path, (0, -5), (5, 0), (0, 5), (-5, 0))
        case InteractionKind.EMAIL:
            path.addRect(QRectF(-5.5, -4, 11, 8))
        case InteractionKind.LETTER:
            path.addRect(QRectF(-3.5, -5, 7, 10))
        case InteractionKind.EVENT:
            _add_polygon(path, *_star())
        case InteractionKind.NOTE:
            path.addRect(QRectF(-1, -4, 2, 8))
            path.addRect(QRectF(-4, -1, 8, 2))
            path.setFillRule(Qt.FillRule.WindingFill)
            path = path.simplified()
        case InteractionKind.MILESTONE:
            _add_polygon(path, (-4, -5.5), (5, -2), (-2.5, 1), (-2.5, 5.5), (-4, 5.5))
        case _:
            assert_never(kind)
    return path


def _detail(kind: InteractionKind) -> QPainterPath:
    """Return the lines within a shape: an envelope's flap, a sheet's words."""
    path = QPainterPath()
    if kind is InteractionKind.EMAIL:
        path.moveTo(-5, -3.5)
        path.lineTo(0, 1)
        path.lineTo(5, -3.5)
    elif kind is InteractionKind.LETTER:
        for height in (-2.5, 0, 2.5):
            path.moveTo(-1.5, height)
            path.lineTo(1.5, height)
    return path


def _add_polygon(path: QPainterPath, *corners: tuple[float, float]) -> None:
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    path.closeSubpath()


def _star() -> list[tuple[float, float]]:
    corners = []
    for number in range(2 * _STAR_POINTS):
        radius, angle = (2.4 if number % 2 else 5.6), pi * number / _STAR_POINTS
        corners.append((radius * sin(angle), 0.4 - radius * cos(angle)))
    return corners


def paint_kind(
    painter: QPainter, middle: QPointF, kind: InteractionKind, *, is_planned: bool, ink: LaneInk
) -> None:
    """Paint a mark about a point."""
    color = _color(kind, ink)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(middle)
    if is_planned:
        pen = QPen(color, 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if kind is not InteractionKind.EVENT:
            # a star's sides are too short for dashes
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.setBrush(QBrush(ink.background))
    elif kind is InteractionKind.MESSAGE:
        painter.setPen(QPen(color, 1.6))
        painter.setBrush(QBrush(ink.surface))
    else:
        # a hairline of the ground keeps marks apart that touch
        painter.setPen(QPen(ink.surface, 0.8))
        painter.setBrush(QBrush(color))
    painter.drawPath(mark_path(kind))
    detail = _detail(kind)
    if not detail.isEmpty():
        # an empty path in an SVG is a mistake to who reads it
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color if is_planned else ink.surface, 1.2))
        painter.drawPath(detail)
    painter.restore()


def _color(kind: InteractionKind, ink: LaneInk) -> QColor:
    if kind in _IN_ACCENT:
        return ink.accent
    return ink.dim if kind is InteractionKind.NOTE else ink.text


class MarkStamps:
    """Marks as pictures, each painted once: a painting has hundreds of them."""

    def __init__(self, ink: LaneInk, ratio: float) -> None:
        self._ink = ink
        self._ratio = ratio
        self._stamps: dict[tuple[InteractionKind, bool], QPixmap] = {}

    def of(self, kind: InteractionKind, *, is_planned: bool) -> QPixmap:
        """Return the picture of a mark, `MARK_PIXELS` wide and high."""
        stamp = self._stamps.get((kind, is_planned))
        if stamp is None:
            stamp = self._stamps[kind, is_planned] = self._painted(kind, is_planned)
        return stamp

    def _painted(self, kind: InteractionKind, is_planned: bool) -> QPixmap:
        pixels = round(MARK_PIXELS * self._ratio)
        stamp = QPixmap(QSize(pixels, pixels))
        stamp.setDevicePixelRatio(self._ratio)
        stamp.fill(Qt.GlobalColor.transparent)
        painter = QPainter(stamp)
        middle = QPointF(MARK_PIXELS / 2, MARK_PIXELS / 2)
        paint_kind(painter, middle, kind, is_planned=is_planned, ink=self._ink)
        painter.end()
        return stamp
