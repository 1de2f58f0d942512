"""Hears at once that the machine woke up, where logind tells: the look once a minute comes later."""

from __future__ import annotations

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_PATH = "/org/freedesktop/login1"
_SLOT = SLOT("_on_prepare_for_sleep(bool)")
_INTERFACE = "org.freedesktop.login1.Manager"


class Wake(QObject):
    """Listens to logind (`PrepareForSleep`); without a system bus it hears nothing.

    Signals
    -------
    woke_up(): the machine was asleep.
    """

    woke_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        bus = QDBusConnection.systemBus()
        # PySide6's own declaration says bytes, which it then refuses
        self.is_listening = bus.isConnected() and bus.connect(
            "",
            _PATH,
            _INTERFACE,
            "PrepareForSleep",
            self,
            _SLOT,  # type: ignore[call-overload]
        )

    @Slot(bool)
    def _on_prepare_for_sleep(self, is_going_to_sleep: bool) -> None:
        if not is_going_to_sleep:
            self.woke_up.emit()
