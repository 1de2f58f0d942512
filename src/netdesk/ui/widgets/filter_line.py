"""The line in which people are filtered, which completes keys and values while one types."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QStringListModel, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QToolButton, QWidget

from netdesk.domain.people_filter import FilterKey, FilterTerm

MOST_OFFERED = 12
_GAP = 4
_LEAST_WIDTH = 220
_LAST_TERM = re.compile(r'(?:^|\s)(-?)([^\s":]+):(?:"([^"]*)|([^\s"]*))$')
_LAST_WORD = re.compile(r"(?:^|\s)(-?)([^\s:\"]+)$")

Values = Callable[[FilterKey, str, int], Sequence[str]]
"""Returns values of a key that begin so."""


class FilterLine(QLineEdit):
    """Offers keys for the word being typed, and values once its key is there.

    They stand in a list within the window: a popup of its own would take the keyboard while it opens,
    and letters typed meanwhile would be lost. Down goes into it, Tab takes the first, Escape closes it.
    """

    def __init__(self, values: Values, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "search")
        self.setClearButtonEnabled(True)
        for clear in self.findChildren(QToolButton):
            # Qt's own has no name for a screen reader
            clear.setAccessibleName(self.tr("Clear the filter"))
        self._values = values
        self._offered = QStringListModel(self)
        self._list: QListView | None = None
        self.textEdited.connect(lambda _: self.offer())

    @property
    def is_offering(self) -> bool:
        """Tell whether completions are shown: they have the first claim on arrows and Enter."""
        return self._list is not None and self._list.isVisible()

    def offer(self) -> None:
        """Show what the term at the cursor may become, if anything."""
        found = self.offers()
        self._offered.setStringList(found)
        if not found or not self.hasFocus():
            self.close_offers()
            return
        shown = self._list = self._list or self._made_list()
        shown.setCurrentIndex(QModelIndex())
        corner = self.mapTo(self.window(), QPoint(0, self.height() + _GAP))
        height = len(found) * shown.sizeHintForRow(0) + 2 * shown.frameWidth() + 2 * _GAP
        room = self.window().height() - corner.y() - _GAP
        shown.setGeometry(
            corner.x(), corner.y(), max(self.width(), _LEAST_WIDTH), min(height, room)
        )
        shown.show()
        shown.raise_()

    def close_offers(self) -> None:
        """Put the completions away."""
        if self._list is not None:
            self._list.hide()

    def _made_list(self) -> QListView:
        made = QListView(self.window())
        made.setProperty("role", "completions")
        made.setAccessibleName(self.tr("Completions"))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setUniformItemSizes(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setModel(self._offered)
        made.clicked.connect(lambda index: self._complete(str(index.data())))
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the completions, take one or leave them."""
        if not (self.is_offering and self._take_key(Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Tab too while there is something to take."""
        is_tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if is_tab and event.type() is QEvent.Type.KeyPress and self.is_offering:
            return self._take_key(Qt.Key.Key_Tab)
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the completions away with the keyboard."""
        super().focusOutEvent(event)
        self.close_offers()

    def _take_key(self, key: Qt.Key) -> bool:
        row = self._list.currentIndex().row() if self._list is not None else -1
        match key:
            case Qt.Key.Key_Down:
                self._choose(row + 1)
            case Qt.Key.Key_Up if row >= 0:
                self._choose(row - 1)
            case Qt.Key.Key_Tab:
                self._complete(self._offered.stringList()[max(row, 0)])
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if row >= 0:
                self._complete(self._offered.stringList()[row])
            case Qt.Key.Key_Escape:
                self.close_offers()
            case _:
                return False
        return True

    def _choose(self, row: int) -> None:
        if self._list is not None:
            last = self._offered.rowCount() - 1
            self._list.setCurrentIndex(self._offered.index(min(row, last)))

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
        terms = [FilterTerm(key, value, bool(term[1])) for value in values if value != begin]
        return [str(each) for each in terms]

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
        else:
            self.close_offers()
