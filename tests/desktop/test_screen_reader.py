"""What a screen reader is told: every window and every control has a role and a name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.desktop.running_program import RunningProgram
from tests.desktop.screen_reader import Seen

CONTROLS = {
    *("push button", "toggle button", "button menu", "check box", "radio button", "combo box"),
    *("text", "password text", "spin button", "slider", "list", "list item", "table", "table cell"),
    *("tree", "tree item", "menu item", "link", "page tab", "progress bar", "calendar"),
}
NO_ROLES = {"filler", "unknown", "invalid"}
"""How Qt calls a plain widget."""


def faults(program: RunningProgram) -> list[str]:
    """Return what a reader would stumble over, one line each."""
    return [
        fault
        for window in program.tree()
        for fault in (*window_faults(window), *control_faults(window, ()))
    ]


def window_faults(window: Seen) -> Iterator[str]:
    if window.role not in {"frame", "dialog", "alert", "window", "tool tip"}:
        yield f"a window of no known role: {window.role} “{window.name}”"
    if not window.name:
        yield f"a {window.role} without a name"


def control_faults(seen: Seen, above: tuple[str, ...]) -> Iterator[str]:
    where = " > ".join((*above, f"{seen.role} “{seen.name}” {seen.place}"))
    if seen.role in CONTROLS and not seen.name.strip():
        yield f"no name: {where}"
    if seen.is_focusable and seen.role in NO_ROLES and not seen.name.strip():
        yield f"takes the focus without saying what it is: {where}"
    for child in seen.children:
        yield from control_faults(child, (*above, seen.name or seen.role))


def assert_readable(program: RunningProgram) -> None:
    found = faults(program)
    assert not found, "\n".join(found)


def test_the_first_start_can_be_read(program):
    program.start()
    program.see("Try with an invented network")
    assert_readable(program)


def test_today_can_be_read(program, people):
    program.start()
    program.see("Tom Okafor: ")
    assert_readable(program)


def test_a_contact_can_be_read(program, people, desktop):
    program.start()
    program.activate()
    desktop.press("ctrl+2")
    program.see("Filter people", "text")
    program.see("Coffee at the harbour")
    assert_readable(program)


@pytest.mark.parametrize(
    ("action", "seen"),
    [
        ("Timeline", "Bo Lindqvist"),
        ("Sort people", "sorted"),
        ("History", "Undo this step"),
        ("Find duplicates", "Nobody seems to be there twice"),
        ("Preferences", "Preferences"),
    ],
)
def test_a_page_can_be_read(program, people, desktop, action, seen):
    program.start()
    program.activate()
    program.wait_for_focus("Bo Lindqvist: ")
    desktop.press("ctrl+k")
    program.type_into("Search people, notes, actions", action)
    desktop.press("Return")
    program.see(seen)
    assert_readable(program)


def test_the_list_narrowed_by_filters_can_be_read(program, people, desktop):
    program.start()
    program.activate()
    desktop.press("ctrl+2")
    program.see("Coffee at the harbour")
    desktop.press("ctrl+f")
    program.type_into("Filter people", "seen:90d -has:photo ")
    program.see("Leave out seen within: 90d")
    assert_readable(program)


@pytest.mark.parametrize(
    ("key", "title"),
    [
        ("ctrl+n", "New contact"),
        ("ctrl+e", "Export"),
        ("ctrl+k", "Search"),
        ("l", "Log with Bo Lindqvist"),
        ("F1", "Keyboard shortcuts"),
    ],
)
def test_a_dialog_can_be_read(program, people, desktop, key, title):
    program.start()
    program.activate()
    program.wait_for_focus("Bo Lindqvist: ")
    desktop.press(key)
    program.see(title)
    assert_readable(program)


def test_a_new_circle_can_be_read(program, people):
    program.start()
    program.click("New circle")
    program.see("circle", "dialog")
    assert_readable(program)


def test_every_page_of_the_preferences_can_be_read(program, people, desktop):
    program.start()
    program.activate()
    program.wait_for_focus("Bo Lindqvist: ")
    desktop.press("ctrl+comma")
    program.see("Topics", "list")
    program.wait_for_focus("General")
    assert_readable(program)
    for topic, seen in (
        ("Reminders", "People a day"),
        ("Times", "Quiet from"),
        ("Notifications", "Show a test notification"),
        ("Tray and start", "Start NetDesk with the desktop, in the tray"),
        ("Calendar", "Write a file…"),
        ("Import", "Watched folders"),
    ):
        desktop.press("Down")
        program.wait_for_focus(topic)
        program.see(seen)
        assert_readable(program)
