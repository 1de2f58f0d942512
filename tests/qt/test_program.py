"""The running program on a desktop that has neither tray nor notifications."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from tests.qt.due_people import add_person

from netdesk.app import Program
from netdesk.domain.errors import InvalidValueError
from netdesk.operations.contacts import delete_contacts
from netdesk.runtime.wish import Wish
from netdesk.store.store import Store
from netdesk.ui.dialogs.contact_editor import ContactEditor
from netdesk.ui.dialogs.log_dialog import LogDialog
from netdesk.ui.dialogs.preferences_dialog import PreferencesDialog, Topic

pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # the offscreen platform has none


@pytest.fixture
def folder(tmp_path):
    Store.open(tmp_path / "data").close()
    return tmp_path / "data"


@pytest.fixture
def bo(folder, clock):
    return add_person(folder, "Bo Lindqvist", today=clock.today(), days_ago=74)


@pytest.fixture
def program(qapp, folder, bo, clock, monkeypatch, tmp_path):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'no-bus'}")
    made = Program(qapp, folder, clock)
    made.ends = []
    monkeypatch.setattr(made, "stop", lambda: made.ends.append("ended"))
    yield made
    made.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def question() -> QMessageBox | None:
    boxes = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox))
    return next((each for each in boxes if each.isVisible()), None)


def press(box: QMessageBox, words: str) -> None:
    next(each for each in box.findChildren(QPushButton) if each.text() == words).click()


def test_a_start_into_the_tray_makes_no_window(program):
    program.grant(Wish(show=False))
    program.reside()
    assert program._front is None


def test_the_icon_is_put_there_once(program):
    assert program.reside() is program.reside()


def test_today_says_that_there_are_no_notifications(program, qtbot):
    program.grant(Wish())
    resident = program.reside()
    qtbot.waitUntil(lambda: resident.notifier.is_available is False)
    assert program.front.window.today.reminders.missing.isVisible()


def test_without_tray_the_first_close_asks_and_the_window_can_stay(program, qtbot):
    program.grant(Wish())
    program.front.window.close()
    press(question(), "Minimise")
    assert program.front.window.isMinimized()
    program.front.wake()
    program.front.window.close()
    assert question() is None
    assert program.front.window.isMinimized()
    assert not program.ends


def test_without_tray_what_is_not_to_be_remembered_is_asked_again(program):
    program.grant(Wish())
    program.front.window.close()
    question().checkBox().setChecked(False)
    press(question(), "Minimise")
    program.front.wake()
    program.front.window.close()
    press(question(), "Quit")
    assert program.ends == ["ended"]
    assert program.backstage.preferences.current.without_tray == "quit"


def test_without_tray_a_question_that_is_not_answered_keeps_the_window(program, qtbot):
    program.grant(Wish())
    program.front.window.close()
    assert program.front.window.isVisible()
    qtbot.keyClick(question(), Qt.Key.Key_Escape)
    assert program.front.window.isVisible()
    assert program.backstage.preferences.current.without_tray == "ask"
    assert not program.ends


def test_without_tray_the_next_close_ends_without_asking(program):
    program.backstage.preferences.change(without_tray="quit")
    program.grant(Wish())
    program.front.window.close()
    assert question() is None
    assert program.ends == ["ended"]


def test_with_a_tray_a_closed_window_stays_there_and_says_so_once(program, monkeypatch):
    resident = program.reside()
    said = []
    monkeypatch.setattr(resident.tray._presence, "is_present", True)
    monkeypatch.setattr(resident.tray, "explain", said.append)
    for _ in range(2):
        program.grant(Wish())
        program.front.window.close()
    assert len(said) == 1
    assert not program.ends


def test_a_click_on_the_icon_shows_and_hides_the_window(program):
    resident = program.reside()
    resident.toggled.emit()
    assert program.front.window.isVisible()
    resident.toggled.emit()
    assert not program.front.window.isVisible()


def test_a_lost_tray_brings_the_window_back(program):
    resident = program.reside()
    resident.tray.availability_changed.emit(False)
    assert program.front.window.isVisible()


def test_a_start_into_the_tray_is_found_where_there_is_none(program):
    resident = program.reside()
    resident.tray._presence.missed.emit()
    assert program.front.window.isMinimized()
    program.front.wake()
    resident.tray._presence.missed.emit()
    assert not program.front.window.isMinimized()


def test_a_reminder_that_is_opened_shows_the_person(program, bo):
    resident = program.reside()
    resident.reminders.answers.contact_activated.emit(bo)
    assert program.front.window.isVisible()
    assert program.front.window.pages.shows_people


def test_a_press_for_somebody_who_is_gone_shows_the_window(program, folder, bo, clock):
    """Deleted a moment ago, by another process or beneath an open menu."""
    with Store.open(folder) as store:
        delete_contacts(store, [bo], at=clock.moment())
    answers = program.reside().reminders.answers
    for pressed in (answers.recall_requested, answers.write_requested, answers.contact_activated):
        program.front.window.hide()
        pressed.emit(bo)
        assert program.front.window.isVisible()
    assert not program.front._beside


def test_a_log_asked_for_in_the_tray_needs_no_window(program, bo, qtbot):
    resident = program.reside()
    resident.tray.menu.log_requested.emit((bo,))
    [dialog] = [each for each in QApplication.topLevelWidgets() if isinstance(each, LogDialog)]
    assert dialog.windowTitle() == "Log with Bo Lindqvist"
    assert program.front._window is None
    qtbot.keyClicks(dialog.composer.text, "Coffee")
    with qtbot.waitSignal(dialog.saved):
        dialog.composer.save()
    assert program.backstage.store.interactions.of(bo, limit=1)[0].text == "Coffee"
    qtbot.waitUntil(lambda: not program.front._beside)


def test_a_dialog_that_would_lose_something_keeps_the_program(program, qtbot):
    program.grant(Wish())
    program.front.window.dialogs.create_contact()
    [editor] = program.front.window.findChildren(ContactEditor)
    qtbot.keyClicks(editor.names.lines["given"], "Ada")
    program.end()
    assert program.ends == []
    press(question(), "Discard")
    program.end()
    assert program.ends == ["ended"]


def test_what_was_typed_on_a_page_and_not_saved_is_shown_before_the_program_ends(
    program, folder, bo, clock, qtbot
):
    ada = add_person(folder, "Ada Ek", today=clock.today(), days_ago=9)
    program.grant(Wish())
    program.front.window.show_contact(bo)
    composer = program.front.window.people.contact_page.sheet.composer
    qtbot.keyClicks(composer.text, "Tea")
    program.front.window.show_contact(ada)
    program.end()
    assert program.ends == []
    assert program.front.window.people.contact_page.contact == bo
    press(question(), "Keep editing")
    assert composer.text.toPlainText() == "Tea"
    program.end()
    press(question(), "Discard")
    assert program.ends == ["ended"]


def test_a_line_that_was_typed_anywhere_and_not_saved_keeps_the_program(program, qtbot):
    program.grant(Wish(show=False, quick=True))
    quick = program.front._quick
    qtbot.keyClicks(quick.text, "Tea with Bo")
    qtbot.keyClick(quick.text, Qt.Key.Key_Escape)
    assert not quick.isVisible()
    program.end()
    assert program.ends == []
    assert quick.isVisible()
    press(question(), "Keep editing")
    quick.text.setPlainText("")
    program.end()
    assert program.ends == ["ended"]


@pytest.mark.parametrize("where", ["writer", "jobs"])
def test_a_mishap_beside_the_window_is_written_down_for_whoever_mends_it(
    program, folder, qtbot, where
):
    def stumble(*_):
        raise LookupError("a stone")

    desk = program.backstage
    with qtbot.waitSignal(program.mishaps.happened):
        desk.writer.submit_long(stumble) if where == "writer" else desk.jobs.start(stumble)
    written = (folder / "netdesk.log").read_text(encoding="utf-8")
    assert written.startswith(clock_of(program))
    assert "LookupError: a stone" in written
    assert "in stumble" in written


def test_a_foreseen_failure_leaves_no_trace(program, folder, qtbot):
    def refuse(*_):
        raise InvalidValueError("no")

    with qtbot.waitSignal(program.backstage.writer.submit_long(refuse).failed):
        pass
    assert not (folder / "netdesk.log").exists()


def clock_of(program: Program) -> str:
    return program.backstage.clock.moment().instant.isoformat()


def test_a_choice_in_the_preferences_is_kept_to_at_once(program):
    program.grant(Wish())
    resident = program.reside()
    window = program.front.window
    window.actions_.preferences.trigger()
    dialog = window.findChild(PreferencesDialog)
    dialog.show_topic(Topic.REMINDERS)
    page = dialog.page(Topic.REMINDERS)
    page.pause.day.edit.setText("tomorrow")
    page.pause.pause.click()
    assert resident.reminders.paused_until is not None
    rest = window.today.reminders.rest
    assert not rest.isHidden()
    assert rest.text().startswith("Reminders rest until ")
    page.pause.resume.click()
    assert resident.reminders.paused_until is None
    assert rest.isHidden()
    page.budget.setValue(0)
    assert resident.reminders._choices.budget == 0
    dialog.close()
