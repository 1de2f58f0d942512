from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import ContactId
from netdesk.operations.circles import create_circle
from netdesk.operations.contacts import create_contact
from netdesk.operations.saved_filters import save_filter
from netdesk.ui.actions import ActionSet
from netdesk.ui.main_window import MainWindow
from netdesk.ui.palette import Palette
from netdesk.ui.recents import MOST_RECENT, Recents

NAMES = ("Bo Lindqvist", "Søren Holm", *(f"Grace Walker {n}" for n in range(9)))


@pytest.fixture
def palette(desk, do, qtbot):
    for name in NAMES:
        do(lambda store, at, name=name: create_contact(store, ContactFields(name), at=at))
    window = QWidget()
    window.resize(900, 600)
    elsewhere = QPushButton(window)
    search = QPushButton(window)
    search.setGeometry(200, 8, 300, 30)
    actions = ActionSet(desk, window)
    palette = Palette(desk, actions, window)
    QAbstractItemModelTester(
        palette.model, QAbstractItemModelTester.FailureReportingMode.Warning, palette
    )
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    palette.open_over(search)
    qtbot.waitUntil(palette.field.hasFocus)
    palette.elsewhere, palette.actions_of_window = elsewhere, actions
    return palette


def offered(palette):
    return [palette.model.index(row, 0).data() for row in range(palette.model.rowCount())]


def test_opened_with_nothing_typed_it_offers_what_can_be_done(palette):
    assert palette.isVisible()
    assert "Import contacts…" in offered(palette)
    assert "Bo Lindqvist" not in offered(palette)


def test_a_few_letters_and_enter_open_a_person(palette, desk, qtbot):
    qtbot.keyClicks(palette.field, "soren")
    assert offered(palette)[0] == "Søren Holm"
    with qtbot.waitSignal(palette.contact_activated) as activated:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert desk.store.contacts.names(activated.args) == ["Søren Holm"]
    assert not palette.isVisible()


def test_more_people_than_fit_lead_to_the_list_of_all(palette, qtbot):
    qtbot.keyClicks(palette.field, "grace")
    assert "Show all 9" in offered(palette)[8]
    for _ in range(8):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.all_requested) as asked:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert asked.args == ["grace"]


def test_actions_are_found_by_any_of_their_words(palette, qtbot):
    qtbot.keyClicks(palette.field, "cont imp")
    assert offered(palette) == ["Import contacts…"]
    with qtbot.waitSignal(palette.actions_of_window.import_contacts.triggered):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)


def test_the_step_to_undo_is_found_by_its_name(palette, qtbot):
    qtbot.keyClicks(palette.field, "undo grace")
    assert offered(palette) == ["Undo “New contact Grace Walker 8”"]


def test_what_cannot_be_done_is_not_offered(palette, qtbot):
    qtbot.keyClicks(palette.field, "redo")
    assert offered(palette) == []
    assert palette.isVisible()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_escape_closes_it_and_gives_the_focus_back(palette, qtbot):
    qtbot.keyClicks(palette.field, "bo")
    elsewhere = palette.elsewhere
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    qtbot.waitUntil(elsewhere.hasFocus)


def test_leaving_the_field_closes_it(palette, qtbot):
    with qtbot.waitSignal(palette.destroyed):
        palette.elsewhere.setFocus()


def test_a_click_opens_a_line(palette, qtbot):
    qtbot.keyClicks(palette.field, "bo l")
    place = palette.list.visualRect(palette.model.index(0, 0)).center()
    with qtbot.waitSignal(palette.contact_activated):
        qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_who_was_opened_and_what_was_done_lately_comes_first(palette, desk, qtbot):
    recents = Recents(desk.preferences)
    [bo] = [
        each
        for each in desk.store.contacts.all_ids()
        if desk.store.contacts.names([each]) == ["Bo Lindqvist"]
    ]
    recents.note_contact(bo)
    recents.note_action(palette.actions_of_window.history)
    palette.model.search("")
    assert offered(palette)[:2] == ["Bo Lindqvist", "History"]
    nine = next(
        each
        for each in desk.store.contacts.all_ids()
        if desk.store.contacts.names([each]) == ["Grace Walker 8"]
    )
    recents.note_contact(nine)
    palette.model.search("grace")
    assert offered(palette)[:2] == ["Grace Walker 8", "Grace Walker 0"]
    for number in range(30):
        recents.note_contact(ContactId(number))
    assert len(desk.preferences.current.recent) == MOST_RECENT


def test_circles_and_saved_filters_are_found(palette, do, qtbot):
    do(lambda store, at: create_circle(store, CircleFields("Mentors"), at=at))
    do(lambda store, at: save_filter(store, "Meant to see", "not-seen:90d", at=at))
    qtbot.keyClicks(palette.field, "me")
    assert "Circle Mentors" in offered(palette)
    row = offered(palette).index("Filter Meant to see")
    with qtbot.waitSignal(palette.all_requested) as heard:
        palette._activate(palette.model.index(row, 0))
    assert heard.args == ["not-seen:90d"]


def test_the_keyboard_goes_to_whom_one_looked_for(desk, do, qtbot):
    for name in ("Bo Lindqvist", "Søren Holm"):
        do(lambda store, at, name=name: create_contact(store, ContactFields(name), at=at))
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for _ in range(2):
        window.open_palette()
        found = window.findChildren(Palette)[-1]
        qtbot.keyClicks(found.field, "soren")
        qtbot.keyClick(found.field, Qt.Key.Key_Return)
        header = window.people.contact_page.sheet.header
        assert window.focusWidget() is header.log
        # a field about somebody has the keyboard when one looks again
        window.people.contact_page.findChild(QLineEdit).setFocus()
