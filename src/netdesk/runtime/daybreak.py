"""Notices that the day has changed, or the clock jumped: after sleep, when it or the zone was set."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from netdesk.runtime.clock import Clock

_CHECK_MILLISECONDS = 60_000
"""A timer for midnight alone would miss a suspended machine and a set clock."""
_JUMP = timedelta(seconds=30)
"""More than the timer is ever late while the machine is awake."""


class Daybreak(QObject):
    """Looks at the clock once a minute.

    Signals
    -------
    day_changed(date): today is another day than at the last look.
    looked(datetime): a look; what civil time it is.
    jumped(datetime): the civil time has moved otherwise than time has passed; what it is now.
    """

    day_changed = Signal(object)
    looked = Signal(object)
    jumped = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.today: date = clock.today()
        self._local, self._passed = clock.local(), monotonic()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(_CHECK_MILLISECONDS)

    def look(self) -> None:
        """Look at the clock now."""
        today, local = self._clock.today(), self._clock.local()
        has_jumped = self._has_jumped(local)
        if today != self.today:
            self.today = today
            self.day_changed.emit(today)
        if has_jumped:
            self.jumped.emit(local)
        self.looked.emit(local)

    def close(self) -> None:
        """Stop looking."""
        self._timer.stop()

    def _has_jumped(self, local: datetime) -> bool:
        passed = monotonic()
        moved = local - self._local - timedelta(seconds=passed - self._passed)
        self._local, self._passed = local, passed
        return abs(moved) > _JUMP
