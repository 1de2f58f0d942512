"""The page of one person, over a real store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import (
    Channel,
    ChannelKind,
    ContactFields,
    DateKind,
    PersonName,
    SpecialDate,
)
from netdesk.domain.identifiers import ContactId, blob_id
from netdesk.domain.interaction import Interaction, InteractionDraft, InteractionKind
from netdesk.domain.partial_date import PartialDate
from netdesk.operations.cadence import pause, set_cadence
from netdesk.operations.circles import add_to_circle, create_circle
from netdesk.operations.contacts import create_contact, delete_contacts, edit_contact
from netdesk.operations.history import undo
from netdesk.operations.interactions import log_interaction
from netdesk.store.cards import KeptCard
from netdesk.ui.desk import Desk
from netdesk.ui.pages.contact_page import ContactPage
from netdesk.ui.widgets.eliding_button import ElidingButton

BO = ContactFields(
    formatted_name="Bo Lindqvist",
    name=PersonName(given="Bo", family="Lindqvist"),
    organization="Söder AB",
    title="CTO",
    channels=(
        Channel(ChannelKind.PHONE, "+46 8 555 010 20", "work"),
        Channel(ChannelKind.PHONE, "+46 8 123 456 78", "mobile", preferred=True),
        Channel(ChannelKind.EMAIL, "bo@soder.example", "work"),
        Channel(ChannelKind.URL, "javascript:alert(1)"),
    ),
    dates=(SpecialDate(DateKind.BIRTHDAY, PartialDate(month=12, day=3)),),
    notes=("Prefers <b>mail</b>, mornings.",),
)


@pytest.fixture
def add(do) -> Callable[..., ContactId]:
    def run(fields: ContactFields | str) -> ContactId:
        wanted = ContactFields(formatted_name=fields) if isinstance(fields, str) else fields
        (contact,) = do(lambda store, at: create_contact(store, wanted, at=at)).contacts
        return contact

    return run


@pytest.fixture
def opened() -> list[QUrl]:
    return []


@pytest.fixture
def page(desk: Desk, qtbot, opened) -> ContactPage:
    made = ContactPage(desk, open_url=opened.append)
    qtbot.addWidget(made)
    made.resize(756, 700)
    made.show()
    return made


@pytest.fixture
def log(do):
    def run(day: date, text: str, *contacts: ContactId, kind=InteractionKind.CALL):
        draft = InteractionDraft(kind, day, text, contacts)
        (number,) = do(lambda store, at: log_interaction(store, draft, at=at)).interactions
        return number

    return run


def texts(page: ContactPage) -> list[str]:
    return [each.text() for each in page.sheet.findChildren(QLabel) if each.isVisible()]


def feed_texts(page: ContactPage) -> list[str]:
    timeline = page.sheet.feed.timeline
    rows = (timeline.entry(row) for row in range(timeline.rowCount()))
    return [row.text for row in rows if isinstance(row, Interaction)]


def row_of_text(page: ContactPage, text: str) -> int:
    timeline = page.sheet.feed.timeline
    rows = range(timeline.rowCount())
    return next(row for row in rows if getattr(timeline.entry(row), "text", "") == text)


def test_nobody_chosen_says_what_to_do(page):
    assert page.contact is None
    assert page.empty.isVisible()
    assert "Choose a person" in page.empty.words.text()


def test_the_page_shows_every_fact_as_plain_text(page, add):
    page.show_contact(add(BO))
    shown = texts(page)
    assert {"Bo Lindqvist", "CTO, Söder AB", "3 December"} <= set(shown)
    assert "Prefers <b>mail</b>, mornings." in shown
    note = next(each for each in page.sheet.findChildren(QLabel) if "<b>" in each.text())
    assert note.textFormat() is Qt.TextFormat.PlainText


def test_call_and_mail_open_the_preferred_channel(page, add, opened, qtbot):
    page.show_contact(add(BO))
    qtbot.mouseClick(page.sheet.header.call, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.sheet.header.mail, Qt.MouseButton.LeftButton)
    assert [each.toString() for each in opened] == ["tel:+46812345678", "mailto:bo@soder.example"]


def test_rows_open_and_what_is_not_safe_opens_nothing(page, add, opened, qtbot):
    page.show_contact(add(BO))
    rows = page.sheet.reach.findChildren(ElidingButton)
    assert len(rows) == 4
    for row in rows:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert [each.scheme() for each in opened] == ["tel", "tel", "mailto"]


def test_call_and_mail_are_off_without_a_channel(page, add):
    page.show_contact(add("Grace Walker"))
    assert not page.sheet.header.call.isEnabled()
    assert not page.sheet.header.mail.isEnabled()


def test_a_row_copies_its_value(page, add):
    page.show_contact(add(BO))
    channel = BO.channels[0]
    page.sheet.reach.rows.menu_for(channel, None).actions()[-1].trigger()
    assert QApplication.clipboard().text() == "+46 8 555 010 20"


def test_the_status_says_how_long_ago_and_what_is_aimed_for(page, add, log, do):
    bo = add(BO)
    log(date(2026, 9, 8), "Offer", bo)
    do(lambda store, at: set_cadence(store, [bo], 30, at=at))
    page.show_contact(bo)
    assert page.sheet.status.words.text() == "last call 74 days ago, you aim for 30"
    assert page.sheet.status.words.property("staleness") == "stale"
    assert page.sheet.status.cadence.text() == "Every 30 days ▾"


def test_changes_show_at_once_and_those_of_others_do_not(page, add, do):
    bo, grace = add(BO), add("Grace Walker")
    page.show_contact(bo)
    changed = replace(BO, title="CEO")
    do(lambda store, at: edit_contact(store, bo, changed, at=at))
    assert page.sheet.header.summary.text() == "CEO, Söder AB"
    other = ContactFields(formatted_name="Grace W")
    do(lambda store, at: edit_contact(store, grace, other, at=at))
    assert page.sheet.header.name.text() == "Bo Lindqvist"


def test_the_day_after_the_words_are_those_of_that_day(page, add, log, clock, desk):
    bo = add(BO)
    log(date(2026, 11, 20), "Offer", bo)
    page.show_contact(bo)
    assert page.sheet.status.words.text() == "last call yesterday"
    clock.now = date(2026, 11, 22)
    desk.daybreak.look()
    assert page.sheet.status.words.text() == "last call 2 days ago"


def test_a_deleted_person_clears_the_page_and_undo_brings_them_back(page, add, do, desk, qtbot):
    bo = add(BO)
    page.show_contact(bo)
    page.sheet.composer.text.setPlainText("half a thought")
    page.sheet.more_menu.delete.trigger()
    qtbot.waitUntil(lambda: page.contact is None)
    assert page.empty.heading.text() == "Bo Lindqvist was deleted"
    qtbot.mouseClick(page.empty.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.contact == bo)
    assert page.area.isVisible()


def test_no_undo_is_offered_once_something_else_was_done(page, add, do):
    bo, grace = add(BO), add("Grace Walker")
    page.show_contact(bo)
    do(lambda store, at: delete_contacts(store, [bo], at=at))
    assert page.empty.undo.isVisible()
    do(lambda store, at: set_cadence(store, [grace], 30, at=at))
    assert not page.empty.undo.isVisible()


def test_circles_are_pills_and_the_menu_puts_in_and_takes_out(page, add, do, qtbot, desk):
    bo = add(BO)
    (clients,) = do(lambda s, at: create_circle(s, CircleFields("Clients", 30), at=at)).circles
    do(lambda s, at: create_circle(s, CircleFields("R&D"), at=at))
    do(lambda s, at: add_to_circle(s, clients, [bo], at=at))
    page.show_contact(bo)
    assert "Clients" in texts(page)
    menu = page.sheet.circles_menu
    menu.fill()
    states = {each.text(): each.isChecked() for each in menu.actions() if each.isCheckable()}
    assert states == {"Clients": True, "R&&D": False}
    with qtbot.waitSignal(desk.bus.changed):
        menu.actions()[0].trigger()
    assert "Clients" not in texts(page)
    assert page.sheet.status.cadence.text() == "No cadence ▾"


@pytest.mark.parametrize(
    ("words", "days"),
    [("Weekly", 7), ("Yearly", 365), ("No reminders", 0), ("As their circles", None)],
)
def test_the_rhythm_is_chosen_from_a_menu(page, add, do, qtbot, desk, words, days):
    bo = add(BO)
    do(lambda store, at: set_cadence(store, [bo], 45, at=at))
    page.show_contact(bo)
    assert page.sheet.cadence_menu.custom.isChecked()
    action = next(each for each in page.sheet.cadence_menu.actions() if each.text() == words)
    with qtbot.waitSignal(desk.bus.changed):
        action.trigger()
    assert desk.store.contacts.get(bo).ideal_days == days
    assert action.isChecked()


def test_a_pause_is_said_and_ended(page, add, do, qtbot, desk):
    bo = add(BO)
    page.show_contact(bo)
    assert not page.sheet.more_menu.end_pause.isVisible()
    do(lambda store, at: pause(store, [bo], date(2027, 1, 1), at=at))
    assert "paused until 1 January 2027" in page.sheet.status.words.text()
    with qtbot.waitSignal(desk.bus.changed):
        page.sheet.more_menu.end_pause.trigger()
    assert "paused" not in page.sheet.status.words.text()


def test_log_writes_down_and_the_timeline_shows_it(page, add, qtbot, desk):
    bo = add(BO)
    page.show_contact(bo)
    assert page.sheet.nothing_yet.isVisible()
    qtbot.mouseClick(page.sheet.header.log, Qt.MouseButton.LeftButton)
    page.sheet.composer.text.insertPlainText("Spoke of the offer")
    page.sheet.composer.day.edit.setText("yesterday")
    with qtbot.waitSignal(page.sheet.composer.saved):
        qtbot.keyClick(
            page.sheet.composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    assert feed_texts(page) == ["Spoke of the offer"]
    assert not page.sheet.nothing_yet.isVisible()
    (entry,) = desk.store.interactions.of(bo)
    assert (entry.day, entry.participants) == (date(2026, 11, 20), (bo,))


def test_what_was_typed_stays_with_the_person_it_was_typed_for(page, add):
    bo, grace = add(BO), add("Grace Walker")
    page.show_contact(bo)
    page.sheet.composer.text.setPlainText("half a thought")
    page.show_contact(grace)
    assert page.sheet.composer.is_empty()
    page.show_contact(bo)
    assert page.sheet.composer.state().text == "half a thought"


def test_another_person_in_the_timeline_is_opened_by_a_click(page, add, log, qtbot):
    bo, grace = add(BO), add("Grace Walker")
    log(date(2026, 6, 19), "Lunch", bo, grace)
    page.show_contact(bo)
    qtbot.waitExposed(page)
    feed = page.sheet.feed
    index = feed.timeline.index(row_of_text(page, "Lunch"))
    pill = feed.itemDelegate().layout_of(index).pills[0]
    place = feed.visualRect(index).topLeft() + pill.place.center()
    with qtbot.waitSignal(page.contact_activated) as heard:
        qtbot.mouseClick(feed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.args == [grace]


def test_an_entry_is_deleted_by_its_key_and_undone(page, add, log, do, qtbot, desk):
    bo = add(BO)
    log(date(2026, 6, 19), "Lunch", bo)
    page.show_contact(bo)
    feed = page.sheet.feed
    feed.setFocus()
    feed.setCurrentIndex(feed.timeline.index(row_of_text(page, "Lunch")))
    with qtbot.waitSignal(desk.bus.changed):
        qtbot.keyClick(feed, Qt.Key.Key_Delete)
    assert feed_texts(page) == []
    do(lambda store, at: undo(store, at=at))
    assert feed_texts(page) == ["Lunch"]


def test_the_columns_stand_side_by_side_where_there_is_room(page, add, qtbot):
    page.show_contact(add(BO))
    reach, composer = page.sheet.reach, page.sheet.composer

    def top(widget) -> int:
        return widget.mapTo(page.sheet, QPoint(0, 0)).y()

    qtbot.waitUntil(lambda: top(reach) == top(composer))
    page.resize(504, 552)
    qtbot.waitUntil(lambda: top(composer) > top(reach) + reach.height())
    assert page.area.horizontalScrollBar().maximum() == 0


def test_every_button_says_what_it_is(page, add):
    page.show_contact(add(BO))
    for each in page.sheet.findChildren(QPushButton):
        assert any(letter.isalpha() for letter in each.accessibleName() or each.text()), each


def test_tab_goes_through_the_page_as_the_eye_does(page, add, log, qtbot):
    bo = add(BO)
    log(date(2026, 6, 19), "Lunch", bo)
    page.show_contact(add("Grace Walker"))
    page.show_contact(bo)
    sheet = page.sheet
    wanted = [sheet.header.log, sheet.status.cadence]
    wanted += sheet.reach.findChildren(ElidingButton)
    wanted += [sheet.composer.text, sheet.composer.save_button, sheet.feed]
    seen = []
    widget = sheet.header.call
    for _ in range(60):
        widget = widget.nextInFocusChain()
        seen.append(widget)
    places = [seen.index(each) for each in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("iPhone", "Not in the newest export of iPhone (since 3 November 2026)"),
        ("-//Apple Inc.//iOS //EN", "Not in the newest export of iOS (since 3 November 2026)"),
        ("-//Evolution//Novell//", "Not in the newest export of Novell (since 3 November 2026)"),
        ("PIM/", "Not in the newest export of PIM/ (since 3 November 2026)"),
        ("vCard 2.1", "Not in the newest export (since 3 November 2026)"),
        ("{day}", "Not in the newest export of {day} (since 3 November 2026)"),
    ],
)
def test_a_missing_mark_is_said_quietly(page, add, do, source, words):
    bo = add("Bo")
    page.show_contact(bo)
    assert page.sheet.missing.isHidden()

    def keep(store, at):
        with store.step(StepKind.IMPORT, at) as recording:
            store.blobs.keep([b"card"])
            store.cards.keep([KeptCard(source, "", blob_id(b"card"), "utf-8", bo)], at)
        return recording.changes

    def mark(store, at):
        with store.step(StepKind.IMPORT, at) as recording:
            store.database.execute("UPDATE card SET missing_since = '2026-11-03'")
        return recording.changes

    do(keep)
    assert page.sheet.missing.isHidden()
    do(mark)
    assert page.sheet.missing.text() == words
    assert not page.sheet.missing.isHidden()


def test_what_happened_long_ago_is_brought_into_sight(qtbot, page, add, desk, do):
    bo = add(BO)

    def fill(store, at):
        with store.step(StepKind.FILL_DEMO, at) as recording:
            days = [date(2026, 1, 1) - timedelta(days=number) for number in range(200)]
            store.interactions.add_many(
                [
                    InteractionDraft(InteractionKind.CALL, day, day.isoformat(), (bo,))
                    for day in days
                ]
            )
        return recording.changes

    do(fill)
    wanted = desk.store.interactions.of(bo, limit=200)[150]
    page.show_contact(bo)
    feed = page.sheet.feed
    page.show_interaction(wanted.id)
    assert feed.timeline.entry_at(feed.currentIndex()).text == wanted.text

    def is_in_sight() -> bool:
        middle = feed.visualRect(feed.currentIndex()).center()
        return page.area.viewport().rect().contains(feed.mapTo(page.area.viewport(), middle))

    qtbot.waitUntil(is_in_sight)
