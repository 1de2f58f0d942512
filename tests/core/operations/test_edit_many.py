from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.invented import AT, TODAY, add

from netdesk.domain.cadence import Staleness, staleness_on
from netdesk.domain.circle import CircleFields
from netdesk.domain.errors import InvalidValueError, UnknownIdError
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.domain.people_edit import PeopleEdit
from netdesk.operations.circles import create_circle
from netdesk.operations.edit_many import edit_many
from netdesk.operations.facts import add_fact, tag_people
from netdesk.operations.history import undo
from netdesk.store.store import Store


@pytest.fixture
def people(store: Store) -> list[ContactId]:
    return add(store, "Ada", "Bo", "Cy")


def _circle(store: Store, name: str, days: int | None, *people: ContactId) -> CircleId:
    made = create_circle(store, CircleFields(name, days), at=AT, contacts=people)
    [circle] = made.circles
    return circle


def _values(store: Store, contact: ContactId, kind: FactKind) -> list[str]:
    return [fact.value for fact in store.facts.of(contact) if fact.kind is kind]


def test_everything_set_is_changed_in_one_step_and_back_by_one(
    store: Store, people: list[ContactId]
) -> None:
    old = _circle(store, "Old", None, *people[:2])
    new = _circle(store, "New", 30)
    tag_people(store, people[:2], at=AT, add=["rust", "chess"])
    before = len(store.history.newest(100))
    edit = PeopleEdit(
        tags_added=("Sailing club",),
        tags_removed=("RUST",),
        languages_added=("Polish", "Swedish"),
        circles_joined=(new,),
        circles_left=(old,),
        cadence=(14, 20),
        preferred_way="mail",
    )
    changes = edit_many(store, people, edit, at=AT)
    assert changes.contacts == frozenset(people)
    assert len(store.history.newest(100)) == before + 1
    step = store.history.newest(1)[0]
    assert (step.count, step.subject) == (3, "Ada")
    for each, tags in zip(
        people,
        (["chess", "Sailing-club"], ["chess", "Sailing-club"], ["Sailing-club"]),
        strict=True,
    ):
        assert _values(store, each, FactKind.TAG) == tags
        assert _values(store, each, FactKind.LANGUAGE) == ["Polish", "Swedish"]
        assert _values(store, each, FactKind.PREFERRED_WAY) == ["mail"]
        assert [circle.id for circle in store.circles.of(each)] == [new]
        assert (standing := store.standings.get(each)).ideal_days == 14
        assert standing.maximum_days == 20
    undo(store, at=AT)
    assert _values(store, people[0], FactKind.TAG) == ["rust", "chess"]
    assert store.standings.get(people[0]).ideal_days is None
    assert store.faults() == []


def test_pausing_ends_and_who_is_left_alone_may_be_contacted_again(
    store: Store, people: list[ContactId]
) -> None:
    _circle(store, "Close", 30, *people)
    until = TODAY + timedelta(days=90)
    edit_many(store, people, PeopleEdit(pause_until=until), at=AT)
    paused = store.standings.get(people[0])
    assert staleness_on(paused, TODAY) is Staleness.PAUSED
    edit_many(store, people, PeopleEdit(pause_until=None, is_left_alone=True), at=AT)
    assert store.standings.get(people[0]).due_on is None
    assert [_values(store, each, FactKind.DO_NOT_CONTACT) for each in people] == [[""]] * 3
    edit_many(store, people, PeopleEdit(is_left_alone=False), at=AT)
    assert store.standings.get(people[0]).due_on is not None
    assert _values(store, people[0], FactKind.DO_NOT_CONTACT) == []
    assert store.faults() == []


def test_a_preferred_way_takes_the_place_of_others_and_is_forgotten(
    store: Store, people: list[ContactId]
) -> None:
    add_fact(store, people[:1], FactKind.PREFERRED_WAY, "a call", at=AT)
    edit_many(store, people, PeopleEdit(preferred_way="mail"), at=AT)
    assert [_values(store, each, FactKind.PREFERRED_WAY) for each in people] == [["mail"]] * 3
    edit_many(store, people, PeopleEdit(preferred_way=""), at=AT)
    assert [_values(store, each, FactKind.PREFERRED_WAY) for each in people] == [[]] * 3


def test_who_gets_another_cadence_is_levelled(store: Store) -> None:
    people = add(store, *(f"Person {number}" for number in range(8)))
    edit_many(store, people, PeopleEdit(cadence=(1, 10)), at=AT, level_budget=1)
    days = [store.standings.get(each).due_on for each in people]
    assert len(set(days)) == len(people)


@pytest.mark.parametrize(
    "edit",
    [
        PeopleEdit(),
        PeopleEdit(cadence=(30, 20)),
        PeopleEdit(tags_added=("#",)),
        PeopleEdit(tags_added=("x" * 100,)),
        PeopleEdit(languages_added=(" ",)),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    store: Store, people: list[ContactId], edit: PeopleEdit
) -> None:
    before = store.history.newest(1)
    with pytest.raises(InvalidValueError):
        edit_many(store, people, edit, at=AT)
    assert store.history.newest(1) == before


def test_nobody_and_no_circle_are_refused(store: Store, people: list[ContactId]) -> None:
    tagged = PeopleEdit(tags_added=("rust",))
    with pytest.raises(UnknownIdError):
        edit_many(store, [*people, ContactId(99)], tagged, at=AT)
    for edit in (
        replace(tagged, circles_joined=(CircleId(9),)),
        replace(tagged, circles_left=(CircleId(9),)),
    ):
        with pytest.raises(UnknownIdError):
            edit_many(store, people, edit, at=AT)
    assert store.facts.of(people[0]) == []


def test_shares_count_people(store: Store, people: list[ContactId]) -> None:
    circle = _circle(store, "Close", None, *people[:2])
    _circle(store, "Empty", None)
    tag_people(store, people, at=AT, add=["rust"])
    tag_people(store, people[:1], at=AT, add=["chess"])
    assert store.circles.shares(people) == {circle: 2}
    assert store.facts.shares(people, FactKind.TAG, 9) == {"rust": 3, "chess": 1}
    assert store.facts.shares(people[1:], FactKind.TAG, 9) == {"rust": 2}
    assert store.facts.shares(people, FactKind.TAG, 1) == {"rust": 3}
