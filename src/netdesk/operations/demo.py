"""An invented network, to try the program with: people, circles, cadences and a past.

Nobody in it exists. All days count back from the day it is made, so that it looks alive whenever it
is tried; the same seed makes the same network.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import (
    Channel,
    ChannelKind,
    ContactFields,
    DateKind,
    PersonName,
    PostalAddress,
    SpecialDate,
)
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import ContactId, RoleChangeId
from netdesk.domain.interaction import Attachment, InteractionDraft, InteractionKind
from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.role_change import Role, RoleChange
from netdesk.operations.demo_knowledge import fill_knowledge
from netdesk.operations.demo_people import PEOPLE, STORIES, DemoPerson
from netdesk.operations.demo_plans import MARKED, PLANS
from netdesk.operations.demo_practice import fill_practice
from netdesk.store.store import Store

_SEED = 20
_CIRCLES = (
    CircleFields("Mentors", 60, None, 1.5, "violet"),
    CircleFields("Clients", 45, None, 1.2, "blue"),
    CircleFields("Close", 30, None, 1.3, "rose"),
    CircleFields("Berlin", colour="olive"),
)
_OWN_CADENCES = (30, 60, 90, 90, 180)
_MET = ("Nordic Data", "the Data Meetup in Berlin", "a workshop in Ghent", "university")
_LONGEST_PAST_DAYS = 1100


def fill_demo(store: Store, *, at: Moment) -> Changes:
    """Fill an empty store with the invented network. Raises InvalidValueError where it is not empty."""
    if store.contacts.count():
        raise InvalidValueError("the invented network only goes into an empty data folder")
    chance = Random(_SEED)
    with store.step(StepKind.FILL_DEMO, at) as recording:
        recording.count = len(PEOPLE)
        ids = store.contacts.add(
            [_fields(person, at.today, chance) for person in PEOPLE],
            at.today - timedelta(days=400),
        )
        by_name = dict(zip((person.name for person in PEOPLE), ids, strict=True))
        _make_circles(store, by_name)
        _set_cadences(store, ids, chance)
        store.interactions.add_many(list(_past(by_name, at.today, chance)))
        store.interactions.add_many(list(_plans(by_name, at.today)))
        store.role_changes.add_many(_new_roles(by_name, at.today))
        fill_knowledge(store, by_name, at.today)
        fill_practice(store, by_name, at.today)
        store.standings.refresh(ids)
    return recording.changes


def _fields(person: DemoPerson, today: date, chance: Random) -> ContactFields:
    given, _, family = person.name.rpartition(" ")
    return ContactFields(
        formatted_name=person.name,
        name=PersonName(given=given or family, family=family if given else ""),
        organization=person.organization,
        title=person.title,
        channels=tuple(_channels(person, chance)),
        dates=tuple(_dates(today, chance)),
        notes=(person.note,) if person.note else (),
    )


def _channels(person: DemoPerson, chance: Random) -> Iterator[Channel]:
    # 555 01xx is kept free for fiction
    last = f"{chance.randrange(100):02}"
    yield Channel(ChannelKind.PHONE, f"+{person.code} 555 01{last}", "mobile", preferred=True)
    if chance.random() < 0.4:
        yield Channel(ChannelKind.PHONE, f"+{person.code} 555 01{chance.randrange(100):02}", "work")
    yield Channel(ChannelKind.EMAIL, person.mail, "work")
    if chance.random() < 0.3:
        yield Channel(ChannelKind.URL, f"https://{person.mail.partition('@')[2]}", "work")
    if person.city:
        address = PostalAddress(locality=person.city)
        yield Channel(ChannelKind.ADDRESS, person.city, "work", address=address)


def _dates(today: date, chance: Random) -> Iterator[SpecialDate]:
    if chance.random() < 0.5:
        day = today + timedelta(days=chance.randrange(2, 360))
        year = chance.choice((None, 1962 + chance.randrange(38)))
        on = PartialDate(year, day.month, min(day.day, 28))
        yield SpecialDate(DateKind.BIRTHDAY, on)


def _make_circles(store: Store, by_name: dict[str, ContactId]) -> None:
    for fields in _CIRCLES:
        circle = store.circles.add(fields)
        members = [by_name[person.name] for person in PEOPLE if fields.name in person.circles]
        store.circles.put_in(circle, members)


def _set_cadences(store: Store, ids: list[ContactId], chance: Random) -> None:
    for number, person in zip(ids, PEOPLE, strict=True):
        if person.ideal_days is not None:
            store.contacts.set_cadence([number], person.ideal_days, None)
        elif not person.circles and chance.random() < 0.6:
            store.contacts.set_cadence([number], chance.choice(_OWN_CADENCES), None)


def _new_roles(by_name: dict[str, ContactId], today: date) -> Iterator[RoleChange]:
    for person in PEOPLE:
        after = Role(person.title, person.organization)
        for days, title, organization in person.formerly:
            before = Role(title, organization)
            learned = today - timedelta(days=days)
            yield RoleChange(RoleChangeId(0), by_name[person.name], learned, before, after)
            after = before


def _plans(by_name: dict[str, ContactId], today: date) -> Iterator[InteractionDraft]:
    for days, at, kind, text, names, tags in PLANS:
        yield InteractionDraft(
            kind,
            today + timedelta(days=days),
            text,
            tuple(by_name[name] for name in names),
            time=at,
            is_planned=True,
            tags=tags,
        )


@dataclass(frozen=True, slots=True)
class _Rhythm:
    """How often somebody was in touch, and how long ago the last time was, in days."""

    every: int
    last: int


def _past(by_name: dict[str, ContactId], today: date, chance: Random) -> Iterator[InteractionDraft]:
    for person in PEOPLE:
        contact = by_name[person.name]
        for days, kind, text, others in person.told:
            tags, links = MARKED.get(text, ((), ()))
            yield InteractionDraft(
                kind,
                today - timedelta(days=days),
                text,
                (contact, *(by_name[other] for other in others)),
                tags=tags,
                attachments=tuple(Attachment(target, title) for target, title in links),
            )
        if person.told:
            continue
        rhythm = _Rhythm(chance.choice((25, 40, 70, 110)), chance.randrange(1, 130))
        yield from _filler(contact, rhythm, today, chance)


def _filler(
    contact: ContactId, rhythm: _Rhythm, today: date, chance: Random
) -> Iterator[InteractionDraft]:
    days = rhythm.last
    while days < _LONGEST_PAST_DAYS * chance.random():
        kind, text = chance.choice(STORIES)
        yield InteractionDraft(kind, today - timedelta(days=days), text, (contact,))
        days += max(3, int(chance.gauss(rhythm.every, rhythm.every / 3)))
    if chance.random() < 0.25:
        met = f"Met at {chance.choice(_MET)}."
        yield InteractionDraft(
            InteractionKind.NOTE, today - timedelta(days=days + 20), met, (contact,)
        )
