"""Timeline: everybody in lanes, and what happened with them across time."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from netdesk.domain.changes import Changes
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.lanes import YEAR_DAYS, LaneOrder, LaneQuery, Span
from netdesk.preferences import Preferences
from netdesk.ui.desk import Desk
from netdesk.ui.error_words import error_words
from netdesk.ui.lane_words import span_words
from netdesk.ui.models.lanes_model import LanesModel
from netdesk.ui.widgets.lane_axis import LaneAxis
from netdesk.ui.widgets.lane_bar import LaneBar
from netdesk.ui.widgets.lane_legend import LaneLegend
from netdesk.ui.widgets.lanes_view import LanesView
from netdesk.ui.widgets.roles import button, label, line

_HOURS_OF_DAY = 24


class TimelinePage(QWidget):
    """The lanes, their controls above and what the marks mean below.

    Signals
    -------
    contact_activated(ContactId): open this person's page.
    interaction_activated(InteractionPlace): open this person's page at what happened.
    log_requested(LogWish): write down what happened on a day.
    said(str): something was done, in words for a notice.
    """

    contact_activated = Signal(object)
    interaction_activated = Signal(object)
    log_requested = Signal(object)
    said = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        choices = desk.preferences.current
        query = _query_of(choices, desk)
        self.model = LanesModel(desk, query)
        self.view = LanesView(desk, self.model, _span_of(choices, desk.daybreak.today))
        self.bar = LaneBar(desk, query)
        self._count = label(role="small")
        self._nobody = self._make_nobody()
        self._arrange()
        self._connect()
        self.setFocusProxy(self.view)
        self.bar.show_length(self.view.span.days)

    def _arrange(self) -> None:
        places = QWidget()
        self._places = QStackedLayout(places)
        lanes = QWidget()
        column = QVBoxLayout(lanes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(LaneAxis(self.view))
        column.addWidget(self.view, 1)
        self._places.addWidget(lanes)
        self._places.addWidget(self._nobody)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(places, 1)
        whole.addWidget(line())
        whole.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QFrame()
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(16)
        row.addWidget(LaneLegend(self._desk.theme), 1)
        row.addWidget(self._count)
        return foot

    def _make_nobody(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(button(self.tr("Show everybody"), self._show_everybody, "primary"))
        row.addStretch()
        words = QHBoxLayout()
        words.addStretch()
        words.addWidget(label(self.tr("Nobody fits these filters."), "dim"))
        words.addStretch()
        column.addStretch()
        column.addLayout(words)
        column.addLayout(row)
        column.addStretch()
        return place

    def _connect(self) -> None:
        view, bar = self.view, self.bar
        view.contact_activated.connect(self.contact_activated)
        view.interaction_activated.connect(self.interaction_activated)
        view.log_requested.connect(self.log_requested)
        view.span_changed.connect(lambda: bar.show_length(view.span.days))
        bar.length_chosen.connect(self._on_length_chosen)
        bar.query_changed.connect(self._on_query_changed)
        bar.export_requested.connect(self._on_export_requested)
        self.model.ids_read.connect(self._on_ids_read)
        self.model.failed.connect(lambda error: self.said.emit(error_words(error)))
        self._desk.bus.changed.connect(self._on_changed)

    def _on_length_chosen(self, days: float) -> None:
        self.view.show_span(self.view.span.lasting(days, self._desk.daybreak.today))

    def _on_query_changed(self, query: LaneQuery) -> None:
        self.model.ask(query)
        self._remember()

    def _show_everybody(self) -> None:
        query = LaneQuery(order=self.model.query.order)
        self.bar.show_query(query)
        self._on_query_changed(query)
        self.view.setFocus()

    def _on_export_requested(self) -> None:
        from netdesk.ui.dialogs.lane_export_dialog import LaneExportDialog
        from netdesk.ui.lane_export import PictureWish

        view, ids = self.view, self.model.ids()
        first, last = int(view.span.start), int(view.span.end)
        wish = PictureWish(
            rows=[ContactId(ids[row]) for row, _ in view.rows_in_sight()],
            query=self.model.query,
            span=view.span,
            width=view.viewport().width(),
            today=self.model.today,
            title=span_words(date.fromordinal(first), date.fromordinal(last)),
            ink=view.painting.ink,
            font=view.font(),
        )
        everybody = [ContactId(each) for each in ids]
        dialog = LaneExportDialog(self._desk, wish, everybody, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.exported.connect(self.said)
        dialog.open()

    def _on_ids_read(self) -> None:
        count = self.model.rowCount()
        self._count.setText(self.tr("%Ln people", "", count))
        is_empty = not count and self.model.query.is_filtered
        self._places.setCurrentIndex(1 if is_empty else 0)

    def _on_changed(self, changes: Changes) -> None:
        circle = self.model.query.circle
        there = (
            {each.id for each in self._desk.store.circles.all()} if changes.circles else {circle}
        )
        if circle is not None and circle not in there:
            self._show_everybody()
        self.bar.show_query(self.model.query)

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember what was in sight."""
        super().hideEvent(event)
        self._remember()

    def _remember(self) -> None:
        query, span = self.model.query, self.view.span
        is_about_today = span == Span.about_today(self._desk.daybreak.today, span.days)
        self._desk.preferences.change(
            timeline_order=query.order.value,
            timeline_circle=query.circle or 0,
            timeline_kinds=tuple(sorted(kind.value for kind in query.kinds)),
            timeline_tag=query.tag,
            timeline_organization=query.organization,
            timeline_hours=round(span.days * _HOURS_OF_DAY),
            timeline_from="" if is_about_today else date.fromordinal(int(span.start)).isoformat(),
        )


def _query_of(choices: Preferences, desk: Desk) -> LaneQuery:
    orders = {order.value: order for order in LaneOrder}
    kinds = {kind.value: kind for kind in InteractionKind}
    circles = {circle.id for circle in desk.store.circles.all()}
    circle = CircleId(choices.timeline_circle)
    return LaneQuery(
        order=orders.get(choices.timeline_order, LaneOrder.STALENESS),
        circle=circle if circle in circles else None,
        tag=choices.timeline_tag,
        kinds=frozenset(kinds[each] for each in choices.timeline_kinds if each in kinds),
        organization=choices.timeline_organization,
    )


def _span_of(choices: Preferences, today: date) -> Span:
    days = choices.timeline_hours / _HOURS_OF_DAY if choices.timeline_hours else YEAR_DAYS
    try:
        first = date.fromisoformat(choices.timeline_from)
    except ValueError:
        return Span.about_today(today, days)
    return Span(first.toordinal(), days)
