"""What is known of a person, changed in its own place: by keys alone, one step each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from netdesk.domain.contact import Channel, ChannelKind, ContactFields, DateKind, SpecialDate
from netdesk.domain.fact import FactKind
from netdesk.domain.held_role import HeldRole
from netdesk.domain.identifiers import ContactId, HeldRoleId
from netdesk.domain.knowledge import Knowledge
from netdesk.domain.partial_date import PartialDate
from netdesk.domain.relation import RelationKind
from netdesk.domain.role_change import Role
from netdesk.operations.contacts import create_contact
from netdesk.operations.facts import add_fact
from netdesk.operations.held_roles import add_held_role
from netdesk.operations.history import undo
from netdesk.operations.knowledge import Meeting, knowledge_of, set_met
from netdesk.operations.relations import relate
from netdesk.ui.pages.contact.edited_rows import EditedRows
from netdesk.ui.pages.contact_page import ContactPage
from netdesk.ui.text import line_words, person_words
from netdesk.ui.widgets.value_button import ValueButton

ENTER, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab


@pytest.fixture
def add(do) -> Callable[..., ContactId]:
    def run(name: str, **fields) -> ContactId:
        wanted = ContactFields(formatted_name=name, **fields)
        (contact,) = do(lambda store, at: create_contact(store, wanted, at=at)).contacts
        return contact

    return run


@pytest.fixture
def page(desk, qtbot) -> ContactPage:
    made = ContactPage(desk)
    qtbot.addWidget(made)
    made.resize(756, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def known(desk, page) -> Callable[[], Knowledge]:
    return lambda: knowledge_of(desk.store, page.contact)


@pytest.fixture
def saved(desk, qtbot) -> Callable[[EditedRows], None]:
    def wait(rows: EditedRows) -> None:
        qtbot.waitUntil(lambda: rows.form is None)

    return wait


def values(rows: QWidget) -> list[str]:
    buttons = rows.findChildren(ValueButton)
    return [each.words.text() for each in buttons if each.isVisible()]


def value(rows: QWidget, text: str) -> ValueButton:
    buttons = rows.findChildren(ValueButton)
    return next(each for each in buttons if each.isVisible() and each.words.text() == text)


def lines(rows: EditedRows) -> list[QLineEdit]:
    return [each for each in rows.form.findChildren(QLineEdit) if each.isVisible()]


def choose(card, words: str) -> None:
    card.menu.aboutToShow.emit()
    next(each for each in card.menu.actions() if each.text() == words).trigger()


def test_a_fact_is_written_down_changed_and_forgotten_by_keys(page, add, known, saved, qtbot, do):
    page.show_contact(add("Bo Ek"))
    rows = page.sheet.know.rows
    choose(page.sheet.know, "Interests")
    assert lines(rows)[0].hasFocus()
    qtbot.keyClicks(lines(rows)[0], "sailing, Rust")
    qtbot.keyClick(lines(rows)[0], ENTER)
    saved(rows)
    assert known().values(FactKind.INTEREST) == ("sailing", "Rust")
    shown = value(rows, "sailing, Rust")
    assert shown.hasFocus()
    qtbot.keyClick(shown, ENTER)
    assert lines(rows)[0].text() == "sailing, Rust"
    qtbot.keyClicks(lines(rows)[0], "chess")
    qtbot.keyClick(lines(rows)[0], ENTER)
    saved(rows)
    assert values(rows) == ["chess"]
    qtbot.keyClick(value(rows, "chess"), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: values(rows) == [])
    do(lambda store, at: undo(store, at=at))
    assert values(rows) == ["chess"]


def test_escape_leaves_a_value_as_it_was(page, add, do, qtbot, desk):
    bo = add("Bo Ek")
    do(lambda store, at: add_fact(store, [bo], FactKind.FAMILY, "Kids: Max, Lea", at=at))
    page.show_contact(bo)
    rows = page.sheet.know.rows
    before = desk.store.history.undoable()
    qtbot.keyClick(value(rows, "Kids: Max, Lea"), Qt.Key.Key_F2)
    qtbot.keyClicks(lines(rows)[0], "Nobody")
    qtbot.keyClick(lines(rows)[0], ESCAPE)
    assert rows.form is None
    assert value(rows, "Kids: Max, Lea").hasFocus()
    assert desk.store.history.undoable() == before


def test_tab_saves_and_goes_on(page, add, do, known, saved, qtbot):
    bo = add("Bo Ek")
    do(lambda store, at: add_fact(store, [bo], FactKind.INTEREST, "sailing", at=at))
    do(lambda store, at: add_fact(store, [bo], FactKind.FAMILY, "Max", at=at))
    page.show_contact(bo)
    rows = page.sheet.know.rows
    qtbot.keyClick(value(rows, "sailing"), ENTER)
    qtbot.keyClicks(lines(rows)[0], "chess")
    qtbot.keyClick(lines(rows)[0], TAB)
    saved(rows)
    assert known().values(FactKind.INTEREST) == ("chess",)
    assert value(rows, "Max").hasFocus()


def test_what_was_typed_is_written_for_whom_it_was_typed(page, add, desk, qtbot):
    bo, kim = add("Bo Ek"), add("Kim Holm")
    page.show_contact(bo)
    choose(page.sheet.know, "Family")
    qtbot.keyClicks(lines(page.sheet.know.rows)[0], "Max")
    page.show_contact(kim)
    assert page.sheet.know.rows.form is None
    qtbot.waitUntil(lambda: knowledge_of(desk.store, bo).values(FactKind.FAMILY) == ("Max",))
    assert knowledge_of(desk.store, kim).facts == ()


def test_how_one_met_is_one_form_and_who_is_known_is_found(
    page, add, known, saved, qtbot, desk, do
):
    grace = add("Grace Walker")
    page.show_contact(add("Bo Ek"))
    rows = page.sheet.know.rows
    qtbot.mouseClick(page.sheet.know.offer_met, Qt.MouseButton.LeftButton)
    where, day, through = lines(rows)
    qtbot.keyClicks(where, "Nordic Data")
    qtbot.keyClicks(day, "never was")
    qtbot.keyClicks(through, "grace walker")
    qtbot.keyClick(through, ENTER)
    assert rows.form.problem.text() == "Not a day NetDesk knows"
    day.setText("18 June 2023")
    before = desk.store.history.undoable()
    qtbot.keyClick(day, ENTER)
    saved(rows)
    assert desk.store.contacts.get(page.contact).met_on == date(2023, 6, 18)
    assert [each.other for each in known().met_through] == [grace]
    assert values(rows) == ["Nordic Data, 18 June 2023", "through Grace Walker"]
    assert not page.sheet.know.offer_met.isVisible()
    with qtbot.waitSignal(page.contact_activated) as heard:
        qtbot.mouseClick(value(rows, "through Grace Walker"), Qt.MouseButton.LeftButton)
    assert heard.args == [grace]
    do(lambda store, at: undo(store, at=at))
    assert desk.store.history.undoable() == before
    assert values(rows) == []


def test_a_question_is_ticked_off_as_asked(page, add, do, known, qtbot):
    bo = add("Bo Ek")
    do(lambda store, at: add_fact(store, [bo], FactKind.ASK_NEXT_TIME, "The move?", at=at))
    page.show_contact(bo)

    (box,) = page.sheet.know.rows.findChildren(QCheckBox)
    assert box.accessibleName() == "Asked: The move?"
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: known().facts == ())


def test_a_relation_is_shown_at_both_and_a_name_is_linked_later(
    page, add, do, known, saved, qtbot, desk
):
    bo, kim = add("Bo Ek"), add("Kim Holm")
    page.show_contact(bo)
    card = page.sheet.relations
    assert not card.isVisible()
    choose(page.sheet.know, "Relation to somebody")
    assert card.isVisible()
    person = lines(card.rows)[0]
    qtbot.keyClicks(person, "Kim H")
    card.rows.form.kind.setCurrentIndex(card.rows.form.kind.findData(RelationKind.MANAGER))
    qtbot.keyClick(person, ENTER)
    saved(card.rows)
    assert [(each.name, each.other) for each in known().relations] == [("Kim H", None)]
    qtbot.mouseClick(value(card, "Kim H"), Qt.MouseButton.LeftButton)
    person = lines(card.rows)[0]
    person.clear()
    qtbot.keyClicks(person, "kim")
    person.pick(0)
    qtbot.keyClick(person, ENTER)
    saved(card.rows)
    assert [each.other for each in known().relations] == [kim]
    page.show_contact(kim)
    assert values(card) == ["Bo Ek"]
    assert "reports to them" in value(card, "Bo Ek").accessibleName()
    with qtbot.waitSignal(page.contact_activated) as heard:
        qtbot.keyClick(value(card, "Bo Ek"), ENTER)
    assert heard.args == [bo]
    qtbot.keyClick(value(card, "Bo Ek"), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not card.isVisible())
    assert knowledge_of(desk.store, bo).relations == ()


def test_roles_have_dates_as_far_as_they_are_known(page, add, known, saved, qtbot):
    page.show_contact(add("Bo Ek", title="CTO", organization="Söder AB"))
    card = page.sheet.roles
    choose(page.sheet.know, "Role")
    title, organization, started = lines(card.rows)
    assert (title.text(), organization.text()) == ("CTO", "Söder AB")
    qtbot.keyClicks(started, "some day")
    qtbot.keyClick(started, ENTER)
    assert card.rows.form.problem.isVisible()
    started.setText("03/2019")
    qtbot.keyClick(started, ENTER)
    saved(card.rows)
    [role] = known().roles
    assert (role.role, role.started) == (Role("CTO", "Söder AB"), PartialDate(2019, 3))
    assert role.is_present
    assert values(card) == ["CTO at Söder AB"]
    qtbot.mouseClick(card.add, Qt.MouseButton.LeftButton)
    title, organization, *_ = lines(card.rows)
    qtbot.keyClicks(title, "Engineer")
    qtbot.keyClick(title, ENTER)
    saved(card.rows)
    assert values(card) == ["CTO at Söder AB", "Engineer"]


def test_reach_is_added_to_and_changed_in_place(page, add, saved, qtbot, desk):
    page.show_contact(add("Bo Ek"))
    card = page.sheet.reach
    choose(card, "E-mail")
    qtbot.keyClicks(lines(card.rows)[0], "bo@soder.example")
    qtbot.keyClick(lines(card.rows)[0], ENTER)
    saved(card.rows)
    [channel] = desk.store.contacts.get(page.contact).fields.channels
    assert channel == Channel(ChannelKind.EMAIL, "bo@soder.example")
    button = card.rows.at_place("email bo@soder.example")
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_F2)
    qtbot.keyClicks(lines(card.rows)[0], "bo@ek.example")
    qtbot.keyClick(lines(card.rows)[0], ENTER)
    saved(card.rows)
    [channel] = desk.store.contacts.get(page.contact).fields.channels
    assert channel.value == "bo@ek.example"
    choose(card, "How they like to be reached")
    qtbot.keyClicks(lines(card.rows)[0], "mail")
    qtbot.keyClicks(lines(card.rows)[1], "mornings")
    qtbot.keyClick(lines(card.rows)[1], ENTER)
    saved(card.rows)
    assert values(card) == ["prefers mail, mornings"]


def test_dates_and_notes_are_changed_in_place(page, add, saved, qtbot, desk):
    birthday = SpecialDate(DateKind.BIRTHDAY, PartialDate(month=12, day=3))
    page.show_contact(add("Bo Ek", dates=(birthday,), notes=("off on Fridays",)))
    rows = page.sheet.know.fields
    qtbot.keyClick(value(rows, "3 December"), ENTER)
    qtbot.keyClicks(lines(rows)[0], "34 December")
    qtbot.keyClick(lines(rows)[0], ENTER)
    assert rows.form.problem.isVisible()
    lines(rows)[0].setText("4 December 1990")
    qtbot.keyClick(lines(rows)[0], ENTER)
    saved(rows)
    qtbot.keyClick(value(rows, "off on Fridays"), ENTER)
    text = rows.form.text
    text.selectAll()
    qtbot.keyClicks(text, "one")
    qtbot.keyClick(text, ENTER, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(text, "two")
    qtbot.keyClick(text, ENTER)
    saved(rows)
    fields = desk.store.contacts.get(page.contact).fields
    assert fields.notes == ("one\ntwo",)
    assert fields.dates[0].on == PartialDate(1990, 12, 4)


def test_who_is_not_to_be_contacted_is_said_plainly(page, add, known, saved, qtbot):
    page.show_contact(add("Bo Ek"))
    line = page.sheet.no_contact
    assert not line.isVisible()
    choose(page.sheet.know, "Do not contact")
    qtbot.waitUntil(line.isVisible)
    assert values(line) == ["⊘ Do not contact"]
    qtbot.mouseClick(value(line, "⊘ Do not contact"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(lines(line)[0], "asked for peace")
    qtbot.keyClick(lines(line)[0], ENTER)
    saved(line)
    assert values(line) == ["⊘ Do not contact: asked for peace"]
    line.findChildren(ValueButton)[0].menu_of_verbs().actions()[-1].trigger()
    qtbot.waitUntil(lambda: not line.isVisible())
    assert known().facts == ()


def test_what_comes_from_others_waits_for_an_open_form(page, add, do, qtbot):
    bo = add("Bo Ek")
    do(lambda store, at: add_fact(store, [bo], FactKind.INTEREST, "chess", at=at))
    page.show_contact(bo)
    rows = page.sheet.know.rows
    qtbot.keyClick(value(rows, "chess"), ENTER)
    qtbot.keyClicks(lines(rows)[0], "go")
    do(lambda store, at: add_fact(store, [bo], FactKind.FAMILY, "Max", at=at))
    assert lines(rows)[0].text() == "go"
    qtbot.keyClick(lines(rows)[0], ESCAPE)
    assert values(rows) == ["chess", "Max"]


def test_hostile_text_is_shown_as_it_is_and_every_value_has_a_name(page, add, do):
    bo = add("Bo Ek")
    bad = "<img src=x> & \u202e" + "w" * 900
    for kind in (FactKind.INTEREST, FactKind.FAMILY, FactKind.MET_WHERE):
        do(lambda store, at, kind=kind: add_fact(store, [bo], kind, bad, at=at))
    do(lambda store, at: relate(store, bo, RelationKind.OTHER, at=at, name=bad, label=bad))
    do(lambda store, at: set_met(store, bo, Meeting(through_name=bad), at=at))
    role = HeldRole(HeldRoleId(0), Role(bad, bad), PartialDate(2019))
    do(lambda store, at: add_held_role(store, bo, role, at=at))
    page.show_contact(bo)
    shown = page.sheet.findChildren(ValueButton)
    assert len(shown) >= 5
    for each in shown:
        assert each.words.textFormat() is Qt.TextFormat.PlainText
        assert each.accessibleName()
    assert page.area.horizontalScrollBar().maximum() == 0


def test_lists_say_that_somebody_is_not_to_be_contacted(desk, add, do):
    bo = add("Bo Ek")
    do(lambda store, at: add_fact(store, [bo], FactKind.DO_NOT_CONTACT, "", at=at))
    [line] = desk.store.people.lines([bo])
    assert line_words(line, desk.clock.today()) == "do not contact"
    assert person_words(line, desk.clock.today()) == "Bo Ek, do not contact"


def test_what_is_typed_in_a_form_and_not_saved_is_asked_for(page, add, qtbot):
    bo = add("Bo Ek")
    page.show_contact(bo)
    choose(page.sheet.know, "Family")
    assert page.unsaved() is None
    qtbot.keyClicks(lines(page.sheet.know.rows)[0], "Max")
    assert page.unsaved() == bo
    qtbot.keyClick(lines(page.sheet.know.rows)[0], ESCAPE)
    assert page.unsaved() is None
