"""Tells by one quiet notification that a watched folder has something new to review."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from netdesk.domain.watched_offer import WatchedOffer
from netdesk.preferences import PreferencesFile
from netdesk.tray.notice import Answer, Notice, NoticeAction, NoticeButton, NoticeCategory, Notices

_KEY = "watch-"
_MOST_NAMES = 3

OfferWords = Callable[[WatchedOffer], str]


class WatchNotices(QObject):
    """Shows the newest offer; an older one, which is part of it, is taken back. Files are often called
    after people: they are not named where names are not wanted in notifications.

    Signals
    -------
    review_requested(): the user wants to see what is new.
    """

    review_requested = Signal()

    def __init__(self, notices: Notices, preferences: PreferencesFile, words: OfferWords) -> None:
        super().__init__()
        self._notices = notices
        self._preferences = preferences
        self._words = words
        self._sent = 0
        self._open = ""
        self._shown: WatchedOffer | None = None
        self._is_named = False
        notices.answered.connect(self._on_answered)
        notices.dismissed.connect(self._on_gone)
        notices.failed.connect(self._on_gone)

    def show(self, offer: WatchedOffer) -> None:
        """Tell of an offer."""
        self.withdraw()
        self._sent += 1
        self._open = f"{_KEY}{self._sent}"
        self._shown, self._is_named = offer, self._preferences.current.names_in_notifications
        review = NoticeButton(NoticeAction.REVIEW, self.tr("Review"))
        self._notices.show(
            Notice(
                key=self._open,
                title=self._words(offer),
                body="\n".join(self._file_names(offer)),
                buttons=(review,),
                category=NoticeCategory.FOLDER,
            )
        )

    def look(self) -> None:
        """Take names that are not wanted any more from the screen at once."""
        hides_names = self._is_named and not self._preferences.current.names_in_notifications
        if self._open and self._shown is not None and hides_names:
            self.show(self._shown)

    def withdraw(self) -> None:
        """Take the notification back: it was answered elsewhere."""
        key, self._open = self._open, ""
        if key:
            self._notices.withdraw(key)

    def _file_names(self, offer: WatchedOffer) -> list[str]:
        if not self._preferences.current.names_in_notifications:
            return []
        names = [path.name for path in offer.files[:_MOST_NAMES]]
        return [*names, "…"] if len(offer.files) > _MOST_NAMES else names

    def _on_gone(self, key: str) -> None:
        if key == self._open:
            self._open = ""

    def _on_answered(self, answer: Answer) -> None:
        if answer.key == self._open:
            self._open = ""
            self.review_requested.emit()
