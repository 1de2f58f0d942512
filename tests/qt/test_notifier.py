"""The notifier where there is no bus; before services it is tried in tests/desktop."""

from __future__ import annotations

import threading

import pytest

from netdesk.tray.notice import Notice
from netdesk.tray.notifier import Notifier

NOTICE = Notice("reminder-1", "Bo Lindqvist", "last call 74 days ago")


@pytest.fixture
def notifier(monkeypatch, tmp_path, qtbot):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'no-bus'}")
    made = Notifier("NetDesk", tmp_path / "icon.svg", "org.netdesk.NetDesk")
    yield made
    made.close()
    assert "notifier" not in {thread.name for thread in threading.enumerate()}


def test_without_a_service_it_says_so_and_fails_what_is_asked(notifier, qtbot):
    notifier.start()
    qtbot.waitUntil(lambda: notifier.is_available is False)
    with qtbot.waitSignal(notifier.failed) as failed:
        notifier.show(NOTICE)
    assert failed.args == ["reminder-1"]
    notifier.withdraw("reminder-1")


@pytest.mark.parametrize("address", ["", "nonsense", "unix:path=/nowhere", "tcp:host=a,port=b"])
def test_an_address_that_leads_nowhere_is_no_service(notifier, monkeypatch, qtbot, address):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("HOME")
    notifier.start()
    qtbot.waitUntil(lambda: notifier.is_available is False)


def test_what_is_asked_before_the_start_is_done_after_it(notifier, qtbot):
    notifier.show(NOTICE)
    with qtbot.waitSignal(notifier.failed) as failed:
        notifier.start()
    assert failed.args == ["reminder-1"]


def test_what_was_never_started_is_closed_too(notifier):
    notifier.show(NOTICE)
    notifier.close()


def test_closing_twice_does_no_harm_nor_does_asking_afterwards(notifier):
    notifier.start()
    notifier.close()
    notifier.close()
    notifier.show(NOTICE)
    notifier.withdraw("reminder-1")
