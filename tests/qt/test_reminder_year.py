"""The simulated year of `tests/reminder_year` with the service that the program runs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject
from tests.reminder_year.life import Life
from tests.reminder_year.surroundings import FakeClock, Killed, Resident, Screen

from netdesk.domain.changes import Changes
from netdesk.domain.moment import Moment
from netdesk.preferences import Preferences
from netdesk.runtime import daybreak as daybreak_module
from netdesk.runtime.change_bus import ChangeBus
from netdesk.runtime.daybreak import Daybreak
from netdesk.store.store import Store
from netdesk.tray.notice import Notice, Notices
from netdesk.tray.reminder_service import ReminderService

PEOPLE, DAYS = 200, 120


class WallClock:
    """What the program asks for the time."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock

    def moment(self) -> Moment:
        return self._clock.moment()

    def today(self) -> date:
        return self._clock.today

    def local(self) -> datetime:
        return self._clock.local


class PromptWriter(QObject):
    """Writes at once."""

    def __init__(self, store: Store, clock: FakeClock) -> None:
        super().__init__()
        self._store, self._clock = store, clock

    def submit(self, operation: Callable[[Store, Moment], Any]) -> None:
        operation(self._store, self._clock.moment())


class ScreenNotices(Notices):
    """Puts notices on the simulated screen; the process may be killed while it does."""

    def __init__(self, process: ServiceProcess, screen: Screen) -> None:
        super().__init__()
        self._process, self._screen = process, screen

    def show(self, notice: Notice) -> None:
        process = self._process
        process.die_at("before showing")
        delivery = process.service._open[notice.key]
        if not self._screen.show(delivery):
            self.failed.emit(notice.key)
            return
        process.unwritten = list(delivery.reminders)
        process.die_at("after showing")
        self.shown.emit(notice.key)
        process.unwritten = []
        process.die_at("after recording")

    def withdraw(self, key: str) -> None:
        """What was answered elsewhere goes from the screen."""


class ServiceProcess(Resident):
    """The resident process with the program's own service and daybreak; only Qt's loop stands still."""

    def __init__(
        self,
        store: Store,
        clock: FakeClock,
        screen: Screen,
        preferences: Callable[[], Preferences],
    ) -> None:
        self.crash_at = ""
        self.unwritten = []
        self._screen = screen
        self._had_screen = screen.is_there
        self._preferences = preferences
        self._chosen = SimpleNamespace(current=preferences())
        self._daybreak = Daybreak(WallClock(clock))
        self._bus = ChangeBus()
        self._notices = ScreenNotices(self, screen)
        backstage = SimpleNamespace(
            store=store,
            writer=PromptWriter(store, clock),
            bus=self._bus,
            clock=WallClock(clock),
            daybreak=self._daybreak,
            preferences=self._chosen,
        )
        self.service = ReminderService(backstage, self._notices)

    def note(self, changes: Changes) -> None:
        self._bus.publish(changes)

    def tick(self) -> bool:
        self._chosen.current = self._preferences()
        self._daybreak.look()
        if self.service._settled.isActive():
            self.look()
            return True
        return False

    def look(self) -> tuple[()]:
        self._chosen.current = self._preferences()
        if self._screen.is_there is not self._had_screen:
            self._had_screen = self._screen.is_there
            self._notices.availability_changed.emit(self._had_screen)
        self.service._settled.stop()
        self.service.look()
        return ()

    def close(self) -> None:
        self.service.close()
        self._daybreak.close()

    def die_at(self, point: str) -> None:
        if self.crash_at == point:
            raise Killed


@pytest.mark.parametrize(
    ("seed", "start"), [(11, date(2027, 1, 4)), (12, date(2028, 1, 3)), (13, date(2027, 9, 6))]
)
def test_the_service_shows_every_reminder_once(tmp_path, monkeypatch, qtbot, seed, start):
    folder = tmp_path / "data"
    life = Life(folder, seed, people=PEOPLE, start=start, process=ServiceProcess)

    def seconds() -> float:
        return life.clock.true.timestamp()

    monkeypatch.setattr(daybreak_module, "monotonic", seconds)
    tally = life.live(DAYS)
    assert tally.reminders > 80
    assert min(tally.crashes, tally.flights, tally.jumps, tally.digests) > 0
