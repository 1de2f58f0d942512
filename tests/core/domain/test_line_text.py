"""Texts of one line: nothing unseen stays in them, and nothing no file can keep."""

from __future__ import annotations

import pytest

from netdesk.domain.errors import InvalidValueError
from netdesk.domain.line_text import LONGEST_LINE, LONGEST_TAG, line_of, tag_of


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" a\tb\r\nc\0d ", "a b c d"),
        ("half \ud83d a letter\udc00", "half a letter"),
        ("שלום 😀 é", "שלום 😀 é"),
        ("\0\n", ""),
    ],
)
def test_what_cannot_be_seen_or_kept_is_left_out(typed: str, kept: str) -> None:
    assert line_of(typed) == kept


def test_a_tag_is_one_word() -> None:
    assert tag_of(" ##Job  Offer\n2026 ") == "Job-Offer-2026"


def test_what_is_too_long_is_no_line_and_no_tag() -> None:
    assert line_of("x" * LONGEST_LINE)
    with pytest.raises(InvalidValueError):
        line_of("x" * (LONGEST_LINE + 1))
    with pytest.raises(InvalidValueError):
        tag_of("x" * (LONGEST_TAG + 1))
