"""Tells by one quiet notification that a watched folder has something new to review."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from netdesk.domain.watched_offer import WatchedOffer
from netdesk.tray.notice import Answer, Notice, NoticeAction, NoticeButton, NoticeCategory, Notices

_KEY = "watch-"
_MOST_NAMES = 3

OfferWords = Callable[[WatchedOffer], str]


class WatchNotices(QObject):
    """Shows the newest offer; an older one, which is part of it, is taken back.

    Signals
    -------
    review_requested(): the user wants to see what is new.
    """

    review_requested = Signal()

    def __init__(self, notices: Notices, words: OfferWords) -> None:
        super().__init__()
        self._notices = notices
        self._words = words
        self._sent = 0
        self._open = ""
        notices.answered.connect(self._on_answered)
        notices.dismissed.connect(self._on_gone)
        notices.failed.connect(self._on_gone)

    def show(self, offer: WatchedOffer) -> None:
        """Tell of an offer."""
        self.withdraw()
        self._sent += 1
        self._open = f"{_KEY}{self._sent}"
        names = [path.name for path in offer.files[:_MOST_NAMES]]
        if len(offer.files) > _MOST_NAMES:
            names.append("…")
        review = NoticeButton(NoticeAction.REVIEW, self.tr("Review"))
        self._notices.show(
            Notice(
                key=self._open,
                title=self._words(offer),
                body="\n".join(names),
                buttons=(review,),
                category=NoticeCategory.FOLDER,
            )
        )

    def withdraw(self) -> None:
        """Take the notification back: it was answered elsewhere."""
        key, self._open = self._open, ""
        if key:
            self._notices.withdraw(key)

    def _on_gone(self, key: str) -> None:
        if key == self._open:
            self._open = ""

    def _on_answered(self, answer: Answer) -> None:
        if answer.key == self._open:
            self._open = ""
            self.review_requested.emit()
