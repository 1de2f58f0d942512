from __future__ import annotations

from datetime import timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from tests.qt.conftest import TODAY
from tests.qt.due_people import add_person

from netdesk.domain.changes import StepKind
from netdesk.domain.contact import Channel, ChannelKind, ContactFields
from netdesk.domain.due import MOST_NEW_ROLES
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import RoleChangeId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.domain.repeat import Repeat
from netdesk.domain.role_change import Role, RoleChange
from netdesk.operations import history
from netdesk.operations.cadence import set_cadence
from netdesk.operations.contacts import edit_contact
from netdesk.operations.facts import add_fact
from netdesk.operations.interactions import log_interaction
from netdesk.operations.promises import make_promise
from netdesk.ui.dialogs.promise_dialog import PromiseDialog
from netdesk.ui.pages.today_page import SIDE_WIDTH, TodayPage
from netdesk.ui.widgets.answer_link import AnswerKeys, AnswerLink
from netdesk.ui.widgets.due_lists import NEW_ROLES_PAGE
from netdesk.ui.widgets.key_button import KeyButton
from netdesk.ui.widgets.occasion_link import OccasionLink
from netdesk.ui.widgets.snooze_menu import DayDialog, SnoozeMenu


@pytest.fixture
def add(desk, clock):
    def add_to_desk(name, **facts):
        return add_person(desk.store.folder, name, today=clock.today(), **facts)

    return add_to_desk


@pytest.fixture
def bo(add):
    return add("Bo Lindqvist", days_ago=74, text="Promised: the benchmark.")


@pytest.fixture
def jonas(add):
    return add("Jonas Novák", aim=90, days_ago=210, kind=InteractionKind.MEETING)


@pytest.fixture
def open_page(desk, qtbot):
    def made():
        page = TodayPage(desk)
        qtbot.addWidget(page)
        page.resize(1096, 752)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.setFocus()
        return page

    return made


def words(widget: QWidget) -> list[str]:
    """Return every word one can read there."""
    shown = [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
    return shown + [
        each.text() for each in widget.findChildren(QPushButton) if each.isVisible() and each.text()
    ]


def names(page: TodayPage) -> list[str]:
    return [card.accessibleName().split(":")[0] for card in page._cards.cards]


def key_button(page: QWidget, words: str) -> KeyButton:
    return next(
        each
        for each in page.findChildren(KeyButton)
        if each.accessibleName() == words and each.isVisible()
    )


def deferrals(desk) -> list[tuple]:
    return desk.store.database.rows("SELECT contact_id, kind, until FROM deferral")


def open_menu() -> SnoozeMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, SnoozeMenu)
    return menu


def chosen(menu: SnoozeMenu, start: str) -> QAction:
    return next(each for each in menu.actions() if each.text().replace("&", "").startswith(start))


@pytest.fixture
def learn(do, clock):
    def run(*contacts, days_ago: int = 0):
        day = clock.today() - timedelta(days=days_ago)
        writer, editor = Role("Writer", "Northgate"), Role("Editor", "Blue & <b>Heron</b> Labs")
        changes = [RoleChange(RoleChangeId(0), each, day, writer, editor) for each in contacts]

        def fill(store, at):
            with store.step(StepKind.IMPORT, at) as recording:
                store.role_changes.add_many(changes)
            return recording.changes

        do(fill)

    return run


def test_a_new_role_stands_with_the_dates_until_it_is_answered(
    open_page, bo, learn, do, clock, qtbot
):
    page = open_page()
    assert not page._dates.isVisible()
    learn(bo, days_ago=2)
    qtbot.waitUntil(lambda: "Bo Lindqvist, new role" in words(page._dates))
    shown = words(page._dates)
    assert {"Editor at Blue & <b>Heron</b> Labs", "2 days ago"} <= set(shown)
    [link] = [each for each in page._dates.findChildren(QPushButton) if "Bo" in each.text()]
    spoken = "New role: Editor at Blue & <b>Heron</b> Labs, learned 2 days ago"
    assert link.accessibleName() == f"Bo Lindqvist: {spoken}"
    assert [card.contact for card in page._cards.cards] == [bo]
    draft = InteractionDraft(InteractionKind.CALL, clock.today(), "", (bo,))
    do(lambda store, at: log_interaction(store, draft, at=at))
    assert not page._dates.isVisible()


