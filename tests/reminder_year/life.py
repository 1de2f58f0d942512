"""A year of somebody's life with the program: days on and off, answers, flights, crashes, wrong clocks.

After every look, and at every quarter of an hour without one, what is on the screen is held against the
oracle. The same seed is the same year.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from tests.reminder_year.network import Network
from tests.reminder_year.oracle import Key, Oracle, Wanted, is_back
from tests.reminder_year.steps import Steps
from tests.reminder_year.surroundings import (
    CRASH_POINTS,
    ZONES,
    FakeClock,
    Killed,
    Resident,
    Screen,
    key_of,
)

from netdesk.domain.changes import Changes
from netdesk.domain.delivery_plan import Delivery
from netdesk.preferences import Preferences
from netdesk.store.store import Store

QUARTER = timedelta(minutes=15)
DAY = timedelta(days=1)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ACCOUNT_LINES = 40
GERMAN_HOLIDAYS = frozenset(
    date(year, month, day)
    for year, days in {
        2026: ((11, 1), (12, 25), (12, 26)),
        2027: ((3, 26), (3, 29), (5, 6), (5, 17)),
        2028: ((4, 14), (4, 17), (5, 25), (6, 5)),
        2029: ((3, 30), (4, 2), (5, 10), (5, 21)),
    }.items()
    for month, day in (*days, (1, 1), (5, 1), (10, 3), (12, 25), (12, 26))
) - {date(2026, 11, 1)}
"""Those that the whole country has, by the almanac."""


class BrokenPromiseError(AssertionError):
    """Something was shown that should not have been, or was not that should have."""


@dataclass
class Tally:
    """What happened in a year."""

    days: int = 0
    looks: int = 0
    notices: int = 0
    reminders: int = 0
    digests: int = 0
    belated: int = 0
    came_back: int = 0
    crashes: int = 0
    shown_again: int = 0
    flights: int = 0
    jumps: int = 0
    steps: int = 0
    kinds: dict[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.kinds.items()))
        return (
            f"{self.days} days, {self.steps} steps, {self.looks} looks, {self.notices} notices"
            f" of {self.reminders} reminders ({kinds}; {self.belated} belated dates,"
            f" {self.came_back} put off until later, {self.digests} digests after absence),"
            f" {self.crashes} crashes"
            f" ({self.shown_again} shown again), {self.flights} flights, {self.jumps} clock jumps"
        )


class Life:
    """One simulated year in a folder."""

    def __init__(
        self,
        folder: Path,
        seed: int,
        *,
        people: int,
        start: date,
        process: type[Resident] = Resident,
    ) -> None:
        self.seed = seed
        self._process = process
        self.chance = Random(seed)
        self.tally = Tally()
        self._folder = folder
        self._start = start
        zone = ZoneInfo(self.chance.choice(ZONES))
        begin = datetime.combine(start, time(7), zone).astimezone(UTC)
        self.clock = FakeClock(begin, zone)
        self.screen = Screen()
        self.oracle = Oracle(self._first_choices())
        self.preferences = Preferences()
        self.store = Store.open(folder)
        self._calm_disk()
        network = Network(self.store, self.oracle, self.chance, start)
        network.fill(people)
        self.steps = Steps(self.oracle, network, self.chance, self.clock)
        self.resident: Resident | None = None
        self._account: list[str] = []
        self._version = 0
        self._checked: object = None
        self._is_off = True
        self._is_suspended = False
        self._times_changed = False
        self._write_choices()
        self._missed: list[Changes] = []
        """What another process wrote while this one slept."""

    def _first_choices(self) -> Wanted:
        hours = self.chance.choice(((20, 8), (20, 8), (12, 14)))
        return Wanted(
            quiet=(time(hours[0]), time(hours[1])),
            holidays=self.chance.choice((frozenset(), GERMAN_HOLIDAYS)),
        )

    def _calm_disk(self) -> None:
        """The disk's own pace is no part of a simulated year."""
        self.store.database.connection.execute("PRAGMA synchronous = OFF")

    # the year

    def live(self, days: int) -> Tally:
        """Live so many days. Raises BrokenPromiseError with an account of what led to it."""
        end = self.clock.true + days * DAY
        try:
            while self.clock.true < end:
                self._be_on(end)
                self._be_off()
        finally:
            self.tally.days = (self.clock.true - end).days + days
            self._end_process()
            self.store.close()
        return self.tally

    def _be_on(self, end: datetime) -> None:
        off = min(self._switched_off_at(), end)
        self._maybe_change_choices()
        self._is_off = False
        if self._is_suspended and self.resident is not None:
            self._wake_up(self.resident)
        else:
            self._start_process()
        while self.clock.true < off:
            self._quarter()
            self.clock.true += QUARTER
        self._is_off = True
        self._is_suspended = self.chance.random() < 0.4
        self._say("suspended" if self._is_suspended else "switched off")

    def _wake_up(self, resident: Resident) -> None:
        self._say("woke up")
        for each in self._missed:
            resident.note(each)
        self._missed.clear()
        self._look()

    def _switched_off_at(self) -> datetime:
        hours = self.chance.choice((1, 3, 8, 10, 12, 15))
        return self.clock.true + timedelta(hours=hours) + self.chance.randrange(4) * QUARTER

    def _until_morning(self) -> timedelta:
        """Most days begin between six and eleven where one is."""
        here = self.clock.true.astimezone(self.clock.zone)
        hours, quarters = self.chance.choice((6, 7, 8, 8, 9, 11)), self.chance.randrange(4)
        morning = datetime.combine(here.date(), time(hours, 15 * quarters), self.clock.zone)
        if morning <= here:
            morning = datetime.combine(here.date() + DAY, morning.timetz(), self.clock.zone)
        gone = morning.astimezone(UTC) - self.clock.true
        return max(gone - gone % QUARTER, QUARTER)

    def _be_off(self) -> None:
        chance = self.chance
        kind = chance.random()
        if kind < 0.02:
            gone = chance.randrange(15, 45) * DAY
        elif kind < 0.12:
            gone = chance.randrange(1, 14) * DAY
        elif kind < 0.3:
            gone = chance.randrange(1, 20) * QUARTER
        else:
            gone = self._until_morning()
        if chance.random() < 0.06:
            self._fly()
        while gone > timedelta():
            # somebody writes by the command line, or on another machine, meanwhile
            if chance.random() < 0.02:
                self._step()
            part = min(gone, timedelta(hours=6))
            self.clock.true += part
            gone -= part

    def _quarter(self) -> None:
        chance = self.chance
        if chance.random() < 0.15:
            self._step()
        if chance.random() < 0.004:
            self._fly()
        if chance.random() < (0.05 if self.clock.wrong_by else 0.002):
            self._set_clock()
        if chance.random() < (0.002 if self.screen.is_there else 0.02):
            self.screen.is_there = not self.screen.is_there
            self._say(f"notification service {'came' if self.screen.is_there else 'went'}")
            if self.screen.is_there:
                self._look()
        if chance.random() < 0.004:
            self._maybe_change_choices(surely=True)
            self._look()
        if chance.random() < 0.01:
            self._kill()
        self._tick()

    # the process

    def _start_process(self) -> None:
        self._missed.clear()
        self._end_process()
        if self.chance.random() < 0.2:
            self.store.close()
            self.store = Store.open(self._folder)
            self._calm_disk()
        self.resident = self._process(self.store, self.clock, self.screen, lambda: self.preferences)
        self._say("process started")
        if self.chance.random() < 0.06:
            self.resident.crash_at = self.chance.choice(CRASH_POINTS)
        self._look()

    def _end_process(self) -> None:
        if self.resident is not None:
            self.resident.close()
        self.resident = None

    def _kill(self) -> None:
        self._say("killed")
        self.tally.crashes += 1
        self._start_process()

    def _look(self) -> None:
        self._looked(lambda resident: resident.look())

    def _tick(self) -> None:
        self._looked(lambda resident: resident.tick())

    def _looked(self, act: Callable[[Resident], object]) -> None:
        resident = self.resident
        assert resident is not None
        before = len(self.screen.notices)
        try:
            did = act(resident)
        except Killed:
            self._crashed(resident, self.screen.notices[before:])
            return
        if did is False:
            self._check_nothing_owed()
        else:
            self._check(self.screen.notices[before:])

    def _crashed(self, resident: Resident, notices: list[Delivery]) -> None:
        """After a crash what was shown and not written down is shown once more, all else is not."""
        self._say(f"killed {resident.crash_at}")
        self.tally.crashes += 1
        lost = {key_of(reminder) for reminder in resident.unwritten}
        self.tally.shown_again += len(lost)
        shown = [key for key in self._keys(notices) if key not in lost]
        self.oracle.were_shown(shown, self.clock.instant)
        self._version += 1
        self._start_process()

    # the promise

    def _expected(self) -> tuple[set[Key], list[Key]]:
        # what was seen, was seen by other times: what is owed may come now or at the next one
        now = self.clock.instant.astimezone(self.clock.zone)
        return self.oracle.expected(now, at_any_time=self._times_changed)

    def _check_nothing_owed(self) -> None:
        waits = sum(
            each.later is not None and each.later > self.clock.instant
            for each in self.steps.put_off
        )
        state = (self.clock.today, self._version, self.oracle.allowance(self.clock.local), waits)
        if not self.screen.is_there or self._times_changed or state == self._checked:
            return
        others, people = self._expected()
        if others or people:
            self._break("nothing was shown, and owed was", [*others, *people])
        self._checked = state

    def _check(self, notices: list[Delivery]) -> None:
        self.tally.looks += 1
        others, people = self._expected()
        keys = self._keys(notices)
        if self.screen.is_there:
            wanted = {*others, *people}
            if self._times_changed:
                wanted &= set(keys)
            if len(set(keys)) != len(keys):
                self._break("shown twice at once", keys)
            if missing := wanted - set(keys):
                self._break("not shown", sorted(missing, key=str))
            if extra := set(keys) - wanted:
                self._break("shown, though it should not be", sorted(extra, key=str))
            self._check_gentleness(notices)
        now = self.clock.local
        self.oracle.were_shown(keys, self.clock.instant)
        is_first = self.oracle.seen is None
        is_all_shown = self.screen.is_there or not (others or people)
        if is_all_shown and (is_first or self.oracle.allowance(now).anything):
            self.oracle.seen = now
            self._times_changed = False
        self._count(notices)

    def _check_gentleness(self, notices: list[Delivery]) -> None:
        away = None if self._times_changed else self.oracle.was_away(self.clock.local)
        most = 1 if away else 3
        if len(notices) > most:
            self._break(f"{len(notices)} notices at once (away: {away})", self._keys(notices))
        if away is False and any(each.is_after_absence for each in notices):
            self._break("called an absence, and nobody was away", self._keys(notices))

    def _keys(self, notices: list[Delivery]) -> list[Key]:
        return [key_of(each) for notice in notices for each in notice.reminders]

    def _count(self, notices: list[Delivery]) -> None:
        tally = self.tally
        for notice in notices:
            keys = [key_of(each) for each in notice.reminders]
            tally.notices += 1
            tally.reminders += len(keys)
            tally.digests += notice.is_after_absence
            self._say(f"notice of {keys}")
            for key in keys:
                kind = str(key[0])
                tally.came_back += is_back(key)
                tally.kinds[kind] = tally.kinds.get(kind, 0) + 1
                if kind == "date" and isinstance(key[3], date) and key[3] < self.clock.today:
                    tally.belated += 1

    def _break(self, words: str, keys: list[Key]) -> None:
        told = "\n  ".join(self._account[-_ACCOUNT_LINES:])
        people = "\n  ".join(self._told_of(key) for key in keys[:5])
        raise BrokenPromiseError(
            f"seed {self.seed}, {self.clock.local} in {self.clock.zone}: {words}:\n  {people}\n"
            f"choices: {self.oracle.wanted}\nlast seen: {self.oracle.seen}\n"
            f"before that:\n  {told}"
        )

    def _told_of(self, key: Key) -> str:
        number = key[1]
        tables = {"promise": self.oracle.owed, "plan": self.oracle.planned}
        return f"{key}: {tables.get(key[0], self.oracle.people).get(number)}"

    def _say(self, words: str) -> None:
        self._account.append(f"{self.clock.local:%a %Y-%m-%d %H:%M} {words}")

    # what happens

    def _fly(self) -> None:
        self.clock.zone = ZoneInfo(self.chance.choice(ZONES))
        self.tally.flights += 1
        self._say(f"flew to {self.clock.zone}")

    def _set_clock(self) -> None:
        """Set the clock wrong by minutes, hours or days; or, mostly, right again."""
        chance = self.chance
        if self.clock.wrong_by:
            self.clock.wrong_by = timedelta()
        else:
            by = chance.choice((QUARTER, timedelta(hours=5), 2 * DAY, 40 * DAY, 400 * DAY))
            self.clock.wrong_by = by * chance.choice((-1, 1))
        self.tally.jumps += 1
        self._say(f"clock set wrong by {self.clock.wrong_by}")

    def _maybe_change_choices(self, *, surely: bool = False) -> None:
        if not surely and self.chance.random() > 0.02:
            return
        chance, wanted = self.chance, self.oracle.wanted
        match chance.randrange(8):
            case 0:
                wanted.budget = chance.choice((0, 1, 3, 3, 5, 8))
            case 1:
                times = chance.choice(([9], [9, 15], [0], [7, 12, 18], [18]))
                wanted.times = tuple(time(each) for each in times)
                self._times_changed = True
            case 2:
                hours = chance.choice(((20, 8), (22, 6), (12, 14), None))
                wanted.quiet = (time(hours[0]), time(hours[1])) if hours else None
            case 3:
                wanted.working = frozenset(chance.sample(range(7), chance.randrange(3, 8)))
                wanted.holidays = chance.choice((frozenset(), GERMAN_HOLIDAYS))
            case 4:
                wanted.leap_rule = chance.choice(("feb_28", "mar_1", "leap_only"))
            case 5:
                wanted.ahead = chance.choice((0, 0, 3, 7))
            case 6:
                wanted.paused = self.clock.today + chance.randrange(1, 20) * DAY
            case _:
                self.oracle.wanted = Wanted(leap_rule=wanted.leap_rule)
                self._times_changed = True
        self._write_choices()
        self._say(f"chose {self.oracle.wanted}")

    def _write_choices(self) -> None:
        wanted = self.oracle.wanted
        quiet = [f"{each:%H:%M}" for each in wanted.quiet] if wanted.quiet else ["", ""]
        self.preferences = replace(
            self.preferences,
            daily_budget=wanted.budget,
            digest_times=tuple(f"{each:%H:%M}" for each in wanted.times),
            quiet_from=quiet[0],
            quiet_until=quiet[1],
            working_days=tuple(_WEEKDAYS[each] for each in sorted(wanted.working)),
            leap_day_rule=wanted.leap_rule,
            remind_ahead_days=wanted.ahead,
            holiday_country="DE" if wanted.holidays else "",
            reminders_paused_until=wanted.paused.isoformat() if wanted.paused else "",
        )
        self._version += 1

    # steps

    def _step(self) -> None:
        """Do something; now and then the process dies before it hears of it."""
        words, changes = self.steps.do_one(self.store)
        self._version += 1
        self.tally.steps += 1
        self._say(words)
        if self._is_off:
            self._missed += changes
        elif self.chance.random() < 0.02:
            self._say("killed between commit and delivery")
            self.tally.crashes += 1
            self._start_process()
        elif self.resident is not None:
            for each in changes:
                self.resident.note(each)
            self._look()
