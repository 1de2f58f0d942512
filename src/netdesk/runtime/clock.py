"""The one place that asks the system for the time."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime
from typing import Protocol

from netdesk.domain.moment import Moment


class Clock(Protocol):
    """Says what time it is: the system's, or a test's."""

    def moment(self) -> Moment:
        """Return the instant and the civil day where the user is."""
        ...

    def today(self) -> date:
        """Return the civil day where the user is."""
        ...

    def local(self) -> datetime:
        """Return the civil time (naive) where the user is."""
        ...


class SystemClock:
    """The system's clock in the system's time zone, also once that was changed while the program runs."""

    def moment(self) -> Moment:
        """Return the instant and the civil day where the user is."""
        local = _local()
        return Moment(local.astimezone(UTC), local.date())

    def today(self) -> date:
        """Return the civil day where the user is."""
        return self.moment().today

    def local(self) -> datetime:
        """Return the civil time (naive) where the user is."""
        return _local().replace(tzinfo=None)


def civil_time(instant: datetime) -> datetime:
    """Return what time (naive) it is at an instant where the user is, by the rules of that day."""
    return instant.astimezone().replace(tzinfo=None)


def _local() -> datetime:
    if hasattr(time, "tzset"):
        time.tzset()  # else the C library looks at the zone once and never again
    return datetime.now(UTC).astimezone()
