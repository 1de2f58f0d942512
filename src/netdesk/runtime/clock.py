"""The one place that asks the system for the time."""

from __future__ import annotations

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


class SystemClock:
    """The system's clock in the system's time zone."""

    def moment(self) -> Moment:
        """Return the instant and the civil day where the user is."""
        instant = datetime.now(UTC)
        return Moment(instant, instant.astimezone().date())

    def today(self) -> date:
        """Return the civil day where the user is."""
        return self.moment().today
