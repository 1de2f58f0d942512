"""Works out on which days a series of meetings takes place within the days asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta, tzinfo

from netdesk.domain.repeat import InvalidRuleError, RuleProblem, Unit, rule_parts

_CALENDAR_YEARS, _CALENDAR_DAYS = 400, 146_097
"""After so many years the calendar is the same again, weekdays too."""
_LAST_YEAR = 9_890
_OLDEST_YEARS = 100
_MOST_DAYS = 500_000
_FRUITLESS = 50_000
"""What a rule costs that names no day: so long is looked for one."""
_RARE_PARTS = frozenset({"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"})


class SeriesBudget:
    """How many days may be worked out for one file: a hostile one has a rule for every second."""

    def __init__(self, days: int = _MOST_DAYS) -> None:
        self._left = days

    def spend(self, days: int = 1) -> None:
        """Take from it. Raises InvalidRuleError when it is used up."""
        self._left -= days
        if self._left < 0:
            raise InvalidRuleError(RuleProblem.OUT_OF_BOUNDS)


def days_of_series(
    rule: str,
    start: datetime,
    *,
    first: date,
    last: date,
    budget: SeriesBudget,
    zone: tzinfo | None,
) -> Iterator[date]:
    """Return the days from `first` to `last` on which a series is that began at `start`, the time
    where it takes place. Raises InvalidRuleError.

    dateutil looks for a day that never comes until the year 9999; the calendar repeats itself, so the
    search begins near there.
    """
    from dateutil.rrule import rrulestr

    budget.spend()
    parts = rule_parts(rule)
    if parts.unit in (Unit.DAY, Unit.WEEK) and parts.parts.keys() & _RARE_PARTS:
        raise InvalidRuleError(RuleProblem.OUT_OF_BOUNDS)
    if start.year < first.year - _OLDEST_YEARS:
        raise InvalidRuleError(RuleProblem.OUT_OF_BOUNDS)
    ends = _until(parts.parts.get("UNTIL", ""), zone)
    shift = timedelta(days=_CALENDAR_DAYS * ((_LAST_YEAR - last.year) // _CALENDAR_YEARS))
    try:
        days = rrulestr(parts.endless(), dtstart=start + shift)
    except (ValueError, IndexError, TypeError, AttributeError, OverflowError):
        raise InvalidRuleError(RuleProblem.UNREADABLE) from None
    number = 0
    for number, each in enumerate(days, 1):
        budget.spend()
        when = each - shift
        is_over = parts.times is not None and number > parts.times
        if is_over or when.date() > last or (ends is not None and when > ends):
            break
        if when.date() >= first:
            yield when.date()
    if number == 0:
        budget.spend(_FRUITLESS)


def _until(text: str, zone: tzinfo | None) -> datetime | None:
    """Return the end as the time where the series takes place; a day ends at its last moment."""
    if not text:
        return None
    if "T" not in text:
        return datetime.combine(datetime.strptime(text, "%Y%m%d").date(), datetime.max.time())  # noqa: DTZ007
    if not text.endswith("Z"):
        return datetime.strptime(text, "%Y%m%dT%H%M%S")  # noqa: DTZ007
    utc = datetime.strptime(f"{text}+0000", "%Y%m%dT%H%M%SZ%z")
    return (utc.astimezone(zone) if zone is not None else utc).replace(tzinfo=None)
