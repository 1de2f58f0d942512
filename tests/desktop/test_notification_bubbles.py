"""Reminders through xfce4-notifyd and notification-daemon, answered by the mouse on what they draw.

xfce4-notifyd draws a default action as one button more, and closes at a click beside the buttons.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.desktop.running_program import RunningProgram
from tests.desktop.screen_reader import Seen
from tests.desktop.session import NOTIFICATION_DAEMON, XFCE, Desktop, wait_for
from tests.desktop.test_reminders import snoozed_until, texts, today
from tests.qt.due_people import add_person

from netdesk.tray.notice import Notice, NoticeStay
from netdesk.tray.notifier import Notifier

NAME = "<b>O'Neil & Söhne</b>"


class Bubbles:
    """What such a daemon has on the screen, as a screen reader finds it."""

    def __init__(self, program: RunningProgram, daemon: str) -> None:
        self.daemon = daemon
        self._program = program
        self._desktop = program.desktop
        self._pid = program.desktop.start_other_notifications(daemon)

    def look(self, name: str, role: str = "") -> Seen | None:
        found = (each.find(name, role) for each in self._program.reader.windows(self._pid))
        return next((each for each in found if each is not None), None)

    def see(self, name: str, role: str = "") -> Seen:
        return wait_for(f"“{name}” in a bubble", lambda: self.look(name, role))

    def click(self, name: str, role: str) -> None:
        x, y = self.see(name, role).place
        self._desktop.xdotool("mousemove", x, y, "click", 1)

    def wait_until_gone(self, name: str) -> None:
        wait_for(f"the bubble of “{name}” to go", lambda: self.look(name) is None)


@pytest.fixture(params=[XFCE, NOTIFICATION_DAEMON])
def bubbles(
    program: RunningProgram, desktop: Desktop, request: pytest.FixtureRequest
) -> Iterator[Bubbles]:
    made = Bubbles(program, request.param)
    yield made
    program.close()
    desktop.stop_other_notifications()


xfce_only = pytest.mark.parametrize("bubbles", [XFCE], indirect=True)
notification_daemon_only = pytest.mark.parametrize("bubbles", [NOTIFICATION_DAEMON], indirect=True)


def test_snooze(program, bubbles, bo):
    program.start("--tray")
    bubbles.click("Snooze", "push button")
    bubbles.wait_until_gone("Bo Lindqvist")
    wait_for("Bo to be put off", lambda: (snoozed_until(program, bo) or today()) > today())


@xfce_only
def test_log(program, desktop, bubbles, bo):
    program.start("--tray")
    bubbles.click("Log…", "push button")
    program.wait_for_dialog("Log with Bo Lindqvist")
    program.type_into("What happened?", "Walked by the river")
    desktop.press("Return")
    wait_for("the log", lambda: texts(program, bo)[0] == "Walked by the river")


@xfce_only
def test_open(program, bubbles, bo):
    program.start("--tray")
    bubbles.click("Open", "push button")
    program.wait_until_active("NetDesk")
    program.see("Coffee at the harbour")


@xfce_only
def test_recall(program, desktop, bubbles, bo):
    program.start("--tray")
    bubbles.click("Recall", "push button")
    program.wait_for_dialog("Recall")
    desktop.press("Escape")
    program.wait_until_gone("Recall", "dialog")


@notification_daemon_only
def test_a_click_beside_the_buttons_opens(program, bubbles, bo):
    program.start("--tray")
    bubbles.click("Bo Lindqvist", "label")
    program.see("Coffee at the harbour")
    bubbles.wait_until_gone("Bo Lindqvist")


@xfce_only
def test_a_click_beside_the_buttons_closes_and_it_is_not_shown_again(program, bubbles, bo):
    program.start("--tray")
    bubbles.click("Bo Lindqvist", "label")
    bubbles.wait_until_gone("Bo Lindqvist")
    add_person(program.folder, "Ida Berg", today=today(), days_ago=80)
    bubbles.see("Ida Berg")
    assert bubbles.look("Bo Lindqvist") is None
    wait_for("both to be noted", lambda: program.deliveries() == 2)


def test_an_answer_elsewhere_takes_it_back(program, bubbles, bo):
    program.start("--tray")
    bubbles.see("Bo Lindqvist")
    program.command("log", str(bo), "--kind", "call")
    bubbles.wait_until_gone("Bo Lindqvist")


def test_a_name_is_shown_as_it_is(program, bubbles):
    add_person(program.folder, NAME, today=today(), days_ago=80, text=NAME)
    program.start("--tray")
    bubbles.see(NAME)


def test_the_end_of_the_program_takes_it_back(program, bubbles, bo):
    program.start("--tray")
    bubbles.see("Bo Lindqvist")
    program.quit()
    bubbles.wait_until_gone("Bo Lindqvist")


def test_one_that_stays_goes_when_it_is_withdrawn(bubbles, desktop, monkeypatch, qtbot, tmp_path):
    address = desktop.environment["DBUS_SESSION_BUS_ADDRESS"]
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    notifier = Notifier("NetDesk", tmp_path / "icon.svg", "org.netdesk.NetDesk")
    notifier.start()

    def show(key: str, title: str) -> None:
        with qtbot.waitSignal(notifier.shown):
            notifier.show(Notice(key, title, "", stay=NoticeStay.UNTIL_ANSWERED))

    show("1", NAME)
    bubbles.see(NAME)
    notifier.withdraw("1")
    bubbles.wait_until_gone(NAME)
    show("2", "Ida Berg")
    bubbles.see("Ida Berg")
    notifier.close()
    bubbles.wait_until_gone("Ida Berg")
