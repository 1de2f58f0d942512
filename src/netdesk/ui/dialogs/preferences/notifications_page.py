"""How notifications come: with names or without, with a sound or not; and one to try it out."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.preferences.preferences_page import PreferencesPage
from netdesk.ui.widgets.notice_preview import NoticePreview
from netdesk.ui.widgets.roles import Card, button, label
from netdesk.words.reminder_words import example_reminder, notice_body, notice_title


class NotificationsPage(PreferencesPage):
    """What is seen and heard of a reminder."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk, name)
        desk.trial.ended.connect(self._on_trial_ended)
        self._arrange(self._names_section(), self._sound_section(), self._absence_section())
        self.refresh()

    def refresh(self) -> None:
        """Say anew how a notification would read."""
        today, with_names = self._desk.clock.today(), self._now.names_in_notifications
        reminder = example_reminder(today)
        self.preview.show_words(
            notice_title(reminder, with_names=with_names),
            notice_body(reminder, today, with_names=with_names),
        )

    def _names_section(self) -> QWidget:
        section = Card(self.tr("Privacy"))
        self.names = self._switch(self.tr("Show names in notifications"), "names_in_notifications")
        self.names.clicked.connect(self.refresh)
        words = self.tr(
            "Switch it off where others see your screen: a notification then says that somebody is"
            " due, and not who."
        )
        self.preview = NoticePreview()
        section.body.addWidget(self.names)
        section.body.addWidget(label(words, "dim", wrap=True))
        section.body.addWidget(label(self.tr("A notification would read:"), "small"))
        section.body.addWidget(self.preview)
        return section

    def _sound_section(self) -> QWidget:
        section = Card(self.tr("Sound and trial"))
        self.sound = self._switch(self.tr("Play a sound with notifications"), "notification_sound")
        self.trial = button(self.tr("Show a test notification"), self._on_trial)
        self.outcome = label("", "dim", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.trial)
        row.addWidget(self.outcome, 1)
        section.body.addWidget(self.sound)
        section.body.addLayout(row)
        return section

    def _absence_section(self) -> QWidget:
        section = Card(self.tr("Where the desktop shows no notifications"))
        self.raising = self._switch(
            self.tr("Bring the window up when there is something to remind of"),
            "raise_without_notifications",
        )
        words = self.tr(
            "Otherwise Today and the icon in the tray say it, and wait to be looked at."
        )
        section.body.addWidget(self.raising)
        section.body.addWidget(label(words, "dim", wrap=True))
        return section

    def _on_trial(self) -> None:
        self.outcome.setText(self.tr("The desktop was asked to show one."))
        self._desk.trial.ask()

    def _on_trial_ended(self, was_shown: bool) -> None:
        if was_shown:
            words = self.tr(
                "It was shown. If you have not seen it, the desktop keeps notifications back at the"
                " moment."
            )
        else:
            words = self.tr("This desktop shows no notifications at the moment.")
        self.outcome.setText(words)
        self.outcome.setAccessibleName(words)
