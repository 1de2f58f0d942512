"""The notifier before services of every kind: real ones on a real bus, played by a small script."""

from __future__ import annotations

import os

import pytest

from netdesk.tray.notice import (
    Answer,
    Notice,
    NoticeAction,
    NoticeButton,
    NoticeCategory,
    NoticeStay,
    NoticeUrgency,
)

NAME = "<b>O'Neil & Söhne</b>"
BUTTONS = tuple(
    NoticeButton(action, words)
    for action, words in ((NoticeAction.LOG, "Log…"), (NoticeAction.SNOOZE, "Snooze"))
)
NOTICE = Notice("reminder-1", "Bo Lindqvist", "last call 74 days ago", BUTTONS)


def test_all_that_a_reminder_needs_is_sent(serve, notifier, show, tmp_path):
    service = serve(name="some server")
    notifier.start()
    show(
        Notice(
            key="1",
            title=NAME,
            body=NAME,
            buttons=BUTTONS,
            urgency=NoticeUrgency.CRITICAL,
            category=NoticeCategory.DATE,
            has_sound=True,
            stay=NoticeStay.UNTIL_ANSWERED,
        )
    )
    assert service.wait_for("shown") == {
        "number": 1,
        "icon": (tmp_path / "icon.svg").as_uri(),
        "title": NAME,
        "body": "&lt;b&gt;O'Neil &amp; Söhne&lt;/b&gt;",
        "actions": ["default", "Open", "log", "Log…", "snooze", "Snooze"],
        "hints": {
            "urgency": 2,
            "sound-name": "message-new-instant",
            "category": "x-netdesk.reminder.date",
            "desktop-entry": "org.netdesk.NetDesk",
        },
        "timeout": 0,
    }


def test_it_is_silent_unless_it_is_said(serve, notifier, show):
    service = serve()
    notifier.start()
    show(NOTICE)
    sent = service.wait_for("shown")
    assert sent["hints"]["suppress-sound"] is True
    assert "sound-name" not in sent["hints"]
    assert (sent["hints"]["urgency"], sent["timeout"]) == (1, -1)


@pytest.mark.parametrize(
    ("capabilities", "title", "body", "actions"),
    [
        (("body",), NAME, f"{NAME}\nOpen NetDesk to answer.", []),
        (("actions", "body"), NAME, NAME, ["default", "Open", "log", "Log…", "snooze", "Snooze"]),
        (("body-images",), f"{NAME} – {NAME} – Open NetDesk to answer.", "", []),
    ],
)
def test_a_service_that_can_do_less_is_sent_less(
    serve, notifier, show, capabilities, title, body, actions
):
    service = serve(*capabilities)
    notifier.start()
    show(Notice("1", NAME, NAME, BUTTONS))
    sent = service.wait_for("shown")
    assert (sent["title"], sent["body"], sent["actions"]) == (title, body, actions)


@pytest.mark.parametrize(
    ("pressed", "action"), [("default", NoticeAction.OPEN), ("snooze", NoticeAction.SNOOZE)]
)
def test_what_is_pressed_is_heard_and_the_notice_goes(
    serve, notifier, heard, show, until, pressed, action
):
    service = serve()
    notifier.start()
    show(NOTICE)
    service.obey(f"press 1 {pressed}")
    until(lambda: heard("answered") == [Answer("reminder-1", action)])
    assert service.wait_for("closed") == 1
    service.obey("press 1 snooze")
    show(Notice("reminder-2", "Ida Berg", ""))
    assert len(heard("answered")) == 1
    assert heard("dismissed") == []


def test_the_right_to_come_to_the_front_comes_with_the_press(
    serve, notifier, heard, show, until, monkeypatch
):
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    service = serve()
    notifier.start()
    show(NOTICE)
    show(Notice("reminder-2", "Ida Berg", ""))
    service.obey("allow 1 front-please")
    service.obey("press 1 default")
    until(lambda: heard("answered") == [Answer("reminder-1", NoticeAction.OPEN, "front-please")])
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "front-please"
    service.obey("press 2 default")
    until(lambda: heard("answered")[1:] == [Answer("reminder-2", NoticeAction.OPEN)])


def test_one_pressed_in_the_moment_it_was_sent_is_heard_too(serve, notifier, heard, until):
    serve(presses_at_once="log")
    notifier.start()
    notifier.show(NOTICE)
    answer = Answer("reminder-1", NoticeAction.LOG)
    until(lambda: heard.all[-2:] == [("shown", "reminder-1"), ("answered", answer)])


def test_a_button_nobody_sent_is_none(serve, notifier, heard, show):
    service = serve()
    notifier.start()
    show(NOTICE)
    service.obey("press 1 explode")
    service.obey("press 9 log")
    service.obey("close 9 2")
    show(Notice("reminder-2", "Ida Berg", ""))
    assert heard("answered") == heard("dismissed") == []


@pytest.mark.parametrize("reason", [2, 3, 4])
def test_closed_by_whomever_it_is_dismissed(serve, notifier, heard, show, until, reason):
    service = serve()
    notifier.start()
    show(NOTICE)
    service.obey(f"close 1 {reason}")
    until(lambda: heard("dismissed") == ["reminder-1"])


def test_one_that_expired_can_be_answered_from_the_desktops_list(
    serve, notifier, heard, show, until
):
    service = serve()
    notifier.start()
    show(NOTICE)
    service.obey("close 1 1")
    service.wait_for("obeyed")
    service.obey("press 1 log")
    until(lambda: heard("answered") == [Answer("reminder-1", NoticeAction.LOG)])
    assert heard("dismissed") == []


def test_a_withdrawn_one_is_closed_and_nobody_told(serve, notifier, heard, show):
    service = serve()
    notifier.start()
    show(NOTICE)
    notifier.withdraw("reminder-1")
    notifier.withdraw("reminder-1")
    notifier.withdraw("never-shown")
    assert service.wait_for("closed") == 1
    show(Notice("reminder-2", "Ida Berg", ""))
    assert service.told("closed") == [1]
    assert heard("dismissed") == heard("answered") == []


def test_the_same_key_takes_the_place_of_what_was_shown(serve, notifier, show):
    service = serve()
    notifier.start()
    show(NOTICE)
    show(Notice("reminder-1", "Bo Lindqvist", "kept until the evening"))
    assert service.wait_for("shown", 2)["number"] == 1
    notifier.withdraw("reminder-1")
    assert service.wait_for("closed") == 1
