"""Levelling a calendar: beside every assignment there is for a few people, and fast for very many."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from random import Random
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.cadence import Cadence, ClockSettings, standing
from netdesk.domain.errors import CancelledError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.levelling import Band, Levelling, band_of, counted, level, with_rounds

TODAY = date(2026, 11, 20)


def day(off: int) -> date:
    return TODAY + timedelta(days=off)


def bands_of(*places: tuple[int, int]) -> list[Band]:
    return [
        Band(ContactId(number), day(first), day(last))
        for number, (first, last) in enumerate(places, 1)
    ]


BANDS = st.lists(st.tuples(st.integers(-4, 6), st.integers(0, 5)), max_size=7).map(
    lambda places: bands_of(*((first, first + length) for first, length in places))
)
BUDGETS = st.integers(1, 3)


def most_within_band(bands: list[Band], budget: int) -> int:
    """Return how many people can have a day in their band at best, trying every path (Kuhn)."""
    holders: dict[tuple[date, int], Band] = {}

    def find(band: Band, tried: set[tuple[date, int]]) -> bool:
        length = (band.last - max(band.first, TODAY)).days + 1
        for off in range(length):
            for place in range(budget):
                slot = max(band.first, TODAY) + timedelta(days=off), place
                if slot in tried:
                    continue
                tried.add(slot)
                if slot not in holders or find(holders[slot], tried):
                    holders[slot] = band
                    return True
        return False

    return sum(find(band, set()) for band in bands)


@given(BANDS, BUDGETS)
def test_as_many_as_can_be_have_a_day_within_their_band(bands: list[Band], budget: int) -> None:
    found = level(bands, today=TODAY, budget=budget)
    within = [each for each in bands if each.first <= found.days[each.contact] <= each.last]
    assert len(within) == most_within_band(bands, budget)
    assert found.late == {each.contact for each in bands} - {each.contact for each in within}


@given(BANDS, BUDGETS)
def test_no_day_is_above_the_budget_and_nobody_comes_too_early(
    bands: list[Band], budget: int
) -> None:
    found = level(bands, today=TODAY, budget=budget)
    assert found.days.keys() == {each.contact for each in bands}
    assert all(count <= budget for count in Counter(found.days.values()).values())
    assert all(found.days[each.contact] >= max(each.first, TODAY) for each in bands)


@given(BANDS, BUDGETS)
def test_who_is_late_could_not_have_come_earlier(bands: list[Band], budget: int) -> None:
    found = level(bands, today=TODAY, budget=budget)
    load = Counter(found.days.values())
    for band in bands:
        if band.contact in found.late:
            waited = (found.days[band.contact] - max(band.first, TODAY)).days
            days = [max(band.first, TODAY) + timedelta(days=off) for off in range(waited)]
            assert all(load[each] == budget for each in days)


@given(BANDS, BUDGETS, st.randoms())
def test_the_order_in_which_people_are_given_changes_nothing(
    bands: list[Band], budget: int, chance: Random
) -> None:
    shuffled = list(bands)
    chance.shuffle(shuffled)
    assert level(bands, today=TODAY, budget=budget) == level(shuffled, today=TODAY, budget=budget)


@given(BANDS)
def test_without_a_budget_everybody_has_the_first_day(bands: list[Band]) -> None:
    found = level(bands, today=TODAY, budget=0)
    assert found == Levelling({each.contact: max(each.first, TODAY) for each in bands})


def test_whose_band_ends_first_comes_first() -> None:
    found = level(bands_of((0, 5), (0, 1), (0, 0)), today=TODAY, budget=1)
    assert found.days == {3: day(0), 2: day(1), 1: day(2)}
    assert not found.late


def test_who_waited_longest_has_the_earliest_room_behind_those_who_can_be_in_time() -> None:
    found = level(bands_of((-90, -50), (-90, -60), (0, 1), (0, 1)), today=TODAY, budget=1)
    assert found.days == {3: day(0), 4: day(1), 2: day(2), 1: day(3)}
    assert found.late == {1, 2}


def test_the_calendar_ends() -> None:
    end = [Band(ContactId(number), date.max, date.max) for number in range(5)]
    found = level(end, today=TODAY, budget=1)
    assert set(found.days.values()) == {date.max}


def test_a_band_goes_from_the_ideal_to_the_maximum() -> None:
    settings = ClockSettings(ContactId(1), TODAY, ideal_days=30, met_on=day(-10))
    now = standing(settings, circles=(), touch=None)
    assert band_of(ContactId(1), now) == Band(ContactId(1), day(20), day(35))
    assert band_of(ContactId(1), now, may_move=False) == Band(ContactId(1), day(20), day(20))
    resting = standing(ClockSettings(ContactId(1), TODAY), circles=(), touch=None)
    assert band_of(ContactId(1), resting) is None


def test_a_pause_moves_the_beginning_of_a_band() -> None:
    settings = ClockSettings(
        ContactId(1), TODAY, ideal_days=30, met_on=day(-10), paused_until=day(33)
    )
    now = standing(settings, circles=(), touch=None)
    assert band_of(ContactId(1), now) == Band(ContactId(1), day(33), day(35))


def test_it_can_be_cancelled() -> None:
    def refuse(_done: int, _total: int) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        level(bands_of(*[(0, 9)] * 2000), today=TODAY, budget=3, progress=refuse)


@given(BANDS, BUDGETS, st.integers(1, 9))
def test_the_rounds_hold_to_the_budget_and_leave_the_first_days_alone(
    bands: list[Band], budget: int, ideal: int
) -> None:
    found = level(bands, today=TODAY, budget=budget)
    last = day(30)
    cadences = {each.contact: Cadence(ideal) for each in bands}
    load = Counter(with_rounds(found.days, cadences, last=last, budget=budget))
    firsts = Counter(each for each in found.days.values() if each <= last)
    assert all(load[each] >= count for each, count in firsts.items())
    assert all(count <= budget and each <= last for each, count in load.items())


def test_weekly_people_come_round_every_week() -> None:
    who = ContactId(1)
    found = with_rounds({who: day(2)}, {who: Cadence(7)}, last=day(20), budget=3)
    assert sorted(found) == [day(2), day(9), day(16)]
    assert with_rounds({who: day(2)}, {}, last=day(20), budget=3) == [day(2)]
    assert with_rounds({who: day(21)}, {who: Cadence(7)}, last=day(20), budget=0) == []


def test_days_are_counted_from_the_first() -> None:
    days = [day(-3), day(0), day(1), day(4), day(9)]
    assert counted(days, first=TODAY, length=5) == (2, 1, 0, 0, 1)


@pytest.mark.parametrize(("people", "seconds"), [(2_000, 0.5), (50_000, 6.0)])
def test_many_are_levelled_at_once(people: int, seconds: float) -> None:
    chance = Random(people)
    places = [
        (first, first + chance.choice((4, 15, 45, 90, 183)))
        for first in chance.choices(range(-400, 365), k=people)
    ]
    bands = bands_of(*places)
    start = perf_counter()
    found = level(bands, today=TODAY, budget=3)
    assert perf_counter() - start < seconds
    assert len(found.days) == people
    assert max(Counter(found.days.values()).values()) == 3
