"""What a desktop's notification service can do, by what it says of itself.

Desktop Notifications Specification 1.2: a service names its capabilities (GetCapabilities) and itself
(GetServerInformation). Nothing is assumed beyond that but what is known of servers by name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

_SHOWN_BUTTONS = {"gnome-shell": 3}
"""GNOME Shell's messages have room for three buttons and drop the others (messageTray.js)."""

_CLICK_CLOSES = frozenset({"Xfce Notify Daemon"})
"""A click on its bubbles closes them, and a default action is drawn as one button more."""

_LEAVES_BUBBLES = frozenset({"Notification Daemon"})
"""Version 3.20 takes what is closed from its list, and leaves the bubble until its time is over."""


class Markup(Enum):
    """What a service takes a notification's body for."""

    NONE = "none"
    ESCAPED = "escaped"
    UNCLEAR = "unclear"
    """It names links, which are markup, but no markup: dunst 1.9 does so where its user turned markup
    off, and also where its user never said, and then takes all of it."""


@dataclass(frozen=True, slots=True)
class Service:
    """A notification service. `owner` is its name on the bus, empty where it runs only when needed."""

    owner: str = ""
    capabilities: frozenset[str] = frozenset()
    name: str = ""

    @property
    def has_body(self) -> bool:
        """Tell whether it shows more than a title."""
        return "body" in self.capabilities

    @property
    def markup(self) -> Markup:
        """What it takes the body for."""
        if "body-markup" in self.capabilities:
            return Markup.ESCAPED
        return Markup.UNCLEAR if "body-hyperlinks" in self.capabilities else Markup.NONE

    @property
    def has_buttons(self) -> bool:
        """Tell whether it shows buttons; some that do not show a dialog when they are sent any."""
        return "actions" in self.capabilities

    @property
    def opens_by_click(self) -> bool:
        """Tell whether a click on the notification is told to who sent it."""
        return self.has_buttons and self.name not in _CLICK_CLOSES

    @property
    def leaves_bubbles(self) -> bool:
        """Tell whether what was closed stays in sight unless its time is over, too."""
        return self.name in _LEAVES_BUBBLES

    @property
    def most_buttons(self) -> int | None:
        """How many buttons it has room for, `None` where it shows all."""
        return _SHOWN_BUTTONS.get(self.name) if self.has_buttons else 0