def test_a_new_role_is_answered_by_one_key(open_page, add, learn, do, qtbot):
    ada = add("Ada Ek", aim=None)
    learn(ada)
    page = open_page()

    def link() -> OccasionLink:
        return page._dates.findChildren(OccasionLink)[-1]

    link().setFocus()
    with qtbot.waitSignal(page.log_requested) as heard:
        qtbot.keyClick(link(), Qt.Key.Key_L)
    assert heard.args == [(ada,)]
    with qtbot.waitSignal(page.contact_activated) as heard:
        qtbot.mouseClick(link(), Qt.MouseButton.LeftButton)
    assert heard.args == [ada]
    qtbot.keyClick(link(), Qt.Key.Key_S)
    menu = next(each for each in link().findChildren(SnoozeMenu) if each.isVisible())
    chosen(menu, "Tomorrow").trigger()
    menu.close()
    qtbot.waitUntil(lambda: not page._dates.isVisible())
    do(lambda store, at: history.undo(store, at=at))
    qtbot.waitUntil(page._dates.isVisible)
    menu = link().menu_of_answers()
    assert [each.text().partition("\t")[0] for each in menu.actions() if each.text()] == [
        "Open",
        "Log",
        "Snooze",
        "Skip",
    ]
    menu.deleteLater()
    qtbot.keyClick(link(), Qt.Key.Key_K)
    qtbot.waitUntil(lambda: not page._dates.isVisible())


def test_a_name_and_a_role_beyond_measure_widen_nothing(open_page, add, do, clock, qtbot):
    ada = add("Ada " + "N" * 5000, aim=None)
    endless = Role("Chief " + "of everything " * 900, "Labs\n" + "x" * 9000)
    change = RoleChange(RoleChangeId(0), ada, clock.today(), Role("Writer"), endless)

    def fill(store, at):
        with store.step(StepKind.IMPORT, at) as recording:
            store.role_changes.add_many([change])
        return recording.changes

    do(fill)
    page = open_page()
    qtbot.waitUntil(page._dates.isVisible)
    assert page._dates.width() <= SIDE_WIDTH
    assert page._dates.height() < 300
    assert page._scroll.horizontalScrollBar().maximum() == 0


def test_the_focus_stays_with_the_dates_when_one_is_answered(open_page, add, learn, qtbot):
    people = [add(name, aim=None) for name in ("Ada", "Bo", "Cy")]
    learn(*people)
    page = open_page()

    def names() -> list[str]:
        return [each.text() for each in page._dates._links]

    page._dates._links[1].setFocus()
    qtbot.keyClick(page._dates._links[1], Qt.Key.Key_K)
    qtbot.waitUntil(lambda: names() == ["Ada, new role", "Cy, new role"])
    assert page._dates._links[1].hasFocus()
    qtbot.keyClick(page._dates._links[1], Qt.Key.Key_K)
    qtbot.waitUntil(lambda: names() == ["Ada, new role"])
    assert page._dates._links[0].hasFocus()


def test_many_new_roles_do_not_flood_the_page(open_page, add, learn, qtbot):
    learn(*[add(f"Person {number}", aim=None) for number in range(30)])
    page = open_page()

    def shown() -> list[str]:
        return [each for each in words(page._dates) if each.endswith(", new role")]

    assert len(shown()) == MOST_NEW_ROLES
    more = page._dates._more_roles
    assert more.text() == "Show 25 more new roles"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown()) == MOST_NEW_ROLES + NEW_ROLES_PAGE)
    assert more.text() == "Show 5 more new roles"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(shown()) == 30)
    assert not more.isVisible()


def test_the_page_says_the_day_the_people_and_why(bo, jonas, open_page):
    page = open_page()
    seen = words(page)
    assert "Saturday, 21 November" in seen
    assert "Two people today." in seen
    assert "last call 74 days ago, you aim for 30" in seen
    assert "last met 210 days ago, you aim for 90" in seen
    assert "Last: Promised: the benchmark." in seen
    assert names(page) == ["Bo Lindqvist", "Jonas Novák"]


