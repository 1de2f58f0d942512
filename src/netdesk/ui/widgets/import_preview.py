"""What an import would do, before it does it: every row to take or leave, every question to answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.import_review import DuplicateAnswer, ImportReview, RowKind
from netdesk.ui.desk import Desk
from netdesk.ui.import_words import kind_words, number_words
from netdesk.ui.models.import_preview_model import Column, ImportPreviewModel
from netdesk.ui.widgets.import_row_detail import ImportRowDetail
from netdesk.ui.widgets.key_button import KeyButton
from netdesk.ui.widgets.roles import label

_KINDS_WIDTH = 168
_DETAIL_WIDTH = 288
_ROW_HEIGHT = 28
_NAME_WIDTH = 168
_ORGANIZATION_WIDTH = 128
_ROOM_FOR_ORGANIZATION = 440


class ImportPreview(QWidget):
    """Goes through a review by mouse or by keyboard alone.

    Signals
    -------
    counts_changed(ReviewCounts): something was ticked or answered.
    save_requested(): keep what could not be read in a file.
    import_requested(): the user wants it so.
    """

    counts_changed = Signal(object)
    save_requested = Signal()
    import_requested = Signal()

    def __init__(self, desk: Desk, review: ImportReview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ImportPreviewModel(review, self)
        self.table = PreviewTable(self.model)
        self.detail = ImportRowDetail(desk, self.model)
        self.detail.setMinimumWidth(_DETAIL_WIDTH)
        self.detail.setMaximumWidth(_DETAIL_WIDTH)
        self._lay_out(review)
        self._connect()
        self._choose_first()

    def focus_table(self) -> None:
        """Let the user begin."""
        self.table.setFocus()

    def _lay_out(self, review: ImportReview) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self._filter_line())
        middle.addWidget(self.table, 1)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(self._kinds(review))
        columns.addLayout(middle, 1)
        columns.addWidget(self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(columns, 1)
        column.addLayout(self._key_row(review))

    def _kinds(self, review: ImportReview) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        self._group = QButtonGroup(self)
        kinds = [kind for kind in RowKind if review.sizes[kind]]
        for kind in (None, *kinds) if len(kinds) > 1 else kinds:
            size = len(review.rows) if kind is None else review.sizes[kind]
            column.addWidget(self._kind_button(kind, size))
        self._group.buttons()[0].setChecked(True)
        if review.plan.unchanged:
            words = self.tr("%Ln cards unchanged", "", review.plan.unchanged)
            unchanged = label(words, "small", wrap=True)
            unchanged.setContentsMargins(12, 8, 0, 0)
            column.addWidget(unchanged)
        column.addStretch()
        return column

    def _kind_button(self, kind: RowKind | None, size: int) -> QPushButton:
        made = QPushButton(f"{kind_words(kind)}  {number_words(size)}")
        made.setProperty("role", "navigation")
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setFixedWidth(_KINDS_WIDTH)
        made.clicked.connect(lambda: self._on_kind_chosen(kind))
        self._group.addButton(made)
        return made

    def _filter_line(self) -> QLineEdit:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter by name or organisation"))
        self.filter.setAccessibleName(self.tr("Filter by name or organisation"))
        self.filter.setClearButtonEnabled(True)
        return self.filter

    def _key_row(self, review: ImportReview) -> QHBoxLayout:
        """The answers that this review can have; each acts on all rows that are selected."""
        sizes, table = review.sizes, self.table
        row = QHBoxLayout()
        row.setSpacing(4)
        keys: list[tuple[str, str, Callable[[], None], bool]] = [
            (self.tr("Take or leave"), self.tr("Space"), table.toggle, True),
            (self.tr("Mine"), "M", table.keep_mine, bool(sizes[RowKind.CONFLICT])),
            (self.tr("Theirs"), "T", table.take_theirs, bool(sizes[RowKind.CONFLICT])),
            (self.tr("Same"), "S", table.answer_same, bool(sizes[RowKind.DUPLICATE])),
            (self.tr("Another"), "A", table.answer_another, bool(sizes[RowKind.DUPLICATE])),
            (self.tr("Never"), "N", table.answer_never, bool(sizes[RowKind.DUPLICATE])),
        ]
        for words, key, act, is_shown in keys:
            if is_shown:
                row.addWidget(KeyButton(words, key, act, role="plain"))
        row.addStretch()
        return row

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_filtered)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.table.filter_requested.connect(self._on_filter_requested)
        self.table.import_requested.connect(self.import_requested)
        self.model.dataChanged.connect(self._on_answered)
        self.detail.save_requested.connect(self.save_requested)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._on_filter_requested)

    def _choose_first(self) -> None:
        self.table.selectRow(0)
        self._on_current_changed(self.table.currentIndex())

    def _on_kind_chosen(self, kind: RowKind | None) -> None:
        self.model.show_kind(kind)
        self._choose_first()

    def _on_filtered(self, text: str) -> None:
        self.model.show_matching(text)
        self._choose_first()

    def _on_filter_requested(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def _on_current_changed(self, current: QModelIndex, *_: object) -> None:
        self.detail.show_row(self.model.number(current.row()) if current.isValid() else None)

    def _on_answered(self, *_: object) -> None:
        self.counts_changed.emit(self.model.review.counts())


class PreviewTable(QTableView):
    """The rows; letters answer for all that are selected.

    Signals
    -------
    filter_requested(): `/` was pressed.
    import_requested(): Ctrl+Enter was pressed.
    """

    filter_requested = Signal()
    import_requested = Signal()

    def __init__(self, model: ImportPreviewModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setProperty("role", "boxed")
        self.setAccessibleName(self.tr("What the import does"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Column.OUTCOME, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(Column.NAME, _NAME_WIDTH)
        self.setColumnWidth(Column.ORGANIZATION, _ORGANIZATION_WIDTH)

    def toggle(self) -> None:
        """Take the rows selected, or leave them out where all are taken."""
        chosen = [
            number for number in self._selected() if self._model.review.rows[number].is_optional
        ]
        taken = not all(map(self._model.review.is_taken, chosen))
        self._model.take(chosen, taken=taken)

    def keep_mine(self) -> None:
        """Settle the conflicts of the rows selected as it is here."""
        self._model.settle_all(self._selected(), theirs=False)

    def take_theirs(self) -> None:
        """Settle the conflicts of the rows selected as the cards have it."""
        self._model.settle_all(self._selected(), theirs=True)

    def answer_same(self) -> None:
        """Say that the rows selected are the people they are like."""
        self._model.answer(self._selected(), DuplicateAnswer.SAME)

    def answer_another(self) -> None:
        """Say that the rows selected are people of their own."""
        self._model.answer(self._selected(), DuplicateAnswer.ANOTHER)

    def answer_never(self) -> None:
        """Say so for good."""
        self._model.answer(self._selected(), DuplicateAnswer.NEVER)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by one key; arrows, pages and Ctrl+A are the table's."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.import_requested.emit() if control else self._go_on()
            return
        act = None if control else self._acts().get(event.key())
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _acts(self) -> dict[int, Callable[[], None]]:
        return {
            Qt.Key.Key_Space: self.toggle,
            Qt.Key.Key_M: self.keep_mine,
            Qt.Key.Key_T: self.take_theirs,
            Qt.Key.Key_S: self.answer_same,
            Qt.Key.Key_A: self.answer_another,
            Qt.Key.Key_N: self.answer_never,
            Qt.Key.Key_Slash: self.filter_requested.emit,
            # of one's own a table goes to the first and last column, as in a sheet of cells
            Qt.Key.Key_Home: lambda: self._go_to(0),
            Qt.Key.Key_End: lambda: self._go_to(self._model.rowCount() - 1),
        }

    def _go_on(self) -> None:
        self._go_to(self.currentIndex().row() + 1)

    def _go_to(self, row: int) -> None:
        wanted = self._model.index(row, Column.NAME)
        if wanted.isValid():
            rows = QItemSelectionModel.SelectionFlag.Rows
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect | rows
            self.selectionModel().setCurrentIndex(wanted, chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the outcome says more than the organisation."""
        super().resizeEvent(event)
        self.setColumnHidden(Column.ORGANIZATION, self.width() < _ROOM_FOR_ORGANIZATION)

    def _selected(self) -> list[int]:
        # ranges: of 10,000 rows selected, asking for each one's index takes a second
        chosen = self.selectionModel().selection()
        parts = (chosen.at(place) for place in range(chosen.size()))
        return [
            self._model.number(row)
            for part in parts
            for row in range(part.top(), part.bottom() + 1)
        ]
