from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from tests.qt.preferences_probe import choose, kept

from netdesk.domain.circle import CircleFields
from netdesk.domain.due import DueKind
from netdesk.domain.yearly import LeapDayRule
from netdesk.operations.circles import create_circle, delete_circle
from netdesk.operations.history import undo
from netdesk.ui.dialogs.preferences.reminders_page import RemindersPage


@pytest.fixture
def page(desk, qtbot):
    desk.preferences.change(daily_budget=4)
    made = RemindersPage(desk, "Reminders")
    qtbot.addWidget(made)
    made.show()
    return made


def test_numbers_and_rules_are_shown_and_kept_at_once(page, desk, qtbot):
    assert (page.budget.value(), page.lead.value(), page.ahead.text()) == (4, 7, "none")
    with qtbot.waitSignals([page.changed] * 4):
        page.budget.setValue(7)
        page.lead.setValue(21)
        page.ahead.setValue(3)
        choose(page.leap_days, "leap_only")
    now = kept(desk)
    assert (now.daily_budget, now.lead_days, now.remind_ahead_days) == (7, 21, 3)
    assert now.leap_days is LeapDayRule.LEAP_YEARS_ONLY


def test_a_kind_is_silenced_and_spoken_of_again(page, desk):
    birthday = page.kinds.boxes[DueKind.BIRTHDAY]
    assert birthday.isChecked()
    assert not page.kinds.boxes[DueKind.ROLE_CHANGE].isChecked()
    birthday.click()
    assert "birthday" in kept(desk).silent_kinds
    birthday.click()
    assert set(kept(desk).silent_kinds) == {"role_change", "met_anniversary", "work_anniversary"}


def test_kinds_of_a_newer_version_stay_silent(desk, qtbot):
    desk.preferences.change(silent_kinds=("from_the_future",))
    page = RemindersPage(desk, "Reminders")
    qtbot.addWidget(page)
    page.kinds.boxes[DueKind.PLANNED].click()
    assert kept(desk).silent_kinds == ("planned", "from_the_future")


def rows(page):
    found = page.circles.list
    items = (found.item(row) for row in range(found.count()))
    return {item.text(): item.checkState() is Qt.CheckState.Checked for item in items}


def test_a_circle_is_silenced_by_a_step_that_can_be_undone(page, desk, do, qtbot):
    assert page.circles.none.isVisible()
    fields = CircleFields("Clients", 30, 90)
    [circle] = do(lambda store, at: create_circle(store, fields, at=at)).circles
    do(lambda store, at: create_circle(store, CircleFields("Mentors"), at=at))
    qtbot.waitUntil(lambda: rows(page) == {"Clients": True, "Mentors": True})
    page.circles.list.setFocus()
    with qtbot.waitSignal(desk.bus.changed):
        qtbot.keyClick(page.circles.list, Qt.Key.Key_Space)
    assert desk.store.circles.get(circle).fields == CircleFields("Clients", 30, 90, reminds=False)
    assert rows(page) == {"Clients": False, "Mentors": True}
    do(lambda store, at: undo(store, at=at))
    qtbot.waitUntil(lambda: rows(page)["Clients"])
    assert desk.store.circles.get(circle).fields.reminds


def test_the_list_of_circles_follows_one_that_is_deleted(page, desk, do, qtbot):
    [circle] = do(lambda store, at: create_circle(store, CircleFields("Oslo"), at=at)).circles
    qtbot.waitUntil(lambda: bool(rows(page)))
    do(lambda store, at: delete_circle(store, circle, at=at))
    qtbot.waitUntil(page.circles.none.isVisible)
    assert not page.circles.list.isVisible()


def test_reminders_are_paused_until_a_day_and_resumed(page, desk, qtbot):
    pause = page.pause
    assert "are on" in pause.state.text()
    assert not pause.resume.isVisible()
    pause.day.edit.setText("in 2 weeks")
    with qtbot.waitSignal(page.changed):
        pause.pause.click()
    assert kept(desk).reminders_paused_until == "2026-12-05"
    assert "5 December" in pause.state.text()
    pause.resume.setFocus()
    with qtbot.waitSignal(page.changed):
        pause.resume.click()
    assert kept(desk).reminders_paused_until == ""
    assert page.focusWidget() is pause.day.edit


@pytest.mark.parametrize("text", ["", "today", "yesterday", "banana"])
def test_only_a_day_ahead_pauses(page, desk, qtbot, text):
    page.pause.day.edit.setText(text)
    assert not page.pause.pause.isEnabled()
    qtbot.keyClick(page.pause.day.edit, Qt.Key.Key_Return)
    assert kept(desk).reminders_paused_until == ""


def test_a_pause_that_is_over_or_made_elsewhere_is_said(page, desk, clock):
    desk.preferences.change(reminders_paused_until="2026-11-23")
    page.refresh()
    assert "23 November" in page.pause.state.text()
    clock.now = date(2026, 11, 23)
    page.refresh()
    assert "are on" in page.pause.state.text()
