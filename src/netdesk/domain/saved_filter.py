"""A filter of people under a name."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.domain.identifiers import SavedFilterId


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """`query` is written in the language of `people_filter`."""

    id: SavedFilterId
    name: str
    query: str
