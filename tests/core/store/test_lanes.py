"""Who has a row in the lanes and what stands in it, read from the store in chunks and buckets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.invented import AT, TODAY, add, call, named

from netdesk.domain.cadence import Staleness
from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.lanes import Band, Chunk, LaneOrder, LaneQuery, Mark
from netdesk.operations.cadence import pause, set_cadence, skip
from netdesk.operations.circles import add_to_circle, create_circle
from netdesk.operations.contacts import create_contact
from netdesk.operations.history import undo
from netdesk.operations.interactions import log_interaction
from netdesk.store.store import Store

NOW = TODAY.toordinal()
CHUNK = Chunk(NOW - 1000, 1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path) as opened:
        yield opened


def log(store: Store, *drafts: InteractionDraft) -> None:
    for each in drafts:
        log_interaction(store, each, at=AT)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def lane(store: Store, contact: ContactId, query: LaneQuery | None = None, chunk: Chunk = CHUNK):
    return store.lanes.lanes([contact], chunk, query or LaneQuery(), TODAY)[contact]


def test_rows_stand_by_staleness_by_circle_and_by_name(store: Store) -> None:
    ada, bo, cy, di = add(store, "Ada", "Bo", "Cy", "Di", on=ago(400))
    set_cadence(store, [bo], 30, at=AT)
    set_cadence(store, [cy], 300, at=AT)
    clients = _circle(store, "Clients", di)
    _circle(store, "berlin", di, ada)
    log(store, call(bo, on=ago(90)), call(cy, on=ago(90)))
    ids = store.lanes.ids
    assert list(ids(LaneQuery(LaneOrder.NAME), TODAY)) == [ada, bo, cy, di]
    assert list(ids(LaneQuery(LaneOrder.STALENESS), TODAY)) == [bo, cy, ada, di]
    assert list(ids(LaneQuery(LaneOrder.CIRCLE), TODAY)) == [ada, di, bo, cy]
    assert list(ids(LaneQuery(circle=clients), TODAY)) == [di]
    pause(store, [bo], ago(-10), at=AT)
    assert ids(LaneQuery(LaneOrder.STALENESS), TODAY)[0] == cy


def test_a_filter_leaves_marks_and_the_people_who_have_one(store: Store) -> None:
    ada, bo, cy = add(store, "Ada", "Bo", "Cy")
    log(
        store,
        call(ada, on=ago(3)),
        replace(call(ada, on=ago(2)), kind=InteractionKind.LETTER, tags=("Job",)),
        call(bo, on=ago(1)),
    )
    with store.step(StepKind.EDIT_CONTACT, AT):
        store.facts.add([bo], FactKind.TAG, "job")
    letters = LaneQuery(LaneOrder.NAME, kinds=frozenset({InteractionKind.LETTER}))
    assert list(store.lanes.ids(letters, TODAY)) == [ada]
    assert [mark.kind for mark in lane(store, ada, letters).marks] == [InteractionKind.LETTER]
    tagged = LaneQuery(LaneOrder.NAME, tag="JOB")
    assert list(store.lanes.ids(tagged, TODAY)) == [ada, bo]
    assert [mark.kind for mark in lane(store, ada, tagged).marks] == [InteractionKind.LETTER]
    assert len(lane(store, bo, tagged).marks) == 1, "who carries the tag keeps every mark"
    assert lane(store, cy, tagged).marks == ()
    assert store.lanes.tags(5) == ["Job"] or store.lanes.tags(5) == ["job"]


def test_an_organisation_is_found_by_a_part_of_its_name(store: Store) -> None:
    for name, organization in (("Ada", "Nordic Data"), ("Bo", "Łódź Datory"), ("Cy", "")):
        create_contact(store, named(name, organization=organization), at=AT)
    query = LaneQuery(LaneOrder.NAME)
    assert len(store.lanes.ids(replace(query, organization="data"), TODAY)) == 1
    assert len(store.lanes.ids(replace(query, organization="LODZ"), TODAY)) == 1
    assert not store.lanes.ids(replace(query, organization="…"), TODAY)
    assert store.lanes.organizations(9) == ["Nordic Data", "Łódź Datory"]


def test_bands_follow_touches_that_count(store: Store) -> None:
    (ada,) = add(store, "Ada", on=ago(200))
    set_cadence(store, [ada], 20, maximum_days=30, at=AT)
    log(
        store,
        call(ada, on=ago(100)),
        call(ada, on=ago(40)),
        replace(call(ada, on=ago(5)), kind=InteractionKind.NOTE),
        replace(call(ada, on=ago(-5)), is_planned=True),
    )
    assert lane(store, ada).bands == (
        Band(Staleness.FRESH, NOW - 100, NOW - 80),
        Band(Staleness.DUE, NOW - 80, NOW - 69),
        Band(Staleness.STALE, NOW - 69, NOW - 40),
        Band(Staleness.FRESH, NOW - 40, NOW - 20),
        Band(Staleness.DUE, NOW - 20, NOW - 9),
        Band(Staleness.STALE, NOW - 9, NOW + 1),
    )
    assert [mark.is_planned for mark in lane(store, ada).marks] == [False, False, False, True]


def test_a_skip_restarts_the_band_and_a_pause_is_one_of_its_own(store: Store) -> None:
    (ada,) = add(store, "Ada", on=ago(200))
    set_cadence(store, [ada], 20, maximum_days=30, at=AT)
    log(store, call(ada, on=ago(100)))
    skip(store, [ada], at=AT)
    assert lane(store, ada).bands[-1] == Band(Staleness.FRESH, NOW, NOW + 1)
    pause(store, [ada], ago(-7), at=AT)
    assert lane(store, ada).bands[-1] == Band(Staleness.PAUSED, NOW, NOW + 1)
    undo(store, at=AT)
    assert lane(store, ada).bands[-1].staleness is Staleness.FRESH


def test_somebody_never_touched_has_a_band_as_their_clock_runs(store: Store) -> None:
    (ada,) = add(store, "Ada", on=ago(200))
    set_cadence(store, [ada], 20, maximum_days=30, at=AT)
    found = lane(store, ada).bands
    start = store.standings.get(ada).start
    assert start is not None
    assert found[0] == Band(Staleness.FRESH, start.toordinal(), start.toordinal() + 20)


def test_what_stands_for_a_mark_is_read_newest_first(store: Store) -> None:
    ada, bo = add(store, "Ada", "Bo")
    log(store, call(ada, bo, on=ago(3), text="one"), call(ada, on=ago(3), text="two"))
    log(store, call(bo, on=ago(3), text="not hers"))
    (mark,) = lane(store, ada).marks
    assert mark == Mark(InteractionKind.CALL, NOW - 3, NOW - 3, 2)
    ids = store.lanes.interactions(ada, mark, LaneQuery(), limit=9)
    assert [store.interactions.get(each).text for each in ids] == ["two", "one"]


def test_the_next_mark_is_found_beyond_what_is_in_sight(store: Store) -> None:
    (ada,) = add(store, "Ada")
    log(store, call(ada, on=ago(900)), call(ada, on=ago(3)))
    beside = store.lanes.day_beside
    assert beside(ada, LaneQuery(), ago(3), is_later=False) == ago(900)
    assert beside(ada, LaneQuery(), ago(900), is_later=True) == ago(3)
    assert beside(ada, LaneQuery(), ago(3), is_later=True) is None


DAYS = st.lists(
    st.tuples(st.integers(0, 1900), st.sampled_from(InteractionKind), st.booleans()), max_size=40
)


@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(days=DAYS, bucket=st.sampled_from((1, 2, 8, 32)))
def test_buckets_hold_all_that_happened_and_nothing_twice(
    store: Store, days: list[tuple[int, InteractionKind, bool]], bucket: int
) -> None:
    if not store.contacts.count():
        add(store, "Ada")
    ada = ContactId(1)
    with store.step(StepKind.FILL_DEMO, AT):
        store.interactions.add_many(
            [
                InteractionDraft(kind, ago(day), "", (ada,), None, planned)
                for day, kind, planned in days
            ]
        )
    marks = [
        mark
        for first in range(NOW - 4 * 2048, NOW + 2048, 2048 * bucket)
        for mark in lane(store, ada, chunk=Chunk(first, bucket)).marks
    ]
    if days:
        undo(store, at=AT)
    assert sum(mark.count for mark in marks) == len(days)
    assert all(mark.last - mark.first < bucket for mark in marks)
    for day, kind, planned in days:
        assert any(
            mark.first <= NOW - day <= mark.last and (mark.kind, mark.is_planned) == (kind, planned)
            for mark in marks
        )


def _circle(store: Store, name: str, *members: ContactId) -> CircleId:
    (circle,) = create_circle(store, CircleFields(name), at=AT).circles
    add_to_circle(store, circle, members, at=AT)
    return circle
