"""Circles and the timeline: what is kept, in which order, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.invented import AT, TODAY, add, call

from netdesk.domain.circle import CircleFields
from netdesk.domain.errors import InvalidValueError, UnknownIdError
from netdesk.domain.identifiers import CircleId, ContactId, InteractionId, blob_id
from netdesk.domain.interaction import COUNTS_AS_CONTACT, InteractionDraft, InteractionKind
from netdesk.domain.timeline import TimelineQuery
from netdesk.operations.circles import (
    add_to_circle,
    create_circle,
    delete_circle,
    edit_circle,
    remove_from_circle,
    set_circle_reminds,
)
from netdesk.operations.contacts import delete_contacts
from netdesk.operations.history import undo
from netdesk.operations.interactions import (
    delete_interaction,
    edit_interaction,
    log_interaction,
)
from netdesk.store.cards import KeptCard
from netdesk.store.store import Store


def test_circles_come_by_name_with_their_size(store: Store) -> None:
    ada, bo = add(store, "Bo", "Ada")
    for name in ("work", "Close", "Æther"):
        create_circle(store, CircleFields(name, 7, 9, 1.5), at=AT)
    work = store.circles.named("WORK")
    assert work is not None
    add_to_circle(store, work.id, [ada, bo, bo], at=AT)
    add_to_circle(store, work.id, [bo], at=AT)
    assert [(c.fields.name, c.size) for c in store.circles.all()] == [
        ("Close", 0),
        ("work", 2),
        ("Æther", 0),
    ]
    assert store.circles.members(work.id) == [bo, ada]
    assert store.circles.of(bo) == [store.circles.get(work.id)]
    remove_from_circle(store, work.id, [ada, ada], at=AT)
    delete_contacts(store, [bo], at=AT)
    assert store.circles.get(work.id).size == 0
    delete_circle(store, work.id, at=AT)
    assert store.circles.named("work") is None
    assert store.contacts.all_ids() == [ada]


def test_a_circle_is_silenced_and_nothing_else_of_it_changes(store: Store) -> None:
    fields = CircleFields("Clients", 30, 90, 1.5, "rose")
    [circle] = create_circle(store, fields, at=AT).circles
    assert set_circle_reminds(store, circle, False, at=AT).circles == {circle}
    assert store.circles.get(circle).fields == replace(fields, reminds=False)
    assert not set_circle_reminds(store, circle, False, at=AT)
    undo(store, at=AT)
    assert store.circles.get(circle).fields == fields
    with pytest.raises(UnknownIdError):
        set_circle_reminds(store, CircleId(99), True, at=AT)


def test_circles_refuse(store: Store) -> None:
    [close] = create_circle(store, CircleFields("Close"), at=AT).circles
    create_circle(store, CircleFields("Work"), at=AT)
    for fields in (CircleFields(" "), CircleFields("WORK"), CircleFields("x", 10, 5)):
        with pytest.raises(InvalidValueError):
            edit_circle(store, close, fields, at=AT)
    for fields in (CircleFields("close"), CircleFields("x", -3)):
        with pytest.raises(InvalidValueError):
            create_circle(store, fields, at=AT)
    edit_circle(store, close, CircleFields("CLOSE"), at=AT)
    for verb in (delete_circle, lambda *a, at: add_to_circle(*a, [], at=at)):
        with pytest.raises(UnknownIdError):
            verb(store, CircleId(99), at=AT)
    with pytest.raises(UnknownIdError):
        add_to_circle(store, close, [ContactId(99)], at=AT)
    assert len(store.history.newest(9)) == 3


def test_a_timeline_is_read_page_by_page_newest_first(store: Store) -> None:
    ada, bo = add(store, "Ada", "Bo")
    days = [TODAY - timedelta(days=number % 7) for number in range(25)]
    for day in days:
        log_interaction(store, call(bo, ada, on=day), at=AT)
    log_interaction(store, call(ada), at=AT)
    whole = store.interactions.of(bo)
    assert [(each.day, each.id) for each in whole] == sorted(
        ((each.day, each.id) for each in whole), reverse=True
    )
    assert len(whole) == 25
    assert {each.participants for each in whole} == {(bo, ada)}
    assert {each.participant_names for each in whole} == {("Bo", "Ada")}
    pages = [store.timeline.of(TimelineQuery(bo, TODAY), limit=4)]
    while page := store.timeline.of(TimelineQuery(bo, TODAY), limit=4, below=pages[-1][-1]):
        pages.append(page)
    assert [each for page in pages for each in page] == whole
    assert store.interactions.get_many([whole[3].id, InteractionId(999), whole[1].id]) == [
        whole[1],
        whole[3],
    ]


def test_the_timeline_refuses(store: Store) -> None:
    [bo] = add(store, "Bo")
    [number] = log_interaction(store, call(bo, bo), at=AT).interactions
    assert store.interactions.get(number).participants == (bo,)
    nobody = InteractionDraft(InteractionKind.CALL, TODAY, "", ())
    for verb in (
        lambda: log_interaction(store, nobody, at=AT),
        lambda: edit_interaction(store, number, nobody, at=AT),
    ):
        with pytest.raises(InvalidValueError):
            verb()
    for verb in (
        lambda: log_interaction(store, call(bo, ContactId(9)), at=AT),
        lambda: edit_interaction(store, number, call(ContactId(9)), at=AT),
        lambda: edit_interaction(store, InteractionId(9), call(bo), at=AT),
        lambda: delete_interaction(store, InteractionId(9), at=AT),
    ):
        with pytest.raises(UnknownIdError):
            verb()
    assert len(store.history.newest(9)) == 2


def test_the_kinds_that_count_at_first(store: Store) -> None:
    assert store.interactions.counting_kinds() == COUNTS_AS_CONTACT


def test_a_note_is_no_touch(store: Store) -> None:
    [bo] = add(store, "Bo")
    for kind in (InteractionKind.NOTE, InteractionKind.MILESTONE):
        log_interaction(store, InteractionDraft(kind, TODAY, "", (bo,)), at=AT)
    assert store.standings.get(bo).last_touch is None
    log_interaction(store, call(bo, on=date(2020, 1, 1)), at=AT)
    assert store.standings.get(bo).last_touch == date(2020, 1, 1)


def test_cards_are_kept_per_source_and_outlive_the_contact(store: Store) -> None:
    [bo] = add(store, "Bo")
    old, new = b"old card", b"new card"
    store.blobs.keep([old, new])
    cards = [
        KeptCard("phone", "1", blob_id(old), "utf-8", contact=bo),
        KeptCard("phone", "1", blob_id(new), "utf-16-le", contact=bo),
        KeptCard("mail", "1", blob_id(old), "utf-8", contact=bo),
        KeptCard("mail", "", blob_id(new), "utf-8"),
    ]
    store.cards.keep(cards, AT)
    assert [each.blob for each in store.cards.with_uid("phone", "1")] == [
        blob_id(new),
        blob_id(old),
    ]
    assert store.cards.with_uid("mail", "") == []
    wanted = [blob_id(new), blob_id(b"other card")]
    assert [each.source for each in store.acquaintances.with_blobs(wanted)] == ["mail", "phone"]
    store.cards.forget([store.cards.of(bo)[1].id])
    assert [(each.source, each.encoding) for each in store.cards.of(bo)] == [
        ("mail", "utf-8"),
        ("phone", "utf-8"),
    ]
    delete_contacts(store, [bo], at=AT)
    assert store.cards.of(bo) == []
    assert [each.contact for each in store.cards.with_uid("phone", "1")] == [None]
    assert list(store.cards.of_groups()) == []
