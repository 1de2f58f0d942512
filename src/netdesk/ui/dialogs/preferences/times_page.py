"""When reminders come: at which times, outside of which hours, on which days."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from PySide6.QtWidgets import QWidget

from netdesk.domain.reminder_times import time_of
from netdesk.operations.reminder_choices import next_reminders, reminder_times
from netdesk.preferences import Preferences
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.preferences.holidays_card import HolidaysCard
from netdesk.ui.dialogs.preferences.preferences_page import PreferencesPage
from netdesk.ui.dialogs.preferences.quiet_hours import QuietHours
from netdesk.ui.widgets.roles import Card, label
from netdesk.ui.widgets.time_list import TimeList
from netdesk.ui.widgets.weekday_boxes import WeekdayBoxes
from netdesk.words.dates import time_words
from netdesk.words.due_words import long_day

_Answer = tuple[Preferences, datetime, datetime | None]


class TimesPage(PreferencesPage):
    """The times of reminders."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk, name)
        self.quiet = QuietHours(self._quiet_hours())
        self.quiet.changed.connect(self._on_quiet_changed)
        self.holidays = HolidaysCard(desk, self._now.holiday_country, self._now.holiday_subdivision)
        self.holidays.changed.connect(self._on_holidays_changed)
        self._arrange(self._digest_section(), self.quiet, self._days_section(), self.holidays)
        self.refresh()

    def refresh(self) -> None:
        """Work out anew when people are reminded of next: which days are holidays is read from a disk."""
        choices, now = self._now, self._desk.clock.local()
        task = self._desk.jobs.start(lambda *_: (choices, now, next_reminders(choices, now)))
        task.succeeded.connect(self._on_next_known)

    def _digest_section(self) -> QWidget:
        section = Card(self.tr("Times of the day"))
        words = self.tr(
            "What is due is shown at these times; what comes up after the last, at once."
        )
        section.body.addWidget(label(words, "dim", wrap=True))
        self.times = TimeList(reminder_times(self._now).digest_times)
        self.times.changed.connect(self._on_times_changed)
        self.next = label("", "small", wrap=True)
        section.body.addWidget(self.times)
        section.body.addWidget(self.next)
        return section

    def _days_section(self) -> QWidget:
        section = Card(self.tr("Working days"))
        words = self.tr(
            "On other days people to be in touch with wait. Dates and promises come on their day."
            " Snooze in a notification puts off until the next working day."
        )
        section.body.addWidget(label(words, "dim", wrap=True))
        self.days = WeekdayBoxes(self._now.working_days)
        self.days.changed.connect(lambda days: self._change(working_days=days))
        section.body.addWidget(self.days)
        return section

    def _quiet_hours(self) -> tuple[time, time] | None:
        begin, end = time_of(self._now.quiet_from), time_of(self._now.quiet_until)
        return None if begin is None or end is None else (begin, end)

    def _change(self, **choices: Any) -> None:
        super()._change(**choices)
        self.refresh()

    def _on_next_known(self, answer: _Answer) -> None:
        choices, now, following = answer
        if choices != self._now:
            return  # another choice was made meanwhile
        if following is None:
            words = self.tr(
                "All these times lie in the quiet hours: what is due comes when they are over, a day"
                " later."
            )
        elif following == now:
            words = self.tr("At this hour, what comes up is shown at once.")
        else:
            words = self.tr("As it stands the next reminders come on {day} at {time}.").format(
                day=long_day(following.date()), time=time_words(following.time())
            )
        self.next.setText(words)

    def _on_times_changed(self, times: tuple[time, ...]) -> None:
        self._change(digest_times=tuple(map(_written, times)))

    def _on_holidays_changed(self, country: str, part: str) -> None:
        self._change(holiday_country=country, holiday_subdivision=part)

    def _on_quiet_changed(self, hours: tuple[time, time] | None) -> None:
        begin, end = map(_written, hours) if hours else ("", "")
        self._change(quiet_from=begin, quiet_until=end)


def _written(at: time) -> str:
    return f"{at:%H:%M}"
