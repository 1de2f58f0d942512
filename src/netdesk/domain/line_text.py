"""Texts of one line: what the user or a file says, made fit to be kept and shown."""

from __future__ import annotations

import unicodedata

from netdesk.domain.errors import InvalidValueError

LONGEST_LINE = 1000
"""Letters; more is no line."""
LONGEST_TAG = 60
_UNSEEN = ("Cc", "Cs")
"""Control characters, and half letters, which no file can keep."""


def line_of(text: str, *, most: int = LONGEST_LINE) -> str:
    """Return a text on one line, without what cannot be seen. Raises InvalidValueError if too long."""
    visible = "".join(" " if unicodedata.category(each) in _UNSEEN else each for each in text)
    line = " ".join(visible.split())
    if len(line) > most:
        raise InvalidValueError(f"a line of {len(line)} letters: at most {most} are kept")
    return line


def tag_of(text: str) -> str:
    """Return a tag as one word, as it is written after `#`. Raises InvalidValueError if too long."""
    return "-".join(line_of(text, most=LONGEST_TAG).lstrip("#").split())
