"""Reads a program as a screen reader does: the roles, names and states it tells over AT-SPI.

AT-SPI is D-Bus on a bus of its own; asked directly it answers anew every time, where libatspi
would answer from a cache that only an event loop keeps up to date.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dbus_fast.aio import MessageBus

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = "org.a11y.atspi.Registry"
_ANSWER_SECONDS = 20
_MOST_AT_ONCE = 40
"""So many questions are open at once: dbus-fast closes the connection when the bus's buffer is full."""
# places in the set of states (AtspiStateType)
_ENABLED, _FOCUSABLE, _FOCUSED, _SHOWING = 8, 11, 12, 25


@dataclass(frozen=True, slots=True)
class Seen:
    """One object and what is in it. `place` is its middle on the screen."""

    path: str
    role: str
    name: str
    text: str
    states: frozenset[int]
    place: tuple[int, int]
    children: tuple[Seen, ...]

    @property
    def is_showing(self) -> bool:
        return _SHOWING in self.states

    @property
    def is_focusable(self) -> bool:
        return _FOCUSABLE in self.states

    @property
    def is_focused(self) -> bool:
        return _FOCUSED in self.states

    @property
    def is_enabled(self) -> bool:
        return _ENABLED in self.states

    def all(self) -> Iterator[Seen]:
        """Go through this and all that shows in it."""
        yield self
        for child in self.children:
            yield from child.all()

    def find(self, name: str, role: str = "") -> Seen | None:
        """Return the first whose name holds these words."""
        found = (each for each in self.all() if name in each.name)
        return next((each for each in found if role in ("", each.role)), None)

    def focused(self) -> list[Seen]:
        """Return what has the keyboard, and what it stands for to a reader."""
        return [each for each in self.all() if each.is_focused]

    def outline(self, depth: int = 0) -> str:
        """Return it as indented lines, for who has to understand a failure."""
        mark = "*" if self.is_focused else ""
        line = f"{'  ' * depth}{self.role}{mark} {self.name!r} {self.text!r}"
        return "\n".join([line, *(each.outline(depth + 1) for each in self.children)])


class ScreenReader:
    """Asks programs for what they show."""

    def __init__(self, session_bus: str) -> None:
        self._loop = asyncio.new_event_loop()
        self._turns = asyncio.Semaphore(_MOST_AT_ONCE)
        self._bus = self._wait(self._connect(session_bus))

    def close(self) -> None:
        """Leave the bus."""
        self._bus.disconnect()
        self._wait(self._bus.wait_for_disconnect())
        self._loop.close()

    def programs(self) -> dict[int, str]:
        """Return the name on the bus of each program that can be read, by process id."""
        return self._wait(self._programs())

    def windows(self, pid: int) -> tuple[Seen, ...]:
        """Return what is showing of a program's windows; nothing while it cannot be read."""
        try:
            return self._wait(self._windows(pid))
        except _GoneError:
            return ()

    def press(self, pid: int, seen: Seen) -> None:
        """Do what a press on an object does."""
        self._wait(self._do_action(pid, seen.path))

    def _wait(self, what: Any) -> Any:
        return self._loop.run_until_complete(asyncio.wait_for(what, _ANSWER_SECONDS))

    async def _connect(self, session_bus: str) -> MessageBus:
        # macOS and Windows have no D-Bus, and these tests are skipped there
        from dbus_fast import Message
        from dbus_fast.aio import MessageBus

        session = await MessageBus(bus_address=session_bus).connect()
        try:
            asked = Message("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
            reply = await session.call(asked)
        finally:
            session.disconnect()
        assert reply is not None
        return await MessageBus(bus_address=reply.body[0]).connect()

    async def _programs(self) -> dict[int, str]:
        found = {}
        for name, _ in (await self._call(_REGISTRY, _ROOT, "GetChildren"))[0]:
            try:
                pid = await self._call(
                    "org.freedesktop.DBus",
                    "/org/freedesktop/DBus",
                    "GetConnectionUnixProcessID",
                    interface="org.freedesktop.DBus",
                    body=[name],
                )
            except _GoneError:
                continue
            found[pid[0]] = name
        return found

    async def _windows(self, pid: int) -> tuple[Seen, ...]:
        name = (await self._programs()).get(pid)
        if name is None:
            return ()
        children = (await self._call(name, _ROOT, "GetChildren"))[0]
        seen = await asyncio.gather(*(self._see(name, path) for _, path in children))
        return tuple(each for each in seen if each is not None)

    async def _see(self, name: str, path: str) -> Seen | None:
        """Look at an object; whatever goes while one looks is not there."""
        try:
            states = _states((await self._call(name, path, "GetState"))[0])
            if _SHOWING not in states:
                return None
            role, title, text, place, children = await asyncio.gather(
                self._call(name, path, "GetRoleName"),
                self._property(name, path, "Name"),
                self._text(name, path),
                self._place(name, path),
                self._call(name, path, "GetChildren"),
            )
        except _GoneError:
            return None
        found = await asyncio.gather(*(self._see(name, each) for _, each in children[0]))
        inside = tuple(each for each in found if each is not None)
        return Seen(path, role[0], title, text, states, place, inside)

    async def _place(self, name: str, path: str) -> tuple[int, int]:
        [extents] = await self._call(
            name, path, "GetExtents", interface="org.a11y.atspi.Component", body=[0], signature="u"
        )
        left, top, width, height = extents
        return left + width // 2, top + height // 2

    async def _text(self, name: str, path: str) -> str:
        try:
            answer = await self._call(
                name, path, "GetText", interface="org.a11y.atspi.Text", body=[0, -1], signature="ii"
            )
        except _GoneError:
            return ""  # what has no text does not know the question
        return str(answer[0])

    async def _property(self, name: str, path: str, which: str) -> str:
        answer = await self._call(
            name,
            path,
            "Get",
            interface="org.freedesktop.DBus.Properties",
            body=[_ACCESSIBLE, which],
            signature="ss",
        )
        return str(answer[0].value)

    async def _do_action(self, pid: int, path: str) -> None:
        name = (await self._programs())[pid]
        await self._call(
            name, path, "DoAction", interface="org.a11y.atspi.Action", body=[0], signature="i"
        )

    async def _call(
        self,
        name: str,
        path: str,
        member: str,
        *,
        interface: str = _ACCESSIBLE,
        body: list[Any] | None = None,
        signature: str = "",
    ) -> list[Any]:
        from dbus_fast import Message, MessageType

        signature = signature or "s" * len(body or ())
        asked = Message(name, path, interface, member, signature=signature, body=body or [])
        async with self._turns:
            reply = await self._bus.call(asked)
        if reply is None or reply.message_type is not MessageType.METHOD_RETURN:
            raise _GoneError(f"{member} of {path}: {reply and reply.body}")
        return list(reply.body)


class _GoneError(Exception):
    """The object went away, or does not know the question."""


def _states(words: list[int]) -> frozenset[int]:
    bits = words[0] | words[1] << 32
    return frozenset(place for place in range(64) if bits >> place & 1)
