"""Services that come, go, hang, refuse and die, and buses too: nothing is lost, nothing shown twice."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
import subprocess
import threading
import time
from pathlib import Path

import pytest
from tests.desktop.notification_bus import Heard, is_alive
from tests.desktop.session import wait_for

from netdesk.tray.notice import Answer, Notice, NoticeAction, NoticeButton
from netdesk.tray.notifier import Notifier, note_stray
from netdesk.tray.session_bus import BusGoneError, SessionBus

BUTTONS = (NoticeButton(NoticeAction.LOG, "Log…"), NoticeButton(NoticeAction.SNOOZE, "Snooze"))
NOTICE = Notice("reminder-1", "Bo Lindqvist", "last call 74 days ago", BUTTONS)
GET_ID = ("/", "org.freedesktop.DBus.GetId")


def test_without_a_service_it_says_so_until_one_appears(serve, notifier, heard, until, show):
    notifier.start()
    until(lambda: heard("availability_changed") == [False])
    notifier.show(NOTICE)
    until(lambda: heard("failed") == ["reminder-1"])
    service = serve()
    until(lambda: heard("availability_changed") == [False, True])
    show(NOTICE)
    assert len(service.told("shown")) == 1


def test_a_service_that_dies_takes_what_it_showed_and_the_next_one_is_used(
    serve, notifier, heard, show, until
):
    first = serve()
    notifier.start()
    show(NOTICE)
    first.kill()
    until(lambda: heard("lost") == ["reminder-1"])
    until(lambda: heard("availability_changed") == [True, False])
    second = serve("body")
    until(lambda: heard("availability_changed") == [True, False, True])
    show(Notice("reminder-2", "Ida Berg", "", BUTTONS))
    assert second.wait_for("shown")["actions"] == []
    # its numbers begin anew: what the first one showed is none of them
    second.obey("press 1 log")
    until(lambda: heard("answered") == [Answer("reminder-2", NoticeAction.LOG)])
    assert heard("dismissed") == []


def test_a_service_that_takes_anothers_place_is_asked_what_it_can(
    serve, notifier, heard, show, until
):
    serve()
    notifier.start()
    show(NOTICE)
    second = serve("body")
    until(lambda: heard("lost") == ["reminder-1"])
    show(Notice("reminder-2", "Ida Berg", "", BUTTONS))
    assert second.wait_for("shown")["actions"] == []
    assert heard("availability_changed") == [True]


def test_what_a_hanging_service_was_handed_is_shown_once_when_it_wakes(
    serve, notifier, impatient, heard, show, until
):
    service = serve()
    notifier.start()
    show(NOTICE)
    service.hang()
    notifier.show(Notice("reminder-2", "Ida Berg", ""))
    notifier.show(Notice("reminder-3", "Tom Okafor", ""))
    notifier.withdraw("reminder-3")
    until(lambda: heard("availability_changed") == [True, False])
    assert heard("shown") == ["reminder-1"]
    service.wake()
    until(lambda: heard("availability_changed") == [True, False, True])
    until(lambda: heard("shown") == ["reminder-1", "reminder-2", "reminder-3"])
    assert service.wait_for("closed") == 3
    assert [each["title"] for each in service.told("shown")] == [
        "Bo Lindqvist",
        "Ida Berg",
        "Tom Okafor",
    ]
    assert heard("failed") == []


def test_what_a_hanging_service_was_handed_failed_when_it_dies(
    serve, notifier, impatient, heard, show, until
):
    service = serve()
    notifier.start()
    show(NOTICE)
    service.hang()
    notifier.show(Notice("reminder-2", "Ida Berg", ""))
    until(lambda: heard("availability_changed") == [True, False])
    service.kill()
    until(lambda: heard("failed") == ["reminder-2"])
    assert heard("lost") == ["reminder-1"]


def test_one_that_hangs_from_the_beginning_is_none_and_ends_with_the_program(
    serve, notifier, impatient, heard, until
):
    service = serve()
    service.hang()
    notifier.start()
    notifier.show(NOTICE)
    until(lambda: heard("availability_changed") == [False])
    until(lambda: heard("failed") == ["reminder-1"])
    begun = time.monotonic()
    notifier.close()
    assert time.monotonic() - begun < 2


def test_a_service_that_hangs_does_not_hold_up_the_end(serve, notifier, show):
    service = serve()
    notifier.start()
    show(NOTICE)
    service.hang()
    notifier.show(Notice("reminder-2", "Ida Berg", ""))
    begun = time.monotonic()
    notifier.close()
    assert time.monotonic() - begun < 2
    assert "notifier" not in {thread.name for thread in threading.enumerate()}
    service.wake()
    assert service.wait_for("closed") == 1


@pytest.mark.parametrize("bus", [True], indirect=True)
def test_a_service_that_the_bus_starts_is_there_without_running(bus, notifier, heard, show, until):
    notifier.start()
    until(lambda: heard("availability_changed") == [True])
    [first] = bus.started()
    # as those do that end when they have nothing to show
    os.kill(first, signal.SIGTERM)
    wait_for("it to end", lambda: not is_alive(first))
    show(NOTICE)
    _, second = bus.started()
    os.kill(second, signal.SIGKILL)
    until(lambda: heard("lost") == ["reminder-1"])
    show(Notice("reminder-2", "Ida Berg", ""))
    assert bus.shown() == ["Bo Lindqvist", "Ida Berg"]
    assert len(bus.started()) == 3
    assert heard("availability_changed") == [True]
    assert heard("failed") == []


def test_a_service_without_room_is_asked_again_when_it_has_some(
    serve, notifier, heard, show, until
):
    service = serve()
    notifier.start()
    show(NOTICE)
    service.obey("refuse yes")
    service.wait_for("obeyed")
    notifier.show(Notice("reminder-2", "Ida Berg", ""))
    until(lambda: heard("failed") == ["reminder-2"])
    assert heard("availability_changed") == [True]
    service.obey("refuse no")
    service.obey("close 1 2")
    until(lambda: heard("availability_changed") == [True, True])
    show(Notice("reminder-2", "Ida Berg", ""))


def test_a_bus_that_dies_is_no_more_than_no_service(
    bus, serve, notifier, heard, show, until, tmp_path
):
    serve()
    notifier.start()
    show(NOTICE)
    bus.kill()
    until(lambda: heard("lost") == ["reminder-1"])
    until(lambda: heard("availability_changed") == [True, False])
    notifier.show(Notice("reminder-2", "Ida Berg", ""))
    until(lambda: heard("failed") == ["reminder-2"])


def test_a_question_in_the_moment_the_bus_goes_is_nobodys_complaint(bus, caplog):
    gone = []

    async def ask() -> None:
        asyncio.get_running_loop().set_exception_handler(note_stray)
        session = SessionBus(lambda message: None, lambda: gone.append(True))
        await session.open()
        bus.kill()  # and the loop had no turn to see it
        with pytest.raises(BusGoneError):
            await session.ask("GetCapabilities", answer="as")
        await asyncio.sleep(0)
        gc.collect()

    asyncio.run(ask())
    gc.collect()
    assert gone == [True]
    assert [record for record in caplog.records if record.levelno > logging.DEBUG] == []


def test_a_bus_that_returns_is_found_by_the_next_notice(bus, serve, notifier, heard, show, until):
    serve()
    notifier.start()
    show(NOTICE)
    bus.kill()
    until(lambda: heard("availability_changed") == [True, False])
    bus.start_again()
    service = serve()
    show(Notice("reminder-2", "Ida Berg", ""))
    assert [each["title"] for each in service.told("shown")] == ["Ida Berg"]
    assert heard("availability_changed") == [True, False, True]


@pytest.mark.parametrize("is_begun", [True, False])
def test_a_bus_that_hangs_does_not_hold_up_the_end(bus, serve, notifier, heard, show, is_begun):
    serve()
    if is_begun:
        notifier.start()
        show(NOTICE)
    bus.hang()
    if not is_begun:
        notifier.start()
    notifier.show(Notice("reminder-2", "Ida Berg", ""))
    notifier.withdraw("reminder-1")
    begun = time.monotonic()
    notifier.close()
    assert time.monotonic() - begun < 2
    bus.wake()


def test_without_a_bus_there_is_no_service(monkeypatch, qapp, until, tmp_path):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'no-bus'}")
    notifier = Notifier("NetDesk", tmp_path / "icon.svg", "org.netdesk.NetDesk")
    heard = Heard(notifier)
    notifier.start()
    notifier.show(NOTICE)
    until(lambda: heard("failed") == ["reminder-1"])
    assert notifier.is_available is False
    notifier.close()


def test_the_program_takes_back_what_it_showed_when_it_ends(serve, notifier, show):
    service = serve()
    notifier.start()
    show(NOTICE)
    show(Notice("reminder-2", "Ida Berg", ""))
    notifier.close()
    service.wait_for("closed", 2)
    assert service.told("closed") == [1, 2]


def switches(thread: threading.Thread) -> int:
    status = Path(f"/proc/self/task/{thread.native_id}/status").read_text()
    return sum(int(line.split()[1]) for line in status.splitlines() if "ctxt_switches" in line)


def test_the_thread_sleeps_while_others_come_and_go(bus, serve, notifier, show):
    service = serve()
    notifier.start()
    show(NOTICE)
    environment = os.environ | {"DBUS_SESSION_BUS_ADDRESS": bus.address}
    before = switches(notifier._thread)
    for _ in range(3):
        subprocess.run(
            ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", *GET_ID],
            env=environment,
            stdout=subprocess.DEVNULL,
            check=True,
        )
    assert switches(notifier._thread) == before
    assert service.told("asked") == ["GetCapabilities"]
