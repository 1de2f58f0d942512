"""Shows one notification, so that the user sees how they come; it is of nobody, and nothing remains."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from netdesk.runtime.backstage import Backstage
from netdesk.tray.notice import Answer, Notice, NoticeAction, NoticeButton, Notices
from netdesk.words.reminder_words import example_reminder, notice_body, notice_title

_KEY = "trial"


class TrialNotice(QObject):
    """Answers `NoticeTrial`: with the names and the sound that are chosen.

    Signals
    -------
    opened(): the notification was answered.
    """

    opened = Signal()

    def __init__(self, backstage: Backstage, notices: Notices) -> None:
        super().__init__()
        self._backstage = backstage
        self._notices = notices
        self._sent = 0
        backstage.trial.wanted.connect(self.show)
        notices.shown.connect(lambda key: self._on_ended(key, was_shown=True))
        notices.failed.connect(lambda key: self._on_ended(key, was_shown=False))
        notices.answered.connect(self._on_answered)
        if backstage.trial.is_wanted:
            self.show()

    def show(self) -> None:
        """Show it; one that is there already is shown anew."""
        if self._sent:
            self._notices.withdraw(self._key)
        self._sent += 1
        choices, today = self._backstage.preferences.current, self._backstage.clock.today()
        reminder, with_names = example_reminder(today), choices.names_in_notifications
        self._notices.show(
            Notice(
                key=self._key,
                title=notice_title(reminder, with_names=with_names),
                body=notice_body(reminder, today, with_names=with_names),
                buttons=(NoticeButton(NoticeAction.OPEN, self.tr("Open")),),
                has_sound=choices.notification_sound,
            )
        )

    @property
    def _key(self) -> str:
        return f"{_KEY}{self._sent}"

    def _on_ended(self, key: str, *, was_shown: bool) -> None:
        if key == self._key:
            self._backstage.trial.end(was_shown)

    def _on_answered(self, answer: Answer) -> None:
        if answer.key.startswith(_KEY):
            self.opened.emit()
