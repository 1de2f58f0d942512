"""The timeline: its model under Qt's own tester, its pages, and its keys."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QAbstractItemModelTester

from netdesk.domain.changes import StepKind
from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import RoleChangeId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.role_change import Role, RoleChange
from netdesk.operations.contacts import create_contact, delete_contacts, edit_contact
from netdesk.operations.history import redo, undo
from netdesk.operations.interactions import (
    delete_interaction,
    edit_interaction,
    log_interaction,
)
from netdesk.operations.role_changes import delete_role_change
from netdesk.ui.delegates.wrapped_text import WrappedText
from netdesk.ui.desk import Desk
from netdesk.ui.models.timeline_model import PAGE_SIZE, TimelineModel, TimelineRole
from netdesk.ui.pages.contact_page import ContactPage
from netdesk.ui.timeline_words import entry_text
from netdesk.ui.widgets.timeline_feed import TimelineFeed
from netdesk.words.role_words import new_role_words

NEWEST = date(2026, 11, 14)
MANY = 5000


@pytest.fixture
def bo(do):
    fields = ContactFields(formatted_name="Bo Lindqvist")
    return next(iter(do(lambda store, at: create_contact(store, fields, at=at)).contacts))


@pytest.fixture
def grace(do):
    fields = ContactFields(formatted_name="Grace Walker")
    return next(iter(do(lambda store, at: create_contact(store, fields, at=at)).contacts))


@pytest.fixture
def log(do):
    def run(day: date, text: str, *contacts):
        draft = InteractionDraft(InteractionKind.CALL, day, text, contacts)
        (number,) = do(lambda store, at: log_interaction(store, draft, at=at)).interactions
        return number

    return run


@pytest.fixture
def log_many(do):
    def run(count: int, *contacts) -> None:
        drafts = [
            InteractionDraft(
                InteractionKind.CALL, NEWEST - timedelta(days=number), f"Call {number}", contacts
            )
            for number in range(count)
        ]

        def fill(store, at):
            with store.step(StepKind.FILL_DEMO, at) as recording:
                store.interactions.add_many(drafts)
                store.standings.refresh(contacts)
            return recording.changes

        do(fill)

    return run


@pytest.fixture
def learn(do):
    def run(day: date, *contacts):
        writer, editor = Role("Writer", "Northgate"), Role("Editor", "Blue Heron Labs")
        changes = [RoleChange(RoleChangeId(0), each, day, writer, editor) for each in contacts]

        def fill(store, at):
            with store.step(StepKind.IMPORT, at) as recording:
                store.role_changes.add_many(changes)
            return recording.changes

        return do(fill).role_changes

    return run


@pytest.fixture
def model(desk: Desk) -> TimelineModel:
    made = TimelineModel(desk)
    desk.bus.changed.connect(made.apply)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def rows(model: TimelineModel) -> list[str]:
    return [entry_text(model.entry_at(model.index(row))) for row in range(model.rowCount())]


def opens(model: TimelineModel) -> list[bool]:
    role = TimelineRole.OPENS_MONTH
    return [model.index(row).data(role) for row in range(model.rowCount())]


def test_it_is_read_in_pages_without_gap_or_repeat(model, bo, log_many):
    log_many(150, bo)
    model.show_contact(bo)
    assert model.rowCount() == PAGE_SIZE
    while model.has_more:
        model.read_more()
    assert rows(model) == [f"Call {number}" for number in range(150)]
    model.read_more()
    assert model.rowCount() == 150


def test_pages_keep_their_order_on_a_day_with_many_entries(model, bo, desk, do):
    drafts = [InteractionDraft(InteractionKind.NOTE, NEWEST, str(n), (bo,)) for n in range(130)]

    def fill(store, at):
        with store.step(StepKind.FILL_DEMO, at) as recording:
            store.interactions.add_many(drafts)
        return recording.changes

    do(fill)
    model.show_contact(bo)
    while model.has_more:
        model.read_more()
    assert rows(model) == [str(n) for n in reversed(range(130))]


def test_the_newest_of_a_month_opens_it(model, bo, log):
    log(date(2026, 11, 3), "first of November", bo)
    log(date(2026, 6, 19), "June", bo)
    model.show_contact(bo)
    assert opens(model) == [True, True]
    log(date(2026, 11, 14), "newer", bo)
    assert opens(model) == [True, False, True]


def test_rows_follow_what_is_logged_edited_deleted_undone(model, bo, grace, log, do):
    model.show_contact(bo)
    first = log(date(2026, 9, 7), "Call", bo)
    second = log(date(2026, 6, 19), "Lunch", bo, grace)
    assert rows(model) == ["Call", "Lunch"]
    moved = InteractionDraft(InteractionKind.CALL, date(2026, 5, 1), "Earlier call", (bo,))
    do(lambda store, at: edit_interaction(store, first, moved, at=at))
    assert rows(model) == ["Lunch", "Earlier call"]
    do(lambda store, at: delete_interaction(store, second, at=at))
    assert rows(model) == ["Earlier call"]
    do(lambda store, at: undo(store, at=at))
    assert rows(model) == ["Lunch", "Earlier call"]
    do(lambda store, at: redo(store, at=at))
    assert rows(model) == ["Earlier call"]


def test_an_entry_somebody_is_taken_out_of_leaves_their_timeline(model, bo, grace, log, do):
    number = log(date(2026, 6, 19), "Lunch", bo, grace)
    model.show_contact(grace)
    alone = InteractionDraft(InteractionKind.CALL, date(2026, 6, 19), "Lunch", (bo,))
    do(lambda store, at: edit_interaction(store, number, alone, at=at))
    assert rows(model) == []


def test_names_of_others_are_those_of_now(model, bo, grace, log, do):
    log(date(2026, 6, 19), "Lunch", bo, grace)
    model.show_contact(bo)
    index = model.index(0)
    assert model.others(model.entry_at(index)) == [(grace, "Grace Walker")]
    renamed = ContactFields(formatted_name="Grace Hall")
    do(lambda store, at: edit_contact(store, grace, renamed, at=at))
    assert model.others(model.entry_at(index)) == [(grace, "Grace Hall")]
    assert index.data() == "19 June 2026, Call, Lunch, Grace Hall"
    do(lambda store, at: delete_contacts(store, [grace], at=at))
    assert model.others(model.entry_at(index)) == []


def test_an_entry_older_than_what_is_read_comes_with_its_page(model, bo, log_many, log):
    log_many(100, bo)
    model.show_contact(bo)
    log(date(2020, 1, 1), "Long ago", bo)
    assert "Long ago" not in rows(model)
    while model.has_more:
        model.read_more()
    assert rows(model)[-1] == "Long ago"
    assert model.rowCount() == 101


NEW_ROLE = "Editor at Blue Heron Labs, was Writer at Northgate"


def test_a_new_role_comes_and_goes_among_the_entries(model, bo, grace, log, learn, do):
    model.show_contact(bo)
    log(date(2026, 9, 7), "Call", bo)
    log(date(2026, 6, 19), "Lunch", bo)
    [number] = learn(date(2026, 9, 7), bo)
    learn(date(2026, 9, 8), grace)
    assert rows(model) == [NEW_ROLE, "Call", "Lunch"]
    assert opens(model) == [True, False, True]
    assert model.index(0).data() == f"7 September 2026, New role, {NEW_ROLE}"
    do(lambda store, at: delete_role_change(store, number, at=at))
    assert rows(model) == ["Call", "Lunch"]
    do(lambda store, at: undo(store, at=at))
    assert rows(model) == [NEW_ROLE, "Call", "Lunch"]


def test_an_entry_and_a_role_of_one_id_are_two(model, bo, log, learn, do):
    number = log(date(2026, 9, 7), "Call", bo)
    [role] = learn(date(2026, 9, 7), bo)
    assert number == role
    model.show_contact(bo)
    moved = InteractionDraft(InteractionKind.CALL, date(2026, 10, 1), "Later call", (bo,))
    do(lambda store, at: edit_interaction(store, number, moved, at=at))
    assert rows(model) == ["Later call", NEW_ROLE]


def test_many_at_once_are_read_anew(model, bo, log_many, do):
    model.show_contact(bo)
    log_many(150, bo)
    assert model.rowCount() == PAGE_SIZE
    do(lambda store, at: undo(store, at=at))
    assert model.rowCount() == 0


@pytest.fixture
def feed(desk, bo, grace, log, qtbot) -> TimelineFeed:
    log(date(2026, 9, 7), "Call", bo)
    log(date(2026, 6, 19), "Lunch", bo, grace)
    made = TimelineFeed(desk)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    made.timeline.show_contact(bo)
    made.setFocus()
    return made


def test_the_keys_of_an_entry(feed, qtbot):
    qtbot.waitUntil(lambda: feed.currentIndex().isValid())
    with qtbot.waitSignal(feed.edit_requested) as heard:
        qtbot.keyClick(feed, Qt.Key.Key_Return)
    assert heard.args[0].text == "Call"
    qtbot.keyClick(feed, Qt.Key.Key_Down)
    with qtbot.waitSignal(feed.delete_requested) as heard:
        qtbot.keyClick(feed, Qt.Key.Key_Delete)
    assert heard.args[0].text == "Lunch"


def test_the_menu_of_an_entry_edits_deletes_and_opens_people(feed, grace, qtbot):
    menu = feed.menu_for(feed.timeline.index(1))
    actions = {each.text(): each for each in menu.actions() if each.text()}
    assert list(actions) == ["Edit…", "Delete", "Open Grace Walker"]
    with qtbot.waitSignal(feed.contact_activated) as heard:
        actions["Open Grace Walker"].trigger()
    assert heard.args == [grace]


def test_a_new_role_is_deleted_and_not_edited(feed, bo, learn, do, desk, qtbot):
    learn(NEWEST, bo)
    feed.timeline.show_contact(bo)
    assert [each.text() for each in feed.menu_for(feed.timeline.index(0)).actions()] == ["Delete"]
    feed.setCurrentIndex(feed.timeline.index(0))
    with qtbot.assertNotEmitted(feed.edit_requested):
        qtbot.keyClick(feed, Qt.Key.Key_Return)
    with qtbot.waitSignal(feed.delete_requested) as heard:
        qtbot.keyClick(feed, Qt.Key.Key_Delete)
    assert heard.args[0].after == Role("Editor", "Blue Heron Labs")


def test_the_page_deletes_a_new_role_as_one_step(desk, bo, learn, qtbot):
    learn(NEWEST, bo)
    page = ContactPage(desk)
    qtbot.addWidget(page)
    page.show_contact(bo)
    page.sheet.feed.delete_requested.emit(page.sheet.feed.timeline.entry(0))
    qtbot.waitUntil(lambda: page.sheet.feed.timeline.rowCount() == 0)
    assert desk.store.history.undoable().kind is StepKind.DELETE_ROLE_CHANGE


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (("Writer", "Northgate"), ("Editor", "Filo"), "Editor at Filo, was Writer at Northgate"),
        (("Writer", "Filo"), ("Editor", "Filo"), "Editor at Filo, was Writer"),
        (("Writer", "Filo"), ("Writer", "Northgate"), "Writer at Northgate, was at Filo"),
        (("Writer", ""), ("Editor", ""), "Editor, was Writer"),
        (("", "Filo"), ("", "Northgate"), "Northgate, was at Filo"),
        (("{organization}", "{role}"), ("{title}", "Filo"), None),
    ],
)
def test_what_stayed_is_said_once(bo, before, after, words):
    change = RoleChange(RoleChangeId(1), bo, NEWEST, Role(*before), Role(*after))
    expected = words or "{title} at Filo, was {organization} at {role}"
    assert new_role_words(change) == expected


def test_the_mark_of_an_entry_opens_its_menu(feed, qtbot):
    index = feed.timeline.index(0)
    mark = feed.itemDelegate().layout_of(index).menu.center()
    place = feed.visualRect(index).topLeft() + mark
    qtbot.mouseClick(feed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = next(each for each in feed.children() if each.inherits("QMenu") and each.isVisible())
    menu.close()


def test_the_feed_is_as_high_as_its_rows(feed, qtbot):
    def bottom() -> int:
        return feed.visualRect(feed.timeline.index(feed.timeline.rowCount() - 1)).bottom()

    qtbot.waitUntil(lambda: feed.height() >= bottom() > 0)
    before = feed.height()
    feed.resize(200, 300)
    qtbot.waitUntil(lambda: feed.height() >= bottom())
    assert feed.height() >= before


def test_thousands_come_a_page_at_a_time_as_one_scrolls(desk, bo, log_many, qtbot):
    log_many(MANY, bo)
    page = ContactPage(desk)
    qtbot.addWidget(page)
    page.resize(756, 700)
    page.show()
    page.show_contact(bo)
    timeline, bar = page.sheet.feed.timeline, page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    assert timeline.rowCount() <= 2 * PAGE_SIZE
    seen = [timeline.rowCount()]

    def scroll_on() -> bool:
        bar.setValue(bar.maximum())
        seen.append(timeline.rowCount())
        return seen[-1] >= 5 * PAGE_SIZE

    qtbot.waitUntil(scroll_on)
    assert all(later - before in (0, PAGE_SIZE) for before, later in pairwise(seen))


def test_a_new_width_does_not_lay_out_what_is_far_below(desk, bo, log_many, qtbot):
    log_many(MANY, bo)
    page = ContactPage(desk)
    qtbot.addWidget(page)
    page.resize(756, 700)
    page.show()
    page.show_contact(bo)
    timeline = page.sheet.feed.timeline
    while timeline.rowCount() < 10 * PAGE_SIZE:
        timeline.read_more()
    page.resize(720, 700)
    qtbot.waitUntil(lambda: timeline.rowCount() < 3 * PAGE_SIZE)
    assert timeline.has_more
    assert timeline.entry(timeline.rowCount() - 1).text == f"Call {timeline.rowCount() - 1}"


def test_text_is_plain_keeps_its_lines_and_ends_in_sight(qapp):
    font = QFont()
    one = WrappedText("<b>one</b>", font, 300).height
    assert WrappedText("one\ntwo", font, 300).height == 2 * one
    assert WrappedText("word " * 5000, font, 300).height == 12 * one
    assert WrappedText("x" * 200, font, 100).height > one
    assert WrappedText("  ", font, 300).height == 0
