"""Lives simulated years: `python -m tests.reminder_year --help` says how many, and whose."""

from __future__ import annotations

import argparse
import time
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.reminder_year.life import Life

FIRST_DAYS = (date(2027, 1, 4), date(2027, 9, 1), date(2028, 1, 3), date(2026, 11, 22))
"""2028 is a leap year; the second has 29 February in its middle."""


def main() -> None:
    """Live years of the seeds that follow, and say what happened in each."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--seed", type=int, default=1)
    wanted.add_argument("--years", type=int, default=1)
    wanted.add_argument("--people", type=int, default=2000)
    wanted.add_argument("--days", type=int, default=366)
    chosen = wanted.parse_args()
    for seed in range(chosen.seed, chosen.seed + chosen.years):
        begin = time.perf_counter()
        with TemporaryDirectory(prefix="netdesk-year-") as folder:
            start = FIRST_DAYS[seed % len(FIRST_DAYS)] + timedelta(days=seed % 7)
            tally = Life(Path(folder), seed, people=chosen.people, start=start).live(chosen.days)
        print(f"seed {seed}, {time.perf_counter() - begin:.1f} s: {tally}", flush=True)  # noqa: T201  # a program of its own


if __name__ == "__main__":
    main()
