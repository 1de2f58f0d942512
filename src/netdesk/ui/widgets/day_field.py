"""A field that takes a day as people say it, and shows which day it has understood."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from netdesk.domain.cadence import Staleness
from netdesk.domain.civil_day import Lean, parse_day
from netdesk.runtime.clock import Clock
from netdesk.ui.widgets.roles import label, show_staleness
from netdesk.words.dates import day_comes_first, day_words, weekday_words

_STEPS: dict[int, int] = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class DayField(QWidget):
    """Text and, beside it, the day it means. Arrow up and down move by a day.

    Signals
    -------
    day_changed(): the text, and maybe the day, is another.
    """

    day_changed = Signal()

    def __init__(self, clock: Clock, *, lean: Lean = Lean.PAST, may_be_empty: bool = False) -> None:
        super().__init__()
        self._clock = clock
        self._lean = lean
        self._may_be_empty = may_be_empty
        self._shown_text = ""
        self._shown_day: date | None = None
        self.edit = _SteppedEdit(self._step)
        self.edit.setAccessibleName(self.tr("Day"))
        self.edit.setPlaceholderText(self.tr("today, 3 Nov, 2 weeks ago"))
        self.edit.textChanged.connect(self._on_text_changed)
        self.preview = label("", "small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.edit)
        layout.addWidget(self.preview, 1)
        self.setFocusProxy(self.edit)
        self.refresh()

    def day(self) -> date | None:
        """Return the day that is meant, `None` where none is understood.

        A day that was shown is known by its text: the user's language may have months of its own.
        """
        if self.edit.text() == self._shown_text and self._shown_text:
            return self._shown_day
        return parse_day(
            self.edit.text(),
            self._clock.today(),
            lean=self._lean,
            day_first=day_comes_first(),
        )

    def is_valid(self) -> bool:
        """Tell whether a day is understood, or none is wanted."""
        return self.day() is not None or (self._may_be_empty and not self.edit.text().strip())

    def show_day(self, day: date | None) -> None:
        """Take over a day."""
        self._shown_day = day
        self._shown_text = "" if day is None else day_words(day)
        self.edit.setText(self._shown_text)

    def refresh(self) -> None:
        """Say anew which day is meant: "today" is another after midnight."""
        day = self.day()
        if day is not None:
            self.preview.setText(weekday_words(day))
        else:
            self.preview.setText("" if self.is_valid() else self.tr("Not a day NetDesk knows"))
        show_staleness(self.preview, Staleness.RESTING if self.is_valid() else Staleness.STALE)
        self.edit.setAccessibleDescription(self.preview.text())

    def _on_text_changed(self) -> None:
        self.refresh()
        self.day_changed.emit()

    def _step(self, days: int) -> None:
        start = self.day() or self._clock.today()
        try:
            self.show_day(start + timedelta(days=days))
        except OverflowError:
            return


class _SteppedEdit(QLineEdit):
    """A line whose arrow keys ask for the next or the last day."""

    def __init__(self, step: Callable[[int], None]) -> None:
        super().__init__()
        self._step = step

    def keyPressEvent(self, event: QKeyEvent) -> None:
        days = _STEPS.get(event.key())
        if days is None or event.modifiers():
            super().keyPressEvent(event)
        else:
            self._step(days)
