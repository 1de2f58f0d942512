"""Paints lanes: on the screen, and into the files they are exported to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPen

from netdesk.domain.cadence import Staleness, staleness_on
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.lanes import Lane, LaneHead, Mark, Span
from netdesk.domain.time_axis import Tick, tick_unit, ticks
from netdesk.ui.lane_words import tick_words, today_words
from netdesk.ui.text import person_name
from netdesk.ui.tokens import SMALL_PIXELS, TEXT_PIXELS
from netdesk.ui.widgets.lane_ink import LaneInk
from netdesk.ui.widgets.lane_marks import MARK_PIXELS, MarkStamps, paint_kind
from netdesk.ui.widgets.staleness_mark import MARK_PIXELS as STALENESS_PIXELS
from netdesk.ui.widgets.staleness_mark import paint_mark

ROW_HEIGHT = 32
NAME_WIDTH = 200
AXIS_HEIGHT = 24
_BAND_HEIGHT = 14
_EDGE_HEIGHT = 2
_NAME_LEFT = 34
_MARK_LEFT = 16
_LEAST_TICK_PIXELS = 44
_BETWEEN_WORDS = 8
_LEAST_MARK_PIXELS = 2.5
_WORDS_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Scale:
    """Where days stand: `span` takes `width` pixels from `left`."""

    span: Span
    left: float
    width: float

    @property
    def pixels_a_day(self) -> float:
        """How wide a day is."""
        return self.width / self.span.days

    def x(self, day: float) -> float:
        """Return where a day begins."""
        return self.left + (day - self.span.start) * self.pixels_a_day

    def day_at(self, x: float) -> float:
        """Return which moment stands at a place."""
        return self.span.start + (x - self.left) / self.pixels_a_day

    def ticks(self) -> list[Tick]:
        """Return the lines of the axis."""
        return ticks(self.span, tick_unit(self.pixels_a_day, _LEAST_TICK_PIXELS))


class LanePainting:
    """Paints in these colours. With `stamps` marks are pictures: quick; without, lines: exact."""

    def __init__(self, ink: LaneInk, font: QFont, stamps: MarkStamps | None = None) -> None:
        self.ink = ink
        self._stamps = stamps
        self._font = QFont(font)
        self._font.setPixelSize(TEXT_PIXELS)
        self._small = QFont(font)
        self._small.setPixelSize(SMALL_PIXELS)
        self._metrics = QFontMetrics(self._font)
        self._small_metrics = QFontMetrics(self._small)
        self._shortened: dict[tuple[str, int], str] = {}
        self._grid = QBrush(ink.border, Qt.BrushStyle.Dense4Pattern)

    # the ground

    def paint_ground(self, painter: QPainter, area: QRect, scale: Scale) -> None:
        """Fill the lanes and draw the axis's lines through them."""
        painter.fillRect(area, self.ink.background)
        for tick in scale.ticks():
            painter.fillRect(round(scale.x(tick.place)), area.top(), 1, area.height(), self._grid)

    def paint_rule(self, painter: QPainter, area: QRect, bottom: int) -> None:
        """Draw the hairline below a row."""
        painter.fillRect(area.left(), bottom, area.width(), 1, self.ink.border)

    def paint_today(self, painter: QPainter, area: QRect, scale: Scale, today: date) -> None:
        """Draw the line of today, where it is in sight."""
        x = round(scale.x(today.toordinal() + 0.5))
        if area.left() <= x <= area.right():
            painter.fillRect(x - 1, area.top(), 2, area.height(), self.ink.accent)

    # a row

    def paint_lane(self, painter: QPainter, lanes: Iterable[Lane], top: int, scale: Scale) -> None:
        """Paint the bands, and the marks over them."""
        parts = list(lanes)
        for lane in parts:
            self._paint_bands(painter, lane, top, scale)
        for lane in parts:
            self._paint_marks(painter, lane, top, scale)

    def _paint_bands(self, painter: QPainter, lane: Lane, top: int, scale: Scale) -> None:
        ink, fill = self.ink, painter.fillRect
        ends = scale.left + scale.width
        y = top + (ROW_HEIGHT - _BAND_HEIGHT) // 2
        begin, a_day = scale.left - scale.span.start * scale.pixels_a_day, scale.pixels_a_day
        for band in lane.bands_within(scale.span.start, scale.span.end):
            left = round(max(begin + band.first * a_day, scale.left))
            right = round(min(begin + band.end * a_day, ends))
            if left >= right:
                continue
            fill(left, y, right - left, _BAND_HEIGHT, ink.bands[band.staleness])
            edge = ink.edges.get(band.staleness)
            if edge is not None:
                height = _EDGE_HEIGHT if band.staleness is Staleness.STALE else 1
                fill(left, y + _BAND_HEIGHT - height, right - left, height, edge)

    def _paint_marks(self, painter: QPainter, lane: Lane, top: int, scale: Scale) -> None:
        begin, a_day = scale.left - scale.span.start * scale.pixels_a_day, scale.pixels_a_day
        least, most = scale.left - MARK_PIXELS / 2, scale.left + scale.width + MARK_PIXELS / 2
        stamps, y = self._stamps, top + ROW_HEIGHT // 2
        painted: dict[tuple[InteractionKind, bool], float] = {}
        for mark in lane.marks_within(scale.day_at(least), scale.day_at(most)):
            x = begin + mark.middle * a_day
            # one that would lie upon another of its kind is not seen
            which = (mark.kind, mark.is_planned)
            if not least < x < most or x - painted.get(which, least) < _LEAST_MARK_PIXELS:
                continue
            painted[which] = x
            if stamps is not None:
                stamp = stamps.of(mark.kind, is_planned=mark.is_planned)
                painter.drawPixmap(round(x) - MARK_PIXELS // 2, y - MARK_PIXELS // 2, stamp)
            else:
                self.paint_mark(painter, mark, QPointF(x, y))

    def paint_mark(self, painter: QPainter, mark: Mark, middle: QPointF) -> None:
        """Paint one mark about a point."""
        paint_kind(painter, middle, mark.kind, is_planned=mark.is_planned, ink=self.ink)

    def paint_ring(self, painter: QPainter, x: float, top: int) -> None:
        """Show which mark the keyboard is at."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.ink.text, 1.6))
        painter.drawEllipse(QPointF(round(x), top + ROW_HEIGHT / 2), 9.5, 9.5)
        painter.restore()

    # the names

    def paint_head(self, painter: QPainter, head: LaneHead, box: QRect, today: date) -> None:
        """Paint how somebody stands and their name."""
        half = STALENESS_PIXELS / 2
        middle = box.top() + box.height() / 2
        place = QRectF(box.left() + _MARK_LEFT, middle - half, STALENESS_PIXELS, STALENESS_PIXELS)
        paint_mark(painter, place, staleness_on(head.standing, today), self.ink.tokens)
        painter.setPen(self.ink.text)
        painter.setFont(self._font)
        words = box.adjusted(_NAME_LEFT, 0, -8, 0)
        name = self._short(person_name(head.name), words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)

    def paint_group(self, painter: QPainter, words: str, box: QRect) -> int:
        """Paint to which circle the rows from here on belong, at the right; return the room it takes."""
        shortened = self._small_metrics.elidedText(words, Qt.TextElideMode.ElideRight, 72)
        painter.setFont(self._small)
        painter.setPen(self.ink.dim)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(0, 0, -8, 0), side, shortened)
        return self._small_metrics.horizontalAdvance(shortened) + _BETWEEN_WORDS

    def _short(self, text: str, width: int) -> str:
        shortened = self._shortened.get((text, width))
        if shortened is None:
            if len(self._shortened) > _WORDS_AT_ONCE:
                self._shortened.clear()
            mode = Qt.TextElideMode.ElideRight
            shortened = self._shortened[text, width] = self._metrics.elidedText(text, mode, width)
        return shortened

    # the axis

    def paint_axis(self, painter: QPainter, area: QRect, scale: Scale, today: date) -> None:
        """Paint the words of the axis, and today's where its line begins."""
        painter.setFont(self._small)
        taken = self._paint_today_words(painter, area, scale, today)
        painter.setPen(self.ink.dim)
        ends = float(area.left())
        for tick in scale.ticks():
            words = tick_words(tick)
            x = scale.x(tick.place) + 4
            right = x + self._small_metrics.horizontalAdvance(words)
            if x < ends or right > area.right() or (taken and x < taken[1] and right > taken[0]):
                continue
            place = QRectF(x, area.top(), right - x + 1, area.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
            ends = right + _BETWEEN_WORDS

    def _paint_today_words(
        self, painter: QPainter, area: QRect, scale: Scale, today: date
    ) -> tuple[float, float] | None:
        x, words = scale.x(today.toordinal() + 0.5), today_words()
        if not area.left() <= x <= area.right():
            return None
        width = self._small_metrics.horizontalAdvance(words)
        left = x + 4 if x + 4 + width <= area.right() else x - 4 - width
        painter.setPen(self.ink.accent)
        place = QRectF(left, area.top(), width + 1, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        return left - _BETWEEN_WORDS, left + width + _BETWEEN_WORDS
