"""The preferences on a real desktop: what they do there, and not only what they write down."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.desktop.session import wait_for

from netdesk.preferences import PreferencesFile


@pytest.fixture
def entry(desktop):
    """Where the desktop reads what it is to start; as it was, afterwards."""
    environment = desktop.environment
    home = environment.get("XDG_CONFIG_HOME") or Path(environment["HOME"], ".config")
    path = Path(home, "autostart", "org.netdesk.NetDesk.desktop")
    yield path
    path.unlink(missing_ok=True)


def open_topic(program, desktop, name):
    program.activate()
    program.wait_for_focus("Bo Lindqvist: ")
    desktop.press("ctrl+comma")
    program.wait_for_focus("General")
    # a list goes to what begins with the letters typed
    desktop.type(name)
    program.wait_for_focus(name)


def test_a_test_notification_comes_through_the_desktop_and_is_said_to_have(
    program, people, desktop
):
    program.start()
    open_topic(program, desktop, "Notifications")
    program.click("Show a test notification")
    wait_for("the notification", lambda: "Ada Example" in program.notified())
    program.see("It was shown.")
    program.click("Show names in notifications", "check box")
    program.click("Show a test notification")
    wait_for("one without a name", lambda: "Somebody is due today." in program.notified())


def test_the_switch_has_the_desktop_start_netdesk_and_takes_it_back(
    program, people, desktop, entry
):
    program.start()
    open_topic(program, desktop, "Tray and start")
    program.see(str(entry))
    program.click("Start NetDesk with the desktop, in the tray", "check box")
    wait_for("the entry", entry.is_file)
    assert "--tray" in entry.read_text(encoding="utf-8")
    program.click("Start NetDesk with the desktop, in the tray", "check box")
    wait_for("the entry to go", lambda: not entry.exists())


def test_the_first_run_ends_with_one_question(program, people, desktop, entry):
    PreferencesFile(program.folder).change(autostart_offered=False)
    program.start()
    program.activate()
    program.see("Start with the desktop?")
    program.click("Yes, start it")
    wait_for("the entry", entry.is_file)
    program.wait_until_gone("Start with the desktop?")
    wait_for(
        "the answer to be kept", lambda: PreferencesFile(program.folder).current.autostart_offered
    )
