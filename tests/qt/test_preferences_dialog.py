from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from netdesk.domain.interaction import InteractionKind
from netdesk.domain.yearly import LeapDayRule
from netdesk.operations.history import undo
from netdesk.preferences import PreferencesFile
from netdesk.ui.dialogs.preferences_dialog import PreferencesDialog
from netdesk.ui.main_window import MainWindow


@pytest.fixture
def dialog(desk, qtbot):
    desk.preferences.change(watched_folders=("/gone/phone",), daily_budget=4)
    made = PreferencesDialog(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def kept(desk):
    return PreferencesFile(desk.store.folder).current


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_every_choice_is_shown_and_kept_at_once(dialog, desk, qtbot):
    assert dialog.budget.value() == 4
    with qtbot.waitSignals([dialog.changed] * 4):
        dialog.budget.setValue(7)
        choose(dialog.leap_days, "leap_only")
        choose(dialog.region, "SE")
        choose(dialog.language, "de")
    now = kept(desk)
    assert (now.daily_budget, now.region, now.language) == (7, "SE", "de")
    assert now.leap_days is LeapDayRule.LEAP_YEARS_ONLY


def test_colours_are_asked_for_at_once(dialog, desk, qtbot):
    with qtbot.waitSignal(dialog.scheme_chosen) as chosen:
        choose(dialog.scheme, "dark")
    assert chosen.args == ["dark"]
    assert kept(desk).color_scheme == "dark"


def test_folders_are_added_once_and_taken_away(dialog, desk, qtbot, monkeypatch, tmp_path):
    folder = tmp_path / "Téléphone"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    with qtbot.waitSignal(dialog.changed):
        dialog.folders.add.click()
    with qtbot.assertNotEmitted(dialog.changed):
        dialog.folders.add.click()
    assert kept(desk).watched_folders == ("/gone/phone", str(folder))
    assert "(not there at the moment)" in dialog.folders._list.item(0).text()
    dialog.folders._list.setCurrentRow(0)
    dialog.folders._list.setFocus()
    qtbot.keyClick(dialog.folders._list, Qt.Key.Key_Delete)
    dialog.folders.remove.click()
    assert kept(desk).watched_folders == ()
    assert not dialog.folders.remove.isEnabled()
    assert dialog.folders.folders == ()


def test_every_field_has_a_name_and_a_country_names_itself(dialog):
    for each in (dialog.region, dialog.budget, dialog.leap_days, dialog.scheme, dialog.language):
        assert each.accessibleName()
    assert dialog.region.findText("Deutschland (DE)") > 0
    assert dialog.region.count() > 200
    assert dialog.region.itemData(0) == ""


def test_the_window_keeps_to_what_is_chosen(desk, qtbot):
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    window.actions_.preferences.trigger()
    dialog = window.findChild(PreferencesDialog)
    with qtbot.waitSignal(window.preferences_changed):
        choose(dialog.scheme, "dark")
    assert desk.theme.is_dark
    assert window.actions_.schemes.checkedAction().data() == "dark"
    choose(dialog.scheme, "light")
    dialog.close()
    assert Path(desk.store.folder, "preferences.json").is_file()


def test_what_counts_as_contact_is_a_step_that_can_be_undone(dialog, desk, do, qtbot):
    letter = dialog.counting.boxes[InteractionKind.LETTER]
    assert letter.isChecked()
    assert not dialog.counting.boxes[InteractionKind.NOTE].isChecked()
    with qtbot.waitSignal(desk.bus.changed):
        letter.click()
    assert InteractionKind.LETTER not in desk.store.interactions.counting_kinds()
    do(lambda store, at: undo(store, at=at))
    qtbot.waitUntil(letter.isChecked)
    assert InteractionKind.LETTER in desk.store.interactions.counting_kinds()


def test_dates_are_shown_as_many_days_ahead_as_is_chosen(dialog, desk):
    assert dialog.lead.value() == 7
    dialog.lead.setValue(21)
    assert kept(desk).lead_days == 21
