"""Lets a text field have the first claim on Ctrl+Z, and the window the second.

Qt's fields keep the keys for themselves even with nothing of their own to turn back; then nothing
would happen at all.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


class UndoClaim(QObject):
    """Watches the text field that has the focus: passes undo and redo on when it has none."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if isinstance(now, (QLineEdit, QTextEdit, QPlainTextEdit)):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the shortcut to the window where the field has nothing to turn back."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            is_redo = event.matches(QKeySequence.StandardKey.Redo)
            if (is_undo or is_redo) and not _has_own(watched, is_redo=is_redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


def _has_own(field: QObject, *, is_redo: bool) -> bool:
    match field:
        case QLineEdit():
            return field.isRedoAvailable() if is_redo else field.isUndoAvailable()
        case QTextEdit() | QPlainTextEdit():
            document = field.document()
            return document.isRedoAvailable() if is_redo else document.isUndoAvailable()
        case _:
            return False
