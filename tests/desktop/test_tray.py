"""The icon in a real tray, and the window that comes and goes with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.desktop.running_program import RunningProgram
from tests.desktop.session import Desktop, wait_for

EXPLANATION = "NetDesk stays here and reminds you"


def close_window(program: RunningProgram) -> None:
    """Close the window by the window manager's key."""
    program.activate()
    program.desktop.press("alt+F4")
    wait_for("the window to close", lambda: not program.main_windows())


@pytest.fixture
def no_tray(desktop: Desktop) -> Iterator[None]:
    desktop.stop_tray()
    yield
    desktop.start_tray()


def test_the_icon_is_docked(program, desktop):
    program.start()
    icon = program.icon()
    left, top, width, height = desktop.geometry(icon)
    assert min(width, height) >= 16
    assert left + width <= 1280
    assert top + height <= 800


def test_closing_keeps_the_process_and_says_so_once(program):
    program.start()
    program.icon()
    close_window(program)
    program.click(EXPLANATION, "label")
    program.wait_until_gone(EXPLANATION)
    assert program.start_again() == 0
    program.window()
    close_window(program)
    program.icon()
    assert program.is_running()
    assert program.look(EXPLANATION) is None


def test_a_start_into_the_tray_shows_no_window_until_a_second_start(program):
    program.start("--tray")
    program.icon()
    assert program.main_windows() == []
    assert program.start_again("--tray") == 0
    assert program.main_windows() == []
    assert program.start_again() == 0
    program.window()
    program.wait_until_active("NetDesk")


def test_a_second_start_brings_a_minimised_window_back(program, desktop):
    program.start()
    program.icon()
    desktop.xdotool("windowminimize", program.window())
    wait_for("the window to be minimised", lambda: not program.main_windows())
    assert program.start_again() == 0
    program.window()
    program.wait_until_active("NetDesk")


def test_the_icon_has_words_for_a_screen_reader(program, people, desktop):
    program.start("--tray")
    wait_for("the count", lambda: desktop.title(program.icon()) == "NetDesk: 3 people today")


def test_a_click_on_the_icon_hides_and_shows_the_window(program, desktop):
    program.start()
    program.click_icon()
    wait_for("the window to hide", lambda: not program.main_windows())
    program.click_icon()
    program.window()
    program.wait_until_active("NetDesk")


def test_the_icons_menu_logs_with_who_is_due(program, people, desktop):
    program.start("--tray")
    wait_for("the reminders", desktop.notifications)
    program.open_icon_menu()
    desktop.press("Down", "Right", "Return")
    program.wait_for_dialog("Log with Bo Lindqvist")


def test_the_icons_menu_opens_the_window_for_one_line(program, desktop):
    program.start("--tray")
    program.open_icon_menu()
    desktop.press("Up", "Up", "Up", "Up", "Up", "Return")
    program.wait_until_active("Quick log")
    program.wait_for_focus("What happened?")


def test_the_icons_menu_ends_the_program(program, desktop):
    program.start("--tray")
    program.open_icon_menu()
    desktop.press("Up", "Return")
    assert program.ended() == 0


def test_without_a_tray_closing_asks_once_and_then_ends_the_program(program, no_tray, desktop):
    program.start()
    program.activate()
    desktop.press("alt+F4")
    program.see("This desktop has no tray to stay in.")
    program.click("Quit")
    assert program.ended() == 0
    program.start()
    program.activate()
    desktop.press("alt+F4")
    assert program.ended() == 0


def test_a_start_into_the_tray_can_be_found_where_there_is_none(program, no_tray, desktop):
    program.start_hidden()
    found = "search", "--all", "--pid", program.pid, "--name", "^NetDesk$"
    wait_for("the minimised window", lambda: desktop.xdotool(*found), bound=60)
    assert program.main_windows() == []
    assert program.start_again() == 0
    program.window()


def test_an_icon_comes_when_a_tray_comes(program, no_tray, desktop):
    program.start()
    desktop.start_tray()
    program.icon()


def test_a_tray_that_goes_gives_the_window_back(program, desktop):
    program.start("--tray")
    program.icon()
    try:
        desktop.stop_tray()
        program.window()
        assert program.is_running()
    finally:
        desktop.start_tray()
    program.icon()
