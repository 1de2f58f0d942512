"""Tells whether the desktop has a tray, without asking it over and over.

There are two kinds on Linux. A tray of status notifiers is told of by D-Bus, where its watcher's coming
and going can be listened for. A tray of embedded windows (XEmbed) owns a selection of the X server: that
is looked at with the clock, once a minute, and a few times while the desktop starts.

WORKAROUND: Qt decides for the whole process at the first icon, or the first question, which kind it will
use, and never uses status notifiers where their host comes a moment later than NetDesk, as when both
start with the desktop. So nobody asks Qt before one of the two is there.
"""

from __future__ import annotations

import ctypes
import sys
from enum import Enum
from typing import Any

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCall,
    QDBusPendingCallWatcher,
    QDBusServiceWatcher,
)
from PySide6.QtGui import QGuiApplication, QNativeInterface
from PySide6.QtWidgets import QSystemTrayIcon

from netdesk.runtime.daybreak import Daybreak

WATCHER = "org.kde.StatusNotifierWatcher"
"""Status Notifier Item specification; freedesktop's own name for it is used by no desktop."""
_PATH = "/StatusNotifierWatcher"
_START_LOOKS = (1_000, 2_000, 7_000, 20_000)
"""Milliseconds from one look to the next: a desktop that starts too has its panel within these."""
_ASK = SLOT("ask()")
_XEMBED_SELECTION = b"_NET_SYSTEM_TRAY_S0"


class TrayKind(Enum):
    """Which tray the icon is in; Qt stays with the first."""

    STATUS_NOTIFIER = "status notifier"
    EMBEDDED = "embedded"
    SYSTEM = "system"
    """Windows' and macOS's own."""


class TrayPresence(QObject):
    """Knows whether there is a tray. The first answer may come after the constructor.

    Signals
    -------
    changed(bool): there is a tray now, or none any more.
    missed(): the desktop has had time to put one up and has none.
    """

    changed = Signal(bool)
    missed = Signal()

    def __init__(self, daybreak: Daybreak) -> None:
        super().__init__()
        self.kind: TrayKind | None = None
        self.is_present = False
        self._hosts = _StatusNotifierHosts(self)
        self._hosts.changed.connect(self.look)
        daybreak.looked.connect(self.look)
        self._to_come = list(_START_LOOKS)
        self._starting = QTimer(self)
        self._starting.setSingleShot(True)
        self._starting.timeout.connect(self._look_while_starting)
        self.look()
        self._go_on_starting()

    def look(self) -> None:
        """Look whether there is a tray; without one yet, any kind will do."""
        found = self._found()
        if found is not None and self.kind is None:
            self.kind = found
        is_present = found is not None
        if is_present != self.is_present:
            self.is_present = is_present
            self.changed.emit(is_present)

    def close(self) -> None:
        """Stop looking."""
        self._starting.stop()

    def _look_while_starting(self) -> None:
        self.look()
        self._go_on_starting()

    def _go_on_starting(self) -> None:
        if self.kind is not None:
            return
        if self._to_come:
            self._starting.start(self._to_come.pop(0))
        elif _has_windows():
            self.missed.emit()

    def _found(self) -> TrayKind | None:
        wanted = self.kind
        if not _has_windows():
            return None
        if sys.platform in ("win32", "darwin"):
            return TrayKind.SYSTEM if QSystemTrayIcon.isSystemTrayAvailable() else None
        if wanted is not TrayKind.EMBEDDED and self._hosts.is_registered:
            return TrayKind.STATUS_NOTIFIER
        if wanted is not TrayKind.STATUS_NOTIFIER and has_embedding_tray():
            return TrayKind.EMBEDDED
        return None


def _has_windows() -> bool:
    """Tell whether this is a desktop at all."""
    return QGuiApplication.platformName() != "offscreen"


