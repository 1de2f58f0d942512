"""What is planned, linked to and filtered on a person's page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import Attachment, InteractionDraft, InteractionKind
from netdesk.domain.timeline import EVERYTHING, Arrival, EntryPart
from netdesk.operations.contacts import create_contact
from netdesk.operations.history import undo
from netdesk.operations.interactions import log_interaction
from netdesk.ui.models.timeline_model import TimelineModel
from netdesk.ui.pages.contact_page import ContactPage
from netdesk.ui.timeline_words import entry_heading, entry_text

TODAY = date(2026, 11, 21)


@pytest.fixture
def bo(do):
    fields = ContactFields(formatted_name="Bo")
    return next(iter(do(lambda store, at: create_contact(store, fields, at=at)).contacts))


@pytest.fixture
def log(do, bo):
    def run(text: str, *, days: int = 0, **more: object):
        day = TODAY + timedelta(days=days)
        draft = InteractionDraft(InteractionKind.CALL, day, text, (bo,))
        draft = replace(draft, is_planned=days > 0, **more)
        made = do(lambda store, at: log_interaction(store, draft, at=at))
        return next(iter(made.interactions))

    return run


@pytest.fixture
def model(desk, bo) -> TimelineModel:
    made = TimelineModel(desk)
    desk.bus.changed.connect(made.apply)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show_contact(bo)
    return made


@pytest.fixture
def opened():
    return []


@pytest.fixture
def page(desk, bo, opened, qtbot) -> ContactPage:
    made = ContactPage(desk, open_url=opened.append)
    qtbot.addWidget(made)
    made.resize(760, 900)
    made.show()
    made.show_contact(bo)
    return made


def rows(model: TimelineModel) -> list[str]:
    return [entry_text(model.entry(row)) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("source", "heading"),
    [
        ("-//Apple Inc.//iPhone OS //EN", "Imported from iPhone OS"),
        ("phone {source}", "Imported from phone {source}"),
        ("vCard 3.0", "Imported"),
    ],
)
def test_an_import_is_named_as_people_call_its_source(source, heading):
    assert entry_heading(Arrival(1, ContactId(1), TODAY, source)) == heading


def test_what_is_coming_stands_on_top_the_soonest_first(model, log, do):
    log("Call", days=-40)
    log("later", days=9)
    log("sooner", days=2, time=time(10), tags=("job",))
    assert rows(model) == ["sooner", "later", "Call"]
    assert [model.opens_month(row) for row in range(3)] == [True, False, True]
    assert [model.section(row) for row in (0, 2)] == ["Coming", "October 2026"]
    spoken = model.index(0).data()
    assert spoken.startswith("Coming, 23 November 2026, 10:00")
    assert spoken.endswith("planned, Call, sooner, #job")
    do(lambda store, at: undo(store, at=at))
    assert rows(model) == ["later", "Call"]


def test_only_what_is_ticked_is_shown_and_stays_for_the_next_person(page, log, bo):
    log("Call", days=-1)
    log("Note", days=-2, kind=InteractionKind.NOTE)
    page.sheet.filter.tick(InteractionKind.NOTE)
    timeline = page.sheet.feed.timeline
    assert rows(timeline) == ["Note"]
    assert page.sheet.filter.text() == "Show: Note ▾"
    page.show_contact(None)
    page.show_contact(bo)
    assert rows(timeline) == ["Note"]
    page.sheet.filter.tick(InteractionKind.NOTE)
    page.sheet.filter.tick(EntryPart.IMPORTS)
    assert rows(timeline) == []
    assert page.sheet.nothing_yet.text() == "Nothing of this kind is written down."
    page.sheet.filter.show_everything()
    assert timeline.shown == EVERYTHING
    assert rows(timeline) == ["Call", "Note"]


def test_a_plan_is_marked_as_happened(page, log, desk, bo, qtbot):
    number = log("Lunch", days=3)
    menu = page.sheet.feed.menu_for(page.sheet.feed.timeline.index(0))
    actions = {each.text(): each for each in menu.actions()}
    assert list(actions) == ["It happened", "Move…", "Remove"]
    with qtbot.waitSignal(desk.bus.changed):
        actions["It happened"].trigger()
    now = desk.store.interactions.get(number)
    assert (now.is_planned, now.day) == (False, TODAY)
    assert desk.store.standings.get(bo).last_touch == TODAY


def test_a_day_of_the_year_is_gone_to(page, log, qtbot):
    for days in range(200):
        log_day = -days
        if days in (0, 100, 199):
            log(f"Call {days}", days=log_day)
    strip, feed = page.sheet.strip, page.sheet.feed
    strip.day_chosen.emit(TODAY - timedelta(days=100))
    assert entry_text(feed.timeline.entry(feed.currentIndex().row())) == "Call 100"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("https://soder.example/a", ""),
        ("javascript:alert(1)", "not opened"),
        ("file:///nowhere/offer.pdf", "not there any more: /nowhere/offer.pdf"),
        ("file://server.example/offer.pdf", "not opened"),
    ],
)
def test_only_safe_links_to_what_is_there_are_opened(page, log, opened, qtbot, target, said):
    log("Call", attachments=(Attachment(target, "Offer"),))
    feed = page.sheet.feed
    heard: list[str] = []
    page.said.connect(heard.append)
    index = feed.timeline.index(0)
    qtbot.waitUntil(lambda: feed.visualRect(index).height() > 0)
    [pill] = feed.itemDelegate().layout_of(index).pills
    place = feed.visualRect(index).topLeft() + pill.place.center()
    qtbot.mouseClick(feed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [each.toString() for each in opened] == ([] if said else [target])
    assert [said in each for each in heard] == ([True] if said else [])
