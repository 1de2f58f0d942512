"""A selector whose arrow is a letter, as on the menu buttons: the style sheet leaves none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox


class ChoiceBox(QComboBox):
    """A QComboBox that shows that it is one, and leaves the wheel to the page around it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page: a choice must not change because the mouse passes over it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow too."""
        super().paintEvent(event)
        painter = QPainter(self)
        place = self.rect().adjusted(0, 0, -8, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "▾")
        painter.end()
