from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import QLocale, Qt, QTime
from tests.qt.preferences_probe import kept

from netdesk.ui.dialogs.preferences.times_page import TimesPage
from netdesk.ui.widgets.weekday_boxes import WeekdayBoxes
from netdesk.words.dates import time_words


@pytest.fixture
def open_page(desk, qtbot):
    def open_it(**choices):
        desk.preferences.change(**choices)
        made = TimesPage(desk, "Times")
        qtbot.addWidget(made)
        made.show()
        return made

    return open_it


def test_times_are_added_up_to_five_and_taken_away(open_page, desk):
    page = open_page()
    assert page.times.times == (time(9),)
    assert not page.times.rows[0].remove.isVisible()
    for _ in range(4):
        page.times.add.click()
    assert kept(desk).digest_times == ("09:00", "11:00", "13:00", "15:00", "17:00")
    assert not page.times.add.isVisible()
    assert page.focusWidget() is page.times.rows[4].box
    page.times.rows[0].remove.click()
    assert kept(desk).digest_times == ("11:00", "13:00", "15:00", "17:00")
    assert page.times.add.isVisible()


def test_a_time_is_kept_when_it_is_complete_in_order_and_once(open_page, desk, qtbot):
    page = open_page(digest_times=("13:00", "09:00"))
    first = page.times.rows[0].box
    first.setFocus()
    first.setSelectedSection(first.Section.HourSection)
    qtbot.keyClicks(first, "2")
    assert kept(desk).digest_times == ("13:00", "09:00")
    first.setTime(QTime(14, 30))
    assert kept(desk).digest_times == ("13:00", "14:30")
    first.setTime(QTime(13, 0))
    assert kept(desk).digest_times == ("13:00",)


def test_what_is_no_time_counts_as_not_chosen(open_page):
    page = open_page(digest_times=("banana", "25:00"), quiet_from="soon")
    assert page.times.times == (time(9),)
    assert page.quiet.hours is None


def test_quiet_hours_are_changed_and_switched_off(open_page, desk):
    page = open_page()
    page.quiet.begin.setTime(QTime(21, 15))
    assert (kept(desk).quiet_from, kept(desk).quiet_until) == ("21:15", "08:00")
    page.quiet.switch.click()
    assert (kept(desk).quiet_from, kept(desk).quiet_until) == ("", "")
    assert not page.quiet.begin.isEnabled()
    page.quiet.switch.click()
    assert (kept(desk).quiet_from, kept(desk).quiet_until) == ("21:15", "08:00")


def test_equal_times_are_said_to_be_no_quiet_hours(open_page):
    page = open_page()
    page.quiet.begin.setTime(QTime(8, 0))
    assert "no hour is quiet" in page.quiet._hint.text()


def test_working_days_are_kept(open_page, desk, qtbot):
    page = open_page()
    saturday = page.days.boxes["sat"]
    assert not saturday.isChecked()
    saturday.setFocus()
    qtbot.keyClick(saturday, Qt.Key.Key_Space)
    page.days.boxes["wed"].click()
    assert kept(desk).working_days == ("mon", "tue", "thu", "fri", "sat")


@pytest.mark.parametrize(
    ("locale", "first"), [("en_US", "sun"), ("de_DE", "mon"), ("ar_EG", "sat")]
)
def test_the_week_begins_as_the_country_counts(qtbot, locale, first):
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        boxes = WeekdayBoxes(("mon",))
        qtbot.addWidget(boxes)
    finally:
        QLocale.setDefault(before)
    assert next(iter(boxes.boxes)) == first
    assert boxes.chosen == ("mon",)


def test_it_says_when_the_next_reminders_come(open_page, desk, qtbot):
    page = open_page()  # it is Saturday noon
    qtbot.waitUntil(lambda: "Monday, 23 November" in page.next.text())
    page.days.boxes["mon"].click()
    qtbot.waitUntil(lambda: "Tuesday, 24 November" in page.next.text())
    page.days.boxes["sat"].click()
    qtbot.waitUntil(lambda: "at once" in page.next.text())
    page.times.rows[0].box.setTime(QTime(21, 0))
    qtbot.waitUntil(lambda: "quiet hours" in page.next.text())
    page.quiet.switch.click()
    qtbot.waitUntil(lambda: "Saturday, 21 November" in page.next.text())
    assert time_words(time(21)) in page.next.text()


def test_holidays_and_a_pause_are_heeded(open_page, desk, qtbot):
    page = open_page(holiday_country="DK", reminders_paused_until="2026-12-24")
    qtbot.waitUntil(lambda: "Thursday, 24 December" in page.next.text())
    desk.preferences.change(reminders_paused_until="2026-12-25")
    page.refresh()
    qtbot.waitUntil(lambda: "Monday, 28 December" in page.next.text())
