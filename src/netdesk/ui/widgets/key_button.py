"""A button that shows the one key that presses it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from netdesk.ui.widgets.roles import label


class KeyButton(QPushButton):
    """Words and a key's name beside them; who shows it listens to the key.

    It takes no focus of its own: the thing it belongs to has the focus, and the key.
    """

    def __init__(self, words: str, key: str, on_click: Callable[[], object], *, role: str = ""):
        super().__init__()
        self.setProperty("role", role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words)
        is_plain = role == "plain"
        self._words = label(words, "dim" if is_plain else "")
        row = QHBoxLayout(self)
        margin = 0 if is_plain else 11
        row.setContentsMargins(margin, 4, margin, 4)
        row.setSpacing(4)
        cap = label(key, "key")
        cap.setIndent(0)
        for part in (self._words, cap):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(lambda *_: on_click())

    def show_words(self, words: str) -> None:
        """Say something else."""
        self._words.setText(words)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        """Return the room for the words and the key."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the same: the words are never cut."""
        return self.sizeHint()
