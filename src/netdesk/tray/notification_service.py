"""Asks the desktop's notification service what it can do, before anything is sent to it.

Desktop Notifications Specification 1.2: the body may be markup where the service says so, and a
desktop may have no service at all.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_ANSWER_SECONDS = 5
"""A service that says nothing for so long counts as none."""
_MARKUP = frozenset({"body-markup", "body-hyperlinks"})
"""Links are markup: dunst 1.9 names them alone, and yet takes all of the markup."""


@dataclass(frozen=True, slots=True)
class Service:
    """A running service: `owner` is its name on the bus, another one after it was restarted."""

    owner: str = ""
    capabilities: frozenset[str] = frozenset()

    @property
    def has_markup(self) -> bool:
        """Tell whether it takes a notification's body for markup."""
        return not _MARKUP.isdisjoint(self.capabilities)


async def find() -> Service | None:
    """Return the desktop's service, started by D-Bus where need be; `None` where there is none.

    Where notifications do not go over D-Bus (macOS, Windows) there is nothing to ask.
    """
    if sys.platform in ("darwin", "win32"):
        return Service()
    import asyncio

    from dbus_fast import DBusError
    from dbus_fast.errors import AuthError, InvalidAddressError

    try:
        return await asyncio.wait_for(_asked(), _ANSWER_SECONDS)
    except (OSError, EOFError, DBusError, AuthError, InvalidAddressError):
        return None


async def close(bus: MessageBus, number: int) -> None:
    """Close a notification; one that is closed already is none of our concern."""
    from dbus_fast import Message

    await bus.call(
        Message(
            destination=_NAME,
            path=_PATH,
            interface=_NAME,
            member="CloseNotification",
            signature="u",
            body=[number],
        )
    )


async def _asked() -> Service | None:
    from dbus_fast import Message, MessageType
    from dbus_fast.aio import MessageBus

    bus = await MessageBus().connect()
    try:
        reply = await bus.call(
            Message(destination=_NAME, path=_PATH, interface=_NAME, member="GetCapabilities")
        )
    finally:
        bus.disconnect()
    if reply is None or reply.message_type is not MessageType.METHOD_RETURN:
        return None
    return Service(reply.sender or "", frozenset(map(str, reply.body[0])))
