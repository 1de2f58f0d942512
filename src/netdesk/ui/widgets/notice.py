"""A quiet line at the window's foot: what was done, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from netdesk.ui.widgets.roles import button, label
from netdesk.ui.widgets.tool_tip import plain_tool_tip

_SHOWN_MILLISECONDS = 8000
_FOOT = 24


class Notice(QFrame):
    """Lies over the window it belongs to and goes away by itself.

    Signals
    -------
    undo_requested(): turn back what it tells of.
    """

    undo_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("role", "notice")
        self._words = label()
        self._undo = button(self.tr("Undo"), self._on_undo, "link")
        self._close = button("×", self.hide, "plain")
        self._close.setAccessibleName(self.tr("Close this notice"))
        for each in (self._undo, self._close):
            # Ctrl+Z does the same: no stop on the way through the window
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MILLISECONDS)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def show_words(self, words: str, *, can_undo: bool = False) -> None:
        """Say something for a few seconds."""
        room = max(self._window.width() - 220, 200)
        metrics = self._words.fontMetrics()
        self._words.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, room))
        self._words.setToolTip(plain_tool_tip(words))
        self.setAccessibleName(words)
        self._undo.setVisible(can_undo)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        room = self._window.rect()
        self.move((room.width() - self.width()) // 2, room.height() - self.height() - _FOOT)

    def _on_undo(self) -> None:
        self.hide()
        self.undo_requested.emit()
