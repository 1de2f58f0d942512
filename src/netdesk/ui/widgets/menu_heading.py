"""A line of small print over a group of a menu's entries."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidgetAction

from netdesk.ui.widgets.roles import label


def heading_action(text: str, menu: QMenu) -> QWidgetAction:
    """Return a heading for what is added to the menu after it."""
    words = label(text, "small")
    words.setContentsMargins(12, 4, 12, 2)
    action = QWidgetAction(menu)
    action.setDefaultWidget(words)
    action.setEnabled(False)
    return action
