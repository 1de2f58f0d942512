"""The line in which people are filtered, which completes keys and values while one types."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from netdesk.domain.people_filter import FilterKey

MOST_OFFERED = 12
_LAST_TERM = re.compile(r'(?:^|\s)(-?)([^\s":]+):(?:"([^"]*)|([^\s"]*))$')
_LAST_WORD = re.compile(r"(?:^|\s)(-?)([^\s:\"]+)$")

Values = Callable[[FilterKey, str, int], Sequence[str]]
"""Returns values of a key that begin so."""


class FilterLine(QLineEdit):
    """Offers keys for the word being typed, and values once its key is there."""

    def __init__(self, values: Values, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "search")
        self.setClearButtonEnabled(True)
        self._values = values
        self._offered = QStringListModel(self)
        self._completer = QCompleter(self._offered, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._completer.setMaxVisibleItems(MOST_OFFERED)
        self._completer.activated.connect(self._complete)
        self.textEdited.connect(lambda _: self.offer())

    def offer(self) -> None:
        """Show what the term at the cursor may become, if anything."""
        found = self.offers()
        self._offered.setStringList(found)
        popup = self._completer.popup()
        if popup is None:
            return
        popup.setAccessibleName(self.tr("Completions"))
        if found and self.hasFocus():
            self._completer.complete()
        else:
            popup.hide()

    def offers(self) -> list[str]:
        """Return what the term before the cursor may become, whole terms each."""
        before = self.text()[: self.cursorPosition()]
        term = _LAST_TERM.search(before)
        if term is not None:
            return self._terms(term)
        word = _LAST_WORD.search(before)
        if word is None or len(word[2]) < len("ci"):
            return []
        keys = [key.value for key in FilterKey if key.value.startswith(word[2].casefold())]
        return [f"{word[1]}{key}:" for key in keys if key != word[2].casefold()]

    def begin_term(self, key: FilterKey) -> None:
        """Begin a term of a key at the end, and offer its values."""
        text = self.text().rstrip()
        self.setText(f"{text} {key.value}:" if text else f"{key.value}:")
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.offer()

    def _terms(self, term: re.Match[str]) -> list[str]:
        key = next((each for each in FilterKey if each.value == term[2].casefold()), None)
        if key is None:
            return []
        begin = term[4] if term[3] is None else term[3]
        values = self._values(key, begin, MOST_OFFERED)
        written = [f'"{value}"' if " " in value else value for value in values]
        return [f"{term[1]}{key.value}:{value}" for value in written if value != begin]

    def _complete(self, chosen: str) -> None:
        cursor = self.cursorPosition()
        before, after = self.text()[:cursor], self.text()[cursor:]
        found = _LAST_TERM.search(before) or _LAST_WORD.search(before)
        start = found.start(1) if found is not None else cursor
        end = "" if chosen.endswith(":") or after.startswith(" ") else " "
        self.setText(before[:start] + chosen + end + after)
        self.setCursorPosition(start + len(chosen) + len(end))
        if chosen.endswith(":"):
            self.offer()
