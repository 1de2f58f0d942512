"""The list of people as a table: which columns, how wide, and back to one column."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemDelegate, QMenu

from netdesk.domain.people import PeopleOrder, PeopleQuery
from netdesk.domain.people_columns import USUAL_COLUMNS, PeopleColumn
from netdesk.ui.delegates.person_cell_delegate import PersonCellDelegate
from netdesk.ui.desk import Desk
from netdesk.ui.models.people_model import PeopleModel
from netdesk.ui.people_column_words import column_words
from netdesk.ui.tokens import PERSON_ROW_HEIGHT, TABLE_ROW_HEIGHT
from netdesk.ui.widgets.people_view import PeopleView

_KEPT_AFTER = 400
"""Milliseconds after which a width that is being dragged is written down."""
_NARROWEST = 48
_USUAL_WIDTHS = {
    PeopleColumn.NAME: 174,
    PeopleColumn.ORGANIZATION: 160,
    PeopleColumn.TITLE: 150,
    PeopleColumn.PHONE: 150,
    PeopleColumn.EMAIL: 200,
}
_USUAL_WIDTH = 120


class PeopleTable(QObject):
    """Turns the list into a table and back, and keeps what is chosen of it.

    Signals
    -------
    switched(bool): the list is a table from now on, or one no longer.
    order_chosen(PeopleOrder, bool): a header was pressed: sort by it, turned around or not.
    """

    switched = Signal(bool)
    order_chosen = Signal(object, bool)

    def __init__(
        self, desk: Desk, view: PeopleView, model: PeopleModel, cards: QAbstractItemDelegate
    ) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._model = model
        self._card_delegate = cards
        self._cell_delegate = PersonCellDelegate(desk.theme, desk.daybreak, view)
        self._widths = _widths(desk.preferences.current.people_column_widths)
        self.is_shown = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_KEPT_AFTER)
        self._later.timeout.connect(self._keep)
        self._is_placing = False
        header = view.horizontalHeader()
        header.setMinimumSectionSize(_NARROWEST)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_menu_requested)
        header.sectionClicked.connect(self._on_section_clicked)
        header.sectionResized.connect(self._on_section_resized)
        header.sectionMoved.connect(self._on_section_moved)

    @property
    def columns(self) -> tuple[PeopleColumn, ...]:
        """Return the columns chosen, from left to right; whose names are not known count as not there."""
        known = {column.value: column for column in PeopleColumn}
        kept = self._desk.preferences.current.people_columns
        found = tuple(dict.fromkeys(known[name] for name in kept if name in known))
        return found if PeopleColumn.NAME in found else USUAL_COLUMNS

    def show(self, *, is_table: bool) -> None:
        """Show a table, or one column of cards."""
        if is_table != self.is_shown:
            self.is_shown = is_table
            self._place()
            self.switched.emit(is_table)

    def choose(self, column: PeopleColumn, *, is_wanted: bool) -> None:
        """Show a column, the last, or leave it out."""
        others = tuple(each for each in self.columns if each is not column)
        columns = (*others, column) if is_wanted else others
        self._desk.preferences.change(people_columns=tuple(each.value for each in columns))
        self._place()

    def reset(self) -> None:
        """Show the usual columns in their usual widths."""
        self._widths.clear()
        self._desk.preferences.change(people_columns=(), people_column_widths=())
        self._place()

    def show_query(self, query: PeopleQuery) -> None:
        """Mark the column by which the rows are sorted."""
        orders = [column.order for column in self._model.columns]
        header = self._view.horizontalHeader()
        is_sorted = self.is_shown and query.order in orders
        header.setSortIndicatorShown(is_sorted)
        if is_sorted:
            down = _starts_down(query.order) is not query.is_reversed
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(orders.index(query.order), order)

    def menu(self) -> QMenu:
        """Return the menu that chooses columns."""
        menu = QMenu(self.tr("Columns"), self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = self.columns
        for column in PeopleColumn:
            action = menu.addAction(column_words(column))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(column is not PeopleColumn.NAME)
            action.toggled.connect(partial(self._on_column_ticked, column))
        menu.addSeparator()
        menu.addAction(self.tr("Usual columns"), self.reset)
        return menu

    def _place(self) -> None:
        """Lay the list out anew; who is chosen stays chosen."""
        selection = self._view.selectionModel()
        chosen = self._view.selected_ranges()
        current = selection.currentIndex().row()
        self._is_placing = True
        self._model.show_columns(self.columns if self.is_shown else (PeopleColumn.NAME,))
        self._view.setItemDelegate(self._cell_delegate if self.is_shown else self._card_delegate)
        height = TABLE_ROW_HEIGHT if self.is_shown else PERSON_ROW_HEIGHT
        self._view.lay_out(height, has_columns=self.is_shown)
        self._place_sections()
        self._is_placing = False
        self._choose_again(chosen, current)
        self.show_query(self._model.query)

    def _place_sections(self) -> None:
        header = self._view.horizontalHeader()
        for section, column in enumerate(self._model.columns):
            header.moveSection(header.visualIndex(section), section)
            if self.is_shown:
                usual = _USUAL_WIDTHS.get(column, _USUAL_WIDTH)
                header.resizeSection(section, self._widths.get(column, usual))

    def _choose_again(self, rows: Iterable[tuple[int, int]], current: int) -> None:
        flag = QItemSelectionModel.SelectionFlag
        selection, last = QItemSelection(), len(self._model.columns) - 1
        for top, bottom in rows:
            selection.select(self._model.index(top, 0), self._model.index(bottom, last))
        model = self._view.selectionModel()
        if current >= 0:
            model.setCurrentIndex(self._model.index(current, 0), flag.NoUpdate)
            self._view.scrollTo(self._model.index(current, 0))
        model.select(selection, flag.ClearAndSelect)

    def _on_section_clicked(self, section: int) -> None:
        order, query = self._model.columns[section].order, self._model.query
        is_reversed = query.order is order and not query.is_reversed
        self.order_chosen.emit(order, is_reversed)

    def _on_section_resized(self, section: int, _before: int, width: int) -> None:
        if self.is_shown and not self._is_placing and width:
            self._widths[self._model.columns[section]] = width
            self._later.start()

    def _on_section_moved(self, *_places: int) -> None:
        if not self._is_placing:
            self._later.start()

    def _keep(self) -> None:
        header, columns = self._view.horizontalHeader(), self._model.columns
        widths = tuple(f"{column.value} {width}" for column, width in self._widths.items())
        self._desk.preferences.change(people_column_widths=widths)
        if self.is_shown:
            order = [columns[header.logicalIndex(place)].value for place in range(len(columns))]
            self._desk.preferences.change(people_columns=tuple(order))

    def _on_column_ticked(self, column: PeopleColumn, is_ticked: bool) -> None:
        if self._later.isActive():
            self._later.stop()
            self._keep()
        self.choose(column, is_wanted=is_ticked)

    def _on_menu_requested(self, place: QPoint) -> None:
        self.menu().popup(self._view.horizontalHeader().mapToGlobal(place))


def _widths(kept: Iterable[str]) -> dict[PeopleColumn, int]:
    known = {column.value: column for column in PeopleColumn}
    widths: dict[PeopleColumn, int] = {}
    for each in kept:
        name, _, pixels = each.partition(" ")
        if name in known and pixels.isascii() and pixels.isdecimal() and len(pixels) <= len("9999"):
            widths[known[name]] = max(_NARROWEST, int(pixels))
    return widths


def _starts_down(order: PeopleOrder) -> bool:
    return order in (
        PeopleOrder.LAST_TOUCH,
        PeopleOrder.STALENESS,
        PeopleOrder.MET,
        PeopleOrder.ADDED,
    )
