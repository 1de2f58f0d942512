"""What is due, who waits and what is worth a notification, asked of a real store."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import ContactFields, DateKind, SpecialDate
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.domain.reminder import ReminderChoices
from netdesk.domain.snooze import Snooze
from netdesk.operations.cadence import set_cadence, skip, snooze
from netdesk.operations.circles import add_to_circle, create_circle
from netdesk.operations.contacts import create_contact
from netdesk.operations.due import DueBoard, due_on, who_waits
from netdesk.operations.interactions import log_interaction
from netdesk.operations.merge_contacts import merge_contacts
from netdesk.operations.promises import make_promise
from netdesk.operations.reminders import (
    deliveries_due,
    note_shown,
    record_deliveries,
    reminder_wish,
    reminders_in,
    shown_at,
)
from netdesk.operations.snoozing import put_off
from netdesk.operations.split_contact import split_contact

TODAY = date(2026, 11, 21)
NOW = Moment.at_noon(TODAY)
NOON = datetime.combine(TODAY, time(12))


@pytest.fixture
def add(store):
    def added(name, *, days_ago, aim=30, dates=()):
        at = Moment.at_noon(TODAY - timedelta(days=900))
        [contact] = create_contact(
            store, ContactFields(formatted_name=name, dates=dates), at=at
        ).contacts
        day = TODAY - timedelta(days=days_ago)
        log_interaction(store, InteractionDraft(InteractionKind.CALL, day, "", (contact,)), at=at)
        set_cadence(store, [contact], aim, at=at)
        return contact

    return added


def names(items):
    return [item.name for item in items]


def test_who_waits_stands_behind_the_listed_in_the_same_order(store, add):
    for number in range(6):
        add(f"Person {number}", days_ago=40 + number)
    listed = due_on(store, TODAY, budget=2)
    assert names(listed.items) == ["Person 5", "Person 4"]
    assert listed.waiting == 4
    assert names(who_waits(store, TODAY, listed=2, limit=3)) == ["Person 3", "Person 2", "Person 1"]
    assert names(who_waits(store, TODAY, listed=2, limit=20))[-1] == "Person 0"


def test_who_falls_due_next(store, add):
    assert store.due.next_person(TODAY) is None
    add("Later", days_ago=10)
    add("Sooner", days_ago=20)
    add("Due already", days_ago=40)
    found = store.due.next_person(TODAY)
    assert (found.name, found.standing.due_on) == ("Sooner", TODAY + timedelta(days=10))


def test_dates_are_listed_from_so_many_days_ahead(store, add):
    ahead = TODAY + timedelta(days=5)
    birthday = SpecialDate(DateKind.BIRTHDAY, PartialDate(year=1986, month=11, day=ahead.day))
    add("Elif Yılmaz", days_ago=1, dates=(birthday,))
    assert not due_on(store, TODAY).items
    assert not due_on(store, TODAY, lead_days=4).items
    assert names(due_on(store, TODAY, lead_days=5).items) == ["Elif Yılmaz"]


def reminders_at(store, due, at):
    local = datetime.combine(at.today, time(12))
    return reminders_in(store, due, now=at.instant, local=local)


def new(store, due, **choices):
    """Return what of a day's list would be shown then, at noon."""
    at = Moment.at_noon(due.on)
    local = datetime.combine(due.on, time(12))
    found = deliveries_due(
        store, reminders_at(store, due, at), ReminderChoices(**choices), now=at, local=local
    )
    return tuple(each.item for delivery in found for each in delivery.reminders)


def show(store, due):
    record_deliveries(store, reminders_at(store, due, NOW), at=NOW)


def test_what_was_shown_is_not_new(store, add):
    add("Bo Lindqvist", days_ago=74)
    due = due_on(store, TODAY)
    assert names(new(store, due)) == ["Bo Lindqvist"]
    show(store, due)
    assert new(store, due) == ()


def test_due_and_stale_are_shown_once_each(store, add):
    add("Bo Lindqvist", days_ago=45)
    first = due_on(store, TODAY)
    show(store, first)
    later = due_on(store, TODAY + timedelta(days=1))
    assert [each.key[1] for due in (first, later) for each in reminders_at(store, due, NOW)] == [
        "due",
        "stale",
    ]
    assert names(new(store, later)) == ["Bo Lindqvist"]


@pytest.mark.parametrize("days", [1, 7])
def test_after_a_snooze_a_new_round_begins(store, add, days):
    bo = add("Bo Lindqvist", days_ago=74)
    show(store, due_on(store, TODAY))
    until = TODAY + timedelta(days=days)
    snooze(store, [bo], until, at=NOW)
    assert not due_on(store, until - timedelta(days=1)).items
    assert names(new(store, due_on(store, until))) == ["Bo Lindqvist"]


def test_after_a_skip_a_new_round_begins(store, add):
    bo = add("Bo Lindqvist", days_ago=74)
    show(store, due_on(store, TODAY))
    skip(store, [bo], at=NOW)
    again = TODAY + timedelta(days=30)
    assert not due_on(store, again - timedelta(days=1)).items
    assert names(new(store, due_on(store, again))) == ["Bo Lindqvist"]


def test_an_undo_does_not_make_shown_reminders_new(store, add):
    bo = add("Bo Lindqvist", days_ago=74)
    show(store, due_on(store, TODAY))
    skip(store, [bo], at=NOW)
    store.history.undo(NOW)
    assert new(store, due_on(store, TODAY)) == ()


