"""The end of an import: how many, and what a person should look at."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.import_plan import ImportResult
from netdesk.ui.dialogs.save_unreadable import save_unreadable
from netdesk.ui.import_words import count_words
from netdesk.ui.models.import_details_model import ImportDetailsModel
from netdesk.ui.widgets.roles import Card, button, label

_LIST_HEIGHT = 112
_TEXT_HEIGHT = 96
_LONGEST_SHOWN = 20_000


class ImportResultView(QWidget):
    """Counts, the list of what was left out or undecided, and the text a line is about."""

    def __init__(self, result: ImportResult, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = result.reading
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._counts(count_words(result)))
        self._model = ImportDetailsModel(result, self)
        if self._model.rowCount():
            column.addWidget(self._details(), 1)
        else:
            column.addStretch()

    def _counts(self, lines: list[str]) -> Card:
        card = Card()
        for number, words in enumerate(lines):
            card.body.addWidget(label(words, "heading" if number == 0 else ""))
        return card

    def _details(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.list = QListView()
        self.list.setProperty("role", "boxed")
        self.list.setMinimumHeight(_LIST_HEIGHT)
        self.list.setAccessibleName(self.tr("To look at"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setModel(self._model)
        self.list.selectionModel().currentChanged.connect(self._on_current_changed)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("The text there"))
        self.text.setFixedHeight(_TEXT_HEIGHT)
        self.text.hide()
        column.addWidget(label(self.tr("To look at"), "heading"))
        column.addWidget(self.list, 1)
        column.addWidget(self.text)
        if self._reading.unreadable:
            column.addLayout(self._saving())
        return box

    def _saving(self) -> QHBoxLayout:
        self._saved = label(role="small", wrap=True)
        row = QHBoxLayout()
        row.addWidget(button(self.tr("Save the unreadable text…"), self._on_save))
        row.addWidget(self._saved, 1)
        return row

    def _on_current_changed(self, current: QModelIndex) -> None:
        self.text.setVisible(current.isValid())
        if current.isValid():
            detail = self._model.detail(current)
            self.text.setPlainText((detail.text or detail.words)[:_LONGEST_SHOWN])

    def _on_save(self) -> None:
        self._saved.setText(save_unreadable(self, self._reading) or self._saved.text())
