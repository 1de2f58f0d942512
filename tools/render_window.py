"""Renders the real window into a picture: without a display too, and on any day.

python tools/render_window.py OUT.png [--data DIR] [--size 1280x800] [--scheme light|dark]
    [--page today|people | --open ACTION] [--person NAME] [--import FILE] [--on 2026-11-20]

ACTION is the name of one of the window's actions, such as `history`.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from dataclasses import dataclass
from datetime import date, datetime
from datetime import time as clock_time
from pathlib import Path

# before Qt is loaded; a picture needs no display, and the same fonts and sizes everywhere
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from netdesk.app import Program, make_application
from netdesk.domain.identifiers import ContactId
from netdesk.domain.moment import Moment
from netdesk.domain.people import PeopleQuery
from netdesk.paths import data_folder
from netdesk.preferences import PreferencesFile
from netdesk.runtime.clock import Clock, SystemClock
from netdesk.store.store import Store
from netdesk.ui.card_source import CardSource
from netdesk.ui.dialogs.import_dialog import FRAME, PREVIEW_SIZE, ImportDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.navigation import PageName
from netdesk.ui.widgets.import_preview import ImportPreview
from netdesk.words.translation import install_translations

SETTLED_SECONDS = 0.1
LONGEST_WAIT_SECONDS = 10.0
SMALLEST = 0
"""Quality of a PNG is how little is spent on packing it."""


@dataclass(frozen=True, slots=True)
class StillClock:
    """A clock that stands on one day, so that a picture says the same whenever it is made."""

    day: date

    def moment(self) -> Moment:
        return Moment.at_noon(self.day)

    def today(self) -> date:
        return self.day

    def local(self) -> datetime:
        return datetime.combine(self.day, clock_time(12))


def settled_picture(window: QWidget) -> QImage:
    """Return a window when it has stopped changing: photos arrive after the first painting."""
    deadline = time.monotonic() + LONGEST_WAIT_SECONDS
    last, since = QImage(), time.monotonic()
    while time.monotonic() < deadline:
        QApplication.processEvents()
        now = window.grab().toImage()
        if now != last:
            last, since = now, time.monotonic()
        elif time.monotonic() - since > SETTLED_SECONDS:
            break
    return last


def person_called(store: Store, name: str, today: date) -> ContactId:
    """Return the first who is found by a name."""
    ids = store.people.ids(PeopleQuery(text=name), today)
    if not ids:
        raise SystemExit(f"Nobody is called {name}.")
    return ContactId(ids[0])


def import_preview(window: MainWindow, file: Path, size: QSize) -> ImportDialog:
    """Open the import window over the preview of a file, as large as it is on such a screen."""
    dialog = ImportDialog(window.desk, CardSource((file,)), window)
    dialog.open()
    deadline = time.monotonic() + LONGEST_WAIT_SECONDS
    while dialog.findChild(ImportPreview) is None and time.monotonic() < deadline:
        QApplication.processEvents()
    dialog.resize(PREVIEW_SIZE.boundedTo(size - FRAME))
    return dialog


def render(wanted: argparse.Namespace) -> None:
    """Open the window as the program does and write what it shows."""
    folder = data_folder(wanted.data)
    Store.open(folder).close()
    qt = make_application()
    install_translations(qt, PreferencesFile(folder).current.language)
    qt.setCursorFlashTime(0)
    clock: Clock = StillClock(wanted.on) if wanted.on else SystemClock()
    program = Program(qt, folder, clock)
    desk = program.front.desk
    geometry = desk.preferences.current.window_geometry
    if wanted.scheme:
        desk.theme.choose(wanted.scheme)
    window = program.front.window
    window.resize(wanted.size)
    window.show_page(PageName(wanted.page))
    window.show()
    if wanted.action:
        getattr(window.actions_, wanted.action).trigger()
    if wanted.person:
        window.show_contact(person_called(desk.store, wanted.person, clock.today()))
    if wanted.file:
        dialog = import_preview(window, wanted.file, wanted.size)
        picture = settled_picture(dialog)
        dialog.done(0)
    else:
        picture = settled_picture(window)
    program.close()
    # the size of a picture is not the one the user gave the window
    desk.preferences.change(window_geometry=geometry)
    wanted.out.parent.mkdir(parents=True, exist_ok=True)
    opaque = picture.convertToFormat(QImage.Format.Format_RGB888)
    if not opaque.save(str(wanted.out), quality=SMALLEST):
        raise SystemExit(f"{wanted.out} could not be written.")


def size(text: str) -> QSize:
    """Read `1280x800`."""
    width, _, height = text.partition("x")
    return QSize(int(width), int(height))


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Renders the window into a picture.")
    parser.add_argument("out", type=Path, help="the picture to write")
    parser.add_argument("--data", type=Path, help="data folder, else as the program chooses it")
    parser.add_argument("--size", type=size, default=QSize(1280, 800), help="WIDTHxHEIGHT")
    parser.add_argument("--scheme", choices=("light", "dark"), help="else the user's")
    parser.add_argument("--page", choices=[page.value for page in PageName], default="today")
    parser.add_argument("--open", dest="action", default="", help="trigger this action first")
    parser.add_argument("--person", default="", help="whose page to open")
    parser.add_argument("--import", dest="file", type=Path, help="preview this file's import")
    parser.add_argument("--on", type=date.fromisoformat, help="the day it is, else today")
    return parser.parse_args()


if __name__ == "__main__":
    render(arguments())
    sys.stdout.flush()
