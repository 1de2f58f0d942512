"""Joins who wants to see how a notification comes and who can show one: they do not know each other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class NoticeTrial(QObject):
    """Signals
    -------
    wanted(): show a notification, as the choices stand now.
    ended(bool): it was shown, or could not be.
    """

    wanted = Signal()
    ended = Signal(bool)
