"""Lets all reminders rest until a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from netdesk.domain.civil_day import Lean
from netdesk.runtime.clock import Clock
from netdesk.ui.widgets.day_field import DayField
from netdesk.ui.widgets.roles import Card, button, label
from netdesk.words.due_words import long_day


class PauseCard(Card):
    """Says whether reminders rest; a field for the day on which they begin again.

    Signals
    -------
    chosen(date | None): rest until that day, or begin again at once.
    """

    chosen = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__(self.tr("Pause"))
        self._clock = clock
        self.state = label(wrap=True)
        self.day = DayField(clock, lean=Lean.FUTURE, may_be_empty=True)
        # the line is a stop of its own: Qt would come by it twice, and never get around
        self.day.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none
        self.day.edit.setAccessibleName(self.tr("Pause until"))
        self.day.edit.setPlaceholderText(self.tr("e.g. in 2 weeks"))
        self.day.day_changed.connect(self._on_day_changed)
        self.pause = button(self.tr("Pause"), self._on_pause)
        self.pause.setAccessibleName(self.tr("Pause all reminders until this day"))
        self.resume = button(self.tr("Resume"), lambda: self.chosen.emit(None))
        self.resume.setAccessibleName(self.tr("Remind again at once"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(self.tr("Pause until")))
        row.addWidget(self.day, 1)
        row.addWidget(self.pause)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self.state, 1)
        state.addWidget(self.resume)
        self.body.addLayout(state)
        self.body.addLayout(row)
        self._on_day_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field pauses: it would close the dialog."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.window().focusWidget() is self.day.edit:
            self._on_pause()
        else:
            super().keyPressEvent(event)

    def show_paused_until(self, until: date | None) -> None:
        """Say whether reminders rest."""
        if until is None:
            self.state.setText(self.tr("Reminders are on."))
        else:
            words = self.tr("Reminders rest until {day}.").format(day=long_day(until))
            self.state.setText(words)
        if until is None and self.window().focusWidget() is self.resume:
            self.day.edit.setFocus()
        self.resume.setVisible(until is not None)

    def _on_day_changed(self) -> None:
        self.pause.setEnabled(self._is_ahead())

    def _is_ahead(self) -> bool:
        day = self.day.day()
        return day is not None and day > self._clock.today()

    def _on_pause(self) -> None:
        if self._is_ahead():
            day = self.day.day()
            self.day.show_day(None)
            self.chosen.emit(day)
