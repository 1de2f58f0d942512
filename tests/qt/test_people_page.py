from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QInputDialog, QLineEdit, QPushButton

from netdesk.domain.cadence import Staleness
from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import ContactId, blob_id
from netdesk.domain.people import PeopleOrder, PeopleQuery
from netdesk.domain.people_filter import FilterKey
from netdesk.operations.circles import add_to_circle, create_circle, delete_circle, edit_circle
from netdesk.operations.contacts import create_contact, delete_contacts
from netdesk.operations.facts import tag_people
from netdesk.store.cards import KeptCard
from netdesk.ui.desk import Desk
from netdesk.ui.models.people_model import PeopleModel
from netdesk.ui.pages.people_page import PeoplePage
from netdesk.ui.widgets.filter_chips import FilterChips
from netdesk.ui.widgets.people_view import PeopleView

NAMES = ("Amara Okafor", "Bo Lindqvist", "Søren Dahl", "Zoë Rossi")


@pytest.fixture
def people(do) -> list[ContactId]:
    made: list[ContactId] = []
    for name in NAMES:
        fields = ContactFields(formatted_name=name)
        made += do(lambda store, at, fields=fields: create_contact(store, fields, at=at)).contacts
    return made


@pytest.fixture
def page(qtbot, desk: Desk, people: list[ContactId]) -> Iterator[PeoplePage]:
    made = PeoplePage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.show_first()
    made.focus_list()
    yield made
    made.hide()


def view_of(page: PeoplePage) -> PeopleView:
    return page.findChild(PeopleView)


def filter_of(page: PeoplePage) -> QLineEdit:
    return page.findChildren(QLineEdit)[0]


