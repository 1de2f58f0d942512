"""Name and work of a person, in the editor."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from netdesk.domain.contact import ContactFields, PersonName
from netdesk.domain.role_change import Role, is_new_role
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
_NEW_ROLE_PLACE = (6, 2, 1, 2)


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
        self.new_role = QCheckBox(self.tr("This is a new role"))
        self.new_role.setToolTip(self.tr("Kept on the timeline, with the role before it"))
        self.new_role.hide()
        self._grid.addWidget(self.new_role, *_NEW_ROLE_PLACE)
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

    @property
    def has_new_role(self) -> bool:
        """Tell whether the user says that they do something else now: a correction is no new role."""
        return self._may_be_new_role() and self.new_role.isChecked()

    def _may_be_new_role(self) -> bool:
        return is_new_role(Role.of(self._given), Role.of(self.fields()))

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
        self.new_role.setVisible(self._may_be_new_role())
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
