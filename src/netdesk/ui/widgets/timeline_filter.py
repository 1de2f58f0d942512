"""Chooses what a timeline shows: one kind, several, or everything."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from netdesk.domain.interaction import InteractionKind
from netdesk.domain.timeline import EVERYTHING, EntryPart, Shown
from netdesk.ui.timeline_words import shown_word

_MOST_NAMED = 2


class TimelineFilter(QPushButton):
    """A button with a menu of kinds to tick. With none ticked everything is shown.

    Signals
    -------
    shown_chosen(frozenset[Shown]): show these.
    """

    shown_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "plain")
        self._menu = QMenu(self)
        self._everything = self._menu.addAction(self.tr("Everything"), self.show_everything)
        self._everything.setCheckable(True)
        self._menu.addSeparator()
        self._actions: dict[Shown, QAction] = {}
        for each in (*InteractionKind, *EntryPart):
            action = self._menu.addAction(shown_word(each))
            action.setCheckable(True)
            action.triggered.connect(self._on_ticked)
            self._actions[each] = action
        self.setMenu(self._menu)
        self._show_words()

    def chosen(self) -> frozenset[Shown]:
        """Return what is shown."""
        ticked = frozenset(each for each, action in self._actions.items() if action.isChecked())
        return ticked or EVERYTHING

    def show_everything(self) -> None:
        """Take all ticks away."""
        for action in self._actions.values():
            action.setChecked(False)
        self._on_ticked()

    def tick(self, shown: Shown) -> None:
        """Tick one kind, or take its tick away."""
        self._actions[shown].trigger()

    def _on_ticked(self) -> None:
        self._show_words()
        self.shown_chosen.emit(self.chosen())

    def _show_words(self) -> None:
        ticked = [each for each, action in self._actions.items() if action.isChecked()]
        self._everything.setChecked(not ticked)
        words = ", ".join(shown_word(each) for each in ticked[:_MOST_NAMED])
        if len(ticked) > _MOST_NAMED:
            words += " …"
        shown = self.tr("Show: {what}").format(what=words or self.tr("everything"))
        self.setText(f"{shown} ▾")
        self.setAccessibleName(shown)
