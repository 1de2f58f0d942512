"""However the program ends, nothing of it stays and nothing is lost."""

from __future__ import annotations

import os
import signal

import pytest
from tests.desktop.running_program import RunningProgram
from tests.desktop.session import wait_for


def assert_all_is_put_away(program: RunningProgram) -> None:
    assert program.processes() == []
    assert program.write_ahead_bytes() == 0
    assert program.command("check")["faults"] == []


def test_the_key_to_quit_ends_everything(program, desktop, bo):
    program.start()
    wait_for("a notification", desktop.notifications)
    program.activate()
    desktop.press("ctrl+q")
    assert program.ended() == 0
    assert_all_is_put_away(program)


@pytest.mark.parametrize("which", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("arguments", [(), ("--tray",)])
def test_a_signal_ends_everything(program, bo, which, arguments):
    program.start(*arguments)
    program.icon()
    os.kill(program.pid, which)
    assert program.ended() == 0
    assert_all_is_put_away(program)


def test_a_quick_log_in_the_making_ends_with_the_program(program, people, desktop):
    program.start()
    program.activate()
    program.wait_for_focus("Bo Lindqvist")
    desktop.press("l")
    program.wait_for_dialog("Log with Bo Lindqvist")
    program.quit()
    assert_all_is_put_away(program)


def test_a_killed_program_can_be_started_again(program, desktop, bo):
    program.start()
    program.icon()
    os.kill(program.pid, signal.SIGKILL)
    assert program.ended() == -signal.SIGKILL
    desktop.run("dunstctl", "close-all")
    program.start()
    program.see("Bo Lindqvist: ")
    program.quit()
    assert_all_is_put_away(program)
