from __future__ import annotations

import asyncio
import threading

import pytest

from netdesk.tray import notification_service
from netdesk.tray.notice import Notice
from netdesk.tray.notification_service import Service
from netdesk.tray.notifier import Notifier


@pytest.fixture
def no_bus(monkeypatch, tmp_path):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'no-bus'}")


@pytest.fixture
def notifier(no_bus, tmp_path, qtbot):
    made = Notifier("NetDesk", tmp_path / "icon.svg")
    made.start()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("capabilities", "has_markup"),
    [
        ((), False),
        (("actions", "body"), False),
        (("body", "body-markup"), True),
        (("body", "body-hyperlinks"), True),
    ],
)
def test_a_service_that_takes_links_takes_markup(capabilities, has_markup):
    assert Service(":1.1", frozenset(capabilities)).has_markup is has_markup


def test_without_a_bus_there_is_no_service(no_bus):
    assert asyncio.run(notification_service.find()) is None


def test_without_a_service_the_notifier_says_so_and_fails_what_is_asked(notifier, qtbot):
    qtbot.waitUntil(lambda: notifier.is_available is False)
    with qtbot.waitSignal(notifier.failed) as failed:
        notifier.show(Notice("reminder-1", "Bo Lindqvist", "last call 74 days ago"))
    assert failed.args == ["reminder-1"]
    notifier.withdraw("reminder-1")


def test_what_is_asked_before_the_start_is_done_after_it(no_bus, tmp_path, qtbot):
    notifier = Notifier("NetDesk", tmp_path / "icon.svg")
    notifier.show(Notice("reminder-1", "Bo Lindqvist", "last call 74 days ago"))
    with qtbot.waitSignal(notifier.failed) as failed:
        notifier.start()
    assert failed.args == ["reminder-1"]
    notifier.close()


def test_what_was_never_started_is_closed_too(no_bus, tmp_path):
    notifier = Notifier("NetDesk", tmp_path / "icon.svg")
    notifier.show(Notice("reminder-1", "Bo Lindqvist", "last call 74 days ago"))
    notifier.close()
    assert "notifier" not in {thread.name for thread in threading.enumerate()}


def test_closing_ends_the_thread_and_twice_does_no_harm(notifier):
    notifier.close()
    assert not notifier._thread.is_alive()
    notifier.close()
