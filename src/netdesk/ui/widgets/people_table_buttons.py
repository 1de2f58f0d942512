"""The buttons that make the list of people a table, and choose its columns."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.ui.desk import Desk
from netdesk.ui.icons import tinted
from netdesk.ui.people_table import PeopleTable
from netdesk.ui.widgets.roles import button


class PeopleTableButtons(QWidget):
    """A switch, and beside it, in a table, the menu of columns."""

    def __init__(self, desk: Desk, table: PeopleTable) -> None:
        super().__init__()
        self._desk = desk
        self._table = table
        self._switch = button("", self._on_pressed, "icon")
        self._columns = button(self.tr("Columns ▾"), self._on_columns_wanted)
        self._columns.setAccessibleName(self.tr("Columns"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._columns)
        row.addWidget(self._switch)
        table.switched.connect(self._show)
        desk.theme.changed.connect(lambda: self._show(table.is_shown))
        self._show(table.is_shown)

    def _show(self, is_table: bool) -> None:
        words = self.tr("Show as a list") if is_table else self.tr("Show as a table")
        self._switch.setAccessibleName(words)
        self._switch.setToolTip(words)
        icon = "menu" if is_table else "table"
        self._switch.setIcon(tinted(icon, self._desk.theme.tokens.dim))
        self._columns.setVisible(is_table)

    def _on_pressed(self) -> None:
        is_table = not self._table.is_shown
        self._desk.preferences.change(people_as_table=is_table)
        self._table.show(is_table=is_table)

    def _on_columns_wanted(self) -> None:
        corner = self._columns.mapToGlobal(QPoint(0, self._columns.height()))
        self._table.menu().popup(corner)
