"""The invented people of a simulated year: the same in the store and for the oracle."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from tests.reminder_year.oracle import Group, Oracle, Owed, Person, Planned, Yearly

from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import ContactFields, DateKind, SpecialDate
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.store.store import Store

_IDEALS = (30, 60, 90, 180, 364)
_GROUPS = (
    ("Mentors", 60, 90, 1.5, True),
    ("Clients", 90, 120, 1.0, True),
    ("Close", 44, None, 2.0, True),
    ("Choir", None, None, 1.0, True),
    ("Archive", 360, 400, 0.5, False),
)
_DATE_KINDS = {DateKind.BIRTHDAY: "birthday", DateKind.ANNIVERSARY: "anniversary"}


class Network:
    """Fills store and oracle with people, their circles, dates, promises and plans."""

    def __init__(self, store: Store, oracle: Oracle, chance: Random, today: date) -> None:
        self._store, self._oracle, self._chance, self._today = store, oracle, chance, today
        self.groups: list[Group] = []

    def fill(self, people: int) -> None:
        """Write everybody down, in one step."""
        added = self._today - timedelta(days=400)
        with self._store.step(StepKind.FILL_DEMO, Moment.at_noon(added)):
            for name, ideal, maximum, weight, reminds in _GROUPS:
                number = self._store.circles.add(
                    CircleFields(name, ideal, maximum, weight, "", reminds)
                )
                self.groups.append(Group(number, name, ideal, maximum, weight, reminds))
            self._add_people(people, added)
            for _ in range(people // 40):
                self._promise()
                self._plan()
            self._store.standings.refresh_all()

    def _add_people(self, count: int, added: date) -> None:
        made = [self._person(number, added) for number in range(count)]
        fields = [self._fields(each) for each in made]
        for person, number in zip(made, self._store.contacts.add(fields, added), strict=True):
            person.number = number
            self._oracle.people[number] = person
        self._give_rhythms(made)
        touches = [
            InteractionDraft(InteractionKind.CALL, each.touch, "", (ContactId(each.number),))
            for each in made
            if each.touch is not None
        ]
        self._store.interactions.add_many(touches)
        for each in made:
            leads = {
                (DateKind(day.kind), ""): day.lead for day in each.dates if day.lead is not None
            }
            if leads:
                self._store.lead_times.replace(ContactId(each.number), leads)

    def _person(self, number: int, added: date) -> Person:
        chance = self._chance
        person = Person(0, f"Person {number}", added)
        person.touch = self._today - timedelta(days=chance.randrange(1, 300))
        for kind, often in (("birthday", 0.4), ("anniversary", 0.05)):
            if chance.random() < often:
                person.dates.append(self._yearly(kind))
        return person

    def _yearly(self, kind: str) -> Yearly:
        chance = self._chance
        on = date(2024, 1, 1) + timedelta(days=chance.randrange(366))
        if chance.random() < 0.05:
            on = date(2024, 2, 29)
        year = chance.choice((None, 1956, 1972, 1985))
        lead = chance.choice((0, 3, 10)) if chance.random() < 0.05 else None
        return Yearly(kind, on.month, on.day, year, lead)

    def _fields(self, person: Person) -> ContactFields:
        dates = tuple(
            SpecialDate(DateKind(each.kind), PartialDate(each.year, each.month, each.day))
            for each in person.dates
        )
        return ContactFields(formatted_name=person.name, dates=dates)

    def _give_rhythms(self, people: list[Person]) -> None:
        chance = self._chance
        for person in people:
            if chance.random() < 0.12:
                group = chance.choice(self.groups)
                person.groups.append(group)
                self._store.circles.put_in(CircleId(group.number), [ContactId(person.number)])
            if chance.random() < 0.15:
                ideal = chance.choice(_IDEALS)
                maximum = ideal + chance.randrange(1, 60) if chance.random() < 0.5 else None
                person.own, person.own_maximum = ideal, maximum
                self._store.contacts.set_cadence([ContactId(person.number)], ideal, maximum)

    def _promise(self) -> None:
        person, day = self._somebody(), self._day()
        draft = PromiseDraft(ContactId(person.number), self.kind_of_promise(), "A book", day)
        number = self._store.promises.add(draft, self._today)
        self._oracle.owed[number] = Owed(number, person, day)

    def _plan(self) -> None:
        person, day = self._somebody(), self._day()
        draft = InteractionDraft(
            InteractionKind.MEETING, day, "", (ContactId(person.number),), is_planned=True
        )
        number = self._store.interactions.add(draft)
        self._oracle.planned[number] = Planned(number, person, day)

    def kind_of_promise(self) -> PromiseKind:
        return self._chance.choice(list(PromiseKind))

    def _somebody(self) -> Person:
        return self._chance.choice(list(self._oracle.people.values()))

    def _day(self) -> date:
        return self._today + timedelta(days=self._chance.randrange(1, 360))
