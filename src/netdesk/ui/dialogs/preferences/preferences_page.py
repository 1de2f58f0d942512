"""What the pages of the preferences have in common: each choice is written down when it is made."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from netdesk.preferences import Preferences
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.number_box import NumberBox
from netdesk.ui.widgets.roles import label

_NAMES_WIDTH = 172
_CHOICE_LETTERS = 20


class PreferencesPage(QScrollArea):
    """One topic: cards below each other, that scroll where there is little room.

    Signals
    -------
    changed(): a choice was made, and is written down.
    """

    changed = Signal()

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self._desk = desk
        self._preferences = desk.preferences
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # its fields are the stops on the way through
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def refresh(self) -> None:
        """Show anew what may have been changed elsewhere since the page was made."""

    @property
    def _now(self) -> Preferences:
        return self._preferences.current

    def _arrange(self, *sections: QWidget) -> None:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(16)
        for section in sections:
            column.addWidget(section)
        column.addStretch()
        self.setWidget(sheet)

    def _change(self, **choices: Any) -> None:
        self._preferences.change(**choices)
        self.changed.emit()

    def _choice(self, name: str, options: list[tuple[str, str]], field: str) -> QComboBox:
        """Return a selector of values, each with its words, for a choice that is a text."""
        box = ChoiceBox()
        box.setAccessibleName(name)
        for value, words in options:
            box.addItem(words, value)
        box.setCurrentIndex(max(box.findData(getattr(self._now, field)), 0))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_CHOICE_LETTERS)
        box.activated.connect(lambda _: self._change(**{field: box.currentData()}))
        return box

    def _number(self, name: str, field: str, largest: int) -> NumberBox:
        """Return a field for a choice that is a number from 0 on."""
        box = NumberBox(name, 0, largest)
        box.setValue(getattr(self._now, field))
        box.valueChanged.connect(lambda value: self._change(**{field: value}))
        return box

    def _switch(self, words: str, field: str) -> QCheckBox:
        """Return a box for a choice of yes and no."""
        box = QCheckBox(words)
        box.setChecked(getattr(self._now, field))
        box.clicked.connect(lambda checked: self._change(**{field: checked}))
        return box


def form(*rows: tuple[str, QWidget]) -> QFormLayout:
    """Return fields below each other, each with its name before it."""
    made = QFormLayout()
    made.setHorizontalSpacing(16)
    made.setVerticalSpacing(8)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
    made.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    for words, field in rows:
        named = label(words)
        named.setMinimumWidth(_NAMES_WIDTH)
        named.setBuddy(field)
        made.addRow(named, field)
    return made


def named_form(*fields: QWidget) -> QFormLayout:
    """Return fields below each other, each before it what a screen reader calls it."""
    return form(*((field.accessibleName(), field) for field in fields))
