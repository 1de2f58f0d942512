"""The rules of cadence: examples from the design, and what must hold for every input."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.cadence import (
    LONGEST_DAYS,
    Cadence,
    ClockSettings,
    Staleness,
    Touch,
    circle_cadence,
    clock_start,
    days_after,
    due_on,
    effective_cadence,
    jitter_days,
    priority_on,
    ratio,
    ratio_on,
    staleness,
    staleness_on,
    standing,
)
from netdesk.domain.circle import CircleFields
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionKind

BO = ContactId(7)
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2150, 1, 1))
IDS = st.integers(min_value=1, max_value=2**40).map(ContactId)


@st.composite
def cadences(draw: st.DrawFn) -> Cadence:
    ideal = draw(st.integers(1, 800))
    return Cadence(ideal, draw(st.none() | st.integers(ideal, 3 * ideal)))


@st.composite
def clocks(draw: st.DrawFn) -> ClockSettings:
    return ClockSettings(
        id=draw(IDS),
        added_on=draw(DAYS),
        met_on=draw(st.none() | DAYS),
        restarted_on=draw(st.none() | DAYS),
    )


@pytest.mark.parametrize(("ideal", "maximum"), [(1, 2), (7, 11), (30, 45), (90, 135), (365, 548)])
def test_maximum_defaults_to_one_and_a_half_ideals_rounded_up(ideal: int, maximum: int) -> None:
    assert Cadence(ideal).maximum_days == maximum


@pytest.mark.parametrize(
    ("ideal", "maximum"),
    [(0, None), (-1, None), (30, 29), (30, 0), (LONGEST_DAYS + 1, None), (1, LONGEST_DAYS + 1)],
)
def test_impossible_cadences_are_refused(ideal: int, maximum: int | None) -> None:
    with pytest.raises(InvalidValueError):
        Cadence(ideal, maximum)


@given(st.integers(1, LONGEST_DAYS))
def test_every_allowed_ideal_has_an_allowed_default(ideal: int) -> None:
    assert ideal <= Cadence(ideal).maximum_days <= LONGEST_DAYS


def test_own_cadence_goes_before_the_circles() -> None:
    assert effective_cadence(90, 100, [Cadence(30)]) == Cadence(90, 100)


def test_shortest_circle_counts_without_an_own_cadence() -> None:
    assert effective_cadence(None, None, [Cadence(90), Cadence(30), Cadence(60)]) == Cadence(30)


def test_zero_means_no_cadence_whatever_the_circles_say() -> None:
    assert effective_cadence(0, None, [Cadence(30)]) is None


def test_nobody_asks_for_anything() -> None:
    assert effective_cadence(None, None, []) is None


@pytest.mark.parametrize("ideal", [None, 0])
def test_circle_without_ideal_gives_no_cadence(ideal: int | None) -> None:
    assert circle_cadence(CircleFields("Clients", ideal)) is None


@given(st.lists(cadences(), min_size=1))
def test_no_circle_is_shorter_than_the_one_taken(circles: list[Cadence]) -> None:
    taken = effective_cadence(None, None, circles)
    assert taken in circles
    assert taken is not None
    assert all(taken.ideal_days <= circle.ideal_days for circle in circles)


@given(IDS, st.integers(1, LONGEST_DAYS))
def test_jitter_stays_within_a_quarter_of_the_ideal(contact: ContactId, ideal: int) -> None:
    assert 0 <= jitter_days(contact, ideal) <= ideal // 4
    assert jitter_days(contact, ideal) == jitter_days(contact, ideal)


def test_jitter_does_not_change_between_versions() -> None:
    assert [jitter_days(ContactId(number), 90) for number in range(1, 7)] == [7, 0, 13, 13, 11, 9]


def test_jitter_spreads_an_import_evenly() -> None:
    counts = Counter(jitter_days(ContactId(number), 90) for number in range(1, 2301))
    assert set(counts) == set(range(23))
    assert max(counts.values()) < 2 * min(counts.values())


def test_clock_starts_with_the_last_touch() -> None:
    settings = ClockSettings(BO, added_on=date(2026, 1, 1), met_on=date(2020, 5, 5))
    start = clock_start(settings, cadence=Cadence(30), last_touch=date(2026, 3, 1))
    assert start == date(2026, 3, 1)


def test_clock_starts_with_the_meeting_where_there_was_no_touch() -> None:
    settings = ClockSettings(BO, added_on=date(2026, 1, 1), met_on=date(2020, 5, 5))
    assert clock_start(settings, cadence=Cadence(30), last_touch=None) == date(2020, 5, 5)


@given(IDS, DAYS, cadences())
def test_clock_of_a_stranger_starts_a_little_after_they_were_added(
    contact: ContactId, added_on: date, cadence: Cadence
) -> None:
    start = clock_start(ClockSettings(contact, added_on), cadence=cadence, last_touch=None)
    assert timedelta(0) <= start - added_on <= timedelta(days=cadence.ideal_days / 4)


@given(clocks(), cadences(), st.none() | DAYS)
def test_a_skip_never_lets_the_clock_start_before_it(
    settings: ClockSettings, cadence: Cadence, last_touch: date | None
) -> None:
    start = clock_start(settings, cadence=cadence, last_touch=last_touch)
    assert settings.restarted_on is None or start >= settings.restarted_on
    assert last_touch is None or start >= last_touch


def test_an_earlier_skip_changes_nothing() -> None:
    settings = ClockSettings(BO, added_on=date(2026, 1, 1), restarted_on=date(2026, 2, 1))
    start = clock_start(settings, cadence=Cadence(30), last_touch=date(2026, 3, 1))
    assert start == date(2026, 3, 1)


def test_bands_of_thirty_days() -> None:
    start, cadence = date(2026, 1, 1), Cadence(30)
    expected = {0: "fresh", 29: "fresh", 30: "due", 45: "due", 46: "stale", 4000: "stale"}
    found = {
        days: staleness(start, cadence, start + timedelta(days=days)).value for days in expected
    }
    assert found == expected
    assert ratio(start, 30, start + timedelta(days=45)) == 1.5


@given(DAYS, cadences(), st.integers(-100, 3000))
def test_bands_agree_with_their_first_days(start: date, cadence: Cadence, days: int) -> None:
    today = start + timedelta(days=days)
    found = staleness(start, cadence, today)
    assert (found is Staleness.FRESH) == (today < due_on(start, cadence))
    assert (found is Staleness.STALE) == (days > cadence.maximum_days)
    assert (found is Staleness.FRESH) == (ratio(start, cadence.ideal_days, today) < 1)


@given(DAYS, cadences(), DAYS, DAYS)
def test_time_only_ever_raises_the_ratio(
    start: date, cadence: Cadence, one: date, other: date
) -> None:
    earlier, later = sorted((one, other))
    order = [Staleness.FRESH, Staleness.DUE, Staleness.STALE]
    assert ratio(start, cadence.ideal_days, earlier) <= ratio(start, cadence.ideal_days, later)
    assert order.index(staleness(start, cadence, earlier)) <= order.index(
        staleness(start, cadence, later)
    )


@given(clocks(), cadences(), DAYS, DAYS)
def test_a_newer_touch_never_makes_anyone_due_sooner(
    settings: ClockSettings, cadence: Cadence, one: date, other: date
) -> None:
    earlier, later = sorted((one, other))
    starts = [clock_start(settings, cadence=cadence, last_touch=day) for day in (earlier, later)]
    assert starts == sorted(starts)


def test_the_calendar_ends_without_an_error() -> None:
    assert days_after(date.max, 30) == date.max
    assert due_on(date(9999, 12, 15), Cadence(30)) == date.max


def test_standing_of_a_contact_in_two_circles() -> None:
    settings = ClockSettings(BO, added_on=date(2026, 1, 1))
    circles = [CircleFields("Clients", 60, weight=1.0), CircleFields("Close", 30, 40, weight=2.0)]
    found = standing(settings, circles=circles, touch=Touch(date(2026, 3, 1), InteractionKind.CALL))
    assert (found.ideal_days, found.maximum_days, found.weight) == (30, 40, 2.0)
    assert (found.last_touch, found.last_kind) == (date(2026, 3, 1), InteractionKind.CALL)
    assert (found.start, found.due_on) == (date(2026, 3, 1), date(2026, 3, 31))
    assert ratio_on(found, date(2026, 4, 15)) == 1.5
    assert priority_on(found, date(2026, 4, 15)) == 3.0
    assert staleness_on(found, date(2026, 4, 10)) is Staleness.DUE
    assert staleness_on(found, date(2026, 4, 11)) is Staleness.STALE


def test_resting_contacts_keep_their_last_touch_and_are_never_due() -> None:
    settings = ClockSettings(BO, added_on=date(2026, 1, 1))
    found = standing(settings, circles=[], touch=Touch(date(2026, 3, 1), InteractionKind.EMAIL))
    assert found.last_touch == date(2026, 3, 1)
    assert (found.start, found.due_on, found.ideal_days) == (None, None, None)
    assert staleness_on(found, date(2099, 1, 1)) is Staleness.RESTING
    assert ratio_on(found, date(2099, 1, 1)) is None
    assert priority_on(found, date(2099, 1, 1)) == 0.0


def test_pause_and_snooze_put_the_first_day_off() -> None:
    met = date(2026, 1, 1)
    paused = ClockSettings(BO, met, met, ideal_days=30, paused_until=date(2026, 6, 1))
    snoozed = ClockSettings(BO, met, met, ideal_days=30, snoozed_until=date(2026, 3, 1))
    awake = ClockSettings(BO, met, met, ideal_days=30, snoozed_until=date(2026, 1, 5))
    days = [standing(each, circles=[], touch=None).due_on for each in (paused, snoozed, awake)]
    assert days == [date(2026, 6, 1), date(2026, 3, 1), date(2026, 1, 31)]


def test_a_pause_ends_on_the_day_it_names_and_a_snooze_does_not_change_the_state() -> None:
    met = date(2026, 1, 1)
    settings = ClockSettings(
        BO, met, met, ideal_days=30, paused_until=date(2026, 6, 1), snoozed_until=date(2026, 9, 1)
    )
    found = standing(settings, circles=[], touch=None)
    assert staleness_on(found, date(2026, 5, 31)) is Staleness.PAUSED
    assert staleness_on(found, date(2026, 6, 1)) is Staleness.STALE
    assert found.due_on == date(2026, 9, 1)


@given(clocks(), cadences(), st.none() | DAYS, DAYS)
def test_standing_is_due_exactly_from_its_due_day(
    settings: ClockSettings, cadence: Cadence, touched: date | None, today: date
) -> None:
    circle = CircleFields("Close", cadence.ideal_days, cadence.maximum_days)
    touch = Touch(touched, InteractionKind.CALL) if touched else None
    found = standing(settings, circles=[circle], touch=touch)
    assert found.due_on is not None
    is_due = staleness_on(found, today) in {Staleness.DUE, Staleness.STALE}
    assert is_due == (found.due_on <= today)


def test_a_levelled_day_comes_before_the_ideal_never() -> None:
    settings = ClockSettings(
        BO,
        date(2026, 1, 1),
        met_on=date(2026, 11, 1),
        ideal_days=30,
        levelled_to=date(2026, 11, 20),
        levelled_on=date(2026, 11, 10),
    )
    assert standing(settings, circles=(), touch=None).due_on == date(2026, 12, 1)


@given(clocks(), DAYS, DAYS, st.none() | DAYS, cadences())
def test_a_levelled_day_holds_until_the_clock_starts_anew(
    settings: ClockSettings,
    made_on: date,
    levelled_to: date,
    touched_on: date | None,
    cadence: Cadence,
) -> None:
    plain = replace(settings, ideal_days=cadence.ideal_days, maximum_days=cadence.maximum_days)
    levelled = replace(plain, levelled_to=levelled_to, levelled_on=made_on)
    touch = Touch(touched_on, InteractionKind.CALL) if touched_on else None
    without = standing(plain, circles=(), touch=touch)
    found = standing(levelled, circles=(), touch=touch)
    restarts = [day for day in (touched_on, settings.restarted_on) if day is not None]
    assert without.due_on is not None
    if any(day >= made_on for day in restarts):
        assert found == without
    else:
        assert found == replace(without, due_on=max(without.due_on, levelled_to))


@given(clocks(), cadences(), st.none() | DAYS)
def test_who_is_left_alone_has_no_cadence(
    settings: ClockSettings, cadence: Cadence, touched_on: date | None
) -> None:
    touch = Touch(touched_on, InteractionKind.CALL) if touched_on else None
    alone = replace(settings, ideal_days=cadence.ideal_days, left_alone=True)
    circles = [CircleFields("Clients", 30)]
    resting = replace(settings, ideal_days=0)
    assert standing(alone, circles=circles, touch=touch) == standing(
        resting, circles=circles, touch=touch
    )


@given(clocks(), cadences(), st.none() | DAYS, st.none() | DAYS, st.none() | DAYS)
def test_a_pause_and_a_snooze_put_off_and_are_no_touch(
    settings: ClockSettings,
    cadence: Cadence,
    touched_on: date | None,
    paused_until: date | None,
    snoozed_until: date | None,
) -> None:
    plain = replace(settings, ideal_days=cadence.ideal_days, maximum_days=cadence.maximum_days)
    put_off = replace(plain, paused_until=paused_until, snoozed_until=snoozed_until)
    touch = Touch(touched_on, InteractionKind.CALL) if touched_on else None
    without = standing(plain, circles=(), touch=touch)
    found = standing(put_off, circles=(), touch=touch)
    assert without.due_on is not None
    waits = [day for day in (without.due_on, paused_until, snoozed_until) if day is not None]
    assert found.due_on == max(waits)
    assert (found.start, found.last_touch) == (without.start, without.last_touch)
    for day in waits:
        is_paused = paused_until is not None and day < paused_until
        expected = Staleness.PAUSED if is_paused else staleness_on(without, day)
        assert staleness_on(found, day) is expected


@given(
    st.none() | st.integers(0, 800),
    st.lists(st.builds(CircleFields, st.just("C"), st.none() | st.integers(0, 800))),
    clocks(),
)
def test_own_goes_before_the_circles_and_zero_is_none(
    own: int | None, circles: list[CircleFields], settings: ClockSettings
) -> None:
    found = standing(replace(settings, ideal_days=own), circles=circles, touch=None)
    offered = [each.ideal_days for each in circles if each.ideal_days]
    expected = own if own is not None else min(offered, default=0)
    assert found.ideal_days == (expected or None)
    assert (found.due_on is None) == (not expected)
