"""Corrects an entry of the timeline."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Interaction
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.discard_question import ask_before_discarding
from netdesk.ui.widgets.composer import Composer
from netdesk.ui.widgets.roles import button, label


class InteractionDialog(QDialog):
    """The composer around one entry; `contact` stays with it, others come and go."""

    def __init__(
        self, desk: Desk, entry: Interaction, contact: ContactId, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Edit entry"))
        self.setMinimumWidth(480)
        self.composer = Composer(desk, [contact], editing=entry, clears_on_escape=False)
        self._first = self.composer.state()
        names = dict(zip(entry.participants, entry.participant_names, strict=True))
        words = self.tr("With {name}").format(name=names[contact])
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(label(words, "heading", wrap=True))
        column.addWidget(self.composer)
        column.addLayout(self._foot())
        self.composer.saved.connect(self._on_saved)
        self.composer.focus_text()

    def reject(self) -> None:
        """Close; ask first when something would be lost."""
        if self.composer.state() == self._first:
            super().reject()
            return
        ask_before_discarding(self, super().reject)

    def _foot(self) -> QHBoxLayout:
        """The dialog's buttons stand at its foot; the composer's own would be a second Save."""
        self.composer.save_button.hide()
        save = button(self.tr("Save"), self.composer.save, "primary")
        cancel = button(self.tr("Cancel"), self.reject)
        save.setDefault(True)
        can_save = self.composer.save_button.isEnabled
        self.composer.state_changed.connect(lambda: save.setEnabled(can_save()))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(save)
        return foot

    def _on_saved(self) -> None:
        self.accept()
        self.close()