class _StatusNotifierHosts(QObject):
    """Whether a watcher of status notifiers is on the bus, and a host that shows them.

    Signals
    -------
    changed(): that is otherwise now.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_registered = False
        self._asked: QDBusPendingCallWatcher | None = None
        self._bus = QDBusConnection.sessionBus()
        if not self._bus.isConnected():
            return
        owner_change = QDBusServiceWatcher.WatchModeFlag.WatchForOwnerChange
        self._watch = QDBusServiceWatcher(WATCHER, self._bus, owner_change, self)
        self._watch.serviceOwnerChanged.connect(self._on_owner_changed)
        for signal in ("StatusNotifierHostRegistered", "StatusNotifierHostUnregistered"):
            # PySide6's own declaration says bytes, which it then refuses
            self._bus.connect(WATCHER, _PATH, WATCHER, signal, self, _ASK)  # type: ignore[call-overload]
        self.ask()

    @Slot()
    def ask(self) -> None:
        """Ask the watcher for its hosts; one that does not answer has none."""
        call = QDBusMessage.createMethodCall(
            WATCHER, _PATH, "org.freedesktop.DBus.Properties", "Get"
        )
        call.setArguments([WATCHER, "IsStatusNotifierHostRegistered"])
        call.setAutoStartService(False)
        pending: QDBusPendingCall = self._bus.asyncCall(call)
        self._asked = QDBusPendingCallWatcher(pending, self)
        self._asked.finished.connect(self._on_answered)

    def _on_owner_changed(self, _service: str, _before: str, now: str) -> None:
        if now:
            self.ask()
        else:
            self._asked = None
            self._note(is_registered=False)

    def _on_answered(self, answered: QDBusPendingCallWatcher) -> None:
        answered.deleteLater()
        if answered is not self._asked:
            return
        self._asked = None
        answer = answered.reply()
        said = answer.arguments() if answer.type() == QDBusMessage.MessageType.ReplyMessage else []
        self._note(is_registered=bool(said) and _value(said[0]) is True)

    def _note(self, *, is_registered: bool) -> None:
        if is_registered != self.is_registered:
            self.is_registered = is_registered
            self.changed.emit()


def _value(said: Any) -> object:
    """Return what a variant of the bus holds."""
    return said.variant() if hasattr(said, "variant") else said


def has_embedding_tray() -> bool:
    """Tell whether a window of the X server takes embedded icons (System Tray Protocol 0.4)."""
    native = QGuiApplication.instance().nativeInterface()  # type: ignore[union-attr]
    if not isinstance(native, QNativeInterface.QX11Application):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    return bool(_selection_owner(xcb, ctypes.c_void_p(native.connection()), _XEMBED_SELECTION))


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Reply(ctypes.Structure):
    """Both replies have the same beginning (xproto.h): 8 bytes, then the atom or window."""

    _fields_ = (("head", ctypes.c_uint8 * 8), ("found", ctypes.c_uint32))


def _selection_owner(xcb: Any, connection: ctypes.c_void_p, name: bytes) -> int:
    xcb.xcb_intern_atom.restype = xcb.xcb_get_selection_owner.restype = _Cookie
    # an atom nobody has made yet has no owner either
    cookie = xcb.xcb_intern_atom(connection, 1, ctypes.c_uint16(len(name)), name)
    atom = _reply(xcb.xcb_intern_atom_reply, connection, cookie)
    if not atom:
        return 0
    cookie = xcb.xcb_get_selection_owner(connection, ctypes.c_uint32(atom))
    return _reply(xcb.xcb_get_selection_owner_reply, connection, cookie)


def _reply(take: Any, connection: ctypes.c_void_p, cookie: _Cookie) -> int:
    take.restype = ctypes.POINTER(_Reply)
    reply = take(connection, cookie, None)
    if not reply:
        return 0
    found = int(reply.contents.found)
    free = ctypes.CDLL(None).free
    free.argtypes = (ctypes.c_void_p,)
    free(reply)
    return found
