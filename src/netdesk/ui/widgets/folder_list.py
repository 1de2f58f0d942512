"""A list of folders: add one, take one away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from netdesk.ui.widgets.roles import button, label
from netdesk.ui.widgets.tool_tip import plain_tool_tip

_ROWS_SHOWN = 3
_ROW_HEIGHT = 28


@dataclass(frozen=True, slots=True)
class FolderWords:
    """What the folders are for: the list's name, what it says while it is empty, how one is chosen."""

    name: str
    none: str
    choose: str


class FolderList(QWidget):
    """Shows each folder by its whole path, and whether it is there at the moment.

    Signals
    -------
    changed(tuple[Path, ...]): the folders that are listed now.
    """

    changed = Signal(object)

    def __init__(self, folders: Sequence[str], words: FolderWords) -> None:
        super().__init__()
        self._words = words
        self._list = QListWidget()
        self._list.setAccessibleName(words.name)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFixedHeight(_ROWS_SHOWN * _ROW_HEIGHT + 2)
        self._list.setProperty("role", "boxed")
        self._none = label(words.none, "dim")
        self.add = button(self.tr("Add a folder…"), self._on_add)
        self.remove = button(self.tr("Remove"), self._on_remove)
        self.remove.setAccessibleName(self.tr("Remove the chosen folder from the list"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._none)
        column.addWidget(self._list)
        column.addLayout(buttons)
        for folder in folders:
            self._append(Path(folder))
        self._list.currentRowChanged.connect(lambda _: self._refresh())
        self._refresh()

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders listed."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(Path(item.data(Qt.ItemDataRole.UserRole)) for item in items)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes the chosen folder away."""
        if event.key() == Qt.Key.Key_Delete and self._list.hasFocus():
            self._on_remove()
        else:
            super().keyPressEvent(event)

    def _append(self, folder: Path) -> None:
        words = str(folder)
        if not folder.is_dir():
            words = self.tr("{folder} (not there at the moment)").format(folder=words)
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, str(folder))
        item.setToolTip(plain_tool_tip(words))
        item.setSizeHint(QSize(0, _ROW_HEIGHT))
        self._list.addItem(item)
        self._list.setCurrentItem(item)

    def _on_add(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self._words.choose)
        if name and Path(name) not in self.folders:
            self._append(Path(name))
            self._tell()

    def _on_remove(self) -> None:
        row = self._list.currentRow()
        if row >= 0:
            self._list.takeItem(row)
            self._tell()
            if not self._list.count():
                self.add.setFocus()

    def _tell(self) -> None:
        self._refresh()
        self.changed.emit(self.folders)

    def _refresh(self) -> None:
        is_empty = self._list.count() == 0
        self._none.setVisible(is_empty)
        self._list.setVisible(not is_empty)
        self.remove.setEnabled(self._list.currentRow() >= 0)
