"""The due list: who is on it, in which order, and how few."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.cadence import ClockSettings, Standing, Touch, priority_on, standing
from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import DateKind, SpecialDate
from netdesk.domain.due import (
    DEFAULT_BUDGET,
    CadenceReason,
    DateReason,
    DueDate,
    DueKind,
    DuePerson,
    due_list,
    is_due,
)
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.yearly import LeapDayRule

TODAY = date(2026, 11, 3)


def person(number: int, days: int, ideal: int = 30, weight: float = 1.0) -> DuePerson:
    """Return somebody whose last call was `days` before `TODAY`."""
    settings = ClockSettings(ContactId(number), added_on=date(2020, 1, 1))
    touch = Touch(TODAY - timedelta(days=days), InteractionKind.CALL)
    circle = CircleFields("Circle", ideal, weight=weight)
    return DuePerson(
        ContactId(number), f"Person {number}", standing(settings, circles=[circle], touch=touch)
    )


def birthday(number: int, on: PartialDate, **more: object) -> DueDate:
    given_ = {"standing": Standing()} | more
    special = SpecialDate(DateKind.BIRTHDAY, on)
    return DueDate(ContactId(number), f"Person {number}", special, **given_)  # type: ignore[arg-type]


@st.composite
def crowds(draw: st.DrawFn) -> list[DuePerson]:
    size = draw(st.integers(0, 12))
    return [
        person(
            number,
            draw(st.integers(0, 400)),
            draw(st.sampled_from([7, 30, 90])),
            draw(st.sampled_from([0.5, 1.0, 2.0])),
        )
        for number in range(1, size + 1)
    ]


def test_the_most_overdue_come_first_and_three_are_enough() -> None:
    crowd = [person(number, 30 + number) for number in range(1, 8)]
    found = due_list(on=TODAY, people=crowd)
    assert [item.contact for item in found.items] == [7, 6, 5]
    assert (DEFAULT_BUDGET, found.waiting, found.on) == (3, 4, TODAY)


def test_a_line_says_why() -> None:
    (item,) = due_list(on=TODAY, people=[person(1, 45)]).items
    last = TODAY - timedelta(days=45)
    assert item.reason == CadenceReason(45, 30, 45, last, InteractionKind.CALL)
    assert not item.reason.is_stale
    assert (item.kind, item.ratio, item.last_touch) == (DueKind.CADENCE, 1.5, last)
    assert item.due_on == TODAY - timedelta(days=15)


def test_stale_is_said_in_the_reason() -> None:
    (item,) = due_list(on=TODAY, people=[person(1, 46)]).items
    assert isinstance(item.reason, CadenceReason)
    assert item.reason.is_stale


def test_a_circle_weight_moves_its_people_up() -> None:
    crowd = [person(1, 50), person(2, 40, weight=2.0)]
    assert [item.contact for item in due_list(on=TODAY, people=crowd).items] == [2, 1]


def test_equals_are_ordered_by_id() -> None:
    crowd = [person(9, 40), person(2, 40), person(5, 40)]
    assert [item.contact for item in due_list(on=TODAY, people=crowd).items] == [2, 5, 9]


def test_answered_people_use_up_the_budget() -> None:
    crowd = [person(number, 60) for number in range(1, 6)]
    lengths = [len(due_list(on=TODAY, people=crowd, answered_today=n).items) for n in range(5)]
    assert lengths == [3, 2, 1, 0, 0]


def test_no_budget_shows_everyone() -> None:
    crowd = [person(number, 60) for number in range(1, 21)]
    found = due_list(on=TODAY, people=crowd, budget=None, answered_today=4)
    assert (len(found.items), found.waiting) == (20, 0)


def test_dates_come_first_and_cost_nothing() -> None:
    crowd = [person(number, 300) for number in range(1, 6)]
    dates = [birthday(number, PartialDate(1985, 11, 3)) for number in (12, 11)]
    found = due_list(on=TODAY, people=crowd, dates=dates)
    assert [item.contact for item in found.items] == [11, 12, 1, 2, 3]
    assert [item.kind for item in found.items[:2]] == [DueKind.BIRTHDAY, DueKind.BIRTHDAY]
    assert found.waiting == 2


def test_a_birthday_says_the_age() -> None:
    (item,) = due_list(on=TODAY, people=[], dates=[birthday(1, PartialDate(1985, 11, 3))]).items
    assert isinstance(item.reason, DateReason)
    assert (item.reason.occurrence.years, item.reason.occurrence.days_until) == (41, 0)
    assert (item.due_on, item.ratio, item.last_touch) == (TODAY, None, None)


@pytest.mark.parametrize(
    ("kind", "due_kind"),
    [
        (DateKind.BIRTHDAY, DueKind.BIRTHDAY),
        (DateKind.ANNIVERSARY, DueKind.ANNIVERSARY),
        (DateKind.OTHER, DueKind.OTHER_DATE),
    ],
)
def test_every_kind_of_date_has_its_kind_of_line(kind: DateKind, due_kind: DueKind) -> None:
    special = SpecialDate(kind, PartialDate(month=11, day=3), "first day")
    line = DueDate(ContactId(1), "Bo Lindqvist", special, Standing())
    assert [item.kind for item in due_list(on=TODAY, people=[], dates=[line]).items] == [due_kind]


@pytest.mark.parametrize(
    ("day", "lead", "listed"),
    [
        (PartialDate(month=11, day=4), 0, False),
        (PartialDate(month=11, day=4), 1, True),
        (PartialDate(month=11, day=10), 7, True),
        (PartialDate(month=11, day=11), 7, False),
        (PartialDate(month=10, day=20), 0, True),
        (PartialDate(month=10, day=19), 0, False),
        (PartialDate(year=1985), 0, False),
        (PartialDate(text="circa 1800"), 0, False),
    ],
)
def test_lead_and_belated_days(day: PartialDate, lead: int, listed: bool) -> None:
    line = birthday(1, day, lead_days=lead)
    assert bool(due_list(on=TODAY, people=[], dates=[line]).items) == listed


def test_nearest_dates_come_first() -> None:
    days = {1: (11, 8), 2: (10, 30), 3: (11, 3), 4: (11, 1)}
    lines = [birthday(n, PartialDate(month=m, day=d), lead_days=7) for n, (m, d) in days.items()]
    found = due_list(on=TODAY, people=[], dates=lines)
    assert [item.contact for item in found.items] == [3, 4, 2, 1]


@pytest.mark.parametrize(
    ("answered", "listed"), [(-1, True), (0, False), (3, False), (4, False), (5, True)]
)
def test_a_touch_since_the_day_answers_a_date(answered: int, listed: bool) -> None:
    touched = date(2026, 10, 30) + timedelta(days=answered)
    line = birthday(1, PartialDate(month=10, day=30), standing=Standing(last_touch=touched))
    assert bool(due_list(on=TODAY, people=[], dates=[line]).items) == listed


def test_a_skip_answers_a_date() -> None:
    line = birthday(1, PartialDate(month=11, day=3), restarted_on=TODAY)
    assert due_list(on=TODAY, people=[], dates=[line]).items == ()


def test_an_announced_date_comes_back_on_its_day() -> None:
    touched = Standing(last_touch=TODAY)
    line = birthday(1, PartialDate(month=11, day=5), lead_days=7, standing=touched)
    lengths = [
        len(due_list(on=TODAY + timedelta(days=n), people=[], dates=[line]).items) for n in range(4)
    ]
    assert lengths == [0, 1, 1, 1]


def test_a_snooze_puts_a_date_off_but_never_loses_it() -> None:
    short = Standing(snoozed_until=TODAY + timedelta(days=2))
    long = Standing(snoozed_until=TODAY + timedelta(days=60))
    day = PartialDate(month=11, day=3)
    lines = [birthday(1, day, standing=short), birthday(2, day, standing=long)]
    now = due_list(on=TODAY, people=[], dates=lines)
    then = due_list(on=TODAY + timedelta(days=2), people=[], dates=lines)
    assert [item.contact for item in now.items] == [2]
    assert [item.contact for item in then.items] == [1, 2]


@pytest.mark.parametrize(
    ("snoozed", "lead", "listed"), [(-1, 0, True), (0, 0, False), (-7, 7, False), (-8, 7, True)]
)
def test_a_long_snooze_hides_only_a_date_that_was_in_view(
    snoozed: int, lead: int, listed: bool
) -> None:
    line = birthday(
        1,
        PartialDate(month=11, day=3),
        lead_days=lead,
        standing=Standing(snoozed_until=TODAY + timedelta(days=60)),
        snoozed_on=TODAY + timedelta(days=snoozed),
    )
    assert bool(due_list(on=TODAY, people=[], dates=[line]).items) == listed


def test_nobody_misses_the_birthdays_before_they_were_known() -> None:
    line = birthday(1, PartialDate(month=10, day=30), known_since=date(2026, 10, 31))
    assert due_list(on=TODAY, people=[], dates=[line]).items == ()


def test_leap_day_follows_the_rule() -> None:
    line = birthday(1, PartialDate(2000, 2, 29))
    listed = {
        rule: bool(
            due_list(on=date(2026, 2, 28), people=[], dates=[line], leap_day_rule=rule).items
        )
        for rule in LeapDayRule
    }
    assert listed == {
        LeapDayRule.FEBRUARY_28: True,
        LeapDayRule.MARCH_1: False,
        LeapDayRule.LEAP_YEARS_ONLY: False,
    }


@given(crowds(), st.integers(0, 5), st.randoms(use_true_random=False))
def test_the_order_is_total_and_does_not_depend_on_the_input(
    crowd: list[DuePerson], budget: int, chance: random.Random
) -> None:
    shuffled = list(crowd)
    chance.shuffle(shuffled)
    assert due_list(on=TODAY, people=crowd, budget=budget) == due_list(
        on=TODAY, people=shuffled, budget=budget
    )


@given(crowds(), st.integers(0, 5), st.integers(0, 5))
def test_nobody_due_is_forgotten_and_nobody_else_is_listed(
    crowd: list[DuePerson], budget: int, answered: int
) -> None:
    found = due_list(on=TODAY, people=crowd, budget=budget, answered_today=answered)
    due = {each.contact: each.standing for each in crowd if is_due(each.standing, TODAY)}
    listed = [item.contact for item in found.items]
    assert set(listed) <= set(due)
    assert len(listed) + found.waiting == len(due)
    assert len(listed) == min(len(due), max(budget - answered, 0))
    lowest = min((priority_on(due[each], TODAY) for each in listed), default=0.0)
    left = [priority_on(due[each], TODAY) for each in due if each not in listed]
    assert not listed or all(priority <= lowest for priority in left)


@given(crowds(), st.integers(0, 8))
def test_a_smaller_budget_is_the_beginning_of_a_larger(crowd: list[DuePerson], budget: int) -> None:
    small = due_list(on=TODAY, people=crowd, budget=budget).items
    assert due_list(on=TODAY, people=crowd, budget=None).items[: len(small)] == small
