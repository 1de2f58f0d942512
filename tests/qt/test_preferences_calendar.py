from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog
from tests.qt.preferences_probe import kept

from netdesk.ui.dialogs.preferences.calendar_page import CalendarPage


@pytest.fixture
def page(desk, qtbot):
    made = CalendarPage(desk, "Calendar")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(("chosen", "kept_name"), [("mine", "mine.ics"), ("mine.ICS", "mine.ICS")])
def test_a_file_is_written_until_it_is_not_wanted(
    page, desk, monkeypatch, tmp_path, qtbot, chosen, kept_name
):
    assert page.place.text() == "Nothing is written."
    assert not page.stop.isVisible()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / chosen), ""))
    with qtbot.waitSignal(page.changed):
        page.choose_file.click()
    assert kept(desk).calendar_out == str(tmp_path / kept_name)
    assert page.place.accessibleName() == f"Written to: {tmp_path / kept_name}"
    page.stop.setFocus()
    page.stop.click()
    assert kept(desk).calendar_out == ""
    assert page.focusWidget() is page.choose_file


def test_a_folder_can_be_written_into(page, desk, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page.choose_folder.click()
    assert kept(desk).calendar_out == str(tmp_path)


def test_nothing_changes_where_no_place_is_chosen(page, monkeypatch, qtbot):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    with qtbot.assertNotEmitted(page.changed):
        page.choose_file.click()
        page.choose_folder.click()
        page.folders.add.click()


def test_folders_of_calendars_are_kept(page, desk, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    page.folders.add.click()
    assert kept(desk).calendar_in == (str(tmp_path),)
    page.folders.remove.click()
    assert kept(desk).calendar_in == ()
