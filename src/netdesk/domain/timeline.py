"""What stands on a timeline, and in which order."""

from __future__ import annotations

from datetime import date

from netdesk.domain.interaction import Interaction
from netdesk.domain.role_change import RoleChange

TimelineEntry = Interaction | RoleChange

EntryKey = tuple[int, int]
"""Which entry: the rank of its kind, and its id among its kind."""
TimelinePlace = tuple[date, int, int]
"""Where an entry stands: a later place is nearer to the top."""


def entry_key(entry: TimelineEntry) -> EntryKey:
    """Return which entry it is: an interaction and a role change may have one id."""
    return int(isinstance(entry, RoleChange)), entry.id


def place_of(entry: TimelineEntry) -> TimelinePlace:
    """Return the place: by day, a new role above what happened on that day, then by id."""
    return (entry.day, *entry_key(entry))
