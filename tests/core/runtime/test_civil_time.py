"""An instant of another season is told by that day's rules, not by today's."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from netdesk.runtime.clock import civil_time

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone is the system's there")


@pytest.fixture(autouse=True)
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = os.environ.get("TZ")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    if before is None:
        monkeypatch.delenv("TZ")
    else:
        monkeypatch.setenv("TZ", before)
    time.tzset()


@pytest.mark.parametrize(("month", "hour"), [(1, 13), (7, 14)])
def test_summer_and_winter(month: int, hour: int) -> None:
    instant = datetime(2027, month, 1, 12, tzinfo=UTC)
    assert civil_time(instant) == datetime(2027, month, 1, hour, tzinfo=UTC).replace(tzinfo=None)
