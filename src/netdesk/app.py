"""The composition root: the only place where the objects of the running program meet."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMessageBox

from netdesk import __version__
from netdesk.domain.errors import StoreUnavailableError
from netdesk.paths import data_folder
from netdesk.preferences import PreferencesFile
from netdesk.runtime.change_bus import ChangeBus
from netdesk.runtime.clock import Clock, SystemClock
from netdesk.runtime.daybreak import Daybreak
from netdesk.runtime.end_signals import EndSignals
from netdesk.runtime.jobs import JobPool
from netdesk.runtime.mishaps import Mishaps
from netdesk.runtime.outside_changes import OutsideChanges
from netdesk.runtime.single_instance import SingleInstance, Wish
from netdesk.runtime.writer import Writer
from netdesk.store.store import Store
from netdesk.ui.desk import Desk
from netdesk.ui.error_words import error_words
from netdesk.ui.icons import program_icon
from netdesk.ui.main_window import MainWindow
from netdesk.ui.theme import Theme
from netdesk.ui.undo_claim import UndoClaim

NO_STORE = 3
"""The command line's exit code for a store that cannot be opened."""
_SWITCH_SECONDS = 0.001
"""Python hands over between threads this often: an import must not make the window stutter."""


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
        self._undo_claim = UndoClaim(qt)
        self._outside = OutsideChanges(self.desk.store)
        bus.changed.connect(self._outside.note_own)
        self._outside.found.connect(bus.publish)
        self.mishaps = Mishaps(folder)
        self.mishaps.happened.connect(self._on_mishap)

    @property
    def window(self) -> MainWindow:
        """The window, made when it is first wanted."""
        if self._window is None:
            self._window = MainWindow(self.desk)
            self._window.actions_.quit.triggered.connect(self._qt.quit)
            self._window.closed.connect(self._on_window_closed)
        return self._window

    def grant(self, wish: Wish) -> None:
        """Do what a start was asked for."""
        if wish.show or wish.files:
            self.window.wake()
        self.window.import_files([Path(name) for name in wish.files])

    def close(self) -> None:
        """Put everything away, in the order in which it can be missed."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
        self._outside.close()
        self.desk.daybreak.close()
        self.desk.jobs.close()
        self.desk.writer.close()
        self.desk.store.close()
        self.mishaps.close()

    def _on_window_closed(self) -> None:
        self._qt.quit()

    def _on_mishap(self, path: str) -> None:
        if self._window is not None:
            words = self.tr("Something unexpected happened. Details are in {path}.")
            self._window.say(words.format(path=path))


def run(data: Path | None, *, files: Sequence[Path] = (), in_tray: bool = False) -> int:
    """Run the window, or wake the one that runs already. Returns the exit code."""
    folder = data_folder(data)
    qt = _application()
    instance = SingleInstance(folder)
    wish = Wish(show=not in_tray, files=tuple(str(path.absolute()) for path in files))
    if instance.hand_over(wish):
        return 0
    try:
        Store.open(folder).close()
        program = Program(qt, folder, SystemClock())
    except StoreUnavailableError as error:
        QMessageBox.critical(None, "NetDesk", error_words(error))
        return NO_STORE
    instance.asked.connect(program.grant)
    instance.listen()
    ends = EndSignals()
    ends.asked.connect(qt.quit)
    program.grant(wish)
    try:
        return qt.exec()
    finally:
        instance.close()
        program.close()
        ends.close()


def _application() -> QApplication:
    sys.setswitchinterval(_SWITCH_SECONDS)
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("NetDesk")
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName("org.netdesk.NetDesk")
    qt.setQuitOnLastWindowClosed(False)
    qt.setWindowIcon(program_icon())
    return qt
