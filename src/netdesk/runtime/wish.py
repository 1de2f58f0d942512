"""What a start asks of the program: the command line says it, the process that runs already hears it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Wish:
    """What a start was asked for: to show the window, files to import, or one line to be taken.

    `activation` is the desktop's leave to take the keyboard (XDG activation); "" where it gave none.
    """

    show: bool = True
    files: tuple[str, ...] = ()
    quick: bool = False
    activation: str = ""

    @classmethod
    def from_bytes(cls, data: bytes) -> Self | None:
        """Read a wish that came from outside; `None` where it is none."""
        try:
            found = json.loads(data)
            return cls(
                show=bool(found["show"]),
                files=tuple(str(each) for each in found["files"]),
                quick=bool(found.get("quick", False)),
                activation=str(found.get("activation", "")),
            )
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return None
