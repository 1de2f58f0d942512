"""Whatever is done, in whichever order: undo all equals the start, redo all equals the end.

The sequences are the same in every run; with NETDESK_EXPLORE set, new ones are tried.
"""

from __future__ import annotations

import os
import shutil
from datetime import date, time, timedelta
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    invariant,
    precondition,
    rule,
)
from tests.invented import AT, DAYS, NAMED_FIELDS, TEXTS, TODAY, answers, dump, indexed_anew
from tests.stateful.knowledge_rules import KnowledgeRules

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import ContactFields
from netdesk.domain.errors import InvalidValueError, UnknownIdError
from netdesk.domain.identifiers import CircleId, ContactId, InteractionId, RoleChangeId
from netdesk.domain.interaction import Attachment, InteractionDraft, InteractionKind
from netdesk.domain.role_change import Role, RoleChange
from netdesk.domain.triage import TriageAnswer
from netdesk.operations.cadence import pause, set_cadence, skip, snooze
from netdesk.operations.circles import (
    add_to_circle,
    create_circle,
    delete_circle,
    edit_circle,
    remove_from_circle,
    set_circle_reminds,
)
from netdesk.operations.contacts import EditAside, create_contact, delete_contacts, edit_contact
from netdesk.operations.demo import fill_demo
from netdesk.operations.history import redo, undo
from netdesk.operations.importing.import_contacts import apply_import
from netdesk.operations.importing.plan_import import plan_reading
from netdesk.operations.interactions import (
    confirm_interaction,
    delete_interaction,
    edit_interaction,
    log_interaction,
    set_counting_kinds,
)
from netdesk.operations.merge_contacts import keep_apart, merge_contacts
from netdesk.operations.reading.card_files import read_text
from netdesk.operations.role_changes import delete_role_change
from netdesk.operations.split_contact import split_contact
from netdesk.operations.triage import answer_triage, apply_triage
from netdesk.store.store import Store

SEARCHES = ("bo", "soren", "lukasz", "li xiao", "mariya", "obrien", "jose", "1", "070174", "lagos")
SOME = st.lists(st.integers(0, 9), min_size=1, max_size=3)
"""Places in the list of who is there."""
PLACES = st.integers(0, 9)
IDEALS = st.sampled_from([None, 0, 1, 7, 30, 400])
UNTIL = st.none() | st.dates(TODAY - timedelta(days=30), TODAY + timedelta(days=90))
KINDS = st.sampled_from(list(InteractionKind))
More = tuple[time | None, bool, tuple[str, ...], tuple[Attachment, ...]]
MORE = st.tuples(
    st.none() | st.sampled_from([time(9, 30), time(0)]),
    st.booleans(),
    st.lists(st.sampled_from(["job", "Job", "Lagos", "Ł"]), max_size=3).map(tuple),
    st.lists(
        st.sampled_from([Attachment("https://soder.example/a"), Attachment("/a.pdf", "jose")]),
        max_size=2,
    ).map(tuple),
)
"""Time, whether it is planned, tags and links."""
CARD = st.tuples(
    st.sampled_from(["Bo Ek", "Søren Ek", "李小龙", "Мария", "Łukasz"]),
    st.sampled_from(["", "1", "2", "3"]),
    st.sampled_from(["", "+46 70 174 06 05", "0701740606"]),
    st.sampled_from(["", "Editor", "Chief"]),
)
State = tuple[dict[str, list[tuple[object, ...]]], dict[str, list[int]]]


def _vcard(name: str, uid: str, number: str, title: str) -> str:
    lines = [f"FN:{name}", f"UID:{uid}" * bool(uid), f"TEL:{number}" * bool(number)]
    lines.append(f"TITLE:{title}" * bool(title))
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *filter(None, lines), "END:VCARD", ""])


