"""The icon in a tray of status notifiers, as KDE, and GNOME with its extension, have it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from tests.desktop.session import Desktop, wait_for
from tests.desktop.status_tray import StatusTray

from netdesk.tray.tray_picture import SIZES

pytestmark = pytest.mark.usefixtures("no_embedding_tray")

StartTray = Callable[..., StatusTray]


@pytest.fixture
def no_embedding_tray(desktop: Desktop) -> Iterator[None]:
    desktop.stop_tray()
    yield
    desktop.start_tray()


@pytest.fixture
def start_tray(desktop: Desktop) -> Iterator[StartTray]:
    made = []

    def start(*, has_host: bool = True) -> StatusTray:
        made.append(StatusTray(desktop.environment, has_host=has_host))
        return made[-1]

    yield start
    for each in made:
        each.close()


def wait_for_item(tray: StatusTray) -> dict[str, Any]:
    [item] = wait_for("the icon", tray.items)
    return item


def test_the_icon_has_words_for_a_screen_reader_and_a_picture_of_each_size(
    program, people, start_tray
):
    tray = start_tray()
    program.start_hidden()
    wait_for("the count", lambda: "people" in wait_for_item(tray)["tool_tip"])
    item = wait_for_item(tray)
    assert item["title"]
    assert item["status"] == "Active"
    lines = item["tool_tip"].splitlines()
    assert lines[0] == "NetDesk: 3 people today"
    assert lines[1].startswith("Bo Lindqvist · last ")
    assert {(size, size) for size in SIZES} <= {tuple(each) for each in item["icon_sizes"]}
    assert item["menu"][:3] == ["Bo Lindqvist", "Ida Berg", "Tom Okafor"]
    assert item["menu"][-3:] == ["Open NetDesk", "Preferences…", "Quit"]


def test_a_click_on_the_icon_shows_and_hides_the_window(program, start_tray):
    tray = start_tray()
    program.start_hidden()
    wait_for_item(tray)
    tray.activate()
    program.window()
    tray.activate()
    wait_for("the window to hide", lambda: not program.main_windows())


def test_a_person_is_put_off_from_the_menu(program, people, start_tray):
    tray = start_tray()
    program.start_hidden()
    wait_for("the people", lambda: "Bo Lindqvist" in wait_for_item(tray)["menu"])
    tray.choose("Bo Lindqvist", "Snooze", "Tomorrow")
    wait_for("Bo to leave the menu", lambda: "Bo Lindqvist" not in wait_for_item(tray)["menu"])
    assert program.command("history")[0]["kind"] == "snooze"
    tray.choose("Ida Berg", "Snooze", "Later today")
    wait_for("Ida to leave the menu", lambda: "Ida Berg" not in wait_for_item(tray)["menu"])
    program.command("undo")
    wait_for("Ida to come back", lambda: "Ida Berg" in wait_for_item(tray)["menu"])


def test_the_window_for_one_line_opens_from_the_menu_and_writes(program, bo, desktop, start_tray):
    tray = start_tray()
    program.start_hidden()
    wait_for_item(tray)
    tray.choose("Quick log…")
    program.wait_until_active("Quick log")
    desktop.type("yesterday coffee by the harbour @Lindqvist ")
    desktop.press("Return")
    wait_for("it to be written", lambda: program.command("history")[0]["kind"] == "log_interaction")
    wait_for("the window to close", lambda: not desktop.windows(program.pid, "Quick log"))


def test_the_window_for_one_line_opens_by_a_command(program, bo, desktop, start_tray):
    tray = start_tray()
    program.start_hidden()
    wait_for_item(tray)
    assert program.start_again("quick") == 0
    program.wait_until_active("Quick log")
    desktop.type("half a thought")
    desktop.press("Escape")
    wait_for("the window to close", lambda: not desktop.windows(program.pid, "Quick log"))
    assert program.start_again("quick") == 0
    program.wait_until_active("Quick log")
    assert program.wait_for_focus("What happened?").text == "half a thought"


def test_reminders_are_paused_and_the_program_ends_from_the_menu(program, bo, start_tray):
    tray = start_tray()
    program.start_hidden()
    wait_for_item(tray)
    tray.choose("Pause reminders", "For a week")
    wait_for("the pause", lambda: "paused until" in wait_for_item(tray)["tool_tip"])
    tray.choose("Resume reminders")
    wait_for("its end", lambda: "paused until" not in wait_for_item(tray)["tool_tip"])
    tray.choose("Quit")
    assert program.ended() == 0


def test_a_tray_that_goes_gives_the_window_back_and_gets_its_icon_back(program, start_tray):
    tray = start_tray()
    program.start_hidden()
    wait_for_item(tray)
    tray.close()
    program.window()
    again = start_tray()
    assert wait_for_item(again)["title"]
    again.activate()
    wait_for("the window to hide", lambda: not program.main_windows())


def test_a_host_that_comes_after_the_program_shows_the_icon(program, start_tray):
    tray = start_tray(has_host=False)
    program.start_hidden()
    assert tray.items() == []
    tray.add_host()
    assert wait_for_item(tray)["title"]


def test_a_tray_that_comes_after_the_program_shows_the_icon(program, start_tray):
    program.start_hidden()
    assert wait_for_item(start_tray())["menu"]
