"""The menu of the list of people: in which order, and who."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.domain.cadence import Staleness
from netdesk.domain.people import LIST_ORDERS, PeopleOrder, PeopleQuery
from netdesk.ui.text import order_words, staleness_word
from netdesk.ui.widgets.menu_heading import heading_action

_MISSING = "missing"


def missing_words() -> str:
    """Return what those are called whom no newest export has any more."""
    return QCoreApplication.translate("PeopleSortMenu", "Missing from an export")


class PeopleSortMenu(QMenu):
    """Orders, states, and the way to duplicates.

    Signals
    -------
    order_chosen(PeopleOrder, bool): list in this order, or the other way round.
    state_chosen(Staleness | None): list who stands so, or everybody.
    missing_chosen(): list whom no newest export has any more.
    duplicates_requested(): find out who is there twice.
    """

    order_chosen = Signal(object, bool)
    state_chosen = Signal(object)
    missing_chosen = Signal()
    duplicates_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._orders = QActionGroup(self)
        self._states = QActionGroup(self)
        self.addAction(heading_action(self.tr("Sort by"), self))
        self._after_orders = self.addSeparator()
        self._reversed = QAction(self.tr("The other way round"), self)
        self._reversed.triggered.connect(self._on_reversed)
        self.insertAction(self._after_orders, self._reversed)
        self._query = PeopleQuery()
        self.show_orders(())
        self.addAction(heading_action(self.tr("Show"), self))
        for state in (None, *Staleness):
            words = staleness_word(state) if state else self.tr("Everybody")
            action = self.addAction(words, partial(self.state_chosen.emit, state))
            action.setData(state)
            self._states.addAction(action)
        missing = self.addAction(missing_words(), self.missing_chosen.emit)
        missing.setData(_MISSING)
        self._states.addAction(missing)
        for action in (self._reversed, *self._states.actions()):
            action.setCheckable(True)
        self.addSeparator()
        self.addAction(self.tr("Find duplicates"), self.duplicates_requested.emit)

    def show_orders(self, orders: Iterable[PeopleOrder]) -> None:
        """Offer these orders beside the usual ones: those of the columns in sight."""
        for action in self._orders.actions():
            self._orders.removeAction(action)
            action.deleteLater()
        for order in dict.fromkeys((*LIST_ORDERS, *orders)):
            action = QAction(order_words(order), self)
            action.setData(order)
            action.setCheckable(True)
            action.triggered.connect(partial(self.order_chosen.emit, order, False))
            self._orders.addAction(action)
            self.insertAction(self._reversed, action)
        self.show_query(self._query)

    def _on_reversed(self, is_reversed: bool) -> None:
        self.order_chosen.emit(self._query.order, is_reversed)

    def show_query(self, query: PeopleQuery) -> None:
        """Mark what holds."""
        self._query = query
        self._reversed.setChecked(query.is_reversed)
        for action in self._orders.actions():
            action.setChecked(action.data() is query.order)
        for action in self._states.actions():
            action.setChecked(action.data() == (_MISSING if query.is_missing else query.staleness))
