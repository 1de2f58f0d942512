"""Asks before what was written and not saved is lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_before_discarding(window: QWidget, discard: Callable[[], object]) -> None:
    """Ask over `window`; call `discard` only if the user wants to lose it."""
    question = QMessageBox(window)
    question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    question.setWindowTitle(QCoreApplication.translate("Discard", "Close without saving"))
    question.setText(
        QCoreApplication.translate("Discard", "What you wrote here has not been saved.")
    )
    stay = question.addButton(
        QCoreApplication.translate("Discard", "Keep editing"), QMessageBox.ButtonRole.RejectRole
    )
    leave = question.addButton(
        QCoreApplication.translate("Discard", "Discard"), QMessageBox.ButtonRole.DestructiveRole
    )
    question.setDefaultButton(stay)
    question.setEscapeButton(stay)
    leave.clicked.connect(lambda *_: discard())
    question.open()
