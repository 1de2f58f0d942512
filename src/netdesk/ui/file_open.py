"""Takes files that the desktop hands to the running program: macOS does so by an event."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication


class FileOpen(QObject):
    """Watches the application for files to open.

    Signals
    -------
    asked(Path): this file or folder is to be imported.
    """

    asked = Signal(object)

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the events that name a file."""
        if event.type() is QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            if event.file():
                self.asked.emit(Path(event.file()))
            return True
        return super().eventFilter(watched, event)