def test_beyond_the_budget_people_wait(add, open_page):
    for number in range(5):
        add(f"Person {number}", days_ago=40 + number)
    page = open_page()
    assert "Three people today. Two more can wait." in words(page)
    assert names(page) == ["Person 4", "Person 3", "Person 2"]


@pytest.mark.parametrize("width", [1096, 560])
def test_a_card_is_as_high_as_its_words(add, open_page, qtbot, width):
    add("Bo Alexander Lindqvist", days_ago=74, text="Promised: the benchmark. " * 4)
    page = open_page()
    page.resize(width, 752)
    card = page._cards.cards[0]
    qtbot.waitUntil(lambda: card._last.height() >= card._last.heightForWidth(card._last.width()))
    placed = [each.geometry() for each in (card._name, card._reason, card._last)]
    assert not any(one.intersects(other) for one, other in combinations(placed, 2))
    assert all(card.rect().contains(each) for each in placed)
    assert card.y() == 0


def test_the_others_do_not_grow_into_the_room_of_a_card_that_is_gone(bo, jonas, open_page, qtbot):
    page = open_page()
    gone, height = (card.height() for card in page._cards.cards)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_K)
    qtbot.waitUntil(lambda: len(page._cards.cards) == 1)
    qtbot.waitUntil(lambda: page._cards.height() < gone + height)
    assert abs(page._cards.cards[0].height() - height) < 4


def test_after_the_last_answer_the_page_has_the_focus_and_after_an_undo_the_card(
    bo, do, open_page, qtbot
):
    page = open_page()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_K)
    qtbot.waitUntil(lambda: not page._cards.cards)
    assert page.hasFocus()
    do(lambda store, at: history.undo(store, at=at))
    qtbot.waitUntil(lambda: len(page._cards.cards) == 1)
    assert page._cards.cards[0].hasFocus()


def test_w_shows_who_waits_with_the_reasons_and_hides_them_again(add, open_page, qtbot):
    for number in range(5):
        add(f"Person {number}", days_ago=40 + number)
    page = open_page()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_W)
    assert {"Person 1", "last call 41 days ago, you aim for 30", "Person 0"} <= set(words(page))
    assert "Show more" not in words(page)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_W)
    assert "Person 1" not in words(page)


def test_who_waits_comes_a_page_at_a_time(add, open_page, qtbot):
    for number in range(25):
        add(f"Person {number:02}", days_ago=40 + number)
    page = open_page()
    qtbot.mouseClick(key_button(page, "Show who waits"), Qt.MouseButton.LeftButton)
    assert "Person 02" in words(page)
    assert "Person 01" not in words(page)
    more = next(each for each in page.findChildren(QPushButton) if each.text() == "Show more")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Person 00" in words(page))
    assert "Show more" not in words(page)


def test_the_first_card_has_the_focus_and_the_arrows_move_it(bo, jonas, open_page, qtbot):
    page = open_page()
    first, second = page._cards.cards
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert second.hasFocus()


def test_k_skips_the_focused_person_and_the_next_has_the_focus(bo, jonas, desk, open_page, qtbot):
    page = open_page()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_K)
    qtbot.waitUntil(lambda: names(page) == ["Jonas Novák"])
    assert deferrals(desk) == [(bo, "skip", None)]
    assert page._cards.cards[0].hasFocus()


def test_s_and_a_choice_snooze_the_focused_person(bo, jonas, desk, open_page, qtbot):
    page = open_page()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_S)
    menu = open_menu()
    chosen(menu, "Next week").trigger()
    menu.close()
    qtbot.waitUntil(lambda: names(page) == ["Bo Lindqvist"])
    assert deferrals(desk) == [(jonas, "snooze", "2026-11-23")]


def test_a_day_picked_from_the_calendar_snoozes_until_then(bo, desk, open_page, qtbot):
    page = open_page()
    page._cards.cards[0].open_snooze_menu()
    menu = open_menu()
    with qtbot.waitSignal(menu.destroyed):
        qtbot.keyClick(menu, Qt.Key.Key_P)
    dialog = page.findChild(DayDialog)
    dialog.calendar.setSelectedDate(dialog.calendar.selectedDate().addDays(9))
    dialog.accept()
    qtbot.waitUntil(lambda: bool(deferrals(desk)))
    assert deferrals(desk) == [(bo, "snooze", "2026-12-01")]


