"""Asks what the columns of a table mean, and shows whom the first rows would come to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.column_guess import guessed, guessed_columns
from netdesk.domain.column_mapping import ColumnMapping, TableSample
from netdesk.domain.table_row import TableRow, read_row
from netdesk.ui.dialogs.column_row import ColumnRow
from netdesk.ui.widgets.elided_label import ElidedLabel
from netdesk.ui.widgets.roles import Card, button, label

_SIZE = QSize(860, 620)
_FRAME = QSize(16, 48)
"""What a frame and its title bar take at most."""
_SHOWN_ROWS = 3
_MOST_COLUMNS = 200
"""Of what is no table of people, whoever it came from: further columns are kept."""
_LABEL_WIDTH = 120
_MEANING_WIDTH = 200


class ColumnMappingDialog(QDialog):
    """One row a column; what was `said` of the table before, else a guess, is chosen already.

    Signals
    -------
    mapped(ColumnMapping): so the table is to be read.
    """

    mapped = Signal(object)

    def __init__(
        self,
        sample: TableSample,
        said: ColumnMapping | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns of a table"))
        self._sample = sample
        self._mapping = said or guessed(sample)
        self._is_changing = said is not None
        self._rows: list[ColumnRow] = []
        self._build()
        self._show_values()
        self._rows[0].meaning.setFocus()
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))

    def _build(self) -> None:
        title = self.tr("What do the columns of {name} mean?").format(name=self._sample.file)
        self.header = QCheckBox(self.tr("The first line names the columns"))
        self.header.setChecked(self._mapping.has_header)
        self.header.toggled.connect(self._on_header_toggled)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Columns"))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # before the buttons: Tab goes by the order in which widgets are made
        self._area.setWidget(self._columns())
        self._preview = Card(self.tr("The first people would be"))
        self._people = [ElidedLabel() for _ in range(_SHOWN_ROWS)]
        for each in self._people:
            self._preview.body.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(title, "title", wrap=True))
        hint = self.tr(
            "What is not shown is kept with the card. Tables with the same first line are read in the"
            " same way from now on."
        )
        column.addWidget(label(hint, "dim", wrap=True))
        column.addWidget(self.header)
        column.addWidget(self._area, 1)
        column.addWidget(self._preview)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        leave = self.tr("Cancel") if self._is_changing else self.tr("Leave the table out")
        cancel = button(leave, self.reject)
        self.ready = button(self.tr("Continue"), self._on_ready, "primary")
        self.ready.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.ready)
        return row

    def mapping(self) -> ColumnMapping:
        """Return what is chosen."""
        shown = tuple(row.column() for row in self._rows)
        return ColumnMapping(
            (*shown, *self._mapping.columns[len(shown) :]),
            has_header=self.header.isChecked(),
            separator=self._mapping.separator,
            dates=self._mapping.dates,
            product=self._mapping.product,
        )

    def _columns(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setColumnMinimumWidth(2, _MEANING_WIDTH)
        grid.setColumnMinimumWidth(3, _LABEL_WIDTH)
        self._rows = [
            ColumnRow(column, number, self._on_changed)
            for number, column in enumerate(self._mapping.columns[:_MOST_COLUMNS])
        ]
        for line, row in enumerate(self._rows):
            row.put_into(grid, line)
            row.meaning.installEventFilter(self)
        grid.setRowStretch(len(self._rows), 1)
        return page

    def _show_values(self) -> None:
        for number, row in enumerate(self._rows):
            name = self._names[number] if number < len(self._names) else ""
            cells = [cells[number] for cells in self._first_rows() if number < len(cells)]
            row.show_values(name, cells)
        self._on_changed()

    @property
    def _names(self) -> Sequence[str]:
        return self._sample.header if self.header.isChecked() else ()

    def _first_rows(self) -> list[tuple[str, ...]]:
        has_header = self.header.isChecked()
        rows = self._sample.samples if has_header else self._sample.rows
        return list(islice((row for row in rows if any(map(str.strip, row))), _SHOWN_ROWS))

    def _on_header_toggled(self, has_header: bool) -> None:
        if not any(row.is_changed for row in self._rows):
            columns = guessed_columns(self._sample, has_header=has_header)
            for row, column in zip(self._rows, columns, strict=False):
                row.show_column(column)
        self._show_values()

    def _on_changed(self) -> None:
        """Show whom the first rows come to; somebody must come out of the table at all."""
        mapping = self.mapping()
        read = [read_row(mapping, self._names, cells) for cells in self._first_rows()]
        words = [self._words(row) for row in read]
        for number, shown in enumerate(self._people):
            shown.setVisible(number < max(1, len(words)))
            shown.setText(words[number] if number < len(words) else self.tr("nobody"))
        rows = self._sample.samples if mapping.has_header else self._sample.rows
        is_somebody = any(read_row(mapping, self._names, cells).is_somebody for cells in rows)
        self.ready.setEnabled(is_somebody)
        self.ready.setToolTip("" if is_somebody else self._nobody_words())

    def _nobody_words(self) -> str:
        return self.tr("Choose at least what they are called, or how they are reached.")

    def _words(self, row: TableRow) -> str:
        if not row.is_somebody:
            return self.tr("nobody: this row would be left out")
        fields = row.fields
        job = (fields.title, fields.organization)
        parts = (fields.display_name, *job, *(channel.value for channel in fields.channels))
        said = dict.fromkeys(" ".join(part.split()) for part in parts if part.strip())
        return " · ".join(said)

    def _on_ready(self) -> None:
        self.mapped.emit(self.mapping())
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the row that has the keyboard into sight."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._area.ensureWidgetVisible(watched, 0, 24)
        return super().eventFilter(watched, event)
