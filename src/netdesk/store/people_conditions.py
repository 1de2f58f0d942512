"""Conditions on people that lists and filters share, as SQL over `contact` and `standing`."""

from __future__ import annotations

from typing import assert_never

from netdesk.domain.cadence import Staleness

TODAY = "julianday(:today)"
NOT_PAUSED = "(paused_until IS NULL OR paused_until <= :today)"
MISSING = (
    "contact.id IN (SELECT contact_id FROM card WHERE missing_since IS NOT NULL)"
    " AND NOT EXISTS (SELECT 1 FROM card"
    " WHERE contact_id = contact.id AND missing_since IS NULL)"
)


def staleness_condition(staleness: Staleness) -> str:
    """Return what holds of those who stand so on the day `:today`."""
    days = f"({TODAY} - julianday(start))"
    kept = f"standing.ideal_days IS NOT NULL AND {NOT_PAUSED}"
    match staleness:
        case Staleness.PAUSED:
            return "paused_until > :today"
        case Staleness.RESTING:
            return f"standing.ideal_days IS NULL AND {NOT_PAUSED}"
        case Staleness.FRESH:
            return f"{kept} AND {days} < standing.ideal_days"
        case Staleness.DUE:
            return f"{kept} AND {days} BETWEEN standing.ideal_days AND standing.maximum_days"
        case Staleness.STALE:
            return f"{kept} AND {days} > standing.maximum_days"
        case _:
            assert_never(staleness)
