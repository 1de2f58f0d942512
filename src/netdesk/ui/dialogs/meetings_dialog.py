"""Shows which meetings of a calendar would be planned, before any of it is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.calendar_plan import (
    WRITTEN,
    CalendarDecisions,
    CalendarPlan,
    CalendarResult,
    MeetingAction,
)
from netdesk.domain.meeting import CalendarReading
from netdesk.domain.moment import Moment
from netdesk.domain.progress import Progress
from netdesk.runtime.clock import civil_time
from netdesk.runtime.task import ProgressMade, Task
from netdesk.store.store import Store
from netdesk.ui.desk import Desk
from netdesk.ui.error_words import error_words
from netdesk.ui.meeting_words import action_words, left_out_words, when_words, who_words
from netdesk.ui.widgets.roles import button, label
from netdesk.ui.widgets.tool_tip import plain_tool_tip

_SIZE = QSize(840, 520)
_FRAME = QSize(16, 48)
_TITLE, _WHEN, _WITH, _OUTCOME = range(4)


class MeetingsDialog(QDialog):
    """Reads beside the window, and writes what stays ticked as one step.

    Signals
    -------
    taken_in(str): what was done, in words for a notice.
    """

    taken_in = Signal(str)

    def __init__(self, desk: Desk, files: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Meetings of a calendar"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self._desk = desk
        self._reading = CalendarReading()
        self.plan = CalendarPlan()
        self._lead = label(self.tr("Reading the calendar…"), "dim", wrap=True)
        self.left_out = label("", "dim", wrap=True)
        self.left_out.hide()
        self.table = self._table()
        self._progress = QProgressBar()
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setRange(0, 0)
        self._progress.setTextVisible(False)
        self.apply_button = button(self.tr("Plan them"), self._on_apply, "primary")
        self.apply_button.setEnabled(False)
        self.cancel_button = button(self.tr("Cancel"), self.reject)
        self._arrange()
        self._task: Task | None = self._begin(tuple(files))

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        table.setAccessibleName(self.tr("Meetings"))
        table.setHorizontalHeaderLabels(
            [self.tr("Meeting"), self.tr("When"), self.tr("With"), self.tr("What happens")]
        )
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column in (_TITLE, _WITH):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        # a few rows in sight are measured, not all of a long calendar
        header.setResizeContentsPrecision(0)
        table.itemChanged.connect(self._on_ticked)
        return table

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.cancel_button)
        row.addWidget(self.apply_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "title"))
        column.addWidget(self._lead)
        column.addWidget(self._progress)
        column.addWidget(self.table, 1)
        column.addWidget(self.left_out)
        column.addLayout(row)

    def _begin(self, files: tuple[Path, ...]) -> Task:
        today = self._desk.clock.today()

        def planned(store: Store, progress: Progress) -> tuple[CalendarReading, CalendarPlan]:
            from netdesk.operations.calendar_in import plan_calendar, read_calendars

            reading = read_calendars(files, today=today, civil=civil_time, progress=progress)
            return reading, plan_calendar(store, reading, today=today)

        task = self._desk.jobs.start(planned)
        task.progressed.connect(self._on_progressed)
        task.succeeded.connect(self._on_planned)
        task.failed.connect(self._on_failed)
        task.ended.connect(self._on_ended)
        return task

    def _on_progressed(self, made: ProgressMade) -> None:
        self._progress.setRange(0, made.total)
        self._progress.setValue(made.done)

    def _on_planned(self, found: tuple[CalendarReading, CalendarPlan]) -> None:
        self._reading, self.plan = found
        self._fill()
        words = left_out_words(self.plan)
        self.left_out.setText(words)
        self.left_out.setVisible(bool(words))
        if self.plan.writes:
            self._lead.setText(
                self.tr(
                    "Coming meetings with people you know. Those that are ticked are planned; of a"
                    " series the meetings of the next 60 days."
                )
            )
            self.table.setFocus()
            self.table.selectRow(0)
        else:
            self._lead.setText(self.tr("There is nothing new to plan in this calendar."))
            self.cancel_button.setText(self.tr("Close"))
            self.cancel_button.setFocus()
        self._count()

    def _fill(self) -> None:
        self.table.blockSignals(True)
        self.table.setRowCount(len(self.plan.meetings))
        for row, plan in enumerate(self.plan.meetings):
            texts = (
                plan.meeting.title or self.tr("Without a title"),
                when_words(plan.meeting),
                who_words(plan.participants),
                action_words(plan),
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(plain_tool_tip(text))
                self.table.setItem(row, column, item)
                if column == _TITLE and plan.action in WRITTEN:
                    item.setCheckState(Qt.CheckState.Checked)
        self.table.blockSignals(False)
        for column in (_WHEN, _OUTCOME):
            self.table.resizeColumnToContents(column)

    def _unwanted(self) -> list[int]:
        items = ((row, self.table.item(row, _TITLE)) for row in range(self.table.rowCount()))
        return [
            row
            for row, item in items
            if item is not None
            and self.plan.meetings[row].action in WRITTEN
            and item.checkState() is not Qt.CheckState.Checked
        ]

    def _on_ticked(self, _item: QTableWidgetItem) -> None:
        self._count()

    def _count(self) -> None:
        count = len(self.plan.writes) - len(self._unwanted())
        self.apply_button.setText(self.tr("Take in %Ln meetings", "", count))
        self.apply_button.setEnabled(count > 0)
        self.apply_button.setVisible(bool(self.plan.writes))
        self.apply_button.setDefault(True)

    def _on_apply(self) -> None:
        unwanted = frozenset(self.plan.meetings[row].meeting.key for row in self._unwanted())
        reading, decisions = self._reading, CalendarDecisions(unwanted)
        self.setEnabled(False)
        task = self._desk.writer.submit_long(
            lambda store, at, _: _applied(store, reading, decisions, at)
        )
        task.succeeded.connect(self._on_applied)
        task.failed.connect(self._on_failed)

    def _on_applied(self, result: CalendarResult) -> None:
        count = len(result.plan.meetings)
        cancelled = result.plan.counted(MeetingAction.CANCEL)
        words = self.tr("%Ln meetings planned or changed", "", count - cancelled)
        if cancelled:
            words += ", " + self.tr("%Ln cancelled", "meetings", cancelled)
        self.taken_in.emit(words)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self.setEnabled(True)
        self._lead.setText(error_words(error))

    def _on_ended(self) -> None:
        self._task = None
        self._progress.hide()

    def done(self, result: int) -> None:
        """Close, and stop reading."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)


def choose_calendars(parent: QWidget) -> tuple[Path, ...]:
    """Ask which calendars to read; none where the user thinks better of it."""
    title = QCoreApplication.translate("MeetingsDialog", "Import meetings")
    kinds = QCoreApplication.translate("MeetingsDialog", "Calendars (*.ics);;All files (*)")
    names, _ = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return tuple(map(Path, names))


def _applied(
    store: Store, reading: CalendarReading, decisions: CalendarDecisions, at: Moment
) -> CalendarResult:
    from netdesk.operations.calendar_in import apply_calendar

    return apply_calendar(store, reading, at=at, decisions=decisions)
