"""The controls above the lanes: order, filters and how long a time is shown."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from netdesk.domain.identifiers import CircleId
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.lanes import (
    MONTH_DAYS,
    TEN_YEARS_DAYS,
    WEEK_DAYS,
    YEAR_DAYS,
    LaneOrder,
    LaneQuery,
)
from netdesk.ui.desk import Desk
from netdesk.ui.lane_words import kinds_words, order_words
from netdesk.ui.widgets.lane_filter import LaneFilter
from netdesk.ui.widgets.roles import button
from netdesk.words.kind_words import kind_word

_LENGTHS = (WEEK_DAYS, MONTH_DAYS, YEAR_DAYS, TEN_YEARS_DAYS)
_LONGEST_WORDS = 18
_NEARLY_DAYS = 0.05
"""A span is remembered in hours."""
_LEAST_WIDTH = 72
_EDGES = 26
"""Left and right together, as the style sheet has it for a button."""
_ARROW = " ▾"


class _ChoiceButton(QPushButton):
    """Opens a choice and says what is chosen, as much of it as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Be content with a few letters."""
        hint = super().sizeHint()
        return QSize(min(_LEAST_WIDTH, hint.width()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words that fit, and the arrow."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if self.width() < self.sizeHint().width():
            words = option.text.removesuffix(_ARROW)
            room = self.width() - _EDGES - self.fontMetrics().horizontalAdvance(_ARROW)
            elided = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            option.text = f"{elided}{_ARROW}"
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


class LaneBar(QFrame):
    """Order, circle, kinds, tag and organisation; week, month, year and ten years.

    Signals
    -------
    query_changed(LaneQuery): show others, other marks or another order.
    length_chosen(float): show so many days.
    export_requested(): write the lanes into a picture.
    """

    query_changed = Signal(object)
    length_chosen = Signal(float)
    export_requested = Signal()

    def __init__(self, desk: Desk, query: LaneQuery) -> None:
        super().__init__()
        self._desk = desk
        self._query = query
        self.setProperty("role", "band")
        self._order = self._menu_button(self.tr("Order"), self._fill_orders)
        self._circle = self._menu_button(self.tr("Circle"), self._fill_circles)
        self._kinds = self._menu_button(self.tr("Kinds"), self._fill_kinds)
        self._more = _ChoiceButton()
        self._more.setProperty("says", self.tr("Filter"))
        self._more.clicked.connect(self._open_filter)
        self._lengths = {
            days: button(words, partial(self.length_chosen.emit, days))
            for days, words in zip(_LENGTHS, self._length_words(), strict=True)
        }
        self._arrange()
        self.show_query(query)

    def _length_words(self) -> tuple[str, ...]:
        return self.tr("Week"), self.tr("Month"), self.tr("Year"), self.tr("10 years")

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        for each in (self._order, self._circle, self._kinds, self._more):
            row.addWidget(each)
        row.addStretch()
        for each in self._lengths.values():
            row.addWidget(each)
        row.addWidget(button(self.tr("Export…"), self.export_requested.emit))

    def show_length(self, days: float) -> None:
        """Show which of the lengths is in sight, if any."""
        for length, each in self._lengths.items():
            role = "primary" if abs(length - days) < _NEARLY_DAYS else ""
            if each.property("role") != role:
                each.setProperty("role", role)
                each.style().unpolish(each)
                each.style().polish(each)

    def show_query(self, query: LaneQuery) -> None:
        """Say what is shown."""
        self._query = query
        names = {circle.id: circle.fields.name for circle in self._desk.store.circles.all()}
        everybody = self.tr("All circles")
        circle = names.get(query.circle, everybody) if query.circle is not None else everybody
        more = ", ".join(
            part for part in (query.tag and f"#{query.tag}", query.organization) if part
        )
        self._say(self._order, order_words(query.order))
        self._say(self._circle, circle)
        self._say(self._kinds, kinds_words(query.kinds))
        self._say(self._more, more or self.tr("Filter"))

    def _say(self, target: QPushButton, words: str) -> None:
        cut = words if len(words) <= _LONGEST_WORDS else f"{words[: _LONGEST_WORDS - 1].rstrip()}…"
        target.setText(f"{cut.replace('&', '&&')}{_ARROW}")
        name = target.property("says")
        target.setAccessibleName(words if name in ("", words) else f"{name}: {words}")

    def _menu_button(self, name: str, fill: object) -> QPushButton:
        made = _ChoiceButton()
        made.setProperty("says", name)
        menu = QMenu(made)
        menu.setAccessibleName(name)
        menu.aboutToShow.connect(fill)
        made.setMenu(menu)
        return made

    # the menus, filled when they open: circles come and go

    def _fill_orders(self) -> None:
        menu = self._emptied(self._order)
        group = QActionGroup(menu)
        for order in LaneOrder:
            action = menu.addAction(order_words(order), partial(self._ask_for, order=order))
            self._tick(action, is_on=order is self._query.order, group=group)

    def _fill_circles(self) -> None:
        menu = self._emptied(self._circle)
        group = QActionGroup(menu)
        choices: list[tuple[CircleId | None, str]] = [(None, self.tr("All circles"))]
        choices += [(each.id, each.fields.name) for each in self._desk.store.circles.all()]
        for circle, name in choices:
            choose = partial(self._ask_for, circle=circle)
            action = menu.addAction(name.replace("&", "&&"), choose)
            self._tick(action, is_on=circle == self._query.circle, group=group)

    def _fill_kinds(self) -> None:
        menu = self._emptied(self._kinds)
        every = menu.addAction(self.tr("All kinds"), partial(self._ask_for, kinds=frozenset()))
        self._tick(every, is_on=not self._query.kinds)
        menu.addSeparator()
        for kind in InteractionKind:
            action = menu.addAction(kind_word(kind), partial(self._toggle, kind))
            self._tick(action, is_on=kind in self._query.kinds)

    def _emptied(self, owner: QPushButton) -> QMenu:
        menu = owner.menu()
        menu.clear()
        return menu

    def _tick(self, action: QAction, *, is_on: bool, group: QActionGroup | None = None) -> None:
        action.setCheckable(True)
        action.setChecked(is_on)
        if group is not None:
            group.addAction(action)

    def _toggle(self, kind: InteractionKind) -> None:
        kinds = self._query.kinds ^ {kind}
        everything = len(kinds) == len(InteractionKind)
        self._ask_for(kinds=frozenset() if everything else kinds)

    def _open_filter(self) -> None:
        chosen = LaneFilter(self._desk.store.lanes, self._query, self)
        chosen.chosen.connect(self._ask)
        chosen.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen.open_below(self._more)

    def _ask_for(self, **changes: object) -> None:
        self._ask(replace(self._query, **changes))  # type: ignore[arg-type]

    def _ask(self, query: LaneQuery) -> None:
        self.show_query(query)
        self.query_changed.emit(query)
