"""Takes vCards that are dragged onto the window: files, or the cards themselves.

While they are over the window, a hint covers it and says what dropping them does.
"""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from netdesk.domain.card_suffixes import ALL_SUFFIXES, CALENDAR_SUFFIXES
from netdesk.ui.card_source import CardSource
from netdesk.ui.theme import Theme
from netdesk.ui.tokens import CARD_RADIUS, TITLE_PIXELS

_CARD_FORMATS = ("text/vcard", "text/x-vcard", "text/directory")
_BEGIN_CARD = re.compile(r"^\s*BEGIN\s*:\s*VCARD", re.IGNORECASE | re.MULTILINE)
_LONGEST_LOOK = 100_000
"""Letters of a text in which a card has to begin."""
_MARGIN = 12


def cards_of(data: QMimeData) -> CardSource | None:
    """Return what there is to import in data that is dragged; `None` where there is nothing.

    Addresses elsewhere are not fetched: nothing that is dropped makes the program go online.
    """
    local = (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
    files = tuple(path for path in local if _is_taken(path))
    return CardSource(files) if files else text_of(data)


def _is_taken(path: Path) -> bool:
    return path.suffix.lower() in ALL_SUFFIXES + CALENDAR_SUFFIXES or path.is_dir()


def text_of(data: QMimeData) -> CardSource | None:
    """Return the cards that stand in the data itself, as a mail program or a browser gives them."""
    for form in _CARD_FORMATS:
        if data.hasFormat(form):
            return CardSource(text=bytes(data.data(form).data()))
    if data.hasText() and not data.hasUrls() and _BEGIN_CARD.search(data.text()[:_LONGEST_LOOK]):
        return CardSource(text=data.text().encode("utf-8", "replace"))
    return None


def is_elsewhere(data: QMimeData) -> bool:
    """Tell whether there are only addresses that would have to be fetched."""
    urls = data.urls()
    return bool(urls) and not any(url.isLocalFile() for url in urls) and cards_of(data) is None


class VCardDrop(QObject):
    """Watches a window for vCards.

    Signals
    -------
    dropped(CardSource): these are to be imported.
    refused(str): why what was dropped is not, in words.
    """

    dropped = Signal(object)
    refused = Signal(str)

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self.hint = DropHint(window, theme)
        self.hint.left.connect(self.hint.hide)
        self.hint.dropped.connect(self._on_dropped)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the hint when cards come in; the hint takes them from there."""
        if watched is self._window:
            if isinstance(event, QDragEnterEvent) and cards_of(event.mimeData()) is not None:
                self.hint.cover()
                _accept(event)
                return True
            if isinstance(event, QDragEnterEvent) and is_elsewhere(event.mimeData()):
                _accept(event)
                return True
            if event.type() is QEvent.Type.DragLeave:
                # Qt tells of leaving one widget before it tells of entering the next
                QTimer.singleShot(0, self, self._hide_unless_entered)
            elif isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
                return self._take(event)
        return super().eventFilter(watched, event)

    def _hide_unless_entered(self) -> None:
        """The window is left either for the hint upon it or for good."""
        if not self.hint.is_entered:
            self.hint.hide()

    def _take(self, event: QDropEvent) -> bool:
        source = cards_of(event.mimeData())
        if source is None:
            if is_elsewhere(event.mimeData()):
                self.refused.emit(
                    self.tr(
                        "Addresses on the web are not fetched. Save the file, then drop it here."
                    )
                )
            return False
        _accept(event)
        self._on_dropped(source)
        return True

    def _on_dropped(self, source: CardSource) -> None:
        self.hint.hide()
        self.dropped.emit(source)


class DropHint(QWidget):
    """The sheet over the window while cards are dragged over it.

    Signals
    -------
    left(): the cards were dragged away again.
    dropped(CardSource): they were dropped.
    """

    left = Signal()
    dropped = Signal(object)

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self.is_entered = False
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Drop to import"))
        self.hide()

    def cover(self) -> None:
        """Show over the whole window."""
        self.is_entered = False
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards."""
        if cards_of(event.mimeData()) is not None:
            self.is_entered = True
            _accept(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say that the cards were dragged away."""
        self.is_entered = False
        event.accept()
        self.left.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped."""
        source = cards_of(event.mimeData())
        if source is not None:
            _accept(event)
            self.dropped.emit(source)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a dashed frame and what dropping does."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(tokens.background)
        ground.setAlpha(230)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(QColor(tokens.accent), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(tokens.accent_soft))
        painter.drawRoundedRect(self._sheet(), CARD_RADIUS, CARD_RADIUS)
        font = self.font()
        font.setPixelSize(TITLE_PIXELS)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        painter.drawText(self._sheet(), Qt.AlignmentFlag.AlignCenter, self.tr("Drop to import"))
        painter.end()

    def _sheet(self) -> QRect:
        return self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)


def _accept(event: QDropEvent) -> None:
    """Take a copy: a move would make the sender delete its files."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
