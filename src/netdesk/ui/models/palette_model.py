"""What the palette offers for the words typed: people first, then what the window can do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction

from netdesk.domain.circle import Circle
from netdesk.domain.identifiers import ContactId
from netdesk.domain.people import PeopleQuery, PersonLine
from netdesk.domain.people_filter import parse_filter
from netdesk.domain.saved_filter import SavedFilter
from netdesk.ui.desk import Desk
from netdesk.ui.recents import Recents

PEOPLE_SHOWN = 8
RECENT_SHOWN = 5

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class MorePeople:
    """The line that leads to all who were found."""

    text: str
    count: int


PaletteEntry = PersonLine | MorePeople | Circle | SavedFilter | QAction


class PaletteModel(QAbstractListModel):
    """A line for each person, circle, saved filter and action that fits; what was used lately first."""

    def __init__(
        self, desk: Desk, actions: Sequence[QAction], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = tuple(actions)
        self._recents = Recents(desk.preferences)
        self._entries: list[PaletteEntry] = []

    def search(self, text: str) -> None:
        """Offer what fits the text; who was opened lately and all actions where there is none."""
        self.beginResetModel()
        self._entries = [*self._people(text), *self._places(text), *self._fitting_actions(text)]
        self.endResetModel()

    def _people(self, text: str) -> list[PaletteEntry]:
        recent = self._recents.contacts()
        if not text.strip():
            return [*self._desk.store.people.lines(recent[:RECENT_SHOWN])]
        typed = parse_filter(text)
        query = PeopleQuery(text=typed.text, terms=typed.terms)
        ids = self._desk.store.people.ids(query, self._desk.daybreak.today)
        found_ids = set(ids)
        first = [each for each in recent if each in found_ids]
        others = (ContactId(each) for each in ids if each not in first)
        shown = [*first, *islice(others, PEOPLE_SHOWN)][:PEOPLE_SHOWN]
        found: list[PaletteEntry] = [*self._desk.store.people.lines(shown)]
        if len(ids) > PEOPLE_SHOWN:
            found.append(MorePeople(text, len(ids)))
        return found

    def _places(self, text: str) -> list[PaletteEntry]:
        """Return the circles and saved filters that fit."""
        words = text.casefold().split()
        if not words:
            return []
        store = self._desk.store
        found: list[PaletteEntry] = [
            each for each in store.circles.all() if _begin(each.fields.name, words)
        ]
        return found + [each for each in store.saved_filters.all() if _begin(each.name, words)]

    def _fitting_actions(self, text: str) -> list[QAction]:
        words = text.casefold().split()
        fitting = [each for each in self._actions if each.isEnabled() and _fits(each, words)]
        lately = {name: place for place, name in enumerate(self._recents.actions())}
        return sorted(fitting, key=lambda each: lately.get(each.objectName(), len(lately)))

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
            case Circle():
                return self.tr("Circle {name}").replace("{name}", entry.fields.name)
            case SavedFilter():
                return self.tr("Filter {name}").replace("{name}", entry.name)
            case MorePeople():
                return self.tr("Show all %Ln people found", "", entry.count)
            case _:
                return action_words(entry)


def action_words(action: QAction) -> str:
    """Return an action's text as it is read, without mnemonics."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def _fits(action: QAction, words: list[str]) -> bool:
    return _begin(action_words(action), words)


def _begin(name: str, words: list[str]) -> bool:
    own = name.casefold().split()
    return all(any(each.lstrip("“").startswith(word) for each in own) for word in words)
