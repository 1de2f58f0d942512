"""Promises: made, kept, put off, dropped; on the due list of a real store with plans and years."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.invented import AT, TODAY, add, call, found

from netdesk.domain.changes import StepKind
from netdesk.domain.contact import DateKind, SpecialDate
from netdesk.domain.due import DueKind
from netdesk.domain.errors import InvalidValueError, UnknownIdError
from netdesk.domain.fact import FactKind
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import ContactId, HeldRoleId, PromiseId, RoleChangeId
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.domain.role_change import Role, RoleChange
from netdesk.operations.cadence import set_cadence
from netdesk.operations.contacts import edit_contact
from netdesk.operations.due import due_on
from netdesk.operations.facts import add_fact
from netdesk.operations.held_roles import add_held_role
from netdesk.operations.history import undo
from netdesk.operations.interactions import confirm_interaction, log_interaction
from netdesk.operations.promises import (
    drop_promise,
    edit_promise,
    keep_promise,
    make_promise,
    reopen_promise,
    snooze_promise,
)
from netdesk.store.store import Store


def kinds(store: Store, on: date = TODAY, lead_days: int = 0) -> list[DueKind]:
    return [item.kind for item in due_on(store, on, lead_days=lead_days).items]


def owe(store: Store, contact: ContactId, text: str = "the benchmark") -> PromiseId:
    make_promise(store, PromiseDraft(contact, PromiseKind.GIVE, text, TODAY), at=AT)
    return max(each.id for each in store.promises.of(contact))


def test_a_promise_is_due_until_it_is_kept(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    number = owe(store, ada)
    assert kinds(store) == kinds(store, TODAY + timedelta(days=90)) == [DueKind.PROMISE]
    assert found(store, "benchmark") == [ada]
    keep_promise(store, number, at=AT)
    assert not kinds(store)
    reopen_promise(store, number, at=AT)
    snooze_promise(store, number, TODAY + timedelta(days=7), at=AT)
    assert not kinds(store)
    assert kinds(store, TODAY + timedelta(days=7)) == [DueKind.PROMISE]
    undo(store, at=AT)
    assert kinds(store) == [DueKind.PROMISE]
    promise = store.promises.get(number)
    edit_promise(store, replace(promise, text=" other ", kind=PromiseKind.ASK), at=AT)
    assert store.promises.get(number).text == "other"
    assert kinds(store) == [DueKind.AWAITED]
    drop_promise(store, number, at=AT)
    assert not store.promises.of(ada)


def test_a_promise_kept_elsewhere_meanwhile_is_no_second_step(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    seen = store.promises.get(owe(store, ada))
    assert keep_promise(store, seen.id, at=AT, seen=seen)
    assert not keep_promise(store, seen.id, at=AT, seen=seen)


def test_promises_come_before_people_and_cost_no_budget(store: Store) -> None:
    [ada] = add(store, "Ada Ek", on=date(2024, 1, 1))
    set_cadence(store, [ada], 30, at=AT)
    for _ in range(4):
        owe(store, ada)
    listed = due_on(store, TODAY, budget=1)
    assert [item.kind for item in listed.items] == [DueKind.PROMISE] * 4 + [DueKind.CADENCE]


def test_what_says_nothing_or_is_with_nobody_is_refused(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    with pytest.raises(InvalidValueError):
        make_promise(store, PromiseDraft(ada, PromiseKind.GIVE, " "), at=AT)
    with pytest.raises(UnknownIdError):
        make_promise(store, PromiseDraft(ContactId(9), PromiseKind.GIVE, "x"), at=AT)
    with pytest.raises(UnknownIdError):
        keep_promise(store, PromiseId(9), at=AT)


def test_a_plan_is_listed_ahead_asked_about_afterwards_and_becomes_a_touch(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    set_cadence(store, [ada], 30, at=AT)
    day = TODAY + timedelta(days=3)
    planned = log_interaction(store, replace(call(ada, on=day), is_planned=True), at=AT)
    [number] = planned.interactions
    assert kinds(store) == []
    assert kinds(store, lead_days=7) == [DueKind.PLANNED]
    after = due_on(store, day + timedelta(days=1))
    assert [item.kind for item in after.items] == [DueKind.PLANNED]
    confirm_interaction(store, number, at=AT)
    # it happened earlier than planned: today, for what happened lies not ahead
    assert store.standings.get(ada).last_touch == TODAY
    assert kinds(store, lead_days=7) == []


def test_years_since_one_met_and_since_a_role_began_are_near_dates(store: Store) -> None:
    ada, bo = add(store, "Ada Ek", "Bo Ek")
    set_cadence(store, [ada], 3000, at=AT)
    for contact in (ada, bo):
        fields = store.contacts.get(contact).fields
        edit_contact(store, contact, fields, at=AT, met_on=TODAY.replace(year=2021))
        role = HeldRole(
            HeldRoleId(0),
            Role("CTO", "Söder AB"),
            PartialDate(2023, TODAY.month, TODAY.day),
            is_present=True,
        )
        add_held_role(store, contact, role, at=AT)
    listed = due_on(store, TODAY)
    # of whom one does not want to be reminded one is not
    assert {item.contact for item in listed.items} == {ada}
    assert {item.kind for item in listed.items} == {
        DueKind.MET_ANNIVERSARY,
        DueKind.WORK_ANNIVERSARY,
    }
    assert not due_on(store, TODAY + timedelta(days=1)).items
    assert len(due_on(store, TODAY - timedelta(days=3), lead_days=7).items) == 2


def test_who_is_not_to_be_contacted_is_reminded_of_by_no_date_and_no_new_role(store: Store) -> None:
    [ada] = add(store, "Ada Ek")
    fields = store.contacts.get(ada).fields
    born = SpecialDate(DateKind.BIRTHDAY, PartialDate(1980, TODAY.month, TODAY.day))
    edit_contact(store, ada, replace(fields, dates=(born,)), at=AT, met_on=None)
    with store.step(StepKind.IMPORT, AT):
        change = RoleChange(RoleChangeId(0), ada, TODAY, Role("Writer"), Role("Editor"))
        store.role_changes.add_many([change])
    assert kinds(store) == [DueKind.BIRTHDAY, DueKind.ROLE_CHANGE]
    add_fact(store, [ada], FactKind.DO_NOT_CONTACT, "", at=AT)
    found = due_on(store, TODAY)
    assert (found.items, found.waiting, found.more_new_roles) == ((), 0, 0)
    make_promise(store, PromiseDraft(ada, PromiseKind.GIVE, "a letter", TODAY), at=AT)
    assert kinds(store) == [DueKind.PROMISE], "what one owes, one owes"
