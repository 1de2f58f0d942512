"""Fields that give back exactly what they were given unless the user changed it.

Qt's text widgets turn line breaks and special spaces into others; a card's text must come back from
the editor as it came, when nobody touched it.
"""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from netdesk.ui.contact_words import label_word
from netdesk.ui.widgets.choice_box import ChoiceBox

_LABELS = ("home", "work", "mobile", "fax", "other")
_NOTE_LINES = 4


class KeptLine(QLineEdit):
    """One line of text."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self._given = text
        self.setText(" ".join(text.splitlines()) if text else "")
        self.setCursorPosition(0)
        self._shown = self.text()
        self.setAccessibleName(name)

    def value(self) -> str:
        """Return the text, without blanks around it where it was changed."""
        return self.text().strip() if self.is_changed() else self._given

    def is_changed(self) -> bool:
        """Tell whether it says something else than at first."""
        return self.text() != self._shown


class KeptNote(QPlainTextEdit):
    """A text of several lines."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__()
        self._given = text
        self.setPlainText(text)
        self._shown = self.toPlainText()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _NOTE_LINES + 20)

    def value(self) -> str:
        """Return the text, without blank lines around it where it was changed."""
        is_same = self.toPlainText() == self._shown
        return self._given if is_same else self.toPlainText().strip()


class LabelBox(ChoiceBox):
    """A label: one of the usual, in the user's language, or the user's own."""

    def __init__(self, label: str, name: str) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems([label_word(each) for each in _LABELS])
        edit = self.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(self.tr("label"))
            edit.setAccessibleName(name)
        self.setAccessibleName(name)
        self.show_label(label)

    def show_label(self, label: str) -> None:
        """Show another label, which is the one to be given back."""
        self._given = label
        self.setEditText(label_word(label))
        if (edit := self.lineEdit()) is not None:
            edit.setCursorPosition(0)
        self._shown = self.currentText()

    def value(self) -> str:
        """Return the label as it is kept."""
        text = self.currentText()
        if text == self._shown:
            return self._given
        kept = {label_word(each): each for each in _LABELS}
        return kept.get(text.strip(), text.strip())
