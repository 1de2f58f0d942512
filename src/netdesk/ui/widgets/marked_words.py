"""How things stand with a person: the mark and the words beside it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from netdesk.domain.cadence import Staleness
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.roles import show_staleness
from netdesk.ui.widgets.staleness_mark import StalenessMark


class MarkedWords(QWidget):
    """Wants to stand on one line; the words wrap where there is none as long."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.mark = StalenessMark(theme)
        self.words = _Words()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.mark)
        row.addWidget(self.words)

    def show_standing(self, staleness: Staleness, words: str) -> None:
        """Show how things stand."""
        self.mark.show_staleness(staleness)
        self.words.setText(words)
        show_staleness(self.words, staleness)


class _Words(QLabel):
    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        # one pixel more: a line exactly as long as its room is broken by rounding
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.height())
