"""How a promise comes round again: a recurrence rule, taken apart as far as it can be said in words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from netdesk.domain.errors import InvalidValueError

WEEKDAY_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
"""The days as rules write them, in the order of `date.weekday`."""
_ALL_WORKING_DAYS = WEEKDAY_CODES[:5]
_BY_PARTS = ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY", "BYSETPOS")
_PARTS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", *_BY_PARTS})
_PARTS_OF_A_DAY = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})
_NTH_DAY = re.compile(r"([+-]?[1-5])(MO|TU|WE|TH|FR|SA|SU)")
_NUMBERED_DAY = re.compile(r"(?:[+-]?(?:[1-9]|[1-4][0-9]|5[0-3]))?(?:MO|TU|WE|TH|FR|SA|SU)")
_NUMBER = re.compile(r"[+-]?[0-9]{1,3}")
_LARGEST = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYWEEKNO": 53, "BYSETPOS": 366}
"""RFC 5545, section 3.3.10; all but the month may be counted from the end."""
_UNTIL = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?")
LONGEST_RULE = 500
MOST_TIMES = 10_000


class CountedFrom(Enum):
    """From which day the next is counted. The values are stored: never change them."""

    PLAN = "plan"
    """The rule's own grid, anchored at the day it is due: every third Monday."""
    COMPLETION = "completion"
    """The day it was done: six weeks after that."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A recurrence rule as RFC 5545, section 3.3.10, writes it, nameless: `FREQ=WEEKLY;INTERVAL=6`."""

    rule: str
    counted_from: CountedFrom = CountedFrom.PLAN


class RuleProblem(Enum):
    """Why a rule cannot be kept."""

    UNREADABLE = "unreadable"
    WITHIN_A_DAY = "within_a_day"
    """It speaks of hours or less; promises are due on days."""
    TWO_ENDS = "two_ends"
    """It ends both after so many times and on a day (RFC 5545 allows one)."""
    OUT_OF_BOUNDS = "out_of_bounds"
    """An interval or a number of times that is none, or beyond all use."""
    NEVER = "never"
    """No day fits it: 30 February."""


_PROBLEM_WORDS = {
    RuleProblem.UNREADABLE: "this is no recurrence rule such as FREQ=WEEKLY;INTERVAL=6",
    RuleProblem.WITHIN_A_DAY: "a promise repeats by days, weeks, months or years, not within a day",
    RuleProblem.TWO_ENDS: "a rule ends after COUNT times or at UNTIL, not both",
    RuleProblem.OUT_OF_BOUNDS: "INTERVAL or COUNT is none, or beyond all use",
    RuleProblem.NEVER: "no day fits this rule",
}


class InvalidRuleError(InvalidValueError):
    """A recurrence rule that cannot be kept; `problem` says why."""

    def __init__(self, problem: RuleProblem) -> None:
        super().__init__(_PROBLEM_WORDS[problem])
        self.problem = problem


class Unit(Enum):
    """What an interval counts; the values are the rules' words."""

    DAY = "DAILY"
    WEEK = "WEEKLY"
    MONTH = "MONTHLY"
    YEAR = "YEARLY"


LONGEST_INTERVALS = {Unit.DAY: 1_000, Unit.WEEK: 500, Unit.MONTH: 120, Unit.YEAR: 20}
"""Beyond these it is a slip."""


@dataclass(frozen=True, slots=True)
class Every:
    """Every so many days, weeks, months or years."""

    interval: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class OnWeekdays:
    """On these days (`date.weekday`) of every so manieth week."""

    interval: int
    weekdays: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The first to fifth, or for -1 the last, of a weekday in every so manieth month."""

    interval: int
    nth: int
    weekday: int


@dataclass(frozen=True, slots=True)
class LastWorkingDay:
    """The last day from Monday to Friday of every so manieth month."""

    interval: int


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of every so manieth month; -1 is its last."""

    interval: int
    day: int


Shape = Every | OnWeekdays | NthWeekday | LastWorkingDay | MonthDay
"""What a rule says, where it is of a kind that people use."""


