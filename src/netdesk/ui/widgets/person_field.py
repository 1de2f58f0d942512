"""A field for one person: somebody of the store by completion, or just a name."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from netdesk.domain.identifiers import ContactId
from netdesk.domain.line_text import LONGEST_LINE
from netdesk.domain.people import PeopleQuery, PersonLine
from netdesk.ui.desk import Desk

_MOST_FOUND = 8


class PersonField(QLineEdit):
    """Finds people while a name is typed. Who is typed in full and is the only one is meant, too."""

    def __init__(
        self, desk: Desk, name: str, *, without: ContactId, chosen: ContactId | None = None
    ) -> None:
        super().__init__()
        self._desk = desk
        self._without = without
        self._chosen = chosen
        self._found: list[PersonLine] = []
        self._names = QStringListModel(self)
        self.popup = QListView()
        self.popup.setProperty("role", "popup")
        self.popup.setAccessibleName(self.tr("People found"))
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._completer.setPopup(self.popup)
        # activated(str) would not tell two people of one name apart
        self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self.setMaxLength(LONGEST_LINE)
        self.setAccessibleName(name)
        self.setPlaceholderText(self.tr("Name"))
        self.textEdited.connect(self._on_edited)

    def show_person(self, name: str, contact: ContactId | None) -> None:
        """Show who it is now."""
        self.setText(name)
        self._chosen = contact

    def person(self) -> ContactId | None:
        """Return who of the store is meant, `None` for a name only."""
        return self._chosen

    def name(self) -> str:
        """Return the name."""
        return self.text().strip()

    def pick(self, row: int) -> None:
        """Choose one of those found."""
        if 0 <= row < len(self._found):
            line = self._found[row]
            self.popup.hide()
            self.show_person(line.name, line.id)

    def _on_activated(self, index: QModelIndex) -> None:
        self.pick(index.row())

    def _on_edited(self, text: str) -> None:
        self._found = self._people(text) if text.strip() else []
        same = [each for each in self._found if each.name.casefold() == text.strip().casefold()]
        self._chosen = same[0].id if len(same) == 1 else None
        self._names.setStringList([_words(line) for line in self._found])
        if self._found:
            self._completer.complete()
        else:
            self.popup.hide()

    def _people(self, text: str) -> list[PersonLine]:
        store = self._desk.store
        ids = store.people.ids(PeopleQuery(text=text), self._desk.clock.today())
        wanted = [ContactId(each) for each in ids[: _MOST_FOUND + 1] if each != self._without]
        return store.people.lines(wanted[:_MOST_FOUND])


def _words(line: PersonLine) -> str:
    return f"{line.name} · {line.organization}" if line.organization else line.name
