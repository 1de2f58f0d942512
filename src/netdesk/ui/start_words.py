"""Says in words what starting with the desktop writes, and where."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.runtime.autostart import (
    RUN_KEY,
    RUN_VALUE,
    Autostart,
    DesktopEntry,
    LaunchAgent,
    RunKey,
)


def start_words(start: Autostart) -> str:
    """Return what is written to start NetDesk with the desktop on this system."""
    match start:
        case DesktopEntry(path=path):
            words = QCoreApplication.translate(
                "Start", "This writes a small file that your desktop reads when you log in: {place}"
            )
            return words.replace("{place}", str(path))
        case LaunchAgent(path=path):
            words = QCoreApplication.translate(
                "Start", "This writes a small file that macOS reads when you log in: {place}"
            )
            return words.replace("{place}", str(path))
        case RunKey():
            words = QCoreApplication.translate(
                "Start", "This writes the value {name} into the registry, under {place}"
            )
            return words.replace("{name}", RUN_VALUE).replace("{place}", rf"HKCU\{RUN_KEY}")
        case _:
            return ""
