"""One column of a table: its name, what stands in it, and what it means."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QGridLayout

from netdesk.domain.column_guess import column_of
from netdesk.domain.column_mapping import LABELLED, Column, ColumnMeaning
from netdesk.domain.table_row import cleaned
from netdesk.ui.column_words import meaning_words
from netdesk.ui.dialogs.contact.kept_text import LabelBox
from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.elided_label import ElidedLabel

_LONGEST_SHOWN = 200
_SHOWN_MEANINGS = 16


class ColumnRow:
    """The widgets of a column, in a row of a grid."""

    def __init__(self, column: Column, number: int, on_change: Callable[[], object]) -> None:
        self._given = column
        self._number = number
        self.is_changed = False
        self.name = ElidedLabel(role="heading")
        self.values = ElidedLabel(role="dim")
        self.meaning = ChoiceBox()
        self.meaning.setMaxVisibleItems(_SHOWN_MEANINGS)
        for each, words in meaning_words().items():
            if each is not ColumnMeaning.LABEL or column.meaning is each:
                self.meaning.addItem(words, each)
        self.label = LabelBox(column.label, "")
        self.show_column(column)
        self._on_change = on_change
        self.meaning.currentIndexChanged.connect(lambda _: self._on_changed())
        self.label.currentTextChanged.connect(lambda _: self._on_changed())

    def put_into(self, grid: QGridLayout, line: int) -> None:
        """Lay the widgets out as a line of a grid."""
        for place, widget in enumerate((self.name, self.values, self.meaning, self.label)):
            grid.addWidget(widget, line, place)

    def show_values(self, name: str, values: Sequence[str]) -> None:
        """Show the column's name, "" for none, and what stands in its first rows."""
        shown = " ".join(cleaned(name)[:_LONGEST_SHOWN].split())
        words = shown or self._tr("Column {number}").format(number=self._number + 1)
        self.name.setText(words)
        filled = (" ".join(cleaned(each)[:_LONGEST_SHOWN].split()) for each in values)
        self.values.setText(" · ".join(each for each in filled if each) or "–")
        self.meaning.setAccessibleName(self._tr("What “{column}” means").format(column=words))
        self.meaning.setAccessibleDescription(self.values.text())
        label_name = self._tr("Label of “{column}”").format(column=words)
        self.label.setAccessibleName(label_name)
        if (edit := self.label.lineEdit()) is not None:
            edit.setAccessibleName(label_name)

    def show_column(self, column: Column) -> None:
        """Choose what a column is taken to mean; the user has not said it."""
        self._given = column
        with QSignalBlocker(self.meaning), QSignalBlocker(self.label):
            self.meaning.setCurrentIndex(self.meaning.findData(column.meaning))
            self.label.show_label(column.label)
        self._show_label()

    def column(self) -> Column:
        """Return what the column is to mean."""
        meaning: ColumnMeaning = self.meaning.currentData()
        label = self.label.value() if meaning in LABELLED else ""
        if (meaning, label) == (self._given.meaning, self._given.label):
            return self._given
        return column_of(meaning, label)

    def _on_changed(self) -> None:
        self.is_changed = True
        self._show_label()
        self._on_change()

    def _show_label(self) -> None:
        self.label.setVisible(self.meaning.currentData() in LABELLED)

    def _tr(self, text: str) -> str:
        return QCoreApplication.translate("ColumnRow", text)
