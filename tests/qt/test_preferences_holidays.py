from __future__ import annotations

from datetime import date

import pytest
from tests.qt.preferences_probe import choose, kept

from netdesk.ui.dialogs.preferences.times_page import TimesPage


@pytest.fixture
def open_page(desk, qtbot):
    def open_it(**choices):
        desk.preferences.change(**choices)
        made = TimesPage(desk, "Times")
        qtbot.addWidget(made)
        made.show()
        qtbot.waitUntil(lambda: made.holidays.country.count() > 100)
        return made

    return open_it


def test_a_country_is_chosen_and_its_next_holiday_said(open_page, desk, qtbot):
    holidays = open_page().holidays
    assert holidays.country.currentText() == "no country"
    assert not holidays.part.isVisible()
    assert not holidays.next.isVisible()
    choose(holidays.country, "DK")
    assert (kept(desk).holiday_country, kept(desk).holiday_subdivision) == ("DK", "")
    qtbot.waitUntil(lambda: "25 December 2026" in holidays.next.text())
    choose(holidays.country, "")
    assert kept(desk).holiday_country == ""
    qtbot.waitUntil(lambda: not holidays.next.isVisible())


def test_a_part_of_a_country_has_days_of_its_own(open_page, desk, clock, qtbot):
    clock.now = date(2026, 10, 20)
    holidays = open_page(holiday_country="DE").holidays
    assert holidays.country.currentText() == "Deutschland (DE)"
    qtbot.waitUntil(holidays.part.isVisible)
    assert holidays.part.currentText() == "all of it"
    assert "25 December" in holidays.next.text()
    choose(holidays.part, "BB")
    assert holidays.part.currentText() == "Brandenburg"
    assert (kept(desk).holiday_country, kept(desk).holiday_subdivision) == ("DE", "BB")
    qtbot.waitUntil(lambda: "31 October" in holidays.next.text())
    choose(holidays.country, "DK")
    assert (kept(desk).holiday_country, kept(desk).holiday_subdivision) == ("DK", "")
    qtbot.waitUntil(lambda: not holidays.part.isVisible() and "2026" in holidays.next.text())


def test_countries_name_themselves_in_order(open_page):
    country = open_page().holidays.country
    names = [country.itemText(row) for row in range(1, country.count())]
    assert "Schweiz (CH)" in names or "Suisse (CH)" in names
    assert len(names) > 100
    assert names.index("Danmark (DK)") < names.index("Norge (NO)") < names.index("Sverige (SE)")


def test_a_country_nobody_knows_counts_as_not_chosen(open_page, qtbot):
    holidays = open_page(holiday_country="ZZ", holiday_subdivision="banana").holidays
    assert holidays.country.currentText() == "no country"
    qtbot.waitUntil(lambda: "no holidays" in holidays.next.text())
