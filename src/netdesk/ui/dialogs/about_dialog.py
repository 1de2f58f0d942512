"""Says what NetDesk is, which version runs, and where the data lies."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from netdesk import __version__
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.roles import button, label

_WIDTH = 420
_ICON_PIXELS = 64


class AboutDialog(QDialog):
    """The name, the version, the licence and the data folder."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About NetDesk"))
        self.setMinimumWidth(_WIDTH)
        close = button(self.tr("Close"), self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(
            label(self.tr("A calm desktop organizer for your professional network."), wrap=True)
        )
        column.addWidget(
            label(self.tr("Free software under the GNU GPL, version 3 or later."), "dim")
        )
        column.addWidget(self._whereabouts(desk))
        column.addStretch()
        column.addLayout(foot)

    def _head(self) -> QHBoxLayout:
        icon = QLabel()
        icon.setPixmap(QApplication.windowIcon().pixmap(_ICON_PIXELS, _ICON_PIXELS))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(label("NetDesk", "title"))
        version = self.tr("Version {version}").format(version=__version__)
        words.addWidget(label(version, "dim"))
        words.addStretch()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(icon)
        row.addLayout(words)
        row.addStretch()
        return row

    def _whereabouts(self, desk: Desk) -> QLabel:
        words = self.tr("Your data is in {folder}").format(folder=desk.store.folder)
        made = label(words, "small", wrap=True)
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return made
