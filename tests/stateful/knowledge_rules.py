"""The undo machine's rules about what is known of people and promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from types import EllipsisType

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from tests.invented import AT, DAYS, TODAY

from netdesk.domain.changes import Changes
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.fact import FactKind
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import (
    CircleId,
    ContactId,
    FactId,
    HeldRoleId,
    PromiseId,
    RelationId,
    SavedFilterId,
)
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.people_edit import PeopleEdit
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.domain.relation import RelationDraft, RelationKind
from netdesk.domain.repeat import CountedFrom, Repeat
from netdesk.domain.role_change import Role
from netdesk.domain.snooze import Snooze
from netdesk.operations.edit_many import edit_many
from netdesk.operations.facts import (
    add_fact,
    delete_fact,
    delete_facts,
    edit_fact,
    set_facts,
    tag_people,
)
from netdesk.operations.held_roles import add_held_role, delete_held_role, edit_held_role
from netdesk.operations.knowledge import Meeting, set_met
from netdesk.operations.promises import (
    drop_promise,
    keep_promise,
    make_promise,
    reopen_promise,
    snooze_promise,
)
from netdesk.operations.relations import edit_relation, link_relation, relate, unrelate
from netdesk.operations.saved_filters import delete_filter, rename_filter, save_filter
from netdesk.operations.snoozing import put_off_promise
from netdesk.store.store import Store

SOME = st.lists(st.integers(0, 9), min_size=1, max_size=3)
PLACES = st.integers(0, 9)
FACTS = st.sampled_from(list(FactKind))
RELATIONS = st.sampled_from([each for each in RelationKind if each is not RelationKind.OTHER])
WORDS = st.sampled_from(["sailing", "Sailing", "Rust", "李", "Łódź", "1"])
ANSWERS = st.sampled_from(["keep", "keep", "reopen", "snooze", "wait", "later", "drop"])
REPEATS = st.builds(
    Repeat,
    st.sampled_from(["FREQ=WEEKLY;INTERVAL=6", "FREQ=MONTHLY;BYDAY=3MO", "FREQ=DAILY;COUNT=2"]),
    st.sampled_from(CountedFrom),
)
YEARS = st.none() | st.integers(1990, 2020).map(PartialDate)


class KnowledgeRules(RuleBasedStateMachine):
    """To be mixed into a machine that knows its people and what it has done."""

    store: Store

    def _people(self, places: list[int]) -> tuple[ContactId, ...]:
        raise NotImplementedError

    def _done(self, changes: Changes) -> None:
        raise NotImplementedError

    def _one_of(self, table: str, place: int) -> int | None:
        ids = self.store.database.column(f"SELECT id FROM {table} ORDER BY id")
        return ids[place % len(ids)] if ids else None

    @rule(places=SOME, kind=FACTS, value=WORDS)
    def learn_fact(self, places: list[int], kind: FactKind, value: str) -> None:
        label = "Called" if kind is FactKind.CUSTOM else ""
        self._done(add_fact(self.store, self._people(places), kind, value, at=AT, label=label))

    @rule(place=PLACES, value=WORDS, forget=st.booleans())
    def change_fact(self, place: int, value: str, forget: bool) -> None:
        number = self._one_of("fact", place)
        if number is not None and forget:
            self._done(delete_fact(self.store, FactId(number), at=AT))
        elif number is not None:
            self._done(edit_fact(self.store, FactId(number), value, at=AT, label="Other"))

    @rule(places=SOME, kind=FACTS, values=st.lists(WORDS, max_size=2))
    def set_all_of_a_kind(self, places: list[int], kind: FactKind, values: list[str]) -> None:
        people = self._people(places)
        if kind is FactKind.CUSTOM:
            self._done(delete_facts(self.store, people, kind, at=AT))
            return
        for person in people[:1]:
            self._done(set_facts(self.store, person, {kind: values}, at=AT))

    @rule(places=SOME, add=WORDS, remove=WORDS)
    def tag(self, places: list[int], add: str, remove: str) -> None:
        people = self._people(places)
        self._done(tag_people(self.store, people, at=AT, add=[add], remove=[remove]))

    @rule(places=SOME, on=st.none() | DAYS, where=WORDS | st.just(""), name=WORDS | st.just(""))
    def meet(self, places: list[int], on: date | None, where: str, name: str) -> None:
        person, *others = self._people(places) or (None,)
        if person is not None:
            through = others[0] if others and name else None
            self._done(set_met(self.store, person, Meeting(on, where, through, name), at=AT))

    @rule(places=SOME, kind=RELATIONS, name=WORDS)
    def relate(self, places: list[int], kind: RelationKind, name: str) -> None:
        person, *others = self._people(places) or (None,)
        if person is not None:
            other = others[0] if others else None
            self._done(relate(self.store, person, kind, at=AT, other=other, name=name))

    @rule(place=PLACES, places=SOME, kind=RELATIONS, forget=st.booleans())
    def change_relation(
        self, place: int, places: list[int], kind: RelationKind, forget: bool
    ) -> None:
        found = self._one_of("relation", place)
        if found is None:
            return
        number = RelationId(found)
        owner = self.store.relations.owner(number)
        others = [each for each in self._people(places) if each != owner]
        is_seen = any(each.id == number for each in self.store.relations.of(owner))
        if forget:
            self._done(unrelate(self.store, number, at=AT))
        elif others and is_seen:
            self._done(link_relation(self.store, number, others[0], at=AT))
            draft = RelationDraft(kind, other=owner)
            self._done(edit_relation(self.store, others[0], number, draft, at=AT))

    @rule(places=SOME, title=WORDS, started=YEARS, present=st.booleans())
    def hold_role(
        self, places: list[int], title: str, started: PartialDate | None, present: bool
    ) -> None:
        role = HeldRole(HeldRoleId(0), Role(title, "Lagos"), started, is_present=present)
        for person in self._people(places)[:1]:
            self._done(add_held_role(self.store, person, role, at=AT))

    @rule(place=PLACES, title=WORDS, forget=st.booleans())
    def change_role(self, place: int, title: str, forget: bool) -> None:
        found = self._one_of("held_role", place)
        if found is None:
            return
        number = HeldRoleId(found)
        if forget:
            self._done(delete_held_role(self.store, number, at=AT))
            return
        roles = self.store.held_roles.of(self.store.held_roles.owner(number))
        role = next(each for each in roles if each.id == number)
        self._done(edit_held_role(self.store, replace(role, role=Role(title)), at=AT))

    @rule(
        places=SOME,
        kind=st.sampled_from(list(PromiseKind)),
        text=WORDS,
        due=st.none() | DAYS,
        repeat=st.none() | REPEATS,
    )
    def promise(
        self,
        places: list[int],
        kind: PromiseKind,
        text: str,
        due: date | None,
        repeat: Repeat | None,
    ) -> None:
        for person in self._people(places)[:1]:
            draft = PromiseDraft(person, kind, text, due, repeat=repeat)
            self._done(make_promise(self.store, draft, at=AT))

    @rule(place=PLACES, until=DAYS, verb=ANSWERS)
    def answer_promise(self, place: int, until: date, verb: str) -> None:
        found = self._one_of("promise", place)
        if found is None:
            return
        number = PromiseId(found)
        match verb:
            case "keep":
                self._done(keep_promise(self.store, number, at=AT))
            case "reopen":
                self._done(reopen_promise(self.store, number, at=AT))
            case "snooze":
                self._done(snooze_promise(self.store, number, until, at=AT))
            case "wait":
                how = Snooze(until, unless_answered=True)
                self._done(put_off_promise(self.store, number, how, at=AT))
            case "later":
                how = Snooze(TODAY, AT.instant + timedelta(hours=3))
                self._done(put_off_promise(self.store, number, how, at=AT))
            case _:
                self._done(drop_promise(self.store, number, at=AT))

    @rule(name=WORDS, query=WORDS)
    def keep_filter(self, name: str, query: str) -> None:
        self._done(save_filter(self.store, name, query, at=AT))

    @rule(place=PLACES, name=st.none() | WORDS)
    def change_filter(self, place: int, name: str | None) -> None:
        found = self._one_of("saved_filter", place)
        if found is None:
            return
        number = SavedFilterId(found)
        if name is None:
            self._done(delete_filter(self.store, number, at=AT))
            return
        try:
            self._done(rename_filter(self.store, number, name, at=AT))
        except InvalidValueError:
            kept = {each.id: each.name for each in self.store.saved_filters.all()}
            assert name.casefold() in {each.casefold() for each in kept.values()}

    @rule(
        places=SOME,
        add=WORDS,
        remove=WORDS,
        circle=PLACES,
        joins=st.booleans(),
        days=st.sampled_from([..., None, 0, 7, 90]),
        until=st.just(...) | st.none() | DAYS,
        alone=st.none() | st.booleans(),
        budget=st.sampled_from([None, 1]),
    )
    def edit_many(
        self,
        places: list[int],
        add: str,
        remove: str,
        circle: int,
        joins: bool,
        days: int | EllipsisType | None,
        until: date | EllipsisType | None,
        alone: bool | None,
        budget: int | None,
    ) -> None:
        found = self._one_of("circle", circle)
        circles = () if found is None else (CircleId(found),)
        edit = PeopleEdit(
            tags_added=(add,),
            tags_removed=(remove,),
            languages_added=(add,),
            circles_joined=circles if joins else (),
            circles_left=() if joins else circles,
            cadence=None if isinstance(days, EllipsisType) else (days, None),
            pause_until=until,
            is_left_alone=alone,
            preferred_way=remove,
        )
        people = self._people(places)
        self._done(edit_many(self.store, people, edit, at=AT, level_budget=budget))
