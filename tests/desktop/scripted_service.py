"""A notification service that does as a test says, in a process of its own.

`press NUMBER ACTION`, `allow NUMBER TOKEN`, `close NUMBER REASON`, `refuse yes|no` on stdin are done;
what was asked of it is written to stdout.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from typing import Any

from dbus_fast import Message, MessageType, NameFlag, RequestNameReply
from dbus_fast.aio import MessageBus

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
_FLAGS = NameFlag.ALLOW_REPLACEMENT | NameFlag.REPLACE_EXISTING | NameFlag.DO_NOT_QUEUE
FULL_ERROR = "org.freedesktop.Notifications.MaxNotificationsExceeded"


class ScriptedService:
    def __init__(self, bus: MessageBus, script: dict[str, Any]) -> None:
        self._bus = bus
        self._script = script
        self._last = 0
        self._is_full = False
        bus.add_message_handler(self._on_message)

    def obey(self, lines: str) -> None:
        for line in lines.splitlines():
            self._do(line.split())
            tell("obeyed", line)

    def _do(self, words: list[str]) -> None:
        match words:
            case ["press", number, action]:
                self._signal("ActionInvoked", "us", [int(number), action])
            case ["allow", number, token]:
                self._signal("ActivationToken", "us", [int(number), token])
            case ["close", number, reason]:
                self._signal("NotificationClosed", "uu", [int(number), int(reason)])
            case ["refuse", choice]:
                self._is_full = choice == "yes"

    def _on_message(self, message: Message) -> Message | None:
        if message.message_type is not MessageType.METHOD_CALL or message.path != PATH:
            return None
        answer = getattr(self, f"_{message.member}", None)
        return answer(message) if answer else None

    def _GetCapabilities(self, message: Message) -> Message:
        tell("asked", "GetCapabilities")
        return Message.new_method_return(message, "as", [self._script["capabilities"]])

    def _GetServerInformation(self, message: Message) -> Message:
        if "name" not in self._script:
            return Message.new_error(message, "org.freedesktop.DBus.Error.UnknownMethod", "old")
        body = [self._script["name"], "tests", "1", "1.2"]
        return Message.new_method_return(message, "ssss", body)

    def _Notify(self, message: Message) -> Message:
        _, replaced, icon, title, body, actions, hints, timeout = message.body
        if self._is_full:
            tell("refused", title)
            return Message.new_error(message, FULL_ERROR, "Exceeded maximum number")
        if not replaced:
            self._last += 1
        number = replaced or self._last
        facts = {name: hint.value for name, hint in hints.items()}
        told = {"number": number, "icon": icon, "title": title, "body": body, "actions": actions}
        tell("shown", told | {"hints": facts, "timeout": timeout})
        if action := self._script.get("presses_at_once"):
            # the answer and the signals after it arrive together
            self._bus.send(Message.new_method_return(message, "u", [number]))
            self._signal("ActionInvoked", "us", [number, action])
            return True  # type: ignore[return-value]  # it is answered
        return Message.new_method_return(message, "u", [number])

    def _CloseNotification(self, message: Message) -> Message:
        tell("closed", message.body[0])
        self._signal("NotificationClosed", "uu", [message.body[0], 3])
        return Message.new_method_return(message)

    def _signal(self, member: str, signature: str, body: list[Any]) -> None:
        self._bus.send(Message.new_signal(PATH, NAME, member, signature, body))


def tell(what: str, fact: object) -> None:
    sys.stdout.write(json.dumps([what, fact]) + "\n")
    sys.stdout.flush()


async def serve(script: dict[str, Any]) -> None:
    bus = await MessageBus().connect()
    service = ScriptedService(bus, script)
    taken = await bus.request_name(NAME, _FLAGS)
    assert taken is RequestNameReply.PRIMARY_OWNER
    loop = asyncio.get_running_loop()
    if not script.get("is_started_by_the_bus"):  # then nobody commands it
        loop.add_reader(sys.stdin, lambda: service.obey(os.read(0, 4096).decode()))
    tell("ready", os.getpid())
    await bus.wait_for_disconnect()


if __name__ == "__main__":
    asyncio.run(serve(json.loads(sys.argv[1])))
