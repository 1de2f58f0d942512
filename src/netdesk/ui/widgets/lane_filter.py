"""Asks for the tag and the organisation whose people and marks the lanes show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.lanes import LaneQuery
from netdesk.store.lanes import Lanes
from netdesk.ui.widgets.roles import button, label

_MOST_OFFERED = 2000
_WIDTH = 320


class LaneFilter(QDialog):
    """Two lines that offer what there is; Enter filters, Esc leaves things as they are.

    Signals
    -------
    chosen(LaneQuery): show these.
    """

    chosen = Signal(object)

    def __init__(self, lanes: Lanes, query: LaneQuery, parent: QWidget) -> None:
        super().__init__(parent)
        self._query = query
        self.setWindowTitle(self.tr("Filter the timeline"))
        self.setMinimumWidth(_WIDTH)
        self.tag = _line(self.tr("Tag"), query.tag, lanes.tags(_MOST_OFFERED))
        self.organization = _line(
            self.tr("Organisation"), query.organization, lanes.organizations(_MOST_OFFERED)
        )
        self._arrange()

    def open_below(self, widget: QWidget) -> None:
        """Open beneath what was pressed."""
        self.open()
        self.move(widget.mapToGlobal(QPoint(0, widget.height() + 4)))
        self.tag.setFocus(Qt.FocusReason.PopupFocusReason)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(label(self.tr("Tag")), self.tag)
        form.addRow(label(self.tr("Organisation")), self.organization)
        show = button(self.tr("Show"), self._on_show, "primary")
        show.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button(self.tr("Show all"), self._on_show_all))
        row.addStretch()
        row.addWidget(show)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addLayout(row)

    def _on_show(self) -> None:
        tag = self.tag.text().strip().removeprefix("#")
        organization = self.organization.text().strip()
        self.chosen.emit(replace(self._query, tag=tag, organization=organization))
        self.accept()

    def _on_show_all(self) -> None:
        self.chosen.emit(replace(self._query, tag="", organization=""))
        self.accept()


def _line(name: str, text: str, offered: Sequence[str]) -> QLineEdit:
    made = QLineEdit(text)
    made.setAccessibleName(name)
    made.setClearButtonEnabled(True)
    completer = QCompleter(offered, made)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    made.setCompleter(completer)
    return made
