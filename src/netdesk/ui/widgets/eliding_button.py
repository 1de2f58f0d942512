"""A button that shortens its text instead of forcing the page wider."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

_LEAST_WIDTH = 48
_EDGES = {"value": 2, "link": 6}
"""Left and right together, as the style sheet has it for the role."""


class ElidingButton(QPushButton):
    """Shows as much of a text as there is room for; all of it in the tool tip."""

    def __init__(self, text: str, on_click: Callable[[], object], role: str = "value") -> None:
        # an ampersand in a card's text is no shortcut
        super().__init__(text.replace("&", "&&"))
        self._whole = text
        self._edge = _EDGES[role]
        # of a number or an address the end says as much as the beginning, of a sentence it does not
        is_sentence = role == "link"
        mode = Qt.TextElideMode
        self._mode = mode.ElideRight if is_sentence else mode.ElideMiddle
        self.setProperty("role", role)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda *_: on_click())

    def minimumSizeHint(self) -> QSize:
        """Be content with a few letters."""
        hint = super().sizeHint()
        return QSize(min(_LEAST_WIDTH, hint.width()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button with the text that fits."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        lines = (
            self.fontMetrics().elidedText(line, self._mode, self.width() - self._edge)
            for line in self._whole.split("\n")
        )
        option.text = "\n".join(lines).replace("&", "&&")
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
