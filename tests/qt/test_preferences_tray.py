from __future__ import annotations

import pytest
from tests.qt.preferences_probe import choose, kept

from netdesk.runtime.autostart import DesktopEntry, LaunchAgent, RunKey
from netdesk.ui.dialogs.preferences.tray_page import TrayPage
from netdesk.ui.start_words import start_words


@pytest.fixture
def start(tmp_path):
    environment = {"HOME": str(tmp_path), "XDG_CONFIG_DIRS": str(tmp_path / "shared")}
    return DesktopEntry(("netdesk", "--tray"), environment)


@pytest.fixture
def page(desk, start, qtbot):
    made = TrayPage(desk, "Tray and start", start)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_starts_with_the_desktop_by_choice(page, start, desk):
    assert not page.starts.isChecked()
    assert str(start.path) in page.place.text()
    page.starts.click()
    assert start.is_on()
    assert start.path.read_text(encoding="utf-8").endswith("Exec=netdesk --tray\n")
    assert kept(desk).autostart_offered
    page.starts.click()
    assert not start.path.exists()
    assert not page.starts.isChecked()


def test_the_switch_shows_what_the_system_does(page, start):
    start.turn_on()
    page.refresh()
    assert page.starts.isChecked()
    start.path.write_text("[Desktop Entry]\nHidden=true\n", encoding="utf-8")
    page.refresh()
    assert not page.starts.isChecked()


def test_it_says_why_nothing_was_written(page, start):
    start.path.parent.parent.write_text("in the way", encoding="utf-8")
    page.starts.click()
    assert not page.starts.isChecked()
    assert page.problem.isVisible()
    assert page.problem.text().startswith("That could not be written: ")
    start.path.parent.parent.unlink()
    page.starts.click()
    assert page.starts.isChecked()
    assert not page.problem.isVisible()


def test_what_closing_does_without_a_tray_is_chosen(page, desk):
    assert page.without_tray.currentText() == "Ask"
    choose(page.without_tray, "quit")
    assert kept(desk).without_tray == "quit"


def test_each_system_says_what_is_written_and_where(tmp_path):
    agent = LaunchAgent(("netdesk",), tmp_path)
    assert str(agent.path) in start_words(agent)
    assert r"HKCU\Software\Microsoft\Windows" in start_words(RunKey(("netdesk",), None))
