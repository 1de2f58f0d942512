"""How soon the window for one line is there: `python -m bench.quick DATA-FOLDER`.

Runs the program in the tray, as it rests after a start, and prints as JSON the milliseconds from the
request to the painted window: the first time, when its code is still to be loaded, and later ones; and
the same from the start of the process `netdesk quick` that asks for it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from bench.processes import netdesk
from netdesk.app import Program, make_application
from netdesk.runtime.clock import SystemClock
from netdesk.runtime.single_instance import SingleInstance
from netdesk.runtime.wish import Wish

_TIMES = 9
_REST_SECONDS = 3.0
_LONGEST_WAIT_SECONDS = 30.0
_QUICK = Wish(show=False, quick=True)


class Paintings(QObject):
    """Notes when the window for one line is painted first after it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.painted_at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the painting of the window itself; its children are painted in the same pass."""
        if event.type() == QEvent.Type.Paint and type(watched).__name__ == "QuickCapture":
            # the loop turns again once all of the pass is painted
            QTimer.singleShot(0, self, self._note)
        return False

    def _note(self) -> None:
        self.painted_at = self.painted_at or time.monotonic()


def main(folder: str) -> None:
    """Measure and print."""
    qt = make_application()
    data = Path(folder)
    instance = SingleInstance(data)
    if instance.hand_over(Wish(show=False)):
        raise SystemExit("the program runs already")
    instance.listen()
    program = Program(qt, data, SystemClock())
    instance.asked.connect(program.grant)
    program.reside()
    _work(_REST_SECONDS)
    paintings = Paintings()
    qt.installEventFilter(paintings)
    first, *later = [_asked_here(program, paintings) for _ in range(_TIMES)]
    asked_outside = [_asked_by_command(folder, paintings) for _ in range(_TIMES)]
    found = {"first": first, "later": median(later), "command": median(asked_outside)}
    sys.stdout.write(f"{json.dumps(found)}\n")
    sys.stdout.flush()
    os._exit(0)


def _asked_here(program: Program, paintings: Paintings) -> float:
    begin = time.monotonic()
    program.grant(_QUICK)
    return _milliseconds_until_painted(begin, paintings)


def _asked_by_command(folder: str, paintings: Paintings) -> float:
    begin = time.monotonic()
    process = subprocess.Popen(netdesk("--data", folder, "quick"))
    took = _milliseconds_until_painted(begin, paintings)
    while process.poll() is None:
        QCoreApplication.processEvents()
    return took


def _milliseconds_until_painted(begin: float, paintings: Paintings) -> float:
    while not paintings.painted_at and time.monotonic() - begin < _LONGEST_WAIT_SECONDS:
        QApplication.processEvents()
    took = paintings.painted_at - begin
    for window in QApplication.topLevelWidgets():
        window.hide()
    _work(0.2)
    paintings.painted_at = 0.0
    return 1000 * took


def _work(seconds: float) -> None:
    """Let the program work for a while."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.001)


if __name__ == "__main__":
    main(*sys.argv[1:])
