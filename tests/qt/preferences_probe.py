"""What the tests of the preferences share: what is on the disk, and a choice as the user makes it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from netdesk.preferences import Preferences, PreferencesFile
from netdesk.ui.desk import Desk


def kept(desk: Desk) -> Preferences:
    """Return the choices as another start would read them."""
    return PreferencesFile(desk.store.folder).current


def choose(box: QComboBox, value: str) -> None:
    """Choose a value of a selector."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())
