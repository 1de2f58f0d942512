"""How many people a day, which dates how early, of what and of whose people, and for how long not."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from netdesk.domain.contact import LONGEST_LEAD_DAYS
from netdesk.domain.yearly import LeapDayRule
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.preferences.circle_switches import CircleSwitches
from netdesk.ui.dialogs.preferences.kind_switches import KindSwitches
from netdesk.ui.dialogs.preferences.pause_card import PauseCard
from netdesk.ui.dialogs.preferences.preferences_page import PreferencesPage, named_form
from netdesk.ui.widgets.roles import Card, label

_MOST_A_DAY = 50


class RemindersPage(PreferencesPage):
    """What reminders are about."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk, name)
        self.pause = PauseCard(desk.clock)
        self.pause.chosen.connect(self._on_pause_chosen)
        self.kinds = KindSwitches(self._now.silent_kinds)
        self.kinds.changed.connect(lambda kinds: self._change(silent_kinds=kinds))
        self.circles = CircleSwitches(desk)
        self._arrange(
            self._people_section(), self._dates_section(), self.kinds, self.circles, self.pause
        )
        self.refresh()

    def refresh(self) -> None:
        """Say anew whether reminders rest: the tray can pause them too, and days end a pause."""
        self.pause.show_paused_until(self._paused_until())

    def _people_section(self) -> QWidget:
        section = Card(self.tr("People"))
        self.budget = self._number(self.tr("People a day"), "daily_budget", _MOST_A_DAY)
        section.body.addLayout(named_form(self.budget))
        words = self.tr("Dates and promises of the day come beside this number of people.")
        section.body.addWidget(label(words, "small", wrap=True))
        return section

    def _dates_section(self) -> QWidget:
        section = Card(self.tr("Dates"))
        self.lead = self._number(self.tr("On Today, days ahead"), "lead_days", LONGEST_LEAD_DAYS)
        self.ahead = self._number(
            self.tr("An early notice, days ahead"), "remind_ahead_days", LONGEST_LEAD_DAYS
        )
        self.ahead.setSpecialValueText(self.tr("none"))
        rules = [
            (LeapDayRule.FEBRUARY_28.value, self.tr("On 28 February")),
            (LeapDayRule.MARCH_1.value, self.tr("On 1 March")),
            (LeapDayRule.LEAP_YEARS_ONLY.value, self.tr("In leap years only")),
        ]
        self.leap_days = self._choice(self.tr("Dates on 29 February"), rules, "leap_day_rule")
        section.body.addLayout(named_form(self.lead, self.ahead, self.leap_days))
        words = self.tr(
            "On the day itself there is a notice too. A person's page can ask for a date"
            " earlier or later than this."
        )
        section.body.addWidget(label(words, "small", wrap=True))
        return section

    def _paused_until(self) -> date | None:
        try:
            until = date.fromisoformat(self._now.reminders_paused_until)
        except ValueError:
            return None
        return until if until > self._desk.clock.today() else None

    def _on_pause_chosen(self, until: date | None) -> None:
        self._change(reminders_paused_until=until.isoformat() if until else "")
        self.refresh()
