"""Every step can be turned back and done again, as if it had not been; also after a restart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.invented import (
    AT,
    TODAY,
    add,
    answers,
    call,
    dump,
    email,
    found,
    indexed_anew,
    named,
    phone,
)

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import ContactFields
from netdesk.domain.errors import (
    InvalidValueError,
    NothingToUndoError,
    StoreUnavailableError,
    UndoConflictError,
    UnknownIdError,
)
from netdesk.domain.fact import FactKind
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import (
    CircleId,
    ContactId,
    FactId,
    HeldRoleId,
    InteractionId,
    MergerId,
    PromiseId,
    RelationId,
    RoleChangeId,
    SavedFilterId,
    StepId,
    blob_id,
)
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.meeting import Attendee, CalendarReading, Meeting, MeetingKey
from netdesk.domain.people_edit import PeopleEdit
from netdesk.domain.promise import Promise, PromiseDraft, PromiseKind
from netdesk.domain.relation import RelationKind
from netdesk.domain.role_change import Role, RoleChange
from netdesk.domain.triage import TriageAnswer
from netdesk.operations.cadence import pause, set_cadence, skip, snooze
from netdesk.operations.calendar_in import apply_calendar
from netdesk.operations.circles import (
    add_to_circle,
    create_circle,
    delete_circle,
    edit_circle,
    remove_from_circle,
)
from netdesk.operations.contacts import create_contact, delete_contacts, edit_contact
from netdesk.operations.demo import fill_demo
from netdesk.operations.edit_many import edit_many
from netdesk.operations.facts import add_fact, edit_fact, tag_people
from netdesk.operations.held_roles import add_held_role, edit_held_role
from netdesk.operations.history import redo, undo
from netdesk.operations.interactions import (
    delete_interaction,
    edit_interaction,
    log_interaction,
    set_counting_kinds,
)
from netdesk.operations.merge_contacts import keep_apart, merge_contacts
from netdesk.operations.promises import (
    drop_promise,
    edit_promise,
    keep_promise,
    make_promise,
    snooze_promise,
)
from netdesk.operations.relations import relate, unrelate
from netdesk.operations.role_changes import delete_role_change
from netdesk.operations.saved_filters import delete_filter, save_filter
from netdesk.operations.split_contact import split_contact
from netdesk.operations.triage import answer_triage, apply_triage
from netdesk.store.cards import KeptCard
from netdesk.store.store import Store

ADA, BO = ContactId(1), ContactId(2)
CLOSE, WORK = CircleId(1), CircleId(2)
CALL, LUNCH = InteractionId(1), InteractionId(2)
NEW_ROLE = RoleChangeId(1)
OWED = PromiseId(1)
DI, OTHER_DI = ContactId(3), ContactId(4)
MADE_ONE = MergerId(1)
TYPED = (
    "ada",
    "bo",
    "cy",
    "cello",
    "lagos",
    "lunch",
    "070174",
    "example",
    "mentors",
    "data",
    "north",
    "sailing",
    "chess",
    "rust",
    "meridian",
)


def _fill(store: Store) -> None:
    cello = ContactFields(
        formatted_name="Ada",
        channels=(phone("+46 70 174 06 05"), email("ada@data.example")),
        notes=("cello",),
    )
    create_contact(store, cello, at=AT, photo=b"face")
    add(store, "Bo")
    create_circle(store, CircleFields("Close", 30), at=AT)
    create_circle(store, CircleFields("Work", 7, 9, 2.0), at=AT)
    add_to_circle(store, CLOSE, [ADA, BO], at=AT)
    log_interaction(store, call(ADA, BO, on=date(2026, 10, 1), text="Lagos"), at=AT)
    log_interaction(store, call(ADA, on=date(2026, 11, 1), text="lunch"), at=AT)
    snooze(store, [ADA], date(2026, 12, 1), at=AT)
    blob = b"BEGIN:VCARD\r\nFN:Ada\r\nEND:VCARD\r\n"
    with store.step(StepKind.IMPORT, AT):
        store.blobs.keep([blob])
        kept = [
            KeptCard("phone", "ada-1", blob_id(blob), "utf-8", contact=ADA),
            KeptCard("phone", "close-1", blob_id(blob), "utf-8", circle=CLOSE),
        ]
        store.cards.keep(kept, AT)
        writer, editor = Role("Writer", "Northgate"), Role("Editor", "Blue Heron Labs")
        store.role_changes.add_many([RoleChange(NEW_ROLE, ADA, TODAY, writer, editor)])
    merge_contacts(store, *add(store, "Di", "Di"), at=AT)
    add_fact(store, [ADA], FactKind.INTEREST, "sailing", at=AT)
    relate(store, ADA, RelationKind.MENTOR, at=AT, other=BO)
    make_promise(store, PromiseDraft(ADA, PromiseKind.GIVE, "a book", TODAY), at=AT)
    answer_triage(store, [ADA], TriageAnswer.CADENCE, at=AT, ideal_days=90)
    save_filter(store, "Berlin", "city:berlin", at=AT)
    add_held_role(store, ADA, HeldRole(HeldRoleId(0), Role("Editor", "Meridian")), at=AT)


def _import(store: Store) -> Changes:
    from netdesk.operations.importing.import_contacts import import_reading
    from netdesk.operations.reading.card_files import read_text

    reading = read_text(b"BEGIN:VCARD\r\nUID:cy-1\r\nFN:Cy\r\nEND:VCARD\r\n", "a.vcf")
    return import_reading(store, reading, source="phone", at=AT).changes


def _import_calendar(store: Store) -> Changes:
    lunch = Meeting(
        MeetingKey("lunch@data.example"),
        "chess at the harbour",
        date(2026, 12, 1),
        None,
        (Attendee("", "ada@data.example"),),
    )
    return apply_calendar(store, CalendarReading((lunch,)), at=AT).changes


_LUNCH = InteractionDraft(InteractionKind.MEETING, TODAY, "lunch with the data people", (ADA, BO))
VERBS: dict[StepKind, Callable[[Store], Changes]] = {
    StepKind.IMPORT: _import,
    StepKind.IMPORT_CALENDAR: _import_calendar,
    StepKind.CREATE_CONTACT: lambda s: create_contact(s, named("Cy", phone("0701")), at=AT),
    StepKind.EDIT_CONTACT: lambda s: edit_contact(s, ADA, named("Ada", phone("112233")), at=AT),
    StepKind.DELETE_CONTACTS: lambda s: delete_contacts(s, [ADA, BO], at=AT),
    StepKind.LOG_INTERACTION: lambda s: log_interaction(s, _LUNCH, at=AT),
    StepKind.EDIT_INTERACTION: lambda s: edit_interaction(s, CALL, _LUNCH, at=AT),
    StepKind.DELETE_INTERACTION: lambda s: delete_interaction(s, CALL, at=AT),
    StepKind.DELETE_ROLE_CHANGE: lambda s: delete_role_change(s, NEW_ROLE, at=AT),
    StepKind.SET_CADENCE: lambda s: set_cadence(s, [ADA, BO], 14, at=AT, maximum_days=20),
    StepKind.PAUSE: lambda s: pause(s, [BO], date(2027, 1, 1), at=AT),
    StepKind.SNOOZE: lambda s: snooze(s, [BO], date(2027, 1, 1), at=AT),
    StepKind.SKIP: lambda s: skip(s, [BO], at=AT),
    StepKind.CREATE_CIRCLE: lambda s: create_circle(s, CircleFields("Mentors"), at=AT),
    StepKind.EDIT_CIRCLE: lambda s: edit_circle(s, CLOSE, CircleFields("Closer", 5), at=AT),
    StepKind.DELETE_CIRCLE: lambda s: delete_circle(s, CLOSE, at=AT),
    StepKind.ADD_TO_CIRCLE: lambda s: add_to_circle(s, WORK, [ADA], at=AT),
    StepKind.REMOVE_FROM_CIRCLE: lambda s: remove_from_circle(s, CLOSE, [ADA], at=AT),
    StepKind.MERGE_CONTACTS: lambda s: merge_contacts(s, BO, ADA, at=AT),
    StepKind.SPLIT_CONTACT: lambda s: split_contact(s, MADE_ONE, at=AT),
    StepKind.KEEP_APART: lambda s: keep_apart(s, [(ADA, BO)], at=AT),
    StepKind.EDIT_FACTS: lambda s: edit_fact(s, FactId(1), "chess", at=AT),
    StepKind.EDIT_TAGS: lambda s: tag_people(s, [ADA, BO], at=AT, add=["rust"]),
    StepKind.EDIT_RELATIONS: lambda s: unrelate(s, RelationId(1), at=AT),
    StepKind.EDIT_ROLES: lambda s: edit_held_role(
        s, HeldRole(HeldRoleId(1), Role("Editor", "Northgate")), at=AT
    ),
    StepKind.MAKE_PROMISE: lambda s: make_promise(
        s, PromiseDraft(ADA, PromiseKind.ASK, "chess", TODAY), at=AT
    ),
    StepKind.EDIT_PROMISE: lambda s: edit_promise(
        s, Promise(OWED, ADA, PromiseKind.GIVE, "a chess book", TODAY), at=AT
    ),
    StepKind.KEEP_PROMISE: lambda s: keep_promise(s, OWED, at=AT),
    StepKind.SNOOZE_PROMISE: lambda s: snooze_promise(s, OWED, date(2027, 1, 1), at=AT),
    StepKind.DROP_PROMISE: lambda s: drop_promise(s, OWED, at=AT),
    StepKind.TRIAGE: lambda s: answer_triage(s, [BO], TriageAnswer.NONE, at=AT),
    StepKind.APPLY_TRIAGE: lambda s: apply_triage(s, at=AT),
    StepKind.EDIT_MANY: lambda s: edit_many(
        s, [ADA, BO], PeopleEdit(tags_added=("chess",), circles_left=(CLOSE,)), at=AT
    ),
    StepKind.SAVE_FILTER: lambda s: save_filter(s, "Stale", "state:stale", at=AT),
    StepKind.DELETE_FILTER: lambda s: delete_filter(s, SavedFilterId(1), at=AT),
    StepKind.SET_COUNTING_KINDS: lambda s: set_counting_kinds(s, frozenset(), at=AT),
}
TOUCHED: dict[StepKind, tuple[set[int], set[int], set[int]]] = {
    StepKind.IMPORT: ({5}, set(), set()),
    StepKind.IMPORT_CALENDAR: ({ADA}, {3}, set()),
    StepKind.CREATE_CONTACT: ({5}, set(), set()),
    StepKind.EDIT_CONTACT: ({ADA}, set(), set()),
    StepKind.DELETE_CONTACTS: ({ADA, BO}, {CALL, LUNCH}, {CLOSE}),
    StepKind.LOG_INTERACTION: ({ADA, BO}, {3}, set()),
    StepKind.EDIT_INTERACTION: ({ADA, BO}, {CALL}, set()),
    StepKind.DELETE_INTERACTION: ({ADA, BO}, {CALL}, set()),
    StepKind.DELETE_ROLE_CHANGE: ({ADA}, set(), set()),
    StepKind.SET_CADENCE: ({ADA, BO}, set(), set()),
    StepKind.PAUSE: ({BO}, set(), set()),
    StepKind.SNOOZE: ({BO}, set(), set()),
    StepKind.SKIP: ({BO}, set(), set()),
    StepKind.CREATE_CIRCLE: (set(), set(), {3}),
    StepKind.EDIT_CIRCLE: ({ADA, BO}, set(), {CLOSE}),
    StepKind.DELETE_CIRCLE: ({ADA, BO}, set(), {CLOSE}),
    StepKind.ADD_TO_CIRCLE: ({ADA}, set(), {WORK}),
    StepKind.REMOVE_FROM_CIRCLE: ({ADA}, set(), {CLOSE}),
    StepKind.MERGE_CONTACTS: ({ADA, BO}, {CALL, LUNCH}, {CLOSE}),
    StepKind.SPLIT_CONTACT: ({DI, OTHER_DI}, set(), set()),
    StepKind.KEEP_APART: ({ADA, BO}, set(), set()),
    StepKind.EDIT_FACTS: ({ADA}, set(), set()),
    StepKind.EDIT_TAGS: ({ADA, BO}, set(), set()),
    StepKind.EDIT_RELATIONS: ({ADA, BO}, set(), set()),
    StepKind.EDIT_ROLES: ({ADA}, set(), set()),
    StepKind.MAKE_PROMISE: ({ADA}, set(), set()),
    StepKind.EDIT_PROMISE: ({ADA}, set(), set()),
    StepKind.KEEP_PROMISE: ({ADA}, set(), set()),
    StepKind.SNOOZE_PROMISE: ({ADA}, set(), set()),
    StepKind.DROP_PROMISE: ({ADA}, set(), set()),
    StepKind.TRIAGE: ({BO}, set(), set()),
    StepKind.APPLY_TRIAGE: ({ADA}, set(), set()),
    StepKind.EDIT_MANY: ({ADA, BO}, set(), {CLOSE}),
    StepKind.SAVE_FILTER: (set(), set(), set()),
    StepKind.DELETE_FILTER: (set(), set(), set()),
    StepKind.SET_COUNTING_KINDS: ({ADA, BO}, set(), set()),
}


@pytest.fixture
def filled(folder: Path) -> Iterator[Store]:
    with Store.open(folder) as store:
        _fill(store)
        yield store
        assert store.faults() == []


def _touched(changes: Changes) -> tuple[set[int], set[int], set[int]]:
    return set(changes.contacts), set(changes.interactions), set(changes.circles)


def test_every_verb_is_tried() -> None:
    rest = {StepKind.FILL_DEMO, StepKind.UNDO, StepKind.REDO}
    assert set(VERBS) == set(StepKind) - rest


@pytest.mark.parametrize("kind", VERBS)
def test_a_verb_says_whom_it_touched(filled: Store, kind: StepKind) -> None:
    changes = VERBS[kind](filled)
    assert _touched(changes) == TOUCHED[kind]
    step = filled.history.newest(1)[0]
    assert (step.id, step.kind, step.undone) == (changes.step, kind, False)
    assert changes.step is not None
    assert filled.history.changes_of([changes.step]) == changes
    assert filled.history.ids_since(StepId(changes.step - 1)) == [changes.step]


@pytest.mark.parametrize("reopened", [False, True])
@pytest.mark.parametrize("kind", VERBS)
def test_undo_and_redo_of_every_verb(folder: Path, kind: StepKind, reopened: bool) -> None:
    store = Store.open(folder)
    _fill(store)
    before, found_before = dump(store), answers(store, TYPED)
    done = VERBS[kind](store)
    after, found_after = dump(store), answers(store, TYPED)
    assert after != before
    for _ in range(2):
        if reopened:
            store.close()
            store = Store.open(folder)
        undone = undo(store, at=AT)
        assert _touched(undone) == TOUCHED[kind]
        assert dump(store) == before
        assert answers(store, TYPED) == found_before == indexed_anew(store, TYPED)
        assert store.faults() == []
        assert _redoable(store) == done.step
        if reopened:
            store.close()
            store = Store.open(folder)
        redone = redo(store, at=AT)
        assert _touched(redone) == TOUCHED[kind]
        assert dump(store) == after
        assert answers(store, TYPED) == found_after == indexed_anew(store, TYPED)
        assert store.faults() == []
        assert _undoable(store) == done.step
    store.close()


def _undoable(store: Store) -> StepId | None:
    step = store.history.undoable()
    return step.id if step else None


def _redoable(store: Store) -> StepId | None:
    step = store.history.redoable()
    return step.id if step else None


def test_the_invented_network_is_one_step(store: Store) -> None:
    empty = dump(store)
    changes = fill_demo(store, at=AT)
    full = dump(store)
    assert changes.contacts == set(store.contacts.all_ids())
    assert undo(store, at=AT).contacts == changes.contacts
    assert dump(store) == empty
    redo(store, at=AT)
    assert dump(store) == full
    with pytest.raises(InvalidValueError):
        fill_demo(store, at=AT)


def test_everything_back_to_the_start_and_forth_to_the_end(filled: Store) -> None:
    taking_away = {
        StepKind.DELETE_CONTACTS,
        StepKind.MERGE_CONTACTS,
        StepKind.DELETE_CIRCLE,
        StepKind.DELETE_INTERACTION,
    }
    for kind, verb in VERBS.items():
        if kind not in taking_away:
            verb(filled)
    states = [dump(filled)]
    while filled.history.undoable():
        undo(filled, at=AT)
        states.append(dump(filled))
    assert not any(rows for table, rows in states[-1].items() if table != "interaction_kind")
    with pytest.raises(NothingToUndoError):
        undo(filled, at=AT)
    for state in states[-2::-1]:
        redo(filled, at=AT)
        assert dump(filled) == state
    with pytest.raises(NothingToUndoError):
        redo(filled, at=AT)


def test_a_new_step_ends_what_could_be_redone(filled: Store) -> None:
    last = _undoable(filled)
    skip(filled, [ADA], at=AT)
    undo(filled, at=AT)
    newest = skip(filled, [BO], at=AT)
    assert filled.history.redoable() is None
    with pytest.raises(NothingToUndoError):
        redo(filled, at=AT)
    undo(filled, at=AT)
    assert _redoable(filled) == newest.step
    assert _undoable(filled) == last


def test_the_history_names_what_was_turned_back(filled: Store) -> None:
    done = edit_contact(filled, BO, named("Bo Ek"), at=AT)
    undone = undo(filled, at=AT)
    redone = redo(filled, at=AT)
    third, second, first = filled.history.newest(3)
    assert (first.id, first.kind, first.undone) == (done.step, StepKind.EDIT_CONTACT, False)
    assert (second.id, second.kind, second.reverses) == (undone.step, StepKind.UNDO, done.step)
    assert (third.id, third.kind, third.reverses) == (redone.step, StepKind.REDO, undone.step)
    assert {first.subject, second.subject, third.subject} == {"Bo Ek"}
    assert second.undone
    assert first.at == AT.instant


@pytest.mark.parametrize(
    "verb",
    [
        lambda s: edit_contact(s, BO, named("Bo"), at=AT),
        lambda s: set_cadence(s, [ADA], None, at=AT),
        lambda s: add_to_circle(s, CLOSE, [ADA], at=AT),
        lambda s: remove_from_circle(s, WORK, [ADA], at=AT),
        lambda s: edit_circle(s, CLOSE, CircleFields("Close", 30), at=AT),
        lambda s: set_counting_kinds(s, s.interactions.counting_kinds(), at=AT),
        lambda s: edit_interaction(
            s, CALL, call(ADA, BO, on=date(2026, 10, 1), text="Lagos"), at=AT
        ),
        lambda s: delete_contacts(s, [], at=AT),
    ],
)
def test_no_change_is_no_step(filled: Store, verb: Callable[[Store], Changes]) -> None:
    newest, before = filled.history.newest_id(), dump(filled)
    changes = verb(filled)
    assert not changes
    assert changes == Changes()
    assert filled.history.newest_id() == newest
    assert dump(filled) == before


def test_what_fails_within_a_step_leaves_nothing(filled: Store) -> None:
    before, newest = dump(filled), filled.history.newest_id()
    with pytest.raises(UnknownIdError), filled.step(StepKind.SKIP, AT):
        filled.contacts.delete([ADA])
        filled.contacts.get(ADA)
    assert (dump(filled), filled.history.newest_id()) == (before, newest)
    skip(filled, [ADA], at=AT)


@pytest.mark.parametrize(
    "stray",
    [
        "UPDATE contact SET given = 'X' WHERE id = 5",
        "DELETE FROM contact WHERE id = 5",
        "INSERT INTO channel VALUES (5, 0, 'phone', '1', '', 0, NULL, '')",
        "INSERT INTO circle_member VALUES (1, 5)",
        "INSERT INTO deferral (contact_id, kind, made_on) VALUES (5, 'skip', '2026-01-01')",
    ],
)
def test_an_undo_over_a_stray_change_is_refused(filled: Store, stray: str) -> None:
    add(filled, "Cy")
    other = filled.database.connection
    other.execute(stray).fetchall()
    before, steps = dump(filled), filled.history.newest(99)
    with pytest.raises(UndoConflictError):
        undo(filled, at=AT)
    assert (dump(filled), filled.history.newest(99)) == (before, steps)
    assert other.get_autocommit()
    other.execute("DELETE FROM circle_member WHERE contact_id = 5").fetchall()
    filled.contacts.delete([ContactId(5)])
    filled.search.rebuild()


def test_two_histories_undo_one_after_the_other(filled: Store, folder: Path) -> None:
    with Store.open(folder) as other:
        [cy] = add(filled, "Cy")
        edit_contact(other, cy, named("Cy Ek"), at=AT)
        assert undo(filled, at=AT).contacts == {cy}
        assert found(other, "cy ek") == []
        assert undo(other, at=AT).contacts == {cy}
        assert filled.contacts.get_many([cy]) == []
        assert redo(filled, at=AT).contacts == {cy}
        assert redo(other, at=AT).contacts == {cy}
        assert found(filled, "cy ek") == [cy]


def test_a_step_in_parts_is_one_step(filled: Store) -> None:
    before = dump(filled)
    with filled.step(StepKind.IMPORT, AT, "phone.vcf") as recording:
        recording.end_part()
        [cy] = filled.contacts.add([named("Cy", phone("0701"))], TODAY)
        filled.standings.refresh([cy])
        recording.end_part()
        filled.contacts.replace([(cy, named("Cy Ek")), (BO, named("Bo Ek"))])
        recording.end_part()
        filled.contacts.delete([ADA])
        filled.circles.put_in(CLOSE, [cy])
        filled.standings.refresh([cy])
        recording.count = 3
    after, changes = dump(filled), recording.changes
    assert (
        filled.database.value("SELECT count(*) FROM step_part WHERE step_id = ?", (changes.step,))
        == 3
    )
    assert changes == filled.history.changes_of(filled.history.ids_since(_before(changes)))
    assert (changes.contacts, changes.circles) == ({cy, ADA, BO}, {CLOSE})
    step = filled.history.undoable()
    assert step is not None
    assert (step.id, step.subject, step.count) == (changes.step, "phone.vcf", 3)
    assert found(filled, "cy ek") == [cy]
    for _ in range(2):
        assert undo(filled, at=AT).contacts == {cy, ADA, BO}
        assert dump(filled) == before
        assert found(filled, "cy") == []
        assert redo(filled, at=AT).contacts == {cy, ADA, BO}
        assert dump(filled) == after
    filled.database.execute("UPDATE contact SET display_name = 'X' WHERE id = ?", (BO,))
    with pytest.raises(UndoConflictError):
        undo(filled, at=AT)
    assert found(filled, "cy ek") == [cy]
    filled.search.rebuild()


def _before(changes: Changes) -> StepId:
    assert changes.step is not None
    return StepId(changes.step - 1)


def test_a_step_that_fails_after_a_part_leaves_nothing(filled: Store) -> None:
    before, newest = dump(filled), filled.history.newest_id()
    with pytest.raises(UnknownIdError), filled.step(StepKind.IMPORT, AT) as recording:
        filled.contacts.add([named("Cy")], TODAY)
        recording.end_part()
        filled.contacts.get(ContactId(99))
    assert (dump(filled), filled.history.newest_id(), found(filled, "cy")) == (before, newest, [])


def test_deliveries_and_blobs_stand_outside(filled: Store) -> None:
    delivered = (ADA, "cadence", "2026-11")
    filled.deliveries.record([delivered, delivered], AT.instant)
    create_contact(filled, named("Cy"), at=AT, photo=b"another face")
    undo(filled, at=AT)
    other = (BO, "cadence", "2026-11")
    assert filled.deliveries.recorded([delivered, other]) == {delivered}
    assert filled.blobs.get(blob_id(b"another face")) == b"another face"


def test_a_reader_may_not_write(filled: Store, folder: Path) -> None:
    with Store.open_reader(folder) as reader:
        assert found(reader, "ada") == [ADA]
        with pytest.raises(StoreUnavailableError):
            skip(reader, [ADA], at=AT)
        with pytest.raises(StoreUnavailableError):
            reader.deliveries.record([(ADA, "cadence", "x")], AT.instant)
        with pytest.raises(StoreUnavailableError):
            undo(reader, at=AT)
