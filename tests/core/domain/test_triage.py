"""Who is asked about first, and how long the rest takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.cadence import LONGEST_DAYS
from netdesk.domain.identifiers import ContactId
from netdesk.domain.triage import (
    OFFERED_DAYS,
    Candidate,
    Pace,
    TriageProgress,
    likelihood,
    ranked,
)

TODAY = date(2026, 11, 20)
NOBODY = Candidate(ContactId(1), date(2020, 1, 1))
COUNTS = st.integers(0, 10_000)
CANDIDATES = st.builds(
    Candidate,
    contact=st.integers(1, 99).map(ContactId),
    added_on=st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    interactions=COUNTS,
    last_interaction=st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    circles=COUNTS,
    notes=COUNTS,
    channels=COUNTS,
    has_photo=st.booleans(),
    has_birthday=st.booleans(),
    colleagues=COUNTS,
    facts=COUNTS,
)


@pytest.mark.parametrize(
    "known",
    [
        {"interactions": 1},
        {"last_interaction": TODAY - timedelta(days=30)},
        {"circles": 1},
        {"notes": 1},
        {"facts": 1},
        {"channels": 2},
        {"has_photo": True},
        {"has_birthday": True},
        {"colleagues": 2},
        {"added_on": TODAY - timedelta(days=3)},
    ],
    ids=lambda known: next(iter(known)),
)
def test_all_that_is_known_speaks_for_somebody(known: dict[str, Any]) -> None:
    assert likelihood(replace(NOBODY, **known), TODAY) > likelihood(NOBODY, TODAY) == 0


@given(CANDIDATES, st.sampled_from(["interactions", "circles", "notes", "channels", "facts"]))
def test_knowing_more_never_speaks_against_somebody(candidate: Candidate, name: str) -> None:
    more = replace(candidate, **{name: getattr(candidate, name) + 1})
    assert likelihood(more, TODAY) >= likelihood(candidate, TODAY) >= 0


def test_what_one_did_together_weighs_more_than_what_the_phone_has() -> None:
    met = replace(NOBODY, interactions=2, last_interaction=TODAY - timedelta(days=40))
    full = replace(NOBODY, has_photo=True, has_birthday=True, channels=3, added_on=TODAY)
    assert likelihood(met, TODAY) > likelihood(full, TODAY)


def test_one_with_few_colleagues_goes_before_one_of_a_whole_directory() -> None:
    few, many = replace(NOBODY, colleagues=2), replace(NOBODY, colleagues=800)
    assert likelihood(few, TODAY) > likelihood(many, TODAY)


def test_the_most_likely_come_first_and_equals_by_id() -> None:
    a, b, c = (replace(NOBODY, contact=ContactId(number)) for number in (3, 1, 2))
    known = replace(a, contact=ContactId(9), notes=1)
    assert ranked([a, b, c, known], TODAY) == [9, 1, 2, 3]


def test_the_keys_give_cadences_there_are() -> None:
    assert list(OFFERED_DAYS) == sorted(set(OFFERED_DAYS))
    assert all(1 <= days <= LONGEST_DAYS for days in OFFERED_DAYS)


def test_who_is_left_is_not_sorted() -> None:
    assert TriageProgress(412, 1284).left == 872


def test_the_time_left_follows_the_pace() -> None:
    pace = Pace()
    assert pace.minutes_for(872) == 58
    for _ in range(30):
        pace.add(1.0)
    assert pace.minutes_for(872) == 18
    assert pace.minutes_for(1) == pace.minutes_for(0) == 1


def test_a_break_does_not_spoil_the_pace() -> None:
    pace = Pace()
    pace.add(3600.0)
    assert pace.minutes_for(60) == (4 * 3 + 60) // 4
