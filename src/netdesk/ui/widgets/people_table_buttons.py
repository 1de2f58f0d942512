"""The buttons that make the list of people a table, and choose its columns."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
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
        self.action = QAction(self.tr("Show as a table"), self)
        """The switch, for a menu."""
        self.action.setCheckable(True)
        self.action.setShortcut(QKeySequence("Ctrl+T"))
        self.action.triggered.connect(self._on_triggered)
        self._switch = button("", self.action.trigger, "icon")
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
        self.action.setChecked(is_table)

    def fit(self, *, is_narrow: bool) -> None:
        """Leave the room to the filter where there is little; the menu has the switch, too."""
        self.setVisible(self._table.is_shown or not is_narrow)

    def _on_triggered(self, is_table: bool) -> None:
        self._desk.preferences.change(people_as_table=is_table)
        self._table.show(is_table=is_table)

    def _on_columns_wanted(self) -> None:
        corner = self._columns.mapToGlobal(QPoint(0, self._columns.height()))
        self._table.menu().popup(corner)
