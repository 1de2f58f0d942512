"""A line that promises something: what, and by when; nothing typed is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from netdesk.domain.promise_line import PromiseLine, parse_promise

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("line", "text", "due_on"),
    [
        ("send the benchmark by friday", "send the benchmark", date(2026, 11, 27)),
        ("Angebot bis 3.12.", "Angebot", date(2026, 12, 3)),
        ("call back tomorrow", "call back", date(2026, 11, 21)),
        ("a note on the offer", "a note on the offer", None),
        ("stand by me", "stand by me", None),
        ("paint it by hand by monday", "paint it by hand", date(2026, 11, 23)),
        ("write by yesterday", "write by yesterday", None),
        ("by friday", "by friday", None),
        ("", "", None),
    ],
)
def test_what_is_promised_and_by_when(line: str, text: str, due_on: date | None) -> None:
    assert parse_promise(line, FRIDAY) == PromiseLine(text, due_on)


@given(some.text(max_size=80))
def test_any_line_is_understood_and_keeps_its_words(line: str) -> None:
    found = parse_promise(line, FRIDAY)
    flat = " ".join(line.split())
    assert flat.startswith(found.text)
    assert found.due_on is not None or found.text == flat
    assert found.due_on is None or found.due_on >= FRIDAY
