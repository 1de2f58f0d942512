from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from tests.qt.due_people import add_person

from netdesk.domain.errors import StoreProblem, StoreUnavailableError
from netdesk.domain.interaction import InteractionKind
from netdesk.operations.contacts import delete_contacts
from netdesk.operations.history import undo
from netdesk.ui.dialogs.quick_capture import QuickCapture


@pytest.fixture
def bo(desk, tmp_path, clock):
    return add_person(tmp_path / "data", "Bo Lindqvist", today=clock.today(), days_ago=74)


@pytest.fixture
def quick(desk, bo, qtbot):
    made = QuickCapture(desk)
    qtbot.addWidget(made)
    made.appear()
    qtbot.waitUntil(made.isVisible)
    return made


def test_the_cursor_is_in_the_line_and_the_window_has_no_frame(quick, qtbot):
    qtbot.waitUntil(quick.text.hasFocus)
    assert quick.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert quick.text.height() < 2 * quick.text.fontMetrics().lineSpacing() + 10


def test_what_is_typed_is_understood_at_once(quick, qtbot):
    low = quick.height()
    qtbot.keyClicks(quick.text, "yesterday coffee @Bo #pilot ")
    assert quick.preview.isVisible()
    assert "Bo Lindqvist" in quick.preview.words
    assert quick.text.accessibleDescription() == ", ".join(quick.preview.words)
    qtbot.waitUntil(lambda: quick.height() > low)


def test_enter_writes_one_step_and_closes(quick, desk, bo, clock, do, qtbot):
    qtbot.keyClicks(quick.text, "yesterday coffee by the harbour @Bo ")
    with qtbot.waitSignal(quick.saved) as saved:
        qtbot.keyClick(quick.text, Qt.Key.Key_Return)
    assert not quick.isVisible()
    assert quick.text.toPlainText() == ""
    [number] = saved.args[0].interactions
    written = desk.store.interactions.get(number)
    assert written.kind is InteractionKind.MEETING
    assert written.day == clock.today() - timedelta(days=1)
    assert written.participants == (bo,)
    do(lambda store, at: undo(store, at=at))
    assert [each.text for each in desk.store.interactions.of(bo)] == [""]


def test_escape_closes_and_the_text_is_there_the_next_time(quick, qtbot):
    qtbot.keyClicks(quick.text, "call about the offer")
    qtbot.keyClick(quick.text, Qt.Key.Key_Escape)
    assert not quick.isVisible()
    quick.appear()
    assert quick.text.toPlainText() == "call about the offer"


def test_without_a_name_enter_asks_with_whom_and_keeps_the_line(quick, qtbot):
    qtbot.keyClicks(quick.text, "call about the offer")
    qtbot.keyClick(quick.text, Qt.Key.Key_Return)
    assert quick.isVisible()
    assert quick.hint.text() == "With whom? Name them after an @."
    qtbot.keyClicks(quick.text, " ")
    assert quick.hint.text() == "Quick log"


def test_an_empty_line_is_nothing_to_write(quick, qtbot):
    qtbot.keyClick(quick.text, Qt.Key.Key_Return)
    assert quick.isVisible()
    assert quick.hint.text() == "Quick log"


def test_who_is_not_clear_is_asked(quick, desk, tmp_path, clock, qtbot):
    other = add_person(tmp_path / "data", "Bo Aaltonen", today=clock.today(), days_ago=3)
    qtbot.keyClicks(quick.text, "call @Bo about it")
    [question] = quick.preview.findChildren(QPushButton)
    assert question.text() == "Who is Bo? ▾"
    choice = next(each for each in question.menu().actions() if "Aaltonen" in each.text())
    choice.trigger()
    with qtbot.waitSignal(quick.saved) as saved:
        qtbot.keyClick(quick.text, Qt.Key.Key_Return)
    [number] = saved.args[0].interactions
    assert desk.store.interactions.get(number).participants == (other,)


def test_names_complete(quick, qtbot):
    qtbot.keyClicks(quick.text, "call @Lindq")
    qtbot.waitUntil(quick.text.popup.isVisible)
    qtbot.keyClick(quick.text.popup, Qt.Key.Key_Return)
    assert quick.text.toPlainText() == 'call @"Bo Lindqvist" '
    assert "Bo Lindqvist" in quick.preview.words


def test_what_could_not_be_saved_stays_and_is_said(quick, desk, qtbot, monkeypatch):
    def refuse(*_args, **_more):
        raise StoreUnavailableError(StoreProblem.FULL)

    monkeypatch.setattr("netdesk.ui.dialogs.quick_capture.log_interaction", refuse)
    qtbot.keyClicks(quick.text, "call @Bo ")
    qtbot.keyClick(quick.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "full" in quick.hint.text())
    assert quick.isVisible()
    assert quick.text.toPlainText() == "call @Bo "


def test_who_is_deleted_meanwhile_is_nobody_any_more(quick, desk, bo, do, qtbot):
    qtbot.keyClicks(quick.text, "call @Bo ")
    assert quick.reading.people == (bo,)
    do(lambda store, at: delete_contacts(store, [bo], at=at))
    qtbot.waitUntil(lambda: quick.reading.people == ())


def test_it_fits_a_narrow_screen(quick):
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert quick.width() <= quick.screen().availableGeometry().width()
    assert quick.screen().availableGeometry().contains(quick.geometry())
