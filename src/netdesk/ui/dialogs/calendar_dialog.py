"""Shows what cadences given to many make of the coming weeks, before they are given."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.moment import Moment
from netdesk.operations.levelling import CadenceWish, CalendarPreview, preview_calendar
from netdesk.runtime.task import ProgressMade, Task
from netdesk.store.store import Store
from netdesk.ui.desk import Desk
from netdesk.ui.error_words import error_words
from netdesk.ui.widgets.calendar_comparison import CalendarComparison
from netdesk.ui.widgets.roles import button, label

Apply = Callable[[Store, Moment, int | None], Changes]
"""Gives the cadences; the last argument is the budget to level by, `None` not to."""
_WIDTH = 520


class CalendarDialog(QDialog):
    """Works the calendar out beside the window, and applies the wish when it is accepted.

    Signals
    -------
    applied(Changes): the cadences were given.
    """

    applied = Signal(object)

    def __init__(
        self, desk: Desk, wish: CadenceWish, apply: Apply, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._apply = apply
        self._budget = desk.preferences.current.daily_budget
        self.setWindowTitle(self.tr("The calendar that results"))
        self.setMinimumWidth(_WIDTH)
        self._lead = label(role="dim", wrap=True)
        self.comparison = CalendarComparison(desk.theme)
        self._problem = label(wrap=True)
        self._problem.hide()
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self._build()
        self._task: Task | None = self._begin(wish)

    def _build(self) -> None:
        self.apply_button = button(self.tr("Apply"), self._on_apply, "primary")
        self.apply_button.setDefault(True)
        self.apply_button.setEnabled(False)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(button(self.tr("Cancel"), self.reject))
        row.addWidget(self.apply_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("The calendar that results"), "title"))
        column.addWidget(self._lead)
        column.addWidget(self._progress)
        column.addWidget(self.comparison)
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addLayout(row)

    def _begin(self, wish: CadenceWish) -> Task:
        today, budget = self._desk.clock.today(), self._budget
        task = self._desk.jobs.start(
            lambda store, progress: preview_calendar(
                store, wish, today=today, budget=budget, progress=progress
            )
        )
        task.progressed.connect(self._on_progressed)
        task.succeeded.connect(self._on_worked_out)
        task.failed.connect(self._on_failed)
        task.ended.connect(self._on_ended)
        return task

    def _on_progressed(self, progress: ProgressMade) -> None:
        self._progress.setRange(0, progress.total)
        self._progress.setValue(progress.done)

    def _on_worked_out(self, calendar: CalendarPreview) -> None:
        self._lead.setText(
            self.tr(
                "How many people come up on each day, once %Ln are given their cadence.",
                "",
                calendar.changed,
            )
        )
        self.comparison.show_calendar(calendar)
        self.apply_button.setEnabled(True)
        self.apply_button.setFocus()

    def _on_ended(self) -> None:
        self._task = None
        self._progress.hide()

    def _on_apply(self) -> None:
        is_levelled = self.comparison.level.isChecked()
        budget = self._budget if is_levelled and self._budget else None
        apply = self._apply
        self.setEnabled(False)
        self._progress.setRange(0, 0)
        self._progress.show()
        task = self._desk.writer.submit_long(lambda store, at, _: apply(store, at, budget))
        task.succeeded.connect(self.applied)
        task.succeeded.connect(self.accept)
        task.failed.connect(self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self.setEnabled(True)
        self._progress.hide()
        self._problem.setText(error_words(error))
        self._problem.show()

    def done(self, result: int) -> None:
        """Close, and stop working the calendar out."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)
