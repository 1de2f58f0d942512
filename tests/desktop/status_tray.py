"""A small real tray of status notifiers: a StatusNotifierWatcher and its host, in a process of its own.

KDE's specification: items register with the watcher; the host reads their properties, and acts on them
and on their menus (com.canonical.dbusmenu) over D-Bus. Each line on stdin is done, and answered by one
of JSON.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from dbus_fast import Message, MessageType, NameFlag, RequestNameReply, Variant
from dbus_fast.aio import MessageBus

WATCHER = "org.kde.StatusNotifierWatcher"
_PATH = "/StatusNotifierWatcher"
_ITEM = "org.kde.StatusNotifierItem"
_MENU = "com.canonical.dbusmenu"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_ALL = -1


class StatusTray:
    """The test's end of it: starts the process, asks it and ends it."""

    def __init__(self, environment: Mapping[str, str], *, has_host: bool = True) -> None:
        self.process = subprocess.Popen(
            [sys.executable, __file__, "host" if has_host else "bare"],
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._answer() == "ready"

    def items(self) -> list[dict[str, Any]]:
        """Return what each icon says: title, tool tip, icon sizes, and the words of its menu."""
        found: list[dict[str, Any]] = self._ask("look")
        return found

    def activate(self) -> None:
        """Click on the icon."""
        self._ask("activate")

    def choose(self, *words: str) -> None:
        """Choose in the icon's menu, submenus by the way."""
        assert self._ask(f"choose {json.dumps(words)}") == "chosen"

    def add_host(self) -> None:
        """Have somebody who shows icons: a panel that comes after its watcher."""
        self._ask("host")

    def close(self) -> None:
        """End it, as a panel ends."""
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()

    def _ask(self, line: str) -> Any:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())


class Watcher:
    """Watcher and host in one, as most panels are."""

    def __init__(self, bus: MessageBus, *, has_host: bool) -> None:
        self._bus = bus
        self._has_host = has_host
        self._items: dict[str, str] = {}
        bus.add_message_handler(self._on_message)

    async def obey(self, line: str) -> Any:
        """Do what a line says and return the answer."""
        command, _, rest = line.strip().partition(" ")
        match command:
            case "look":
                return [await self._told(name, path) for name, path in self._items.items()]
            case "activate":
                return await self._call(_ITEM, "Activate", "ii", [0, 0])
            case "choose":
                return await self._choose(json.loads(rest))
            case "host":
                self._has_host = True
                await self._signal("StatusNotifierHostRegistered")
                return "there"
        return "unknown"

    def _on_message(self, message: Message) -> Message | None:
        if message.message_type is MessageType.SIGNAL and message.member == "NameOwnerChanged":
            self._forget(message.body)
        if message.message_type is not MessageType.METHOD_CALL or message.path != _PATH:
            return None
        match message.member:
            case "RegisterStatusNotifierItem":
                return self._register(message)
            case "RegisterStatusNotifierHost":
                return Message.new_method_return(message)
            case "Get":
                known = self._properties().get(message.body[1])
                return Message.new_method_return(message, "v", [known]) if known else None
            case "GetAll":
                return Message.new_method_return(message, "a{sv}", [self._properties()])
        return None

    def _properties(self) -> dict[str, Variant]:
        return {
            "IsStatusNotifierHostRegistered": Variant("b", self._has_host),
            "ProtocolVersion": Variant("i", 0),
            "RegisteredStatusNotifierItems": Variant("as", list(self._items)),
        }

    def _register(self, message: Message) -> Message:
        said = message.body[0]
        by_path = said.startswith("/")
        service, path = (message.sender, said) if by_path else (said, "/StatusNotifierItem")
        self._items[service] = path
        return Message.new_method_return(message)

    def _forget(self, change: list[str]) -> None:
        name, _, owner = change
        if not owner:
            self._items.pop(name, None)

    async def _told(self, service: str, path: str) -> dict[str, Any]:
        answer = await self._call(_PROPERTIES, "GetAll", "s", [_ITEM], service=service, path=path)
        said = {name: value.value for name, value in answer[0].items()}
        icons = [(width, height) for width, height, _ in said["IconPixmap"]]
        return {
            "title": said["Title"],
            "tool_tip": said["ToolTip"][2],
            "icon_sizes": icons,
            "status": said["Status"],
            "menu": _words(await self._layout(service, said["Menu"])),
        }

    async def _layout(self, service: str, path: str) -> Any:
        await self._call(_MENU, "AboutToShow", "i", [0], service=service, path=path)
        asked = [0, _ALL, ["label", "type"]]
        found = await self._call(_MENU, "GetLayout", "iias", asked, service=service, path=path)
        return found[1]

    async def _choose(self, words: list[str]) -> str:
        [(service, path)] = self._items.items()
        asked = [_ITEM, "Menu"]
        menu = await self._call(_PROPERTIES, "Get", "ss", asked, service=service, path=path)
        menu_path = menu[0].value
        node = await self._layout(service, menu_path)
        for word in words:
            found = [each.value for each in node[2] if _label(each.value) == word]
            if not found:
                return f"no {word} in {_words(node)}"
            node = found[0]
        clicked = [node[0], "clicked", Variant("s", ""), 0]
        await self._call(_MENU, "Event", "isvu", clicked, service=service, path=menu_path)
        return "chosen"

    async def _call(
        self, interface: str, member: str, signature: str, body: list[Any], **whom: str
    ) -> Any:
        if not whom:
            [(service, path)] = self._items.items()
            whom = {"service": service, "path": path}
        answer = await self._bus.call(
            Message(
                destination=whom["service"],
                path=whom["path"],
                interface=interface,
                member=member,
                signature=signature,
                body=body,
            )
        )
        assert answer is not None
        assert answer.message_type is MessageType.METHOD_RETURN, answer.body
        return answer.body

    async def _signal(self, name: str) -> None:
        await self._bus.send(Message.new_signal(_PATH, WATCHER, name))


def _label(node: Any) -> str:
    label = node[1].get("label")
    return label.value.replace("_", "") if label else ""


def _words(node: Any) -> list[str]:
    return [word for each in node[2] if (word := _label(each.value))]


def tell(answer: Any) -> None:
    """Answer with one line."""
    sys.stdout.write(f"{json.dumps(answer)}\n")
    sys.stdout.flush()


async def main(kind: str) -> None:
    """Be the tray until stdin ends."""
    bus = await MessageBus(bus_address=os.environ["DBUS_SESSION_BUS_ADDRESS"]).connect()
    watcher = Watcher(bus, has_host=kind == "host")
    rule = "type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'"
    await bus.call(
        Message(
            destination="org.freedesktop.DBus",
            path="/org/freedesktop/DBus",
            interface="org.freedesktop.DBus",
            member="AddMatch",
            signature="s",
            body=[rule],
        )
    )
    reply = await bus.request_name(WATCHER, NameFlag.DO_NOT_QUEUE)
    assert reply is RequestNameReply.PRIMARY_OWNER
    tell("ready")
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        tell(await watcher.obey(line))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
