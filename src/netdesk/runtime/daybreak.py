"""Notices that the day has changed: at midnight, after sleep, when the clock or zone is set."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from netdesk.runtime.clock import Clock

_CHECK_MILLISECONDS = 60_000
"""A timer for midnight alone would miss a suspended machine and a set clock."""


class Daybreak(QObject):
    """Looks at the clock once a minute.

    Signals
    -------
    day_changed(date): today is another day than at the last look.
    """

    day_changed = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.today: date = clock.today()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(_CHECK_MILLISECONDS)

    def look(self) -> None:
        """Look at the clock now."""
        today = self._clock.today()
        if today != self.today:
            self.today = today
            self.day_changed.emit(today)

    def close(self) -> None:
        """Stop looking."""
        self._timer.stop()
