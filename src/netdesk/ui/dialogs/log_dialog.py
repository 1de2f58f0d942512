"""Quick log: a small window to write down what happened, without leaving what one is doing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.identifiers import ContactId
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.discard_question import ask_before_discarding
from netdesk.ui.widgets.composer import Composer
from netdesk.ui.widgets.roles import label

_MOST_NAMES = 5


class LogDialog(QDialog):
    """Logs an interaction with `contacts`, or with whoever is picked; Enter saves, Esc closes, and
    asks first where something was typed.

    It closes by itself once it is saved, and is gone then. It blocks no other window.

    Signals
    -------
    saved(Changes): it is in the store.
    """

    saved = Signal(object)

    def __init__(
        self, desk: Desk, contacts: Sequence[ContactId] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.composer = Composer(desk, contacts, clears_on_escape=False)
        self._names = self._words_for([line.name for line in desk.store.people.lines(contacts)])
        self.setWindowTitle(self._names)
        self.setMinimumWidth(440)
        self._lay_out()
        self.composer.saved.connect(self._on_saved)
        if contacts:
            self.composer.focus_text()
        else:
            self.composer.people.field.setFocus()

    def reject(self) -> None:
        """Close; where something was typed, ask first."""
        if self.composer.is_empty():
            super().reject()
        else:
            ask_before_discarding(self, super().reject)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(label(self._names, "heading", wrap=True))
        column.addWidget(self.composer)
        hints = QHBoxLayout()
        hints.setSpacing(4)
        hints.addStretch()
        for key, words in ((self.tr("Enter"), self.tr("Save")), (self.tr("Esc"), self.tr("Close"))):
            hints.addWidget(label(key, "key"))
            hints.addWidget(label(words, "small"))
            hints.addSpacing(8)
        column.addLayout(hints)

    def _words_for(self, names: Sequence[str]) -> str:
        if not names:
            return self.tr("Log")
        shown = ", ".join(names[:_MOST_NAMES])
        if len(names) > _MOST_NAMES:
            shown += ", …"
        return self.tr("Log with {names}").format(names=shown)

    def _on_saved(self, changes: Changes) -> None:
        self.saved.emit(changes)
        self.accept()
