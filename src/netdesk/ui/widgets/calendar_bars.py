"""A bar for each coming day, as high as people come up on it, and the line of the daily budget."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from netdesk.ui.theme import Theme
from netdesk.ui.triage_words import calendar_words

_HEIGHT = 56
_LEAST_WIDTH = 140
_GAP = 2
_OPACITY = 0.8
"""The line of the budget and the words stand before the bars."""
_HEADROOM = 4
_FEWEST = 4
"""The scale goes to so many people at least, so that one a day is no full house."""


class CalendarBars(QWidget):
    """Bars up to the budget in the accent's colour, what is above it in that of being late."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts: tuple[int, ...] = ()
        self._budget = 0
        self._scale = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_counts(self, counts: tuple[int, ...], budget: int, *, scale: int = 0) -> None:
        """Show how many come up on each day; `scale` is the count that fills the height at least, so
        that two calendars can be compared."""
        self._counts, self._budget, self._scale = counts, budget, scale
        words = calendar_words(counts, budget) if counts else ""
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a low strip."""
        return QSize(220, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the room four weeks need."""
        return QSize(_LEAST_WIDTH, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars and the line."""
        if not self._counts:
            return
        painter = QPainter(self)
        tokens = self._theme.tokens
        top = max(*self._counts, self._scale, self._budget + 1, _FEWEST)
        unit = (self.height() - _HEADROOM) / top
        step = (self.width() + _GAP) / len(self._counts)
        for place, count in enumerate(self._counts):
            left, width = round(place * step), max(round(step) - _GAP, 1)
            within = min(count, self._budget) if self._budget else count
            self._bar(painter, QRectF(left, 0, width, unit * within), 0, tokens.accent)
            if count > within:
                above = QRectF(left, 0, width, unit * (count - within))
                self._bar(painter, above, unit * within, tokens.stale)
        if self._budget:
            pen = QPen(QColor(tokens.due), 1, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            line = round(self.height() - unit * self._budget) + 0.5
            painter.drawLine(QLineF(0, line, self.width(), line))
        painter.end()

    def _bar(self, painter: QPainter, size: QRectF, bottom: float, colour: str) -> None:
        box = QRectF(size)
        box.moveBottom(self.height() - bottom)
        painter.setOpacity(_OPACITY)
        painter.fillRect(box, QColor(colour))
        painter.setOpacity(1)
