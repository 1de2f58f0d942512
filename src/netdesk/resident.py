"""What stays when the window is closed, and needs no window: put together once the start is over."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from netdesk.paths import resource
from netdesk.runtime.backstage import Backstage
from netdesk.runtime.wake import Wake
from netdesk.tray.calendar_service import CalendarService
from netdesk.tray.notifier import Notifier
from netdesk.tray.reminder_service import ReminderService
from netdesk.tray.tray_icon import TrayIcon
from netdesk.tray.tray_presence import TrayPresence
from netdesk.tray.trial_notice import TrialNotice
from netdesk.tray.watch_notices import WatchNotices
from netdesk.words.watch_words import offer_words


class Resident(QObject):
    """What stays when the window is closed: the icon in the tray and the reminders.

    Signals
    -------
    toggled(): show the window, or hide it.
    window_requested(), today_requested(): show it, or the day's list in it.
    contact_activated(ContactId): show this person.
    log_requested(tuple[ContactId, ...]): write down an interaction with them, or with anybody.
    recall_requested(ContactId): show what to have in mind of this person.
    write_requested(ContactId): write to this person.
    preferences_requested(), quick_requested(): show the choices, or the window for one line.
    quit_requested(): end the program.
    tray_lost(): the desktop has no tray any more.
    tray_missed(): it has come up without one.
    notifications_changed(bool): the desktop shows notifications, or does not.
    review_requested(): show what a watched folder has that is new.
    """

    toggled = Signal()
    window_requested = Signal()
    today_requested = Signal()
    contact_activated = Signal(object)
    log_requested = Signal(object)
    recall_requested = Signal(object)
    write_requested = Signal(object)
    preferences_requested = Signal()
    quick_requested = Signal()
    quit_requested = Signal()
    tray_lost = Signal()
    tray_missed = Signal()
    notifications_changed = Signal(bool)
    review_requested = Signal()

    def __init__(self, backstage: Backstage) -> None:
        super().__init__()
        icon_file, entry = resource("icons", "netdesk.svg"), QGuiApplication.desktopFileName()
        self.notifier = Notifier("NetDesk", icon_file, entry)
        self.tray = TrayIcon(TrayPresence(backstage.daybreak), backstage.preferences)
        self.reminders = ReminderService(backstage, self.notifier)
        self._wake = Wake()
        self._daybreak = backstage.daybreak
        self.trial_notice = TrialNotice(backstage, self.notifier)
        self.calendar = CalendarService(backstage, self.notifier)
        self.watch_notices = WatchNotices(self.notifier, backstage.preferences, offer_words)
        self._connect()
        self.tray.show_paused(self.reminders.paused_until)
        self.reminders.look()
        self.notifier.start()
        self.calendar.look()

    def close(self) -> None:
        """Take the icon and the notifications away."""
        self.reminders.close()
        self.calendar.close()
        self.tray.close()
        self.notifier.close()

    def _connect(self) -> None:
        tray, reminders, notifier = self.tray, self.reminders, self.notifier
        tray.toggled.connect(self.toggled)
        menu = tray.menu
        menu.window_requested.connect(self.window_requested)
        menu.today_requested.connect(self.today_requested)
        menu.preferences_requested.connect(self.preferences_requested)
        menu.quick_requested.connect(self.quick_requested)
        menu.quit_requested.connect(self.quit_requested)
        tray.availability_changed.connect(self._on_tray_availability_changed)
        tray.missed.connect(self.tray_missed)
        menu.snooze_requested.connect(reminders.snooze)
        menu.pause_requested.connect(reminders.pause)
        reminders.due_changed.connect(tray.show_due)
        reminders.paused_until_changed.connect(tray.show_paused)
        reminders.attention_requested.connect(self.today_requested)
        answers = reminders.answers
        answers.recall_requested.connect(self.recall_requested)
        answers.write_requested.connect(self.write_requested)
        answers.today_activated.connect(self.today_requested)
        self.trial_notice.opened.connect(self.today_requested)
        self._wake.woke_up.connect(self._daybreak.look)
        notifier.availability_changed.connect(self.notifications_changed)
        self.watch_notices.review_requested.connect(self.review_requested)
        for each in (menu, answers):
            each.contact_activated.connect(self.contact_activated)
            each.log_requested.connect(self.log_requested)

    def _on_tray_availability_changed(self, available: bool) -> None:
        if not available:
            self.tray_lost.emit()
