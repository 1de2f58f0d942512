"""Lists of rows in the editor: each row is one channel, date or note; add and remove."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.cadence import Staleness
from netdesk.ui.widgets.roles import button, label, show_staleness

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")

_REMOVE_SIZE = QSize(28, 30)


class RowContent(Protocol[T_co]):
    """What stands in a row."""

    def widget(self) -> QWidget:
        """Return the fields."""
        ...

    def value(self) -> T_co | None:
        """Return what the row says, `None` where it is empty."""
        ...

    def problem(self) -> str:
        """Return in words why the row cannot be kept, "" when it can."""
        ...

    def focus(self) -> None:
        """Put the cursor into the first field."""
        ...


class _Row(QWidget, Generic[T]):
    """A row with its button to remove it and the line for its problem."""

    def __init__(self, content: RowContent[T], remove: Callable[[_Row[T]], None]) -> None:
        super().__init__()
        self.content = content
        self.words = label("", wrap=True)
        self.words.hide()
        show_staleness(self.words, Staleness.STALE)
        away = button("×", lambda: remove(self), "plain")
        away.setAccessibleName(self.tr("Remove"))
        away.setToolTip(self.tr("Remove"))
        away.setFixedSize(_REMOVE_SIZE)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(content.widget(), 1)
        line.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.words)

    def check(self) -> bool:
        problem = self.content.problem()
        self.words.setText(problem)
        self.words.setVisible(bool(problem))
        return not problem


class Rows(QWidget, Generic[T]):
    """The rows of one list, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_Row[T]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def add(self, content: RowContent[T], *, focus: bool = False) -> None:
        """Add a row at the end."""
        row = _Row(content, self._remove)
        self._rows.append(row)
        self._column.addWidget(row)
        if focus:
            content.focus()

    def values(self) -> tuple[T, ...]:
        """Return what the rows say, the empty ones left out."""
        found = (row.content.value() for row in self._rows)
        return tuple(value for value in found if value is not None)

    def contents(self) -> list[RowContent[T]]:
        """Return the contents of the rows."""
        return [row.content for row in self._rows]

    def check(self) -> QWidget | None:
        """Show every row's problem beside it; return the first row that has one."""
        wrong = [row for row in self._rows if not row.check()]
        return wrong[0] if wrong else None

    def _remove(self, row: _Row[T]) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
