"""The menus of the contact page: rhythm, circles, and what else can be done with a person."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from netdesk.domain.circle import Circle
from netdesk.domain.contact import Contact
from netdesk.ui.contact_words import every_words
from netdesk.ui.desk import Desk
from netdesk.words.dates import day_words

AS_CIRCLES: int | None = None
NO_REMINDERS = 0


class CadenceMenu(QMenu):
    """How often one wants to be in touch; the one in force is marked.

    Signals
    -------
    chosen(int | None): days, 0 for none, `None` for the circles' own.
    custom_requested(): another number of days.
    """

    chosen = Signal(object)
    custom_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QActionGroup(self)
        self._choices: dict[int | None, QAction] = {}
        self._offer(self.tr("Weekly"), 7)
        self._offer(self.tr("Monthly"), 30)
        self._offer(self.tr("Quarterly"), 90)
        self._offer(self.tr("Half-yearly"), 182)
        self._offer(self.tr("Yearly"), 365)
        self.addSeparator()
        self._offer(self.tr("As their circles"), AS_CIRCLES)
        self._offer(self.tr("No reminders"), NO_REMINDERS)
        self.addSeparator()
        self.custom = self.addAction(self.tr("Custom…"), self.custom_requested.emit)
        self.custom.setCheckable(True)
        self._group.addAction(self.custom)

    def show_contact(self, contact: Contact) -> None:
        """Mark what a contact has."""
        action = self._choices.get(contact.ideal_days, self.custom)
        action.setChecked(True)
        words = self.tr("Custom…")
        if action is self.custom and contact.ideal_days:
            words = self.tr("Custom: {every}…").format(every=every_words(contact.ideal_days))
        self.custom.setText(words)

    def show_nothing(self) -> None:
        """Mark nothing: several people need not have the same."""
        self._group.setExclusive(False)
        for action in self._group.actions():
            action.setChecked(False)
        self._group.setExclusive(True)

    def _offer(self, words: str, days: int | None) -> None:
        action = self.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(lambda *_: self.chosen.emit(days))
        self._group.addAction(action)
        self._choices[days] = action


class CirclesMenu(QMenu):
    """All circles, those checked that a contact is in.

    Signals
    -------
    toggled(Circle, bool): put the contact in, or take it out.
    new_requested(): into a circle that is not there yet.
    """

    toggled = Signal(object, bool)
    new_requested = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._contact: Contact | None = None
        self.aboutToShow.connect(self.fill)

    def show_contact(self, contact: Contact) -> None:
        """Take a contact; its circles are read when the menu opens."""
        self._contact = contact

    def fill(self) -> None:
        """Read the circles."""
        self.clear()
        if self._contact is None:
            return
        mine = {circle.id for circle in self._desk.store.circles.of(self._contact.id)}
        for circle in self._desk.store.circles.all():
            self._add(circle, circle.id in mine)
        self.addSeparator()
        self.addAction(self.tr("New circle…"), self.new_requested.emit)

    def _add(self, circle: Circle, is_in: bool) -> None:
        action = self.addAction(circle.fields.name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(is_in)
        action.triggered.connect(lambda checked: self.toggled.emit(circle, checked))


class MoreMenu(QMenu):
    """Editing, pausing, deleting.

    Signals
    -------
    edit_requested(): all fields.
    pause_requested(date | None): leave the person in peace until a day; `None` ends that.
    delete_requested(): the person goes.
    """

    edit_requested = Signal()
    pause_requested = Signal(object)
    delete_requested = Signal()

    def __init__(self, desk: Desk, circles: QMenu) -> None:
        super().__init__()
        self._desk = desk
        self.edit = self.addAction(self.tr("Edit…"), self.edit_requested.emit)
        circles.setTitle(self.tr("Circles"))
        self.addMenu(circles)
        self.pause = self.addMenu(self.tr("Pause"))
        self.end_pause = self.addAction(
            self.tr("End the pause"), lambda: self.pause_requested.emit(None)
        )
        self.addSeparator()
        self.delete = self.addAction(self.tr("Delete"), self.delete_requested.emit)
        self.pause.aboutToShow.connect(self._fill_pause)

    def show_contact(self, contact: Contact, paused_until: date | None) -> None:
        """Offer what fits a contact."""
        is_paused = paused_until is not None and self._desk.clock.today() < paused_until
        self.end_pause.setVisible(is_paused)
        if is_paused and paused_until is not None:
            words = self.tr("End the pause (until {day})")
            self.end_pause.setText(words.format(day=day_words(paused_until)))

    def _fill_pause(self) -> None:
        self.pause.clear()
        today = self._desk.clock.today()
        for words, months in (
            (self.tr("1 month"), 1),
            (self.tr("3 months"), 3),
            (self.tr("6 months"), 6),
            (self.tr("1 year"), 12),
        ):
            until = _months_later(today, months)
            self.pause.addAction(
                f"{words}\t{day_words(until)}",
                partial(self.pause_requested.emit, until),
            )


def _months_later(day: date, months: int) -> date:
    later = QDate(day.year, day.month, day.day).addMonths(months)
    return date(later.year(), later.month(), later.day())
