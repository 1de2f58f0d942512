"""The kept standings are what the rules say, whatever was done in whichever order."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.invented import AT, TODAY, add, call, named

from netdesk.domain.cadence import (
    ClockSettings,
    Staleness,
    Standing,
    Touch,
    ratio_on,
    staleness_on,
    standing,
)
from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import ContactFields, DateKind, SpecialDate
from netdesk.domain.due import (
    DueDate,
    DueKind,
    DuePerson,
    DueRole,
    RoleReason,
    due_list,
    is_due,
    with_new_roles,
)
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import CircleId, ContactId, RoleChangeId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.people import LIST_ORDERS, PeopleOrder, PeopleQuery
from netdesk.domain.role_change import Role, RoleChange
from netdesk.domain.yearly import LeapDayRule
from netdesk.operations.cadence import pause, set_cadence, skip, snooze
from netdesk.operations.circles import (
    add_to_circle,
    create_circle,
    delete_circle,
    edit_circle,
    remove_from_circle,
)
from netdesk.operations.contacts import EditAside, create_contact, delete_contacts, edit_contact
from netdesk.operations.due import due_on, who_waits
from netdesk.operations.history import undo
from netdesk.operations.interactions import (
    delete_interaction,
    edit_interaction,
    log_interaction,
    set_counting_kinds,
)
from netdesk.store.contacts import sort_key
from netdesk.store.store import Store


def settings_of(store: Store, number: ContactId) -> ClockSettings:
    contact = store.contacts.get(number)
    newest = store.database.rows(
        "SELECT until, made_on FROM deferral WHERE contact_id = ? AND kind = 'level' ORDER BY id",
        (number,),
    )[-1:]
    levelled = [date.fromisoformat(day) if day else None for row in newest for day in row]
    assert [contact.levelled_to, contact.levelled_on] == (levelled or [None, None])
    kinds = {each.kind for each in store.facts.of(number)}
    assert contact.left_alone == (FactKind.DO_NOT_CONTACT in kinds)
    return contact


def standing_from_scratch(store: Store, number: ContactId) -> Standing:
    """Return what the rule says of what is known, read without any kept standing."""
    counting = store.interactions.counting_kinds()
    touch = next(
        (
            Touch(each.day, each.kind)
            for each in store.interactions.of(number)
            if each.kind in counting
        ),
        None,
    )
    circles = [circle.fields for circle in store.circles.of(number)]
    return standing(settings_of(store, number), circles=circles, touch=touch)


def assert_true(store: Store) -> None:
    for number in store.contacts.all_ids():
        assert store.standings.get(number) == standing_from_scratch(store, number)


_NAMES = ("Ärzte", "acme", "Acme", "Zeta", "", "Łódź", "beta")


def _network(store: Store, chance: Random, size: int = 24) -> list[ContactId]:
    """Do a few hundred things at random; return who is left."""
    people: list[ContactId] = []
    for number in range(size):
        added = TODAY - timedelta(days=chance.randrange(800))
        fields = ContactFields(
            formatted_name=f"{chance.choice(('Søren', 'bo', 'Мария', 'ada'))} {number % 5}",
            organization=chance.choice(_NAMES),
            dates=tuple(_dates(chance)),
        )
        people += create_contact(store, fields, at=Moment.at_noon(added)).contacts
    circles: list[CircleId] = []
    for number in range(4):
        fields = CircleFields(
            f"Circle {number}", chance.choice((None, 7, 30, 90)), None, number / 2
        )
        circles += create_circle(store, fields, at=AT).circles
    for _ in range(120):
        _do_something(store, chance, people, circles)
    _learn_roles(store, chance, people)
    _want_dates_early(store, chance, people)
    return people


def _want_dates_early(store: Store, chance: Random, people: list[ContactId]) -> None:
    for person in chance.sample(people, len(people) // 2):
        fields = store.contacts.get(person).fields
        leads = {each.key: chance.choice((0, 1, 12, 40)) for each in fields.dates}
        edit_contact(store, person, fields, at=AT, aside=EditAside(lead_times=leads))


def _learn_roles(store: Store, chance: Random, people: list[ContactId]) -> None:
    with store.step(StepKind.IMPORT, AT):
        store.role_changes.add_many(
            RoleChange(
                RoleChangeId(0),
                chance.choice(people),
                TODAY - timedelta(days=chance.randrange(-3, 30)),
                Role("Writer", "Northgate"),
                Role(f"Editor {number}", "Blue Heron Labs"),
            )
            for number in range(30)
        )


def _dates(chance: Random) -> list[SpecialDate]:
    return [
        SpecialDate(
            chance.choice(list(DateKind)),
            PartialDate(
                chance.choice((None, 1970, 2024)),
                *chance.choice(((11, 20), (11, 8), (2, 29), (12, 1))),
            ),
            chance.choice(("", "first day")),
        )
        for _ in range(chance.randrange(3))
    ]


def _do_something(
    store: Store, chance: Random, people: list[ContactId], circles: list[CircleId]
) -> None:
    some = chance.sample(people, chance.randrange(1, 4))
    circle = chance.choice(circles)
    day = TODAY - timedelta(days=chance.randrange(-5, 400))
    at = Moment.at_noon(TODAY - timedelta(days=chance.randrange(40)))
    until = chance.choice((None, TODAY, TODAY + timedelta(days=chance.randrange(-30, 60))))
    draft = InteractionDraft(chance.choice(list(InteractionKind)), day, "", tuple(some))
    known = store.database.column("SELECT id FROM interaction")
    match chance.randrange(11):
        case 0 | 1 | 2:
            log_interaction(store, draft, at=at)
        case 3 if known:
            edit_interaction(store, chance.choice(known), draft, at=at)
        case 4 if known:
            delete_interaction(store, chance.choice(known), at=at)
        case 5:
            maximum = chance.choice((None, 200))
            set_cadence(store, some, chance.choice((None, 0, 14, 60)), at=at, maximum_days=maximum)
        case 6:
            chance.choice((add_to_circle, remove_from_circle))(store, circle, some, at=at)
        case 7:
            fields = CircleFields(f"Edited {circle}", chance.choice((None, 5, 45)), None, 1.25)
            edit_circle(store, circle, fields, at=at)
        case 8:
            pause(store, some, until, at=at)
        case 9:
            snooze(store, some, until or TODAY, at=at)
        case 10:
            skip(store, some, at=at)


@pytest.fixture(scope="module", params=range(3))
def network(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """A network that tests leave as it is."""
    chance = Random(request.param)
    with Store.open(tmp_path_factory.mktemp("network")) as store:
        people = _network(store, chance)
        delete_contacts(store, chance.sample(people, 3), at=AT)
        if request.param % 2:
            counting = frozenset({InteractionKind.NOTE, InteractionKind.CALL})
            set_counting_kinds(store, counting, at=AT)
        yield store


def test_kept_standings_are_what_the_rules_say(network: Store) -> None:
    assert_true(network)
    delete_circle(network, network.circles.all()[0].id, at=AT)
    assert_true(network)
    set_counting_kinds(network, frozenset(), at=AT)
    assert_true(network)
    assert {network.standings.get(each).last_touch for each in network.contacts.all_ids()} == {None}
    undo(network, at=AT)
    undo(network, at=AT)
    assert_true(network)


def test_the_newest_entry_of_a_day_names_the_last_kind(store: Store) -> None:
    [bo] = add(store, "Bo")
    for kind in (InteractionKind.LETTER, InteractionKind.CALL, InteractionKind.MEETING):
        log_interaction(store, InteractionDraft(kind, TODAY, "", (bo,)), at=AT)
        assert store.standings.get(bo).last_kind is kind


def test_the_day_one_met_starts_the_clock(store: Store) -> None:
    [bo] = add(store, "Bo", on=date(2020, 1, 1))
    set_cadence(store, [bo], 30, at=AT)
    edit_contact(store, bo, named("Bo"), at=AT, met_on=date(2026, 11, 1))
    assert_true(store)
    assert store.standings.get(bo).due_on == date(2026, 12, 1)
    assert not edit_contact(store, bo, named("Bo"), at=AT)
    edit_contact(store, bo, named("Bo"), at=AT, met_on=None)
    assert_true(store)


@pytest.mark.parametrize("off", [-20, 0, 1, 45])
@pytest.mark.parametrize("budget", [0, 1, 3, None])
@pytest.mark.parametrize("less_answered", [True, False])
def test_the_due_list_is_the_rule_over_everybody(
    network: Store, off: int, budget: int | None, less_answered: bool
) -> None:
    on = TODAY + timedelta(days=off)
    people = [
        DuePerson(number, network.contacts.names([number])[0], network.standings.get(number))
        for number in network.contacts.all_ids()
    ]
    expected = due_list(
        on=on,
        people=people,
        dates=[date for each in people for date in _due_dates(network, each, 3)],
        budget=budget,
        answered_today=network.due.answered(on) if less_answered else 0,
        leap_day_rule=LeapDayRule.MARCH_1,
    )
    roles = [role for each in people for role in _due_roles(network, each, on)]
    expected = with_new_roles(expected, roles)
    found = due_on(
        network,
        on,
        budget=budget,
        less_answered=less_answered,
        lead_days=3,
        leap_day_rule=LeapDayRule.MARCH_1,
    )
    assert found == expected
    everybody = due_list(on=on, people=people, budget=None).items
    assert who_waits(network, on, listed=2, limit=3) == everybody[2:5]
    assert network.due.count(on) == len(everybody)


def _due_roles(store: Store, person: DuePerson, on: date) -> list[DueRole]:
    known = [each for each in store.role_changes.of(person.contact) if each.day <= on]
    restarted_on = store.contacts.get(person.contact).restarted_on
    snoozed_on = _snoozed_on(store, person.contact)
    return [
        DueRole(person.name, each, person.standing, restarted_on, snoozed_on) for each in known[:1]
    ]


def _snoozed_on(store: Store, contact: ContactId) -> date | None:
    found = store.database.value(
        "SELECT made_on FROM deferral WHERE contact_id = ? AND kind = 'snooze'"
        " ORDER BY id DESC LIMIT 1",
        (contact,),
    )
    return date.fromisoformat(found) if found else None


def _due_dates(store: Store, person: DuePerson, lead_days: int) -> list[DueDate]:
    contact = store.contacts.get(person.contact)
    snoozed_on = _snoozed_on(store, contact.id)
    leads = store.lead_times.of(contact.id)
    return [
        DueDate(
            contact=contact.id,
            name=person.name,
            special_date=each,
            standing=person.standing,
            lead_days=leads.get(each.key, lead_days),
            restarted_on=contact.restarted_on,
            snoozed_on=snoozed_on,
            known_since=contact.added_on,
        )
        for each in contact.fields.dates
    ]


@pytest.mark.parametrize("year", [2023, 2024, 2027])
@pytest.mark.parametrize("rule", list(LeapDayRule))
@pytest.mark.parametrize("lead_days", [0, 7])
def test_no_yearly_date_is_overlooked(
    store: Store, year: int, rule: LeapDayRule, lead_days: int
) -> None:
    days = [date(2024, 1, 1) + timedelta(days=each) for each in range(366)]
    ids = store.contacts.add(
        [
            ContactFields(
                dates=(SpecialDate(DateKind.BIRTHDAY, PartialDate(None, d.month, d.day)),)
            )
            for d in days
        ],
        date(2000, 1, 1),
    )
    store.standings.refresh(ids)
    store.search.rebuild()
    people = [DuePerson(each, "", store.standings.get(each)) for each in ids]
    dates = [each for person in people for each in _due_dates(store, person, lead_days)]
    for on in (
        date(year, 1, 3),
        date(year, 2, 27),
        date(year, 2, 28),
        date(year, 3, 1),
        date(year, 3, 14),
        date(year, 12, 28),
    ):
        expected = due_list(on=on, people=(), dates=dates, leap_day_rule=rule)
        assert due_on(store, on, lead_days=lead_days, leap_day_rule=rule) == expected
        assert len(expected.items) > 10


def test_who_falls_due_next(network: Store) -> None:
    standings = [(network.standings.get(each), each) for each in network.contacts.all_ids()]
    ahead = sorted((s.due_on, each) for s, each in standings if s.due_on and s.due_on > TODAY)
    following = network.due.next_person(TODAY)
    assert (following.contact if following else None) == (ahead[0][1] if ahead else None)
    assert network.due.next_person(date(9999, 12, 31)) is None


def test_answers_of_a_day_use_up_its_budget(store: Store) -> None:
    people = add(store, *"ABCDE", on=date(2020, 1, 1))
    set_cadence(store, people, 10, at=AT)
    assert len(due_on(store, TODAY).items) == 3
    log_interaction(store, call(people[0]), at=AT)
    snooze(store, [people[1]], TODAY + timedelta(days=9), at=AT)
    found = due_on(store, TODAY)
    assert (len(found.items), found.waiting) == (1, 2)
    skip(store, [found.items[0].contact], at=AT)
    assert (due_on(store, TODAY).items, due_on(store, TODAY).waiting) == ((), 2)


def _staleness_key(store: Store, number: ContactId) -> tuple[bool, float]:
    """The most overdue first; behind them the paused in the same order, then the resting."""
    kept = store.standings.get(number)
    waits = staleness_on(kept, TODAY) in (Staleness.RESTING, Staleness.PAUSED)
    if kept.start is None or kept.ideal_days is None:
        return waits, math.inf
    return waits, -(TODAY - kept.start).days / kept.ideal_days


def _by_name(store: Store, number: ContactId) -> tuple[str, int]:
    return sort_key(store.contacts.get(number).fields), number


def _expected(store: Store, query: PeopleQuery) -> list[ContactId]:
    ids = store.contacts.all_ids()
    if query.circle is not None:
        members = store.circles.members(query.circle)
        ids = [each for each in ids if each in members]
    if query.staleness is not None:
        ids = [
            each
            for each in ids
            if staleness_on(store.standings.get(each), TODAY) is query.staleness
        ]
    contacts = {each: store.contacts.get(each) for each in ids}
    touches = {each: store.standings.get(each).last_touch for each in ids}
    match query.order:
        case PeopleOrder.NAME:
            return sorted(ids, key=lambda each: _by_name(store, each))
        case PeopleOrder.ORGANIZATION:
            names = {each: contacts[each].fields.organization for each in ids}
            return sorted(
                ids,
                key=lambda each: (not names[each], _nocase(names[each]), *_by_name(store, each)),
            )
        case PeopleOrder.LAST_TOUCH:
            return sorted(
                ids,
                key=lambda each: (
                    touches[each] is None,
                    -(touches[each] or TODAY).toordinal(),
                    *_by_name(store, each),
                ),
            )
        case PeopleOrder.STALENESS:
            resting_last = {each: _staleness_key(store, each) for each in ids}
            return sorted(ids, key=lambda each: (*resting_last[each], *_by_name(store, each)))
        case PeopleOrder.ADDED:
            return sorted(ids, key=lambda each: (contacts[each].added_on, each), reverse=True)


def _nocase(text: str) -> str:
    return "".join(each.lower() if each.isascii() else each for each in text)


@pytest.mark.parametrize("order", LIST_ORDERS)
@pytest.mark.parametrize("staleness", [None, *Staleness])
def test_people_come_in_every_order(
    network: Store, order: PeopleOrder, staleness: Staleness | None
) -> None:
    for circle in (None, *(each.id for each in network.circles.all())):
        query = PeopleQuery(order=order, circle=circle, staleness=staleness)
        ids = list(network.people.ids(query, TODAY))
        assert ids == _expected(network, query)
        lines = network.people.lines([ContactId(each) for each in ids])
        assert [line.id for line in lines] == ids
        assert [line.standing for line in lines] == [network.standings.get(each) for each in ids]
        assert all(
            (ratio_on(line.standing, TODAY) is None) == (line.standing.start is None)
            for line in lines
        )


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32))
def test_any_network_stands_true(seed: int) -> None:
    with TemporaryDirectory() as folder, Store.open(Path(folder)) as store:
        _network(store, Random(seed), size=6)
        assert_true(store)
        everybody = [
            DuePerson(each, "", store.standings.get(each)) for each in store.contacts.all_ids()
        ]
        assert {each.contact for each in store.due.people(TODAY, -1)} == {
            each.contact for each in everybody if is_due(each.standing, TODAY)
        }


def test_only_the_newest_role_counts_and_a_touch_answers_it(store: Store) -> None:
    ada, bo = add(store, "Ada", "Bo", on=date(2020, 1, 1))
    writer, editor = Role("Writer", "Northgate"), Role("Editor", "Blue Heron Labs")
    day = TODAY - timedelta(days=3)
    with store.step(StepKind.IMPORT, AT):
        store.role_changes.add_many(
            [
                RoleChange(RoleChangeId(0), ada, day, writer, editor),
                RoleChange(RoleChangeId(0), ada, TODAY, editor, writer),
                RoleChange(RoleChangeId(0), bo, day, writer, editor),
            ]
        )
    items = due_on(store, TODAY).items
    reasons = [item.reason for item in items if isinstance(item.reason, RoleReason)]
    assert [(item.contact, item.due_on) for item in items] == [(ada, TODAY), (bo, day)]
    assert [reason.change.after for reason in reasons] == [writer, editor]
    log_interaction(store, call(bo), at=AT)
    skip(store, [ada], at=AT)
    assert due_on(store, TODAY).items == ()
    undo(store, at=AT)
    assert [item.contact for item in due_on(store, TODAY).items] == [ada]


def test_answering_a_new_role_of_a_resting_person_costs_nobody_their_place(store: Store) -> None:
    ada, bo = add(store, "Ada", "Bo", on=date(2020, 1, 1))
    set_cadence(store, [ada], 10, at=AT)
    writer, editor = Role("Writer", "Northgate"), Role("Editor", "Blue Heron Labs")
    with store.step(StepKind.IMPORT, AT):
        store.role_changes.add_many([RoleChange(RoleChangeId(0), bo, TODAY, writer, editor)])
    skip(store, [bo], at=AT)
    assert [item.contact for item in due_on(store, TODAY, budget=1).items] == [ada]


def test_a_levelled_day_holds_until_a_touch_and_is_no_answer_of_the_day(store: Store) -> None:
    bo, cy = add(store, "Bo", "Cy", on=date(2020, 1, 1))
    set_cadence(store, [bo, cy], 10, at=AT)
    day = TODAY + timedelta(days=4)
    with store.step(StepKind.SET_CADENCE, AT):
        store.standings.level({bo: day, cy: day}, made_on=TODAY)
        store.standings.refresh([bo, cy])
    assert_true(store)
    assert store.standings.get(bo).due_on == day
    assert store.due.answered(TODAY) == 0
    log_interaction(store, call(bo), at=AT)
    assert store.standings.get(bo).due_on == TODAY + timedelta(days=10)
    skip(store, [cy], at=AT)
    assert store.standings.get(cy).due_on == TODAY + timedelta(days=10)
    assert_true(store)


def test_a_levelled_day_is_void_when_the_cadence_is_changed(store: Store) -> None:
    bo, cy = add(store, "Bo", "Cy", on=date(2020, 1, 1))
    [circle] = create_circle(store, CircleFields("Clients", 30), at=AT).circles
    add_to_circle(store, circle, [bo, cy], at=AT)
    day = TODAY + timedelta(days=4)
    raw = store.standings.get(bo).due_on
    for change in (
        lambda: set_cadence(store, [bo], None, at=AT),
        lambda: edit_circle(store, circle, CircleFields("Clients", 30, 50), at=AT),
        lambda: remove_from_circle(store, circle, [bo], at=AT),
        lambda: delete_circle(store, circle, at=AT),
    ):
        with store.step(StepKind.SET_CADENCE, AT):
            store.standings.level({bo: day}, made_on=TODAY)
            store.standings.refresh([bo])
        edit_circle(store, circle, CircleFields("Mandanten", *_ideals(store, circle)), at=AT)
        assert store.standings.get(bo).due_on == day
        change()
        assert store.standings.get(bo).due_on in (raw, None)
        assert_true(store)
        add_to_circle(store, circle, [bo], at=AT) if store.circles.all() else None


def _ideals(store: Store, circle: CircleId) -> tuple[int | None, int | None]:
    fields = store.circles.get(circle).fields
    return fields.ideal_days, fields.maximum_days


def test_who_is_not_to_be_contacted_is_never_due(store: Store) -> None:
    [bo] = add(store, "Bo", on=date(2020, 1, 1))
    set_cadence(store, [bo], 10, at=AT)
    with store.step(StepKind.EDIT_CONTACT, AT):
        store.facts.add([bo], FactKind.DO_NOT_CONTACT, "as they wish")
        store.standings.refresh([bo])
    assert_true(store)
    assert store.due.count(TODAY) == 0
    assert staleness_on(store.standings.get(bo), TODAY) is Staleness.RESTING


def test_a_date_with_a_lead_time_of_its_own_is_listed_when_it_says(store: Store) -> None:
    day = TODAY + timedelta(days=20)
    birthday = SpecialDate(DateKind.BIRTHDAY, PartialDate(None, day.month, day.day))
    jubilee = SpecialDate(DateKind.OTHER, PartialDate(None, day.month, day.day), "jubilee")
    fields = ContactFields(formatted_name="Bo", dates=(birthday, jubilee))
    [bo] = create_contact(store, fields, at=AT, lead_times={birthday.key: 20}).contacts
    assert [each.kind for each in due_on(store, TODAY, lead_days=7).items] == [DueKind.BIRTHDAY]
    edit_contact(
        store, bo, fields, at=AT, aside=EditAside(lead_times={birthday.key: 19, jubilee.key: 21})
    )
    assert [each.kind for each in due_on(store, TODAY, lead_days=7).items] == [DueKind.OTHER_DATE]
    edit_contact(store, bo, fields, at=AT)
    assert store.lead_times.of(bo) == {birthday.key: 19, jubilee.key: 21}
    undo(store, at=AT)
    assert store.lead_times.of(bo) == {birthday.key: 20}
    with pytest.raises(InvalidValueError):
        edit_contact(store, bo, fields, at=AT, aside=EditAside(lead_times={birthday.key: 366}))
