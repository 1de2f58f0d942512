"""The page of duplicates: found, answered by keys, undone; and everybody who leads to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLabel, QProgressBar, QPushButton, QRadioButton

from netdesk.domain.contact import Channel, ChannelKind, ContactFields
from netdesk.domain.duplicates import Confidence
from netdesk.domain.identifiers import ContactId
from netdesk.operations.contacts import create_contact
from netdesk.operations.history import undo
from netdesk.operations.merge_contacts import merge_contacts
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.merge_certain_dialog import MergeCertainDialog
from netdesk.ui.dialogs.merge_dialog import MergeDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.duplicates_model import DuplicatesModel
from netdesk.ui.pages.contact_page import ContactPage
from netdesk.ui.pages.duplicates_page import DuplicatesPage
from netdesk.ui.widgets.people_view import PeopleView

MOBILE = Channel(ChannelKind.PHONE, "+46 70 174 06 05", "mobile")
OTHER = Channel(ChannelKind.PHONE, "+46 70 174 06 06", "mobile")
OFFICE = Channel(ChannelKind.PHONE, "+46 8 465 004 01", "work")
PEOPLE = (
    ContactFields("Bo Lindqvist", organization="Nordlicht AB", channels=(MOBILE,)),
    ContactFields("Bo Lindqvist", organization="Sonne GmbH", channels=(MOBILE, OFFICE)),
    ContactFields("Anna Berg", channels=(OTHER,)),
    ContactFields("Anna Ek", channels=(OTHER,)),
    ContactFields("Amara Okafor"),
)


@pytest.fixture
def people(do) -> list[ContactId]:
    return [
        next(iter(do(lambda store, at, each=each: create_contact(store, each, at=at)).contacts))
        for each in PEOPLE
    ]


@pytest.fixture
def page(qtbot, desk: Desk, people) -> Iterator[DuplicatesPage]:
    made = DuplicatesPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.search()
    qtbot.waitUntil(lambda: view_of(made).isVisible())
    yield made
    made.hide()


def view_of(page: DuplicatesPage) -> PeopleView:
    return page.findChild(PeopleView)


def lines(page: DuplicatesPage) -> list[str]:
    model = view_of(page).model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def button_called(widget, words: str) -> QPushButton:
    named = (
        (each, each.text() or each.accessibleName()) for each in widget.findChildren(QPushButton)
    )
    found = [each for each, name in named if name.startswith(words)]
    assert len(found) == 1, words
    return found[0]


def words_in(widget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def test_pairs_say_who_why_and_how_surely(page: DuplicatesPage) -> None:
    assert lines(page) == [
        "Bo Lindqvist and Bo Lindqvist, certain, 97 %: same mobile, same name",
        "Anna Berg and Anna Ek, likely, 72 %: same mobile, names 75 % alike",
    ]
    QAbstractItemModelTester(
        view_of(page).model(), QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    assert "certain, 97 %: same mobile, same name" in words_in(page)


def test_the_filter_shows_one_confidence(page: DuplicatesPage) -> None:
    box = page.findChildren(QComboBox)[0]
    assert [box.itemText(row) for row in range(box.count())] == [
        "All (2)",
        "Certain (1)",
        "Likely (1)",
        "Possible (0)",
    ]
    box.setCurrentIndex(box.findData(Confidence.LIKELY))
    assert len(lines(page)) == 1
    box.setCurrentIndex(box.findData(Confidence.POSSIBLE))
    assert lines(page) == []
    assert not button_called(page, "Later").isEnabled()


@pytest.mark.parametrize("key", [Qt.Key.Key_M, Qt.Key.Key_Return])
def test_a_key_merges_and_the_next_pair_comes(qtbot, desk, page, people, do, key) -> None:
    with qtbot.waitSignal(desk.bus.changed):
        qtbot.keyClick(view_of(page), key)
    assert lines(page)[0].startswith("Anna Berg")
    assert view_of(page).currentIndex().row() == 0
    bo = desk.store.contacts.get(people[0]).fields
    assert (bo.organization, bo.notes) == ("Nordlicht AB", ("Sonne GmbH",))
    do(lambda store, at: undo(store, at=at))
    assert len(lines(page)) == 2


def test_what_is_chosen_in_a_field_stands_in_the_result_and_in_the_book(
    qtbot, desk, page, people
) -> None:
    sonne = [
        each
        for each in page.findChildren(QRadioButton)
        if each.accessibleName() == "Organisation: Sonne GmbH"
    ]
    assert not sonne[0].isChecked()
    sonne[0].click()
    phones = [each for each in page.findChildren(QComboBox) if "Phone" in each.accessibleName()]
    phones[0].setCurrentIndex(1)
    assert "Nordlicht AB" not in words_in(page._form._result)
    with qtbot.waitSignal(desk.bus.changed):
        page.merge_shown()
    bo = desk.store.contacts.get(people[0]).fields
    assert (bo.organization, bo.channels, bo.notes) == ("Sonne GmbH", (MOBILE,), ())


def test_n_keeps_apart_and_s_puts_off(qtbot, desk, page, people) -> None:
    with qtbot.waitSignal(desk.bus.changed):
        qtbot.keyClick(view_of(page), Qt.Key.Key_N)
    assert desk.store.duplicates.kept_apart() == {(people[0], people[1])}
    assert len(lines(page)) == 1
    qtbot.keyClick(view_of(page), Qt.Key.Key_S)
    assert "Nobody seems to be there twice" in words_in(page)
    page.search()
    qtbot.waitUntil(lambda: view_of(page).isVisible())
    assert [line[:9] for line in lines(page)] == ["Anna Berg"]


def test_z_asks_for_an_undo(qtbot, page) -> None:
    with qtbot.waitSignal(page.undo_requested):
        qtbot.keyClick(view_of(page), Qt.Key.Key_Z)


def test_the_search_can_be_cancelled(qtbot, desk, people) -> None:
    page = DuplicatesPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.search()
    assert page.findChild(QProgressBar).isVisible()
    qtbot.mouseClick(button_called(page, "Cancel"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "The search was cancelled." in words_in(page))
    assert button_called(page, "Search again").isEnabled()
    page.hide()


def test_all_certain_ones_are_merged_after_one_question(qtbot, desk, page, people) -> None:
    dialog = MergeCertainDialog(desk, page._model.open_pairs(), page)
    dialog.open()
    merge = button_called(dialog, "Merge")
    qtbot.waitUntil(merge.isEnabled)
    assert "2 entries become 1 people" in words_in(dialog)
    with qtbot.waitSignal(dialog.finished):
        merge.click()
    assert people[1] not in desk.store.contacts.all_ids()
    assert len(lines(page)) == 1


def test_nobody_is_merged_where_the_question_is_cancelled(qtbot, desk, page, people) -> None:
    dialog = MergeCertainDialog(desk, page._model.open_pairs(), page)
    dialog.open()
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()
    assert len(desk.store.contacts.all_ids()) == len(people)


def test_two_people_chosen_in_the_list_are_merged(qtbot, desk, people) -> None:
    dialog = MergeDialog(desk, people[0], people[4], None)
    dialog.open()
    with qtbot.waitSignal(dialog.merged) as merged:
        button_called(dialog, "Merge").click()
    assert merged.args == [people[0]]
    assert people[4] not in desk.store.contacts.all_ids()


def test_the_contact_page_says_with_whom_and_takes_apart(qtbot, desk, people, do) -> None:
    do(lambda store, at: merge_contacts(store, people[0], people[4], at=at))
    page = ContactPage(desk)
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    page.show_contact(people[0])
    assert "Made one with Amara Okafor on 21 November 2026" in words_in(page)
    with qtbot.waitSignal(desk.bus.changed):
        button_called(page, "Take apart").click()
    assert desk.store.contacts.get(people[4]).fields.display_name == "Amara Okafor"
    assert "Made one with" not in words_in(page)
    page.hide()


def test_the_window_leads_to_duplicates(qtbot, desk, people) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    window.actions_.find_duplicates.trigger()
    assert window.pages.duplicates.isVisible()
    qtbot.waitUntil(lambda: view_of(window.pages.duplicates).isVisible())
    window.people.merge_requested.emit(people[0], people[1])
    dialog = window.findChild(MergeDialog)
    assert dialog is not None
    dialog.reject()
    window.hide()


def test_a_model_of_nothing_is_empty(desk: Desk) -> None:
    model = DuplicatesModel(desk)
    assert (model.rowCount(), model.pair_at(0), model.counts().total()) == (0, None, 0)
