"""desktop-notifier's way to D-Bus, with what its own backend cannot do.

WORKAROUND desktop-notifier 6.2: its `DBusDesktopNotifier` sends neither category nor desktop entry, sends
a default action to services that show a dialog for any, hides why a notification was not shown, forgets
one that expired though its buttons still work in the desktop's list, and cannot be closed. This backend
stands beside it, on the base class that the library has for backends.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dbus_fast import Variant
from desktop_notifier import Capability, Icon, Notification, Urgency
from desktop_notifier.backends.base import DesktopNotifierBackend

from netdesk.tray.service_watch import ServiceWatch

_DEFAULT = "default"
_NOTIFY = "susssasa{sv}i"
_URGENCIES = {Urgency.Low: 0, Urgency.Normal: 1, Urgency.Critical: 2}
_EXPIRED = 1
_MOST_REMEMBERED = 200
"""Of notifications that expired so many can still be answered from the desktop's list."""
_CAPABILITIES = frozenset(
    {
        *(Capability.APP_NAME, Capability.TITLE, Capability.ICON, Capability.ICON_FILE),
        *(Capability.URGENCY, Capability.TIMEOUT, Capability.ON_DISPATCHED),
        Capability.ON_DISMISSED,
    }
)
"""What every service has by the specification."""


@dataclass(frozen=True)
class BusNotification(Notification):
    """A notification with the hints of the specification that the library does not know."""

    category: str = ""
    desktop_entry: str = ""
    click_words: str = ""
    """What the click does; empty where the service cannot tell of it."""


class BusBackend(DesktopNotifierBackend):
    """Sends over the watched bus and hears what becomes of it; numbers are the service's own.

    While a press is told of, `activation_token` is the desktop's leave to bring a window to the front.
    """

    def __init__(self, name: str, icon: Icon, watch: ServiceWatch) -> None:
        super().__init__(name, icon)
        self.activation_token = ""
        self._watch = watch
        self._keys: dict[int, str] = {}
        self._is_sending = False
        self._early: list[tuple[str, list[Any]]] = []

    async def request_authorisation(self) -> bool:
        """Return that it may be sent: over D-Bus everybody may."""
        return True

    async def has_authorisation(self) -> bool:
        """Return that it may be sent."""
        return True

    async def send(self, notification: Notification) -> None:
        """Send it and return once it is shown.

        Raises
        ------
        RefusedError, BusGoneError: it is not shown; the library would log that and keep it to itself.
        """
        self._is_sending = True
        try:
            await self._send(notification)
            self.handle_dispatched(notification.identifier, notification)
        finally:
            self._is_sending = False
            early, self._early = self._early, []
        for member, body in early:
            self.hear(member, body)

    def forget(self) -> list[str]:
        """Forget all, since the service that showed it is gone; return their keys."""
        keys = list(self._notification_cache)
        self._keys.clear()
        self._notification_cache.clear()
        return keys

    def hear(self, member: str, body: list[Any]) -> None:
        """Take what the service signals."""
        if not body or body[0] not in self._keys:
            # it may be of what was sent this moment, whose number is only on its way
            if self._is_sending:
                self._early.append((member, body))
            return
        match member, body:
            case "ActivationToken", [int(), str(token)]:
                self.activation_token = token  # the press it belongs to follows
            case "ActionInvoked", [int(number), str(action)]:
                self._on_action(number, action)
            case "NotificationClosed", [int(number), int(reason)]:
                self._on_closed(number, reason)

    async def _send(self, notification: Notification) -> None:
        key = notification.identifier
        replaced = self._number(key) or 0
        answer = await self._watch.bus.ask(
            "Notify", _NOTIFY, self._arguments(notification, replaced), answer="u"
        )
        number = answer.body[0]
        self._keys.pop(replaced, None)
        self._keys[number] = key
        self._notification_cache[key] = notification

    async def _clear(self, identifier: str) -> None:
        number = self._number(identifier)
        if number is not None:
            del self._keys[number]
            await self._close(number)

    async def _clear_all(self) -> None:
        for key in list(self._keys.values()):
            await self._clear(key)

    async def _close(self, number: int) -> None:
        service = self._watch.service
        if service is not None and service.leaves_bubbles:
            over = [self.app_name, number, "", self.app_name, "", [], {}, 1]
            await self._watch.bus.tell("Notify", _NOTIFY, over)
        await self._watch.bus.tell("CloseNotification", "u", [number])

    async def _get_capabilities(self) -> frozenset[Capability]:
        service = self._watch.service
        if service is None:
            return frozenset()
        found = set(_CAPABILITIES)
        if service.has_body:
            found.add(Capability.MESSAGE)
        if service.has_buttons:
            found.add(Capability.BUTTONS)
        if service.opens_by_click:
            found.add(Capability.ON_CLICKED)
        return frozenset(found)

    def _number(self, key: str) -> int | None:
        return next((number for number, each in self._keys.items() if each == key), None)

    def _arguments(self, notification: Notification, replaced: int) -> list[Any]:
        icon = notification.icon or self.app_icon
        return [
            self.app_name,
            replaced,
            icon.as_uri() if icon else "",
            notification.title,
            notification.message,
            _actions(notification),
            _hints(notification),
            notification.timeout * 1000 if notification.timeout > 0 else notification.timeout,
        ]

    def _on_action(self, number: int, action: str) -> None:
        key = self._keys[number]
        notification = self._clear_notification_from_cache(key)
        if notification is None:
            return  # pressed twice
        if action == _DEFAULT:
            self.handle_clicked(key, notification)
        else:
            self.handle_button(key, action, notification)
        self.activation_token = ""

    def _on_closed(self, number: int, reason: int) -> None:
        if reason == _EXPIRED:
            self._remember(number)
            return
        key = self._keys.pop(number)
        notification = self._clear_notification_from_cache(key)
        if notification is not None:  # not the end of one that was answered
            self.handle_dismissed(key, notification)

    def _remember(self, number: int) -> None:
        """Keep what expired, the newest last: it may come back from the desktop's list."""
        self._keys[number] = self._keys.pop(number)
        if len(self._keys) > _MOST_REMEMBERED:
            oldest = next(iter(self._keys))
            self._clear_notification_from_cache(self._keys.pop(oldest))


def _actions(notification: Notification) -> list[str]:
    click = getattr(notification, "click_words", "")
    actions = [_DEFAULT, click] if click else []
    for button in notification.buttons:
        actions += [button.identifier, button.title]
    return actions


def _hints(notification: Notification) -> dict[str, Variant]:
    hints = {"urgency": Variant("y", _URGENCIES[notification.urgency])}
    if notification.sound is None:
        hints["suppress-sound"] = Variant("b", True)
    elif notification.sound.is_named():
        hints["sound-name"] = Variant("s", notification.sound.as_name())
    else:
        hints["sound-file"] = Variant("s", str(notification.sound.as_path()))
    if isinstance(notification, BusNotification):
        hints["category"] = Variant("s", notification.category)
        hints["desktop-entry"] = Variant("s", notification.desktop_entry)
    return hints
