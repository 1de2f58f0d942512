"""What stands beside the person one is asked about: the keys, and the weeks the answers make; and what
stands in their place when everybody is sorted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netdesk.operations.levelling import CalendarPreview
from netdesk.ui.theme import Theme
from netdesk.ui.triage_words import level_words
from netdesk.ui.widgets.calendar_bars import CalendarBars
from netdesk.ui.widgets.key_row import KeyRow
from netdesk.ui.widgets.roles import Card, button, label

WIDTH = 260
NARROW_WIDTH = 220
Verb = tuple[str, str, Callable[[], object]]
"""A key, what it does, in words and in fact."""


class TriageSide(QScrollArea):
    """The keys and the calendar."""

    def __init__(self, theme: Theme, verbs: Sequence[Verb], on_apply: Callable[[], object]) -> None:
        super().__init__()
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 4, 0, 0)
        self.keys = {key: KeyRow(key, words, verb) for key, words, verb in verbs}
        for row in self.keys.values():
            self._column.addWidget(row)
        self._column.addSpacing(8)
        self._column.addWidget(self._calendar(theme, on_apply))
        self._column.addStretch()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)

    def _calendar(self, theme: Theme, on_apply: Callable[[], object]) -> Card:
        card = self._card = Card()
        heading = label(self.tr("What this makes of the next weeks"), "heading", wrap=True)
        card.setAccessibleName(heading.text())
        self.bars = CalendarBars(theme)
        self._words = label(role="small", wrap=True)
        self.apply_button = button(self.tr("Apply now…"), on_apply)
        self.apply_button.setToolTip(self.tr("A"))
        self.apply_button.setEnabled(False)
        for each in (heading, self.bars, self._words, self.apply_button):
            card.body.addWidget(each)
        return card

    def show_calendar(self, calendar: CalendarPreview) -> None:
        """Show the weeks that the answers make."""
        self.bars.show_counts(calendar.levelled, calendar.budget)
        self._words.setText(level_words(calendar, is_levelled=True))
        self.apply_button.setEnabled(calendar.changed > 0)

    def fit(self, *, is_narrow: bool, is_low: bool) -> None:
        """Take less room."""
        self.setFixedWidth(NARROW_WIDTH if is_narrow else WIDTH)
        self._column.setSpacing(1 if is_low else 12)
        self._card.body.setContentsMargins(16, 8 if is_low else 14, 16, 8 if is_low else 14)
        self._card.body.setSpacing(4 if is_low else 8)


class TriageEnd(Card):
    """Says that everybody is sorted, and what can be done now."""

    def __init__(self, on_calendar: Callable[[], object], on_people: Callable[[], object]) -> None:
        super().__init__()
        self._title = label(self.tr("Everybody is sorted."), "heading", wrap=True)
        self._words = label(role="dim", wrap=True)
        self.calendar = button(self.tr("Show the calendar…"), on_calendar, "primary")
        self._people = button(self.tr("To the list of people"), on_people)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.calendar)
        row.addWidget(self._people)
        row.addStretch()
        self.body.setContentsMargins(32, 28, 32, 24)
        self.body.addWidget(self._title)
        self.body.addWidget(self._words)
        self.body.addSpacing(8)
        self.body.addLayout(row)
        self.body.addStretch()

    def show_answers(self, *, waiting: bool) -> str:
        """Say whether answers wait to be applied; return all that is said."""
        self._words.setText(
            self.tr("Nothing holds yet: look at the calendar your answers make, then apply them.")
            if waiting
            else self.tr("Whoever is added later can be sorted here again.")
        )
        self.calendar.setVisible(waiting)
        self.setFocusProxy(self.calendar if waiting else self._people)
        return f"{self._title.text()} {self._words.text()}"
