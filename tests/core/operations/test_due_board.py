"""The kept due list says after any steps what one read anew says."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as some
from tests.invented import AT, TODAY, add, call

from netdesk.domain.changes import Changes
from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import DateKind, SpecialDate
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.operations.cadence import pause, set_cadence, skip, snooze
from netdesk.operations.circles import add_to_circle, create_circle, edit_circle
from netdesk.operations.contacts import delete_contacts, edit_contact
from netdesk.operations.due import DueBoard, DueWish, due_on
from netdesk.operations.facts import add_fact
from netdesk.operations.history import undo
from netdesk.operations.interactions import log_interaction
from netdesk.operations.promises import make_promise
from netdesk.store.store import Store

NAMES = ("Ada", "Bo", "Cy", "Di")
VERBS = (
    "log",
    "snooze",
    "skip",
    "pause",
    "cadence",
    "birthday",
    "rename",
    "promise",
    "weight",
    "peace",
    "delete",
    "undo",
)
steps = some.lists(
    some.tuples(some.sampled_from(VERBS), some.integers(0, 3), some.integers(-40, 40)), max_size=8
)


def _do(store: Store, verb: str, who: ContactId, days: int) -> Changes | None:
    if verb == "undo":
        return undo(store, at=AT) if store.history.undoable() else None
    if verb == "weight":
        circle = next(iter(store.circles.all()), None)
        if circle is None:  # its making was undone
            return None
        return edit_circle(store, circle.id, CircleFields("All", 20, None, 1 + days % 3), at=AT)
    if verb == "peace" and who in store.contacts.all_ids():
        return add_fact(store, [who], FactKind.DO_NOT_CONTACT, "", at=AT)
    return _do_with(store, verb, who, days)


def _do_with(store: Store, verb: str, who: ContactId, days: int) -> Changes | None:
    day = TODAY + timedelta(days=days)
    if who not in store.contacts.all_ids():
        return None
    fields = store.contacts.get(who).fields
    match verb:
        case "log":
            return log_interaction(store, call(who, on=day), at=AT)
        case "snooze":
            return snooze(store, [who], day, at=AT)
        case "skip":
            return skip(store, [who], at=AT)
        case "pause":
            return pause(store, [who], day, at=AT)
        case "cadence":
            return set_cadence(store, [who], abs(days), at=AT)
        case "birthday":
            on = PartialDate(1990, day.month, min(day.day, 28))
            dates = (SpecialDate(DateKind.BIRTHDAY, on),)
            return edit_contact(store, who, replace(fields, dates=dates), at=AT)
        case "rename":
            return edit_contact(store, who, replace(fields, formatted_name=f"N{days}"), at=AT)
        case "promise":
            return make_promise(store, PromiseDraft(who, PromiseKind.GIVE, "x", day), at=AT)
        case _:
            return delete_contacts(store, [who], at=AT)


@settings(max_examples=40, deadline=None)
@given(steps, some.booleans())
def test_after_any_steps_it_is_what_one_reads_anew(
    done: list[tuple[str, int, int]], reads_between: bool
) -> None:
    wish = DueWish(budget=3, lead_days=7)
    with TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        ids = add(store, *NAMES, on=TODAY - timedelta(days=60))
        [circle] = create_circle(store, CircleFields("All", 20), at=AT).circles
        add_to_circle(store, circle, ids, at=AT)
        board = DueBoard(store)
        board.read(TODAY, wish)
        for verb, person, days in done:
            changes = _do(store, verb, ids[person], days)
            if changes is not None:
                board.note(changes)
            if reads_between:
                assert board.read(TODAY, wish) == due_on(store, TODAY, budget=3, lead_days=7)
        assert board.read(TODAY, wish) == due_on(store, TODAY, budget=3, lead_days=7)
        tomorrow = TODAY + timedelta(days=1)
        assert board.read(tomorrow, wish) == due_on(store, tomorrow, budget=3, lead_days=7)


def test_after_a_restore_nobody_who_is_gone_is_listed(store: Store) -> None:
    [ada] = add(store, "Ada", on=TODAY - timedelta(days=60))
    set_cadence(store, [ada], 20, at=AT)
    board = DueBoard(store)
    assert board.read(TODAY, DueWish()).items
    # as by another process, which cannot name who is gone
    delete_contacts(store, [ada], at=AT)
    board.note(Changes(is_everything=True))
    assert not board.read(TODAY, DueWish()).items
