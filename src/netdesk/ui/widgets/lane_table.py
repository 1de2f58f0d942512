"""The lanes as they are seen: a row for each person, time across.

It is a table to Qt, of rows of one height, so that a screen reader finds every row and what is said of
it; all that is seen is painted here, in one pass over the rows in sight.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from netdesk.domain.identifiers import ContactId
from netdesk.domain.lanes import Mark, Span
from netdesk.ui.desk import Desk
from netdesk.ui.lane_words import band_details, circle_words, head_words, mark_details
from netdesk.ui.models.lanes_model import LanesModel
from netdesk.ui.widgets.lane_ink import ink_of, wants_high_contrast
from netdesk.ui.widgets.lane_marks import MarkStamps
from netdesk.ui.widgets.lane_painting import NAME_WIDTH, ROW_HEIGHT, LanePainting, Scale

_NEAR_PIXELS = 8
_MOST_TOLD = 4


class LaneTable(QTableView):
    """Shows a `LanesModel` over a span of time.

    Signals
    -------
    span_changed(): another time is in sight.
    """

    span_changed = Signal()

    def __init__(self, desk: Desk, model: LanesModel, span: Span) -> None:
        super().__init__()
        self.desk = desk
        self.lanes_model = model
        self._span = span
        self.chosen: Mark | None = None
        """At which mark of the current row the keyboard is."""
        self._become_a_plain_list()
        self.setModel(model)
        self.setAccessibleName(self.tr("Timeline of everybody"))
        self._take_ink()
        desk.theme.changed.connect(self._take_ink)
        model.modelReset.connect(self._on_rows_changed)
        model.dataChanged.connect(self._on_rows_changed)

    def _become_a_plain_list(self) -> None:
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # always there: the axis above must not move when a filter leaves few
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _take_ink(self) -> None:
        ink = ink_of(self.desk.theme.tokens, is_high_contrast=wants_high_contrast())
        stamps = MarkStamps(ink, self.devicePixelRatioF())
        self.painting = LanePainting(ink, self.font(), stamps)
        self.viewport().update()

    # which time is in sight

    @property
    def span(self) -> Span:
        """The time in sight."""
        return self._span

    @property
    def scale(self) -> Scale:
        """Where days stand in the viewport."""
        return Scale(self._span, NAME_WIDTH, max(self.viewport().width() - NAME_WIDTH, 1))

    def show_span(self, span: Span) -> None:
        """Show another time."""
        if span == self._span:
            return
        self._span = span
        self._look()
        if self.chosen is not None:
            self.chosen = self._same_mark(self.chosen)
            self.lanes_model.choose(self.currentIndex().row(), self.chosen)
        self.viewport().update()
        self.span_changed.emit()

    def show_today(self) -> None:
        """Bring today into sight, as long a time as before about it."""
        self.show_span(Span.about_today(self.lanes_model.today, self._span.days))

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Make the span so many times as long about a place: the chosen mark, else the middle."""
        scale = self.scale
        if x is None:
            x = scale.x(self.chosen.middle) if self.chosen else scale.left + scale.width / 2
        share = min(max((x - scale.left) / scale.width, 0.0), 1.0)
        self.show_span(self._span.zoomed(factor, share))

    def _look(self) -> None:
        self.lanes_model.look_at(self._span, self.scale.pixels_a_day)

    def _same_mark(self, mark: Mark) -> Mark | None:
        """Marks are put together otherwise where days are narrower; one out of sight is left."""
        marks = self.lanes_model.marks(self.currentIndex().row())
        same = (each for each in marks if each.kind is mark.kind and each.first <= mark.last)
        return next((each for each in same if each.last >= mark.first), None)

    def _on_rows_changed(self, *_: object) -> None:
        if self.chosen is not None:
            self.chosen = self._same_mark(self.chosen)
        self.viewport().update()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight."""
        viewport, scale, today = self.viewport(), self.scale, self.lanes_model.today
        painter = QPainter(viewport)
        lanes = QRect(NAME_WIDTH, 0, viewport.width() - NAME_WIDTH, viewport.height())
        self.painting.paint_ground(painter, lanes, scale)
        names = QRect(0, 0, NAME_WIDTH, viewport.height())
        painter.fillRect(names, self.painting.ink.surface)
        rows = self.rows_in_sight()
        for row, top in rows:
            self._paint_row(painter, row, top, scale)
        self.painting.paint_today(painter, lanes, scale, today)
        painter.fillRect(NAME_WIDTH - 1, 0, 1, viewport.height(), self.painting.ink.border)
        self._paint_current(painter, scale)
        painter.end()

    def rows_in_sight(self) -> list[tuple[int, int]]:
        """Return the rows that are seen, with where each begins."""
        offset, height = self.verticalHeader().offset(), self.viewport().height()
        first = offset // ROW_HEIGHT
        last = min((offset + height) // ROW_HEIGHT, self.lanes_model.rowCount() - 1)
        return [(row, row * ROW_HEIGHT - offset) for row in range(first, last + 1)]

    def _paint_row(self, painter: QPainter, row: int, top: int, scale: Scale) -> None:
        painting = self.painting
        head = self.lanes_model.head(row)
        if head is None:
            return
        box = QRect(0, top, NAME_WIDTH, ROW_HEIGHT)
        if row == self.currentIndex().row():
            painter.fillRect(box, painting.ink.accent_soft)
        painting.paint_lane(painter, self.lanes_model.lanes(row), top, scale)
        taken = (
            painting.paint_group(painter, circle_words(head.circle), box)
            if self._begins_group(row)
            else 0
        )
        painting.paint_head(painter, head, box.adjusted(0, 0, -taken, 0), self.lanes_model.today)
        whole = QRect(0, top, self.viewport().width(), ROW_HEIGHT)
        painting.paint_rule(painter, whole, top + ROW_HEIGHT - 1)

    def _begins_group(self, row: int) -> bool:
        """Tell whether the row is the first of a circle, or the first in sight."""
        if not self.lanes_model.is_by_circle:
            return False
        head, before = self.lanes_model.head(row), self.lanes_model.head(row - 1) if row else None
        is_first = row * ROW_HEIGHT < self.verticalHeader().offset() + ROW_HEIGHT
        return head is not None and (is_first or before is None or before.circle != head.circle)

    def _paint_current(self, painter: QPainter, scale: Scale) -> None:
        index = self.currentIndex()
        if not index.isValid() or not self.hasFocus():
            return
        top = index.row() * ROW_HEIGHT - self.verticalHeader().offset()
        painter.setPen(self.painting.ink.accent)
        painter.drawRect(0, top, self.viewport().width() - 1, ROW_HEIGHT - 2)
        if self.chosen is not None:
            self.painting.paint_ring(painter, scale.x(self.chosen.middle), top)

    def event(self, event: QEvent) -> bool:
        """Paint the marks anew for a screen of another density."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._take_ink()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the same time over another width."""
        super().resizeEvent(event)
        self._look()
        self.span_changed.emit()

    # what stands where

    def mark_at(self, place: QPoint) -> Mark | None:
        """Return the mark at a place of the viewport."""
        row = self.rowAt(place.y())
        if row < 0 or place.x() < NAME_WIDTH:
            return None
        scale = self.scale
        near = [
            (abs(scale.x(mark.middle) - place.x()), number, mark)
            for number, mark in enumerate(self.lanes_model.marks(row))
        ]
        distance, _, mark = min(near, default=(_NEAR_PIXELS + 1.0, 0, None))
        return mark if distance <= _NEAR_PIXELS else None

    def details_at(self, place: QPoint) -> str:
        """Return what there is to tell of what stands at a place."""
        row = self.rowAt(place.y())
        head = self.lanes_model.head(row) if row >= 0 else None
        if head is None:
            return ""
        if place.x() < NAME_WIDTH:
            return head_words(head, self.lanes_model.today)
        mark = self.mark_at(place)
        if mark is not None:
            return self.mark_details_of(head.id, mark)
        day = self.scale.day_at(place.x())
        bands = (band for lane in self.lanes_model.lanes(row) for band in lane.bands)
        band = next((each for each in bands if each.first <= day < each.end), None)
        return band_details(band) if band else ""

    def mark_details_of(self, contact: ContactId, mark: Mark) -> str:
        """Return what a mark stands for, in lines."""
        store, query = self.desk.store, self.lanes_model.query
        ids = store.lanes.interactions(contact, mark, query, limit=_MOST_TOLD)
        entries = store.interactions.get_many(ids)
        newest = sorted(entries, key=lambda each: (each.day, each.id), reverse=True)
        return mark_details(mark, [(each.day, each.text) for each in newest])
