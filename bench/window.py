"""The window's costs, measured inside the real program.

Run as `python -m bench.window NAME DATA-FOLDER`: `start` and `start-today` end when the page is painted,
so that the whole process's time is the start; the others print one JSON document.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from netdesk.__main__ import main
from netdesk.domain.people_columns import PeopleColumn
from netdesk.ui.main_window import MainWindow
from netdesk.ui.navigation import PageName
from netdesk.ui.people_table import PeopleTable

# every beginning of each finds somebody, so that there is something to paint
QUERIES = ("kalo", "a", "mira ne", "person123", "46 70 012", "engineer", "be")
FRAMES = 400
OPENED = 40
PERSON_STEP = 50
_LONGEST_WAIT_SECONDS = 10.0


class PaintWatch(QObject):
    """Knows whether a widget was painted since it was asked last."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.painted = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a painting, which follows at once."""
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False

    def seconds_until_painted(self, action: Callable[[], object]) -> float:
        """Do something and wait for the next painting."""
        self.painted = False
        begin = time.perf_counter()
        action()
        while not self.painted and time.perf_counter() - begin < _LONGEST_WAIT_SECONDS:
            QApplication.processEvents()
        return time.perf_counter() - begin


def run_program(folder: str, page: PageName, painted: Callable[[MainWindow], None]) -> None:
    """Start the program as a user does, with this page open, and tell of its first painting."""
    wake = MainWindow.wake
    told: list[bool] = []

    def wake_with_page(window: MainWindow) -> None:
        window.show_page(page)
        wake(window)

    def tell(window: MainWindow, _event: QPaintEvent) -> None:
        # the window's children are painted in the same pass, before the loop turns again
        if not told:
            told.append(True)
            QTimer.singleShot(0, lambda: painted(window))

    MainWindow.wake = wake_with_page  # type: ignore[method-assign, assignment]
    MainWindow.paintEvent = tell  # type: ignore[method-assign, assignment]
    sys.argv = ["netdesk", "--data", folder]
    main()


def end(words: str = "") -> None:
    """Print and end at once: what Python tears down afterwards is no part of a start."""
    print(words)
    sys.stdout.flush()
    os._exit(0)


def start(folder: str) -> None:
    """End when the list of people is painted."""
    run_program(folder, PageName.PEOPLE, lambda _: end())


def start_today(folder: str) -> None:
    """End when the page that a user sees first is painted."""
    run_program(folder, PageName.TODAY, lambda _: end())


def keystrokes(folder: str) -> None:
    """Type into the filter and print the milliseconds from each key to the painted list."""
    run_program(folder, PageName.PEOPLE, lambda window: end(json.dumps(_typed(window))))


def memory(folder: str) -> None:
    """Print the process's share of memory (PSS, MiB) with the list open, and after some use."""
    run_program(folder, PageName.PEOPLE, lambda window: end(json.dumps(_memory(window))))


def _typed(window: MainWindow) -> dict[str, float | str]:
    settle()
    view = people_list(window)
    watch = PaintWatch(view.viewport())
    line = people_filter(window)
    taken = {}
    for query in QUERIES:
        for end_ in range(1, len(query) + 1):
            letter = query[end_ - 1]
            if letter == " ":
                # a space ends a word and finds nobody else: nothing is painted
                press(line, letter)
                settle()
                continue
            taken[query[:end_]] = 1000 * watch.seconds_until_painted(lambda: press(line, letter))  # noqa: B023
            settle()
        line.clear()
        settle()
    slowest = max(taken, key=lambda typed: taken[typed])
    return {
        "median": median(taken.values()),
        "slowest": taken[slowest],
        "slowest_query": slowest,
        "keys": len(taken),
    }


def scrolling(folder: str) -> None:
    """Scroll the list and print the milliseconds from each step to its frame."""
    run_program(folder, PageName.PEOPLE, lambda window: end(json.dumps(_scrolled(window))))


def table(folder: str) -> None:
    """Scroll the list as a table and sort it by every column; print the milliseconds to each frame."""
    run_program(folder, PageName.PEOPLE, lambda window: end(json.dumps(_tabled(window))))


