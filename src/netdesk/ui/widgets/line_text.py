"""The text field of the composer: as high as its text, completing names after @ and tags after #."""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit, QSizePolicy

from netdesk.domain.identifiers import ContactId
from netdesk.ui.desk import Desk

_MOST_LINES = 10
_FEWEST_LINES = 2
_TEXT_EDGES = 10
"""Above and below together, as the style sheet has it."""
_POPUP_WIDTH = 280
_BEGUN = re.compile(r"(?:^|(?<=[\s(]))([@#])(\"?)([^\s@#\"](?:[^@#\"\n]{0,40}[^\s@#\"])?)?$")
_PLAIN_NAME = re.compile(r"\w[\w.'’\-]*\w|\w")


class LineText(QPlainTextEdit):
    """As high as its text, `fewest_lines` at least.

    Signals
    -------
    entered(): Enter was pressed, and not to pick a completion; Shift+Enter begins a line.
    person_completed(str, ContactId): this name was completed, and means that person.
    """

    entered = Signal()

    person_completed = Signal(str, object)

    def __init__(
        self, desk: Desk, *, completes: bool = True, fewest_lines: int = _FEWEST_LINES
    ) -> None:
        super().__init__()
        self._fewest_lines = fewest_lines
        self._desk = desk
        self._people: list[tuple[ContactId, str]] = []
        self._words = QStringListModel(self)
        self.popup = QListView()
        self._completer = self._make_completer()
        self.setPlaceholderText(
            self.tr("What happened? e.g. yesterday call about the offer @Grace #storage")
            if completes
            else self.tr("What happened?")
        )
        self.setAccessibleName(self.tr("What happened?"))
        self.setTabChangesFocus(True)
        self.setProperty("role", "bare")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        if completes:
            self.textChanged.connect(self._offer)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure anew: only now the style sheet's font is known."""
        super().showEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter, and what the list of completions is asked: Qt passes its keys on to here."""
        modifiers, is_shown = event.modifiers(), self.popup.isVisible()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if (
                not modifiers & Qt.KeyboardModifier.ShiftModifier
            ):
                if modifiers or not self._complete_current():
                    self.entered.emit()
            case Qt.Key.Key_Tab if is_shown and self._complete_current():
                return
            case Qt.Key.Key_Escape if is_shown:
                self.popup.hide()
            case Qt.Key.Key_Escape:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def empty(self) -> None:
        """Take everything out, so that the field's own undo brings it back."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()

    def _complete_current(self) -> bool:
        """Put in what is marked in the list; tell whether something was."""
        index = self.popup.currentIndex()
        if not self.popup.isVisible() or not index.isValid():
            return False
        self._on_activated(index)
        return True

    def _offer(self) -> None:
        begun = self._begun()
        words = [] if begun is None or not self.hasFocus() else self._offered(begun)
        if not words:
            self.popup.hide()
            return
        self._words.setStringList(words)
        place = self.cursorRect()
        place.setWidth(_POPUP_WIDTH)
        self._completer.complete(place)
        # with a space the sentence may have gone on: then Enter saves unless one was picked
        is_one_word = begun is not None and " " not in (begun[3] or "")
        self.popup.setCurrentIndex(self._words.index(0) if is_one_word else QModelIndex())

    def _begun(self) -> re.Match[str] | None:
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        return _BEGUN.search(before[-60:])

    def _offered(self, begun: re.Match[str]) -> list[str]:
        self._people = []
        typed = begun[3] or ""
        if begun[1] == "#":
            found = [] if " " in typed else self._desk.store.mentions.tags(typed)
            return [f"#{tag}" for tag in found if tag.casefold() != typed.casefold()]
        lines = self._desk.store.people.lines(self._desk.store.mentions.offered(typed))
        self._people = [(line.id, line.name) for line in lines]
        return [f"{each.name} · {each.organization}".removesuffix(" · ") for each in lines]

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._words, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setWidget(self)
        # an arrow too many would else leave the list with nothing marked
        completer.setWrapAround(False)
        completer.setPopup(self.popup)
        self.popup.setProperty("role", "popup")
        self.popup.setAccessibleName(self.tr("Names and tags found"))
        # activated(str) would not tell two people of one name apart
        completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        return completer

    def _on_activated(self, index: QModelIndex) -> None:
        begun, row = self._begun(), index.row()
        if begun is None:
            return
        if begun[1] == "#":
            self._put(begun, str(index.data()))
        elif row < len(self._people):
            contact, name = self._people[row]
            name = name.replace('"', "'")
            self.person_completed.emit(name, contact)
            self._put(begun, f"@{name}" if _PLAIN_NAME.fullmatch(name) else f'@"{name}"')
        self.popup.hide()

    def _put(self, begun: re.Match[str], words: str) -> None:
        cursor = self.textCursor()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(begun[0])
        )
        cursor.insertText(f"{words} ")

    def _fit(self, *_: object) -> None:
        lines = min(max(int(self.document().size().height()), self._fewest_lines), _MOST_LINES)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _TEXT_EDGES)
