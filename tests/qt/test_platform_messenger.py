"""Notices where they do not go over D-Bus, before the backend that desktop-notifier has for nowhere."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from desktop_notifier import Capability, Urgency, main
from desktop_notifier.backends.dummy import DummyNotificationCenter

from netdesk.tray.messenger import Listeners, NotShownError, Sender
from netdesk.tray.notice import Answer, Notice, NoticeAction, NoticeButton, NoticeUrgency
from netdesk.tray.notice_text import NoticeWords
from netdesk.tray.platform_messenger import PlatformMessenger

NAME = "<b>O'Neil & Söhne</b>"
NOTICE = Notice(
    "reminder-1", NAME, NAME, (NoticeButton(NoticeAction.LOG, "Log…"),), NoticeUrgency.LOW
)


class Centre(DummyNotificationCenter):
    """The library's own, which keeps what it was sent and can be forbidden."""

    sent: list = []  # noqa: RUF012  # one for the test, as there is one centre
    is_allowed = True

    async def request_authorisation(self):
        return self.is_allowed

    async def _send(self, notification):
        self.sent.append(notification)

    async def _get_capabilities(self):
        return frozenset({Capability.TITLE, Capability.MESSAGE, Capability.BUTTONS})


@pytest.fixture
def centre(monkeypatch):
    monkeypatch.setattr(main, "get_backend_class", lambda: Centre)
    monkeypatch.setattr(Centre, "sent", [])
    return Centre


@pytest.fixture
def told():
    return []


@pytest.fixture
def messenger(centre, told):
    def telling(name):
        return lambda *facts: told.append((name, *facts))

    names = ("available", "shown", "answered", "dismissed", "lost", "made_room")
    sender = Sender("NetDesk", Path("/icon.svg"), "org.netdesk.NetDesk", NoticeWords())
    return PlatformMessenger(sender, Listeners(**{name: telling(name) for name in names}))


def test_a_notice_is_sent_as_it_is(messenger, centre, told):
    asyncio.run(messenger.show(NOTICE))
    [sent] = centre.sent
    assert (sent.title, sent.message, sent.urgency, sent.sound) == (NAME, NAME, Urgency.Low, None)
    assert [button.title for button in sent.buttons] == ["Log…"]
    assert told == [("available", True), ("shown", "reminder-1")]


def test_where_it_is_forbidden_nothing_is_shown(messenger, centre, told, monkeypatch):
    monkeypatch.setattr(centre, "is_allowed", False)
    with pytest.raises(NotShownError):
        asyncio.run(messenger.show(NOTICE))
    assert centre.sent == []
    assert told == [("available", False)]


def test_answers_are_told(messenger, told):
    library = messenger._notifier
    library.on_clicked("reminder-1")
    library.on_button_pressed("reminder-1", "snooze")
    library.on_dismissed("reminder-1")
    assert told == [
        ("answered", Answer("reminder-1", NoticeAction.OPEN)),
        ("answered", Answer("reminder-1", NoticeAction.SNOOZE)),
        ("dismissed", "reminder-1"),
    ]


def test_what_is_withdrawn_is_gone_and_all_at_the_end(messenger):
    async def shown():
        for key in ("1", "2", "3"):
            await messenger.show(Notice(key, "Bo", ""))
        await messenger.withdraw("2")
        await messenger.withdraw("2")
        left = await messenger._notifier.get_current_notifications()
        await messenger.close()
        return left, await messenger._notifier.get_current_notifications()

    assert asyncio.run(shown()) == (["1", "3"], [])