def contact_pages(folder: str) -> None:
    """Open people one after the other and print the milliseconds to each painted page."""
    run_program(folder, PageName.PEOPLE, lambda window: end(json.dumps(_opened(window))))


def _scrolled(window: MainWindow) -> dict[str, float]:
    settle(0.3)
    view = people_list(window)
    bar, watch = view.verticalScrollBar(), PaintWatch(view.viewport())
    taken = []
    for step in range(1, FRAMES + 1):
        # a turn of the wheel, and now and then a leap to where nothing was read yet
        by = bar.maximum() // 50 if step % 10 == 0 else 3 * bar.singleStep()
        to = (bar.value() + by) % bar.maximum()
        taken.append(1000 * watch.seconds_until_painted(lambda: bar.setValue(to)))  # noqa: B023
        settle(0.002)
    return _spread(taken)


def _tabled(window: MainWindow) -> dict[str, float | str]:
    window.people.findChildren(PeopleTable)[0].show(is_table=True)
    scrolled = _scrolled(window)
    view = people_list(window)
    watch, taken = PaintWatch(view.viewport()), {}
    for column in PeopleColumn:
        press_header = partial(window.people.sort_by, column.order, True)
        taken[column.value] = 1000 * watch.seconds_until_painted(press_header)
        settle()
    slowest = max(taken, key=lambda column: taken[column])
    return {
        **{f"scroll_{name}": value for name, value in scrolled.items()},
        "sort_median": median(taken.values()),
        "sort_slowest": taken[slowest],
        "sort_slowest_column": slowest,
    }


def _opened(window: MainWindow) -> dict[str, float]:
    settle(0.3)
    view = people_list(window)
    watch = PaintWatch(window.people.contact_page)
    taken = []
    for row in range(PERSON_STEP, OPENED * PERSON_STEP + 1, PERSON_STEP):
        index = view.model().index(row, 0)
        taken.append(1000 * watch.seconds_until_painted(lambda: view.setCurrentIndex(index)))  # noqa: B023
        settle(0.05)
    return _spread(taken)


def _spread(taken: list[float]) -> dict[str, float]:
    ordered = sorted(taken)
    return {
        "median": median(ordered),
        "p99": ordered[min(len(ordered) * 99 // 100, len(ordered) - 1)],
        "slowest": ordered[-1],
    }


def _memory(window: MainWindow) -> dict[str, float]:
    settle()
    open_ = share_of_memory()
    view = people_list(window)
    bar = view.verticalScrollBar()
    for step in range(60):
        bar.setValue(bar.maximum() * step // 60)
        settle(0.0)
    for row in range(0, 60, 3):
        view.setCurrentIndex(view.model().index(row, 0))
        settle(0.0)
    _typed(window)
    window.show_page(PageName.TODAY)
    settle()
    return {"open": open_, "used": share_of_memory()}


def people_filter(window: MainWindow) -> QLineEdit:
    """Return the filter line of the people page."""
    return window.people.findChildren(QLineEdit)[0]


def people_list(window: MainWindow) -> QAbstractItemView:
    """Return the list of the people page."""
    return window.people.findChildren(QAbstractItemView)[0]


def press(widget: QWidget, letter: str) -> None:
    """Press and release a key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)


def settle(seconds: float = 0.02) -> None:
    """Let the window do all it has to."""
    until = time.perf_counter() + seconds
    QApplication.processEvents()
    while time.perf_counter() < until:
        QApplication.processEvents()


def share_of_memory() -> float:
    """Return this process's proportional share of memory in MiB (Linux)."""
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise SystemExit("The system does not tell a process's share of memory.")


_MEASURES = {
    "start": start,
    "start-today": start_today,
    "keystrokes": keystrokes,
    "memory": memory,
    "scrolling": scrolling,
    "table": table,
    "contact-pages": contact_pages,
}

if __name__ == "__main__":
    _MEASURES[sys.argv[1]](sys.argv[2])
