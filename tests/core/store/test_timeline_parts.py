"""What stands on a timeline besides talks: what is coming, promises, imports and dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.invented import AT, TODAY, call, named

from netdesk.domain.changes import StepKind
from netdesk.domain.contact import DateKind, SpecialDate
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Interaction, InteractionKind
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.domain.timeline import (
    Arrival,
    DateMoment,
    EntryPart,
    PromiseMoment,
    Shown,
    TimelineQuery,
)
from netdesk.operations.contacts import create_contact
from netdesk.operations.importing.import_contacts import apply_import
from netdesk.operations.importing.plan_import import plan_reading
from netdesk.operations.interactions import confirm_interaction, log_interaction
from netdesk.operations.reading.card_files import read_text
from netdesk.store.store import Store

BO = ContactId(1)
NEXT_WEEK = TODAY + timedelta(days=7)


@pytest.fixture
def kept(store: Store) -> Store:
    birthday = SpecialDate(DateKind.BIRTHDAY, PartialDate(1990, 12, 3))
    create_contact(store, replace(named("Bo"), dates=(birthday,)), at=AT, met_on=date(2023, 6, 18))
    return store


def seen(*shown: Shown) -> TimelineQuery:
    return TimelineQuery(BO, TODAY, frozenset(shown)) if shown else TimelineQuery(BO, TODAY)


def test_what_is_planned_is_coming_and_then_happened(kept: Store) -> None:
    planned = replace(call(BO, on=NEXT_WEEK), is_planned=True, tags=("job",))
    [number] = log_interaction(kept, planned, at=AT).interactions
    first, birthday = kept.timeline.coming(seen())
    assert isinstance(first, Interaction)
    assert isinstance(birthday, DateMoment)
    assert (birthday.day, birthday.years) == (date(2026, 12, 3), 36)
    assert not any(isinstance(each, Interaction) for each in kept.timeline.of(seen()))
    assert kept.standings.get(BO).last_touch is None
    confirm_interaction(kept, number, at=AT)
    now = kept.interactions.get(number)
    assert (now.day, now.is_planned, now.tags) == (TODAY, False, ("job",))
    assert kept.standings.get(BO).last_touch == TODAY
    assert kept.timeline.coming(seen()) == [birthday]


def test_dates_stand_where_they_were(kept: Store) -> None:
    found = kept.timeline.of(seen(EntryPart.DATES))
    assert [each.day for each in found] == [date(2025, 12, 3), date(2023, 6, 18)]


def test_promises_stand_where_they_were_made_and_done(kept: Store) -> None:
    with kept.step(StepKind.FILL_DEMO, AT):
        made = kept.promises.add(PromiseDraft(BO, PromiseKind.GIVE, "the slides"), TODAY)
        kept.promises.replace(replace(kept.promises.get(made), done_on=TODAY))
    done, given = kept.timeline.of(seen(EntryPart.PROMISES))
    assert isinstance(done, PromiseMoment)
    assert isinstance(given, PromiseMoment)
    assert (done.is_done, given.is_done) == (True, False)


def test_an_import_stands_once_a_day_and_source(store: Store) -> None:
    for title in ("Editor", "Chief"):
        card = f"BEGIN:VCARD\nVERSION:3.0\nUID:1\nFN:Bo\nTITLE:{title}\nEND:VCARD\n"
        apply_import(
            store, plan_reading(store, read_text(card.encode(), "a.vcf"), source="phone"), at=AT
        )
    [arrival] = store.timeline.of(seen(EntryPart.IMPORTS))
    assert isinstance(arrival, Arrival)
    assert arrival.day == TODAY


def test_a_filter_leaves_the_rest_out_of_pages_and_of_the_year(kept: Store) -> None:
    for kind in InteractionKind:
        log_interaction(kept, replace(call(BO), kind=kind), at=AT)
    notes = seen(InteractionKind.NOTE)
    [note] = kept.timeline.of(notes)
    assert isinstance(note, Interaction)
    assert note.kind is InteractionKind.NOTE
    first = TODAY - timedelta(days=30)
    assert kept.timeline.days(notes, first, TODAY) == {TODAY: 1}
    assert kept.timeline.days(seen(), first, TODAY) == {TODAY: len(InteractionKind)}
