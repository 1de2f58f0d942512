"""A line at the foot of the window that says what was done, with one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from netdesk.ui.widgets.roles import button, label

SHOWN_MILLISECONDS = 8000


class NoticeBar(QFrame):
    """Shows one notice at a time; it goes by itself, and at once when it is closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._on_action: Callable[[], object] | None = None
        self._words = label(wrap=True)
        self._action = button("", self._act, "link")
        self._close = button("×", self.hide, "plain")
        self._close.setAccessibleName(self.tr("Close the notice"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(
        self, words: str, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        """Show a notice; `action` names a button that calls `on_action` and closes it."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._on_action = on_action
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._timer.start(SHOWN_MILLISECONDS)
        self.show()

    def _act(self) -> None:
        self.hide()
        if self._on_action is not None:
            self._on_action()
