from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from netdesk.domain.circle import CircleFields
from netdesk.operations.circles import create_circle, delete_circle
from netdesk.ui.actions import ActionSet
from netdesk.ui.undo_claim import UndoClaim


@pytest.fixture
def actions(desk):
    return ActionSet(desk)


def make_circle(name):
    return lambda store, at: create_circle(store, CircleFields(name), at=at)


def test_nothing_can_be_undone_in_an_empty_store(actions):
    assert not actions.undo.isEnabled()
    assert not actions.redo.isEnabled()
    assert actions.undo.text() == "Undo"


def test_undo_and_redo_name_the_step_they_turn_back(desk, do, actions, qtbot):
    do(make_circle("Mentors & Friends"))
    assert actions.undo.text() == "Undo “New circle Mentors && Friends”"
    with qtbot.waitSignal(actions.said) as said:
        actions.undo.trigger()
    assert said.args == ["Undone: New circle Mentors & Friends"]
    assert not desk.store.circles.all()
    qtbot.waitUntil(actions.redo.isEnabled)
    assert actions.redo.text() == "Redo “New circle Mentors && Friends”"
    with qtbot.waitSignal(actions.said):
        actions.redo.trigger()
    assert [each.fields.name for each in desk.store.circles.all()] == ["Mentors & Friends"]


def test_two_quick_presses_undo_two_steps(desk, do, actions, qtbot):
    do(make_circle("Mentors"))
    do(make_circle("Clients"))
    actions.undo.trigger()
    qtbot.waitUntil(actions.undo.isEnabled)
    actions.undo.trigger()
    qtbot.waitUntil(lambda: not desk.store.circles.all())


def test_a_step_that_another_process_turned_back_is_said_not_forced(desk, do, actions, qtbot):
    changes = do(make_circle("Mentors"))
    [circle] = changes.circles
    desk.bus.blockSignals(True)
    do(lambda store, at: delete_circle(store, circle, at=at))
    desk.writer.submit(lambda store, at: store.history.undo(at))
    desk.writer.submit(lambda store, at: store.history.undo(at))
    with qtbot.waitSignal(actions.said) as said:
        actions.undo.trigger()
    desk.bus.blockSignals(False)
    assert said.args == ["There is nothing left to undo or redo."]


def test_every_shortcut_is_there_once(actions):
    keys = [
        key.toString()
        for _, group in actions.sections()
        for action in group
        for key in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+N", "Ctrl+I", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+K", "Ctrl+Q"} <= set(keys)


def test_the_menu_lists_all_actions(actions, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    listed = actions.menu(window).actions()
    assert all(action in listed for _, group in actions.sections() for action in group)


def test_the_scheme_chosen_holds_and_is_kept(desk, actions):
    dark = next(each for each in actions.schemes.actions() if each.text() == "Dark")
    dark.trigger()
    assert desk.theme.is_dark
    assert desk.preferences.current.color_scheme == "dark"


@pytest.fixture
def window(qtbot, actions):
    window = QWidget()
    actions.add_to(window)
    field = QLineEdit(window)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    claim = UndoClaim(QApplication.instance())
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    yield window, field
    claim.deleteLater()


def test_a_field_with_its_own_text_to_undo_keeps_the_key(desk, do, window, qtbot):
    do(make_circle("Mentors"))
    _, field = window
    qtbot.keyClicks(field, "abc")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() != "abc"
    assert desk.store.circles.all()


def test_a_field_with_nothing_to_undo_leaves_the_key_to_the_window(desk, do, window, qtbot):
    do(make_circle("Mentors"))
    _, field = window
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not desk.store.circles.all())
