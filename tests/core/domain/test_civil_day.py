"""What people type for a day, in English and German."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.civil_day import Lean, parse_day, parse_partial_date
from netdesk.domain.partial_date import PartialDate

WEDNESDAY = date(2026, 11, 4)
TODAYS = st.dates(min_value=date(1960, 1, 1), max_value=date(2150, 1, 1))
DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(9999, 12, 31))
ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
GERMAN = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WOCHENTAGE = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "2026-11-04"),
        ("Heute", "2026-11-04"),
        (" YESTERDAY ", "2026-11-03"),
        ("gestern", "2026-11-03"),
        ("day before yesterday", "2026-11-02"),
        ("vorgestern", "2026-11-02"),
        ("tomorrow", "2026-11-05"),
        ("morgen", "2026-11-05"),
        ("u\u0308bermorgen", "2026-11-06"),
        ("2 days ago", "2026-11-02"),
        ("2d ago", "2026-11-02"),
        ("vor 2 Tagen", "2026-11-02"),
        ("two days ago", "2026-11-02"),
        ("a week ago", "2026-10-28"),
        ("vor einer Woche", "2026-10-28"),
        ("last week", "2026-10-28"),
        ("letzte Woche", "2026-10-28"),
        ("3 months ago", "2026-08-04"),
        ("vor 2 Jahren", "2024-11-04"),
        ("in 3 days", "2026-11-07"),
        ("in einem Monat", "2026-12-04"),
        ("next week", "2026-11-11"),
        ("wednesday", "2026-11-04"),
        ("last wednesday", "2026-10-28"),
        ("Fri", "2026-10-30"),
        ("letzten Freitag", "2026-10-30"),
        ("next friday", "2026-11-06"),
        ("nächsten Freitag", "2026-11-06"),
        ("so", "2026-11-01"),
        ("2026-11-03", "2026-11-03"),
        ("2026/11/3", "2026-11-03"),
        ("20261103", "2026-11-03"),
        ("2031-01-15", "2031-01-15"),
        ("3 Nov", "2026-11-03"),
        ("5 Nov", "2025-11-05"),
        ("3. November 2027", "2027-11-03"),
        ("3rd of November", "2026-11-03"),
        ("Nov 3rd, 2027", "2027-11-03"),
        ("Sept. 9", "2026-09-09"),
        ("3.11.", "2026-11-03"),
        ("3.11", "2026-11-03"),
        ("5.11.", "2025-11-05"),
        ("3.11.2026", "2026-11-03"),
        ("3. 11. 2026", "2026-11-03"),
        ("3.11.26", "2026-11-03"),
        ("3.11.85", "1985-11-03"),
        ("29 Feb", "2024-02-29"),
        ("25/3/2026", "2026-03-25"),
        ("3/25/2026", "2026-03-25"),
        ("5/5", "2026-05-05"),
        ("３.１１.２０２６", "2026-11-03"),
    ],
)
def test_days_people_type(text: str, expected: str) -> None:
    assert parse_day(text, WEDNESDAY) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "soon",
        "ago",
        "vor",
        "5 days",
        "vor 2 days ago",
        "31.4.2026",
        "30 Feb",
        "2026-13-01",
        "2026-11",
        "2026-11/03",
        "1.1.0000",
        "0 Nov",
        "November",
        "Nov 2026",
        "3 Nov 27",
        "next life",
        "99999 years ago",
        "in 99999 months",
        "9" * 5000 + " days ago",
        "x" * 10_000,
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert parse_day(text, WEDNESDAY) is None


def test_slashes_are_only_read_where_the_habit_is_known() -> None:
    assert parse_day("3/11/2026", WEDNESDAY) is None
    assert parse_day("3/11/2026", WEDNESDAY, day_first=True) == date(2026, 11, 3)
    assert parse_day("3/11/2026", WEDNESDAY, day_first=False) == date(2026, 3, 11)
    assert parse_day("25/3/2026", WEDNESDAY, day_first=False) == date(2026, 3, 25)


def test_the_end_of_a_short_month() -> None:
    assert parse_day("a month ago", date(2026, 3, 31)) == date(2026, 2, 28)
    assert parse_day("in 1 year", date(2024, 2, 29)) == date(2025, 2, 28)


def test_snoozing_leans_to_the_future() -> None:
    texts = ("wednesday", "friday", "3 Nov", "4.11.", "29 Feb", "yesterday")
    found = [parse_day(text, WEDNESDAY, lean=Lean.FUTURE) for text in texts]
    assert found == [
        date(2026, 11, 11),
        date(2026, 11, 6),
        date(2027, 11, 3),
        date(2027, 11, 4),
        date(2028, 2, 29),
        date(2026, 11, 3),
    ]


@given(DAYS, TODAYS)
def test_a_day_with_its_year_is_read_back_however_it_is_written(day: date, today: date) -> None:
    english, german = ENGLISH[day.month - 1], GERMAN[day.month - 1]
    written = [
        day.isoformat(),
        day.strftime("%Y%m%d"),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.day} {english} {day.year}",
        f"{day.day} {english[:3]} {day.year}",
        f"{english} {day.day}, {day.year}",
        f"{day.day}. {german} {day.year}",
    ]
    assert {parse_day(text, today) for text in written} == {day}
    assert parse_day(f"{day.day}/{day.month}/{day.year}", today, day_first=True) == day
    assert parse_day(f"{day.month}/{day.day}/{day.year}", today, day_first=False) == day


@given(DAYS, TODAYS)
def test_a_day_without_a_year_is_the_nearest_on_its_side(day: date, today: date) -> None:
    text = f"{day.day}.{day.month}."
    past, future = parse_day(text, today), parse_day(text, today, lean=Lean.FUTURE)
    assert past is not None
    assert future is not None
    assert past <= today < future
    assert {(past.day, past.month), (future.day, future.month)} == {(day.day, day.month)}
    if (day.day, day.month) != (29, 2):
        assert future.year == past.year + 1


@given(TODAYS, st.integers(0, 6))
def test_a_weekday_is_within_the_week(today: date, number: int) -> None:
    for text in (
        WEEKDAYS[number],
        WEEKDAYS[number][:3],
        WOCHENTAGE[number],
        WOCHENTAGE[number][:2],
    ):
        past, future = parse_day(text, today), parse_day(text, today, lean=Lean.FUTURE)
        assert past is not None
        assert future is not None
        assert past.weekday() == future.weekday() == number
        assert past <= today < future
        assert future - past == timedelta(days=7)


@given(TODAYS, st.integers(0, 9999))
def test_distances_in_both_languages(today: date, count: int) -> None:
    there, back = timedelta(days=count), timedelta(days=-count)
    assert parse_day(f"in {count} days", today) == parse_day(f"in {count} Tagen", today)
    assert parse_day(f"in {count} days", today) == today + there
    assert parse_day(f"{count} days ago", today) == parse_day(f"vor {count} Tagen", today)
    assert parse_day(f"{count} days ago", today) == today + back


@given(st.text(max_size=80), st.dates(), st.sampled_from(Lean), st.none() | st.booleans())
def test_nothing_typed_is_an_error(
    text: str, today: date, lean: Lean, day_first: bool | None
) -> None:
    found = parse_day(text, today, lean=lean, day_first=day_first)
    assert found is None or isinstance(found, date)


@given(st.text(alphabet="0123456789./- agovrintdy", max_size=16), st.dates())
def test_nothing_nearly_right_is_an_error(text: str, today: date) -> None:
    assert isinstance(parse_day(text, today), date | None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 December", PartialDate(None, 12, 3)),
        ("Dec 3", PartialDate(None, 12, 3)),
        ("3. Dezember 1990", PartialDate(1990, 12, 3)),
        ("3.12.", PartialDate(None, 12, 3)),
        ("3.12.90", PartialDate(1990, 12, 3)),
        ("1990-12-03", PartialDate(1990, 12, 3)),
        ("19901203", PartialDate(1990, 12, 3)),
        ("--12-03", PartialDate(None, 12, 3)),
        ("--1203", PartialDate(None, 12, 3)),
        ("29 Feb", PartialDate(None, 2, 29)),
        ("1990", PartialDate(1990)),
        ("1990-12", PartialDate(1990, 12)),
        ("December 1990", PartialDate(1990, 12)),
        ("25/3", PartialDate(None, 3, 25)),
    ],
)
def test_a_date_may_lack_its_year_or_its_day(text, expected):
    assert parse_partial_date(text, WEDNESDAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "30 Feb",
        "29 Feb 2023",
        "yesterday",
        "Friday",
        "1990-13",
        "0000",
        "circa 1800",
        "3/4",
        "--13-01",
    ],
)
def test_what_is_no_date_of_that_sort_is_none(text):
    assert parse_partial_date(text, WEDNESDAY) is None
