"""A line that promises something: what, and by when; nothing typed is lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from netdesk.domain.promise_line import PromiseLine, parse_promise
from netdesk.domain.repeat import CountedFrom, Repeat

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
    assert found.due_on is not None or found.repeat is not None or found.text == flat
    assert found.due_on is None or found.due_on >= FRIDAY


@pytest.mark.parametrize(
    ("line", "text", "rule", "due_on"),
    [
        ("call every 6 weeks", "call", "FREQ=WEEKLY;INTERVAL=6", None),
        ("call Ada every six weeks", "call Ada", "FREQ=WEEKLY;INTERVAL=6", None),
        ("lunch every third Monday", "lunch", "FREQ=MONTHLY;BYDAY=3MO", None),
        ("lunch on the third Monday of the month", "lunch", "FREQ=MONTHLY;BYDAY=3MO", None),
        ("walk every other Monday", "walk", "FREQ=WEEKLY;BYDAY=MO;INTERVAL=2", None),
        ("walk every Monday and Thursday", "walk", "FREQ=WEEKLY;BYDAY=MO,TH", None),
        (
            "report every last working day of the month",
            "report",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            None,
        ),
        ("rent on the 1st of every month", "rent", "FREQ=MONTHLY;BYMONTHDAY=1", None),
        ("report by 2026-12-04 every week", "report", "FREQ=WEEKLY", date(2026, 12, 4)),
        ("report every week from 2026-12-04", "report", "FREQ=WEEKLY", date(2026, 12, 4)),
        ("report weekly until 2026-12-31", "report", "FREQ=WEEKLY;UNTIL=20261231", None),
        ("report every 2 days, 5 times", "report", "FREQ=DAILY;INTERVAL=2;COUNT=5", None),
        ("anrufen alle zwei Wochen", "anrufen", "FREQ=WEEKLY;INTERVAL=2", None),
        ("Essen jeden dritten Montag im Monat", "Essen", "FREQ=MONTHLY;BYDAY=3MO", None),
        (
            "Bericht jeden Freitag ab 4.12.2026",
            "Bericht",
            "FREQ=WEEKLY;BYDAY=FR",
            date(2026, 12, 4),
        ),
        (
            "Bericht am letzten Arbeitstag des Monats",
            "Bericht",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            None,
        ),
        ("Bericht monatlich", "Bericht", "FREQ=MONTHLY", None),
    ],
)
def test_how_often_is_understood(line: str, text: str, rule: str, due_on: date | None) -> None:
    assert parse_promise(line, date(2026, 11, 20)) == PromiseLine(text, due_on, Repeat(rule))


def test_it_may_be_counted_from_when_it_was_done() -> None:
    for line in ("call every 6 weeks after it is done", "call alle 6 Wochen nach Erledigung"):
        found = parse_promise(line, date(2026, 11, 20))
        assert found.text == "call"
        assert found.repeat == Repeat("FREQ=WEEKLY;INTERVAL=6", CountedFrom.COMPLETION)


@pytest.mark.parametrize(
    "line",
    [
        "every 6 weeks",
        "thank every speaker",
        "read the weekly report",
        "send every member the book",
        "call every 0 days",
        "call every 99999 years",
        "alle anrufen",
        "meet on the third floor of the month",
    ],
)
def test_what_only_looks_like_it_stays_in_the_text(line: str) -> None:
    assert parse_promise(line, date(2026, 11, 20)) == PromiseLine(line)
