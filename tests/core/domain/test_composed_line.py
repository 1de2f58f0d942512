"""One line, understood as people write it, and never losing a word."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.composed_line import ComposedLine, understand
from netdesk.domain.interaction import InteractionKind
from netdesk.domain.line_span import Part

TODAY = date(2026, 11, 21)
"""A Saturday."""

PIECES = st.sampled_from(
    (
        "yesterday",
        "next tue",
        "14.11.",
        "am Freitag",
        "vor 2 Tagen",
        "10:00",
        "um 9 Uhr",
        "3pm",
        "call",
        "had lunch",
        "Anruf:",
        "@Ada",
        '@"Ada Lovelace"',
        "with @Bo,",
        "@李小龙’s",
        "#job",
        "#",
        "@",
        '@"',
        "planned",
        "about the offer.",
        "und",
        "\n",
        "do",
    )
)
LINES = st.lists(PIECES, max_size=10).map(" ".join) | st.text(max_size=40)


def read(text: str) -> ComposedLine:
    return understand(text, TODAY, now=time(12))


def words_left(line: ComposedLine) -> list[str]:
    """Return the words of the text, each span replaced by what of it stays."""
    parts, at = [], 0
    for span in line.spans:
        parts += [line.text[at : span.start], span.kept or " "]
        at = span.end
    return "".join([*parts, line.text[at:]]).split()


@pytest.mark.parametrize(
    ("text", "day", "at", "kind", "people", "tags", "rest"),
    [
        (
            "yesterday call about the offer @Ada #job",
            20,
            None,
            "call",
            "Ada",
            "job",
            "about the offer",
        ),
        ("next tue 10:00 coffee with @Grace", 24, "10:00", "meeting", "Grace", "", "coffee"),
        ("14.11. Mail an die Redaktion", 14, None, "email", "", "", "an die Redaktion"),
        ("nächsten Di 10 Uhr Kaffee mit @Grace", 24, "10:00", "meeting", "Grace", "", "Kaffee"),
        ("am Freitag um 9.30 Uhr Anruf", 20, "09:30", "call", "", "", ""),
        ('Gestern mit @"Ada Lovelace" telefoniert', 20, None, "call", "Ada Lovelace", "", ""),
        ("had a call with @Ada and @Bo: they hire", None, None, "call", "Ada,Bo", "", "they hire"),
        ("today, 3pm: zoom w/ @Ada", 21, "15:00", "call", "Ada", "", "zoom"),
        ("call about the offer yesterday.", 20, None, "call", "", "", "about the offer"),
        ("coffee @Grace next tue 10:00", 24, "10:00", "meeting", "Grace", "", "coffee"),
        ("planned fri lunch", 27, None, "meeting", "", "", "lunch"),
        ("Do. 14:00 Treffen: Vertrag", 19, "14:00", "meeting", "", "", "Vertrag"),
        ("a quick call re hiring", None, None, "call", "", "", "a quick call re hiring"),
        ("12am note", None, "00:00", "note", "", "", ""),
    ],
)
def test_what_is_meant(text, day, at, kind, people, tags, rest):
    line = read(text)
    assert (line.day.day if line.day else None) == day
    assert (line.time.isoformat("minutes") if line.time else None) == at
    assert line.kind is (InteractionKind(kind) if kind else None)
    assert ",".join(line.people) == people
    assert ",".join(line.tags) == tags
    assert line.rest == rest


@pytest.mark.parametrize(
    "text",
    [
        "So I called her",
        "do the taxes",
        "3.5 hours at the fair",
        "Sat together for hours",
        "sent the deck, he decides next week",
        "the shop opens at 10:00",
        "bo@soder.example wrote #1",
        "version 3.11",
    ],
)
def test_a_sentence_stays_a_sentence(text):
    line = read(text)
    assert line.rest == text
    assert (line.day, line.time, line.kind, line.people, line.tags) == (None, None, None, (), ())


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("talked to @Ada about #rust at length", "talked to Ada about rust at length"),
        ("@Grace asked for it", "Grace asked for it"),
        ("I spoke to @Ada", "I spoke to Ada"),
        ("Met @Ada's boss", "Ada's boss"),
        ("call\nwith @Ada\n and #x more", "with Ada\n and x more"),
    ],
)
def test_who_is_named_inside_a_sentence_stays_in_it(text, rest):
    assert read(text).rest == rest


@pytest.mark.parametrize(
    ("text", "is_planned"),
    [
        ("tomorrow call", True),
        ("today 13:00 call", True),
        ("13:00 call", True),
        ("today 11:00 call", False),
        ("yesterday 13:00 call", False),
        ("today call", False),
        ("planned call", True),
    ],
)
def test_what_lies_ahead_is_planned(text, is_planned):
    assert read(text).is_planned is is_planned


def test_a_name_or_tag_said_twice_is_one():
    line = read("call with @Ada and @ada #Job #job")
    assert (line.people, line.tags) == (("Ada",), ("Job",))


@given(LINES)
def test_nothing_is_lost_and_the_order_stays(text):
    line = read(text)
    assert line.rest.split() == words_left(line)
    assert all(
        before.end <= after.start for before, after in zip(line.spans, line.spans[1:], strict=False)
    )
    assert all(0 <= span.start < span.end <= len(text) for span in line.spans)
    assert all(span.kept in text[span.start : span.end] for span in line.spans)


@given(LINES)
def test_each_day_time_and_kind_is_said_once(text):
    parts = [span.part for span in read(text).spans]
    for part in (Part.DAY, Part.TIME, Part.KIND, Part.PLANNED):
        assert parts.count(part) <= 1
