"""The composition root: the only place where the objects of the running program meet."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from netdesk import __version__
from netdesk.domain.errors import StoreUnavailableError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.watched_offer import WatchedOffer
from netdesk.paths import data_folder
from netdesk.preferences import PreferencesFile
from netdesk.runtime.change_bus import ChangeBus
from netdesk.runtime.clock import Clock, SystemClock
from netdesk.runtime.collector import leave_out_the_start
from netdesk.runtime.daybreak import Daybreak
from netdesk.runtime.end_signals import EndSignals
from netdesk.runtime.folder_watch import FolderWatch
from netdesk.runtime.jobs import JobPool
from netdesk.runtime.mishaps import Mishaps
from netdesk.runtime.outside_changes import OutsideChanges
from netdesk.runtime.single_instance import SingleInstance, Wish
from netdesk.runtime.writer import Writer
from netdesk.store.store import Store
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.discard_question import ask_before_discarding
from netdesk.ui.error_words import error_words
from netdesk.ui.file_open import FileOpen
from netdesk.ui.icons import program_icon
from netdesk.ui.main_window import MainWindow
from netdesk.ui.navigation import PageName
from netdesk.ui.theme import Theme
from netdesk.ui.translation import install_translations
from netdesk.ui.undo_claim import UndoClaim

if TYPE_CHECKING:
    from netdesk.resident import Resident

NO_STORE = 3
"""The command line's exit code for a store that cannot be opened."""
_SWITCH_SECONDS = 0.000_05
"""Python hands over between threads this often. Painting asks for Python's lock some dozen times: at 1 ms
a turn an import made the window wait 90 ms, at this one 10 ms, and took no longer."""
_RESIDE_MILLISECONDS = 500


