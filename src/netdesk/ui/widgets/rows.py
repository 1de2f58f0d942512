"""Rows in a card, replaced as a whole when what they say changes."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget


class Rows(QWidget):
    """Rows one below the other, replaced as a whole."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def add(self, row: QWidget) -> None:
        """Add a row at the end; one not shown yet would take no focus."""
        self._column.addWidget(row)
        row.show()

    def clear(self) -> None:
        """Take all rows away."""
        while (taken := self._column.takeAt(0)) is not None:
            if (row := taken.widget()) is not None:
                row.hide()
                row.deleteLater()


def row_of(first: QWidget) -> QHBoxLayout:
    """Return a row that begins with a widget."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(first)
    return row


def held(content: QBoxLayout) -> QWidget:
    """Return a widget that holds a layout."""
    holder = QWidget()
    holder.setLayout(content)
    return holder
