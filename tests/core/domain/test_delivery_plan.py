"""Which notifications are shown: one each, one for many, one after an absence, none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from netdesk.domain.contact import DateKind, SpecialDate
from netdesk.domain.delivery_plan import DeliveryLog, people_and_dates, plan_deliveries
from netdesk.domain.due import CadenceReason, DateReason, DueItem, DueKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.reminder import EndedWait, Reminder, ReminderChoices, reminder_of
from netdesk.domain.reminder_times import ReminderTimes
from netdesk.domain.yearly import Occurrence

FRIDAY = date(2026, 11, 20)
SATURDAY = FRIDAY + timedelta(days=1)
OFFICE = ReminderChoices(
    times=ReminderTimes((time(9),), time(20), time(8), frozenset(range(5))), budget=10
)
SEEN = datetime.combine(FRIDAY, time(9))


def at(hour: int, day: date = FRIDAY) -> datetime:
    return datetime.combine(day, time(hour))


def person(number: int, days: int = 74) -> Reminder:
    last = FRIDAY - timedelta(days=days)
    reason = CadenceReason(days, 30, 45, last, None)
    found = reminder_of(
        DueItem(ContactId(number), f"P{number}", DueKind.CADENCE, reason, 2.0, last, last)
    )
    assert found is not None
    return found


def birthday(number: int, days_until: int = 0) -> Reminder:
    kept = FRIDAY + timedelta(days=days_until)
    special = SpecialDate(DateKind.BIRTHDAY, PartialDate(None, kept.month, kept.day))
    reason = DateReason(special, Occurrence(kept, days_until, None))
    found = reminder_of(
        DueItem(ContactId(number), f"P{number}", DueKind.BIRTHDAY, reason, None, None, kept)
    )
    assert found is not None
    return found


def shown(reminders, now, choices=OFFICE, **log) -> list[int]:
    """Return of how many reminders each notification tells."""
    log = DeliveryLog(**{"shown_at": SEEN, **log})
    return [len(each.reminders) for each in plan_deliveries(reminders, log, choices, now)]


def test_three_are_told_one_by_one_and_four_at_once() -> None:
    assert shown([person(1), person(2), birthday(3)], at(10)) == [1, 1, 1]
    assert shown([person(1), person(2), birthday(3), person(4)], at(10)) == [4]


def test_after_an_absence_even_two_are_told_at_once() -> None:
    away = {"shown_at": SEEN - timedelta(days=3)}
    [delivery] = plan_deliveries([person(1), birthday(2, -2)], DeliveryLog(**away), OFFICE, at(10))
    assert delivery.is_after_absence
    assert people_and_dates(delivery.reminders) == (1, 1)
    assert shown([person(1)], at(10), **away) == [1]


def test_what_was_shown_is_not_shown_again() -> None:
    assert shown([person(1), person(2)], at(10), keys={person(1).key}) == [1]


def test_nothing_is_shown_in_quiet_hours_nor_before_the_time_nor_in_a_pause() -> None:
    assert shown([person(1), birthday(2)], at(21)) == []
    sunday, monday = SEEN + timedelta(days=2), FRIDAY + timedelta(days=3)
    assert shown([person(1), birthday(2)], at(8, monday), shown_at=sunday) == []
    paused = replace(OFFICE, paused_until=SATURDAY)
    assert shown([person(1), birthday(2)], at(10), paused) == []
    assert shown([person(1)], at(10), replace(paused, paused_until=FRIDAY)) == [1]


def test_on_a_free_day_people_wait_and_dates_do_not() -> None:
    found = plan_deliveries(
        [person(1), birthday(2, 1)], DeliveryLog(shown_at=SEEN), OFFICE, at(10, SATURDAY)
    )
    assert [each.reminders[0].item.kind for each in found] == [DueKind.BIRTHDAY]


def test_silent_kinds_are_silent() -> None:
    silent = replace(OFFICE, silent_kinds=frozenset({DueKind.BIRTHDAY}))
    assert shown([person(1), birthday(2)], at(10), silent) == [1]


def test_a_day_has_its_number_of_people_and_any_number_of_dates() -> None:
    few = replace(OFFICE, budget=2)
    log = {"today": {ContactId(7)}}
    assert shown([person(1), person(2), birthday(3), birthday(4)], at(10), few, **log) == [1, 1, 1]
    # who turns stale on the day they were shown as due is the same person
    assert shown([person(7), person(2)], at(10), few, **log) == [1, 1]


def test_who_is_back_from_later_today_is_shown_at_once_and_anew() -> None:
    """Between two digest times, and though it was shown this morning."""
    twice = replace(OFFICE, times=replace(OFFICE.times, digest_times=(time(9), time(17))))
    back = reminder_of(
        person(1).item, {ContactId(1): EndedWait("2026-11-20T12:00:00+00:00", is_of_today=True)}
    )
    assert back is not None
    assert shown([back, person(2)], at(13), twice, keys={person(1).key}) == [1]


def test_a_date_is_told_ahead_and_on_its_day_and_belated_only_once() -> None:
    ahead, day, belated = birthday(1, 5), birthday(1), birthday(1, 0)
    assert ahead.key != day.key
    late = reminder_of(
        replace(
            day.item,
            reason=DateReason(day.item.reason.special_date, Occurrence(FRIDAY, -3, None)),
        )
    )
    assert late is not None
    assert belated.key == day.key == late.key
