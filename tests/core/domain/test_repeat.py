"""Recurrence rules taken apart: what each says, what is refused, and that nothing is lost on the way."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.repeat import (
    Every,
    InvalidRuleError,
    LastWorkingDay,
    MonthDay,
    NthWeekday,
    OnWeekdays,
    RuleProblem,
    RuleReading,
    Shape,
    Unit,
    read_rule,
    write_rule,
)

_INTERVALS = st.integers(1, 20)
_WEEKDAYS = st.integers(0, 6)
SHAPES: st.SearchStrategy[Shape] = st.one_of(
    st.builds(Every, _INTERVALS, st.sampled_from(Unit)),
    st.builds(
        OnWeekdays,
        _INTERVALS,
        st.sets(_WEEKDAYS, min_size=1).map(lambda days: tuple(sorted(days))),
    ),
    st.builds(NthWeekday, _INTERVALS, st.sampled_from((1, 2, 3, 4, 5, -1)), _WEEKDAYS),
    st.builds(LastWorkingDay, _INTERVALS),
    st.builds(MonthDay, _INTERVALS, st.sampled_from((*range(1, 32), -1))),
)


@pytest.mark.parametrize(
    ("rule", "shape"),
    [
        ("FREQ=MONTHLY;BYDAY=3MO", NthWeekday(1, 3, 0)),
        ("rrule:freq=weekly;interval=6", Every(6, Unit.WEEK)),
        ("FREQ=MONTHLY;BYDAY=FR,MO,TU,WE,TH;BYSETPOS=-1", LastWorkingDay(1)),
        ("FREQ=WEEKLY;BYDAY=TH,MO", OnWeekdays(1, (0, 3))),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;INTERVAL=3", MonthDay(3, -1)),
        ("FREQ=YEARLY;WKST=SU", Every(1, Unit.YEAR)),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU", None),
        ("FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR", None),
        ("FREQ=MONTHLY;BYDAY=-2MO", None),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", None),
    ],
)
def test_rules_are_read(rule: str, shape: Shape | None) -> None:
    assert read_rule(rule) == RuleReading(shape)


def test_ends_are_read() -> None:
    assert read_rule("FREQ=DAILY;COUNT=3") == RuleReading(Every(1, Unit.DAY), times=3)
    until = RuleReading(Every(1, Unit.DAY), until=date(2027, 3, 1))
    assert read_rule("FREQ=DAILY;UNTIL=20270301") == until
    assert read_rule("FREQ=DAILY;UNTIL=20270301T235959Z") == until


@pytest.mark.parametrize(
    ("rule", "problem"),
    [
        ("", RuleProblem.UNREADABLE),
        ("every week", RuleProblem.UNREADABLE),
        ("FREQ=DAILY;FREQ=WEEKLY", RuleProblem.UNREADABLE),
        ("INTERVAL=2", RuleProblem.UNREADABLE),
        ("FREQ=DAILY\nDTSTART:20200101", RuleProblem.UNREADABLE),
        ("FREQ=DAILY;BYEASTER=1", RuleProblem.UNREADABLE),
        ("FREQ=WEEKLY;BYDAY=3MO", RuleProblem.UNREADABLE),
        ("FREQ=WEEKLY;BYDAY=XX", RuleProblem.UNREADABLE),
        ("FREQ=DAILY;UNTIL=20270230", RuleProblem.UNREADABLE),
        ("FREQ=DAILY;INTERVAL=²", RuleProblem.UNREADABLE),
        ("FREQ=YEARLY;BYMONTH=13", RuleProblem.UNREADABLE),
        ("FREQ=YEARLY;BYMONTH=-1", RuleProblem.UNREADABLE),
        ("FREQ=MONTHLY;BYMONTHDAY=0", RuleProblem.UNREADABLE),
        ("FREQ=MONTHLY;BYDAY=MO,,TU", RuleProblem.UNREADABLE),
        ("FREQ=YEARLY;BYDAY=54MO", RuleProblem.UNREADABLE),
        ("FREQ=WEEKLY;WKST=XX", RuleProblem.UNREADABLE),
        ("FREQ=HOURLY", RuleProblem.WITHIN_A_DAY),
        ("FREQ=DAILY;BYHOUR=9", RuleProblem.WITHIN_A_DAY),
        ("FREQ=DAILY;COUNT=3;UNTIL=20270301", RuleProblem.TWO_ENDS),
        ("FREQ=DAILY;INTERVAL=0", RuleProblem.OUT_OF_BOUNDS),
        ("FREQ=DAILY;COUNT=99999", RuleProblem.OUT_OF_BOUNDS),
    ],
)
def test_what_cannot_be_kept_is_refused(rule: str, problem: RuleProblem) -> None:
    with pytest.raises(InvalidRuleError) as refused:
        read_rule(rule)
    assert refused.value.problem is problem


@given(SHAPES, st.none() | st.integers(1, 10_000), st.dates())
def test_what_is_written_is_read_again(shape: Shape, times: int | None, until: date) -> None:
    assert read_rule(write_rule(shape)) == RuleReading(shape)
    assert read_rule(write_rule(shape, times=times, until=until)) == RuleReading(
        shape, times, until if times is None else None
    )


@given(st.text(max_size=40) | st.lists(st.text("FREQ=;,DAILYBYSETPOS0123456789"), max_size=6))
def test_whatever_is_typed_is_read_or_refused(typed: str | list[str]) -> None:
    rule = typed if isinstance(typed, str) else "FREQ=WEEKLY;" + ";".join(typed)
    try:
        read_rule(rule)
    except InvalidRuleError as refused:
        assert str(refused)
