from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from netdesk.domain.due import CadenceReason, DueItem, DueKind, DueList
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionKind
from netdesk.paths import resource
from netdesk.tray.tray_icon import TrayIcon
from netdesk.words.due_words import reason_words

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # the offscreen platform has none

TODAY = date(2026, 11, 21)


def due(number: int, name: str) -> DueItem:
    last = TODAY - timedelta(days=40)
    return DueItem(
        contact=ContactId(number),
        name=name,
        kind=DueKind.CADENCE,
        reason=CadenceReason(40, 30, 45, last, InteractionKind.CALL),
        ratio=4 / 3,
        last_touch=last,
        due_on=last + timedelta(days=30),
    )


@pytest.fixture
def tray(qapp):
    made = TrayIcon(QIcon(str(resource("icons", "netdesk.svg"))), reason_words)
    yield made
    made.close()


def titles(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def submenus(tray: TrayIcon) -> list[QMenu]:
    return tray.menu.findChildren(QMenu)


def submenu(menu: QMenu, title: str) -> QMenu:
    return next(each for each in menu.findChildren(QMenu) if each.title() == title)


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_without_anybody_due_the_menu_leads_to_the_window(tray):
    assert titles(tray.menu) == ["Open NetDesk", "Quick log…", "Pause reminders", "Quit"]
    assert tray.tool_tip == "NetDesk: nobody is due today"


def test_each_due_person_has_a_menu_with_reason_and_answers(tray, qtbot):
    tray.show_due(DueList(TODAY, (due(1, "Bo & Co"), due(2, "Anna Kowalczyk"))))
    assert titles(tray.menu)[:2] == ["Bo && Co", "Anna Kowalczyk"]
    person = submenu(tray.menu, "Anna Kowalczyk")
    assert titles(person)[0] == "last call 40 days ago, you aim for 30"
    with qtbot.waitSignal(tray.log_requested) as asked:
        choose(person, "Log…")
    assert asked.args == [(ContactId(2),)]
    with qtbot.waitSignal(tray.snooze_requested) as asked:
        choose(person, "Snooze until tomorrow")
    assert asked.args == [ContactId(2)]
    with qtbot.waitSignal(tray.contact_activated) as asked:
        choose(person, "Open")
    assert asked.args == [ContactId(2)]


def test_the_tool_tip_counts_and_names_three(tray):
    tray.show_due(DueList(TODAY, tuple(due(number, f"Person {number}") for number in range(5))))
    assert tray.tool_tip == "NetDesk, 5 due today: Person 0, Person 1, Person 2, …"


def test_those_answered_leave_the_menu(tray, qtbot):
    tray.show_due(DueList(TODAY, (due(1, "Bo Lindqvist"),)))
    tray.show_due(DueList(TODAY, ()))
    assert "Bo Lindqvist" not in titles(tray.menu)
    qtbot.waitUntil(lambda: [each.title() for each in submenus(tray)] == ["Pause reminders"])


def test_reminders_are_paused_and_resumed_from_the_menu(tray, qtbot):
    tray.show_due(DueList(TODAY, ()))
    with qtbot.waitSignal(tray.pause_requested) as asked:
        choose(submenu(tray.menu, "Pause reminders"), "For a week")
    assert asked.args == [TODAY + timedelta(days=7)]
    tray.show_paused(TODAY + timedelta(days=7))
    with qtbot.waitSignal(tray.pause_requested) as asked:
        choose(tray.menu, "Resume reminders")
    assert asked.args == [None]


@pytest.mark.parametrize(
    ("words", "signal"), [("Open NetDesk", "window_requested"), ("Quit", "quit_requested")]
)
def test_the_menu_asks(tray, qtbot, words, signal):
    with qtbot.waitSignal(getattr(tray, signal)):
        choose(tray.menu, words)


def test_a_left_click_asks_for_the_window_and_a_right_click_does_not(tray, qtbot):
    with qtbot.waitSignal(tray.toggled):
        tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.toggled):
        tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)


def test_a_tray_that_comes_and_goes_is_told(tray, qtbot, monkeypatch):
    available = not tray.is_available
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: available)
    with qtbot.waitSignal(tray.availability_changed) as told:
        tray.look()
    assert told.args == [available]
    assert tray.is_available is available
