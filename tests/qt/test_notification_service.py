from __future__ import annotations

import pytest

from netdesk.tray.notification_service import Markup, Service


@pytest.mark.parametrize(
    ("capabilities", "markup"),
    [
        ((), Markup.NONE),
        (("actions", "body"), Markup.NONE),
        (("body", "body-markup"), Markup.ESCAPED),
        (("body", "body-markup", "body-hyperlinks"), Markup.ESCAPED),
        (("body", "body-hyperlinks"), Markup.UNCLEAR),
    ],
)
def test_links_without_markup_are_a_contradiction(capabilities, markup):
    assert Service(":1.1", frozenset(capabilities)).markup is markup


@pytest.mark.parametrize(
    ("name", "capabilities", "opens", "most"),
    [
        ("dunst", ("actions", "body"), True, None),
        ("gnome-shell", ("actions", "body"), True, 3),
        ("Xfce Notify Daemon", ("actions", "body"), False, None),
        ("notify-osd", ("body",), False, 0),
        ("gnome-shell", ("body",), False, 0),
    ],
)
def test_what_is_known_of_servers_by_name_adds_to_what_they_say(name, capabilities, opens, most):
    service = Service(":1.1", frozenset(capabilities), name)
    assert (service.opens_by_click, service.most_buttons) == (opens, most)