def test_a_birthday_is_shown_once_on_its_day(store, add):
    birthday = SpecialDate(DateKind.BIRTHDAY, PartialDate(year=1986, month=11, day=21))
    add("Elif Yılmaz", days_ago=3, dates=(birthday,))
    due = due_on(store, TODAY)
    assert names(new(store, due)) == ["Elif Yılmaz"]
    show(store, due)
    assert new(store, due_on(store, TODAY + timedelta(days=3))) == ()


def test_what_a_wrong_clock_showed_takes_no_place_of_a_day_before(store, add):
    """It went ahead by a month, and was set right again."""
    add("Bo Lindqvist", days_ago=74)
    ida = add("Ida Berg", days_ago=65)
    ahead = Moment.at_noon(TODAY + timedelta(days=30))
    due = due_on(store, TODAY, budget=1)
    record_deliveries(store, reminders_at(store, due, ahead), at=ahead)
    bo = due.items[0].contact
    log_interaction(store, InteractionDraft(InteractionKind.CALL, TODAY, "", (bo,)), at=NOW)
    found = due_on(store, TODAY, budget=1, less_answered=False)
    assert [item.contact for item in new(store, found, budget=1)] == [ida]


def test_what_has_stood_on_the_screen_since_yesterday_takes_no_place_of_today(store, add):
    add("Bo Lindqvist", days_ago=74)
    yesterday = Moment.at_noon(TODAY - timedelta(days=1))
    standing = reminders_at(store, due_on(store, TODAY, budget=1), NOW)
    record_deliveries(store, standing, at=yesterday)
    ida = add("Ida Berg", days_ago=65)
    reminders = reminders_at(store, due_on(store, TODAY, budget=2), NOW)
    found = deliveries_due(
        store,
        reminders,
        ReminderChoices(budget=1),
        now=NOW,
        local=datetime.combine(TODAY, time(12)),
        on_screen=[each.key for each in standing],
    )
    assert [each.item.contact for delivery in found for each in delivery.reminders] == [ida]


def test_who_is_not_reminded_of_takes_nobodys_place(store, add):
    """However long overdue, and never answered: the others are reminded of."""
    quiet = add("Quiet", days_ago=700)
    add("Bo Lindqvist", days_ago=74)
    [circle] = create_circle(store, CircleFields("Old team", reminds=False), at=NOW).circles
    add_to_circle(store, circle, [quiet], at=NOW)
    due = DueBoard(store).read(TODAY, reminder_wish(ReminderChoices(budget=1), NOW.instant))
    assert names(new(store, due)) == ["Bo Lindqvist"]
    [loud] = create_circle(store, CircleFields("Friends"), at=NOW).circles
    add_to_circle(store, loud, [quiet], at=NOW)
    due = DueBoard(store).read(TODAY, reminder_wish(ReminderChoices(budget=1), NOW.instant))
    assert names(new(store, due)) == ["Quiet"]


def test_who_once_waited_until_later_is_shown_at_the_chosen_times_on_other_days(store, add):
    """They were put off before they fell due, and nothing of that day is left."""
    bo = add("Bo Lindqvist", days_ago=10)
    put_off(store, [bo], Snooze(NOW.today, NOW.instant + timedelta(hours=3)), at=NOW)
    night = datetime.combine(TODAY + timedelta(days=20), time(0, 5))
    at = Moment(night.replace(tzinfo=UTC), night.date())
    reminders = reminders_in(store, due_on(store, at.today), now=at.instant, local=night)
    assert [each.item.contact for each in reminders] == [bo]

    def found(local):
        return deliveries_due(store, reminders, ReminderChoices(), now=at, local=local)

    assert not found(night)
    assert len(found(night.replace(hour=9))) == 1


def test_a_promise_that_was_shown_is_not_shown_again_when_its_person_becomes_another(store, add):
    bo, other = add("Bo Lindqvist", days_ago=1), add("B. Lindqvist", days_ago=1)
    draft = PromiseDraft(other, PromiseKind.GIVE, "send the slides", TODAY)
    make_promise(store, draft, at=NOW)
    show(store, due_on(store, TODAY))
    merge_contacts(store, bo, other, at=NOW)
    due = due_on(store, TODAY)
    assert [item.contact for item in due.items] == [bo]
    assert not new(store, due)
    [merger] = store.mergers.absorbed(bo)
    split_contact(store, merger.merger, at=NOW)
    due = due_on(store, TODAY)
    assert [item.contact for item in due.items] == [other]
    assert not new(store, due)


def test_who_waits_until_later_goes_on_waiting_as_somebody_else(store, add):
    bo, other = add("Bo Lindqvist", days_ago=1), add("B. Lindqvist", days_ago=1)
    put_off(store, [other], Snooze(NOW.today, NOW.instant + timedelta(hours=3)), at=NOW)
    merge_contacts(store, bo, other, at=NOW)
    assert list(store.later_today.waiting(NOW.instant)) == [bo]


def test_what_was_shown_since_a_copy_is_not_shown_again_when_that_is_restored(store, add, tmp_path):
    add("Bo Lindqvist", days_ago=74)
    note_shown(store, NOON - timedelta(days=9))
    store.backup(tmp_path / "copy.db")
    show(store, due_on(store, TODAY))
    note_shown(store, NOON)
    store.restore(tmp_path / "copy.db", NOW)
    assert shown_at(store) == NOON
    assert not new(store, due_on(store, TODAY))
