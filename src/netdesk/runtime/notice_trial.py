"""Joins who wants to see how a notification comes and who can show one: they do not know each other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class NoticeTrial(QObject):
    """What was asked for before anybody could show it waits: notifications come later than the window.

    Signals
    -------
    wanted(): show a notification, as the choices stand now.
    ended(bool): it was shown, or could not be.
    """

    wanted = Signal()
    ended = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.is_wanted = False

    def ask(self) -> None:
        """Ask for a notification."""
        self.is_wanted = True
        self.wanted.emit()

    def end(self, was_shown: bool) -> None:
        """Say what became of it."""
        self.is_wanted = False
        self.ended.emit(was_shown)
