"""Writes a copy of all data to a place the user chooses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from netdesk.ui.desk import Desk
from netdesk.ui.error_words import error_words

translate = QCoreApplication.translate
_SUFFIX = ".db"


def back_up(desk: Desk, parent: QWidget, say: Callable[[str], object]) -> None:
    """Ask where to, write the copy beside the window and say what came of it."""
    title = translate("Backup", "Back up everything")
    kinds = translate("Backup", "NetDesk data (*.db)")
    # Qt's dialog asks before a file that is there is replaced
    name, _ = QFileDialog.getSaveFileName(
        parent, title, f"netdesk-{desk.clock.today().isoformat()}{_SUFFIX}", kinds
    )
    if not name:
        return
    path = Path(name if Path(name).suffix else name + _SUFFIX)
    if path.resolve() == desk.store.database.path.resolve():
        say(
            translate("Backup", "That is the file NetDesk works with: choose another for the copy.")
        )
        return
    written = translate("Backup", "Everything is backed up in {name}").format(name=path.name)
    task = desk.jobs.start(lambda store, _progress: store.backup(path))
    task.succeeded.connect(lambda _: say(written))
    task.failed.connect(lambda error: say(error_words(error)))
