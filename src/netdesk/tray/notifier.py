"""Shows notifications with buttons, on a thread of its own.

The library that speaks to the desktop wants an asyncio loop; here it gets one beside Qt's, so that
a slow or absent service never holds up the window. What comes back arrives by signals.
"""

from __future__ import annotations

import html
import logging
import threading
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from netdesk.tray import notification_service
from netdesk.tray.notice import Answer, Notice, NoticeAction, Notices

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future

    from dbus_fast.aio import MessageBus
    from desktop_notifier import DesktopNotifier, Notification

_log = logging.getLogger(__name__)

_END_SECONDS = 2.0
"""How long the end of the program waits for a service that does not answer."""


class Notifier(Notices):
    """The desktop's notifications. `is_available` is `None` until the service was asked.

    Signals
    -------
    availability_changed(bool): there is a notification service now, or none any more.
    """

    availability_changed = Signal(bool)
    _probed = Signal(bool)

    def __init__(self, application_name: str, icon: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_available: bool | None = None
        self._name = application_name
        self._icon = icon
        self._backend: DesktopNotifier | None = None
        self._service: notification_service.Service | None = None
        self._numbers: dict[str, int | None] = {}
        self._probed.connect(self._on_probed)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._one_at_a_time: asyncio.Lock  # made with the loop
        self._asked_early: list[Coroutine[Any, Any, object]] = []
        self._beginning = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="notifier", daemon=True)

    def start(self) -> None:
        """Begin: what was asked for before is done now."""
        self._thread.start()
        self.probe()

    def probe(self) -> None:
        """Ask anew whether there is a notification service; returns at once."""
        self._do(self._probe())

    def show(self, notice: Notice) -> None:
        """Show a notification; returns at once."""
        self._do(self._show(notice))

    def withdraw(self, key: str) -> None:
        """Take a notification back, if it is still there; returns at once."""
        self._do(self._withdraw(key))

    def close(self) -> None:
        """Take back what is shown, since nobody will hear its buttons, and end the thread."""
        if not self._thread.is_alive():
            for never in self._asked_early:
                never.close()
            return
        self._do(self._end())
        self._thread.join(_END_SECONDS)
        # what was on its way from the thread finds nobody who could still act on it
        self.blockSignals(True)

    def _do(self, what: Coroutine[Any, Any, object]) -> None:
        with self._beginning:
            if self._loop is None:
                self._asked_early.append(what)
                return
        self._send(what)

    def _send(self, what: Coroutine[Any, Any, object]) -> None:
        import asyncio

        if self._loop is not None:
            asyncio.run_coroutine_threadsafe(what, self._loop).add_done_callback(_report)

    def _on_probed(self, available: bool) -> None:
        if available != self.is_available:
            self.is_available = available
            self.availability_changed.emit(available)

    # on the notifier's own thread

    def _run(self) -> None:
        # loaded here: the window need not wait for it
        import asyncio

        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        self._one_at_a_time = asyncio.Lock()
        with self._beginning:
            self._loop = loop
        for what in self._asked_early:
            self._send(what)
        self._asked_early.clear()
        try:
            loop.run_forever()
        finally:
            loop.close()

    async def _probe(self) -> bool:
        found = await notification_service.find()
        if found is None or self._service is None or found.owner != self._service.owner:
            # a service that was restarted knows nothing of what the one before it showed
            self._disconnect()
        self._service = found
        self._probed.emit(found is not None)
        return found is not None

    async def _show(self, notice: Notice) -> None:
        # one after the other, so that the most urgent stands first
        async with self._one_at_a_time:
            is_shown = await self._probe() and await self._sent(notice)
        (self.shown if is_shown else self.failed).emit(notice.key)

    async def _sent(self, notice: Notice) -> bool:
        backend = self._backend = self._backend or self._connected()
        await backend.send_notification(self._notification(notice))
        is_shown = notice.key in await backend.get_current_notifications()
        if is_shown:
            self._numbers[notice.key] = _number_of(backend, notice.key)
        else:
            self._disconnect()
        return is_shown

    def _on_pressed(self, key: str, action: NoticeAction) -> None:
        # some services leave a notification standing whose button was pressed
        self._do(self._close(self._numbers.pop(key, None)))
        self.answered.emit(Answer(key, action))

    async def _close(self, number: int | None) -> None:
        bus = _bus_of(self._backend)
        if bus is not None and number is not None:
            await notification_service.close(bus, number)

    async def _withdraw(self, key: str) -> None:
        # one that is still on its way is shown first, then taken back
        async with self._one_at_a_time:
            if self._backend and key in await self._backend.get_current_notifications():
                await self._backend.clear(key)

    async def _end(self) -> None:
        import asyncio

        unfinished = asyncio.all_tasks() - {asyncio.current_task()}
        for task in unfinished:
            task.cancel()
        await asyncio.gather(*unfinished, return_exceptions=True)
        try:
            if self._backend:
                await self._backend.clear_all()
        finally:
            self._disconnect()
            asyncio.get_running_loop().stop()

    def _connected(self) -> DesktopNotifier:
        from desktop_notifier import DesktopNotifier, Icon

        backend = DesktopNotifier(app_name=self._name, app_icon=Icon(path=self._icon))
        backend.on_clicked = lambda key: self._on_pressed(key, NoticeAction.OPEN)
        backend.on_button_pressed = lambda key, action: self._on_pressed(key, NoticeAction(action))
        backend.on_dismissed = self.dismissed.emit
        return backend

    def _notification(self, notice: Notice) -> Notification:
        from desktop_notifier import Button, Notification

        has_markup = self._service is not None and self._service.has_markup
        body = html.escape(notice.body, quote=False) if has_markup else notice.body
        return Notification(
            title=notice.title,
            message=body,
            buttons=tuple(
                Button(title=each.words, identifier=each.action.value) for each in notice.buttons
            ),
            identifier=notice.key,
        )

    def _disconnect(self) -> None:
        bus = _bus_of(self._backend)
        if bus is not None:
            bus.disconnect()
        self._backend = None
        self._numbers.clear()


def _bus_of(backend: DesktopNotifier | None) -> MessageBus | None:
    """Return the D-Bus connection, `None` where there is none.

    WORKAROUND desktop-notifier 6.2 can neither close its connection nor a notification that was
    answered, and keeps what is needed for that to itself.
    """
    bus: MessageBus | None = getattr(getattr(backend, "_backend", None), "bus", None)
    return bus


def _number_of(backend: DesktopNotifier, key: str) -> int | None:
    """Return the service's own number of a notification (WORKAROUND as above)."""
    numbers = getattr(
        getattr(backend, "_backend", None), "_platform_to_interface_notification_identifier", {}
    )
    return next((number for number, each in numbers.items() if each == key), None)


def _report(done: Future[object]) -> None:
    error = None if done.cancelled() else done.exception()
    if error is not None:
        _log.error("The notification service did not answer", exc_info=error)
