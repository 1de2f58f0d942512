"""Days of recurrence rules, against dateutil's own list; promises follow them, and undo takes back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import islice, takewhile
from time import perf_counter

import pytest
from dateutil.rrule import rrulestr
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.core.domain.test_repeat import SHAPES
from tests.invented import add

from netdesk.domain.identifiers import PromiseId
from netdesk.domain.moment import Moment
from netdesk.domain.promise import Promise, PromiseDraft, PromiseKind
from netdesk.domain.repeat import (
    CountedFrom,
    InvalidRuleError,
    Repeat,
    RuleProblem,
    Shape,
    write_rule,
)
from netdesk.domain.timeline import EntryPart, TimelineQuery
from netdesk.operations.history import undo
from netdesk.operations.promises import (
    keep_promise,
    make_promise,
    reopen_promise,
    snooze_promise,
)
from netdesk.operations.recurrence import checked_repeat, coming_days, first_day, next_due
from netdesk.store.store import Store

START = date(2026, 11, 16)
"""The third Monday of November."""
THIRD_MONDAY = Repeat("FREQ=MONTHLY;BYDAY=3MO")


def own_list(rule: str, start: date, most: int) -> list[date]:
    """As dateutil lists them, those within a lifetime."""
    days = (each.date() for each in rrulestr(rule, dtstart=midnight(start)))
    ends = start.replace(year=start.year + 90, day=1)
    return list(islice(takewhile(lambda day: day < ends, days), most))


def midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time())


def promise(store: Store, repeat: Repeat, due_on: date | None, made_on: date = START) -> PromiseId:
    [ada] = add(store, "Ada Ek")
    draft = PromiseDraft(ada, PromiseKind.FOLLOW_UP, "call", due_on, repeat=repeat)
    make_promise(store, draft, at=Moment.at_noon(made_on))
    return store.promises.of(ada)[0].id


def keep(store: Store, number: PromiseId, on: date) -> Promise:
    keep_promise(store, number, at=Moment.at_noon(on))
    return store.promises.get(number)


@given(SHAPES, st.dates(date(1999, 1, 1), date(2040, 1, 1)), st.none() | st.integers(1, 9))
@settings(max_examples=150, deadline=None)
def test_what_is_kept_on_its_day_follows_the_rules_own_list(
    shape: Shape, start: date, times: int | None
) -> None:
    rule = write_rule(shape, times=times)
    wanted = own_list(rule, start, 8)
    if not wanted:
        return
    assert coming_days(Repeat(rule), wanted[0], 8)[: len(wanted)] == wanted


@given(SHAPES, st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 400))
@settings(max_examples=100, deadline=None)
def test_what_is_kept_late_is_due_on_the_next_coming_day(
    shape: Shape, start: date, late: int
) -> None:
    rule = write_rule(shape)
    due_on = next(iter(own_list(rule, start, 1)), None)
    if due_on is None:
        return
    done_on = due_on + timedelta(days=late)
    days = rrulestr(rule, dtstart=midnight(due_on))
    wanted = days.after(midnight(done_on))
    found = next_due(Repeat(rule), due_on, done_on)
    assert wanted is not None
    assert found is None or found[0] == wanted.date()
    assert found is not None or wanted.year > done_on.year + 90


@pytest.mark.parametrize(
    ("rule", "due_on", "days"),
    [
        ("FREQ=YEARLY", date(2024, 2, 29), [date(2028, 2, 29), date(2032, 2, 29)]),
        ("FREQ=MONTHLY", date(2027, 1, 31), [date(2027, 3, 31), date(2027, 5, 31)]),
        ("FREQ=WEEKLY;INTERVAL=6", START, [date(2026, 12, 28), date(2027, 2, 8)]),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            date(2026, 11, 30),
            [date(2026, 12, 31), date(2027, 1, 29)],
        ),
        # over the days on which clocks are set forward and back
        ("FREQ=DAILY", date(2027, 3, 27), [date(2027, 3, 28), date(2027, 3, 29)]),
        ("FREQ=DAILY;UNTIL=20261117", START, [date(2026, 11, 17)]),
        ("FREQ=WEEKLY;COUNT=2", START, [date(2026, 11, 23)]),
    ],
)
def test_days_of_the_plan(rule: str, due_on: date, days: list[date]) -> None:
    assert coming_days(Repeat(rule), due_on, 3) == [due_on, *days]


@pytest.mark.parametrize(
    ("rule", "done_on", "day"),
    [
        ("FREQ=WEEKLY;INTERVAL=6", date(2026, 11, 20), date(2027, 1, 1)),
        ("FREQ=MONTHLY", date(2027, 1, 31), date(2027, 2, 28)),
        ("FREQ=YEARLY", date(2028, 2, 29), date(2029, 2, 28)),
        ("FREQ=MONTHLY;BYDAY=3MO", date(2026, 11, 25), date(2026, 12, 21)),
    ],
)
def test_from_completion_the_interval_begins_when_it_was_done(
    rule: str, done_on: date, day: date
) -> None:
    repeat = Repeat(rule, CountedFrom.COMPLETION)
    assert next_due(repeat, date(2026, 11, 2), done_on) == (day, repeat)


def test_counts_are_used_up_by_what_was_kept_and_what_was_skipped() -> None:
    repeat = Repeat("FREQ=WEEKLY;COUNT=5")
    assert next_due(repeat, START, START) == (date(2026, 11, 23), Repeat("FREQ=WEEKLY;COUNT=4"))
    late = START + timedelta(days=15)
    assert next_due(repeat, START, late) == (date(2026, 12, 7), Repeat("FREQ=WEEKLY;COUNT=2"))
    assert next_due(repeat, START, START + timedelta(days=40)) is None
    from_done = Repeat("FREQ=WEEKLY;COUNT=2", CountedFrom.COMPLETION)
    assert next_due(from_done, START, late) == (
        late + timedelta(days=7),
        Repeat("FREQ=WEEKLY;COUNT=1", CountedFrom.COMPLETION),
    )


def test_a_rule_that_never_comes_is_refused_soon() -> None:
    before = perf_counter()
    for rule in (
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4",
        "FREQ=WEEKLY;UNTIL=20200101",
    ):
        with pytest.raises(InvalidRuleError) as refused:
            checked_repeat(Repeat(rule), START)
        assert refused.value.problem is RuleProblem.NEVER
    assert perf_counter() - before < 5


_PARTS = st.sampled_from(
    [
        "INTERVAL=7",
        "COUNT=3",
        "UNTIL=20300101",
        "WKST=SU",
        "WKST=XX",
        "BYMONTH=2",
        "BYMONTH=13",
        "BYMONTH=,",
        "BYMONTHDAY=30",
        "BYMONTHDAY=-31",
        "BYMONTHDAY=0",
        "BYMONTHDAY=99",
        "BYYEARDAY=366",
        "BYWEEKNO=53",
        "BYWEEKNO=x",
        "BYDAY=MO",
        "BYDAY=0MO",
        "BYDAY=-53SU",
        "BYDAY=MO,,TU",
        "BYDAY=FR,5FR",
        "BYSETPOS=-1",
        "BYSETPOS=0",
        "BYSETPOS=366",
        "BYSETPOS=9999",
    ]
)


@given(
    st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")),
    st.lists(_PARTS, max_size=4, unique_by=lambda part: part.partition("=")[0]),
    st.dates(),
)
@settings(max_examples=150, deadline=5000)
def test_any_rule_has_its_days_or_is_refused(freq: str, parts: list[str], day: date) -> None:
    repeat = Repeat(";".join((f"FREQ={freq}", *parts)))
    try:
        kept = checked_repeat(repeat, day)
        first = first_day(kept, day)
    except InvalidRuleError:
        return
    assert first > day
    days = coming_days(kept, day, 3)
    assert days == sorted(set(days))


def test_the_first_day_is_the_rules_own() -> None:
    assert first_day(THIRD_MONDAY, START) == date(2026, 12, 21)
    assert first_day(Repeat("FREQ=WEEKLY;INTERVAL=6"), START) == date(2026, 12, 28)


def test_keeping_makes_the_next_one_due_and_leaves_what_was_kept(store: Store) -> None:
    number = promise(store, Repeat("rrule:freq=monthly;byday=3mo"), None, date(2026, 11, 1))
    before = store.promises.get(number)
    assert (before.due_on, before.repeat) == (START, THIRD_MONDAY)
    snooze_promise(store, number, date(2026, 11, 20), at=Moment.at_noon(START))
    after = keep(store, number, date(2026, 11, 20))
    assert (after.due_on, after.done_on, after.snoozed_until) == (date(2026, 12, 21), None, None)
    kept = [each for each in store.promises.of(before.contact) if each.done_on]
    assert [(each.due_on, each.done_on) for each in kept] == [(START, date(2026, 11, 20))]
    keep(store, number, date(2026, 12, 21))
    query = TimelineQuery(before.contact, date(2027, 1, 1), shown=frozenset({EntryPart.PROMISES}))
    moments = [(each.day, each.is_done) for each in store.timeline.others(query)]
    assert sorted(moments) == [
        (date(2026, 11, 1), False),
        (date(2026, 11, 20), True),
        (date(2026, 12, 21), True),
    ]
    reopen_promise(store, kept[0].id, at=Moment.at_noon(START))
    assert store.promises.get(kept[0].id).repeat is None


def test_a_rule_that_nobody_knows_is_no_reason_not_to_be_done(store: Store) -> None:
    number = promise(store, Repeat("FREQ=DAILY"), START)
    store.database.execute("UPDATE promise SET repeat_rule = 'FREQ=LUNAR'")
    assert keep(store, number, START).done_on == START


def test_the_last_of_a_count_ends_it(store: Store) -> None:
    number = promise(store, Repeat("FREQ=DAILY;COUNT=2"), START)
    assert keep(store, number, START).due_on == date(2026, 11, 17)
    over = keep(store, number, date(2026, 11, 17))
    assert (over.done_on, over.repeat) == (date(2026, 11, 17), None)
    assert not store.promises.open_of(over.contact)


@given(st.lists(st.integers(0, 50), min_size=1, max_size=5), st.sampled_from(CountedFrom))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_undo_takes_every_keeping_back(
    store: Store, waits: list[int], counted_from: CountedFrom
) -> None:
    number = promise(store, Repeat("FREQ=WEEKLY;INTERVAL=2;COUNT=20", counted_from), START)
    contact = store.promises.get(number).contact
    states, day = [store.promises.of(contact)], START
    for wait in waits:
        day += timedelta(days=wait)
        keep(store, number, day)
        states.append(store.promises.of(contact))
    for state in reversed(states[:-1]):
        undo(store, at=Moment.at_noon(day))
        assert store.promises.of(contact) == state


def test_two_presses_on_what_one_sees_keep_it_once(store: Store) -> None:
    """In the notification and in the window, before either has heard of the other."""
    number = promise(store, Repeat("FREQ=WEEKLY"), START)
    seen, at = store.promises.get(number), Moment.at_noon(START)
    assert keep_promise(store, number, at=at, seen=seen)
    assert not keep_promise(store, number, at=at, seen=seen)
    assert store.promises.get(number).due_on == START + timedelta(days=7)
    assert keep_promise(store, number, at=at, seen=store.promises.get(number))
