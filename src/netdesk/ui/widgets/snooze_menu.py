"""For how long to put a person off: a day, a week, a month or until a day picked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

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

from netdesk.words.due_words import long_day


class SnoozeMenu(QMenu):
    """The menu; `snooze` is given the first day on which the person may be listed again.

    It is gone once it is closed, when the calendar it opens has yet to be answered: hence no signal.
    """

    def __init__(self, today: date, snooze: Callable[[date], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._today = QDate(today.year, today.month, today.day)
        self._snooze = snooze
        self._add(self.tr("1 &day"), self._today.addDays(1))
        self._add(self.tr("1 &week"), self._today.addDays(7))
        self._add(self.tr("1 &month"), self._today.addMonths(1))
        self.addSeparator()
        self.addAction(self.tr("&Pick a date…")).triggered.connect(self._on_pick)

    def _add(self, words: str, until: QDate) -> None:
        day = _date(until)
        action = self.addAction(words + "\t" + long_day(day))
        action.triggered.connect(lambda *_: self._snooze(day))

    def _on_pick(self) -> None:
        dialog = DayDialog(self._today.addDays(1), self.parentWidget())
        dialog.chosen.connect(self._snooze)
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