def test_l_and_the_button_ask_to_log(bo, jonas, open_page, qtbot):
    page = open_page()
    with qtbot.waitSignal(page.log_requested) as asked:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_L)
    assert asked.args == [(bo,)]
    with qtbot.waitSignal(page.log_requested) as asked:
        qtbot.mouseClick(key_button(page._cards.cards[1], "Log"), Qt.MouseButton.LeftButton)
    assert asked.args == [(jonas,)]


@pytest.mark.parametrize("key", [Qt.Key.Key_O, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_one_key_opens_the_person(bo, open_page, qtbot, key):
    page = open_page()
    with qtbot.waitSignal(page.contact_activated) as opened:
        qtbot.keyClick(page.focusWidget(), key)
    assert opened.args == [bo]


def test_letters_typed_into_a_field_and_shortcuts_answer_nobody(bo, desk, open_page, qtbot):
    page = open_page()
    field = QLineEdit(page)
    field.show()
    field.setFocus()
    qtbot.keyClicks(field, "lsk")
    page._cards.cards[0].setFocus()
    qtbot.keyClick(page._cards.cards[0], Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "lsk"
    assert QApplication.activePopupWidget() is None
    assert not deferrals(desk)


def test_what_is_logged_elsewhere_takes_the_card_away(bo, jonas, desk, do, open_page, clock):
    page = open_page()
    draft = InteractionDraft(InteractionKind.CALL, clock.today(), "", (bo,))
    do(lambda store, at: log_interaction(store, draft, at=at))
    assert names(page) == ["Jonas Novák"]
    do(lambda store, at: store.history.undo(at))
    assert names(page) == ["Bo Lindqvist", "Jonas Novák"]


def test_a_new_day_brings_new_people(add, desk, clock, open_page):
    add("Anna Kowalczyk", days_ago=28)
    page = open_page()
    assert names(page) == []
    clock.now += timedelta(days=2)
    desk.daybreak.look()
    assert names(page) == ["Anna Kowalczyk"]
    assert "Monday, 23 November" in words(page)


def test_a_hidden_page_catches_up_when_it_is_shown(bo, jonas, do, open_page, clock):
    page = open_page()
    page.hide()
    draft = InteractionDraft(InteractionKind.CALL, clock.today(), "", (bo,))
    do(lambda store, at: log_interaction(store, draft, at=at))
    page.show()
    assert names(page) == ["Jonas Novák"]


def test_near_birthdays_stand_beside_with_their_day(add, clock, open_page, qtbot):
    elif_ = add("Elif Yılmaz & Co", aim=None, birthday=clock.today() + timedelta(days=2))
    page = open_page()
    assert {"Elif Yılmaz && Co, birthday (40)", "Monday"} <= set(words(page))
    name = next(each for each in page.findChildren(QPushButton) if each.text().startswith("Elif"))
    with qtbot.waitSignal(page.contact_activated) as opened:
        qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
    assert opened.args == [elif_]


def test_without_any_cadence_the_page_says_how_to_set_one(add, open_page, qtbot):
    add("Bo Lindqvist", aim=None)
    page = open_page()
    seen = words(page)
    assert "Nobody is due today." in seen
    assert any("choose how often" in each for each in seen)
    choose = next(
        each for each in page.findChildren(QPushButton) if each.text() == "Choose somebody"
    )
    with qtbot.waitSignal(page.people_requested):
        qtbot.mouseClick(choose, Qt.MouseButton.LeftButton)


def test_where_nobody_ever_is_due_enter_goes_on_to_sorting(add, do, open_page, qtbot):
    ada = add("Ada Ek", aim=None)
    page = open_page()
    way = page.focusWidget()
    with qtbot.waitSignal(page.sorting_requested):
        qtbot.keyClick(way, Qt.Key.Key_Return)
    day = TODAY - timedelta(days=90)
    draft = InteractionDraft(InteractionKind.CALL, day, "", (ada,))
    do(lambda store, at: log_interaction(store, draft, at=at))
    do(lambda store, at: set_cadence(store, [ada], 30, at=at))
    qtbot.waitUntil(lambda: names(page) == ["Ada Ek"])
    assert page.focusWidget() is page._cards.cards[0]


def test_when_nobody_is_due_the_page_says_who_is_next(add, open_page):
    add("Anna Kowalczyk", days_ago=28)
    seen = words(open_page())
    assert "Nobody is due today." in seen
    assert "Next: Anna Kowalczyk, on Monday, 23 November." in seen
    assert "Choose somebody" not in seen


def test_after_the_last_answer_the_page_is_done(bo, open_page, qtbot):
    page = open_page()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_K)
    qtbot.waitUntil(lambda: names(page) == [])
    assert "Done for today." in words(page)


def test_what_a_card_says_is_never_markup(add, open_page):
    add("<b>Bo</b> & <i>Co</i>", days_ago=40, text="<img src='x'> & more")
    seen = words(open_page())
    assert "<b>Bo</b> & <i>Co</i>" in seen
    assert "Last: <img src='x'> & more" in seen


def test_nothing_is_cut_in_the_smallest_window(add, clock, open_page):
    add("Bartholomew Featherstonehaugh-Cholmondeley of Lindqvist", days_ago=74, text="a word " * 60)
    add("Elif Yılmaz", aim=None, birthday=clock.today())
    page = open_page()
    page.resize(844, 552)
    QApplication.processEvents()
    card = page._cards.cards[0]
    assert page._scroll.horizontalScrollBar().maximum() == 0
    assert card.mapTo(page, QPoint(card.width(), 0)).x() <= page.width()
    dates = page._dates
    assert dates.mapTo(page, QPoint(0, 0)).y() > card.mapTo(page, QPoint(0, card.height())).y()


def test_every_control_has_a_name(add, bo, open_page):
    for number in range(5):
        add(f"Person {number}", days_ago=40 + number)
    page = open_page()
    page.toggle_waiting()
    for each in page.findChildren(QPushButton):
        assert each.accessibleName() or each.text()


def test_missing_notifications_are_said(open_page):
    page = open_page()
    page.reminders.show_missing(True)
    assert any("no notifications" in each for each in words(page))
    page.reminders.show_missing(False)
    assert not any("no notifications" in each for each in words(page))


def owe(do, contact, text="the benchmark", days_over=8):
    due = TODAY - timedelta(days=days_over)
    draft = PromiseDraft(contact, PromiseKind.GIVE, text, due)
    do(lambda store, at: make_promise(store, draft, at=at))


def links(page: TodayPage, start: str) -> list[AnswerLink]:
    found = page.findChildren(AnswerLink)
    return [each for each in found if each.isVisible() and each.accessibleName().startswith(start)]


def test_promises_stand_beside_and_are_kept_by_one_key(bo, do, desk, open_page, qtbot):
    owe(do, bo)
    page = open_page()
    [link] = links(page, "the benchmark, 8 days over, for Bo Lindqvist")
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: not links(page, "the benchmark"))
    assert desk.store.promises.of(bo)[0].done_on == TODAY
    assert not desk.store.promises.open_of(bo)


def test_the_keys_of_the_line_in_focus_are_shown_and_pressed(bo, do, desk, open_page, qtbot):
    owe(do, bo)
    page = open_page()
    shown = page._promises.findChild(AnswerKeys)
    assert not shown.isVisible()
    [link] = links(page, "the benchmark")
    link.setFocus()
    qtbot.waitUntil(shown.isVisible)
    keys = [each for each in shown.findChildren(KeyButton) if each.isVisible()]
    assert [each.accessibleName() for each in keys] == ["Done", "Snooze", "Log", "Edit…"]
    page._cards.cards[0].setFocus()
    assert not shown.isVisible()
    link.setFocus()
    key_button(shown, "Done").click()
    qtbot.waitUntil(lambda: not links(page, "the benchmark"))
    assert not desk.store.promises.open_of(bo)


def test_a_promise_that_repeats_says_how_often_and_is_edited_by_one_key(bo, do, open_page, qtbot):
    due = TODAY - timedelta(days=1)
    repeat = Repeat("FREQ=DAILY;BYMONTH=11")
    draft = PromiseDraft(bo, PromiseKind.GIVE, "the news", due, repeat=repeat)
    do(lambda store, at: make_promise(store, draft, at=at))
    page = open_page()
    [link] = links(page, "the news")
    assert link.accessibleName().endswith("for Bo Lindqvist · FREQ=DAILY;BYMONTH=11")
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_E)
    [dialog] = page.window().findChildren(PromiseDialog)
    assert dialog.repeat.rule.text() == "FREQ=DAILY;BYMONTH=11"
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()


