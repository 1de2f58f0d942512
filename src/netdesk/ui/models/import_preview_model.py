"""The rows of an import's preview: ticked, filtered and worded, however many there are."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from netdesk.domain.import_review import DuplicateAnswer, ImportReview, RowKind
from netdesk.domain.merge import FieldConflict
from netdesk.store.folding import fold
from netdesk.ui.import_words import left_out_words, row_words
from netdesk.ui.widgets.tool_tip import plain_tool_tip

translate = QCoreApplication.translate
_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns of the preview."""

    NAME = 0
    ORGANIZATION = 1
    OUTCOME = 2


class ImportPreviewModel(QAbstractTableModel):
    """Lists the rows of a review: those of a kind, or all, that have every word of a filter."""

    def __init__(self, review: ImportReview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.review = review
        self._kind: RowKind | None = None
        self._words: list[str] = []
        self._shown = array("l", range(len(review.rows)))

    def empty(self) -> ImportReview:
        """Show nothing any more, and return the review."""
        self.beginResetModel()
        self._shown = array("l")
        self.endResetModel()
        return self.review

    def show_kind(self, kind: RowKind | None) -> None:
        """Show the rows of one kind, or all for `None`."""
        self._kind = kind
        self._filter()

    def show_matching(self, text: str) -> None:
        """Show the rows that have every word of a text; case and accents do not matter."""
        self._words = fold(text).split()
        self._filter()

    def number(self, row: int) -> int:
        """Return the review's number of a row shown."""
        return self._shown[row]

    def numbers(self) -> list[int]:
        """Return the review's numbers of all rows shown."""
        return self._shown.tolist()

    def take(self, numbers: Iterable[int], *, taken: bool) -> None:
        """Take rows in or leave them out."""
        self.review.take(numbers, taken=taken)
        self._say_changed()

    def settle(self, number: int, conflict: FieldConflict, *, theirs: bool) -> None:
        """Settle one conflict."""
        self.review.settle(number, conflict, theirs=theirs)
        self._say_changed()

    def settle_all(self, numbers: Iterable[int], *, theirs: bool) -> None:
        """Settle all conflicts of rows one way."""
        self.review.settle_all(numbers, theirs=theirs)
        self._say_changed()

    def answer(self, numbers: Iterable[int], answer: DuplicateAnswer, *more: Any) -> None:
        """Answer rows' possible duplicates; one of them may be named."""
        self.review.answer(numbers, answer, *more)
        self._say_changed()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return the number of columns."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a column is called."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.NAME: translate("Import", "Name"),
            Column.ORGANIZATION: translate("Import", "Organisation"),
            Column.OUTCOME: translate("Import", "What happens"),
        }[Column(section)]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let be ticked what leaves a choice."""
        flags = super().flags(index)
        if index.isValid() and index.column() == Column.NAME:
            row = self.review.rows[self._shown[index.row()]]
            return flags | Qt.ItemFlag.ItemIsUserCheckable if row.is_optional else flags
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's words, or whether its row is taken."""
        if not index.isValid():
            return None
        number = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(number, Column(index.column()))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(self._text(number, Column(index.column())))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(number, Column(index.column()))
            case Qt.ItemDataRole.CheckStateRole:
                return self._check_state(number) if index.column() == Column.NAME else None
            case _:
                return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        taken = Qt.CheckState(value) is Qt.CheckState.Checked
        self.take([self._shown[index.row()]], taken=taken)
        return True

    def _check_state(self, number: int) -> Qt.CheckState | None:
        if not self.review.rows[number].is_optional:
            return None
        taken = self.review.is_taken(number)
        return Qt.CheckState.Checked if taken else Qt.CheckState.Unchecked

    def _is_taken(self, number: int) -> bool:
        """Tell whether a row happens as it says; one without a choice does, and so does one that
        says itself what becomes of it."""
        row = self.review.rows[number]
        is_chosen = row.is_optional and row.kind is not RowKind.DELETED
        return not is_chosen or self.review.is_taken(number)

    def _text(self, number: int, column: Column) -> str:
        row = self.review.rows[number]
        match column:
            case Column.NAME:
                return row.name
            case Column.ORGANIZATION:
                return row.organization
            case Column.OUTCOME:
                is_taken = self._is_taken(number)
                return row_words(self.review, number) if is_taken else left_out_words()

    def _spoken(self, number: int, column: Column) -> str:
        """A screen reader hears in the first cell what the eye sees in the whole row."""
        if column is not Column.NAME:
            return self._text(number, column)
        row = self.review.rows[number]
        words = [row.name, row.organization, self._text(number, Column.OUTCOME)]
        return ", ".join(dict.fromkeys(filter(None, words)))

    def _filter(self) -> None:
        self.beginResetModel()
        self._shown = array(
            "l",
            (
                number
                for number, row in enumerate(self.review.rows)
                if self._kind in (None, row.kind)
                and all(word in row.folded for word in self._words)
            ),
        )
        self.endResetModel()

    def _say_changed(self) -> None:
        if self._shown:
            last = self.index(len(self._shown) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
