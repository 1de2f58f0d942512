"""A notification daemon that is not there, comes, dies and returns, under the running program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.desktop.running_program import RunningProgram
from tests.desktop.screen_reader import ScreenReader
from tests.desktop.session import Desktop, wait_for
from tests.desktop.test_reminders import snoozed_until, today, wait_for_notice
from tests.qt.due_people import add_person

from netdesk.domain.identifiers import ContactId

NO_NOTIFICATIONS = "This desktop shows no notifications"


@pytest.fixture
def daemon(program: RunningProgram, desktop: Desktop) -> Iterator[Desktop]:
    """Dunst, which is there again after the test."""
    yield desktop
    desktop.start_notifications()


@pytest.fixture
def other_program(
    desktop: Desktop, screen_reader: ScreenReader, tmp_path: Path
) -> Iterator[RunningProgram]:
    """A second session of the program, over a data folder of its own."""
    folder = tmp_path / "other"
    folder.mkdir()
    made = RunningProgram(desktop, screen_reader, folder)
    yield made
    made.close()


@pytest.fixture
def ida(other_program: RunningProgram) -> ContactId:
    return add_person(other_program.folder, "Ida Berg", today=today(), days_ago=80)


def test_what_waited_is_shown_when_a_daemon_appears(program, daemon, bo):
    daemon.stop_notifications()
    program.start()
    program.see(NO_NOTIFICATIONS)
    assert program.deliveries() == 0
    daemon.start_notifications()
    wait_for_notice(program, "Bo Lindqvist")
    program.wait_until_gone(NO_NOTIFICATIONS)
    wait_for("the delivery to be noted", lambda: program.deliveries() == 1)
    daemon.press_button("Snooze")
    wait_for("Bo to be put off", lambda: (snoozed_until(program, bo) or today()) > today())


@pytest.mark.parametrize("kindly", [True, False])
def test_a_daemon_that_ends_and_returns_shows_nothing_twice(program, daemon, bo, kindly):
    program.start()
    wait_for_notice(program, "Bo Lindqvist")
    wait_for("the delivery to be noted", lambda: program.deliveries() == 1)
    daemon.stop_notifications(kindly=kindly)
    program.see(NO_NOTIFICATIONS)
    add_person(program.folder, "Ida Berg", today=today(), days_ago=80)
    program.see("Ida Berg: ")
    daemon.start_notifications()
    program.wait_until_gone(NO_NOTIFICATIONS)
    notices = wait_for_notice(program, "summary: 'Ida Berg'")
    assert notices.count("summary: 'Bo Lindqvist'") == 1
    assert daemon.notifications() == 1


def test_a_daemon_that_dies_while_nothing_is_shown_is_missed_by_nobody(program, daemon):
    program.start("--tray")
    daemon.stop_notifications(kindly=False)
    daemon.start_notifications()
    add_person(program.folder, "Ida Berg", today=today(), days_ago=80)
    wait_for_notice(program, "Ida Berg")


def test_two_sessions_each_hear_their_own_buttons(program, other_program, desktop, bo, ida):
    program.start("--tray")
    other_program.start("--tray")
    wait_for("both notifications", lambda: desktop.notifications() == 2)
    desktop.press_button("Snooze (Ida Berg)")
    wait_for("one to go", lambda: desktop.notifications() == 1)
    wait_for("Ida to be put off", lambda: (snoozed_until(other_program, ida) or today()) > today())
    assert snoozed_until(program, bo) is None
    other_program.quit()
    assert desktop.notifications() == 1
    desktop.press_button("Snooze (Bo Lindqvist)")
    wait_for("Bo to be put off", lambda: (snoozed_until(program, bo) or today()) > today())
