"""The lanes under a real mouse and a real keyboard, as a screen reader is told of them."""

from __future__ import annotations

import json
from datetime import date, timedelta

from tests.desktop.running_program import RunningProgram
from tests.desktop.session import wait_for
from tests.desktop.test_screen_reader import assert_readable

from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Interaction


def open_lanes(program: RunningProgram) -> None:
    program.start()
    program.activate()
    program.desktop.press("ctrl+3")
    program.wait_for_focus("Bo Lindqvist, stale, last call 74 days ago", "cell")


def newest(program: RunningProgram, contact: ContactId) -> Interaction:
    with program.store() as store:
        return store.interactions.of(contact, limit=1)[0]


def remembered_hours(program: RunningProgram) -> int:
    path = program.folder / "preferences.json"
    return json.loads(path.read_text())["timeline_hours"] if path.exists() else 0


def test_the_lanes_are_read_and_walked_by_keyboard_alone(program, desktop, people):
    bo, ida, _ = people
    open_lanes(program)
    assert_readable(program)
    desktop.press("Left")
    program.wait_for_focus("Call, ", "cell")
    desktop.press("Down")
    program.wait_for_focus(". Ida Berg", "cell")
    desktop.press("l")
    program.wait_for_dialog("Log with Ida Berg")
    program.type_into("What happened?", "Lunch")
    desktop.press("Return")
    wait_for("the log", lambda: newest(program, ida).text == "Lunch")
    program.wait_until_gone("Log with Ida Berg", "dialog")
    program.see("Ida Berg, fresh, last met today")
    desktop.press("ctrl+Home")
    program.wait_for_focus("Bo Lindqvist", "cell")
    desktop.press("Left", "Return")
    program.wait_for_focus("Coffee at the harbour", "list item")
    assert newest(program, bo).text == "Coffee at the harbour"


def test_a_double_click_on_an_empty_place_logs_on_its_day(program, desktop, bo):
    open_lanes(program)
    x, y = program.see("Bo Lindqvist, stale", "cell").place
    desktop.xdotool("mousemove", x, y, "click", "--repeat", 2, "--delay", 60, 1)
    program.wait_for_dialog("Log with Bo Lindqvist")
    program.type_into("What happened?", "Found again")
    desktop.press("Return")

    def found() -> Interaction | None:
        with program.store() as store:
            entries = store.interactions.of(bo, limit=9)
        return next((each for each in entries if each.text == "Found again"), None)

    # the middle of the window is some seven months before its right edge
    today = date.today()  # noqa: DTZ011  # the program's own clock, which is the machine's
    logged = wait_for("the log", found)
    assert today - timedelta(days=280) < logged.day < today - timedelta(days=150)


def test_the_wheel_stretches_the_time_in_sight(program, desktop, bo):
    open_lanes(program)
    x, y = program.see("Bo Lindqvist, stale", "cell").place
    desktop.xdotool(
        "mousemove", x, y, "keydown", "ctrl", "click", "--repeat", 4, 4, "keyup", "ctrl"
    )
    desktop.press("ctrl+1")
    wait_for("the span to be remembered", lambda: 2000 < remembered_hours(program) < 8000)
