"""A card with a “+” beside its heading."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from netdesk.ui.widgets.roles import Card, label


class AddingCard(Card):
    """The button opens `menu`, which its owner fills; without one it is `add.clicked` that counts."""

    def __init__(self, heading: str, adds: str, *, has_menu: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self.menu = QMenu(self)
        self.add = QPushButton("+")
        self.add.setProperty("role", "pill")
        self.add.setAutoDefault(True)
        self.add.setCursor(Qt.CursorShape.PointingHandCursor)
        self.add.setAccessibleName(adds)
        self.add.setToolTip(adds)
        if has_menu:
            self.add.setMenu(self.menu)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(heading, "heading"))
        row.addStretch(1)
        row.addWidget(self.add)
        self.body.addLayout(row)
