"""What the window's tests share: a desk over a real store, put away at the end."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from netdesk.domain.changes import Changes
from netdesk.domain.moment import Moment
from netdesk.preferences import PreferencesFile
from netdesk.runtime.change_bus import ChangeBus
from netdesk.runtime.daybreak import Daybreak
from netdesk.runtime.jobs import JobPool
from netdesk.runtime.writer import Operation, Writer
from netdesk.store.store import Store
from netdesk.ui.desk import Desk
from netdesk.ui.theme import Theme

TODAY = date(2026, 11, 21)


@dataclass(slots=True)
class StillClock:
    """A clock that stands until a test sets it."""

    now: date = TODAY

    def moment(self) -> Moment:
        return Moment.at_noon(self.now)

    def today(self) -> date:
        return self.now

    def local(self) -> datetime:
        return datetime.combine(self.now, time(12))


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light")


@pytest.fixture
def desk(tmp_path: Path, clock: StillClock, theme: Theme, qtbot: QtBot) -> Iterator[Desk]:
    folder = tmp_path / "data"
    Store.open(folder).close()
    bus = ChangeBus()
    made = Desk(
        store=Store.open_reader(folder),
        writer=Writer(folder, clock, bus),
        jobs=JobPool(folder),
        bus=bus,
        clock=clock,
        daybreak=Daybreak(clock),
        preferences=PreferencesFile(folder),
        theme=theme,
    )
    yield made
    made.daybreak.close()
    made.jobs.close()
    made.writer.close()
    made.store.close()


Do = Callable[[Operation], Changes]


@pytest.fixture
def do(desk: Desk, qtbot: QtBot) -> Do:
    """Have an operation done by the writer and wait until everybody has heard of it."""

    def run(operation: Operation) -> Changes:
        task = desk.writer.submit(operation)
        with qtbot.waitSignal(task.succeeded) as heard:
            pass
        return heard.args[0]

    return run


@pytest.fixture(autouse=True, scope="session")
def leave_out_what_was_there() -> Iterator[None]:
    """Look for what a test leaves behind among its own objects: those of thousands of tests before it,
    and of all modules, would be looked through after each."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    qapp.processEvents()
    left = [thread for thread in threading.enumerate() if thread not in before]
    assert not left, f"threads left running: {left}"
    shown = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    assert not shown, f"windows left open: {shown}"
    gc.collect()
    running = [each for each in gc.get_objects() if _is_running_timer(each)]
    assert not running, f"timers left running: {[each.parent() for each in running]}"


def _is_running_timer(each: object) -> bool:
    return isinstance(each, QTimer) and isValid(each) and each.isActive()
