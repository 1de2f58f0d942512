"""Asks where to keep what an import could not read, and keeps it there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from netdesk.domain.errors import NetDeskError
from netdesk.domain.import_plan import Reading
from netdesk.ui.error_words import error_words

translate = QCoreApplication.translate


def save_unreadable(parent: QWidget, reading: Reading) -> str:
    """Save all that is no card, byte for byte; return what came of it, "" where the user did not want."""
    title = translate("Import", "Save the unreadable text")
    name, _ = QFileDialog.getSaveFileName(parent, title, translate("Import", "unreadable.txt"))
    return _saved(reading, Path(name)) if name else ""


def _saved(reading: Reading, path: Path) -> str:
    # reading cards pulls in much that the start of the window does not need
    from netdesk.operations.reading import card_files

    try:
        card_files.save_unreadable(reading, path)
    except (OSError, NetDeskError) as error:
        return error_words(error)
    return translate("Import", "Saved as {name}").format(name=path.name)
