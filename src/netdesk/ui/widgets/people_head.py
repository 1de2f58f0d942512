"""What stands over the list of people: the filter, the order, and what the list is narrowed by."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netdesk.domain.people_filter import FilterTerm, PeopleFilter, parse_filter
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.filter_chips import FilterChips
from netdesk.ui.widgets.filter_line import FilterLine
from netdesk.ui.widgets.people_sort_menu import PeopleSortMenu
from netdesk.ui.widgets.roles import button, label


class PeopleHead(QWidget):
    """A line to type into, its chips, and the menu of orders.

    Signals
    -------
    typed(PeopleFilter): the list is to be narrowed otherwise.
    """

    typed = Signal(object)

    def __init__(self, desk: Desk, beside: QWidget) -> None:
        super().__init__()
        self.filter = FilterLine(desk.store.people.filters.values)
        self.filter.setAccessibleName(self.tr("Filter people"))
        self.filter.textChanged.connect(self._on_text_changed)
        self.sort = button("", lambda: None)
        self.sort_menu = PeopleSortMenu(self)
        self.sort.setMenu(self.sort_menu)
        self.chips = FilterChips(desk)
        self.chips.term_left.connect(self._leave_term)
        self.chips.key_chosen.connect(self.filter.begin_term)
        self.strange = label(role="small", wrap=True)
        self.strange.setContentsMargins(12, 0, 12, 8)
        self.strange.hide()
        line = QHBoxLayout()
        line.setContentsMargins(12, 10, 12, 10)
        line.setSpacing(8)
        line.addWidget(self.filter, 1)
        line.addWidget(self.sort)
        line.addWidget(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.chips)
        column.addWidget(self.strange)

    def _on_text_changed(self, text: str) -> None:
        found: PeopleFilter = parse_filter(text)
        words = self.tr("{terms}: not understood, searched for as text")
        self.strange.setText(words.replace("{terms}", ", ".join(found.not_understood)))
        self.strange.setVisible(bool(found.not_understood))
        self.typed.emit(found)

    def _leave_term(self, term: FilterTerm) -> None:
        self.filter.setText(str(parse_filter(self.filter.text()).without(term)))
        self.filter.setFocus()
