"""Asks the desktop's notification service what it can do, before anything is sent to it.

Desktop Notifications Specification 1.2: the body may be markup where the service says so, and a
desktop may have no service at all.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
BODY_MARKUP = "body-markup"


async def capabilities() -> frozenset[str] | None:
    """Return what the service can do, `None` where there is none.

    Where notifications do not go over D-Bus (macOS, Windows) there is nothing to ask.
    """
    if sys.platform in ("darwin", "win32"):
        return frozenset()
    from dbus_fast import DBusError
    from dbus_fast.errors import AuthError, InvalidAddressError

    try:
        return await _asked()
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


async def _asked() -> frozenset[str] | None:
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
    return frozenset(map(str, reply.body[0]))