def names_in(model: PeopleModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_model_follows_queries_and_steps(desk: Desk, people: list[ContactId], do) -> None:
    model = PeopleModel(desk, PeopleQuery())
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert names_in(model) == list(NAMES)
    model.ask(PeopleQuery(text="soren"))
    assert names_in(model) == ["Søren Dahl"]
    model.ask(PeopleQuery(order=PeopleOrder.ADDED))
    assert names_in(model) == list(reversed(NAMES))
    do(lambda store, at: delete_contacts(store, people[:1], at=at))
    assert names_in(model) == list(reversed(NAMES[1:]))


@pytest.mark.parametrize(
    ("key", "row"), [(Qt.Key.Key_End, 3), (Qt.Key.Key_Down, 1), (Qt.Key.Key_PageDown, 3)]
)
def test_keys_move_through_the_list_and_home_comes_back(qtbot, page, key, row) -> None:
    view = view_of(page)
    qtbot.keyClick(view, key)
    assert view.currentIndex().row() == row
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0


def test_who_is_current_in_the_list_is_on_the_page_beside_it(qtbot, page, people) -> None:
    qtbot.keyClick(view_of(page), Qt.Key.Key_End)
    assert page.contact_page.contact == people[-1]


def test_letters_typed_in_the_list_filter_it(qtbot, page) -> None:
    qtbot.keyClicks(view_of(page), "z")
    assert filter_of(page).text() == "z"
    assert [page.selected(), view_of(page).model().rowCount()] == [(), 1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_delete_takes_the_chosen_away_and_escape_shows_everybody(qtbot, page, desk, key) -> None:
    filter_of(page).setText("bo")
    qtbot.keyClick(filter_of(page), key)
    with qtbot.waitSignal(desk.bus.changed):
        qtbot.keyClick(view_of(page), Qt.Key.Key_Delete)
    qtbot.keyClick(filter_of(page), Qt.Key.Key_Escape)
    assert names_in(view_of(page).model()) == [name for name in NAMES if name != "Bo Lindqvist"]


def test_every_row_has_the_same_height(page) -> None:
    view = view_of(page)
    assert {view.rowHeight(row) for row in range(len(NAMES))} == {56}


def test_a_circle_listed_keeps_its_name_true_and_gives_way_when_it_is_deleted(
    page, desk, people, do, qtbot
) -> None:
    [circle] = do(lambda store, at: create_circle(store, CircleFields("Choir"), at=at)).circles
    do(lambda store, at: add_to_circle(store, circle, people[:1], at=at))
    page.show_circle(circle)
    assert names_in(view_of(page).model()) == [NAMES[0]]
    do(lambda store, at: edit_circle(store, circle, CircleFields("Band"), at=at))
    assert page._circle_pill.text() == "circle: Band ×"
    with qtbot.waitSignal(page.circle_left):
        do(lambda store, at: delete_circle(store, circle, at=at))
    assert names_in(view_of(page).model()) == list(NAMES)
    assert page._circle_pill.isHidden()


def test_who_is_missing_from_an_export_is_listed_alone(page, people, desk, do) -> None:
    everybody = page._model.rowCount()
    page.show_missing()
    assert page._nobody.text().startswith("Nobody is missing")
    page._state_pill.click()

    def mark(store, at):
        with store.step(StepKind.IMPORT, at) as recording:
            store.blobs.keep([b"card"])
            card = KeptCard("iPhone", "", blob_id(b"card"), "utf-8", store.contacts.all_ids()[0])
            store.cards.keep([card], at)
            store.database.execute("UPDATE card SET missing_since = '2026-11-03'")
        return recording.changes

    do(mark)
    action = next(
        each for each in page._head.sort_menu.actions() if each.text() == "Missing from an export"
    )
    action.trigger()
    assert page._model.rowCount() == 1
    assert (page._state_pill.text(), action.isChecked()) == ("Missing from an export ×", True)
    page._show_state(Staleness.STALE)
    assert not action.isChecked()
    action.trigger()
    page._state_pill.click()
    assert page._model.rowCount() == everybody
    assert [each.text() for each in page._head.sort_menu._states.actions() if each.isChecked()] == [
        "Everybody"
    ]


def test_the_menu_marks_the_state_that_is_listed(page, people) -> None:
    page._show_state(Staleness.STALE)
    page.show_contact(people[2])
    assert [
        action.text() for action in page._head.sort_menu._states.actions() if action.isChecked()
    ] == ["Everybody"]


def test_deleting_is_the_last_of_the_lists_menu(page):
    names = [each.text() for each in page._list.actions()]
    assert names == [
        "Edit…",
        "Put in a circle…",
        "Take out of this circle",
        "How often",
        "Export…",
        "Merge…",
        "Delete",
    ]


def chips(page) -> list[str]:
    return [each.text() for each in page._head.chips._chips]


def test_terms_narrow_the_list_and_stand_as_chips(page, people, do, qtbot):
    do(lambda store, at: tag_people(store, [people[0]], at=at, add=["rust & co"]))
    qtbot.keyClicks(page._filter, "tag:rust")
    assert page._model.rowCount() == 1
    assert chips(page) == ["tag: rust ×"]
    page._head.chips._chips[0].click()
    assert not page._filter.text()
    assert page._model.rowCount() == len(people)


def test_what_is_not_understood_is_said(page, qtbot):
    qtbot.keyClicks(page._filter, "state:blue")
    assert page._head.strange.isVisible()
    assert page._head.strange.text() == "state:blue: not understood, searched for as text"


def test_keys_and_values_are_completed(page, people, do, qtbot):
    do(lambda store, at: tag_people(store, people, at=at, add=["rust"]))
    line = page._filter
    line.setFocus()
    qtbot.keyClicks(line, "ta")
    assert line.offers() == ["tag:"]
    assert line.is_offering
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == "tag:"
    assert line.offers() == ["tag:rust"]
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "tag:rust "
    assert not line.is_offering
    assert line.hasFocus()
    line.begin_term(FilterKey.STATE)
    assert line.text() == "tag:rust state:"
    assert "state:stale" in line.offers()
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not line.is_offering
    assert line.text() == "tag:rust state:"
    qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.waitUntil(page._list.hasFocus)


def test_nobody_to_go_to_keeps_the_keyboard_and_who_is_open(page, people, qtbot):
    qtbot.keyClick(view_of(page), Qt.Key.Key_End)
    field = filter_of(page)
    page.focus_filter()
    qtbot.keyClicks(field, "qqq")
    qtbot.waitUntil(lambda: view_of(page).model().rowCount() == 0)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: view_of(page).model().rowCount() == len(people))
    assert page.focusWidget() is field
    assert [index.row() for index in view_of(page).selectionModel().selectedIndexes()] == [3]


def test_the_tab_key_comes_to_the_chips_where_they_stand(page, qtbot):
    filter_of(page).setText("not-seen:60d tag:rust")
    chips = page.findChild(FilterChips)
    qtbot.waitUntil(lambda: len(shown_buttons(chips)) == 3)
    filter_of(page).setText("has:email not-seen:60d tag:rust ")
    qtbot.waitUntil(lambda: len(shown_buttons(chips)) == 4)
    wanted = sorted(shown_buttons(chips), key=lambda each: each.x())
    wanted[0].setFocus()
    met = [page.focusWidget()]
    for _ in wanted[1:]:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        met.append(page.focusWidget())
    assert met == wanted
    qtbot.keyClick(met[-1], Qt.Key.Key_Backtab)
    assert page.focusWidget() is wanted[-2]


def shown_buttons(chips: FilterChips) -> list[QPushButton]:
    return [each for each in chips.findChildren(QPushButton) if each.isVisible()]


def test_a_filter_is_saved_chosen_renamed_and_forgotten(page, desk, do, qtbot, people):
    do(lambda store, at: tag_people(store, [people[0]], at=at, add=["rust"]))
    qtbot.keyClicks(page._filter, "tag:rust")
    page._head.chips.ask_for_name()
    dialog = page.window().findChild(QInputDialog)
    dialog.setTextValue("Rust & co")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(desk.store.saved_filters.all()))
    page._filter.clear()
    menu = page._head.chips.menu()
    chosen = next(each for each in menu.actions() if each.text() == "Rust && co")
    chosen.trigger()
    assert page._filter.text() == "tag:rust"
    assert page._model.rowCount() == 1
    [deleting] = [each.menu() for each in menu.actions() if each.text() == "Delete"]
    deleting.actions()[0].trigger()
    qtbot.waitUntil(lambda: not desk.store.saved_filters.all())
    menu.deleteLater()
