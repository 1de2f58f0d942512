"""Notices on macOS and Windows, by desktop-notifier's own ways there."""

from __future__ import annotations

from desktop_notifier import (
    DEFAULT_SOUND,
    Button,
    Capability,
    DesktopNotifier,
    Icon,
    Notification,
    Urgency,
)

from netdesk.tray.messenger import Listeners, Messenger, NotShownError, Sender
from netdesk.tray.notice import Answer, Notice, NoticeAction, NoticeUrgency
from netdesk.tray.notice_text import fit
from netdesk.tray.notification_service import Service

_NAMES = {Capability.MESSAGE: "body", Capability.BUTTONS: "actions"}
_URGENCIES = {
    NoticeUrgency.LOW: Urgency.Low,
    NoticeUrgency.NORMAL: Urgency.Normal,
    NoticeUrgency.CRITICAL: Urgency.Critical,
}


class PlatformMessenger(Messenger):
    """Brings notices by the system's own service, which is always there unless it is forbidden."""

    def __init__(self, sender: Sender, listeners: Listeners) -> None:
        self._sender = sender
        self._listeners = listeners
        self._notifier = DesktopNotifier(app_name=sender.name, app_icon=Icon(path=sender.icon))
        self._notifier.on_clicked = lambda key: listeners.answered(Answer(key, NoticeAction.OPEN))
        self._notifier.on_button_pressed = lambda key, action: listeners.answered(
            Answer(key, NoticeAction(action))
        )
        self._notifier.on_dismissed = listeners.dismissed

    async def look(self) -> bool:
        """Ask whether notices are allowed."""
        is_allowed = await self._notifier.request_authorisation()
        self._listeners.available(is_allowed)
        return is_allowed

    async def show(self, notice: Notice) -> None:
        """Show a notice."""
        if not await self.look():
            raise NotShownError
        await self._notifier.send_notification(await self._notification(notice))
        if notice.key not in await self._notifier.get_current_notifications():
            raise NotShownError
        self._listeners.shown(notice.key)

    async def withdraw(self, key: str) -> None:
        """Take a notice back."""
        if key in await self._notifier.get_current_notifications():
            await self._notifier.clear(key)

    async def close(self) -> None:
        """Take back what is still there."""
        await self._notifier.clear_all()

    async def _notification(self, notice: Notice) -> Notification:
        known = await self._notifier.get_capabilities()
        service = Service(capabilities=frozenset(_NAMES[each] for each in known if each in _NAMES))
        fitted = fit(notice, service, self._sender.words)
        return Notification(
            title=fitted.title,
            message=fitted.body,
            urgency=_URGENCIES[notice.urgency],
            buttons=tuple(
                Button(title=each.words, identifier=each.action.value) for each in fitted.buttons
            ),
            sound=DEFAULT_SOUND if notice.has_sound else None,
            thread=notice.category.value,
            identifier=notice.key,
        )
