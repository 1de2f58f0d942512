"""One note, in the editor."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from netdesk.ui.dialogs.contact.kept_text import KeptNote


class NoteRow:
    """A text of any length."""

    def __init__(self, text: str, *, is_new: bool = False) -> None:
        self._given = text
        self._is_new = is_new
        self.text = KeptNote(text, QCoreApplication.translate("NoteRow", "Note"))

    def widget(self) -> QWidget:
        """Return the field."""
        return self.text

    def focus(self) -> None:
        """Put the cursor into the text."""
        self.text.setFocus()

    def value(self) -> str | None:
        """Return the note, `None` for one that was left or made empty."""
        text = self.text.value()
        is_kept = text or (text == self._given and not self._is_new)
        return text if is_kept else None

    def problem(self) -> str:
        """Any text is a note."""
        return ""
