"""Notices over D-Bus: the desktops of Linux and the BSDs.

A service may be absent, come, hang, refuse and die at any moment. A notice that was handed over is never
handed over again before its fate is known, so that nothing is shown twice.
"""

from __future__ import annotations

import asyncio
from typing import Any

from desktop_notifier import Button, Icon, Sound, Urgency

from netdesk.tray.bus_backend import BusBackend, BusNotification
from netdesk.tray.messenger import Listeners, Messenger, NotShownError, Sender
from netdesk.tray.notice import Answer, Notice, NoticeAction, NoticeStay, NoticeUrgency
from netdesk.tray.notice_text import fit
from netdesk.tray.notification_service import Service
from netdesk.tray.service_watch import ServiceWatch, WatchListeners
from netdesk.tray.session_bus import BusGoneError, RefusedError

_URGENCIES = {
    NoticeUrgency.LOW: Urgency.Low,
    NoticeUrgency.NORMAL: Urgency.Normal,
    NoticeUrgency.CRITICAL: Urgency.Critical,
}
_STAYS = {NoticeStay.USUAL: -1, NoticeStay.UNTIL_ANSWERED: 0}
_SOUND = Sound(name="message-new-instant")
"""A short one, of the names every theme of sounds has."""
_ACTIONS = {each.value: each for each in NoticeAction}
_END_SECONDS = 0.5
"""How long the end of the program waits for the number of a notice that is on its way."""


class BusMessenger(Messenger):
    """Brings notices over the session bus."""

    def __init__(self, sender: Sender, listeners: Listeners, patience_seconds: float) -> None:
        self._patience_seconds = patience_seconds
        self._sender = sender
        self._listeners = listeners
        self._was_refused = False
        self._sending: asyncio.Task[None] | None = None
        self._closing: set[asyncio.Task[None]] = set()
        self._watch = ServiceWatch(
            WatchListeners(self._on_service_changed, self._on_lost, self._on_signalled),
            patience_seconds,
        )
        self._backend = BusBackend(sender.name, Icon(path=sender.icon), self._watch)
        self._backend.on_dispatched = listeners.shown
        self._backend.on_clicked = lambda key: self._on_pressed(key, NoticeAction.OPEN)
        self._backend.on_button_pressed = self._on_button_pressed
        self._backend.on_dismissed = listeners.dismissed

    async def look(self) -> bool:
        """Ask whether there is a service."""
        return await self._watch.look() is not None

    async def show(self, notice: Notice) -> None:
        """Show a notice; while the service hangs this waits for what becomes of it."""
        service = self._watch.service or await self._watch.look()
        if service is None:
            raise NotShownError
        self._sending = asyncio.ensure_future(
            self._backend.send(self._notification(notice, service))
        )
        try:
            await self._outcome(self._sending)
        except (RefusedError, BusGoneError) as error:
            self._was_refused = isinstance(error, RefusedError)
            raise NotShownError from error
        finally:
            self._sending = None

    async def withdraw(self, key: str) -> None:
        """Take a notice back."""
        await self._backend.clear(key)

    async def close(self) -> None:
        """Take back what is still there."""
        if self._sending is not None:
            await asyncio.wait({self._sending}, timeout=_END_SECONDS)
        await self._backend.clear_all()
        await self._watch.close()

    async def _outcome(self, sending: asyncio.Task[None]) -> None:
        done, _ = await asyncio.wait({sending}, timeout=self._patience_seconds)
        if not done:
            self._watch.note_silence()
        await sending

    def _notification(self, notice: Notice, service: Service) -> BusNotification:
        fitted = fit(notice, service, self._sender.words)
        return BusNotification(
            title=fitted.title,
            message=fitted.body,
            urgency=_URGENCIES[notice.urgency],
            buttons=tuple(
                Button(title=each.words, identifier=each.action.value) for each in fitted.buttons
            ),
            sound=_SOUND if notice.has_sound else None,
            timeout=_STAYS[notice.stay],
            identifier=notice.key,
            category=notice.category.value,
            desktop_entry=self._sender.desktop_entry,
            click_words=self._sender.words.open if fitted.opens_by_click else "",
        )

    def _on_service_changed(self, service: Service | None) -> None:
        self._was_refused = False
        self._listeners.available(service is not None)

    def _on_lost(self) -> None:
        for key in self._backend.forget():
            self._listeners.lost(key)

    def _on_signalled(self, member: str, body: list[Any]) -> None:
        self._backend.hear(member, body)
        if member == "NotificationClosed" and self._was_refused:
            self._was_refused = False
            self._listeners.made_room()

    def _on_button_pressed(self, key: str, action: str) -> None:
        if action in _ACTIONS:
            self._on_pressed(key, _ACTIONS[action])

    def _on_pressed(self, key: str, action: NoticeAction) -> None:
        # some services leave a notification standing whose button was pressed
        closing = asyncio.ensure_future(self.withdraw(key))
        self._closing.add(closing)
        closing.add_done_callback(self._closing.discard)
        self._listeners.answered(Answer(key, action, self._backend.activation_token))
