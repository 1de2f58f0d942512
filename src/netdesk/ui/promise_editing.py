"""Opens the fields of a promise from wherever it is listed; they are loaded when they are wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from netdesk.domain.promise import Promise
from netdesk.ui.desk import Desk


def open_promise(desk: Desk, parent: QWidget, promise: Promise) -> None:
    """Show a promise in a dialog over the window of `parent`."""
    from netdesk.ui.dialogs.promise_dialog import PromiseDialog

    PromiseDialog(desk, promise, parent.window()).open()
