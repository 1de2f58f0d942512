"""Simulated years against the oracle of `tests/reminder_year`; `make year` lives longer ones.

Every look and every quarter of an hour is checked; a failure names its seed and tells what went before.
"""

from __future__ import annotations

from datetime import date

import pytest
from tests.reminder_year.life import Life

PEOPLE, DAYS = 400, 130


@pytest.mark.parametrize(
    ("seed", "start"),
    [
        (1, date(2027, 1, 4)),  # a common year's 28 February
        (2, date(2028, 1, 3)),  # 29 February
        (3, date(2027, 9, 6)),  # clocks set back in the north, forward in the south
        (4, date(2026, 12, 1)),
    ],
)
def test_every_reminder_is_shown_once_when_it_may(tmp_path, seed, start):
    tally = Life(tmp_path / "data", seed, people=PEOPLE, start=start).live(DAYS)
    # a year in which nothing happens proves nothing
    assert tally.reminders > 100
    assert set(tally.kinds) == {"person", "date", "promise", "plan"}
    assert min(tally.crashes, tally.flights, tally.jumps, tally.digests, tally.belated) > 0
