"""People: everyone in a list, and the one chosen beside it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from netdesk.domain.cadence import Staleness
from netdesk.domain.changes import Changes
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.domain.people import PeopleOrder, PeopleQuery
from netdesk.domain.people_filter import PeopleFilter
from netdesk.ui.delegates.person_delegate import AVATAR_PIXELS, PersonDelegate
from netdesk.ui.desk import Desk
from netdesk.ui.models.people_model import PeopleModel
from netdesk.ui.people_table import PeopleTable
from netdesk.ui.people_verbs import PeopleVerbs
from netdesk.ui.photos import Photos
from netdesk.ui.text import number_words, order_words, staleness_word
from netdesk.ui.tokens import PERSON_ROW_HEIGHT
from netdesk.ui.widgets.people_head import PeopleHead
from netdesk.ui.widgets.people_sort_menu import missing_words
from netdesk.ui.widgets.people_table_buttons import PeopleTableButtons
from netdesk.ui.widgets.people_view import PeopleView
from netdesk.ui.widgets.roles import button, label

if TYPE_CHECKING:
    from netdesk.ui.pages.contact_page import ContactPage

PANEL_WIDTH = 340
NARROW_PANEL_WIDTH = 280
_NARROW_PAGE_WIDTH = 900
_ANY_WIDTH = 16_777_215  # Qt's own largest
_INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PeoplePage(QWidget):
    """The list, its filter, and the contact page.

    Signals
    -------
    circle_left(): the list is no longer that of one circle.
    duplicates_requested(): find out who is there twice.
    merge_requested(ContactId, ContactId): make one of the two chosen.
    recall_requested(ContactId): show what to have in mind of whoever is shown.
    said(str): why something is not possible, in words for a notice.
    """

    circle_left = Signal()
    duplicates_requested = Signal()
    merge_requested = Signal(object, object)
    recall_requested = Signal(object)
    said = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chosen: ContactId | None = None
        order = _order_of(desk.preferences.current.people_order)
        is_reversed = desk.preferences.current.people_order_reversed
        self._model = PeopleModel(desk, PeopleQuery(order=order, is_reversed=is_reversed))
        self._photos = Photos(desk.store, AVATAR_PIXELS, self.devicePixelRatioF())
        self._make_list()
        self._make_head()
        self._contact_page: ContactPage | None = None
        self._arrange()
        self._model.modelReset.connect(self._on_model_reset)
        desk.bus.changed.connect(self._on_changed)
        desk.theme.changed.connect(self._list.viewport().update)
        self._show_count()

    # building

    def _make_list(self) -> None:
        self._list = PeopleView(PERSON_ROW_HEIGHT)
        self._list.setAccessibleName(self.tr("People"))
        self._list.typed.connect(self._on_typed)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        delegate = PersonDelegate(self._desk.theme, self._desk.daybreak, self._photos, self._list)
        self._list.setItemDelegate(delegate)
        self._list.setModel(self._model)
        self._table = PeopleTable(self._desk, self._list, self._model, delegate)
        self._table.order_chosen.connect(self.sort_by)
        self._table.switched.connect(self._on_switched)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._list.activated.connect(self._on_activated)
        self._photos.arrived.connect(self._list.viewport().update)
        self._verbs = PeopleVerbs(
            self._desk, self._list, chosen=self.selected, circle=lambda: self._model.query.circle
        )
        self._verbs.merge_requested.connect(self.merge_requested)
        self._verbs.said.connect(self.said)
        self._list.addActions(self._verbs.actions())
        self._list.chosen = self.selected
        self._list.selectionModel().selectionChanged.connect(lambda *_: self._verbs.refresh())

    def _make_head(self) -> None:
        self._as_table = PeopleTableButtons(self._desk, self._table)
        self._head = PeopleHead(self._desk, self._as_table)
        self._head.typed.connect(self._on_typed_filter)
        self._head.chips.filter_chosen.connect(self.show_matching)
        self._filter = self._head.filter
        self._filter.installEventFilter(self)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.focus_filter)
        menu = self._head.sort_menu
        menu.order_chosen.connect(self.sort_by)
        menu.state_chosen.connect(self._show_state)
        menu.missing_chosen.connect(self.show_missing)
        menu.duplicates_requested.connect(self.duplicates_requested)
        menu.addAction(self._as_table.action)
        self._circle_pill = button("", self._leave_circle, "pill")
        self._state_pill = button("", partial(self._show_state, None), "pill")

    def _arrange(self) -> None:
        self._panel = QFrame()
        self._panel.setProperty("role", "panel")
        rule = QFrame()
        rule.setProperty("role", "line")
        self._nobody = label(role="dim", wrap=True)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody.setMargin(24)
        listing = QWidget()
        self._listing = QStackedLayout(listing)
        self._listing.addWidget(self._list)
        self._listing.addWidget(self._nobody)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._verbs.bar)
        column.addWidget(rule)
        column.addWidget(listing, 1)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(0)
        self._columns.addWidget(self._panel)
        self._columns.addStretch(1)
        self._show_query()

    # asked from outside

    def unsaved(self) -> ContactId | None:
        """Return somebody about whom something was typed and not saved."""
        return self._contact_page.unsaved() if self._contact_page else None

    @property
    def contact_page(self) -> ContactPage:
        """The page beside the list, made when somebody is first shown: the list is there sooner."""
        if self._contact_page is None:
            from netdesk.ui.pages.contact_page import ContactPage

            self._contact_page = ContactPage(self._desk)
            self._contact_page.contact_activated.connect(self.show_contact)
            self._contact_page.recall_requested.connect(self.recall_requested)
            self._contact_page.said.connect(self.said)
            self._columns.takeAt(1)
            self._columns.addWidget(self._contact_page, 1)
        return self._contact_page

    def focus_filter(self) -> None:
        """Go to the filter and take what stands there as chosen."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def focus_list(self) -> None:
        """Go to the list."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_circle(self, circle: CircleId | None) -> None:
        """List a circle's people, or everybody's for `None`."""
        self._ask(replace(self._model.query, circle=circle))

    def show_missing(self) -> None:
        """List whom no source's newest export has any more."""
        self._ask(replace(self._model.query, staleness=None, is_missing=True))

    def show_matching(self, text: str) -> None:
        """List everybody who fits a text."""
        self._ask(PeopleQuery(order=self._model.query.order))
        self._filter.setText(text)

    def show_contact(self, contact: ContactId) -> None:
        """Open somebody's page, wherever they stand."""
        self._table.show(is_table=False)
        row = self._model.row_of(contact)
        if row < 0:
            self._filter.clear()
            self._ask(PeopleQuery(order=self._model.query.order))
            self.circle_left.emit()
            row = self._model.row_of(contact)
        self._chosen = contact
        self._select(row)
        self.contact_page.show_contact(contact)

    def show_first_soon(self) -> None:
        """Open the first person's page once the list is painted: it is there before that is made."""
        if self._list.is_painted:
            QTimer.singleShot(0, self, self.show_first)
        else:
            self._list.painted.connect(self.show_first, Qt.ConnectionType.SingleShotConnection)

    def show_first(self) -> None:
        """Open the first person's page if nobody's is open."""
        if self._desk.preferences.current.people_as_table:
            self._table.show(is_table=True)
        elif self._chosen is None and (first := self._model.id_at(0)) is not None:
            self.show_contact(first)

    def selected(self) -> tuple[ContactId, ...]:
        """Return who is chosen in the list."""
        rows = self._list.selected_rows()
        return tuple(found for row in rows if (found := self._model.id_at(row)) is not None)

    # answers

    def _ask(self, query: PeopleQuery) -> None:
        self._model.ask(query)
        self._show_query()

    def _on_typed_filter(self, typed: PeopleFilter) -> None:
        self._ask(replace(self._model.query, text=typed.text, terms=typed.terms))
        if self._filter.text() and self._model.rowCount():
            self._list.scrollToTop()

    def _on_typed(self, letters: str) -> None:
        self._filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self._filter.setText(letters)

    def sort_by(self, order: PeopleOrder, is_reversed: bool) -> None:
        """List in this order, or the other way round, from now on."""
        self._desk.preferences.change(people_order=order.value, people_order_reversed=is_reversed)
        self._ask(replace(self._model.query, order=order, is_reversed=is_reversed))

    def _on_switched(self, is_table: bool) -> None:
        orders = [column.order for column in self._table.columns] if is_table else []
        self._head.sort_menu.show_orders(orders)
        if self._contact_page is not None:
            self._contact_page.setVisible(not is_table)
        self._columns.setStretch(0, int(is_table))
        self._columns.setStretch(1, int(not is_table))
        self._fit_panel()
        if not is_table and self._list.currentIndex().isValid():
            self._on_current_changed(self._list.currentIndex(), QModelIndex())

    def _show_state(self, state: Staleness | None) -> None:
        self._ask(replace(self._model.query, staleness=state, is_missing=False))

    def _leave_circle(self) -> None:
        self.show_circle(None)
        self.circle_left.emit()

    def _show_query(self) -> None:
        query = self._model.query
        self._verbs.refresh()
        self._head.sort.setText(f"{order_words(query.order)} ▾")
        self._head.sort.setAccessibleName(
            self.tr("Sorted by {order}").format(order=order_words(query.order))
        )
        circle = self._circle_name(query.circle)
        self._circle_pill.setText(self.tr("circle: {name} ×").format(name=circle))
        self._circle_pill.setVisible(bool(circle))
        state = staleness_word(query.staleness) if query.staleness else ""
        state = missing_words() if query.is_missing else state
        self._state_pill.setText(self.tr("{state} ×").format(state=state))
        self._state_pill.setVisible(bool(state))
        pills = (self._circle_pill, self._state_pill)
        self._head.chips.show_terms(query.terms, self._filter.text(), pills)
        self._head.sort_menu.show_query(query)
        self._table.show_query(query)

    def _circle_name(self, circle: CircleId | None) -> str:
        names = {each.id: each.fields.name for each in self._desk.store.circles.all()}
        return names.get(circle, "") if circle is not None else ""

    def _on_changed(self, _changes: Changes) -> None:
        circle = self._model.query.circle
        if circle is not None and not self._circle_name(circle):
            self._leave_circle()
        else:
            self._show_query()

    def _on_model_reset(self) -> None:
        self._show_count()
        if self._chosen is not None:
            self._select(self._model.row_of(self._chosen))

    def _show_count(self) -> None:
        count = self._model.rowCount()
        self._filter.setPlaceholderText(
            self.tr("Filter {count} people").format(count=number_words(count))
            if not self._filter.text()
            else ""
        )
        self._nobody.setText(self._nobody_words())
        self._listing.setCurrentIndex(0 if count else 1)

    def _nobody_words(self) -> str:
        if self._filter.text():
            return self.tr(
                "Nobody fits. Leave a filter out, or try a part of a name, a company or a number."
            )
        if self._model.query.is_missing:
            return self.tr(
                "Nobody is missing: the newest exports have everyone who came from them."
            )
        return self.tr("Nobody is here yet.")

    def _select(self, row: int) -> None:
        selection = self._list.selectionModel()
        if row < 0:
            selection.clear()
            return
        index = self._model.index(row, 0)
        flag = QItemSelectionModel.SelectionFlag
        if not selection.isSelected(index):
            selection.setCurrentIndex(index, flag.ClearAndSelect)
        self._list.scrollTo(index)

    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        # a list that gets the keyboard chooses its first row: that can wait for its painting
        waits = self._table.is_shown or (self.isVisible() and not self._list.is_painted)
        contact = self._model.id_at(current.row()) if current.isValid() else None
        if contact is not None and contact != self._chosen and not waits:
            self._chosen = contact
            self.contact_page.show_contact(contact)

    def _on_activated(self, index: QModelIndex) -> None:
        contact = self._model.id_at(index.row())
        if contact is not None:
            self.show_contact(contact)
            self.contact_page.setFocus()

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the filter into the list with the arrow or Enter, and back to everybody with Escape."""
        if (
            watched is self._filter
            and isinstance(event, QKeyEvent)
            and not self._filter.is_offering
        ):
            if event.type() == QEvent.Type.KeyPress and event.key() in _INTO_LIST:
                self._enter_list()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self._filter.clear()
                return True
        return super().eventFilter(watched, event)

    def _enter_list(self) -> None:
        if not self._model.rowCount():
            # a list not shown would take the focus once it is, and choose its first row
            return
        if not self._list.selectionModel().hasSelection():
            self._select(0)
        self.focus_list()

    def resizeEvent(self, event: object) -> None:
        """Give the contact page room in a narrow window."""
        self._fit_panel()

    def _fit_panel(self) -> None:
        is_narrow = self.width() < _NARROW_PAGE_WIDTH
        width = NARROW_PANEL_WIDTH if is_narrow else PANEL_WIDTH
        self._as_table.fit(is_narrow=is_narrow)
        self._panel.setMinimumWidth(width)
        self._panel.setMaximumWidth(_ANY_WIDTH if self._table.is_shown else width)


def _order_of(name: str) -> PeopleOrder:
    try:
        return PeopleOrder(name)
    except ValueError:
        return PeopleOrder.NAME
