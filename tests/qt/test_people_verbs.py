"""What can be done with many people at once: circles by keys and by dragging, a cadence for all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from pytestqt.qtbot import QtBot
from tests.qt.conftest import Do

from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.operations.circles import create_circle
from netdesk.operations.contacts import create_contact
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.calendar_dialog import CalendarDialog
from netdesk.ui.icons import Icons
from netdesk.ui.navigation import Navigation
from netdesk.ui.pages.people_page import PeoplePage
from netdesk.ui.people_mime import mime_of_people, people_of_mime
from netdesk.ui.people_verbs import put_in_circle
from netdesk.ui.widgets.circle_picker import CirclePicker

ACTIONS = Qt.DropAction.CopyAction
BUTTONS = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def people(do: Do) -> list[ContactId]:
    made: list[ContactId] = []
    for name in ("Ana", "Bo", "Cy", "Di", "Eva"):
        fields = ContactFields(formatted_name=name)
        made += do(lambda store, at, each=fields: create_contact(store, each, at=at)).contacts
    return made


@pytest.fixture
def circle(do: Do) -> CircleId:
    fields = CircleFields("Mentors", colour="teal")
    [made] = do(lambda store, at: create_circle(store, fields, at=at)).circles
    return made


@pytest.fixture
def page(desk: Desk, people: list[ContactId], circle: CircleId, qtbot: QtBot) -> PeoplePage:
    made = PeoplePage(desk)
    qtbot.addWidget(made)
    made.resize(1096, 752)
    made.show()
    qtbot.waitExposed(made)
    made.focus_list()
    made._list.selectAll()
    return made


def test_ctrl_g_puts_all_chosen_into_a_circle(
    page: PeoplePage, desk: Desk, qtbot: QtBot, people: list[ContactId], circle: CircleId
) -> None:
    page._verbs.put_in.trigger()
    picker = page.findChild(CirclePicker)
    assert picker is not None
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.store.circles.members(circle) == people)
    page.show_circle(circle)
    page._list.selectAll()
    assert page._verbs.take_out.isVisible()
    page._verbs.take_out.trigger()
    qtbot.waitUntil(lambda: desk.store.circles.members(circle) == [])


def test_escape_leaves_the_picker_and_all_as_it_was(
    page: PeoplePage, desk: Desk, qtbot: QtBot, circle: CircleId
) -> None:
    page._verbs.put_in.trigger()
    picker = page.findChild(CirclePicker)
    assert picker is not None
    with qtbot.waitSignal(picker.closed):
        qtbot.keyClick(picker.field, Qt.Key.Key_Escape)
    assert desk.store.circles.members(circle) == []


def test_a_cadence_for_many_shows_the_calendar_first(
    page: PeoplePage, desk: Desk, qtbot: QtBot, people: list[ContactId]
) -> None:
    page._verbs._menu.chosen.emit(30)
    dialog = page.findChild(CalendarDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.apply_button.isEnabled)
    assert desk.store.contacts.get(people[0]).ideal_days is None
    dialog.comparison.level.setChecked(False)
    dialog.apply_button.click()
    qtbot.waitUntil(lambda: desk.store.contacts.get(people[4]).ideal_days == 30)


def test_no_reminders_for_many_needs_no_calendar(
    page: PeoplePage, desk: Desk, qtbot: QtBot, people: list[ContactId]
) -> None:
    page._verbs._menu.chosen.emit(0)
    qtbot.waitUntil(lambda: desk.store.contacts.get(people[4]).ideal_days == 0)


def test_a_calendar_that_is_cancelled_changes_nothing(
    page: PeoplePage, desk: Desk, qtbot: QtBot, people: list[ContactId]
) -> None:
    page._verbs._menu.chosen.emit(30)
    dialog = page.findChild(CalendarDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.rejected):
        dialog.reject()
    assert desk.store.contacts.get(people[0]).ideal_days is None


def test_people_dragged_onto_a_circle_are_put_in(
    desk: Desk, qtbot: QtBot, people: list[ContactId], circle: CircleId
) -> None:
    navigation = Navigation(Icons(desk.theme))
    qtbot.addWidget(navigation)
    navigation.show_circles(desk.store.circles.all())
    entry = navigation._circle_buttons[circle]
    assert not entry.icon().isNull()
    data = mime_of_people(people[:2])
    entry.dragEnterEvent(QDragEnterEvent(QPoint(4, 4), ACTIONS, data, BUTTONS, NO_KEYS))
    assert entry.isDown()
    entry.dragLeaveEvent(QDragLeaveEvent())
    assert not entry.isDown()
    with qtbot.waitSignal(navigation.people_dropped) as dropped:
        entry.dropEvent(QDropEvent(QPointF(4, 4), ACTIONS, data, BUTTONS, NO_KEYS))
    assert dropped.args == [circle, tuple(people[:2])]


def test_only_people_can_be_dropped_on_a_circle() -> None:
    text = QMimeData()
    text.setText("Ana")
    assert people_of_mime(text) == ()


def test_many_into_a_circle_with_a_cadence_shows_the_calendar_first(
    page: PeoplePage, desk: Desk, qtbot: QtBot, do: Do, people: list[ContactId]
) -> None:
    fields = CircleFields("Close", 30)
    [close] = do(lambda store, at: create_circle(store, fields, at=at)).circles
    put_in_circle(desk, close, people[:1], window=page)
    qtbot.waitUntil(lambda: desk.store.circles.members(close) == people[:1])
    put_in_circle(desk, close, people, window=page)
    dialog = page.findChild(CalendarDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.apply_button.isEnabled)
    assert desk.store.circles.members(close) == people[:1]
    dialog.apply_button.click()
    qtbot.waitUntil(lambda: desk.store.circles.members(close) == people)
