"""The year over a timeline: a mark a day, by mouse and by keys."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt

from netdesk.ui.widgets.year_strip import YearStrip

TODAY = date(2026, 11, 21)
DAYS = {date(2026, 1, 5): 1, date(2026, 6, 19): 4, date(2026, 11, 20): 2}


@pytest.fixture
def strip(theme, qtbot) -> YearStrip:
    made = YearStrip(theme)
    qtbot.addWidget(made)
    made.resize(400, made.height())
    made.show_days(DAYS, TODAY)
    made.show()
    return made


def test_a_click_on_a_mark_asks_for_its_day(strip, qtbot):
    place = strip.place_of(date(2026, 6, 19))
    with qtbot.waitSignal(strip.day_chosen) as heard:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place + QPoint(3, 0))
    assert heard.args == [date(2026, 6, 19)]
    with qtbot.assertNotEmitted(strip.day_chosen):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place + QPoint(40, 0))


def test_keys_go_from_mark_to_mark(strip, qtbot):
    strip.setFocus()
    qtbot.waitUntil(strip.hasFocus)
    assert strip.current == date(2026, 11, 20)
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert strip.accessibleDescription().startswith("19 June 2026: 4 entr")
    with qtbot.waitSignal(strip.day_chosen) as heard:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert heard.args == [date(2026, 6, 19)]
    qtbot.keyClick(strip, Qt.Key.Key_Home)
    assert strip.current == date(2026, 1, 5)
    qtbot.keyClick(strip, Qt.Key.Key_End)
    assert strip.current == date(2026, 11, 20)


def test_it_says_how_much_is_marked_and_an_empty_one_answers_no_key(strip, qtbot):
    assert strip.accessibleName().startswith("Last year, 3 day")
    strip.show_days({}, TODAY)
    with qtbot.assertNotEmitted(strip.day_chosen):
        qtbot.keyClick(strip, Qt.Key.Key_Left)
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert strip.current is None
