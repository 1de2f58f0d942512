"""What a watched folder offers for an import."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WatchedOffer:
    """Files that are new, and how many people, or meetings, importing them would add and change."""

    files: tuple[Path, ...]
    new: int
    changed: int
    are_meetings: bool = False
