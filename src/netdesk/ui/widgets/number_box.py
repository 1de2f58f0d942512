"""A field for a number in a page that scrolls."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox

_INDENT = 8


class NumberBox(QSpinBox):
    """A QSpinBox that leaves the wheel to the page around it."""

    def __init__(self, name: str, smallest: int, largest: int) -> None:
        super().__init__()
        self.setRange(smallest, largest)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # the style sheet's padding does not reach the line inside
        self.lineEdit().setTextMargins(_INDENT, 0, _INDENT, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page: a number must not change because the mouse passes over it."""
        event.ignore()
