"""What the palette offers for the words typed: people first, then what the window can do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction

from netdesk.domain.identifiers import ContactId
from netdesk.domain.people import PeopleQuery, PersonLine
from netdesk.ui.desk import Desk

PEOPLE_SHOWN = 8

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class MorePeople:
    """The line that leads to all who were found."""

    text: str
    count: int


PaletteEntry = PersonLine | MorePeople | QAction


class PaletteModel(QAbstractListModel):
    """A line for each person and action that fits."""

    def __init__(
        self, desk: Desk, actions: Sequence[QAction], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = tuple(actions)
        self._entries: list[PaletteEntry] = []

    def search(self, text: str) -> None:
        """Offer what fits the text; all actions where there is none."""
        self.beginResetModel()
        self._entries = [*self._people(text), *self._fitting_actions(text)]
        self.endResetModel()

    def _people(self, text: str) -> list[PaletteEntry]:
        if not text.strip():
            return []
        ids = self._desk.store.people.ids(PeopleQuery(text=text), self._desk.daybreak.today)
        shown = [ContactId(each) for each in ids[:PEOPLE_SHOWN]]
        found: list[PaletteEntry] = [*self._desk.store.people.lines(shown)]
        if len(ids) > PEOPLE_SHOWN:
            found.append(MorePeople(text, len(ids)))
        return found

    def _fitting_actions(self, text: str) -> list[QAction]:
        words = text.casefold().split()
        return [each for each in self._actions if each.isEnabled() and _fits(each, words)]

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of lines."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def entry(self, index: _Index) -> PaletteEntry:
        """Return what a line stands for."""
        return self._entries[index.row()]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a line."""
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words(self.entry(index))
        return None

    def _words(self, entry: PaletteEntry) -> str:
        match entry:
            case PersonLine():
                return entry.name
            case MorePeople():
                return self.tr("Show all %Ln people found", "", entry.count)
            case _:
                return action_words(entry)


def action_words(action: QAction) -> str:
    """Return an action's text as it is read, without mnemonics."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def _fits(action: QAction, words: list[str]) -> bool:
    own = action_words(action).casefold().split()
    return all(any(each.lstrip("“").startswith(word) for each in own) for word in words)
