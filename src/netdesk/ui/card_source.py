"""Where the cards of an import come from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CardSource:
    """Where the cards come from: files, or the text of cards that were dragged in."""

    files: tuple[Path, ...] = ()
    text: bytes = b""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files, without their folders."""
        return tuple(path.name for path in self.files)
