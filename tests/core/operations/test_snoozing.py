"""What is put off: until later the same day, until a day, or only where nobody answers."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from tests.invented import AT, TODAY, add, call

from netdesk.domain.due import DueItem, PromiseReason
from netdesk.domain.identifiers import ContactId, PromiseId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.moment import Moment
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.domain.reminder import reminder_of
from netdesk.domain.reminder_times import ReminderTimes
from netdesk.domain.snooze import Snooze, SnoozeChoice, snooze_offers
from netdesk.operations.cadence import set_cadence
from netdesk.operations.due import DueBoard, DueWish, people_today, who_waits
from netdesk.operations.history import undo
from netdesk.operations.interactions import confirm_interaction, log_interaction
from netdesk.operations.promises import make_promise
from netdesk.operations.snoozing import chosen_snooze, put_off, put_off_promise
from netdesk.operations.working_days import (
    CountryHolidays,
    countries_with_holidays,
    subdivisions_of,
)
from netdesk.store.store import Store

LATER = AT.instant + timedelta(hours=3)
NEXT_WEEK = TODAY + timedelta(days=7)
IN_A_WEEK = Moment.at_noon(NEXT_WEEK)


def due(store: Store, at: Moment) -> tuple[DueItem, ...]:
    return DueBoard(store).read(at.today, DueWish(now=at.instant)).items


def follow_up(store: Store, contact: ContactId) -> PromiseId:
    draft = PromiseDraft(contact, PromiseKind.FOLLOW_UP, "ask again", TODAY)
    make_promise(store, draft, at=AT)
    return store.promises.open_of(contact)[0].id


def wait_for_an_answer(store: Store, promise: PromiseId) -> None:
    put_off_promise(store, promise, Snooze(NEXT_WEEK, unless_answered=True), at=AT)


def answered_on(store: Store) -> list[date | None]:
    return [
        each.reason.answered_on
        for each in due(store, IN_A_WEEK)
        if isinstance(each.reason, PromiseReason)
    ]


def test_what_is_offered_for_later_is_a_whole_minute_however_slowly_the_clocks_are_read() -> None:
    local = datetime.combine(TODAY, time(13, 24, 9, 999_000))
    offers = snooze_offers(local, ReminderTimes())
    for gap in (timedelta(0), timedelta(milliseconds=-2), timedelta(milliseconds=2)):
        at = Moment(local.replace(tzinfo=UTC) + gap, local.date())
        how = chosen_snooze(SnoozeChoice.LATER, offers, at=at, local=local)
        assert how is not None
        assert how.later == datetime.combine(TODAY, time(16, 30), tzinfo=UTC)


def test_who_waits_until_later_keeps_their_place_and_is_not_counted(store: Store) -> None:
    [ada, bo, cleo] = add(store, "Ada Ek", "Bo Lind", "Cleo Day", on=date(2024, 1, 1))
    set_cadence(store, [ada, bo, cleo], 30, at=AT)
    [first, second, third] = [each.contact for each in store.due.people(TODAY, 3)]
    assert people_today(store, TODAY, budget=2, now=AT.instant) == 2
    put_off(store, [third], Snooze(TODAY, LATER), at=AT)
    assert people_today(store, TODAY, budget=2, now=AT.instant) == 2
    put_off(store, [first], Snooze(TODAY, LATER), at=AT)
    assert people_today(store, TODAY, budget=2, now=AT.instant) == 1
    assert people_today(store, TODAY, budget=2, now=LATER) == 2
    found = DueBoard(store).read(TODAY, DueWish(budget=2, now=AT.instant))
    assert [each.contact for each in found.items] == [second]
    behind = who_waits(store, TODAY, listed=found.within_budget, limit=9)
    assert [each.contact for each in behind] == [third]


def test_until_later_today_everything_about_a_person_waits(store: Store) -> None:
    [ada, bo] = add(store, "Ada Ek", "Bo Lind", on=date(2024, 1, 1))
    set_cadence(store, [ada, bo], 30, at=AT)
    promise = follow_up(store, ada)
    assert len(due(store, AT)) == 3
    put_off(store, [ada], Snooze(TODAY, LATER), at=AT)
    assert [each.contact for each in due(store, AT)] == [bo]
    assert len(due(store, Moment(LATER, TODAY))) == 3
    undo(store, at=AT)
    put_off_promise(store, promise, Snooze(TODAY, LATER), at=AT)
    assert [each.contact for each in due(store, AT)] == [bo]
    undo(store, at=AT)
    assert len(due(store, AT)) == 3


def test_a_follow_up_comes_back_where_nobody_answered(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    log_interaction(store, call(ada, on=TODAY), at=AT)
    wait_for_an_answer(store, follow_up(store, ada))
    assert not due(store, AT)
    note = InteractionDraft(InteractionKind.NOTE, NEXT_WEEK, "no touch", (ada,))
    log_interaction(store, note, at=AT)
    assert answered_on(store) == [None]


def test_a_follow_up_that_was_answered_is_said_to_be_and_reminds_of_nothing(store: Store) -> None:
    [ada, bo] = add(store, "Ada Ek", "Bo Lind")
    wait_for_an_answer(store, follow_up(store, ada))
    log_interaction(store, call(bo, on=NEXT_WEEK), at=AT)
    assert answered_on(store) == [None]
    log_interaction(store, call(ada, on=TODAY + timedelta(days=2)), at=AT)
    assert answered_on(store) == [TODAY + timedelta(days=2)]
    assert [reminder_of(each) for each in due(store, IN_A_WEEK)] == [None]
    assert list(store.promises.answered_on(ada).values()) == answered_on(store)
    undo(store, at=AT)
    assert answered_on(store) == [None]


def test_what_was_planned_before_and_happened_since_is_an_answer(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    day = TODAY + timedelta(days=1)
    planned = InteractionDraft(InteractionKind.MEETING, day, "lunch", (ada,), is_planned=True)
    made = log_interaction(store, planned, at=AT)
    log_interaction(store, call(ada, on=TODAY), at=AT)
    wait_for_an_answer(store, follow_up(store, ada))
    assert answered_on(store) == [None]
    confirm_interaction(store, next(iter(made.interactions)), at=Moment.at_noon(day))
    assert answered_on(store) == [day]


def test_a_snooze_without_that_wish_ends_it(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    promise = follow_up(store, ada)
    wait_for_an_answer(store, promise)
    assert store.promises.get(promise).unless_answered_after == 0
    put_off_promise(store, promise, Snooze(NEXT_WEEK), at=AT)
    assert store.promises.get(promise).unless_answered_after is None


def test_holidays_are_those_of_the_country_and_its_part() -> None:
    epiphany = date(2027, 1, 6)
    assert epiphany in CountryHolidays("DE", "BY")
    assert epiphany not in CountryHolidays("DE", "HH")
    assert epiphany not in CountryHolidays("DE", "no such part")
    assert date(2027, 1, 1) in CountryHolidays("DE", "no such part")
    assert date(2027, 1, 1) not in CountryHolidays("XX")
    assert countries_with_holidays()["GB"] == "United Kingdom"
    assert subdivisions_of("DE")["BY"] == "Bayern"
    assert not subdivisions_of("XX")
