"""Days of a leap year in seconds: the real process under a faked clock, killed between them.

libfaketime tells the program the civil time that stands in a file. The clock by which Qt's timers run is
left alone: they wait as ever, and nothing here waits for them. What makes the program look is its start,
or a step of another process.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.desktop.running_program import RunningProgram
from tests.desktop.session import wait_for
from tests.qt.due_people import add_person

from netdesk.domain.identifiers import ContactId
from netdesk.domain.moment import Moment
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.operations.promises import make_promise
from netdesk.preferences import PreferencesFile
from netdesk.store.store import Store

FIRST_DAY = date(2028, 2, 28)
"""A Monday; the year has a 29 February."""
_LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"), None)

pytestmark = pytest.mark.skipif(
    _LIBRARY is None or shutil.which("faketime") is None, reason="libfaketime is not installed"
)


@dataclass
class Calendar:
    """The time that the program is told."""

    program: RunningProgram
    file: Path
    tom: ContactId

    def turn(self, to: str) -> None:
        """Set the clock."""
        part = self.file.with_suffix(".part")
        part.write_text(f"@{to}:00")
        part.replace(self.file)

    def start(self, at: str) -> None:
        """Start the program at a time, and wait until it has looked at what is due."""
        self.turn(at)
        self.program.start("--tray")
        wait_for("the first look to be noted", self._has_looked)

    def _has_looked(self) -> bool:
        return bool(self._noted())

    def _noted(self) -> str:
        """Return the civil time of the last look that was noted."""
        with self.program.store() as store:
            return store.remembered.get("reminders_shown_at")

    def _is_all_noted(self) -> bool:
        """Tell whether the day's time is noted as seen: who is killed before was away, and says so."""
        return self._noted() >= f"{self.file.read_text()[1:11]}T09:00"

    def promise(self, at: str) -> None:
        """Let the time come while the program runs, and promise something for that very day: its
        notification tells that the program has looked since."""
        self.turn(at)
        day = date.fromisoformat(at[:10])
        with Store.open(self.program.folder) as store:
            draft = PromiseDraft(self.tom, PromiseKind.GIVE, "the minutes", due_on=day)
            make_promise(store, draft, at=Moment.at_noon(day))

    def shown(self) -> list[str]:
        """Return whom or what the notifications were of, in order."""
        return re.findall(r"^\s*summary: '(.*)'$", self.program.notified(), re.M)

    def wait_for(self, *titles: str) -> None:
        """Wait until these were notified since the test began, none of them twice, and nothing else; and
        until that is written down."""
        wait_for(f"notifications of {titles}", lambda: len(self.shown()) >= len(titles))
        assert self.shown() == list(titles)
        reminders = len(titles) + ("1 person and 1 date while you were away" in titles)
        wait_for("all to be written down", lambda: self.program.deliveries() == reminders)
        wait_for("the look to be noted", self._is_all_noted)

    def written(self) -> list[datetime]:
        """Return when each reminder was shown."""
        with self.program.store() as store:
            found = store.database.column("SELECT delivered_at FROM delivery ORDER BY delivered_at")
        return [datetime.fromisoformat(each) for each in found]


@pytest.fixture
def calendar(program: RunningProgram, tmp_path: Path) -> Iterator[Calendar]:
    """Bo is due for long, Ida from the second day on; a birthday on the leap day, one on 1 March, a
    promise for 3 March."""
    folder = program.folder
    add_person(folder, "Bo Lindqvist", today=FIRST_DAY, days_ago=74)
    add_person(folder, "Ida Berg", today=FIRST_DAY, days_ago=29)
    add_person(folder, "Elif Yılmaz", today=FIRST_DAY, aim=None, birthday=date(2028, 2, 29))
    mina = add_person(folder, "Mina Sato", today=FIRST_DAY, aim=None, birthday=date(2028, 3, 1))
    tom = add_person(folder, "Tom Okafor", today=FIRST_DAY, aim=None)
    with Store.open(folder) as store:
        draft = PromiseDraft(mina, PromiseKind.GIVE, "the benchmark", due_on=date(2028, 3, 3))
        make_promise(store, draft, at=Moment.at_noon(FIRST_DAY))
    PreferencesFile(folder).change(
        digest_times=("09:00",),
        quiet_from="20:00",
        quiet_until="08:00",
        working_days=("mon", "tue", "wed", "thu", "fri"),
    )
    made = Calendar(program, tmp_path / "time", tom)
    program.surround(
        {
            "LD_PRELOAD": str(_LIBRARY),
            "FAKETIME_TIMESTAMP_FILE": str(made.file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "NO_FAKE_STAT": "1",
            "TZ": "Europe/Berlin",
        }
    )
    yield made
    program.desktop.run("dunstctl", "close-all")


def test_each_reminder_comes_once_in_days_with_power_cuts(calendar: Calendar, program) -> None:
    calendar.start("2028-02-28 07:30")  # quiet hours
    calendar.promise("2028-02-28 09:00")
    calendar.wait_for(*(shown := ["Tom Okafor", "Bo Lindqvist"]))
    program.kill()

    calendar.start("2028-02-29 09:30")
    calendar.wait_for(*(shown := [*shown, "Elif Yılmaz", "Ida Berg"]))
    program.kill()

    calendar.start("2028-03-06 09:30")  # after a week
    calendar.wait_for(*(shown := [*shown, "1 person and 1 date while you were away"]))
    program.kill()

    calendar.start("2028-03-05 12:00")  # the clock was set back
    calendar.promise("2028-03-06 10:00")  # and right again
    calendar.wait_for(*shown, "Tom Okafor")
    program.quit()
    hours = [at.astimezone(ZoneInfo("Europe/Berlin")).hour for at in calendar.written()]
    assert all(9 <= hour < 20 for hour in hours), hours
