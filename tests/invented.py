"""Invented people for the tests, and what a store says in full."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from netdesk.domain.contact import (
    Channel,
    ChannelKind,
    ContactFields,
    DateKind,
    PersonName,
    PostalAddress,
    SpecialDate,
)
from netdesk.domain.identifiers import BlobId, ContactId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.moment import Moment
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.people import PeopleQuery
from netdesk.store import models
from netdesk.store.store import FILE_NAME, Store

TODAY = date(2026, 11, 20)
AT = Moment.at_noon(TODAY)

_WORDS = st.sampled_from(
    ("Bo", "Søren", "Łukasz", "李小龙", "Мария", "O’Brien", "Ｂｏｂ", "José", "", "  ", "1", "山田")
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | _WORDS
DAYS = st.dates(date(1990, 1, 1), date(2030, 12, 31))

_ADDRESSES = st.none() | st.builds(PostalAddress, *[TEXTS] * 7)
_CHANNELS = st.builds(
    Channel, st.sampled_from(ChannelKind), TEXTS, TEXTS, st.booleans(), _ADDRESSES
)
_PARTIAL_DATES = st.builds(
    PartialDate,
    st.none() | st.integers(1, 9999),
    st.none() | st.integers(1, 12),
    st.none() | st.integers(1, 31),
    TEXTS,
)
_DATES = st.builds(SpecialDate, st.sampled_from(DateKind), _PARTIAL_DATES, TEXTS)
CONTACT_FIELDS = st.builds(
    ContactFields,
    formatted_name=TEXTS,
    name=st.builds(PersonName, *[TEXTS] * 7),
    organization=TEXTS,
    department=TEXTS,
    title=TEXTS,
    channels=st.lists(_CHANNELS, max_size=4).map(tuple),
    dates=st.lists(_DATES, max_size=3).map(tuple),
    notes=st.lists(TEXTS, max_size=3).map(tuple),
    photo=st.none() | st.binary(max_size=16).map(BlobId),
)
"""Whatever a card may say, with nothing at all among it."""

NAMED_FIELDS = CONTACT_FIELDS.filter(lambda fields: fields.display_name and fields.photo is None)
"""What the operations take."""


def named(name: str, *channels: Channel, organization: str = "") -> ContactFields:
    """Return the fields of somebody of whom little is known."""
    return ContactFields(formatted_name=name, organization=organization, channels=channels)


def phone(number: str) -> Channel:
    """Return a phone number."""
    return Channel(ChannelKind.PHONE, number, "mobile")


def email(address: str) -> Channel:
    """Return an e-mail address."""
    return Channel(ChannelKind.EMAIL, address, "work")


def add(store: Store, *names: str, on: date = TODAY) -> list[ContactId]:
    """Write people down, each step its own."""
    from netdesk.operations.contacts import create_contact

    return [
        next(iter(create_contact(store, named(name), at=Moment.at_noon(on)).contacts))
        for name in names
    ]


def call(*contacts: ContactId, on: date = TODAY, text: str = "") -> InteractionDraft:
    """Return a call with some people."""
    return InteractionDraft(InteractionKind.CALL, on, text, contacts)


def found(store: Store, typed: str) -> list[int]:
    """Return whom a search finds."""
    return list(store.people.ids(PeopleQuery(text=typed), TODAY))


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table that a step records."""
    return {
        model._meta.table_name: sorted(
            store.database.rows(f"SELECT * FROM {model._meta.table_name}"), key=repr
        )
        for model in models.TRACKED
    }


def answers(store: Store, typed: Iterable[str]) -> dict[str, list[int]]:
    """Return whom each search finds."""
    return {text: found(store, text) for text in typed}


def indexed_anew(store: Store, typed: Iterable[str]) -> dict[str, list[int]]:
    """Return whom each search would find if everybody were indexed now, tried on a copy."""
    with TemporaryDirectory() as name:
        store.backup(Path(name, FILE_NAME))
        with Store.open(Path(name)) as copy:
            copy.search.rebuild()
            return answers(copy, typed)
