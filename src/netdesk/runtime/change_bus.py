"""Tells everybody in the window what a committed step touched."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from netdesk.domain.changes import Changes


class ChangeBus(QObject):
    """The one place models listen to.

    Signals
    -------
    changed(Changes): a step was committed, here or by another process.
    """

    changed = Signal(object)

    def publish(self, changes: Changes) -> None:
        """Pass on what was touched, unless nothing was."""
        if changes:
            self.changed.emit(changes)
