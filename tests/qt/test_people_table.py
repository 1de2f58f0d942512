"""The list of people as a table: columns, widths, order, and back to the list."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import ContactId
from netdesk.domain.people import PeopleOrder, PeopleQuery
from netdesk.domain.people_columns import USUAL_COLUMNS, PeopleColumn
from netdesk.operations.contacts import create_contact
from netdesk.operations.facts import tag_people
from netdesk.ui.desk import Desk
from netdesk.ui.models.people_model import PeopleModel
from netdesk.ui.pages.people_page import PeoplePage
from netdesk.ui.people_table import PeopleTable
from netdesk.ui.widgets.people_view import PeopleView

NAMES = ("Amara Okafor", "Bo Lindqvist", "Søren Dahl", "Zoë Rossi")


@pytest.fixture
def people(do) -> list[ContactId]:
    made: list[ContactId] = []
    for number, name in enumerate(NAMES):
        fields = ContactFields(formatted_name=name, title=f"Title {9 - number}")
        made += do(lambda store, at, fields=fields: create_contact(store, fields, at=at)).contacts
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, people: list[ContactId]) -> Iterator[PeoplePage]:
    made = _page(qtbot, desk)
    made.show_first()
    yield made
    made.hide()


def _page(qtbot: QtBot, desk: Desk) -> PeoplePage:
    made = PeoplePage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def view_of(page: PeoplePage) -> PeopleView:
    return page.findChild(PeopleView)


def table_of(page: PeoplePage) -> PeopleTable:
    return view_of(page).findChild(PeopleTable)


def named(page: PeoplePage, name: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.accessibleName() == name)


def cells(page: PeoplePage, column: PeopleColumn) -> list[str]:
    model = view_of(page).model()
    section = model.columns.index(column)
    return [model.index(row, section).data() for row in range(model.rowCount())]


def test_the_model_has_columns_and_says_them_aloud(desk: Desk, people: list[ContactId], do) -> None:
    model = PeopleModel(desk, PeopleQuery())
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_columns(tuple(PeopleColumn))
    assert model.columnCount() == len(PeopleColumn)
    tags = tuple(PeopleColumn).index(PeopleColumn.TAGS)
    assert model.headerData(tags, Qt.Orientation.Horizontal) == "Tags"
    do(lambda store, at: tag_people(store, people[:1], at=at, add=["rust"]))
    assert model.index(0, tags).data() == "rust"
    spoken = model.index(0, tags).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Tags: rust"
    model.show_columns((PeopleColumn.NAME,))
    assert [model.index(row, 0).data() for row in range(4)] == list(NAMES)
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None


def test_markup_in_a_cell_is_no_markup_in_its_tool_tip(desk: Desk, do) -> None:
    firm = "<img src='file:///etc/passwd'>"
    do(
        lambda store, at: create_contact(
            store, ContactFields(formatted_name="Ada", organization=firm), at=at
        )
    )
    model = PeopleModel(desk, PeopleQuery())
    model.show_columns((PeopleColumn.NAME, PeopleColumn.ORGANIZATION))
    tip = model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    shown = QTextDocument()
    shown.setHtml(tip)
    assert shown.toPlainText() == firm


def test_the_switch_shows_a_table_and_the_list_again_with_who_was_chosen(
    page: PeoplePage, people: list[ContactId], desk: Desk
) -> None:
    view_of(page).selectRow(2)
    named(page, "Show as a table").click()
    assert view_of(page).model().columns == USUAL_COLUMNS
    assert {view_of(page).rowHeight(row) for row in range(len(NAMES))} == {32}
    assert view_of(page).width() > 900
    assert page.contact_page.isHidden()
    assert page.selected() == (people[2],)
    assert desk.preferences.current.people_as_table
    view_of(page).selectRow(3)
    named(page, "Show as a list").click()
    assert {view_of(page).rowHeight(row) for row in range(len(NAMES))} == {56}
    assert page.contact_page.isVisible()
    assert page.contact_page.contact == people[3]
    assert not desk.preferences.current.people_as_table


def test_enter_on_a_row_opens_the_person(
    page: PeoplePage, people: list[ContactId], qtbot: QtBot
) -> None:
    table_of(page).show(is_table=True)
    view_of(page).setFocus()
    view_of(page).selectRow(1)
    qtbot.keyClick(view_of(page), Qt.Key.Key_Return)
    assert not table_of(page).is_shown
    assert page.contact_page.contact == people[1]


def test_a_header_sorts_by_its_column_and_pressed_again_the_other_way_round(
    page: PeoplePage, desk: Desk
) -> None:
    table_of(page).show(is_table=True)
    header = view_of(page).horizontalHeader()
    section = view_of(page).model().columns.index(PeopleColumn.TITLE)
    header.sectionClicked.emit(section)
    assert cells(page, PeopleColumn.NAME) == list(reversed(NAMES))
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (
        section,
        Qt.SortOrder.AscendingOrder,
    )
    header.sectionClicked.emit(section)
    assert cells(page, PeopleColumn.NAME) == list(NAMES)
    assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    assert desk.preferences.current.people_order == PeopleOrder.TITLE.value
    assert desk.preferences.current.people_order_reversed


def test_the_sort_menu_offers_the_columns_and_the_other_way_round(page: PeoplePage) -> None:
    offered = [action.text() for action in page._head.sort_menu.actions()]
    assert "City" not in offered
    table_of(page).show(is_table=True)
    actions = {action.text(): action for action in page._head.sort_menu.actions()}
    actions["Title"].trigger()
    assert cells(page, PeopleColumn.NAME) == list(reversed(NAMES))
    actions["The other way round"].trigger()
    assert cells(page, PeopleColumn.NAME) == list(NAMES)
    assert actions["The other way round"].isChecked()


def test_columns_chosen_moved_and_widened_are_kept(
    page: PeoplePage, desk: Desk, qtbot: QtBot
) -> None:
    table_of(page).show(is_table=True)
    ticks = {action.text(): action for action in table_of(page).menu().actions()}
    assert not ticks["Name"].isEnabled()
    ticks["E-mail"].trigger()
    ticks["Tags"].trigger()
    shown = tuple(each for each in USUAL_COLUMNS if each is not PeopleColumn.TAGS)
    assert view_of(page).model().columns == (*shown, PeopleColumn.EMAIL)
    header = view_of(page).horizontalHeader()
    header.resizeSection(0, 321)
    header.moveSection(0, 1)
    qtbot.waitUntil(lambda: "name 321" in desk.preferences.current.people_column_widths)
    assert desk.preferences.current.people_columns[:2] == ("organization", "name")
    later = _page(qtbot, desk)
    later.show_first()
    desk.preferences.change(people_as_table=True)
    later.show_first()
    model = view_of(later).model()
    assert model.columns[:2] == (PeopleColumn.ORGANIZATION, PeopleColumn.NAME)
    assert view_of(later).columnWidth(1) == 321
    table_of(later).reset()
    assert model.columns == USUAL_COLUMNS
    assert view_of(later).columnWidth(0) == 174


@pytest.mark.parametrize("kept", [("nowhere",), ("city", "city"), ("name", "name", "x")])
def test_columns_this_version_does_not_know_count_as_not_chosen(
    desk: Desk, qtbot: QtBot, kept: tuple[str, ...], people: list[ContactId]
) -> None:
    desk.preferences.change(
        people_as_table=True,
        people_columns=kept,
        people_column_widths=("name", "name x", "name 99999", "x 3", "name 1"),
    )
    page = _page(qtbot, desk)
    page.show_first()
    assert PeopleColumn.NAME in view_of(page).model().columns
    assert view_of(page).columnWidth(view_of(page).model().columns.index(PeopleColumn.NAME)) == 48


def test_who_is_chosen_in_all_rows_of_a_table_is_chosen_once(
    page: PeoplePage, people: list[ContactId]
) -> None:
    table_of(page).show(is_table=True)
    view_of(page).selectAll()
    assert page.selected() == tuple(people)
    table_of(page).choose(PeopleColumn.CITY, is_wanted=False)
    assert page.selected() == tuple(people)


def test_a_narrow_page_has_the_switch_in_its_menu_alone(page: PeoplePage) -> None:
    page.resize(800, 600)
    switch = named(page, "Show as a table")
    assert not switch.isVisible()
    actions = {action.text(): action for action in page._head.sort_menu.actions()}
    actions["Show as a table"].trigger()
    assert table_of(page).is_shown
    assert named(page, "Show as a list").isVisible()


def test_a_key_shows_the_table_and_the_list_again(page: PeoplePage, qtbot: QtBot) -> None:
    page.activateWindow()
    view_of(page).setFocus()
    qtbot.waitUntil(page.isActiveWindow)
    for is_shown in (True, False):
        qtbot.keyClick(view_of(page), Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        assert table_of(page).is_shown is is_shown
