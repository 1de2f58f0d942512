from __future__ import annotations

import pytest

from netdesk.tray.notice import Notice, NoticeAction, NoticeButton
from netdesk.tray.notice_text import (
    MOST_BODY_CHARACTERS,
    MOST_BODY_LINES,
    MOST_TITLE_CHARACTERS,
    NoticeWords,
    fit,
    shortened,
)
from netdesk.tray.notification_service import Service

NAME = "<b>O'Neil & Söhne</b>"
WORDS = NoticeWords(how_to_open="Open NetDesk to answer.", open="Open")
ACTIONS = (
    NoticeAction.LOG,
    NoticeAction.SNOOZE,
    NoticeAction.OPEN,
    NoticeAction.RECALL,
    NoticeAction.DONE,
)
BUTTONS = tuple(NoticeButton(each, each.value.title()) for each in ACTIONS)


def service(*capabilities, name="some server"):
    return Service(":1.1", frozenset(capabilities), name)


def fitted(notice, *capabilities, name="some server"):
    return fit(notice, service(*capabilities, name=name), WORDS)


@pytest.mark.parametrize(
    ("capabilities", "body"),
    [
        (("actions", "body"), NAME),
        (("actions", "body", "body-markup"), "&lt;b&gt;O'Neil &amp; Söhne&lt;/b&gt;"),
        (("actions", "body", "body-images"), NAME),
    ],
)
def test_a_name_is_no_markup_to_any_service(capabilities, body):
    assert fitted(Notice("1", NAME, NAME), *capabilities).body == body
    assert fitted(Notice("1", NAME, NAME), *capabilities).title == NAME


def test_where_markup_is_unclear_there_is_none_of_it():
    capabilities = ("actions", "body", "body-hyperlinks")
    sent = fitted(Notice("1", "O'Neil & Söhne", "R&D &amp; more"), *capabilities)
    assert (sent.title, sent.body) == ("O'Neil & Söhne", "R&\u200bD &\u200bamp; more")
    sent = fitted(Notice("1", NAME, NAME), *capabilities)
    assert (sent.title, sent.body) == (f"{NAME} – {NAME}", "")


def test_a_service_with_buttons_gets_them_all_and_the_click():
    sent = fitted(Notice("1", "Bo", "74 days", BUTTONS), "actions", "body")
    assert sent.buttons == BUTTONS
    assert sent.opens_by_click


def test_where_there_are_no_buttons_the_text_says_how_to_open():
    sent = fitted(Notice("1", "Bo", "74 days", BUTTONS), "body")
    assert sent.buttons == ()
    assert not sent.opens_by_click
    assert sent.body == "74 days\nOpen NetDesk to answer."


def test_where_there_is_no_body_the_words_are_in_the_title():
    notice = Notice("1", "2 people today", "Bo\nIda", BUTTONS)
    sent = fitted(notice, "actions", "body-markup")
    assert (sent.title, sent.body) == ("2 people today – Bo, Ida", "")


def test_a_long_title_alone_still_says_how_to_open():
    sent = fitted(Notice("1", "Bo", "word " * 200, BUTTONS))
    assert sent.title.startswith("Bo – word word")
    assert sent.title.endswith("… – Open NetDesk to answer.")


@pytest.mark.parametrize(
    ("count", "left"),
    [
        (2, ("log", "snooze")),
        (3, ("log", "snooze", "open")),
        (4, ("log", "snooze", "recall")),
        (5, ("log", "snooze", "recall")),
    ],
)
def test_gnome_shell_has_room_for_three_and_a_click_that_opens(count, left):
    notice = Notice("1", "Bo", "", BUTTONS[:count])
    sent = fitted(notice, "actions", "body", "body-markup", name="gnome-shell")
    assert tuple(each.action.value for each in sent.buttons) == left


def test_where_a_click_closes_there_is_always_a_button_that_opens():
    xfce = service("actions", "body", name="Xfce Notify Daemon")
    sent = fit(Notice("1", "Bo", ""), xfce, WORDS)
    assert sent.buttons == (NoticeButton(NoticeAction.OPEN, "Open"),)
    assert not sent.opens_by_click
    assert fit(Notice("1", "Bo", "", BUTTONS), xfce, WORDS).buttons == BUTTONS


def test_what_no_service_can_show_is_left_out():
    notice = Notice("1", "Bo\x00\nLind\ud800qvist", "a\x1bb\r\n\r\n  c\td\u2028e")
    sent = fitted(notice, "body", "actions")
    assert (sent.title, sent.body) == ("Bo Lind qvist", "a b\nc d\ne")
    (sent.title + sent.body).encode()


def test_many_lines_end_with_a_line_that_says_so():
    notice = Notice("1", "Bo", "\n".join(map(str, range(20))))
    lines = fitted(notice, "body", "actions").body.split("\n")
    assert lines == [*map(str, range(MOST_BODY_LINES - 1)), "…"]


def test_long_texts_are_cut_before_they_are_escaped():
    notice = Notice("1", "&" * 1000, "&" * 1000)
    sent = fitted(notice, "body", "body-markup", "actions")
    assert sent.title == "&" * (MOST_TITLE_CHARACTERS - 1) + "…"
    assert sent.body == "&amp;" * (MOST_BODY_CHARACTERS - 1) + "…"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("short", "short"),
        ("exactly ten", "exactly ten"),
        ("a few words too many", "a few…"),
        ("Donaudampfschiff", "Donaudampf…"),
        ("a Donaudampfschiff", "a Donaudam…"),
    ],
)
def test_a_text_is_cut_between_words(text, expected):
    assert shortened(text, 11) == expected
