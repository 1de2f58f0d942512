"""What a person should have been reminded of by when: said a second time, apart from the program.

Derived from the design and from what the contract's docstrings promise, on plain lists of people, with
nothing of the program's rules in it. It is slow and simple, and may be read as the promise itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

Key = tuple[object, ...]
"""What one reminder is about and in which round: each may be shown once."""

BELATED = 14
DAY = timedelta(days=1)
BACK = "back"
"""The end of a key of what was put off until later and is shown once more."""


def is_back(key: Key) -> bool:
    """Tell whether it was put off until later on this very day, and that has come."""
    return key[-1] == BACK


@dataclass
class Group:
    """A circle."""

    number: int
    name: str
    ideal: int | None
    maximum: int | None
    weight: float
    reminds: bool = True


@dataclass
class Yearly:
    """A date that comes round; `year` may be unknown."""

    kind: str
    month: int
    day: int
    year: int | None
    lead: int | None = None
    """So many days ahead there is one reminder more; `None` takes the usual choice."""


@dataclass
class Person:
    """All that the oracle knows of somebody. `added` is the day since which dates can be missed."""

    number: int
    name: str
    added: date
    own: int | None = None
    own_maximum: int | None = None
    groups: list[Group] = field(default_factory=list)
    touch: date | None = None
    skipped: date | None = None
    snoozed: date | None = None
    snoozed_on: date | None = None
    paused: date | None = None
    dates: list[Yearly] = field(default_factory=list)
    answered_on: set[date] = field(default_factory=set)
    later: datetime | None = None
    """Put off until this instant (UTC) of the same day."""
    in_touch: list[date] = field(default_factory=list)
    """The days of what counts as contact and was written down in the year, in that order."""

    @property
    def rhythm(self) -> tuple[int, int] | None:
        """The own cadence, else the shortest of the circles', else none: ideal and maximum."""
        if self.own is not None:
            found = [(self.own, self.own_maximum)] if self.own else []
        else:
            found = [(group.ideal, group.maximum) for group in self.groups if group.ideal]
        rhythms = [(ideal, most or ideal * 3 // 2) for ideal, most in found]
        return min(rhythms, default=None)

    @property
    def start(self) -> date:
        """The day from which days are counted. Everybody here was touched once."""
        assert self.touch is not None
        return max(self.touch, self.skipped or self.touch)

    @property
    def due(self) -> date | None:
        """The first day on the list: the ideal reached, snooze and pause over."""
        rhythm = self.rhythm
        if rhythm is None:
            return None
        waits = (self.start + rhythm[0] * DAY, self.snoozed, self.paused)
        return max(day for day in waits if day is not None)

    def is_stale(self, today: date) -> bool:
        rhythm = self.rhythm
        return rhythm is not None and (today - self.start).days > rhythm[1]

    def urgency(self, today: date) -> float:
        """Ratio × the largest weight of the circles."""
        rhythm = self.rhythm
        assert rhythm is not None
        weight = max((group.weight for group in self.groups), default=1.0)
        return max((today - self.start).days, 0) / rhythm[0] * weight

    @property
    def is_silent(self) -> bool:
        """Only in circles that do not remind."""
        return bool(self.groups) and not any(group.reminds for group in self.groups)


@dataclass
class Owed:
    """A promise with a day."""

    number: int
    person: Person
    day: date
    snoozed: date | None = None
    is_open: bool = True
    unless_after: tuple[date, int] | None = None
    """Asked for only where nobody was in touch since it was put off: the newest touch of that time, and
    how many had been written down."""
    every: int = 0
    """Days from one to the next, 0 for once; `from_plan` or from the day it was done."""
    from_plan: bool = True

    def after(self, done: date) -> date:
        """Return the day of the next, where this one is done; those that went by are skipped."""
        if not self.from_plan:
            return done + self.every * DAY
        day = self.day
        while day <= max(done, self.day):
            day += self.every * DAY
        return day

    @property
    def is_answered(self) -> bool:
        if self.unless_after is None:
            return False
        newest, known = self.unless_after
        return any(day >= newest for day in self.person.in_touch[known:])

    @property
    def spoken_of(self) -> date:
        return max(self.day, self.snoozed or self.day)


@dataclass
class Planned:
    """Something planned with somebody."""

    number: int
    person: Person
    day: date
    is_open: bool = True


@dataclass
class Wanted:
    """The user's choices."""

    budget: int = 3
    times: tuple[time, ...] = (time(9),)
    quiet: tuple[time, time] | None = (time(20), time(8))
    working: frozenset[int] = frozenset(range(5))
    holidays: frozenset[date] = frozenset()
    leap_rule: str = "feb_28"
    ahead: int = 0
    paused: date | None = None


@dataclass(frozen=True)
class Allowance:
    """What may be shown now, people by cadence aside: anything, or only what was put off until later."""

    anything: bool
    later: bool


class Oracle:
    """The people, what was shown of them, and what is to be shown."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.people: dict[int, Person] = {}
        self.owed: dict[int, Owed] = {}
        self.planned: dict[int, Planned] = {}
        self.shown: dict[Key, int] = {}
        self.seen: datetime | None = None
        """The last civil time at which all that might be shown was."""
        self._people_shown: list[tuple[datetime, int]] = []
        self._with_rhythm: list[Person] | None = None
        self._near_asked: object = None
        self._near_found: list[tuple[Person, Yearly, date]] = []

    # when

    def allowance(self, now: datetime, *, at_any_time: bool = False) -> Allowance:
        """Say what may be shown at this civil time, or would be if that were one of those chosen."""
        paused = self.wanted.paused
        is_loud = not self._is_quiet(now.time()) and (paused is None or now.date() >= paused)
        return Allowance(is_loud and (at_any_time or self._is_time(now)), is_loud)

    def _is_working(self, today: date) -> bool:
        wanted = self.wanted
        return not wanted.working or (
            today.weekday() in wanted.working and today not in wanted.holidays
        )

    def _is_quiet(self, at: time) -> bool:
        if self.wanted.quiet is None:
            return False
        begin, end = self.wanted.quiet
        if begin < end:
            return begin <= at < end
        return begin != end and (at >= begin or at < end)

    def _is_time(self, now: datetime) -> bool:
        """From a time of the day that nobody has seen, and after the last one always; after an
        absence at once."""
        if self.was_away(now):
            return True
        gone = [each for each in self.wanted.times if each <= now.time()]
        if not gone:
            return False
        return len(gone) == len(self.wanted.times) or not self._has_seen(max(gone), now)

    def _has_seen(self, at: time, now: datetime) -> bool:
        return self.seen is not None and datetime.combine(now.date(), at) <= self.seen <= now

    def was_away(self, now: datetime) -> bool | None:
        """Tell whether a time of an earlier day went by unseen; `None` where that is not known."""
        if self.seen is None or self.seen > now:
            return None
        day = self.seen.date()
        while day < now.date():
            if any(datetime.combine(day, at) > self.seen for at in self.wanted.times):
                return True
            day += DAY
        return False

    # what

    def expected(self, now: datetime, *, at_any_time: bool = False) -> tuple[set[Key], list[Key]]:
        """Return what is to be shown at an instant (in the zone where one is): the dates, promises and
        plans; and the people by cadence, the first first. Who was put off until later comes back then,
        whatever times were chosen."""
        local = now.replace(tzinfo=None)
        allowed = self.allowance(local, at_any_time=at_any_time)
        if not allowed.later:
            return set(), []
        others = {
            key for key in self._others(local.date(), now) if allowed.anything or is_back(key)
        }
        if not self._is_working(local.date()):
            return others, []
        people = self._within_budget(self._people(local.date(), now), now)
        return others, [key for key in people if allowed.anything or is_back(key)]

    def _others(self, today: date, now: datetime) -> Iterator[Key]:
        for key in self._dates(today):
            yield from self._unless_shown(key, self.people[key[1]], now)
        for owed in self.owed.values():
            if owed.is_open and owed.spoken_of <= today and not owed.is_answered:
                yield from self._unless_shown(
                    ("promise", owed.number, owed.spoken_of), owed.person, now
                )
        for plan in self.planned.values():
            if plan.is_open and plan.day <= today:
                yield from self._unless_shown(("plan", plan.number, plan.day), plan.person, now)

    def _people(self, today: date, now: datetime) -> Iterator[Key]:
        """Yield whom the day's list holds by cadence and nobody was reminded of."""
        if self._with_rhythm is None:
            self._with_rhythm = [each for each in self.people.values() if each.rhythm]
        listed = [each for each in self._with_rhythm if each.due is not None and each.due <= today]
        listed.sort(key=lambda each: (-each.urgency(today), each.number))
        answered = sum(
            today == each.touch or today in each.answered_on for each in self._with_rhythm
        )
        listed = [each for each in listed if not each.is_silent]
        for each in listed[: max(self.wanted.budget - answered, 0)]:
            key = ("person", each.number, each.due, each.is_stale(today))
            yield from self._unless_shown(key, each, now)

    def _unless_shown(self, key: Key, person: Person, now: datetime) -> Iterator[Key]:
        """Yield it unless it was shown, or waits for later today. What comes back is shown once more:
        on the same day at once, later when it may be."""
        if person.later is not None:
            if now < person.later:
                return
            if person.later.astimezone(now.tzinfo).date() == now.date():
                key = (*key, BACK)
        if self._round(key, person) not in self.shown:
            yield key

    def _round(self, key: Key, person: Person) -> Key:
        about = key[:-1] if is_back(key) else key
        return (*about, person.later) if person.later is not None else about

    def _within_budget(self, people: Iterator[Key], now: datetime) -> list[Key]:
        """Leave out whom the day has no place for, as the day is where one is now: who flies east has had
        some of it already; what lies ahead was shown by a wrong clock."""
        zone, today = now.tzinfo, now.date()
        shown = {
            number
            for at, number in self._people_shown
            if at <= now and at.astimezone(zone).date() == today
        }
        room = self.wanted.budget - len(shown)
        found = []
        for key in people:
            room -= key[1] not in shown
            if room >= 0 or key[1] in shown:
                found.append(key)
        return found

    def were_shown(self, keys: list[Key], now: datetime) -> None:
        """Hear what was put on the screen; `now` is an instant."""
        for key in keys:
            person = self._person_of(key)
            done = self._round(key, person)
            self.shown[done] = self.shown.get(done, 0) + 1
            if key[0] == "person":
                self._people_shown.append((now, person.number))

    def _person_of(self, key: Key) -> Person:
        number = key[1]
        assert isinstance(number, int)
        match key[0]:
            case "promise":
                return self.owed[number].person
            case "plan":
                return self.planned[number].person
            case _:
                return self.people[number]

    def people_changed(self) -> None:
        """Hear that somebody's rhythm or circles are others now."""
        self._with_rhythm = None

    def _dates(self, today: date) -> Iterator[tuple[str, int, str, date, str]]:
        for person, each, kept in self._near(today):
            lead = self.wanted.ahead if each.lead is None else each.lead
            off = (kept - today).days
            if off > lead or off < -BELATED or (off < 0 and kept < person.added):
                continue
            if not person.is_silent and not self._is_dealt_with(person, kept, lead, today):
                yield ("date", person.number, each.kind, kept, "ahead" if off > 0 else "day")

    def _near(self, today: date) -> list[tuple[Person, Yearly, date]]:
        """Return the dates that are kept within a month of the day; found once a day."""
        asked = (today, self.wanted.leap_rule)
        if self._near_asked != asked:
            self._near_asked = asked
            self._near_found = [
                (person, each, kept)
                for person in self.people.values()
                for each in person.dates
                for kept in self._kept(each, today)
                if abs((kept - today).days) <= 31
            ]
        return self._near_found

    def _kept(self, each: Yearly, today: date) -> Iterator[date]:
        """Yield the days on which it is kept in last year, this and the next."""
        for year in (today.year - 1, today.year, today.year + 1):
            if each.year is not None and year < each.year:
                continue
            try:
                yield date(year, each.month, each.day)
            except ValueError:
                if self.wanted.leap_rule == "feb_28":
                    yield date(year, 2, 28)
                elif self.wanted.leap_rule == "mar_1":
                    yield date(year, 3, 1)

    def _is_dealt_with(self, person: Person, kept: date, lead: int, today: date) -> bool:
        """A touch or a skip on the day or since (ahead of it, today); or a snooze that is over before
        the date is lost, or that was given in view of it."""
        for answer in (person.touch, person.skipped):
            if answer is not None and min(kept, today) <= answer <= today:
                return True
        if person.snoozed is None or person.snoozed <= today:
            return False
        in_view = person.snoozed_on is not None and person.snoozed_on >= kept - lead * DAY
        return person.snoozed <= kept + BELATED * DAY or in_view
