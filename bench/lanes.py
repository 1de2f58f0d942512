"""What a frame of the lanes costs while they are moved and stretched: from the event to the painting.

Run as `python -m bench.lanes DATA-FOLDER`: prints one JSON document, in milliseconds. The floor is what a
frame costs that only copies a picture of the window's size.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from statistics import median

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from bench.window import PaintWatch, end, run_program, settle
from netdesk.domain.lanes import MONTH_DAYS, TEN_YEARS_DAYS, WEEK_DAYS, YEAR_DAYS, Span
from netdesk.ui.main_window import MainWindow
from netdesk.ui.navigation import PageName
from netdesk.ui.pages.timeline_page import TimelinePage

FRAMES = 300
SIZE = QSize(1920, 1080)
_SMALL_TURN = 24
"""A fifth of a notch, as a touchpad or a smooth wheel turns."""
_LONGEST_WAIT_SECONDS = 10.0

Move = Callable[[], object]


def main(folder: str) -> None:
    """Move and stretch the lanes of a store and print what each kind of movement costs."""
    run_program(folder, PageName.TODAY, lambda window: end(json.dumps(measure(window))))


def measure(window: MainWindow) -> dict[str, object]:
    """Return the 99th percentile, the median and the longest of each movement, the floor, and how long
    the page takes from being asked for to its rows being painted."""
    # tray and notifications begin after the first painting, and are no part of a frame
    settle(1.5)
    window.resize(SIZE)
    begin = time.perf_counter()
    window.show_page(PageName.TIMELINE)
    page = window.pages.timeline
    _wait_for_rows(page)
    opening = 1000 * (time.perf_counter() - begin)
    settle(0.3)
    frames = {name: _frames(page, moves) for name, moves in _movements(page)}
    return {
        "movements": {name: _told(taken) for name, taken in frames.items()},
        "all": _told([each for taken in frames.values() for each in taken]),
        "floor": median(_floor(window)),
        "opening": opening,
        "rows": page.model.rowCount(),
    }


def _wait_for_rows(page: TimelinePage) -> None:
    begin = time.perf_counter()
    watch = PaintWatch(page.view.viewport())
    while not (page.model.rowCount() and watch.painted):
        if not page.model.rowCount():
            watch.painted = False
        QApplication.processEvents()
        if time.perf_counter() - begin > _LONGEST_WAIT_SECONDS:
            raise SystemExit("the rows do not arrive")


def _movements(page: TimelinePage) -> Iterator[tuple[str, Iterator[Move]]]:
    for days, words in (
        (YEAR_DAYS, "a year"),
        (TEN_YEARS_DAYS, "ten years"),
        (MONTH_DAYS, "a month"),
    ):
        yield f"through time, {words} in sight", _panned(page, days)
        yield f"through the rows, {words} in sight", _scrolled(page, days)
    yield "from ten years to a week and back", _zoomed(page)
    yield "to rows anywhere", _jumped(page)


def _panned(page: TimelinePage, days: float) -> Iterator[Move]:
    _begin(page, days)
    for frame in range(FRAMES):
        turn = _SMALL_TURN if frame % 200 < 150 else -_SMALL_TURN
        yield lambda turn=turn: _turn(page, QPoint(turn, 0))  # type: ignore[misc]


def _scrolled(page: TimelinePage, days: float) -> Iterator[Move]:
    _begin(page, days)
    bar, turn = page.view.verticalScrollBar(), -120
    for _ in range(FRAMES):
        if bar.value() in (bar.minimum(), bar.maximum()):
            turn = -120 if bar.value() == bar.minimum() else 120
        yield lambda turn=turn: _turn(page, QPoint(0, turn))  # type: ignore[misc]


def _zoomed(page: TimelinePage) -> Iterator[Move]:
    _begin(page, TEN_YEARS_DAYS)
    turn = _SMALL_TURN
    for _ in range(FRAMES):
        if page.view.span.days <= WEEK_DAYS:
            turn = -_SMALL_TURN
        elif page.view.span.days >= TEN_YEARS_DAYS:
            turn = _SMALL_TURN
        yield lambda turn=turn: _turn(page, QPoint(0, turn), zooms=True)  # type: ignore[misc]


def _jumped(page: TimelinePage) -> Iterator[Move]:
    _begin(page, YEAR_DAYS)
    bar = page.view.verticalScrollBar()
    for frame in range(FRAMES):
        # a number that shares no factor with the rows goes everywhere
        yield lambda frame=frame: bar.setValue((frame + 1) * 7919 * 32 % bar.maximum())  # type: ignore[misc]


def _begin(page: TimelinePage, days: float) -> None:
    page.view.verticalScrollBar().setValue(0)
    page.view.show_span(Span.about_today(page.model.today, days))
    settle(0.1)


def _turn(page: TimelinePage, turn: QPoint, *, zooms: bool = False) -> None:
    viewport = page.view.viewport()
    place = QPointF(viewport.width() * 0.7, viewport.height() / 2)
    modifiers = Qt.KeyboardModifier.ControlModifier if zooms else Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        place,
        viewport.mapToGlobal(place),
        QPoint(),
        turn,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def _frames(page: TimelinePage, moves: Iterator[Move]) -> list[float]:
    watch = PaintWatch(page.view.viewport())
    return [1000 * watch.seconds_until_painted(move) for move in moves]


def _floor(window: MainWindow) -> list[float]:
    """Copy a picture of the window onto a widget of its size, again and again."""
    picture = window.grab()

    class Copy(QWidget):
        """Shows the picture."""

        def paintEvent(self, event: QPaintEvent) -> None:
            painter = QPainter(self)
            painter.drawPixmap(0, 0, picture)
            painter.end()

    copy = Copy()
    copy.resize(window.size())
    copy.show()
    settle(0.1)
    watch = PaintWatch(copy)
    return [1000 * watch.seconds_until_painted(copy.update) for _ in range(FRAMES)]


def _told(taken: list[float]) -> dict[str, float]:
    ordered = sorted(taken)
    return {
        "percentile_99": ordered[int(len(ordered) * 0.99)],
        "median": median(ordered),
        "longest": ordered[-1],
    }


if __name__ == "__main__":
    main(sys.argv[1])
