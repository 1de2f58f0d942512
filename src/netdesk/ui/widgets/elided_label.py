"""A line of text that ends in "…" where there is no room, instead of being cut."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel

from netdesk.ui.widgets.tool_tip import plain_tool_tip


class ElidedLabel(QLabel):
    """One line of plain text; the whole of it is the tool tip where it is shortened."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few letters."""
        few = self.fontMetrics().averageCharWidth() * 8
        hint = self.sizeHint()
        return QSize(min(few, hint.width()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._shortened())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the whole text where it does not fit."""
        super().resizeEvent(event)
        is_whole = self._shortened() == self.text()
        self.setToolTip("" if is_whole else plain_tool_tip(self.text()))

    def _shortened(self) -> str:
        mode = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), mode, self.width())
