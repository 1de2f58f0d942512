"""The composition root: the only place where the objects of the running program meet."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from netdesk import __version__
from netdesk.domain.errors import StoreUnavailableError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.watched_offer import WatchedOffer
from netdesk.paths import data_folder, resource
from netdesk.preferences import PreferencesFile
from netdesk.runtime.backstage import Backstage
from netdesk.runtime.change_bus import ChangeBus
from netdesk.runtime.clock import Clock, SystemClock, civil_time
from netdesk.runtime.collector import leave_out_the_start, rest_for_good
from netdesk.runtime.daybreak import Daybreak
from netdesk.runtime.end_signals import EndSignals
from netdesk.runtime.folder_watch import FolderWatch
from netdesk.runtime.jobs import JobPool
from netdesk.runtime.mishaps import Mishaps
from netdesk.runtime.outside_changes import OutsideChanges
from netdesk.runtime.single_instance import SingleInstance
from netdesk.runtime.wish import Wish
from netdesk.runtime.writer import Writer
from netdesk.store.store import Store
from netdesk.words.translation import install_translations

if TYPE_CHECKING:
    from netdesk.front import Front
    from netdesk.operations.watched_files import WatchedKind
    from netdesk.resident import Resident

NO_STORE = 3
"""The command line's exit code for a store that cannot be opened."""
_SWITCH_SECONDS = 0.000_05
"""Python hands over between threads this often. Painting asks for Python's lock some dozen times: at 1 ms
a turn an import made the window wait 90 ms, at this one 10 ms, and took no longer."""
_RESIDE_MILLISECONDS = 500


class Program(QObject):
    """All that runs beside each other on one data folder; the window is loaded when first wanted."""

    def __init__(self, qt: QApplication, folder: Path, clock: Clock) -> None:
        super().__init__()
        self._qt = qt
        bus = ChangeBus()
        self.backstage = Backstage(
            store=Store.open_reader(folder),
            writer=Writer(folder, clock, bus),
            jobs=JobPool(folder),
            bus=bus,
            clock=clock,
            daybreak=Daybreak(clock),
            preferences=PreferencesFile(folder),
        )
        self._front: Front | None = None
        self._resident: Resident | None = None
        self._is_ending = False
        jobs, daybreak = self.backstage.jobs, self.backstage.daybreak
        self._watch = FolderWatch(jobs, folder, daybreak)
        self._calendars = FolderWatch(jobs, folder, daybreak, kind=self._watched_calendars)
        for watch in (self._watch, self._calendars):
            watch.offered.connect(self._on_offered)
            watch.answered.connect(self._on_offer_answered)
        self._offer: WatchedOffer | None = None
        self._outside = OutsideChanges(self.backstage.store, self.backstage.jobs)
        bus.changed.connect(self._outside.note_own)
        self._outside.found.connect(bus.publish)
        self.mishaps = Mishaps(folder, clock)
        self.mishaps.happened.connect(self._on_mishap)
        for source in (self.backstage.writer, self.backstage.jobs):
            source.mishap.connect(self.mishaps.note)

    @property
    def front(self) -> Front:
        """The window and what opens beside it, made when first wanted."""
        if self._front is None:
            from netdesk.front import Front

            front = self._front = Front(self._qt, self.backstage)
            front.quit_requested.connect(self.end)
            front.stop_requested.connect(self.stop)
            front.closed.connect(self._on_window_closed)
            front.review_requested.connect(self.review)
            front.offer_dismissed.connect(self._take_pending)
            front.preferences_changed.connect(self._on_preferences_changed)
            front.show_offer(self._offer)
            if self._resident is not None:
                self._on_notifications_changed(self._resident.notifier.is_available is not False)
                self._on_paused_until_changed(self._resident.reminders.paused_until)
        return self._front

    def reside(self) -> Resident:
        """Put the icon into the tray and begin to remind, unless that was done."""
        if self._resident is not None:
            return self._resident
        from netdesk.resident import Resident

        resident = self._resident = Resident(self.backstage)
        resident.toggled.connect(self._on_toggled)
        resident.window_requested.connect(self._on_window_requested)
        resident.today_requested.connect(self._on_today_requested)
        resident.contact_activated.connect(self._on_contact_activated)
        resident.log_requested.connect(self._on_log_requested)
        resident.recall_requested.connect(self._on_recall_requested)
        resident.write_requested.connect(self._on_write_requested)
        resident.preferences_requested.connect(self._on_preferences_requested)
        resident.quick_requested.connect(self._on_quick_requested)
        resident.quit_requested.connect(self.end)
        resident.tray_lost.connect(self._on_window_requested)
        resident.tray_missed.connect(self._on_tray_missed)
        resident.notifications_changed.connect(self._on_notifications_changed)
        resident.review_requested.connect(self.review)
        resident.reminders.paused_until_changed.connect(self._on_paused_until_changed)
        self._on_paused_until_changed(resident.reminders.paused_until)
        self._watch_folders()
        return resident

    def review(self) -> None:
        """Show what importing the new files of the watched folders would do."""
        self.front.import_files(self._take_pending())

    def grant(self, wish: Wish) -> None:
        """Do what a start was asked for."""
        if wish.activation:
            # Qt gives it to the desktop with the next window that is to have the keyboard
            os.environ["XDG_ACTIVATION_TOKEN"] = wish.activation
        if wish.quick:
            self.front.open_quick()
        elif wish.files:
            self.front.import_files([Path(name) for name in wish.files])
        elif wish.show:
            self.front.wake()

    def end(self) -> None:
        """End the program as the user wants it: a dialog that would lose something asks first."""
        if self._front is None or self._front.may_end():
            self.stop()

    def stop(self) -> None:
        """End the program as the system wants it: at once, and whatever is open."""
        self._is_ending = True
        # `quit` would close the windows, and let one that asks something keep the program
        self._qt.exit()

    def close(self) -> None:
        """Put everything away, in the order in which it can be missed."""
        self._is_ending = True
        if self._front is not None:
            self._front.close_beside()
        if self._resident is not None:
            self._resident.close()
        if self._front is not None:
            self._front.close()
        self._outside.close()
        self._watch.close()
        self._calendars.close()
        self.backstage.daybreak.close()
        self.backstage.jobs.close()
        self.backstage.writer.close()
        self.backstage.store.close()
        self.mishaps.close()

    def _on_window_closed(self) -> None:
        if self._is_ending:
            return
        resident, preferences = self._resident or self.reside(), self.backstage.preferences
        if not resident.tray.is_available:
            self.front.part_without_tray()
        elif not preferences.current.tray_explained:
            preferences.change(tray_explained=True)
            resident.tray.explain(
                self.tr("NetDesk stays here and reminds you. The menu of this icon ends it.")
            )

    def _watch_folders(self) -> None:
        choices = self.backstage.preferences.current
        self._watch.watch(tuple(map(Path, choices.watched_folders)))
        self._calendars.watch(tuple(map(Path, choices.calendar_in)))

    def _watched_calendars(self) -> WatchedKind:
        from netdesk.operations.watched_calendars import watched_calendars

        return watched_calendars(self.backstage.clock.today(), civil_time)

    def _take_pending(self) -> tuple[Path, ...]:
        """Return what waits of cards and of calendars: one answer is meant for both."""
        return (*self._watch.take_pending(), *self._calendars.take_pending())

    def _on_preferences_changed(self) -> None:
        self._watch_folders()
        if self._resident is not None:
            self._resident.reminders.look()
            self._resident.watch_notices.look()
            self._resident.calendar.look()

    def _on_offered(self, offer: WatchedOffer) -> None:
        self._offer = offer
        if self._resident is not None:
            self._resident.watch_notices.show(offer)
        if self._front is not None:
            self._front.show_offer(offer)

    def _on_offer_answered(self) -> None:
        self._offer = None
        if self._resident is not None:
            self._resident.watch_notices.withdraw()
        if self._front is not None:
            self._front.show_offer(None)

    def _on_toggled(self) -> None:
        self.front.toggle()

    def _on_window_requested(self) -> None:
        self.front.wake()

    def _on_tray_missed(self) -> None:
        """Let a program that was started into the tray be found, and ended, where there is none."""
        self.front.minimise_if_hidden()

    def _on_today_requested(self) -> None:
        self.front.show_today()

    def _on_contact_activated(self, contact: ContactId) -> None:
        self.front.show_contact(contact)

    def _on_log_requested(self, contacts: tuple[ContactId, ...]) -> None:
        self.front.open_log(contacts)

    def _on_write_requested(self, contact: ContactId) -> None:
        self.front.write_to(contact)

    def _on_recall_requested(self, contact: ContactId) -> None:
        self.front.open_recall(contact)

    def _on_preferences_requested(self) -> None:
        self.front.show_preferences()

    def _on_quick_requested(self) -> None:
        self.front.open_quick()

    def _on_notifications_changed(self, available: bool) -> None:
        if self._front is not None:
            self._front.show_reminders_missing(not available)

    def _on_paused_until_changed(self, until: date | None) -> None:
        if self._front is not None:
            self._front.show_paused_until(until)

    def _on_mishap(self, path: str) -> None:
        if self._front is not None:
            words = self.tr("Something unexpected happened. Details are in {path}.")
            self._front.say(words.format(path=path))


