"""Of whose people a notification is wanted: a box for each circle, kept in the store."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from netdesk.domain.changes import Changes
from netdesk.domain.circle import Circle
from netdesk.domain.identifiers import CircleId
from netdesk.operations.circles import set_circle_reminds
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.roles import Card, label
from netdesk.ui.widgets.tool_tip import plain_tool_tip

_MOST_ROWS_SHOWN = 6
_ROW_HEIGHT = 28
_BORDERS = 10
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class CircleSwitches(Card):
    """Each change is a step, so that it can be undone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Circles to remind of"))
        self._desk = desk
        words = self.tr(
            "Whoever is only in circles not chosen here stays on Today, without a notification; what"
            " was promised or planned is reminded of all the same. Each change can be undone."
        )
        self.body.addWidget(label(words, "dim", wrap=True))
        self.none = label(self.tr("There are no circles yet."), "dim")
        self.list = QListWidget()
        self.list.setProperty("role", "boxed")
        self.list.setAccessibleName(self.accessibleName())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(self._on_item_changed)
        self.body.addWidget(self.none)
        self.body.addWidget(self.list)
        desk.bus.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the circles as they are now."""
        circles = self._desk.store.circles.all()
        row = self.list.currentRow()
        # what is only shown is nobody's choice
        self.list.blockSignals(True)
        self.list.clear()
        for circle in circles:
            self.list.addItem(_item(circle))
        self.list.setCurrentRow(min(max(row, 0), len(circles) - 1))
        self.list.blockSignals(False)
        rows = min(len(circles), _MOST_ROWS_SHOWN)
        self.list.setFixedHeight(rows * _ROW_HEIGHT + _BORDERS)
        self.list.setVisible(bool(circles))
        self.none.setVisible(not circles)

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        circle: CircleId = item.data(Qt.ItemDataRole.UserRole)
        reminds = item.checkState() is _CHECKED
        task = self._desk.writer.submit(
            lambda store, at: set_circle_reminds(store, circle, reminds, at=at)
        )
        task.failed.connect(lambda _: self.refresh())

    def _on_changed(self, changes: Changes) -> None:
        if changes.circles or changes.is_everything:
            self.refresh()


def _item(circle: Circle) -> QListWidgetItem:
    item = QListWidgetItem(circle.fields.name)
    item.setData(Qt.ItemDataRole.UserRole, circle.id)
    item.setToolTip(plain_tool_tip(circle.fields.name))
    item.setSizeHint(QSize(0, _ROW_HEIGHT))
    item.setCheckState(_CHECKED if circle.fields.reminds else _UNCHECKED)
    return item
