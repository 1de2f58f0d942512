"""Takes vCards from the clipboard, where no text field wants what is pasted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication

from netdesk.ui.card_source import CardSource
from netdesk.ui.vcard_drop import text_of

_NAME = "pasted.vcf"


class CardPaste(QObject):
    """Keeps the action enabled while the clipboard has cards.

    What others copy is looked at only while this program is in use.

    Signals
    -------
    pasted(CardSource): these are to be imported.
    """

    pasted = Signal(object)

    def __init__(self, action: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._action = action
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.dataChanged.connect(self._on_data_changed)
        self._is_seen = False
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._look)
        action.setEnabled(False)
        action.triggered.connect(self._on_triggered)
        self._look()

    def _on_data_changed(self) -> None:
        self._is_seen = False
        self._look()

    def _look(self) -> None:
        is_active = QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive
        if is_active and not self._is_seen:
            self._is_seen = True
            self._action.setEnabled(self._cards() is not None)

    def _on_triggered(self) -> None:
        source = self._cards()
        if source is not None:
            self.pasted.emit(source)

    def _cards(self) -> CardSource | None:
        # an empty clipboard has no data at all
        data = self._clipboard.mimeData()
        source = text_of(data) if data else None
        return replace(source, text_name=_NAME) if source else None