class Program(QObject):
    """All that runs beside each other on one data folder."""

    def __init__(self, qt: QApplication, folder: Path, clock: Clock) -> None:
        super().__init__()
        self._qt = qt
        preferences = PreferencesFile(folder)
        bus = ChangeBus()
        self.desk = Desk(
            store=Store.open_reader(folder),
            writer=Writer(folder, clock, bus),
            jobs=JobPool(folder),
            bus=bus,
            clock=clock,
            daybreak=Daybreak(clock),
            preferences=preferences,
            theme=Theme(qt, preferences.current.color_scheme),
        )
        self._window: MainWindow | None = None
        self._resident: Resident | None = None
        self._is_ending = False
        self._beside: set[QDialog] = set()
        self._undo_claim = UndoClaim(qt)
        self._watch = FolderWatch(self.desk.jobs, folder)
        self._watch.offered.connect(self._on_offered)
        self._watch.answered.connect(self._on_offer_answered)
        self._offer: WatchedOffer | None = None
        self._outside = OutsideChanges(self.desk.store, self.desk.jobs)
        bus.changed.connect(self._outside.note_own)
        self._outside.found.connect(bus.publish)
        self.mishaps = Mishaps(folder, clock)
        self.mishaps.happened.connect(self._on_mishap)
        for source in (self.desk.writer, self.desk.jobs):
            source.mishap.connect(self.mishaps.note)

    @property
    def window(self) -> MainWindow:
        """The window, made when it is first wanted."""
        if self._window is None:
            self._window = MainWindow(self.desk)
            self._window.actions_.quit.triggered.connect(self.end)
            self._window.closed.connect(self._on_window_closed)
            self._window.review_requested.connect(self.review)
            self._window.offer_dismissed.connect(self._watch.take_pending)
            self._window.preferences_changed.connect(self._on_preferences_changed)
            if self._offer is not None:
                self._window.banner.show_offer(self._offer)
            if self._resident is not None:
                self._on_notifications_changed(self._resident.notifier.is_available is not False)
        return self._window

    def reside(self) -> Resident:
        """Put the icon into the tray and begin to remind, unless that was done."""
        if self._resident is not None:
            return self._resident
        from netdesk.resident import Resident

        resident = self._resident = Resident(self.desk)
        resident.toggled.connect(self._on_toggled)
        resident.window_requested.connect(self._on_window_requested)
        resident.today_requested.connect(self._on_today_requested)
        resident.contact_activated.connect(self._on_contact_activated)
        resident.log_requested.connect(self.open_log)
        resident.recall_requested.connect(self.open_recall)
        resident.quit_requested.connect(self.end)
        resident.tray_lost.connect(self._on_window_requested)
        resident.notifications_changed.connect(self._on_notifications_changed)
        resident.review_requested.connect(self.review)
        self._watch_folders()
        return resident

    def review(self) -> None:
        """Show what importing the new files of the watched folders would do."""
        files = self._watch.take_pending()
        self.window.wake()
        self.window.dialogs.import_files(files)

    def open_log(self, contacts: tuple[ContactId, ...]) -> None:
        """Open the small window that logs, beside whatever is shown."""
        from netdesk.ui.dialogs.log_dialog import LogDialog

        self._show_beside(LogDialog(self.desk, contacts))

    def open_recall(self, contact: ContactId) -> None:
        """Open what to have in mind of somebody, beside whatever is shown."""
        from netdesk.ui.dialogs.recall_dialog import RecallDialog

        dialog = RecallDialog(self.desk, contact)
        dialog.log_requested.connect(self.open_log)
        self._show_beside(dialog)

    def _show_beside(self, dialog: QDialog) -> None:
        self._beside.add(dialog)
        dialog.finished.connect(lambda: self._beside.discard(dialog))
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def grant(self, wish: Wish) -> None:
        """Do what a start was asked for."""
        if wish.show or wish.files:
            self.window.wake()
        if wish.files:
            self.window.dialogs.import_files([Path(name) for name in wish.files])

    def end(self) -> None:
        """End the program as the user wants it: a dialog that would lose something asks first."""
        windows = QApplication.topLevelWidgets()
        dialogs = [each for each in windows if isinstance(each, QDialog) and each.isVisible()]
        if all(dialog.close() for dialog in dialogs) and not self._asks_for_unsaved():
            self.stop()

    def _asks_for_unsaved(self) -> bool:
        """Show what was typed on a page and not saved, if anything, and ask what becomes of it."""
        unsaved = self._window.pages.unsaved() if self._window else None
        if unsaved is None:
            return False
        self._on_contact_activated(unsaved)
        ask_before_discarding(self.window, self.stop)
        return True

    def stop(self) -> None:
        """End the program as the system wants it: at once, and whatever is open."""
        self._is_ending = True
        # `quit` would close the windows, and let one that asks something keep the program
        self._qt.exit()

    def close(self) -> None:
        """Put everything away, in the order in which it can be missed."""
        self._is_ending = True
        for dialog in list(self._beside):
            # `close` may ask before what was typed is lost, and nobody is there to answer
            dialog.done(QDialog.DialogCode.Rejected)
        if self._resident is not None:
            self._resident.close()
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None
        self._outside.close()
        self._watch.close()
        self.desk.daybreak.close()
        self.desk.jobs.close()
        self.desk.writer.close()
        self.desk.store.close()
        self.mishaps.close()

    def _on_window_closed(self) -> None:
        if self._is_ending:
            return
        resident = self._resident or self.reside()
        if not resident.tray.is_available:
            self._part_without_tray()
        elif not self.desk.preferences.current.tray_explained:
            self.desk.preferences.change(tray_explained=True)
            resident.tray.explain(
                self.tr("NetDesk stays here and reminds you. The menu of this icon ends it.")
            )

    def _part_without_tray(self) -> None:
        """Say once that closing ends the program where there is no tray to stay in."""
        if self.desk.preferences.current.tray_explained:
            self.end()
            return
        self.desk.preferences.change(tray_explained=True)
        question = QMessageBox(self.window)
        question.setWindowTitle("NetDesk")
        question.setText(
            self.tr(
                "This desktop has no tray to stay in. Once its window is closed, NetDesk ends and"
                " does not remind you."
            )
        )
        question.addButton(self.tr("Quit"), QMessageBox.ButtonRole.DestructiveRole)
        stay = question.addButton(self.tr("Minimise"), QMessageBox.ButtonRole.AcceptRole)
        question.setDefaultButton(stay)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.finished.connect(
            lambda: self.window.showMinimized() if question.clickedButton() is stay else self.end()
        )
        question.open()

    def _watch_folders(self) -> None:
        self._watch.watch(tuple(map(Path, self.desk.preferences.current.watched_folders)))

    def _on_preferences_changed(self) -> None:
        self._watch_folders()
        if self._resident is not None:
            self._resident.reminders.look()

    def _on_offered(self, offer: WatchedOffer) -> None:
        self._offer = offer
        if self._resident is not None:
            self._resident.watch_notices.show(offer)
        if self._window is not None:
            self._window.banner.show_offer(offer)

    def _on_offer_answered(self) -> None:
        self._offer = None
        if self._resident is not None:
            self._resident.watch_notices.withdraw()
        if self._window is not None:
            self._window.banner.hide()

    def _on_window_requested(self) -> None:
        self.window.wake()

    def _on_toggled(self) -> None:
        window = self.window
        if window.isVisible() and not window.isMinimized():
            window.hide()
        else:
            window.wake()

    def _on_today_requested(self) -> None:
        self.window.wake()
        self.window.show_page(PageName.TODAY)

    def _on_contact_activated(self, contact: ContactId) -> None:
        self.window.wake()
        self.window.show_contact(contact)

    def _on_notifications_changed(self, available: bool) -> None:
        if self._window is not None:
            self._window.today.show_reminders_missing(not available)

    def _on_mishap(self, path: str) -> None:
        if self._window is not None:
            words = self.tr("Something unexpected happened. Details are in {path}.")
            self._window.say(words.format(path=path))


def run(
    data: Path | None,
    *,
    files: Sequence[Path] = (),
    in_tray: bool = False,
    started: Callable[[], None] = lambda: None,
) -> int:
    """Run the window, or wake the one that runs already. Returns the exit code.

    `started` is called once when all of the start is loaded.
    """
    folder = data_folder(data)
    qt = make_application()
    instance = SingleInstance(folder)
    wish = Wish(show=not in_tray, files=tuple(str(path.absolute()) for path in files))
    if instance.hand_over(wish):
        return 0
    # before anything that takes time: of two quick starts the second must find the first
    instance.listen()
    install_translations(qt, PreferencesFile(folder).current.language)
    try:
        Store.open(folder).close()
        program = Program(qt, folder, SystemClock())
    except StoreUnavailableError as error:
        QMessageBox.critical(None, "NetDesk", error_words(error))
        instance.close()
        return NO_STORE
    instance.asked.connect(program.grant)
    if sys.platform == "darwin":
        # elsewhere nobody sends it, and every event of the program would be looked at
        opening = FileOpen(qt)
        opening.asked.connect(lambda path: program.grant(Wish(files=(str(path),))))
    ends = EndSignals()
    ends.asked.connect(program.stop)
    try:
        program.grant(wish)
        # the window is on the screen before the tray and its libraries are loaded
        QTimer.singleShot(
            0 if in_tray else _RESIDE_MILLISECONDS, program, partial(_end_start, program, started)
        )
        return qt.exec()
    finally:
        instance.close()
        program.close()
        ends.close()


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
    qt.setWindowIcon(program_icon())
    return qt