@dataclass(frozen=True, slots=True)
class RuleReading:
    """A rule taken apart: `shape` is `None` for one that is kept as it is written.

    It ends after `times` more, the day that is due among them, or at `until`.
    """

    shape: Shape | None
    times: int | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class RuleParts:
    """The parts of a rule by their names, as they were written, in capitals."""

    parts: dict[str, str] = field(default_factory=dict)

    @property
    def interval(self) -> int:
        """How many units lie between two; 1 unless said."""
        return int(self.parts.get("INTERVAL", "1"))

    @property
    def times(self) -> int | None:
        """After how many it ends."""
        return int(self.parts["COUNT"]) if "COUNT" in self.parts else None

    @property
    def until(self) -> date | None:
        """The last day on which it may be; a time of day says nothing of a promise."""
        said = _UNTIL.fullmatch(self.parts.get("UNTIL", ""))
        return date(*map(int, said.groups())) if said else None

    @property
    def unit(self) -> Unit:
        """What the interval counts."""
        return Unit(self.parts["FREQ"])

    @property
    def has_days(self) -> bool:
        """Tell whether it names days, besides the interval."""
        return any(name in self.parts for name in _BY_PARTS)

    def endless(self) -> str:
        """Return the rule without its end."""
        return _written(
            {name: said for name, said in self.parts.items() if name not in ("COUNT", "UNTIL")}
        )

    def with_times(self, times: int) -> str:
        """Return the rule with another number of times."""
        return _written({**self.parts, "COUNT": str(times)})


def rule_parts(rule: str) -> RuleParts:
    """Take a rule apart. Raises InvalidRuleError, but for a rule that no day fits."""
    text = rule.strip().upper().removeprefix("RRULE:")
    pairs = [each.partition("=") for each in text.strip(";").split(";")]
    parts = {name: said for name, _, said in pairs}
    if len(rule) > LONGEST_RULE or len(parts) < len(pairs) or not all(parts.values()):
        raise InvalidRuleError(RuleProblem.UNREADABLE)
    _check(parts)
    return RuleParts(parts)


def read_rule(rule: str) -> RuleReading:
    """Say what a rule means. Raises InvalidRuleError."""
    found = rule_parts(rule)
    return RuleReading(_shape(found), found.times, found.until)


def write_rule(shape: Shape, *, times: int | None = None, until: date | None = None) -> str:
    """Return the rule that says this."""
    parts = {**_shape_parts(shape)}
    if shape.interval != 1:
        parts["INTERVAL"] = str(shape.interval)
    if times is not None:
        parts["COUNT"] = str(times)
    elif until is not None:
        parts["UNTIL"] = f"{until:%Y%m%d}".zfill(8)
    return _written(parts)


def _check(parts: dict[str, str]) -> None:
    if parts.get("FREQ") in ("HOURLY", "MINUTELY", "SECONDLY") or parts.keys() & _PARTS_OF_A_DAY:
        raise InvalidRuleError(RuleProblem.WITHIN_A_DAY)
    if parts.keys() - _PARTS or parts.get("FREQ") not in {each.value for each in Unit}:
        raise InvalidRuleError(RuleProblem.UNREADABLE)
    if "COUNT" in parts and "UNTIL" in parts:
        raise InvalidRuleError(RuleProblem.TWO_ENDS)
    _check_number(parts.get("INTERVAL", "1"), LONGEST_INTERVALS[Unit(parts["FREQ"])])
    _check_number(parts.get("COUNT", "1"), MOST_TIMES)
    if "UNTIL" in parts:
        _check_day(parts["UNTIL"])
    for name in _BY_PARTS:
        for each in parts[name].split(",") if name in parts else ():
            _check_by(name, each)
    if parts.get("WKST", "MO") not in WEEKDAY_CODES:
        raise InvalidRuleError(RuleProblem.UNREADABLE)
    if parts["FREQ"] in ("DAILY", "WEEKLY") and re.search(r"\d", parts.get("BYDAY", "")):
        # RFC 5545, section 3.3.10: numbers are for months and years only
        raise InvalidRuleError(RuleProblem.UNREADABLE)


