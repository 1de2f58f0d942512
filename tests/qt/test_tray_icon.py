from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from netdesk.domain.contact import DateKind, SpecialDate
from netdesk.domain.due import CadenceReason, DateReason, DueItem, DueKind, DueList
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.snooze import SnoozeChoice
from netdesk.domain.yearly import Occurrence
from netdesk.preferences import PreferencesFile
from netdesk.tray.tray_icon import TrayIcon
from netdesk.tray.tray_menu import MOST_PEOPLE
from netdesk.tray.tray_picture import TrayPicture, tray_pixmap
from netdesk.tray.tray_presence import TrayKind

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # the offscreen platform has none

TODAY = date(2026, 11, 20)
"""A Friday: the next working day is not tomorrow."""
MONDAY = date(2026, 11, 23)


class FakePresence(QObject):
    """A tray that comes and goes as the test wants."""

    changed = Signal(bool)
    missed = Signal()
    kind = TrayKind.STATUS_NOTIFIER

    def __init__(self) -> None:
        super().__init__()
        self.is_present = True

    def look(self) -> None:
        self.changed.emit(self.is_present)

    def close(self) -> None:
        pass


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


def birthday(number: int, name: str, *, in_days: int = 0) -> DueItem:
    day = TODAY + timedelta(days=in_days)
    born = PartialDate(1986, day.month, day.day)
    special = SpecialDate(DateKind.BIRTHDAY, born)
    return DueItem(
        contact=ContactId(number),
        name=name,
        kind=DueKind.BIRTHDAY,
        reason=DateReason(special, Occurrence(day, in_days, 40)),
        ratio=None,
        last_touch=None,
        due_on=day,
    )


@pytest.fixture
def preferences(tmp_path):
    return PreferencesFile(tmp_path)


@pytest.fixture
def presence(qapp):
    return FakePresence()


@pytest.fixture
def tray(presence, preferences):
    made = TrayIcon(presence, preferences)
    made.show_due(DueList(TODAY, ()))
    yield made
    made.close()


