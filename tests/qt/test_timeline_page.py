"""The lanes: moved, stretched and read by mouse, keys and screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from netdesk.domain.changes import StepKind
from netdesk.domain.circle import CircleFields
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.lanes import TEN_YEARS_DAYS, WEEK_DAYS, LaneOrder, LaneQuery, Span
from netdesk.operations.cadence import set_cadence
from netdesk.operations.circles import add_to_circle, create_circle, delete_circle
from netdesk.operations.contacts import delete_contacts
from netdesk.operations.interactions import log_interaction
from netdesk.ui.desk import Desk
from netdesk.ui.models.lanes_model import LanesModel
from netdesk.ui.pages.timeline_page import TimelinePage
from netdesk.ui.widgets.lane_painting import NAME_WIDTH, ROW_HEIGHT
from netdesk.ui.widgets.lanes_view import InteractionPlace, LogWish, cell_number

TODAY = date(2026, 11, 21)
NAMES = ("Ada Ek", "Bo Lindqvist", "Cy Diop")


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def people(desk: Desk, do) -> list[ContactId]:
    """Ada had a call and a meeting, Bo a call long ago; nothing is known of Cy."""
    from netdesk.domain.contact import ContactFields
    from netdesk.operations.contacts import create_contact

    made: list[ContactId] = []
    for name in NAMES:
        fields = ContactFields(formatted_name=name)
        made += do(lambda store, at, fields=fields: create_contact(store, fields, at=at)).contacts
    ada, bo, _ = made
    for draft in (
        InteractionDraft(InteractionKind.CALL, ago(100), "about the offer", (ada,)),
        InteractionDraft(InteractionKind.MEETING, ago(20), "at the harbour", (ada, bo)),
        InteractionDraft(InteractionKind.CALL, ago(2000), "long ago", (bo,)),
    ):
        do(lambda store, at, draft=draft: log_interaction(store, draft, at=at))
    do(lambda store, at: set_cadence(store, [ada], 30, at=at))
    return made


@pytest.fixture
def page(qtbot, desk: Desk, people: list[ContactId]) -> Iterator[TimelinePage]:
    desk.preferences.change(timeline_order="name")
    made = TimelinePage(desk)
    qtbot.addWidget(made)
    made.resize(1096, 700)
    made.show()
    qtbot.waitUntil(lambda: made.model.rowCount() == len(NAMES))
    made.view.setFocus()
    yield made
    made.hide()


def at(page: TimelinePage, row: int, day: date) -> QPoint:
    """Return the place of a day's noon in a row."""
    x = page.view.scale.x(day.toordinal() + 0.5)
    return QPoint(round(x), row * ROW_HEIGHT + ROW_HEIGHT // 2)


def turn(page: TimelinePage, x: int, y: int, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    viewport = page.view.viewport()
    place = QPointF(700, 20)
    QApplication.sendEvent(
        viewport,
        QWheelEvent(
            place,
            viewport.mapToGlobal(place),
            QPoint(),
            QPoint(x, y),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_the_model_follows_queries_and_steps(qtbot, desk: Desk, people, do) -> None:
    ada, bo, cy = people
    model = LanesModel(desk, LaneQuery(LaneOrder.NAME))
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.waitUntil(lambda: list(model.ids()) == [ada, bo, cy])
    model.ask(LaneQuery(LaneOrder.NAME, kinds=frozenset({InteractionKind.MEETING})))
    qtbot.waitUntil(lambda: list(model.ids()) == [ada, bo])
    assert [mark.kind for mark in model.marks(0)] == [InteractionKind.MEETING]
    do(lambda store, at: delete_contacts(store, [ada], at=at))
    qtbot.waitUntil(lambda: list(model.ids()) == [bo])


def test_what_is_logged_appears_at_once(qtbot, page: TimelinePage, people, do) -> None:
    assert not page.model.marks(2)
    draft = InteractionDraft(InteractionKind.LETTER, ago(3), "", (people[2],))
    do(lambda store, at: log_interaction(store, draft, at=at))
    qtbot.waitUntil(lambda: [mark.kind for mark in page.model.marks(2)] == [InteractionKind.LETTER])


def test_the_wheel_zooms_about_the_mouse_and_moves_through_time(page: TimelinePage) -> None:
    view = page.view
    before = view.scale.day_at(700)
    turn(page, 0, 120, Qt.KeyboardModifier.ControlModifier)
    assert view.scale.day_at(700) == pytest.approx(before)
    assert view.span.days < 365
    days = view.span.days
    turn(page, 0, 120, Qt.KeyboardModifier.ShiftModifier)
    assert view.scale.day_at(700) < before
    turn(page, -240, 0)
    assert view.scale.day_at(700) > before
    assert view.span.days == days


@pytest.mark.parametrize(
    ("key", "shrinks"),
    [(Qt.Key.Key_Plus, True), (Qt.Key.Key_Equal, True), (Qt.Key.Key_Minus, False)],
)
def test_plus_and_minus_zoom_to_a_week_and_to_ten_years(qtbot, page, key, shrinks) -> None:
    for _ in range(40):
        qtbot.keyClick(page.view, key)
    assert page.view.span.days == pytest.approx(WEEK_DAYS if shrinks else TEN_YEARS_DAYS)


def test_keys_move_through_time_and_come_back_to_today(qtbot, page: TimelinePage) -> None:
    view, begin = page.view, page.view.span
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(view, Qt.Key.Key_PageUp, control)
    assert view.span.end == pytest.approx(begin.start)
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.span.end < begin.start
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.span == begin
    qtbot.keyClick(view, Qt.Key.Key_PageDown, control)
    qtbot.keyClick(view, Qt.Key.Key_T)
    assert view.span == begin


def test_a_finger_stretches_what_it_holds(page: TimelinePage) -> None:
    before = page.view.scale.day_at(600)
    page.view.zoom(0.5, 600)
    assert page.view.scale.day_at(600) == pytest.approx(before)


def test_the_buttons_show_a_week_to_ten_years(qtbot, page: TimelinePage) -> None:
    from PySide6.QtWidgets import QPushButton

    for words, days in (("Week", WEEK_DAYS), ("10 years", TEN_YEARS_DAYS)):
        (found,) = [each for each in page.findChildren(QPushButton) if each.text() == words]
        qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
        assert page.view.span == Span.about_today(TODAY, days)
        assert found.property("role") == "primary"


def test_arrows_go_from_mark_to_mark_and_row_to_row(qtbot, page: TimelinePage) -> None:
    view = page.view
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.chosen is not None and view.chosen.kind is InteractionKind.MEETING
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 1
    assert view.chosen is not None and view.chosen.first == ago(20).toordinal()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.chosen.first == ago(2000).toordinal(), "what is out of sight is brought into it"
    assert view.span.holds(view.chosen.middle)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.chosen is None


def test_enter_opens_the_person_or_what_happened(qtbot, page: TimelinePage, people) -> None:
    view = page.view
    with qtbot.waitSignal(page.contact_activated) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [people[0]]
    qtbot.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.interaction_activated) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    (place,) = opened.args
    assert isinstance(place, InteractionPlace)
    assert place.contact == people[0]
    assert page._desk.store.interactions.get(place.interaction).text == "about the offer"


def test_l_logs_with_whoever_is_current(qtbot, page: TimelinePage, people) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.log_requested) as wished:
        qtbot.keyClick(page.view, Qt.Key.Key_L)
    assert wished.args == [LogWish(people[1], TODAY)]


def test_a_click_opens_and_a_drag_moves(qtbot, page: TimelinePage, people) -> None:
    viewport, left = page.view.viewport(), Qt.MouseButton.LeftButton
    with qtbot.waitSignal(page.contact_activated) as opened:
        qtbot.mouseClick(viewport, left, pos=QPoint(60, ROW_HEIGHT + 8))
    assert opened.args == [people[1]]
    with qtbot.waitSignal(page.interaction_activated) as opened:
        qtbot.mouseClick(viewport, left, pos=at(page, 0, ago(100)))
    assert opened.args[0].contact == people[0]
    start, begin = page.view.span.start, at(page, 2, ago(200))
    with (
        qtbot.assertNotEmitted(page.interaction_activated),
        qtbot.assertNotEmitted(page.contact_activated),
    ):
        QTest.mousePress(viewport, left, pos=begin)
        QTest.mouseMove(viewport, begin + QPoint(120, 0))
        QTest.mouseRelease(viewport, left, pos=begin + QPoint(120, 0))
    assert page.view.span.start == pytest.approx(start - 120 / page.view.scale.pixels_a_day)


def test_a_double_click_on_an_empty_place_logs_on_that_day(
    qtbot, page: TimelinePage, people
) -> None:
    viewport, left = page.view.viewport(), Qt.MouseButton.LeftButton
    with qtbot.waitSignal(page.log_requested) as wished:
        qtbot.mouseDClick(viewport, left, pos=at(page, 2, ago(200)))
    assert wished.args == [LogWish(people[2], ago(200))]
    with qtbot.assertNotEmitted(page.log_requested):
        qtbot.mouseDClick(viewport, left, pos=at(page, 0, ago(100)))


def test_what_is_under_the_mouse_is_told(page: TimelinePage) -> None:
    details = page.view.details_at
    assert "about the offer" in details(at(page, 0, ago(100)))
    assert details(at(page, 0, ago(90))) == "within the aim, 13 August 2026 to 11 September 2026"
    assert "Ada Ek" in details(QPoint(NAME_WIDTH // 2, 10))
    assert details(at(page, 2, ago(90))) == ""
    assert details(QPoint(500, 600)) == ""


def test_a_screen_reader_is_told_what_is_seen(qtbot, page: TimelinePage) -> None:
    table = QAccessible.queryAccessibleInterface(page.view)
    assert table.role() is QAccessible.Role.Table
    assert table.text(QAccessible.Text.Name) == "Timeline of everybody"
    row, last = table.child(cell_number(0)), table.child(cell_number(2))
    assert row.text(QAccessible.Text.Name).startswith("Ada Ek, fresh, last met 20 days ago")
    assert row.text(QAccessible.Text.Description) == (
        "From 13 December 2025 to 13 December 2026: Meeting, 1 November 2026; Call, 13 August 2026."
    )
    assert "Nothing from" in last.text(QAccessible.Text.Description)
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    assert row.text(QAccessible.Text.Name).startswith("Call, 13 August 2026. Ada Ek")


def test_a_filter_that_finds_nobody_offers_everybody(qtbot, page: TimelinePage) -> None:
    page.bar.query_changed.emit(replace(page.model.query, tag="nothing"))
    qtbot.waitUntil(page._nobody.isVisible)
    page._show_everybody()
    qtbot.waitUntil(lambda: page.view.isVisible() and page.model.rowCount() == len(NAMES))


def test_a_circle_that_goes_is_shown_no_more(qtbot, page: TimelinePage, people, do) -> None:
    (circle,) = do(lambda store, at: create_circle(store, CircleFields("Clients"), at=at)).circles
    do(lambda store, at: add_to_circle(store, circle, people[:1], at=at))
    page.bar._ask_for(circle=circle)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    assert "Clients" in page.bar._circle.text()
    do(lambda store, at: delete_circle(store, circle, at=at))
    qtbot.waitUntil(lambda: page.model.rowCount() == len(NAMES))
    assert "All circles" in page.bar._circle.text()


def test_order_filters_and_span_are_remembered(qtbot, page: TimelinePage, desk: Desk) -> None:
    page.bar._ask_for(kinds=frozenset({InteractionKind.CALL}), tag="job", organization="data")
    page.view.show_span(Span(ago(900).toordinal(), 30.4375))
    page.hide()
    again = TimelinePage(desk)
    qtbot.addWidget(again)
    assert again.model.query == page.model.query
    assert again.view.span.start == page.view.span.start
    assert again.view.span.days == pytest.approx(30.4375, abs=0.05)
    with qtbot.waitSignal(again.model.ids_read):
        pass


def test_the_day_changes_while_the_page_is_open(qtbot, page: TimelinePage, clock) -> None:
    clock.now = TODAY + timedelta(days=40)
    with qtbot.waitSignal(page.model.ids_read):
        page._desk.daybreak.look()
    last = page.model.lanes(0)[-1].bands[-1]
    assert last.end == clock.now.toordinal() + 1


def test_frames_of_many_rows_leave_nothing_half_painted(qtbot, desk: Desk, page, do) -> None:
    def fill(store, at):
        from netdesk.domain.contact import ContactFields

        with store.step(StepKind.FILL_DEMO, at) as recording:
            fields = [ContactFields(formatted_name=f"Person {number}") for number in range(300)]
            store.standings.refresh(store.contacts.add(fields, at.today))
        return recording.changes

    do(fill)
    qtbot.waitUntil(lambda: page.model.rowCount() == 303)
    bar = page.view.verticalScrollBar()
    for value in (0, bar.maximum() // 2, bar.maximum(), 17):
        bar.setValue(value)
        page.view.viewport().repaint()
    assert page.view.rows_in_sight()[0] == (0, -17)


def test_the_keyboard_stays_with_the_person_it_is_at(qtbot, page, people, do) -> None:
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    do(lambda store, at: set_cadence(store, [people[1]], 10, at=at))
    page.bar._ask_for(order=LaneOrder.STALENESS)
    qtbot.waitUntil(lambda: page.model.row_of(people[1]) == 0)
    assert page.view.currentIndex().row() == 0


def test_the_first_row_is_current_when_the_keyboard_comes(qtbot, page: TimelinePage) -> None:
    query = page.model.query
    page.model.ask(replace(query, tag="nothing"))
    qtbot.waitUntil(lambda: not page.model.rowCount())
    page.model.ask(query)
    qtbot.waitUntil(lambda: page.model.rowCount() == len(NAMES))
    page.view.setFocus()
    assert page.view.currentIndex().row() == 0


def test_a_pinch_stretches_what_is_between_the_fingers(page: TimelinePage) -> None:
    viewport, view = page.view.viewport(), page.view
    before, days, place = view.scale.day_at(600), view.span.days, QPointF(600, 40)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        viewport.mapToGlobal(place),
        0.25,
        QPointF(),
    )
    QApplication.sendEvent(viewport, pinch)
    assert view.span.days == pytest.approx(days / 1.25)
    assert view.scale.day_at(600) == pytest.approx(before)


def test_rows_with_thousands_of_marks_are_read_beside_the_window(
    qtbot, page: TimelinePage, monkeypatch
) -> None:
    monkeypatch.setattr("netdesk.ui.models.lanes_model._READ_AT_ONCE", 0)
    known = page.model.marks(0)
    page.view.show_span(Span.about_today(TODAY, TEN_YEARS_DAYS))
    assert page.model.marks(0) == known, "what is known stands in"
    assert len(page.model.marks(1)) == 1, "a call years ago is not known yet"
    qtbot.waitUntil(lambda: len(page.model.marks(1)) == 2)
