"""The steps of the store, the newest first: read as they come into sight."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from netdesk.domain.changes import Changes, Step
from netdesk.domain.identifiers import StepId
from netdesk.ui.desk import Desk
from netdesk.ui.step_words import step_words
from netdesk.words.dates import moment_words

PAGE = 200

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class StepRole(IntEnum):
    """What the delegate asks for beyond Qt's own roles."""

    STEP = Qt.ItemDataRole.UserRole + 1


class HistoryModel(QAbstractListModel):
    """A line for each step; more are read when the view comes near the end."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._steps: list[Step] = []
        self._has_more = True
        desk.bus.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Read as many steps anew as were read before."""
        self.beginResetModel()
        wanted = max(len(self._steps), PAGE)
        self._steps = self._desk.store.history.page(wanted)
        self._has_more = len(self._steps) == wanted
        self.endResetModel()

    def step_at(self, row: int) -> Step | None:
        """Return the step of a row."""
        return self._steps[row] if 0 <= row < len(self._steps) else None

    def row_of(self, step: StepId) -> int:
        """Return in which row a step stands, -1 for one that was not read."""
        found = (row for row, each in enumerate(self._steps) if each.id == step)
        return next(found, -1)

    def _on_changed(self, _changes: Changes) -> None:
        self.refresh()

    # Qt's own

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many steps were read."""
        return 0 if parent.isValid() else len(self._steps)

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there are older steps."""
        return not parent.isValid() and self._has_more

    def fetchMore(self, parent: Index) -> None:
        """Read older steps."""
        if parent.isValid() or not self._steps:
            return
        older = self._desk.store.history.page(PAGE, before=self._steps[-1].id)
        self._has_more = len(older) == PAGE
        if older:
            first = len(self._steps)
            self.beginInsertRows(QModelIndex(), first, first + len(older) - 1)
            self._steps += older
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a step, its words, or the whole line for a screen reader."""
        step = self.step_at(index.row()) if index.isValid() else None
        if step is None:
            return None
        match role:
            case StepRole.STEP:
                return step
            case Qt.ItemDataRole.DisplayRole:
                return step_words(step)
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (step_words(step), moment_words(step.at), self.state_words(step))
                return ", ".join(part for part in parts if part)
            case _:
                return None

    def state_words(self, step: Step) -> str:
        """Return whether a step was undone, or what it reverses is done again; "" for one that stands."""
        if step.reverses is None and step.undone:
            return self.tr("undone")
        return ""
