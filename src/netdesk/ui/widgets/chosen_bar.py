"""Says how many are chosen in a list, with what is done to many by a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.roles import button, label


class ChosenBar(QFrame):
    """Stands over the list while several people are chosen."""

    def __init__(self, actions: Sequence[QAction]) -> None:
        super().__init__()
        self._words = label(role="small")
        frame = QVBoxLayout(self)
        frame.setContentsMargins(12, 0, 12, 8)
        row = FlowLayout(spacing=8)
        frame.addLayout(row)
        row.addWidget(self._words)
        for action in actions:
            row.addWidget(_pressed_for(action))
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many are chosen; of one the list itself says it."""
        self._words.setText(self.tr("%Ln chosen", "", count))
        self.setVisible(count > 1)


def _pressed_for(action: QAction) -> QWidget:
    made = button(action.text(), action.trigger, "pill")

    def follow() -> None:
        made.setText(action.text())

    action.changed.connect(follow)
    return made
