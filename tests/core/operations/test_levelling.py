"""The calendar that is shown before is the calendar that is there after."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.invented import AT, TODAY, add

from netdesk.domain.circle import CircleFields
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.operations.cadence import pause, set_cadence, snooze
from netdesk.operations.circles import add_to_circle, create_circle, edit_circle
from netdesk.operations.history import undo
from netdesk.operations.interactions import log_interaction
from netdesk.operations.levelling import CALENDAR_DAYS, CadenceWish, preview_calendar
from netdesk.store.store import Store


def _call(contact: ContactId, day: date) -> InteractionDraft:
    return InteractionDraft(InteractionKind.CALL, day, "", (contact,))


def test_thirty_imported_people_come_up_three_a_day(store: Store) -> None:
    people = add(store, *(f"P{number}" for number in range(30)), on=TODAY)
    wish = CadenceWish(own=dict.fromkeys(people, (14, 30)))
    found = preview_calendar(store, wish, today=TODAY, budget=3)
    assert found.before == (0,) * CALENDAR_DAYS
    assert max(found.plain) > 3
    assert max(found.levelled) == 3
    assert (found.changed, found.late) == (30, 0)
    set_cadence(store, people, 14, at=AT, maximum_days=30, level_budget=3)
    days = Counter(store.standings.get(each).due_on for each in people)
    assert max(days.values()) == 3
    assert undo(store, at=AT)
    assert {store.standings.get(each).due_on for each in people} == {None}


def test_who_was_there_before_keeps_their_day(store: Store) -> None:
    [bo] = add(store, "Bo", on=TODAY)
    log_interaction(store, _call(bo, TODAY - timedelta(days=2)), at=AT)
    set_cadence(store, [bo], 7, at=AT)
    new = add(store, "Cy", "Di", on=TODAY)
    for each in new:
        log_interaction(store, _call(each, TODAY - timedelta(days=2)), at=AT)
    set_cadence(store, new, 7, at=AT, level_budget=1)
    days = [store.standings.get(each).due_on for each in (bo, *new)]
    assert days == [TODAY + timedelta(days=off) for off in (5, 6, 7)]


def test_a_clock_that_starts_today_keeps_its_day(store: Store) -> None:
    bo, cy = add(store, "Bo", "Cy", on=TODAY)
    for each in (bo, cy):
        log_interaction(store, _call(each, TODAY), at=AT)
    set_cadence(store, [bo, cy], 7, at=AT, level_budget=1)
    assert {store.standings.get(each).due_on for each in (bo, cy)} == {TODAY + timedelta(days=7)}


def test_the_cadence_of_a_circle_is_levelled_too(store: Store) -> None:
    people = add(store, *(f"P{number}" for number in range(12)), on=date(2020, 1, 1))
    [circle] = create_circle(store, CircleFields("Clients"), at=AT, contacts=people).circles
    fields = CircleFields("Clients", 30)
    found = preview_calendar(
        store, CadenceWish(circle=circle, circle_fields=fields), today=TODAY, budget=2
    )
    assert (found.changed, found.late) == (12, 12)
    assert found.plain[0] == 12
    assert found.levelled[:7] == (2, 2, 2, 2, 2, 2, 0)
    edit_circle(store, circle, fields, at=AT, level_budget=2)
    assert [store.due.count(TODAY + timedelta(days=off)) for off in (0, 1, 5)] == [2, 4, 12]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32), st.integers(0, 4))
def test_what_is_shown_is_what_is_applied(seed: int, budget: int) -> None:
    chance = Random(seed)
    with TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        store.database.execute("PRAGMA synchronous = OFF")
        people = _network(store, chance)
        some = chance.sample(people, 6)
        ideal = chance.choice((1, 5, 20))
        wish = CadenceWish(own=dict.fromkeys(some, (ideal, None)))
        found = preview_calendar(store, wish, today=TODAY, budget=budget)
        set_cadence(store, some, ideal, at=AT, level_budget=budget)
        again = preview_calendar(store, CadenceWish(), today=TODAY, budget=0)
        late = [each for each in some if _is_late(store, each)]
        assert len(late) >= found.late
        due = Counter(
            max(day, TODAY)
            for each in people
            if (day := store.standings.get(each).due_on) is not None
        )
        if ideal > CALENDAR_DAYS // 2:
            return
        assert again.before[0] == due[TODAY]
        if budget:
            assert all(count <= budget for count in found.levelled)


def _is_late(store: Store, contact: ContactId) -> bool:
    now = store.standings.get(contact)
    assert now.start is not None
    assert now.due_on is not None
    assert now.maximum_days is not None
    return max(now.due_on, TODAY) > now.start + timedelta(days=now.maximum_days)


def _network(store: Store, chance: Random) -> list[ContactId]:
    people: list[ContactId] = []
    for number in range(12):
        people += add(store, f"P{number}", on=TODAY - timedelta(days=chance.randrange(60)))
    create_circle(store, CircleFields("Close", chance.choice((None, 9))), at=AT)
    circle = store.circles.all()[0].id
    add_to_circle(store, circle, chance.sample(people, 4), at=AT)
    set_cadence(store, chance.sample(people, 4), chance.choice((3, 12)), at=AT)
    for each in chance.sample(people, 5):
        log_interaction(store, _call(each, TODAY - timedelta(days=chance.randrange(40))), at=AT)
    pause(store, chance.sample(people, 2), TODAY + timedelta(days=9), at=AT)
    snooze(store, chance.sample(people, 2), TODAY + timedelta(days=4), at=AT)
    return people


def test_those_who_join_a_circle_are_levelled_and_its_people_keep_their_day(store: Store) -> None:
    old = add(store, *"ABC", on=date(2020, 1, 1))
    new = add(store, *"DEFG", on=date(2020, 1, 1))
    fields = CircleFields("Clients", 30)
    [circle] = create_circle(store, fields, at=AT, contacts=old).circles
    before = [store.standings.get(each) for each in old]
    wish = CadenceWish(circle=circle, circle_fields=fields, joining=frozenset(new))
    found = preview_calendar(store, wish, today=TODAY, budget=2)
    assert (found.changed, found.before[0], found.plain[0]) == (4, 3, 7)
    assert found.levelled[:4] == (2, 2, 2, 1)
    add_to_circle(store, circle, new, at=AT, level_budget=2)
    assert [store.standings.get(each) for each in old] == before
    after = preview_calendar(store, CadenceWish(), today=TODAY, budget=2)
    assert after.levelled[:4] == found.levelled[:4]


def test_who_has_a_cadence_of_their_own_is_not_moved_by_a_circle(store: Store) -> None:
    bo, cy, di = add(store, *"BCD", on=date(2020, 1, 1))
    set_cadence(store, [bo], 10, at=AT)
    fields = CircleFields("Clients", 30)
    [circle] = create_circle(store, fields, at=AT).circles
    before = store.standings.get(bo)
    wish = CadenceWish(circle=circle, circle_fields=fields, joining=frozenset({bo, cy, di}))
    assert preview_calendar(store, wish, today=TODAY, budget=1).changed == 2
    add_to_circle(store, circle, [bo, cy, di], at=AT, level_budget=1)
    edit_circle(store, circle, CircleFields("Clients", 45), at=AT, level_budget=1)
    assert store.standings.get(bo) == before
