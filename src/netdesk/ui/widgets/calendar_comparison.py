"""Two calendars, one under the other on one scale: what is, and what would be."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from netdesk.operations.levelling import CalendarPreview
from netdesk.ui.theme import Theme
from netdesk.ui.triage_words import late_words, level_words
from netdesk.ui.widgets.calendar_bars import CalendarBars
from netdesk.ui.widgets.roles import label


class CalendarComparison(QWidget):
    """Bars before and after, and the choice to level."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calendar: CalendarPreview | None = None
        self.before, self.after = CalendarBars(theme), CalendarBars(theme)
        self.level = QCheckBox(self.tr("Level: spread people over the days they may come up on"))
        self.level.setChecked(True)
        self.level.toggled.connect(self._show)
        self._words = label(role="small", wrap=True)
        self._late = label(role="dim", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("The next four weeks now"), "dim"))
        column.addWidget(self.before)
        column.addSpacing(12)
        column.addWidget(label(self.tr("With this"), "dim"))
        column.addWidget(self.after)
        column.addWidget(self._words)
        column.addWidget(self._late)
        column.addSpacing(8)
        column.addWidget(self.level)

    def show_calendar(self, calendar: CalendarPreview) -> None:
        """Show what a wish would make of the coming weeks."""
        self._calendar = calendar
        self.level.setVisible(calendar.budget > 0)
        self._show()

    def _show(self) -> None:
        calendar = self._calendar
        if calendar is None:
            return
        is_levelled = self.level.isChecked()
        after = calendar.levelled if is_levelled else calendar.plain
        scale = max(*calendar.before, *after)
        self.before.show_counts(calendar.before, calendar.budget, scale=scale)
        self.after.show_counts(after, calendar.budget, scale=scale)
        self._words.setText(level_words(calendar, is_levelled=is_levelled))
        late = late_words(calendar) if is_levelled else ""
        self._late.setText(late)
        self._late.setVisible(bool(late))
