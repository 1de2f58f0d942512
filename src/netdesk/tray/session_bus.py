"""One connection to the session bus, and what is asked of the notification service over it.

desktop-notifier's own connection asks by introspection, listens to every name that comes or goes, waits
without an end for a service that hangs and cannot be closed; so the notices have one of their own.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from typing import Any

from dbus_fast import Message, MessageFlag, MessageType
from dbus_fast.aio import MessageBus
from dbus_fast.errors import DBusFastError

_log = logging.getLogger(__name__)

NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_BUS = "org.freedesktop.DBus"
_BUS_PATH = "/org/freedesktop/DBus"
_RULES = (
    # of all names on the bus only this one: the thread sleeps while others come and go
    f"type='signal',sender='{_BUS}',interface='{_BUS}',member='NameOwnerChanged',arg0='{NAME}'",
    f"type='signal',sender='{NAME}',interface='{NAME}',path='{_PATH}'",
)
_CANNOT_CONNECT = (OSError, EOFError, DBusFastError, KeyError)
"""No address, nobody there, not let in; `KeyError`: not even a home to look for an address in."""
_END_SECONDS = 0.5
"""How long the end of the connection may take."""


class BusGoneError(Exception):
    """There is no session bus, or none any more."""


class RefusedError(Exception):
    """The service answered with an error, whose name this says, or with what makes no sense."""


class SessionBus:
    """A connection that is there or not. What comes over it is told in the order it came."""

    def __init__(self, on_signal: Callable[[Message], None], on_gone: Callable[[], None]) -> None:
        self._on_signal = on_signal
        self._on_gone = on_gone
        self._bus: MessageBus | None = None
        self._end: asyncio.Future[None] | None = None
        self._opening = asyncio.Lock()

    @property
    def is_open(self) -> bool:
        """Tell whether there is a connection."""
        return self._bus is not None

    async def open(self) -> None:
        """Connect, where there is no connection yet.

        Raises
        ------
        BusGoneError: there is no bus.
        """
        async with self._opening:
            if self._bus is None:
                await self._connect()

    async def ask(
        self, member: str, signature: str = "", body: Sequence[Any] = (), *, answer: str
    ) -> Message:
        """Ask the notification service and return its answer, of the signature that is expected.

        Raises
        ------
        RefusedError: there is no service, it went meanwhile, or it would not.
        BusGoneError: there is no bus any more.
        """
        reply = await self._call(_message(NAME, _PATH, member, signature, list(body)))
        return _expected(reply, answer)

    async def is_activatable(self) -> bool:
        """Tell whether the bus starts a service when one is asked for.

        Raises
        ------
        RefusedError, BusGoneError: as above.
        """
        reply = await self._call(_message(_BUS, _BUS_PATH, "ListActivatableNames"))
        return NAME in _expected(reply, "as").body[0]

    async def tell(self, member: str, signature: str, body: Sequence[Any]) -> None:
        """Ask for something whose answer is nobody's concern; return once it is on its way."""
        if self._bus is None:
            return
        message = _message(NAME, _PATH, member, signature, list(body))
        # a service that ended by itself is not started for this
        message.flags = MessageFlag.NO_REPLY_EXPECTED | MessageFlag.NO_AUTOSTART
        with contextlib.suppress(*_CANNOT_CONNECT):  # then there is nobody to tell
            await self._bus.send(message)

    async def close(self) -> None:
        """End the connection; nobody is told."""
        bus, self._bus = self._bus, None
        if bus is not None and self._end is not None:
            bus.disconnect()
            await asyncio.wait({self._end}, timeout=_END_SECONDS)

    async def _connect(self) -> None:
        try:
            bus = await MessageBus().connect()
        except _CANNOT_CONNECT as error:
            raise BusGoneError from error
        bus.add_message_handler(self._on_message)
        self._bus = bus
        self._end = asyncio.ensure_future(bus.wait_for_disconnect())  # type: ignore[no-untyped-call]
        self._end.add_done_callback(self._on_end)
        for rule in _RULES:
            await self._call(_message(_BUS, _BUS_PATH, "AddMatch", "s", [rule]))

    async def _call(self, message: Message) -> Message:
        if self._bus is None or not self._bus.connected:
            raise BusGoneError
        try:
            reply = await self._bus.call(message)
        except _CANNOT_CONNECT as error:
            raise BusGoneError from error
        if reply is None:
            raise BusGoneError
        return reply

    def _on_message(self, message: Message) -> None:
        if message.message_type is MessageType.SIGNAL:
            self._on_signal(message)

    def _on_end(self, end: asyncio.Future[None]) -> None:
        error = None if end.cancelled() else end.exception()
        if self._bus is not None:
            _log.debug("The session bus went", exc_info=error)
            self._bus = None
            self._on_gone()


def _message(
    destination: str, path: str, member: str, signature: str = "", body: list[Any] | None = None
) -> Message:
    return Message(
        destination=destination,
        path=path,
        interface=destination,
        member=member,
        signature=signature,
        body=body or [],
    )


def _expected(reply: Message, signature: str) -> Message:
    if reply.message_type is not MessageType.METHOD_RETURN or reply.signature != signature:
        raise RefusedError(reply.error_name or "an answer of another form")
    return reply
