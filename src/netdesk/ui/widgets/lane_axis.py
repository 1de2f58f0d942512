"""The axis of time above the lanes: it stays while the rows are scrolled."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netdesk.ui.widgets.lane_painting import AXIS_HEIGHT, NAME_WIDTH
from netdesk.ui.widgets.lane_table import LaneTable


class LaneAxis(QWidget):
    """Shows the axis of a table of lanes. To a screen reader every row says its time itself."""

    def __init__(self, table: LaneTable) -> None:
        super().__init__()
        self._table = table
        self.setFixedHeight(AXIS_HEIGHT)
        table.span_changed.connect(self.update)
        table.desk.theme.changed.connect(self.update)
        table.desk.daybreak.day_changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it over the lanes' width."""
        table, scale = self._table, self._table.scale
        ink = table.painting.ink
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink.background)
        painter.fillRect(QRect(0, 0, NAME_WIDTH, self.height()), ink.surface)
        painter.fillRect(QRect(NAME_WIDTH - 1, 0, 1, self.height()), ink.border)
        area = QRect(NAME_WIDTH, 0, round(scale.width), self.height())
        table.painting.paint_axis(painter, area, scale, table.lanes_model.today)
        painter.end()
