"""What an import left out, kept or could not decide: a line each, however many there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from netdesk.domain.import_plan import ImportResult
from netdesk.ui.import_words import conflict_words, reason_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ImportDetail:
    """A line: what it says, and the text it is about ("" where that says all)."""

    words: str
    text: str = ""


class ImportDetailsModel(QAbstractListModel):
    """Lists the details of an import: unreadable places, then conflicts, then possible duplicates."""

    def __init__(self, result: ImportResult, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._details = (*_unreadable(result), *_conflicts(result), *_duplicates(result))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return the number of lines."""
        return 0 if parent is not None and parent.isValid() else len(self._details)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the words of a line."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.detail(index).words
        return None

    def detail(self, index: QModelIndex | QPersistentModelIndex) -> ImportDetail:
        """Return a line."""
        return self._details[index.row()]


def _unreadable(result: ImportResult) -> list[ImportDetail]:
    words = translate("Import", "{file}, line {line}: {reason}")
    return [
        ImportDetail(
            words.format(file=file, line=each.line, reason=reason_words(each.reason)), each.text
        )
        for file, each in result.reading.unreadable
    ]


def _conflicts(result: ImportResult) -> list[ImportDetail]:
    return [
        ImportDetail(f"{each.name} · {conflict_words(each.conflict)}") for each in result.conflicts
    ]


def _duplicates(result: ImportResult) -> list[ImportDetail]:
    words = translate(
        "Import", "{name}: added, but looks like somebody known ({file}, line {line})"
    )
    return [
        ImportDetail(words.format(name=each.name, file=each.place.file, line=each.place.line))
        for each in result.possible_duplicates
    ]
