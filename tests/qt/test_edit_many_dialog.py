"""The dialog that changes many people at once, by what it shows and what it writes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import ContactFields
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.domain.people_edit import PeopleEdit
from netdesk.operations.circles import create_circle
from netdesk.operations.contacts import create_contact
from netdesk.operations.facts import tag_people
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.calendar_dialog import CalendarDialog
from netdesk.ui.dialogs.edit_many_dialog import EditManyDialog
from netdesk.ui.dialogs.export_dialog import ExportDialog
from netdesk.ui.edit_many_words import edit_words
from netdesk.ui.pages.people_page import PeoplePage
from netdesk.ui.widgets.people_view import PeopleView
from netdesk.ui.widgets.share_boxes import ShareBox

NAMES = ("Amara Okafor", "Bo Lindqvist", "Søren Dahl")


@pytest.fixture
def people(do) -> list[ContactId]:
    made: list[ContactId] = []
    for name in NAMES:
        fields = ContactFields(formatted_name=name)
        made += do(lambda store, at, fields=fields: create_contact(store, fields, at=at)).contacts
    do(lambda store, at: tag_people(store, made, at=at, add=["chess", "Go"]))
    do(lambda store, at: tag_people(store, made[:1], at=at, add=["R&D"]))
    return made


@pytest.fixture
def circle(do, people: list[ContactId]) -> CircleId:
    fields = CircleFields("Clients", 30)
    made = do(lambda store, at: create_circle(store, fields, at=at, contacts=people[:2]))
    [number] = made.circles
    return number


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, people, circle) -> Iterator[EditManyDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = EditManyDialog(desk, people, window)
    made.open()
    yield made
    if isValid(made):
        made.reject()


def box(dialog: EditManyDialog, words: str) -> ShareBox:
    return next(each for each in dialog.findChildren(ShareBox) if words in each.text())


def tags_of(desk: Desk, contact: ContactId) -> list[str]:
    return [each.value for each in desk.store.facts.of(contact) if each.kind is FactKind.TAG]


def test_boxes_say_who_has_what_and_nothing_is_changed_yet(dialog: EditManyDialog) -> None:
    words = [each.text() for each in dialog.findChildren(ShareBox)]
    assert words == ["chess", "Go", "R&&D (1 of 3)", "Clients (2 of 3)"]
    states = [each.checkState() for each in dialog.findChildren(ShareBox)]
    partly = Qt.CheckState.PartiallyChecked
    assert states == [*[Qt.CheckState.Checked] * 2, partly, partly]
    assert dialog.edit() == PeopleEdit()
    assert not dialog.apply_button.isEnabled()


def test_tags_are_put_and_taken_by_boxes_and_words(
    dialog: EditManyDialog, desk: Desk, people: list[ContactId], qtbot: QtBot
) -> None:
    box(dialog, "chess").click()
    box(dialog, "Go").click()
    box(dialog, "R&&D").setCheckState(Qt.CheckState.Checked)
    dialog.new_tags.setText("rust, storage ,")
    assert dialog.apply_button.text() == "Change 3 people"
    assert edit_words(dialog.edit()) == "3 tags added · 2 tags removed"
    with qtbot.waitSignals([desk.bus.changed, dialog.accepted]):
        dialog.apply_button.click()
    assert [sorted(tags_of(desk, each)) for each in people] == [["R&D", "rust", "storage"]] * 3
    assert len(desk.store.history.newest(1)) == 1


def test_a_box_can_be_put_back_to_as_it_was(dialog: EditManyDialog) -> None:
    mixed = box(dialog, "Clients")
    mixed.click()
    assert dialog.edit() != PeopleEdit()
    mixed.click()
    mixed.click()
    assert dialog.edit() == PeopleEdit()


def test_everything_else_is_set_by_choices(
    dialog: EditManyDialog, desk: Desk, people: list[ContactId], qtbot: QtBot
) -> None:
    dialog.cadence.box.setCurrentIndex(dialog.cadence.box.findData(0))
    dialog.pause.setCurrentIndex(1)
    assert dialog.pause_day.isVisible()
    assert not dialog.apply_button.isEnabled()
    dialog.pause_day.edit.setText("2027-05-01")
    dialog.left_alone.setCurrentIndex(1)
    dialog.way.setText("mail")
    dialog.languages.setText("Polish, Swedish")
    edit = dialog.edit()
    assert edit == PeopleEdit(
        languages_added=("Polish", "Swedish"),
        cadence=(0, None),
        pause_until=date(2027, 5, 1),
        is_left_alone=True,
        preferred_way="mail",
    )
    assert edit_words(edit) == (
        "2 languages added · no reminders · paused until 1 May 2027 · not to be contacted"
        " · prefers: mail"
    )
    with qtbot.waitSignal(dialog.accepted):
        dialog.apply_button.click()
    assert desk.store.standings.get(people[2]).paused_until == date(2027, 5, 1)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (PeopleEdit(cadence=(None, None)), "as often as their circles say"),
        (PeopleEdit(cadence=(30, None)), "Every 30 days"),
        (PeopleEdit(pause_until=None), "pause ended"),
        (PeopleEdit(is_left_alone=False), "may be contacted again"),
        (PeopleEdit(preferred_way=""), "no preferred way"),
        (PeopleEdit(circles_left=(CircleId(1), CircleId(2))), "out of 2 circles"),
    ],
)
def test_each_change_is_said_in_words(qapp, edit: PeopleEdit, words: str) -> None:
    assert edit_words(edit) == words


def test_a_cadence_shows_its_calendar_before_it_is_given(
    dialog: EditManyDialog, desk: Desk, people: list[ContactId], qtbot: QtBot
) -> None:
    dialog.cadence.box.setCurrentIndex(dialog.cadence.box.findData("custom"))
    dialog.cadence.days.setValue(12)
    dialog.new_tags.setText("rust")
    dialog.apply_button.click()
    [calendar] = dialog.findChildren(CalendarDialog)
    qtbot.waitUntil(calendar.apply_button.isEnabled)
    assert desk.store.standings.get(people[0]).ideal_days == 30
    with qtbot.waitSignal(dialog.accepted):
        calendar.apply_button.click()
    assert [desk.store.standings.get(each).ideal_days for each in people] == [12] * 3
    assert all("rust" in tags_of(desk, each) for each in people)


def test_a_circle_with_a_cadence_shows_its_calendar_too(
    dialog: EditManyDialog, desk: Desk, people, circle: CircleId, qtbot: QtBot
) -> None:
    box(dialog, "Clients").setCheckState(Qt.CheckState.Checked)
    dialog.apply_button.click()
    [calendar] = dialog.findChildren(CalendarDialog)
    qtbot.waitUntil(calendar.apply_button.isEnabled)
    with qtbot.waitSignal(dialog.accepted):
        calendar.apply_button.click()
    assert sorted(desk.store.circles.members(circle)) == sorted(people)


def test_what_the_store_refuses_is_said_and_the_dialog_stays(
    dialog: EditManyDialog, qtbot: QtBot
) -> None:
    dialog.new_tags.setText("x" * 200)
    dialog.apply_button.click()
    qtbot.waitUntil(dialog._problem.isVisible)
    assert dialog.isVisible()
    assert dialog.isEnabled()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, people: list[ContactId]) -> Iterator[PeoplePage]:
    made = PeoplePage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.show_first()
    made.focus_list()
    yield made
    made.hide()


def test_several_chosen_are_counted_and_edited_by_key_or_button(
    page: PeoplePage, qtbot: QtBot
) -> None:
    view = page.findChild(PeopleView)
    bar = page._verbs.bar
    assert bar.isHidden()
    view.selectAll()
    assert bar.isVisible()
    assert bar._words.text() == "3 chosen"
    qtbot.keyClick(view, Qt.Key.Key_F2)
    [dialog] = page.window().findChildren(EditManyDialog)
    assert dialog.windowTitle() == "Edit 3 people"
    dialog.reject()
    buttons = {each.text(): each for each in bar.findChildren(QPushButton)}
    buttons["Export…"].click()
    [export] = page.window().findChildren(ExportDialog)
    export.reject()


def test_deleting_several_asks_with_their_number(
    page: PeoplePage, desk: Desk, qtbot: QtBot
) -> None:
    view = page.findChild(PeopleView)
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    [question] = page.window().findChildren(QMessageBox)
    assert question.text() == "Delete 3 people?"
    leave = next(each for each in question.buttons() if each.text() == "Delete")
    with qtbot.waitSignal(desk.bus.changed):
        leave.click()
    assert desk.store.contacts.count() == 0
