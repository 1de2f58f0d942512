"""The last twelve months at a glance: a mark for each day on which something happened."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from netdesk.ui.theme import Theme
from netdesk.ui.tokens import SMALL_PIXELS
from netdesk.words.dates import day_words

YEAR_DAYS = 366
_HEIGHT = 38
_BASE = 22
"""Where the marks stand."""
_LOWEST, _HIGHEST = 5, 16
_BUSY = 3
"""A day with so much happening is marked as high as can be, unless another had more."""
_REACH = 6
"""So many pixels beside a mark a click still means it."""
_MONTH_ROOM = 34


class YearStrip(QWidget):
    """Marks over months; a click, or Enter on the day the arrow keys reached, asks for that day.

    Signals
    -------
    day_chosen(date): show what happened on this day.
    """

    day_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: dict[date, int] = {}
        self._last = date.min + timedelta(days=YEAR_DAYS)
        self._current: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    @property
    def first(self) -> date:
        """The oldest day on the strip."""
        return self._last - timedelta(days=YEAR_DAYS - 1)

    @property
    def current(self) -> date | None:
        """The day the arrow keys reached."""
        return self._current

    def show_days(self, counts: dict[date, int], last: date) -> None:
        """Show how much happened on which day of the year that ends with `last`."""
        self._counts, self._last = counts, last
        if self._current not in counts:
            self._current = None
        self.setAccessibleName(self.tr("Last year, %Ln day(s) marked", "", len(counts)))
        self.update()

    def day_at(self, place: QPoint) -> date | None:
        """Return the marked day nearest to a place, `None` where none is near."""
        near = min(self._counts, key=lambda day: abs(self._x(day) - place.x()), default=None)
        return near if near and abs(self._x(near) - place.x()) <= _REACH else None

    def place_of(self, day: date) -> QPoint:
        """Return where a day stands."""
        return QPoint(self._x(day), _BASE - 2)

    def sizeHint(self) -> QSize:
        """Want the room of a column."""
        return QSize(300, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint months, base line and marks."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(QRect(0, _BASE, self.width(), 1), QColor(tokens.border))
        self._paint_months(painter)
        most = max(_BUSY, *self._counts.values()) if self._counts else _BUSY
        for day, count in self._counts.items():
            height = _LOWEST + (_HIGHEST - _LOWEST) * count // most
            mark = QRect(self._x(day) - 1, _BASE - height, 2, height)
            painter.fillRect(mark, QColor(tokens.accent))
            if day == self._current and self.hasFocus():
                painter.setPen(QColor(tokens.text))
                painter.drawRect(mark.adjusted(-2, -2, 1, 1))
        if self.hasFocus():
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def event(self, event: QEvent) -> bool:
        """Say which day a mark is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self.day_at(event.pos())
            QToolTip.showText(event.globalPos(), self._words(day) if day else "", self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a click leads somewhere."""
        is_hot = self.day_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_hot else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the day clicked."""
        day = self.day_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and day is not None:
            self._reach(day)
            self.day_chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from mark to mark; Enter and Space ask for the day."""
        days = sorted(self._counts)
        at = days.index(self._current) if self._current in days else len(days)
        match event.key():
            case Qt.Key.Key_Left if days:
                self._reach(days[max(at - 1, 0)])
            case Qt.Key.Key_Right if days:
                self._reach(days[min(at + 1, len(days) - 1)])
            case Qt.Key.Key_Home if days:
                self._reach(days[0])
            case Qt.Key.Key_End if days:
                self._reach(days[-1])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self._current:
                self.day_chosen.emit(self._current)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the newest mark."""
        super().focusInEvent(event)
        if self._current is None and self._counts:
            self._reach(max(self._counts))

    def _reach(self, day: date) -> None:
        self._current = day
        self.setAccessibleDescription(self._words(day))
        self.update()

    def _words(self, day: date) -> str:
        entries = self.tr("%Ln entry(s)", "", self._counts[day])
        return f"{day_words(day)}: {entries}"

    def _x(self, day: date) -> int:
        return 1 + (day - self.first).days * (self.width() - 3) // (YEAR_DAYS - 1)

    def _paint_months(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPixelSize(SMALL_PIXELS - 1)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.dim))
        metrics = QFontMetrics(font)
        step = max(1, -(-_MONTH_ROOM * 12 // max(self.width(), 1)))
        month, number = self.first.replace(day=1) + timedelta(days=31), 0
        month = month.replace(day=1)
        while month <= self._last:
            words = QLocale().standaloneMonthName(month.month, QLocale.FormatType.ShortFormat)
            room = self.width() - self._x(month) - metrics.horizontalAdvance(words)
            if number % step == 0 and room >= 0:
                painter.drawText(self._x(month), self.height() - 5, words)
            month, number = (month + timedelta(days=31)).replace(day=1), number + 1
