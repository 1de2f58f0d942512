from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
)
from tests.qt.preferences_probe import choose, kept

from netdesk.domain.interaction import InteractionKind
from netdesk.operations.history import undo
from netdesk.ui.dialogs.preferences_dialog import PreferencesDialog, Topic
from netdesk.ui.main_window import MainWindow


@pytest.fixture
def dialog(desk, qtbot):
    desk.preferences.change(watched_folders=("/gone/phone",), daily_budget=4)
    made = PreferencesDialog(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_choice_is_shown_and_kept_at_once(dialog, desk, qtbot):
    general, imports = dialog.page(Topic.GENERAL), dialog.page(Topic.IMPORT)
    with qtbot.waitSignals([dialog.changed] * 2):
        choose(imports.region, "SE")
        choose(general.language, "de")
    assert (kept(desk).region, kept(desk).language) == ("SE", "de")


def test_the_list_opens_the_page_of_each_topic(dialog, qtbot):
    assert dialog.page(Topic.GENERAL).isVisible()
    dialog.topics.setFocus()
    for topic in list(Topic)[1:]:
        qtbot.keyClick(dialog.topics, Qt.Key.Key_Down)
        assert dialog.page(topic).isVisible()
        assert dialog.page(topic).accessibleName() == dialog.topics.currentItem().text()
    assert not dialog.page(Topic.GENERAL).isVisible()


def test_it_opens_where_it_is_asked_to(desk, qtbot):
    made = PreferencesDialog(desk, topic=Topic.TIMES)
    qtbot.addWidget(made)
    made.show()
    assert made.page(Topic.TIMES).isVisible()


def test_colours_are_asked_for_at_once(dialog, desk, qtbot):
    with qtbot.waitSignal(dialog.scheme_chosen) as chosen:
        choose(dialog.page(Topic.GENERAL).scheme, "dark")
    assert chosen.args == ["dark"]
    assert kept(desk).color_scheme == "dark"


def test_folders_are_added_once_and_taken_away(dialog, desk, qtbot, monkeypatch, tmp_path):
    folder = tmp_path / "Téléphone"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    folders = dialog.page(Topic.IMPORT).folders
    with qtbot.waitSignal(dialog.changed):
        folders.add.click()
    with qtbot.assertNotEmitted(dialog.changed):
        folders.add.click()
    assert kept(desk).watched_folders == ("/gone/phone", str(folder))
    assert "(not there at the moment)" in folders._list.item(0).text()
    folders._list.setCurrentRow(0)
    folders._list.setFocus()
    qtbot.keyClick(folders._list, Qt.Key.Key_Delete)
    folders.remove.click()
    assert kept(desk).watched_folders == ()
    assert not folders.remove.isEnabled()
    assert folders.folders == ()


def test_every_field_has_a_name(dialog):
    for topic in Topic:
        dialog.show_topic(topic)
        for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QListWidget):
            for each in dialog.page(topic).findChildren(kind):
                assert each.accessibleName() or each.text(), (topic, each)


def test_a_country_names_itself(dialog):
    region = dialog.page(Topic.IMPORT).region
    assert region.findText("Deutschland (DE)") > 0
    assert region.count() > 200
    assert region.itemData(0) == ""


def test_the_window_keeps_to_what_is_chosen(desk, qtbot):
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    window.actions_.preferences.trigger()
    dialog = window.findChild(PreferencesDialog)
    with qtbot.waitSignal(window.preferences_changed):
        choose(dialog.page(Topic.GENERAL).scheme, "dark")
    assert desk.theme.is_dark
    assert window.actions_.schemes.checkedAction().data() == "dark"
    choose(dialog.page(Topic.GENERAL).scheme, "light")
    dialog.close()
    assert Path(desk.store.folder, "preferences.json").is_file()


def test_what_counts_as_contact_is_a_step_that_can_be_undone(dialog, desk, do, qtbot):
    boxes = dialog.page(Topic.GENERAL).counting.boxes
    letter = boxes[InteractionKind.LETTER]
    assert letter.isChecked()
    assert not boxes[InteractionKind.NOTE].isChecked()
    with qtbot.waitSignal(desk.bus.changed):
        letter.click()
    assert InteractionKind.LETTER not in desk.store.interactions.counting_kinds()
    do(lambda store, at: undo(store, at=at))
    qtbot.waitUntil(letter.isChecked)
    assert InteractionKind.LETTER in desk.store.interactions.counting_kinds()


def test_enter_in_the_day_of_a_pause_pauses_and_leaves_the_dialog_open(dialog, desk, qtbot):
    dialog.show_topic(Topic.REMINDERS)
    edit = dialog.page(Topic.REMINDERS).pause.day.edit
    edit.setFocus()
    for text, paused in (("", ""), ("in 2 weeks", "2026-12-05")):
        edit.setText(text)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
        assert dialog.isVisible()
        assert kept(desk).reminders_paused_until == paused


def test_what_was_changed_elsewhere_is_shown_when_one_comes_back(dialog, desk):
    dialog.show_topic(Topic.REMINDERS)
    desk.preferences.change(reminders_paused_until="2026-12-05")
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.WindowActivate))
    assert "5 December" in dialog.page(Topic.REMINDERS).pause.state.text()


def stops(page):
    """Return what Tab must reach on a page, from top to bottom, and in a line from left to right."""
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QListWidget, QLineEdit)
    found = [each for kind in kinds for each in page.widget().findChildren(kind)]
    return [
        each
        for each in found
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(each.parent(), QAbstractSpinBox)
    ]


@pytest.mark.parametrize("topic", list(Topic))
def test_tab_goes_through_a_page_as_the_eye_does(dialog, desk, qtbot, topic):
    desk.preferences.change(digest_times=("09:00", "13:00"), reminders_paused_until="2026-12-05")
    dialog.show_topic(topic)
    dialog.topics.setFocus()
    visited = []
    for _ in range(60):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        if dialog.focusWidget() is dialog.topics:
            break
        visited.append(dialog.focusWidget())
    page = dialog.page(topic)
    wanted = stops(page)
    assert {id(each) for each in wanted} == {id(each) for each in visited[:-1]}
    assert visited[-1].text() == "Close"
    tops = [each.mapTo(page.widget(), each.rect().topLeft()).y() for each in visited[:-1]]
    assert all(below >= above - 6 for above, below in pairwise(tops))
