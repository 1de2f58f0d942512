"""Chooses people by name: type, pick, and see who is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QPushButton, QWidget

from netdesk.domain.identifiers import ContactId
from netdesk.domain.people import PeopleQuery, PersonLine
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.roles import button

_MOST_FOUND = 8


class PersonPicker(QWidget):
    """A field that finds people, and a pill for each who is chosen.

    Signals
    -------
    people_changed(): somebody was chosen or taken away.
    """

    people_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._left_out: frozenset[ContactId] = frozenset()
        self._chosen: dict[ContactId, QPushButton] = {}
        self._found: list[PersonLine] = []
        self._names = QStringListModel(self)
        self._flow = FlowLayout(self, spacing=4)
        self.field = _PickerField(self)
        self._popup = QListView()
        self._completer = self._make_completer()
        self._flow.addWidget(self.field)
        self.setFocusProxy(self.field)

    def chosen(self) -> tuple[ContactId, ...]:
        """Return who is chosen, in the order they were."""
        return tuple(self._chosen)

    def choose(self, people: Iterable[ContactId]) -> None:
        """Have exactly these chosen."""
        wanted = list(people)
        for contact in list(self._chosen):
            self._take_away(contact)
        lines = self._desk.store.people.lines(wanted)
        for line in lines:
            self._add(line.id, line.name)
        self.people_changed.emit()

    def leave_out(self, people: Iterable[ContactId]) -> None:
        """Never offer these: they are in already."""
        self._left_out = frozenset(people)

    def search(self, text: str) -> None:
        """Offer who is found by a text."""
        self._found = self._people_found(text) if text.strip() else []
        self._names.setStringList([_line_words(line) for line in self._found])
        if self._found:
            self._completer.complete()
        else:
            self._popup.hide()

    def pick_current(self) -> None:
        """Choose who is marked in the list, else the first of those found."""
        self.pick(max(self._popup.currentIndex().row(), 0) if self._popup.isVisible() else 0)

    def pick(self, row: int) -> None:
        """Choose one of those found."""
        if not 0 <= row < len(self._found):
            return
        line = self._found[row]
        self.field.clear()
        self._popup.hide()
        self._found = []
        self._add(line.id, line.name)
        self.people_changed.emit()

    def drop_last(self) -> None:
        """Take away who was chosen last."""
        if self._chosen:
            self._drop(next(reversed(self._chosen)))

    def _people_found(self, text: str) -> list[PersonLine]:
        ids = self._desk.store.people.ids(PeopleQuery(text=text), self._desk.clock.today())
        hidden = {*self._left_out, *self._chosen}
        wanted = [ContactId(number) for number in ids[: _MOST_FOUND + len(hidden)]]
        shown = [number for number in wanted if number not in hidden]
        return self._desk.store.people.lines(shown[:_MOST_FOUND])

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setWidget(self.field)
        completer.setPopup(self._popup)
        self._popup.setProperty("role", "popup")
        self._popup.setAccessibleName(self.tr("People found"))
        # activated(str) would not tell two people of one name apart
        completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self.field.textEdited.connect(self.search)
        return completer

    def _on_activated(self, index: QModelIndex) -> None:
        self.pick(index.row())

    def _add(self, contact: ContactId, name: str) -> None:
        shown = f"{name} ×".replace("&", "&&")
        pill = button(shown, lambda: self._drop(contact), "pill")
        pill.setAccessibleName(self.tr("Remove {name}").format(name=name))
        self._chosen[contact] = pill
        self._flow.insert_widget(self._flow.count() - 1, pill)

    def _drop(self, contact: ContactId) -> None:
        self._take_away(contact)
        self.field.setFocus()
        self.people_changed.emit()

    def _take_away(self, contact: ContactId) -> None:
        pill = self._chosen.pop(contact)
        self._flow.removeWidget(pill)
        pill.hide()
        pill.deleteLater()


class _PickerField(QLineEdit):
    """Enter picks the first who is found; backspace in the empty field takes the last away."""

    def __init__(self, picker: PersonPicker) -> None:
        super().__init__()
        self._picker = picker
        self.setMinimumWidth(150)
        self.ask_for_others(others=True)

    def ask_for_others(self, *, others: bool) -> None:
        """Ask who else took part, or who at all where nobody is known yet."""
        if others:
            self.setPlaceholderText(self.tr("Who else was there?"))
            self.setAccessibleName(self.tr("Other people who took part"))
        else:
            self.setPlaceholderText(self.tr("Who was there?"))
            self.setAccessibleName(self.tr("People who took part"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain and self.text().strip():
                self._picker.pick_current()
            case Qt.Key.Key_Backspace if not self.text():
                self._picker.drop_last()
            case _:
                super().keyPressEvent(event)


def _line_words(line: PersonLine) -> str:
    return f"{line.name} · {line.organization}" if line.organization else line.name