class UndoMachine(KnowledgeRules):
    """Does things on a real file and remembers how the store looked after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.store = Store.open(self.folder)
        # fsync costs most of the time and says nothing about what is undone
        self.store.database.execute("PRAGMA synchronous = OFF")
        self.states: list[State] = [self._state()]
        self.ahead: list[State] = []

    def teardown(self) -> None:
        self._walk_back_and_forth()
        self.store.close()
        shutil.rmtree(self.folder)

    def _state(self) -> State:
        return dump(self.store), answers(self.store, SEARCHES)

    def _done(self, changes: Changes) -> None:
        state = self._state()
        if not changes:
            assert state == self.states[-1]
            return
        _assert_named(self.states[-1][0], state[0], changes)
        self.states.append(state)
        self.ahead.clear()

    def _people(self, places: list[int]) -> tuple[ContactId, ...]:
        ids = self.store.contacts.all_ids()
        return tuple(dict.fromkeys(ids[place % len(ids)] for place in places)) if ids else ()

    def _circle(self, place: int) -> CircleId | None:
        circles = self.store.circles.all()
        return circles[place % len(circles)].id if circles else None

    def _interaction(self, place: int) -> InteractionId | None:
        ids = self.store.database.column("SELECT id FROM interaction ORDER BY id")
        return ids[place % len(ids)] if ids else None

    @rule(fields=NAMED_FIELDS)
    def create(self, fields: ContactFields) -> None:
        self._done(create_contact(self.store, fields, at=AT))

    @rule(
        places=SOME,
        fields=NAMED_FIELDS,
        met_on=st.none() | DAYS,
        early=st.none() | st.integers(0, 30),
    )
    def edit(
        self, places: list[int], fields: ContactFields, met_on: date | None, early: int | None
    ) -> None:
        for person in self._people(places)[:1]:
            leads = None if early is None else {each.key: early for each in fields.dates}
            aside = EditAside(lead_times=leads)
            self._done(edit_contact(self.store, person, fields, at=AT, met_on=met_on, aside=aside))

    @rule(places=SOME)
    def delete(self, places: list[int]) -> None:
        self._done(delete_contacts(self.store, self._people(places), at=AT))

    @rule(places=SOME, kind=KINDS, day=DAYS, text=TEXTS | st.just("Lagos"), more=MORE)
    def log(
        self, places: list[int], kind: InteractionKind, day: date, text: str, more: More
    ) -> None:
        if people := self._people(places):
            draft = InteractionDraft(kind, day, text, people, *more)
            self._done(log_interaction(self.store, draft, at=AT))

    @rule(place=PLACES)
    def happen(self, place: int) -> None:
        number = self._interaction(place)
        if number is not None:
            self._done(confirm_interaction(self.store, number, at=AT))

    @rule(place=PLACES, places=SOME, kind=KINDS, day=DAYS, more=MORE)
    def edit_entry(
        self, place: int, places: list[int], kind: InteractionKind, day: date, more: More
    ) -> None:
        number = self._interaction(place)
        if number is not None:
            draft = InteractionDraft(kind, day, "edited", self._people(places), *more)
            self._done(edit_interaction(self.store, number, draft, at=AT))

    @rule(place=PLACES)
    def delete_entry(self, place: int) -> None:
        number = self._interaction(place)
        if number is not None:
            self._done(delete_interaction(self.store, number, at=AT))

    @rule(places=SOME, title=st.sampled_from(["Editor", "Chief"]), day=DAYS)
    def learn_role(self, places: list[int], title: str, day: date) -> None:
        people = self._people(places)
        with self.store.step(StepKind.IMPORT, AT) as recording:
            self.store.role_changes.add_many(
                RoleChange(RoleChangeId(0), each, day, Role("Writer", "Lagos"), Role(title))
                for each in people
            )
        self._done(recording.changes)

    @rule(place=PLACES)
    def delete_role(self, place: int) -> None:
        ids = self.store.database.column("SELECT id FROM role_change ORDER BY id")
        if ids:
            self._done(delete_role_change(self.store, ids[place % len(ids)], at=AT))

    @rule(places=SOME, apart=st.booleans())
    def merge_or_keep_apart(self, places: list[int], apart: bool) -> None:
        people = self._people(places)[:2]
        if len(people) == 2 and apart:
            self._done(keep_apart(self.store, [(people[0], people[1])], at=AT))
        elif len(people) == 2:
            before = _belonging(self.store)
            self._done(merge_contacts(self.store, *people, at=AT))
            _assert_kept(before, _belonging(self.store))

    @rule(place=PLACES)
    def split(self, place: int) -> None:
        mergers = self.store.database.column("SELECT id FROM merger ORDER BY id")
        if mergers:
            merger = self.store.mergers.get(mergers[place % len(mergers)])
            before = _belonging(self.store)
            # what gave way to another's value was noted down, and stands in its own place again
            del before["notes"]
            self._done(split_contact(self.store, merger.id, at=AT))
            _assert_kept(before, _belonging(self.store))
            assert self.store.contacts.get(merger.absorbed).added_on == merger.theirs.added_on

    @rule(kinds=st.frozensets(KINDS))
    def count_kinds(self, kinds: frozenset[InteractionKind]) -> None:
        self._done(set_counting_kinds(self.store, kinds, at=AT))

    @rule(places=SOME, ideal=IDEALS)
    def give_cadence(self, places: list[int], ideal: int | None) -> None:
        self._done(set_cadence(self.store, self._people(places), ideal, at=AT))

    @rule(places=SOME, ideal=IDEALS, budget=st.integers(0, 2))
    def give_levelled_cadence(self, places: list[int], ideal: int | None, budget: int) -> None:
        people = self._people(places)
        self._done(set_cadence(self.store, people, ideal, at=AT, level_budget=budget))

    @rule(places=SOME, ideal=st.none() | st.sampled_from([7, 90]), later=st.booleans())
    def sort(self, places: list[int], ideal: int | None, later: bool) -> None:
        answer = TriageAnswer.LATER if later else TriageAnswer.NONE
        if ideal is not None:
            answer = TriageAnswer.CADENCE
        people = self._people(places)
        self._done(answer_triage(self.store, people, answer, at=AT, ideal_days=ideal))

    @rule(budget=st.none() | st.integers(0, 2))
    def apply_sorting(self, budget: int | None) -> None:
        self._done(apply_triage(self.store, at=AT, level_budget=budget))

    @rule(places=SOME, until=UNTIL)
    def put_off(self, places: list[int], until: date | None) -> None:
        people = self._people(places)
        self._done(pause(self.store, people, until, at=AT))
        self._done(snooze(self.store, people, until or TODAY, at=AT))

    @rule(places=SOME)
    def skip(self, places: list[int]) -> None:
        self._done(skip(self.store, self._people(places), at=AT))

    @rule(name=st.sampled_from("ABC"), ideal=IDEALS)
    def make_circle(self, name: str, ideal: int | None) -> None:
        if self.store.circles.named(name) is None:
            self._done(create_circle(self.store, CircleFields(name, ideal), at=AT))

    @rule(
        place=PLACES,
        ideal=IDEALS,
        weight=st.sampled_from([0.5, 1.0, 2.0]),
        budget=st.none() | st.integers(0, 2),
    )
    def change_circle(
        self, place: int, ideal: int | None, weight: float, budget: int | None
    ) -> None:
        circle = self._circle(place)
        if circle is not None:
            name = self.store.circles.get(circle).fields.name
            fields = CircleFields(name, ideal, None, weight)
            self._done(edit_circle(self.store, circle, fields, at=AT, level_budget=budget))

    @rule(place=PLACES, places=SOME, inside=st.booleans())
    def fill_circle(self, place: int, places: list[int], inside: bool) -> None:
        circle = self._circle(place)
        if circle is not None:
            verb = add_to_circle if inside else remove_from_circle
            self._done(verb(self.store, circle, self._people(places), at=AT))

    @rule(place=PLACES, places=SOME, budget=st.integers(0, 2))
    def fill_circle_levelled(self, place: int, places: list[int], budget: int) -> None:
        circle = self._circle(place)
        if circle is not None:
            people = self._people(places)
            self._done(add_to_circle(self.store, circle, people, at=AT, level_budget=budget))

    @rule(place=PLACES, reminds=st.booleans())
    def remind_of_circle(self, place: int, reminds: bool) -> None:
        circle = self._circle(place)
        if circle is not None:
            self._done(set_circle_reminds(self.store, circle, reminds, at=AT))

    @rule(place=PLACES)
    def drop_circle(self, place: int) -> None:
        circle = self._circle(place)
        if circle is not None:
            self._done(delete_circle(self.store, circle, at=AT))

    @rule(cards=st.lists(CARD, min_size=1, max_size=4), group=st.booleans())
    def import_cards(self, cards: list[tuple[str, str, str, str]], group: bool) -> None:
        text = "".join(_vcard(*card) for card in cards)
        if group:
            text += (
                "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:group\r\nFN:A\r\nUID:g\r\n"
                "MEMBER:urn:uuid:1\r\nMEMBER:urn:uuid:2\r\nEND:VCARD\r\n"
            )
        reading = read_text(text.encode(), "phone.vcf")
        plan = plan_reading(self.store, reading, source="phone")
        self._done(apply_import(self.store, plan, at=AT).changes)
        again = plan_reading(self.store, reading, source="phone")
        assert (again.new, again.updated, again.unchanged) == ((), (), len(reading.cards))

    @rule()
    def invent(self) -> None:
        if self.store.contacts.count() == 0 and not self.store.circles.all():
            self._done(fill_demo(self.store, at=AT))

    @precondition(lambda self: len(self.states) > 1)
    @rule()
    def undo(self) -> None:
        undo(self.store, at=AT)
        self.ahead.append(self.states.pop())
        assert self._state() == self.states[-1]

    @precondition(lambda self: self.ahead)
    @rule()
    def redo(self) -> None:
        redo(self.store, at=AT)
        self.states.append(self.ahead.pop())
        assert self._state() == self.states[-1]

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = Store.open(self.folder)
        self.store.database.execute("PRAGMA synchronous = OFF")

    @rule()
    def try_what_is_refused(self) -> None:
        for verb in (
            lambda: delete_contacts(self.store, [ContactId(10**6)], at=AT),
            lambda: create_contact(self.store, ContactFields(), at=AT),
            lambda: create_circle(self.store, CircleFields(" "), at=AT),
        ):
            try:
                verb()
            except (UnknownIdError, InvalidValueError):
                assert self._state() == self.states[-1]
            else:
                raise AssertionError("this must be refused")

    @invariant()
    def is_sound(self) -> None:
        assert self.store.faults() == []
        assert (self.store.history.undoable() is None) == (len(self.states) == 1)
        assert (self.store.history.redoable() is None) == (not self.ahead)

    def _walk_back_and_forth(self) -> None:
        for state in self.ahead[::-1]:
            redo(self.store, at=AT)
            self.states.append(state)
        assert self._state() == self.states[-1]
        assert answers(self.store, SEARCHES) == indexed_anew(self.store, SEARCHES)
        for state in self.states[-2::-1]:
            undo(self.store, at=AT)
            assert self._state() == state
        assert self.store.history.undoable() is None
        for _ in self.states[1:]:
            redo(self.store, at=AT)
        assert self._state() == self.states[-1]
        assert self.store.history.redoable() is None
        assert self.store.faults() == []


def _belonging(store: Store) -> dict[str, set[object]]:
    """Return what belongs to somebody, whoever that is: nothing of it may go when people are made one or
    taken apart."""
    queries = {
        "numbers": "SELECT DISTINCT kind, match_key FROM channel WHERE match_key <> ''",
        "notes": "SELECT DISTINCT trim(text) FROM note",
        "cards": "SELECT id FROM card WHERE contact_id IS NOT NULL",
        "entries": "SELECT interaction_id FROM participant",
        "roles": "SELECT id FROM role_change",
        "deferrals": "SELECT id FROM deferral",
        "facts": "SELECT id, kind, value FROM fact",
        "relations": "SELECT id, kind FROM relation",
        "held roles": "SELECT id, title FROM held_role",
        "promises": "SELECT id, text FROM promise",
    }
    return {name: set(store.database.rows(query)) for name, query in queries.items()}


def _assert_kept(before: dict[str, set[object]], after: dict[str, set[object]]) -> None:
    for name, kept in before.items():
        assert kept <= after[name], name


def _assert_named(
    before: dict[str, list[tuple[object, ...]]],
    after: dict[str, list[tuple[object, ...]]],
    changes: Changes,
) -> None:
    """See that a step named everybody whose rows it changed."""
    for table, column in (*_PERSON_COLUMN.items(), ("relation", 2)):
        changed = set(before[table]) ^ set(after[table])
        assert {row[column] for row in changed} - {None} <= changes.contacts, table
    for table, ids in (
        ("interaction", changes.interactions),
        ("circle", changes.circles),
        ("role_change", changes.role_changes),
    ):
        assert {row[0] for row in set(before[table]) ^ set(after[table])} <= ids, table


_PERSON_COLUMN = {
    "contact": 0,
    "channel": 0,
    "special_date": 0,
    "note": 0,
    "card": 1,
    "circle_member": 1,
    "participant": 1,
    "deferral": 1,
    "standing": 0,
    "fact": 1,
    "relation": 1,
    "held_role": 1,
    "promise": 1,
    "triage": 0,
    "lead_time": 0,
    "role_change": 1,
    "merger": 1,
}

TestUndo = UndoMachine.TestCase
TestUndo.settings = settings(
    max_examples=int(os.environ.get("NETDESK_EXPLORE") or 20),
    stateful_step_count=30,
    deadline=None,
    derandomize=not os.environ.get("NETDESK_EXPLORE"),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
