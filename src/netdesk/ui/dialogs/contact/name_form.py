"""Name and work of a person, in the editor."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from netdesk.domain.contact import ContactFields, PersonName
from netdesk.ui.dialogs.contact.kept_text import KeptLine
from netdesk.ui.widgets.roles import label

_NAME_PLACES = {
    "given": (1, 0),
    "family": (1, 2),
    "additional": (2, 0),
    "nickname": (2, 2),
    "prefix": (3, 0),
    "suffix": (3, 2),
    "phonetic": (4, 0),
}
_WORK_PLACES = {"organization": (5, 0), "title": (5, 2), "department": (6, 0)}


class NameForm(QWidget):
    """The parts of the name, how it is shown, and what they do.

    Signals
    -------
    name_changed(): the name to show may be another.
    """

    name_changed = Signal()

    def __init__(self, fields: ContactFields) -> None:
        super().__init__()
        self._given = fields
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        self.lines: dict[str, KeptLine] = {}
        self.shown_as = self._add(fields.formatted_name, self.tr("Shown as"), 0, 0)
        for part, (row, column) in _NAME_PLACES.items():
            self.lines[part] = self._add(getattr(fields.name, part), self._word(part), row, column)
        for part, (row, column) in _WORK_PLACES.items():
            self.lines[part] = self._add(getattr(fields, part), self._word(part), row, column)
        self._follows = fields.formatted_name == fields.name.joined
        self._connect()

    def fields(self) -> ContactFields:
        """Return the given fields with the name and work as they are written now."""
        values = {part: line.value() for part, line in self.lines.items()}
        return replace(
            self._given,
            formatted_name=self.shown_as.value(),
            name=PersonName(**{part: values[part] for part in _NAME_PLACES}),
            organization=values["organization"],
            title=values["title"],
            department=values["department"],
        )

    def _add(self, text: str, word: str, row: int, column: int) -> KeptLine:
        line = KeptLine(text, word)
        name = label(word, "dim")
        name.setBuddy(line)
        self._grid.addWidget(name, row, column)
        width = 3 if row == 0 else 1
        self._grid.addWidget(line, row, column + 1, 1, width)
        return line

    def _connect(self) -> None:
        self.shown_as.textEdited.connect(self._on_shown_as_edited)
        for line in self.lines.values():
            line.textEdited.connect(self._on_part_edited)
        self.shown_as.setPlaceholderText(self._given.name.joined)

    def _on_shown_as_edited(self, text: str) -> None:
        self._follows = not text
        self.name_changed.emit()

    def _on_part_edited(self) -> None:
        """Keep the name to show in step with its parts until the user gives it words of its own."""
        joined = self.fields().name.joined
        self.shown_as.setPlaceholderText(joined)
        if self._follows and self._given.formatted_name:
            self.shown_as.setText(joined)
        self.name_changed.emit()

    def _word(self, part: str) -> str:
        words = {
            "given": self.tr("First name"),
            "family": self.tr("Last name"),
            "additional": self.tr("Middle name"),
            "nickname": self.tr("Nickname"),
            "prefix": self.tr("Title before"),
            "suffix": self.tr("Title after"),
            "phonetic": self.tr("Sounds like"),
            "organization": self.tr("Organisation"),
            "title": self.tr("Role"),
            "department": self.tr("Department"),
        }
        return words[part]
