"""The menu of the tray's icon: whom the day is about, with the answers, and the way to the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu

from netdesk.domain.due import DueItem
from netdesk.domain.snooze import SnoozeChoice
from netdesk.tray.day_at_a_glance import DayAtAGlance
from netdesk.tray.tray_words import short_reason, shortened
from netdesk.words.due_words import reason_words, weekday

MOST_PEOPLE = 10
"""A menu longer than the screen is read by nobody."""
MOST_DATES = 10
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _Content:
    """What the menu is made of."""

    day: DayAtAGlance
    on: date
    next_working_day: date
    is_paused: bool


class TrayMenu(QObject):
    """The menu, made anew for each day's list.

    Signals
    -------
    window_requested(), today_requested(), preferences_requested(), quick_requested(): open that.
    contact_activated(ContactId): show this person.
    log_requested(tuple[ContactId, ...]): write down an interaction with them.
    snooze_requested(tuple[DueItem, ...], SnoozeChoice): put all that is due of a person off so long.
    pause_requested(date | None): let reminders rest until that day, or begin again.
    quit_requested(): end the program.
    """

    window_requested = Signal()
    today_requested = Signal()
    preferences_requested = Signal()
    quick_requested = Signal()
    contact_activated = Signal(object)
    log_requested = Signal(object)
    snooze_requested = Signal(object, object)
    pause_requested = Signal(object)
    quit_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.menu = QMenu()
        self._submenus: list[QMenu] = []
        self._shown: _Content | None = None
        self._wanted: _Content | None = None
        # what was chosen is told only after the menu is hidden
        later = Qt.ConnectionType.QueuedConnection
        self.menu.aboutToHide.connect(self._fill_as_wanted, later)

    def fill(self, day: DayAtAGlance, on: date, *, next_working_day: date, is_paused: bool) -> None:
        """Show what is for the day `on`, and whether reminders rest; an open menu stays as it is."""
        self._wanted = _Content(day, on, next_working_day, is_paused)
        if not self.menu.isVisible():
            self._fill_as_wanted()

    def close(self) -> None:
        """Take the menu away."""
        self.menu.deleteLater()

    def _fill_as_wanted(self) -> None:
        wanted = self._wanted
        if wanted is None or wanted == self._shown:
            return
        self._shown = wanted
        self.menu.clear()
        for submenu in self._submenus:
            submenu.deleteLater()
        self._submenus.clear()
        self._add_day(wanted.day, wanted.on, wanted.next_working_day)
        self._add(self.tr("Quick log…"), self.quick_requested.emit)
        self._add_pause(wanted.on, wanted.next_working_day, is_paused=wanted.is_paused)
        self.menu.addSeparator()
        self._add(self.tr("Open NetDesk"), self.window_requested.emit)
        self._add(self.tr("Preferences…"), self.preferences_requested.emit)
        self._add(self.tr("Quit"), self.quit_requested.emit)

    def _add_day(self, day: DayAtAGlance, on: date, next_working_day: date) -> None:
        for items in day.people[:MOST_PEOPLE]:
            self._add_person(items, on, next_working_day)
        self._add_more(len(day.people) - MOST_PEOPLE)
        self.menu.addSeparator()
        for item in day.dates[:MOST_DATES]:
            self._add_date(item, on)
        self._add_more(len(day.dates) - MOST_DATES)
        self.menu.addSeparator()

    def _add_person(self, items: tuple[DueItem, ...], on: date, next_working_day: date) -> None:
        contact = items[0].contact
        person = self._add_submenu(shortened(items[0].name))
        for item in items:
            person.addAction(_plain(shortened(reason_words(item, on), 80))).setEnabled(False)
        self._add(self.tr("Log…"), lambda: self.log_requested.emit((contact,)), person)
        self._add_snooze(items, on, next_working_day, person)
        self._add(self.tr("Open"), lambda: self.contact_activated.emit(contact), person)

    def _add_snooze(
        self, items: tuple[DueItem, ...], on: date, next_working_day: date, person: QMenu
    ) -> None:
        submenu = self._add_submenu(self.tr("Snooze"), person)
        choices = {
            SnoozeChoice.LATER: self.tr("Later today"),
            SnoozeChoice.TOMORROW: self.tr("Tomorrow"),
        }
        if next_working_day != on + timedelta(days=1):
            words = self.tr("Next working day ({day})").format(day=weekday(next_working_day))
            choices[SnoozeChoice.WORKDAY] = words
        choices[SnoozeChoice.WEEK] = self.tr("Next week")
        for choice, words in choices.items():
            self._add(words, partial(self.snooze_requested.emit, items, choice), submenu)

    def _add_date(self, item: DueItem, on: date) -> None:
        contact = item.contact
        words = f"{shortened(item.name)}: {short_reason(item, on)}"
        self._add(_plain(words), lambda: self.contact_activated.emit(contact))

    def _add_more(self, number: int) -> None:
        if number > 0:
            self._add(self.tr("%n more…", "", number), self.today_requested.emit)

    def _add_pause(self, on: date, next_working_day: date, *, is_paused: bool) -> None:
        if is_paused:
            self._add(self.tr("Resume reminders"), lambda: self.pause_requested.emit(None))
            return
        submenu = self._add_submenu(self.tr("Pause reminders"))
        tomorrow = on + timedelta(days=1)
        days = [(self.tr("For today"), tomorrow), (self.tr("For a week"), on + _WEEK)]
        if next_working_day != tomorrow:
            words = self.tr("Until {day}").format(day=weekday(next_working_day))
            days.insert(1, (words, next_working_day))
        for words, until in days:
            self._add(words, partial(self.pause_requested.emit, until), submenu)

    def _add_submenu(self, words: str, above: QMenu | None = None) -> QMenu:
        submenu = (above or self.menu).addMenu(_plain(words))
        if above is None:
            self._submenus.append(submenu)
        return submenu

    def _add(self, words: str, on_chosen: Callable[[], object], menu: QMenu | None = None) -> None:
        action = (menu or self.menu).addAction(words)
        action.triggered.connect(lambda *_: on_chosen())


def _plain(text: str) -> str:
    """Return a name that a menu shows as it is: an ampersand there names a key, a tab a shortcut."""
    return " ".join(text.split()).replace("&", "&&")
