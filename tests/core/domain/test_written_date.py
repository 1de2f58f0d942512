"""Dates as tables write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netdesk.domain.column_mapping import DateOrder
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.written_date import read_written_date, shown_order

ORDERS = st.sampled_from(DateOrder)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("21 Nov 2026", PartialDate(2026, 11, 21)),
        ("5. Januar 2019", PartialDate(2019, 1, 5)),
        ("1er août 2020", PartialDate(text="1er août 2020")),
        ("1 août 2020", PartialDate(2020, 8, 1)),
        ("juin 3, 2020", PartialDate(2020, 6, 3)),
        ("3 juil. 2020", PartialDate(2020, 7, 3)),
        ("March 3, 1990", PartialDate(1990, 3, 3)),
        ("14 Feb", PartialDate(None, 2, 14)),
        ("1981-12-03", PartialDate(1981, 12, 3)),
        ("1981-12-03T00:00:00Z", PartialDate(1981, 12, 3)),
        ("19811203", PartialDate(1981, 12, 3)),
        ("--12-03", PartialDate(None, 12, 3)),
        ("3.12.1981", PartialDate(1981, 12, 3)),
        ("29.02.", PartialDate(None, 2, 29)),
        ("25/12/1981", PartialDate(1981, 12, 25)),
        ("12/25/1981 12:00 AM", PartialDate(1981, 12, 25)),
        ("31.02.1981", PartialDate(text="31.02.1981")),
        ("3/12/81", PartialDate(text="3/12/81")),
        ("in spring", PartialDate(text="in spring")),
        ("0/0/00", None),
        ("00.00.0000", None),
        ("  ", None),
    ],
)
def test_dates_are_read_as_people_write_them(written: str, read: PartialDate | None) -> None:
    assert read_written_date(written, DateOrder.DAY_FIRST) == read


def test_a_date_of_two_readings_follows_the_order() -> None:
    assert read_written_date("3/4/1981", DateOrder.DAY_FIRST) == PartialDate(1981, 4, 3)
    assert read_written_date("3/4/1981", DateOrder.MONTH_FIRST) == PartialDate(1981, 3, 4)


def test_dates_of_one_reading_show_the_order() -> None:
    assert shown_order(["1/2/1980", "25/12/1980"]) is DateOrder.DAY_FIRST
    assert shown_order(["words", "12/25/1980"]) is DateOrder.MONTH_FIRST
    assert shown_order(["1/2/1980", "99/99/1980"]) is None


@given(st.dates(date(1, 1, 1)), ORDERS)
def test_every_day_is_read_whatever_the_order(day: date, order: DateOrder) -> None:
    month_first = order is DateOrder.MONTH_FIRST
    parts = (day.month, day.day) if month_first else (day.day, day.month)
    assert read_written_date(f"{parts[0]}/{parts[1]}/{day.year:04}", order) == PartialDate(
        day.year, day.month, day.day
    )


@given(st.text(), ORDERS)
def test_any_text_is_a_date_or_words_or_nothing(written: str, order: DateOrder) -> None:
    read = read_written_date(written, order)
    if read is None:
        assert not written.strip(" 0./-\t\n\r\x0b\x0c").strip().strip("0")
    else:
        assert read.text in ("", written.strip())
