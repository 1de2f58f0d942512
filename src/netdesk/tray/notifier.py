"""Shows notifications with buttons, on a thread of its own.

The library that speaks to the desktop wants an asyncio loop; here it gets one beside Qt's, so that
a slow or absent service never holds up the window. What comes back arrives by signals. The thread sleeps
until it is asked for something or the desktop has something to tell.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from netdesk.tray.messenger import Listeners, Messenger, NotShownError, Sender
from netdesk.tray.notice import Answer, Notice, Notices
from netdesk.tray.notice_text import NoticeWords

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future

_log = logging.getLogger(__name__)

_END_SECONDS = 2.0
"""How long the end of the program waits for a service that does not answer."""


Work = Callable[[], Coroutine[Any, Any, None]]


class Notifier(Notices):
    """The desktop's notifications. `is_available` is `None` until the service was asked.

    A service that says nothing for `patience_seconds` counts as none, until it does answer.
    """

    _heard_answer = Signal(object)
    _heard_of_service = Signal(bool)
    _heard_of_room = Signal()

    def __init__(self, name: str, icon: Path, desktop_entry: str) -> None:
        super().__init__()
        self.patience_seconds = 5.0
        words = NoticeWords(self.tr("Open NetDesk to answer."), self.tr("Open"))
        self._sender = Sender(name, icon, desktop_entry, words)
        self._heard_answer.connect(self._on_heard_answer)
        self._heard_of_service.connect(self._on_heard_of_service)
        self._heard_of_room.connect(self._on_heard_of_room)
        self._messenger: Messenger  # made on its thread, where its loop is
        self._loop: asyncio.AbstractEventLoop | None = None
        self._one_at_a_time: asyncio.Lock  # made with the loop
        self._asked_early: list[Work] = []
        self._beginning = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="notifier", daemon=True)

    def start(self) -> None:
        """Begin: what was asked for before is done now."""
        self._thread.start()
        self.probe()

    def probe(self) -> None:
        """Ask anew whether there is a notification service; returns at once."""
        self._do(self._probe)

    def show(self, notice: Notice) -> None:
        """Show a notification; returns at once."""
        self._do(lambda: self._show(notice))

    def withdraw(self, key: str) -> None:
        """Take a notification back, if it is still there; returns at once."""
        self._do(lambda: self._withdraw(key))

    def close(self) -> None:
        """Take back what is shown, since nobody will hear its buttons, and end the thread."""
        if not self._thread.is_alive():
            return
        self._do(self._end)
        self._thread.join(_END_SECONDS)
        # what was on its way from the thread finds nobody who could still act on it
        self.blockSignals(True)

    def _do(self, work: Work) -> None:
        with self._beginning:
            if self._loop is None:
                self._asked_early.append(work)
                return
        self._send(work)

    def _send(self, work: Work) -> None:
        import asyncio

        if self._loop is not None and not self._loop.is_closed():
            asyncio.run_coroutine_threadsafe(work(), self._loop).add_done_callback(_report)

    def _on_heard_answer(self, answer: Answer) -> None:
        if answer.activation_token:
            # where Qt takes it from when a window asks for the front, as do programs started now
            os.environ["XDG_ACTIVATION_TOKEN"] = answer.activation_token
        self.answered.emit(answer)

    def _on_heard_of_service(self, is_there: bool) -> None:
        if is_there != self.is_available:
            self.is_available = is_there
            self.availability_changed.emit(is_there)

    def _on_heard_of_room(self) -> None:
        if self.is_available:
            self.availability_changed.emit(True)

    # on the notifier's own thread

    def _run(self) -> None:
        # loaded here: the window need not wait for it
        import asyncio

        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        loop.set_exception_handler(note_stray)
        self._one_at_a_time = asyncio.Lock()
        self._messenger = self._made_messenger()
        with self._beginning:
            self._loop = loop
        for work in self._asked_early:
            self._send(work)
        self._asked_early.clear()
        try:
            loop.run_forever()
        finally:
            loop.close()

    def _made_messenger(self) -> Messenger:
        listeners = Listeners(
            available=self._heard_of_service.emit,
            shown=self.shown.emit,
            answered=self._heard_answer.emit,
            dismissed=self.dismissed.emit,
            lost=self.lost.emit,
            made_room=self._heard_of_room.emit,
        )
        if sys.platform in ("darwin", "win32"):
            from netdesk.tray.platform_messenger import PlatformMessenger

            return PlatformMessenger(self._sender, listeners)
        from netdesk.tray.bus_messenger import BusMessenger

        return BusMessenger(self._sender, listeners, self.patience_seconds)

    async def _probe(self) -> None:
        await self._messenger.look()

    async def _show(self, notice: Notice) -> None:
        # one after the other, so that the most urgent stands first
        async with self._one_at_a_time:
            try:
                await self._messenger.show(notice)
            except NotShownError:
                self.failed.emit(notice.key)

    async def _withdraw(self, key: str) -> None:
        # one that is still on its way is shown first, then taken back
        async with self._one_at_a_time:
            await self._messenger.withdraw(key)

    async def _end(self) -> None:
        import asyncio

        loop = asyncio.get_running_loop()
        try:
            await self._messenger.close()
        finally:
            unfinished = asyncio.all_tasks() - {asyncio.current_task()}
            for task in unfinished:
                task.cancel()
            await asyncio.gather(*unfinished, return_exceptions=True)
            loop.stop()


def note_stray(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Note what nobody waited for.

    WORKAROUND dbus-fast 5.2 keeps to itself what becomes of sending a question: where the bus goes in
    that moment, who asked hears of it, and asyncio complains of the rest to the user.
    """
    if isinstance(context.get("exception"), OSError):
        _log.debug("The session bus went: %s", context["message"])
    else:
        loop.default_exception_handler(context)


def _report(done: Future[None]) -> None:
    error = None if done.cancelled() else done.exception()
    if error is not None:
        _log.error("The notification service did not answer", exc_info=error)
