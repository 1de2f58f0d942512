"""The photo, in the editor: choose another or remove it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.cadence import Staleness
from netdesk.domain.identifiers import BlobId, blob_id
from netdesk.store.store import Store
from netdesk.ui.portrait import PortraitProblem, PortraitRefusedError, portrait_from
from netdesk.ui.widgets.avatar import Avatar
from netdesk.ui.widgets.roles import button, label, show_staleness


class PhotoField(QWidget):
    """Shows the picture that would be kept."""

    def __init__(self, store: Store, photo: BlobId | None) -> None:
        super().__init__()
        self.photo = photo
        self.data: bytes | None = None
        self._name = ""
        self._shown = store.blobs.get(photo) if photo else None
        self.avatar = Avatar()
        self.choose = button(self.tr("Choose photo…"), self._on_choose)
        self.remove = button(self.tr("Remove photo"), self._on_remove)
        self.words = label("", wrap=True)
        self.words.hide()
        show_staleness(self.words, Staleness.STALE)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.words)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.avatar)
        row.addLayout(column, 1)
        self._refresh()

    def show_name(self, name: str) -> None:
        """Take the initials from a name while there is no photo."""
        self._name = name
        self.avatar.show_person(name, self._shown)

    def take(self, path: Path) -> None:
        """Take a picture from a file, or say why not."""
        try:
            data = portrait_from(path)
        except PortraitRefusedError as error:
            self.words.setText(self._refusal(error.problem))
            self.words.show()
            return
        self.photo, self.data, self._shown = blob_id(data), data, data
        self._refresh()

    def _refresh(self) -> None:
        self.words.hide()
        self.remove.setEnabled(self.photo is not None)
        self.avatar.show_person(self._name, self._shown)

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a photo"))
        dialog.setNameFilter(self.tr("Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_remove(self) -> None:
        self.photo = self.data = self._shown = None
        self._refresh()

    def _refusal(self, problem: PortraitProblem) -> str:
        words = {
            PortraitProblem.NO_ACCESS: self.tr("This file cannot be read."),
            PortraitProblem.NO_PICTURE: self.tr(
                "This is no picture NetDesk knows: choose a JPEG, PNG, WebP, GIF or BMP file."
            ),
            PortraitProblem.TOO_LARGE: self.tr("This picture is too large; choose a smaller one."),
        }
        return words[problem]
