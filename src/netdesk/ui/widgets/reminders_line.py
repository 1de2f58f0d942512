"""Says why nobody hears of what is due: the desktop shows no notifications, or reminders rest.

A pause is chosen in passing, and soon forgotten.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netdesk.ui.widgets.roles import label
from netdesk.words.due_words import long_day


class RemindersLine(QWidget):
    """One line for each; where reminders come as they should, none."""

    def __init__(self) -> None:
        super().__init__()
        missing = self.tr(
            "This desktop shows no notifications: reminders appear on this page only."
        )
        self.missing = label(missing, "small", wrap=True)
        self.rest = label("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        for each in (self.rest, self.missing):
            column.addWidget(each)
            each.hide()

    def show_missing(self, are_missing: bool) -> None:
        """Say that this desktop shows no notifications, or stop saying it."""
        self.missing.setVisible(are_missing)

    def show_rest(self, until: date | None) -> None:
        """Say until when reminders rest, or nothing."""
        if until is not None:
            words = self.tr("Reminders rest until {day}. The preferences can end that sooner.")
            self.rest.setText(words.format(day=long_day(until)))
        self.rest.setVisible(until is not None)