def test_keys_below_the_edge_come_into_sight_with_their_line(bo, do, open_page, qtbot):
    owe(do, bo)
    page = open_page()
    page.resize(700, 260)
    shown = page._promises.findChild(AnswerKeys)
    [link] = links(page, "the benchmark")

    def is_in_sight(widget: QWidget) -> bool:
        return not widget.visibleRegion().isEmpty() and (
            widget.visibleRegion().boundingRect().height() == widget.height()
        )

    qtbot.waitUntil(lambda: not is_in_sight(link))
    link.setFocus()
    qtbot.waitUntil(lambda: is_in_sight(shown) and is_in_sight(link))


def test_a_promise_is_put_off_and_the_focus_stays_among_them(bo, do, desk, open_page, qtbot):
    for text in ("the benchmark", "the book"):
        owe(do, bo, text)
    page = open_page()
    first = links(page, "the benchmark")[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_S)
    chosen(open_menu(), "Next week").trigger()
    qtbot.waitUntil(lambda: not links(page, "the benchmark"))
    assert links(page, "the book")[0].hasFocus()
    assert desk.store.promises.open_of(bo)[0].snoozed_until == TODAY + timedelta(days=2)


def test_a_plan_whose_day_is_past_asks_and_becomes_a_contact(bo, do, desk, open_page, qtbot):
    day = TODAY - timedelta(days=1)
    draft = InteractionDraft(InteractionKind.MEETING, day, "coffee", (bo,), is_planned=True)
    do(lambda store, at: log_interaction(store, draft, at=at))
    page = open_page()
    [link] = links(page, "coffee, ")
    assert "did it happen?" in link.accessibleName()
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: desk.store.standings.get(bo).last_touch == day)
    qtbot.waitUntil(lambda: not page._cards.cards)


