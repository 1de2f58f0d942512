"""Plain text broken into lines, for those who paint by hand."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextLine, QTextOption

_MOST_LINES = 12
_MOST_CHARACTERS = 2000
_ENDING = "…"


class WrappedText:
    """A text laid out once for a width; what is too long for a list ends in an ellipsis."""

    def __init__(self, text: str, font: QFont, width: int) -> None:
        shown = text.strip()
        if len(shown) > _MOST_CHARACTERS:
            shown = shown[:_MOST_CHARACTERS] + _ENDING
        # Qt's layout takes a paragraph; a line break inside it is U+2028
        self._layout = QTextLayout("\u2028".join(shown.splitlines()), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.height = self._lay_out(width) if shown else 0

    def paint(self, painter: QPainter, place: QPoint) -> None:
        """Paint it with the painter's pen."""
        self._layout.draw(painter, QPointF(place))

    def _lay_out(self, width: int) -> int:
        bottom = 0.0
        self._layout.beginLayout()
        while self._layout.lineCount() < _MOST_LINES:
            line: QTextLine = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, bottom))
            bottom += ceil(line.height()) + 1
        self._layout.endLayout()
        return ceil(bottom)
