"""Where the cards of an import come from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class CardSource:
    """Where the cards come from: files and folders, or the text of cards that were dragged in or
    pasted. `text_name` is the name under which such a text stands in the history.
    """

    files: tuple[Path, ...] = ()
    text: bytes = b""
    text_name: str = "dropped.vcf"

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the files, without their folders."""
        return tuple(path.name for path in self.files)
