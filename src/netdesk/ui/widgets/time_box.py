"""A field for a time of the day."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QTimeEdit

_INDENT = 8


class TimeBox(QTimeEdit):
    """Shows a time as the user's country writes it. What is typed counts once it is complete.

    Signals
    -------
    time_chosen(time): it says another time now.
    """

    time_chosen = Signal(object)

    def __init__(self, name: str, at: time) -> None:
        super().__init__(QTime(at.hour, at.minute))
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        # on the way from 9 to 14 o'clock the field says 1: that is nobody's choice
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(_INDENT, 0, _INDENT, 0)
        self.timeChanged.connect(lambda _: self.time_chosen.emit(self.chosen()))

    def chosen(self) -> time:
        """Return the time it says."""
        return time(self.time().hour(), self.time().minute())

    def show_time(self, at: time) -> None:
        """Say a time that is chosen already."""
        self.blockSignals(True)
        self.setTime(QTime(at.hour, at.minute))
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page: a time must not change because the mouse passes over it."""
        event.ignore()
