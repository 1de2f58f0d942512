"""A band below the header: a watched folder has something new, and the way to look at it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from netdesk.domain.watched_offer import WatchedOffer
from netdesk.ui.widgets.elided_label import ElidedLabel
from netdesk.ui.widgets.roles import button
from netdesk.words.watch_words import banner_words


class ReviewBanner(QFrame):
    """Stays until it is answered.

    Signals
    -------
    review_requested(): show what is new.
    dismissed(): it is not wanted now.
    """

    review_requested = Signal()
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "band")
        self._words = ElidedLabel()
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.review = button(self.tr("Review…"), self.review_requested.emit)
        self._close = button("×", self._on_closed, "plain")
        self._close.setAccessibleName(self.tr("Not now"))
        self._close.setToolTip(self.tr("Not now"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.review)
        row.addWidget(self._close)
        self.hide()

    def show_offer(self, offer: WatchedOffer) -> None:
        """Say what is new."""
        words = banner_words(offer)
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(self.tr("From a watched folder"))
        self.show()

    def _on_closed(self) -> None:
        self.hide()
        self.dismissed.emit()
