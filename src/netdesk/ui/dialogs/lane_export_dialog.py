"""Asks which rows and which time of the lanes go into a picture, and writes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.lanes import Span
from netdesk.domain.progress import Progress
from netdesk.runtime.task import ProgressMade, Task
from netdesk.store.store import Store
from netdesk.ui.desk import Desk
from netdesk.ui.error_words import error_words
from netdesk.ui.lane_export import PictureForm, PictureWish, export_lanes
from netdesk.ui.text import number_words
from netdesk.ui.widgets.day_field import DayField
from netdesk.ui.widgets.roles import button, label

_WIDTH = 440


class LaneExportDialog(QDialog):
    """Exports the rows in sight, which `wish` names, or all of them.

    Signals
    -------
    exported(str): what was written where, in words for a notice.
    """

    exported = Signal(str)

    def __init__(
        self, desk: Desk, wish: PictureWish, everybody: Sequence[ContactId], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wish = wish
        self._everybody = everybody
        self._task: Task | None = None
        self.setWindowTitle(self.tr("Export the timeline"))
        self.setMinimumWidth(_WIDTH)
        self._make_fields()
        self._lay_out()
        self._show_whether_possible()

    def _make_fields(self) -> None:
        span = self._wish.span
        self.in_sight = QRadioButton(self.tr("The %Ln rows in sight", "", len(self._wish.rows)))
        self.all_rows = QRadioButton(self.tr("All %Ln rows", "", len(self._everybody)))
        self.in_sight.setChecked(True)
        self._which = QButtonGroup(self)
        self._which.addButton(self.in_sight)
        self._which.addButton(self.all_rows)
        self.first = self._day_field(self.tr("From"), int(span.start))
        self.last = self._day_field(self.tr("To"), int(span.end))
        self._problem = label(wrap=True)
        self._problem.hide()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the export"))
        self._bar.hide()
        self.svg = button(self.tr("Export SVG…"), lambda: self._on_export(PictureForm.SVG))
        self.png = button(
            self.tr("Export PNG…"), lambda: self._on_export(PictureForm.PNG), "primary"
        )
        self.png.setDefault(True)
        self.all_rows.toggled.connect(self._show_whether_possible)

    def _day_field(self, name: str, day: int) -> DayField:
        made = DayField(self._desk.clock)
        made.edit.setAccessibleName(name)
        made.show_day(date.fromordinal(day))
        made.day_changed.connect(self._show_whether_possible)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Export the timeline"), "title"))
        column.addWidget(self.in_sight)
        column.addWidget(self.all_rows)
        days = QFormLayout()
        days.setSpacing(8)
        days.addRow(label(self.tr("From")), self.first)
        days.addRow(label(self.tr("To")), self.last)
        column.addLayout(days)
        column.addWidget(self._problem)
        column.addWidget(self._bar)
        column.addStretch()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        for each in (button(self.tr("Cancel"), self.reject), self.svg, self.png):
            row.addWidget(each)
        column.addLayout(row)

    def reject(self) -> None:
        """Close; while it is being written, stop that first."""
        if self._task is None:
            super().reject()
        else:
            self._task.cancel()

    def chosen(self) -> PictureWish:
        """Return what is to be painted. Raises InvalidValueError while no time is understood."""
        first, last = self.first.day(), self.last.day()
        if first is None or last is None or last < first:
            raise InvalidValueError("no span of time")
        rows = self._everybody if self.all_rows.isChecked() else self._wish.rows
        span = self._wish.span
        if (first, last) != (date.fromordinal(int(span.start)), date.fromordinal(int(span.end))):
            # a picture may begin and end with whole days
            span = Span(first.toordinal(), (last - first).days + 1)
        return replace(self._wish, rows=rows, span=span)

    def _show_whether_possible(self) -> None:
        rows = self._everybody if self.all_rows.isChecked() else self._wish.rows
        is_idle, has_days = self._task is None, self._has_days()
        fits = {form: len(rows) <= form.most_rows for form in PictureForm}
        self.svg.setEnabled(is_idle and has_days and fits[PictureForm.SVG])
        self.png.setEnabled(is_idle and has_days and fits[PictureForm.PNG])
        self._say("" if all(fits.values()) else self._too_many())

    def _has_days(self) -> bool:
        try:
            self.chosen()
        except InvalidValueError:
            return False
        return True

    def _too_many(self) -> str:
        words = self.tr(
            "A PNG holds {png} rows and an SVG {svg}. Filter by circle, tag or organisation for fewer."
        )
        png, svg = PictureForm.PNG.most_rows, PictureForm.SVG.most_rows
        return words.format(png=number_words(png), svg=number_words(svg))

    def _say(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def _on_export(self, form: PictureForm) -> None:
        kinds = self.tr("SVG (*.svg)") if form is PictureForm.SVG else self.tr("PNG (*.png)")
        offered = self.tr("timeline") + form.value
        # Qt's dialog asks before a file that is there is replaced
        title = self.tr("Export the timeline")
        name, _ = QFileDialog.getSaveFileName(self, title, offered, kinds)
        if name:
            path = Path(name)
            self._start(path if path.suffix.lower() == form.value else Path(name + form.value))

    def _start(self, path: Path) -> None:
        wish = self.chosen()

        def write(store: Store, progress: Progress) -> int:
            return export_lanes(store, path, wish, progress=progress)

        self._bar.setRange(0, 0)
        self._bar.show()
        self._task = self._desk.jobs.start(write)
        self._show_whether_possible()
        self._task.progressed.connect(self._on_progressed)
        self._task.succeeded.connect(lambda rows: self._on_written(path, rows))
        self._task.failed.connect(self._on_failed)
        self._task.cancelled.connect(self._on_cancelled)

    def _on_progressed(self, made: ProgressMade) -> None:
        self._bar.setRange(0, made.total)
        self._bar.setValue(made.done)

    def _on_written(self, path: Path, rows: int) -> None:
        self._task = None
        self.exported.emit(self.tr("%Ln rows written to {name}", "", rows).format(name=path.name))
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self._bar.hide()
        self._show_whether_possible()
        self._say(error_words(error))

    def _on_cancelled(self) -> None:
        self._task = None
        super().reject()
