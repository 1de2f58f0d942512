"""Knows which notification service there is, because the bus tells: nobody is asked again and again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from netdesk.tray.notification_service import Service
from netdesk.tray.session_bus import NAME, BusGoneError, RefusedError, SessionBus

if TYPE_CHECKING:
    from dbus_fast import Message


@dataclass(frozen=True, slots=True)
class WatchListeners:
    """Whom the watch tells: which service there is now, that one went, what one signalled."""

    changed: Callable[[Service | None], None]
    lost: Callable[[], None]
    signalled: Callable[[str, list[Any]], None]


class ServiceWatch:
    """Watches the name of the service on the bus. `service` is `None` where there is none."""

    def __init__(self, listeners: WatchListeners, patience_seconds: float) -> None:
        self.service: Service | None = None
        self.bus = SessionBus(self._on_signal, self._on_bus_gone)
        self._listeners = listeners
        self._patience_seconds = patience_seconds
        self._owner = ""
        self._asking: asyncio.Task[None] | None = None
        self._late: asyncio.TimerHandle | None = None

    async def look(self) -> Service | None:
        """Ask who is there, once more where nobody was; one that is not running is started."""
        try:
            async with asyncio.timeout(self._patience_seconds):
                await self.bus.open()
        except (BusGoneError, TimeoutError):
            self._settle(None)
            return None
        if self._asking is None:
            self._begin(self._ask())
        await self._answered()
        return self.service

    def note_silence(self) -> None:
        """Note that the service does not answer; whatever it says later counts again."""
        if self._asking is None:
            self._begin(self._ask())
        self._tell(None)

    async def close(self) -> None:
        """Watch no more."""
        self._stop_asking()
        await self.bus.close()

    async def _answered(self) -> None:
        """Wait for who was asked, and for whoever came in its place meanwhile, but not too long."""
        while self._asking is not None and self._late is not None:
            left = self._late.when() - asyncio.get_running_loop().time()
            if left <= 0:
                return
            await asyncio.wait({self._asking}, timeout=left)

    def _begin(self, asking: Coroutine[Any, Any, None]) -> None:
        self._stop_asking()
        loop = asyncio.get_running_loop()
        self._asking = loop.create_task(asking)
        self._late = loop.call_later(self._patience_seconds, self._tell, None)

    def _stop_asking(self) -> None:
        asking, self._asking = self._asking, None
        if asking is not None and asking is not asyncio.current_task():
            asking.cancel()
        if self._late is not None:
            self._late.cancel()

    async def _ask(self) -> None:
        try:
            capabilities = await self.bus.ask("GetCapabilities", answer="as")
            name = await self._name()
        except (RefusedError, BusGoneError):
            self._settle(None)
            return
        self._owner = capabilities.sender or ""
        self._settle(Service(self._owner, frozenset(capabilities.body[0]), name))

    async def _name(self) -> str:
        try:
            information = await self.bus.ask("GetServerInformation", answer="ssss")
        except RefusedError:
            return ""  # old ones tell less; it only says which server's habits to expect
        return str(information.body[0])

    async def _look_for_a_starter(self, last: Service | None) -> None:
        """After a service went: one that the bus starts when needed is as good as there."""
        try:
            is_there = last is not None and await self.bus.is_activatable()
        except (RefusedError, BusGoneError):
            is_there = False
        self._settle(replace(last, owner="") if is_there and last is not None else None)

    def _settle(self, service: Service | None) -> None:
        self._stop_asking()
        self.service = service
        self._listeners.changed(service)

    def _tell(self, service: Service | None) -> None:
        self.service = service
        self._listeners.changed(service)

    def _on_signal(self, message: Message) -> None:
        if message.member == "NameOwnerChanged":
            name, old, new = message.body
            if name == NAME:
                self._on_owner_changed(old, new)
        elif message.sender == self._owner and message.member is not None:
            self._listeners.signalled(message.member, message.body)

    def _on_owner_changed(self, old: str, new: str) -> None:
        # what is there now is told when it has answered
        last, self.service, self._owner = self.service, None, new
        if old:
            self._listeners.lost()
        self._begin(self._ask() if new else self._look_for_a_starter(last))

    def _on_bus_gone(self) -> None:
        self._owner = ""
        self._listeners.lost()
        self._settle(None)
