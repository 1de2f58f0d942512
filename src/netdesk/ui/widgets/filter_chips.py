"""What a list of people is narrowed by: a chip for each term, and the way to more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton, QVBoxLayout, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.moment import Moment
from netdesk.domain.people_filter import FilterKey, FilterTerm
from netdesk.domain.saved_filter import SavedFilter
from netdesk.operations.saved_filters import delete_filter, rename_filter, save_filter
from netdesk.store.store import Store
from netdesk.ui.desk import Desk
from netdesk.ui.filter_words import key_words, term_words
from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.menu_heading import heading_action
from netdesk.ui.widgets.roles import button

NameVerb = Callable[[Store, str, Moment], Changes]
"""Does something with a name that was asked for."""


class FilterChips(QWidget):
    """Chips, and a menu of keys and saved filters.

    Signals
    -------
    term_left(FilterTerm): take this term out.
    key_chosen(FilterKey): begin a term of this key.
    filter_chosen(str): filter by this.
    """

    term_left = Signal(object)
    key_chosen = Signal(object)
    filter_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._typed = ""
        self._chips: list[QPushButton] = []
        around = QVBoxLayout(self)
        around.setContentsMargins(12, 0, 12, 8)
        self._row = FlowLayout(spacing=4)
        around.addLayout(self._row)
        self._add = button(self.tr("+ filter"), self.open_menu, "pill")
        self._add.setAccessibleName(self.tr("Add a filter, or choose a saved one"))
        self._row.addWidget(self._add)

    def show_terms(
        self, terms: Sequence[FilterTerm], typed: str, others: Sequence[QPushButton] = ()
    ) -> None:
        """Show a chip for each term of what was typed, behind chips that are the list's own."""
        self._typed = typed
        for each in self._chips:
            self._row.removeWidget(each)
            each.hide()
            each.deleteLater()
        self._chips = [self._chip(term) for term in terms]
        for place, chip in enumerate(others):
            if self._row.indexOf(chip) < 0:
                self._row.insert_widget(place, chip)
        for chip in self._chips:
            self._row.insert_widget(self._row.count() - 1, chip)
            chip.show()
        self._order_tabs([*others, *self._chips])

    def _order_tabs(self, chips: Sequence[QPushButton]) -> None:
        """Have the Tab key come to the chips where they stand, before the button that adds one."""
        stop = self._add.previousInFocusChain()
        while stop is not None and (
            not stop.focusPolicy() & Qt.FocusPolicy.TabFocus or stop in chips
        ):
            stop = stop.previousInFocusChain()
        stops = (*chips, self._add) if stop is None else (stop, *chips, self._add)
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _chip(self, term: FilterTerm) -> QPushButton:
        words = term_words(term)
        chip = button(
            self.tr("{term} ×").replace("{term}", words).replace("&", "&&"),
            partial(self.term_left.emit, term),
            "pill",
        )
        chip.setAccessibleName(self.tr("Leave out {term}").replace("{term}", words))
        return chip

    def open_menu(self) -> None:
        """Offer what can be filtered by."""
        self.menu().popup(self._add.mapToGlobal(QPoint(0, self._add.height())))

    def menu(self) -> QMenu:
        """Return the menu of keys and saved filters."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        saved = self._desk.store.saved_filters.all()
        if saved:
            menu.addAction(heading_action(self.tr("Saved filters"), menu))
            for each in saved:
                menu.addAction(_plain(each.name), partial(self.filter_chosen.emit, each.query))
            menu.addSeparator()
        menu.addAction(heading_action(self.tr("Filter by"), menu))
        for key in FilterKey:
            menu.addAction(key_words(key), partial(self.key_chosen.emit, key))
        menu.addSeparator()
        save = menu.addAction(self.tr("Save this filter…"), self.ask_for_name)
        save.setEnabled(bool(self._typed.strip()))
        if saved:
            self._add_upkeep(menu, saved)
        return menu

    def _add_upkeep(self, menu: QMenu, saved: Sequence[SavedFilter]) -> None:
        renaming = menu.addMenu(self.tr("Rename"))
        deleting = menu.addMenu(self.tr("Delete"))
        for each in saved:
            renaming.addAction(_plain(each.name), partial(self._ask_for_other_name, each))
            deleting.addAction(_plain(each.name), partial(self._delete, each))

    def ask_for_name(self) -> None:
        """Ask under which name this filter is to be kept."""
        query = self._typed
        self._ask("", lambda store, name, at: save_filter(store, name, query, at=at))

    def _ask_for_other_name(self, kept: SavedFilter) -> None:
        self._ask(kept.name, lambda store, name, at: rename_filter(store, kept.id, name, at=at))

    def _ask(self, name: str, verb: NameVerb) -> None:
        dialog = QInputDialog(self.window())
        dialog.setWindowTitle(self.tr("Saved filter"))
        dialog.setLabelText(self.tr("Name of the filter"))
        dialog.setTextValue(name)
        dialog.setOkButtonText(self.tr("Save"))
        dialog.textValueSelected.connect(partial(self._submit, verb))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _submit(self, verb: NameVerb, name: str) -> None:
        if name.strip():
            self._desk.writer.submit(lambda store, at: verb(store, name, at))

    def _delete(self, kept: SavedFilter) -> None:
        self._desk.writer.submit(lambda store, at: delete_filter(store, kept.id, at=at))


def _plain(text: str) -> str:
    return text.replace("&", "&&")
