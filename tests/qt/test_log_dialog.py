from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from tests.qt.due_people import add_person

from netdesk.domain.interaction import InteractionKind
from netdesk.ui.dialogs.log_dialog import LogDialog


@pytest.fixture
def bo(desk, clock):
    return add_person(desk.store.folder, "Bo Lindqvist", today=clock.today(), days_ago=74)


@pytest.fixture
def open_dialog(desk, qtbot):
    made = []

    def opened(*contacts):
        dialog = LogDialog(desk, contacts)
        made.append(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    yield opened
    for dialog in filter(shiboken6.isValid, made):
        dialog.done(0)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def test_one_types_and_enter_saves_and_closes(bo, desk, clock, open_dialog, qtbot):
    dialog = open_dialog(bo)
    assert dialog.windowTitle() == "Log with Bo Lindqvist"
    assert dialog.composer.text.hasFocus()
    qtbot.keyClicks(dialog.composer.text, "Coffee by the river")
    with qtbot.waitSignals([dialog.saved, dialog.finished]):
        qtbot.keyClick(dialog.composer.text, Qt.Key.Key_Return)
    [newest] = desk.store.interactions.of(bo, limit=1)
    assert newest.text == "Coffee by the river"
    assert newest.day == clock.today()
    assert newest.kind is InteractionKind.MEETING
    qtbot.waitUntil(lambda: not QApplication.topLevelWidgets() or not _is_shown("Log with"))


def test_escape_closes_and_saves_nothing(bo, desk, open_dialog, qtbot):
    dialog = open_dialog(bo)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.composer.text, Qt.Key.Key_Escape)
    assert [each.text for each in desk.store.interactions.of(bo)] == [""]


def test_escape_asks_before_what_was_typed_is_lost(bo, desk, open_dialog, qtbot):
    dialog = open_dialog(bo)
    qtbot.keyClicks(dialog.composer.text, "Coffee")
    qtbot.keyClick(dialog.composer.text, Qt.Key.Key_Escape)
    qtbot.keyClick(dialog.findChild(QMessageBox), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.composer.text.toPlainText() == "Coffee"
    assert not dialog.close()
    question = dialog.findChildren(QMessageBox)[-1]
    discard = next(each for each in question.buttons() if each.text() == "Discard")
    with qtbot.waitSignal(dialog.finished):
        qtbot.mouseClick(discard, Qt.MouseButton.LeftButton)
    assert [each.text for each in desk.store.interactions.of(bo)] == [""]


def test_shift_enter_begins_a_line(bo, open_dialog, qtbot):
    dialog = open_dialog(bo)
    qtbot.keyClicks(dialog.composer.text, "Coffee")
    qtbot.keyClick(dialog.composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.composer.text.toPlainText() in ("Coffee\n", "Coffee\u2028")
    dialog.close()


def test_without_contacts_one_picks_whom_it_was_with(bo, desk, open_dialog, qtbot):
    dialog = open_dialog()
    assert dialog.composer.people.field.hasFocus()
    dialog.composer.people.choose([bo])
    dialog.composer.focus_text()
    qtbot.keyClicks(dialog.composer.text, "By chance")
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog.composer.text, Qt.Key.Key_Return)
    assert desk.store.interactions.of(bo, limit=1)[0].text == "By chance"


def test_with_nobody_enter_writes_nothing(desk, open_dialog, qtbot):
    dialog = open_dialog()
    dialog.composer.focus_text()
    qtbot.keyClicks(dialog.composer.text, "By chance")
    qtbot.keyClick(dialog.composer.text, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert desk.store.history.newest_id() == 0
    dialog.close()


def _is_shown(title: str) -> bool:
    return any(
        each.isVisible() and each.windowTitle().startswith(title)
        for each in QApplication.topLevelWidgets()
    )
