"""Until when to put a person or a promise off: later today, a coming day, or one picked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import assert_never

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QDialogButtonBox,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.snooze import Snooze, SnoozeChoice
from netdesk.words.dates import time_words
from netdesk.words.due_words import long_day


@dataclass(frozen=True, slots=True)
class SnoozeOffer:
    """One line of the menu; `later` is the time of the day, where it is on the same day."""

    choice: SnoozeChoice
    how: Snooze
    later: datetime | None = None


class SnoozeMenu(QMenu):
    """The menu; `snooze` is given what was chosen.

    It is gone once it is closed, when the calendar it opens has yet to be answered: hence no signal.
    """

    def __init__(
        self,
        today: date,
        offers: Sequence[SnoozeOffer],
        snooze: Callable[[Snooze], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._today = today
        self._offers = offers
        self._snooze = snooze
        self._fill(self, unless_answered=False)

    def offer_unless_answered(self) -> None:
        """Offer the days once more for who comes back only without an answer."""
        self.addSeparator()
        inner = self.addMenu(self.tr("&Only if they have not answered"))
        self._fill(inner, unless_answered=True)

    def _fill(self, menu: QMenu, *, unless_answered: bool) -> None:
        for offer in self._offers:
            if offer.later is not None and unless_answered:
                continue
            when = long_day(offer.how.until)
            if offer.later is not None:
                when = time_words(offer.later.time())
            action = menu.addAction(f"{self._words(offer.choice)}\t{when}")
            how = replace(offer.how, unless_answered=unless_answered)
            action.triggered.connect(partial(self._on_chosen, how))
        menu.addSeparator()
        pick = menu.addAction(self.tr("&Pick a date…"))
        pick.triggered.connect(partial(self._on_pick, unless_answered))

    def _words(self, choice: SnoozeChoice) -> str:
        match choice:
            case SnoozeChoice.LATER:
                return self.tr("&Later today")
            case SnoozeChoice.TOMORROW:
                return self.tr("&Tomorrow")
            case SnoozeChoice.WORKDAY:
                return self.tr("Next working &day")
            case SnoozeChoice.WEEK:
                return self.tr("Next &week")
            case _:
                assert_never(choice)

    def _on_chosen(self, how: Snooze, *_: object) -> None:
        self._snooze(how)

    def _on_pick(self, unless_answered: bool, *_: object) -> None:
        tomorrow = QDate(self._today.year, self._today.month, self._today.day).addDays(1)
        dialog = DayDialog(tomorrow, self.parentWidget())
        snooze = self._snooze
        dialog.chosen.connect(lambda day: snooze(Snooze(day, unless_answered=unless_answered)))
        dialog.open()


class DayDialog(QDialog):
    """A calendar to pick a coming day from.

    Signals
    -------
    chosen(date): the day picked.
    """

    chosen = Signal(object)

    def __init__(self, first: QDate, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Snooze until"))
        self.calendar = QCalendarWidget()
        self.calendar.setMinimumDate(first)
        self.calendar.setSelectedDate(first)
        self.calendar.setAccessibleName(self.tr("Snooze until"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.activated.connect(self.accept)
        self._show_arrow("qt_calendar_prevmonth", "‹", self.tr("The month before"))
        self._show_arrow("qt_calendar_nextmonth", "›", self.tr("The month after"))
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            # the style's own is a red that says nothing here, and is hard to read on dark
            self.calendar.setWeekdayTextFormat(weekend, QTextCharFormat())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        confirm = buttons.addButton(self.tr("Snooze"), QDialogButtonBox.ButtonRole.AcceptRole)
        confirm.setProperty("role", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.calendar)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)

    def _show_arrow(self, name: str, arrow: str, words: str) -> None:
        # the style's own arrows are black on dark, too
        pressed = self.calendar.findChild(QToolButton, name)
        if isinstance(pressed, QToolButton):
            pressed.setIcon(QIcon())
            pressed.setText(arrow)
            pressed.setAccessibleName(words)

    def accept(self) -> None:
        """Say which day and close."""
        self.chosen.emit(_date(self.calendar.selectedDate()))
        super().accept()


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
