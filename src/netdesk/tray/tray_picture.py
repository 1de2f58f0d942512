"""Draws the icon of the tray: how many wait today, at every size a panel asks for.

A panel may be light, dark or a picture, and no desktop says which. So the tile has a light ring and
the count a dark one: whatever lies behind, one of the two is seen.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPen, QPixmap, QTransform

SIZES = (16, 22, 24, 32, 48, 64)
"""Pixels: what panels have as height, at one and at two device pixels a point."""
MOST_COUNTED = 9

_TILE = QColor("#2B66C9")
_RESTING_TILE = QColor("#626973")
_LIGHT = QColor("#FFFFFF")
_DARK = QColor("#12161C")
_SVG_EDGE = 16.0
"""`resources/icons/netdesk.svg` is drawn on a square of so many units."""
_CORNERS = (QPointF(4.5, 11.5), QPointF(4.5, 4.5), QPointF(11.5, 11.5), QPointF(11.5, 4.5))
_BADGE_HEIGHTS = {16: 11, 22: 14, 24: 15, 32: 20, 48: 30, 64: 40}
# a font's outline has no edge on a pixel this small
_SMALL_DIGITS = {
    "1": ("..#..", ".##..", "..#..", "..#..", "..#..", "..#..", ".###."),
    "2": (".###.", "#...#", "....#", "..##.", ".#...", "#....", "#####"),
    "3": ("####.", "....#", "....#", ".###.", "....#", "....#", "####."),
    "4": ("...#.", "..##.", ".#.#.", "#..#.", "#####", "...#.", "...#."),
    "5": ("#####", "#....", "####.", "....#", "....#", "#...#", ".###."),
    "6": (".###.", "#....", "#....", "####.", "#...#", "#...#", ".###."),
    "7": ("#####", "....#", "...#.", "...#.", "..#..", "..#..", "..#.."),
    "8": (".###.", "#...#", "#...#", ".###.", "#...#", "#...#", ".###."),
    "9": (".###.", "#...#", "#...#", ".####", "....#", "....#", ".###."),
    "9+": (
        *(".###......", "#...#...#.", "#...#...#.", ".####.####", "....#...#."),
        *("....#...#.", ".###......"),
    ),
}


@dataclass(frozen=True, slots=True)
class TrayPicture:
    """What the icon says: how many wait, or that reminders rest."""

    count: int = 0
    is_paused: bool = False

    @property
    def words(self) -> str:
        """The count as it is drawn; "" where nobody waits, or none are counted."""
        if self.is_paused or self.count <= 0:
            return ""
        return str(self.count) if self.count <= MOST_COUNTED else f"{MOST_COUNTED}+"


def tray_icon(picture: TrayPicture) -> QIcon:
    """Return the icon, drawn for each of `SIZES`."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(tray_pixmap(picture, size))
    return icon


def tray_pixmap(picture: TrayPicture, size: int) -> QPixmap:
    """Return the icon at one of `SIZES`, in pixels."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_tile(painter, size, _RESTING_TILE if picture.is_paused else _TILE)
    if picture.is_paused:
        _draw_pause(painter, _badge_ground(painter, size, _BADGE_HEIGHTS[size]))
    elif picture.words:
        _draw_count(painter, size, picture.words)
    painter.end()
    return pixmap


def _line(size: int) -> int:
    """Return how wide a ring is: a whole number of pixels."""
    return max(1, round(size / 24))


def _draw_tile(painter: QPainter, size: int, color: QColor) -> None:
    line = _line(size)
    edge = QRectF(0, 0, size, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_LIGHT)
    painter.drawRoundedRect(edge, size * 0.22, size * 0.22)
    painter.setBrush(color)
    inner = edge.adjusted(line, line, -line, -line)
    painter.drawRoundedRect(inner, size * 0.22 - line, size * 0.22 - line)
    corners = QTransform.fromScale(size / _SVG_EDGE, size / _SVG_EDGE)
    points = [corners.map(corner) for corner in _CORNERS]
    pen = QPen(_LIGHT, size * 1.25 / _SVG_EDGE)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(points)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_LIGHT)
    for point in points:
        painter.drawEllipse(point, size * 1.5 / _SVG_EDGE, size * 1.5 / _SVG_EDGE)


def _badge_ground(painter: QPainter, size: int, width: int) -> QRectF:
    """Draw what the count stands on, in the lower right corner, and return what is inside its ring."""
    line, height = _line(size), _BADGE_HEIGHTS[size]
    outer = QRectF(size - width, size - height, width, height)
    inner = outer.adjusted(line, line, -line, -line)
    # the tile's own corner would look out from behind
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillRect(QRectF(outer.center(), outer.bottomRight()), _LIGHT)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setPen(Qt.PenStyle.NoPen)
    for rect, color in ((outer, _DARK), (inner, _LIGHT)):
        painter.setBrush(color)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    return inner


def _draw_pause(painter: QPainter, inside: QRectF) -> None:
    across = round(inside.width())
    bar = max(1, round(across / 5))
    gap = bar + (across - bar) % 2
    height = round(inside.height() * 0.55)
    top = round(inside.center().y() - height / 2)
    left = round(inside.left()) + (across - 2 * bar - gap) // 2
    for place in (left, left + bar + gap):
        painter.fillRect(place, top, bar, height, _DARK)


def _draw_count(painter: QPainter, size: int, words: str) -> None:
    height = _BADGE_HEIGHTS[size]
    if size == SIZES[0]:
        inside = _badge_ground(painter, size, height if len(words) == 1 else size)
        _draw_small(painter, inside, words)
        return
    digits = _outline(words, tall=round(height * 0.58))
    width = digits.boundingRect().width() + height - round(height * 0.45)
    inside = _badge_ground(painter, size, min(max(height, round(width)), size))
    box = digits.boundingRect()
    painter.translate(
        inside.center().x() - box.center().x(), round(inside.center().y() + box.height() / 2)
    )
    painter.fillPath(digits, _DARK)
    painter.resetTransform()


def _outline(words: str, *, tall: int) -> QPainterPath:
    """Return the words on the line y = 0, digits so many whole pixels tall, so that their feet and heads
    end with a pixel."""
    font = QFont()
    font.setBold(True)
    font.setPixelSize(100)
    path = QPainterPath()
    path.addText(0, 0, font, words)
    head = QPainterPath()
    head.addText(0, 0, font, "1")
    scale = tall / head.boundingRect().height()
    return QTransform.fromScale(scale, scale).map(path)


def _draw_small(painter: QPainter, inside: QRectF, words: str) -> None:
    rows = _SMALL_DIGITS[words]
    left = round(inside.center().x() - len(rows[0]) / 2)
    top = round(inside.center().y() - len(rows) / 2)
    for y, row in enumerate(rows):
        for x, pixel in enumerate(row):
            if pixel == "#":
                painter.fillRect(left + x, top + y, 1, 1, _DARK)
