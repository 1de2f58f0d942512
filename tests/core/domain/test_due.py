"""The due list: who is on it, in which order, and how few."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.cadence import ClockSettings, Standing, Touch, priority_on, standing
from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import DateKind, SpecialDate
from netdesk.domain.due import (
    DEFAULT_BUDGET,
    MOST_NEW_ROLES,
    NEW_ROLE_DAYS,
    CadenceReason,
    DateReason,
    DueDate,
    DueKind,
    DueList,
    DuePerson,
    DueRole,
    RoleReason,
    due_list,
    is_due,
    with_new_roles,
)
from netdesk.domain.identifiers import ContactId, RoleChangeId
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.role_change import Role, RoleChange
from netdesk.domain.yearly import LeapDayRule

TODAY = date(2026, 11, 3)
EMPTY = DueList(TODAY, ())


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


def new_role(number: int, days: int = 0, **more: object) -> DueRole:
    """Return a new role of somebody, learned `days` before `TODAY`."""
    learned = TODAY - timedelta(days=days)
    roles = Role("Writer", "Northgate"), Role("Editor", "Blue Heron Labs")
    change = RoleChange(RoleChangeId(number), ContactId(number), learned, *roles)
    given_ = {"standing": Standing()} | more
    return DueRole(f"Person {number}", change, **given_)  # type: ignore[arg-type]


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


def test_a_new_role_is_a_reason_that_costs_nothing() -> None:
    crowd = [person(number, 300) for number in range(1, 6)]
    days = [birthday(12, PartialDate(1985, 11, 3))]
    found = with_new_roles(due_list(on=TODAY, people=crowd, dates=days), [new_role(9, 2)])
    assert [item.contact for item in found.items] == [12, 9, 1, 2, 3]
    item = found.items[1]
    assert item.kind is DueKind.ROLE_CHANGE
    assert item.reason == RoleReason(new_role(9, 2).change, 2)
    assert (item.due_on, item.ratio) == (TODAY - timedelta(days=2), None)
    assert (found.waiting, found.more_new_roles) == (2, 0)


@pytest.mark.parametrize(("days", "listed"), [(-1, False), (0, True), (14, True), (15, False)])
def test_a_new_role_is_one_for_two_weeks(days: int, listed: bool) -> None:
    assert bool(with_new_roles(EMPTY, [new_role(1, days)]).items) == listed


@pytest.mark.parametrize(
    ("answered", "listed"), [(-1, True), (0, False), (5, False), (6, True), (30, True)]
)
def test_a_touch_or_a_skip_since_the_day_answers_a_new_role(answered: int, listed: bool) -> None:
    day = TODAY - timedelta(days=5) + timedelta(days=answered)
    touched = new_role(1, 5, standing=Standing(last_touch=day))
    skipped = new_role(2, 5, restarted_on=day)
    found = with_new_roles(EMPTY, [touched, skipped]).items
    assert [item.contact for item in found] == ([1, 2] if listed else [])


@pytest.mark.parametrize(
    ("until", "given", "listed"),
    [
        (1, 0, False),
        (60, 0, False),
        (60, -5, False),
        (60, -6, True),
        (9, -6, False),
        (10, -6, True),
        (0, 0, True),
        (-1, -3, True),
    ],
)
def test_a_snooze_hides_a_new_role_it_was_given_in_view_of(
    until: int, given: int, listed: bool
) -> None:
    line = new_role(
        1,
        5,
        standing=Standing(snoozed_until=TODAY + timedelta(days=until)),
        snoozed_on=TODAY + timedelta(days=given),
    )
    assert bool(with_new_roles(EMPTY, [line]).items) == listed


def test_an_import_that_brings_hundreds_of_new_roles_does_not_flood_the_day() -> None:
    roles = [new_role(number) for number in range(1, 201)]
    found = with_new_roles(EMPTY, roles)
    assert len(found.items) == MOST_NEW_ROLES == 5
    assert found.more_new_roles == 195
    every = with_new_roles(EMPTY, roles, most=300)
    assert (len(every.items), every.more_new_roles) == (200, 0)


def test_those_one_is_furthest_from_come_first_and_resting_people_last() -> None:
    near, far = person(1, 10).standing, person(2, 40).standing
    heavy = person(3, 30, weight=2.0).standing
    roles = [
        new_role(7, 3),
        new_role(6, 1),
        new_role(5, 3),
        new_role(1, standing=near),
        new_role(2, standing=far),
        new_role(3, standing=heavy),
    ]
    found = with_new_roles(EMPTY, roles)
    assert [item.contact for item in found.items] == [3, 2, 1, 6, 5]
    assert found.more_new_roles == 1


@st.composite
def learned(draw: st.DrawFn) -> list[DueRole]:
    size = draw(st.integers(0, 12))
    near = st.none() | st.integers(-20, 30).map(lambda days: TODAY + timedelta(days=days))
    return [
        new_role(
            number,
            draw(st.integers(-3, 20)),
            standing=draw(
                st.builds(
                    replace,
                    st.just(person(number, draw(st.integers(0, 90))).standing)
                    | st.just(Standing()),
                    last_touch=near,
                    snoozed_until=near,
                )
            ),
            restarted_on=draw(near),
            snoozed_on=draw(near),
        )
        for number in range(1, size + 1)
    ]


@given(learned(), st.integers(0, 6), st.randoms(use_true_random=False))
def test_every_open_new_role_is_listed_or_counted(
    roles: list[DueRole], most: int, chance: random.Random
) -> None:
    found = with_new_roles(EMPTY, roles, most=most)
    every = with_new_roles(EMPTY, roles, most=len(roles))
    assert len(found.items) <= most
    assert found.items == every.items[:most]
    assert len(found.items) + found.more_new_roles == len(every.items)
    assert every.more_new_roles == 0
    for item in every.items:
        role = next(each for each in roles if each.change.contact == item.contact)
        assert 0 <= (TODAY - role.change.day).days <= NEW_ROLE_DAYS
        answers = (role.standing.last_touch, role.restarted_on)
        assert not any(day and role.change.day <= day <= TODAY for day in answers)
    shuffled = list(roles)
    chance.shuffle(shuffled)
    assert with_new_roles(EMPTY, shuffled, most=most) == found


@given(learned())
def test_a_touch_today_answers_every_new_role(roles: list[DueRole]) -> None:
    touched = [replace(each, standing=replace(each.standing, last_touch=TODAY)) for each in roles]
    assert with_new_roles(EMPTY, touched).items == ()