def run(
    data: Path | None,
    wish: Wish,
    *,
    started: Callable[[], None] = lambda: None,
) -> int:
    """Run the window, or wake the one that runs already. Returns the exit code.

    `started` is called once when all of the start is loaded.
    """
    folder = data_folder(data)
    qt = make_application()
    instance = SingleInstance(folder)
    if instance.hand_over(wish):
        return 0
    # before anything that takes time: of two quick starts the second must find the first
    instance.listen()
    install_translations(qt, PreferencesFile(folder).current.language)
    try:
        Store.open(folder).close()
        program = Program(qt, folder, SystemClock())
    except StoreUnavailableError as error:
        from netdesk.ui.error_words import error_words

        QMessageBox.critical(None, "NetDesk", error_words(error))
        instance.close()
        return NO_STORE
    instance.asked.connect(program.grant)
    if sys.platform == "darwin":
        # elsewhere nobody sends it, and every event of the program would be looked at
        from netdesk.ui.file_open import FileOpen

        opening = FileOpen(qt)
        opening.asked.connect(lambda path: program.grant(Wish(files=(str(path),))))
    ends = EndSignals()
    ends.asked.connect(program.stop)
    try:
        program.grant(wish)
        # the window is on the screen before the tray and its libraries are loaded
        QTimer.singleShot(
            0 if not wish.show else _RESIDE_MILLISECONDS,
            program,
            partial(_end_start, program, started),
        )
        return qt.exec()
    finally:
        instance.close()
        program.close()
        ends.close()
        rest_for_good()


def _end_start(program: Program, started: Callable[[], None]) -> None:
    program.reside()
    leave_out_the_start()
    started()


def make_application() -> QApplication:
    """Return Qt's application with the program's name and habits."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    # the name by which X11 desktops find the program's entry, however it was started
    qt = QApplication(["netdesk"])
    qt.setApplicationName("NetDesk")
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName("org.netdesk.NetDesk")
    qt.setQuitOnLastWindowClosed(False)
    qt.setWindowIcon(_program_icon())
    return qt


def _program_icon() -> QIcon:
    return QIcon(str(resource("icons", "netdesk.svg")))
