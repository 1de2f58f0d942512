"""The lanes' order and filters are chosen by menus and a small dialog, and named to a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import ContactFields
from netdesk.domain.fact import FactKind
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.lanes import LaneOrder, LaneQuery
from netdesk.operations.circles import create_circle
from netdesk.operations.contacts import create_contact
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.lane_bar import LaneBar
from netdesk.ui.widgets.lane_filter import LaneFilter


@pytest.fixture
def bar(qtbot, desk: Desk, do) -> LaneBar:
    fields = ContactFields(formatted_name="Ada Ek", organization="Nordic Data")
    [ada] = do(lambda store, at: create_contact(store, fields, at=at)).contacts

    def tag(store, at):
        with store.step(StepKind.EDIT_CONTACT, at) as recording:
            store.facts.add([ada], FactKind.TAG, "rust")
        return recording.changes

    do(tag)
    do(lambda store, at: create_circle(store, CircleFields("Clients & more"), at=at))
    made = LaneBar(desk, LaneQuery())
    qtbot.addWidget(made)
    made.resize(1096, 50)
    return made


def choose(button: QPushButton, words: str) -> None:
    """Open a button's menu and choose an entry."""
    menu = button.menu()
    menu.aboutToShow.emit()
    entry = next(each for each in menu.actions() if each.text().replace("&&", "&") == words)
    entry.trigger()


def heard(bar: LaneBar) -> list[LaneQuery]:
    queries: list[LaneQuery] = []
    bar.query_changed.connect(queries.append)
    return queries


def test_the_menus_ask_for_an_order_a_circle_and_kinds(desk: Desk, bar: LaneBar) -> None:
    queries, [circle] = heard(bar), desk.store.circles.all()
    choose(bar._order, "By name")
    choose(bar._circle, "Clients & more")
    choose(bar._kinds, "Call")
    choose(bar._kinds, "Letter")
    kinds = frozenset({InteractionKind.CALL, InteractionKind.LETTER})
    assert queries[-1] == LaneQuery(LaneOrder.NAME, circle.id, kinds=kinds)
    assert bar._circle.accessibleName() == "Circle: Clients & more"
    assert bar._kinds.accessibleName() == "Kinds: Call, Letter"
    choose(bar._kinds, "All kinds")
    choose(bar._circle, "All circles")
    assert queries[-1] == LaneQuery(LaneOrder.NAME)


def test_every_kind_is_the_same_as_all(bar: LaneBar) -> None:
    queries = heard(bar)
    for kind in InteractionKind:
        bar._toggle(kind)
    assert queries[-1].kinds == frozenset()


def test_tag_and_organisation_are_offered_and_asked_for(qtbot, desk: Desk, bar: LaneBar) -> None:
    queries = heard(bar)
    bar.show()
    qtbot.mouseClick(bar._more, Qt.MouseButton.LeftButton)
    dialog = bar.findChild(LaneFilter)
    assert dialog.isVisible()
    assert dialog.tag.completer().model().index(0, 0).data() == "rust"
    assert dialog.organization.completer().model().index(0, 0).data() == "Nordic Data"
    qtbot.keyClicks(dialog.tag, "#rust")
    qtbot.keyClicks(dialog.organization, "data")
    dialog.tag.completer().popup().hide()
    dialog.organization.completer().popup().hide()
    dialog._on_show()
    assert queries == [LaneQuery(tag="rust", organization="data")]
    assert bar._more.accessibleName() == "Filter: #rust, data"
    QApplication.processEvents()
    bar.hide()


def test_a_filter_is_taken_away_by_one_press(qtbot, desk: Desk, bar: LaneBar) -> None:
    dialog = LaneFilter(desk.store.lanes, LaneQuery(LaneOrder.NAME, tag="rust"), bar)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog._on_show_all()
    assert chosen.args == [LaneQuery(LaneOrder.NAME)]


def test_long_filters_leave_the_bar_its_width(bar: LaneBar) -> None:
    many = frozenset(list(InteractionKind)[:5])
    bar.show_query(LaneQuery(kinds=many, tag="a-very-long-tag-indeed", organization="Long Company"))
    bar.show()
    assert bar.minimumSizeHint().width() <= 844
    bar.hide()
