"""A contact's timeline, page by page: interactions and new roles in one order."""

from __future__ import annotations

from collections.abc import Iterable

from netdesk.domain.identifiers import ContactId, InteractionId, RoleChangeId
from netdesk.domain.timeline import TimelineEntry, place_of
from netdesk.store.database import Database, Value
from netdesk.store.interactions import Interactions
from netdesk.store.role_changes import RoleChanges

_PLACES = """
SELECT rank, id FROM (
    SELECT day, 0 AS rank, id FROM interaction
        WHERE id IN (SELECT interaction_id FROM participant WHERE contact_id = ?1)
    UNION ALL SELECT day, 1, id FROM role_change WHERE contact_id = ?1
) WHERE (day, rank, id) < (?2, ?3, ?4) ORDER BY day DESC, rank DESC, id DESC LIMIT ?5
"""
"""The rank is the domain's: `entry_key`."""
_ABOVE_ALL: tuple[Value, ...] = ("~", 0, 0)
"""A place later than any day: days begin with a digit."""


class Timeline:
    """Reads timelines; who writes them is `interactions` and `role_changes`."""

    def __init__(
        self, database: Database, interactions: Interactions, role_changes: RoleChanges
    ) -> None:
        self._database = database
        self._interactions = interactions
        self._role_changes = role_changes

    def of(
        self, contact: ContactId, *, limit: int = -1, below: TimelineEntry | None = None
    ) -> list[TimelineEntry]:
        """Return a contact's entries, newest first; a negative limit means all.

        With `below` they begin after that one: the next page.
        """
        start = _ABOVE_ALL
        if below is not None:
            day, rank, number = place_of(below)
            start = (day.isoformat(), rank, number)
        found = self._database.rows(_PLACES, (contact, *start, limit))
        return self.entries(
            (InteractionId(number) for rank, number in found if not rank),
            (RoleChangeId(number) for rank, number in found if rank),
        )

    def entries(
        self, interactions: Iterable[InteractionId], role_changes: Iterable[RoleChangeId]
    ) -> list[TimelineEntry]:
        """Return the entries with these ids that are there, newest first."""
        found: list[TimelineEntry] = [
            *self._interactions.get_many(list(interactions)),
            *self._role_changes.get_many(list(role_changes)),
        ]
        return sorted(found, key=place_of, reverse=True)
