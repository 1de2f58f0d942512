"""Who was put off until later today: named quietly, and back by themselves when it is time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.domain.identifiers import ContactId
from netdesk.domain.snooze import to_the_minute
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.roles import label
from netdesk.words.dates import time_words

MOST_NAMES = 5


class LaterLine(QWidget):
    """One line; without anybody none.

    Signals
    -------
    returned(): it is time for somebody.
    """

    returned = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._next: datetime | None = None
        self.words = label("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self._on_time)
        # a timer stands still while the machine sleeps
        desk.daybreak.looked.connect(self._on_time)
        self.hide()

    def refresh(self) -> None:
        """Name who waits now."""
        now = self._desk.clock.moment().instant
        waiting = self._desk.store.later_today.waiting(now)
        ordered = sorted(waiting.items(), key=lambda each: (each[1], each[0]))
        self._next = ordered[0][1] if ordered else None
        self._timer.stop()
        if self._next is not None:
            self._timer.start(int((self._next - now).total_seconds() * 1000) + 1)
        self.words.setText(self._said(ordered, now))
        self.setVisible(bool(ordered))

    def _said(self, waiting: list[tuple[ContactId, datetime]], now: datetime) -> str:
        local = self._desk.clock.local()
        shown = waiting[:MOST_NAMES]
        names = self._desk.store.contacts.names_by_id([each for each, _ in shown])
        said = ", ".join(
            f"{names[each]} ({time_words(to_the_minute(local + (until - now)).time())})"
            for each, until in shown
            if each in names
        )
        more = len(waiting) - len(shown)
        words = self.tr("Later today: {people}")
        if more:
            words = self.tr("Later today: {people} and %Ln more", "", more)
        return words.replace("{people}", said)

    def _on_time(self, *_: object) -> None:
        if self._next is not None and self._desk.clock.moment().instant >= self._next:
            self._next = None
            self.returned.emit()