def _check_by(name: str, said: str) -> None:
    if name == "BYDAY":
        is_known = _NUMBERED_DAY.fullmatch(said) is not None
    else:
        number = int(said) if _NUMBER.fullmatch(said) else 0
        is_known = 1 <= abs(number) <= _LARGEST[name] and (number > 0 or name != "BYMONTH")
    if not is_known:
        raise InvalidRuleError(RuleProblem.UNREADABLE)


def _check_number(text: str, most: int) -> None:
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise InvalidRuleError(RuleProblem.UNREADABLE)
    if not 1 <= int(text) <= most:
        raise InvalidRuleError(RuleProblem.OUT_OF_BOUNDS)


def _check_day(text: str) -> None:
    said = _UNTIL.fullmatch(text)
    try:
        date(*map(int, said.groups() if said else ()))
    except (TypeError, ValueError):
        raise InvalidRuleError(RuleProblem.UNREADABLE) from None


def _shape(rule: RuleParts) -> Shape | None:
    by = {name: said for name, said in rule.parts.items() if name in _BY_PARTS}
    interval = rule.interval
    match rule.unit, by:
        case _ if not by:
            return Every(interval, rule.unit)
        case Unit.WEEK, {"BYDAY": days} if len(by) == 1 and _is_plain_start(rule):
            return OnWeekdays(interval, _weekdays(days))
        case Unit.MONTH, {"BYDAY": day} if len(by) == 1:
            return _nth_weekday(interval, day)
        case Unit.MONTH, {"BYDAY": days, "BYSETPOS": "-1"} if len(by) == 2:
            is_working = sorted(days.split(",")) == sorted(_ALL_WORKING_DAYS)
            return LastWorkingDay(interval) if is_working else None
        case Unit.MONTH, {"BYMONTHDAY": day} if len(by) == 1:
            return _month_day(interval, day)
        case _:
            return None


def _is_plain_start(rule: RuleParts) -> bool:
    """Tell whether weeks begin as they do unless said: it matters where weeks are left out."""
    return rule.interval == 1 or rule.parts.get("WKST", "MO") == "MO"


def _weekdays(days: str) -> tuple[int, ...]:
    codes = set(days.split(","))
    if codes - set(WEEKDAY_CODES):
        raise InvalidRuleError(RuleProblem.UNREADABLE)
    return tuple(sorted(map(WEEKDAY_CODES.index, codes)))


def _nth_weekday(interval: int, day: str) -> Shape | None:
    found = _NTH_DAY.fullmatch(day)
    if found is None or int(found[1]) < -1:
        return None
    return NthWeekday(interval, int(found[1]), WEEKDAY_CODES.index(found[2]))


def _month_day(interval: int, day: str) -> Shape | None:
    is_known = re.fullmatch(r"\+?[0-9]{1,2}|-1", day) is not None
    return MonthDay(interval, int(day)) if is_known and int(day) in (-1, *range(1, 32)) else None


def _shape_parts(shape: Shape) -> dict[str, str]:
    match shape:
        case Every():
            return {"FREQ": shape.unit.value}
        case OnWeekdays():
            days = ",".join(WEEKDAY_CODES[each] for each in shape.weekdays)
            return {"FREQ": "WEEKLY", "BYDAY": days}
        case NthWeekday():
            return {"FREQ": "MONTHLY", "BYDAY": f"{shape.nth}{WEEKDAY_CODES[shape.weekday]}"}
        case LastWorkingDay():
            days = ",".join(_ALL_WORKING_DAYS)
            return {"FREQ": "MONTHLY", "BYDAY": days, "BYSETPOS": "-1"}
        case MonthDay():
            return {"FREQ": "MONTHLY", "BYMONTHDAY": str(shape.day)}


def _written(parts: dict[str, str]) -> str:
    return ";".join(f"{name}={said}" for name, said in parts.items())