def titles(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def submenu(menu: QMenu, title: str) -> QMenu:
    [action] = [each for each in menu.actions() if each.text() == title]
    return action.menu()


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def drawn(tray: TrayIcon) -> object:
    return tray._icon.icon().pixmap(64, 64).toImage()


USUAL = ["Quick log…", "Pause reminders", "Open NetDesk", "Preferences…", "Quit"]


def test_with_nothing_for_today_the_menu_leads_to_the_window(tray):
    assert titles(tray.menu.menu) == USUAL
    assert tray.tool_tip == "NetDesk: nothing waits today"
    assert drawn(tray) == tray_pixmap(TrayPicture(0), 64).toImage()


def test_each_due_person_has_a_menu_with_reason_and_answers(tray, qtbot):
    anna = due(2, "Anna Kowalczyk")
    tray.show_due(DueList(TODAY, (due(1, "Bo & Co"), anna)))
    assert titles(tray.menu.menu)[:2] == ["Bo && Co", "Anna Kowalczyk"]
    person = submenu(tray.menu.menu, "Anna Kowalczyk")
    assert titles(person) == [
        *("last call 40 days ago, you aim for 30", "Log…", "Snooze", "Open"),
    ]
    with qtbot.waitSignal(tray.menu.log_requested) as asked:
        choose(person, "Log…")
    assert asked.args == [(ContactId(2),)]
    with qtbot.waitSignal(tray.menu.contact_activated) as asked:
        choose(person, "Open")
    assert asked.args == [ContactId(2)]


@pytest.mark.parametrize(
    ("words", "choice"),
    [
        ("Later today", SnoozeChoice.LATER),
        ("Tomorrow", SnoozeChoice.TOMORROW),
        ("Next working day (Monday)", SnoozeChoice.WORKDAY),
        ("Next week", SnoozeChoice.WEEK),
    ],
)
def test_a_person_is_put_off(tray, qtbot, words, choice):
    item = due(2, "Anna Kowalczyk")
    tray.show_due(DueList(TODAY, (item,)))
    snooze = submenu(submenu(tray.menu.menu, "Anna Kowalczyk"), "Snooze")
    with qtbot.waitSignal(tray.menu.snooze_requested) as asked:
        choose(snooze, words)
    assert asked.args == [(item,), choice]


def test_before_a_working_day_there_is_no_second_word_for_tomorrow(tray):
    tray.show_due(DueList(TODAY - timedelta(days=1), (due(2, "Anna Kowalczyk"),)))
    snooze = submenu(submenu(tray.menu.menu, "Anna Kowalczyk"), "Snooze")
    assert titles(snooze) == ["Later today", "Tomorrow", "Next week"]


def test_dates_of_today_lead_to_the_person_and_those_ahead_are_left_out(tray, qtbot):
    items = (birthday(3, "Ada Nowak"), birthday(4, "Tom Okafor", in_days=3))
    tray.show_due(DueList(TODAY, items))
    assert titles(tray.menu.menu) == ["Ada Nowak: birthday (40), today", *USUAL]
    with qtbot.waitSignal(tray.menu.contact_activated) as asked:
        choose(tray.menu.menu, "Ada Nowak: birthday (40), today")
    assert asked.args == [ContactId(3)]
    assert drawn(tray) == tray_pixmap(TrayPicture(1), 64).toImage()


def test_kinds_of_which_nothing_is_shown_are_not_counted(tray, preferences):
    preferences.change(silent_kinds=("birthday",))
    tray.show_due(DueList(TODAY, (birthday(3, "Ada Nowak"), due(1, "Bo Lindqvist"))))
    assert drawn(tray) == tray_pixmap(TrayPicture(1), 64).toImage()


def test_the_tool_tip_counts_and_names_the_next_three(tray):
    people = tuple(due(number, f"Person {number}") for number in range(5))
    tray.show_due(DueList(TODAY, (*people, birthday(8, "Ida"), birthday(9, "Ada Nowak"))))
    assert tray.tool_tip.splitlines() == [
        "NetDesk: 5 people and 2 dates today",
        *(f"Person {number} · last call 40 days ago" for number in range(3)),
        "…",
    ]
    assert tray._icon.toolTip() == tray.tool_tip


def test_where_names_are_not_to_be_seen_the_tool_tip_only_counts(tray, preferences):
    preferences.change(names_in_notifications=False)
    tray.show_due(DueList(TODAY, (due(1, "Bo Lindqvist"), due(2, "Ida"))))
    assert tray.tool_tip == "NetDesk: 2 people today"


def test_what_looks_like_markup_is_none(tray):
    tray.show_due(DueList(TODAY, (due(1, "<b>Bo</b> & Co"),)))
    assert "‹b>Bo‹/b> & Co" in tray.tool_tip


def test_more_people_than_a_menu_holds_are_said_as_a_number(tray, qtbot):
    people = tuple(due(number, f"Person {number}") for number in range(MOST_PEOPLE + 4))
    tray.show_due(DueList(TODAY, people))
    with qtbot.waitSignal(tray.menu.today_requested):
        choose(tray.menu.menu, "4 more…")


def test_a_person_due_for_two_reasons_stands_there_once(tray):
    tray.show_due(DueList(TODAY, (due(1, "Bo Lindqvist"), due(2, "Ida"), due(1, "Bo Lindqvist"))))
    assert titles(tray.menu.menu)[:3] == ["Bo Lindqvist", "Ida", "Quick log…"]
    assert drawn(tray) == tray_pixmap(TrayPicture(2), 64).toImage()


def test_those_answered_leave_the_menu(tray):
    tray.show_due(DueList(TODAY, (due(1, "Bo Lindqvist"),)))
    tray.show_due(DueList(TODAY, ()))
    assert titles(tray.menu.menu) == USUAL


def test_reminders_are_paused_and_resumed_from_the_menu(tray, qtbot):
    tray.show_due(DueList(TODAY, (due(1, "Bo Lindqvist"),)))
    pause = submenu(tray.menu.menu, "Pause reminders")
    for words, until in (
        ("For today", TODAY + timedelta(days=1)),
        ("Until Monday", MONDAY),
        ("For a week", TODAY + timedelta(days=7)),
    ):
        with qtbot.waitSignal(tray.menu.pause_requested) as asked:
            choose(pause, words)
        assert asked.args == [until]
    tray.show_paused(MONDAY)
    assert tray.tool_tip == "NetDesk: reminders are paused until Monday, 23 November"
    assert drawn(tray) == tray_pixmap(TrayPicture(1, is_paused=True), 64).toImage()
    with qtbot.waitSignal(tray.menu.pause_requested) as asked:
        choose(tray.menu.menu, "Resume reminders")
    assert asked.args == [None]


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Open NetDesk", "window_requested"),
        ("Quick log…", "quick_requested"),
        ("Preferences…", "preferences_requested"),
        ("Quit", "quit_requested"),
    ],
)
def test_the_menu_asks(tray, qtbot, words, signal):
    with qtbot.waitSignal(getattr(tray.menu, signal)):
        choose(tray.menu.menu, words)


def test_a_left_click_asks_for_the_window_and_a_right_click_does_not(tray, qtbot):
    with qtbot.waitSignal(tray.toggled):
        tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.toggled):
        tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)


def test_a_tray_that_comes_and_goes_is_told(presence, preferences, qtbot):
    presence.is_present = False
    tray = TrayIcon(presence, preferences)
    tray.show_due(DueList(TODAY, (due(1, "Bo Lindqvist"),)))
    assert tray._icon is None
    presence.is_present = True
    with qtbot.waitSignal(tray.availability_changed) as told:
        presence.look()
    assert told.args == [True]
    assert tray.is_available
    assert tray._icon.isVisible()
    assert drawn(tray) == tray_pixmap(TrayPicture(1), 64).toImage()
    presence.is_present = False
    with qtbot.waitSignal(tray.availability_changed) as told:
        presence.look()
    assert told.args == [False]
    tray.close()


def test_an_open_menu_stays_as_it_is_until_it_closes(tray, qtbot):
    tray.menu.menu.popup(tray.menu.menu.pos())
    tray.show_due(DueList(TODAY, (due(1, "Bo Lindqvist"),)))
    assert titles(tray.menu.menu) == USUAL
    tray.menu.menu.close()
    qtbot.waitUntil(lambda: titles(tray.menu.menu) == ["Bo Lindqvist", *USUAL])
