"""How long the window stands still while an import runs, its preview included.

Run as `python -m bench.pause DATA-FOLDER FILE`: prints one JSON document.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from bench.window import end, run_program, settle
from netdesk.ui.card_source import CardSource
from netdesk.ui.dialogs.import_dialog import ImportDialog
from netdesk.ui.dialogs.import_result import ImportResultView
from netdesk.ui.main_window import MainWindow
from netdesk.ui.navigation import PageName
from netdesk.ui.widgets.import_preview import ImportPreview

_BEAT_MILLISECONDS = 2
_LONGEST_IMPORT_SECONDS = 120.0


class Heart(QObject):
    """Beats in the window's thread and remembers its longest pauses, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(_BEAT_MILLISECONDS)

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.pauses.append((now - self._last) * 1000 - _BEAT_MILLISECONDS)
        self._last = now


def wait_until(is_so: Callable[[], bool], begin: float) -> None:
    """Let the window work until something is so."""
    while not is_so():
        # the heart's next beat wakes it: a loop that never rests would take turns from the import
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() - begin > _LONGEST_IMPORT_SECONDS:
            raise SystemExit("the import does not end")


def measure(window: MainWindow, file: Path) -> dict[str, float]:
    """Import a file beneath the open list and return the longest pauses."""
    # tray and notifications begin after the first painting, and are no part of an import
    settle(1.5)
    heart = Heart()
    begin = time.perf_counter()
    dialog = ImportDialog(window.desk, CardSource((file,)), window)
    dialog.open()
    wait_until(lambda: dialog.findChild(ImportPreview) is not None, begin)
    planned = time.perf_counter() - begin
    # somebody looks at it
    settle(0.5)
    for preview in dialog.findChildren(ImportPreview):
        preview.import_requested.emit()
    wait_until(lambda: dialog.findChild(ImportResultView) is not None, begin)
    seconds = time.perf_counter() - begin
    # what the window reads anew after the commit belongs to it
    settle(0.5)
    dialog.accept()
    settle(0.5)
    longest = sorted(heart.pauses)
    return {
        "longest": longest[-1],
        "percentile_99": longest[len(longest) * 99 // 100],
        "planned": planned,
        "seconds": seconds,
    }


if __name__ == "__main__":
    _folder, _file = sys.argv[1:]
    run_program(
        _folder,
        PageName.PEOPLE,
        lambda window: end(json.dumps(measure(window, Path(_file)))),
    )