def test_a_plan_that_fell_through_is_dropped(bo, do, desk, open_page, qtbot):
    draft = InteractionDraft(InteractionKind.MEETING, TODAY, "coffee", (bo,), is_planned=True)
    do(lambda store, at: log_interaction(store, draft, at=at))
    page = open_page()
    link = links(page, "coffee")[0]
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: not links(page, "coffee"))
    assert len(desk.store.interactions.of(bo)) == 1


def test_a_card_says_what_is_promised_what_to_ask_and_how_to_reach(bo, do, desk, qtbot):
    owe(do, bo)
    channels = (
        Channel(ChannelKind.EMAIL, "bo@soder.example"),
        Channel(ChannelKind.PHONE, "+46 8 12"),
    )
    fields = ContactFields("Bo Lindqvist", channels=channels)
    do(lambda store, at: edit_contact(store, bo, fields, at=at))
    do(lambda store, at: add_fact(store, [bo], FactKind.ASK_NEXT_TIME, "the move?", at=at))
    opened: list[str] = []
    page = TodayPage(desk, open_url=lambda url: opened.append(url.toString()))
    qtbot.addWidget(page)
    page.show()
    [card] = page._cards.cards
    assert "Promised: the benchmark. Ask: the move?" in words(card)
    with qtbot.waitSignal(page.recall_requested) as heard:
        qtbot.keyClick(card, Qt.Key.Key_R)
    assert heard.args == [bo]
    qtbot.keyClick(card, Qt.Key.Key_M)
    qtbot.keyClick(card, Qt.Key.Key_C)
    assert opened == ["mailto:bo@soder.example", "tel:+46812"]
