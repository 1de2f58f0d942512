"""Bands say of every day what the cadence says, and a span keeps what one looks at."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.cadence import Cadence, Staleness, staleness
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.lanes import (
    TEN_YEARS_DAYS,
    WEEK_DAYS,
    YEAR_DAYS,
    Band,
    Chunk,
    Clock,
    Lane,
    Mark,
    Span,
    bands,
    bucket_days,
    chunks,
)

FIRST = date(2020, 1, 1).toordinal()
END = FIRST + 900
CADENCES = st.integers(1, 120).flatmap(
    lambda ideal: st.builds(Cadence, st.just(ideal), st.none() | st.integers(ideal, 3 * ideal))
)
DAYS = st.integers(FIRST - 500, END + 50)
TOUCHES = st.lists(DAYS, max_size=12).map(lambda days: [(day, day) for day in sorted(days)])
SKIPS = st.lists(DAYS, max_size=3).map(sorted)
SPANS = st.builds(Span, st.floats(730_000, 760_000), st.floats(WEEK_DAYS, TEN_YEARS_DAYS))


@given(cadence=CADENCES, restarts=TOUCHES, skips=SKIPS, begin=st.none() | DAYS)
def test_each_day_stands_as_the_cadence_says_of_the_newest_beginning(
    cadence: Cadence, restarts: list[tuple[int, int]], skips: list[int], begin: int | None
) -> None:
    found = bands(Clock(cadence, restarts, skips, begin), first=FIRST, end=END)
    begun = sorted([*(day for day, _ in restarts), *skips])
    if begin is not None and (not begun or begin < begun[0]):
        begun.insert(0, begin)
    for day in range(FIRST, END, 7):
        before = [each for each in begun if each <= day]
        if before:
            expected = staleness(date.fromordinal(before[-1]), cadence, date.fromordinal(day))
            assert _standing(found, day) is expected
        else:
            assert _standing(found, day) is None


@given(
    cadence=CADENCES,
    restarts=TOUCHES,
    begin=st.none() | DAYS,
    pause=st.none() | st.tuples(DAYS, DAYS).map(lambda days: (min(days), max(days))),
)
def test_stretches_follow_one_another_within_what_is_asked(
    cadence: Cadence,
    restarts: list[tuple[int, int]],
    begin: int | None,
    pause: tuple[int, int] | None,
) -> None:
    found = bands(Clock(cadence, restarts, begin=begin, pause=pause), first=FIRST, end=END)
    assert all(FIRST <= each.first < each.end <= END for each in found)
    assert all(one.end == other.first for one, other in pairwise(found))
    assert all(one.staleness is not other.staleness for one, other in pairwise(found))
    if pause is not None and found:
        for day in range(max(pause[0], found[0].first), min(pause[1], END)):
            assert _standing(found, day) is Staleness.PAUSED


@given(restarts=TOUCHES, cadence=CADENCES, cut=st.integers(FIRST + 1, END - 1))
def test_chunks_together_say_what_the_whole_says(
    restarts: list[tuple[int, int]], cadence: Cadence, cut: int
) -> None:
    clock = Clock(cadence, restarts)
    whole = bands(clock, first=FIRST, end=END)
    parts = bands(clock, first=FIRST, end=cut) + bands(clock, first=cut, end=END)
    assert [_standing(parts, day) for day in range(FIRST, END)] == [
        _standing(whole, day) for day in range(FIRST, END)
    ]


def test_a_bucket_is_fresh_from_its_first_day_and_counts_from_its_last() -> None:
    found = bands(Clock(Cadence(10, 15), [(FIRST + 5, FIRST + 8)]), first=FIRST, end=FIRST + 40)
    assert found == (
        Band(Staleness.FRESH, FIRST + 5, FIRST + 18),
        Band(Staleness.DUE, FIRST + 18, FIRST + 24),
        Band(Staleness.STALE, FIRST + 24, FIRST + 40),
    )


def test_nobody_without_a_cadence_has_a_band() -> None:
    assert bands(Clock(None, [(FIRST, FIRST)]), first=FIRST, end=END) == ()


@given(span=SPANS, factor=st.floats(0.1, 10), at=st.floats(0, 1))
def test_what_one_points_at_stays_there_while_zooming(span: Span, factor: float, at: float) -> None:
    zoomed = span.zoomed(factor, at)
    assert zoomed.start + at * zoomed.days == pytest.approx(span.start + at * span.days, abs=1e-6)
    assert WEEK_DAYS <= zoomed.days <= TEN_YEARS_DAYS


@given(span=SPANS, days=st.floats(-1e6, 1e6))
def test_a_span_never_leaves_the_calendar(span: Span, days: float) -> None:
    panned = span.panned(days)
    assert panned.days == span.days
    assert date.fromordinal(int(panned.start)).year >= 1900
    assert date.fromordinal(int(panned.end)).year <= 2199


def test_a_new_length_keeps_today_near_the_end_where_it_was_in_sight() -> None:
    today = date(2026, 11, 21)
    year = Span.about_today(today, YEAR_DAYS)
    week = year.lasting(WEEK_DAYS, today)
    assert week == Span.about_today(today, WEEK_DAYS)
    before = year.panned(-2 * YEAR_DAYS)
    closer = before.lasting(WEEK_DAYS, today)
    assert closer.start + closer.days / 2 == pytest.approx(before.start + before.days / 2)


@given(span=SPANS, width=st.integers(100, 4000))
def test_chunks_cover_a_span_without_a_gap(span: Span, width: int) -> None:
    found = chunks(span, width / span.days)
    assert found[0].first <= span.start
    assert span.end < found[-1].end
    assert all(one.end == other.first for one, other in pairwise(found))


@given(pixels=st.floats(0.05, 200), closer=st.floats(1, 2))
def test_buckets_are_as_wide_as_a_mark_may_be_blurred(pixels: float, closer: float) -> None:
    days = bucket_days(pixels)
    assert days == 1 or 2 <= days * pixels < 4
    assert bucket_days(pixels * closer) in (days, max(days // 2, 1))


def test_a_chunk_is_the_same_for_spans_that_are_near() -> None:
    span = Span(FIRST + 100.0, YEAR_DAYS)
    assert chunks(span, 2.4) == chunks(span.panned(3), 2.4)
    assert Chunk(0, 1).end == 2048


def _standing(found: tuple[Band, ...], day: int) -> Staleness | None:
    return next((each.staleness for each in found if each.first <= day < each.end), None)


@given(
    days=st.lists(DAYS, max_size=30),
    start=DAYS,
    length=st.integers(1, 400),
    restarts=TOUCHES,
    cadence=CADENCES,
)
def test_what_is_within_a_stretch_is_all_that_reaches_into_it(
    days: list[int], start: int, length: int, restarts: list[tuple[int, int]], cadence: Cadence
) -> None:
    marks = tuple(Mark(InteractionKind.CALL, day, day + 3) for day in sorted(days))
    lane = Lane(marks, bands(Clock(cadence, restarts), first=FIRST, end=END))
    end = start + length
    reaching = [mark for mark in marks if mark.last >= start and mark.first < end]
    assert set(reaching) <= set(lane.marks_within(start, end))
    assert list(lane.bands_within(start, end)) == [
        band for band in lane.bands if band.end > start and band.first < end
    ]
