"""A key in its cap and what it does, as a line that can be clicked too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from netdesk.ui.widgets.roles import label

_CAP = QSize(28, 25)


class KeyRow(QPushButton):
    """It takes no focus of its own: the thing it belongs to has the focus, and the key."""

    def __init__(self, key: str, words: str, on_click: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("{words}, key {key}").format(words=words, key=key))
        cap = label(key, "cap")
        cap.setFixedSize(_CAP)
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for part in (cap, label(words)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part)
        row.addStretch()
        self.clicked.connect(lambda *_: on_click())

    def sizeHint(self) -> QSize:
        """Return the room for the cap and the words."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words are never cut."""
        return self.sizeHint()
