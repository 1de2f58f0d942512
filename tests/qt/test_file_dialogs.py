from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QScrollArea, QWidget

from netdesk.domain.contact import ContactFields
from netdesk.operations.contacts import create_contact
from netdesk.operations.export_contacts import ExportVersion
from netdesk.store.store import Store
from netdesk.ui.actions import ActionSet
from netdesk.ui.card_source import CardSource
from netdesk.ui.dialogs.about_dialog import AboutDialog
from netdesk.ui.dialogs.back_up import back_up
from netdesk.ui.dialogs.export_dialog import ExportDialog
from netdesk.ui.dialogs.import_dialog import choose_card_files, choose_card_folder
from netdesk.ui.dialogs.shortcuts_dialog import ShortcutsDialog


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """Answer the file dialog with a path of the test's."""

    def answer(name):
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name) if name else "", "")
        )
        return tmp_path / name

    return answer


@pytest.fixture
def bo(do):
    return do(lambda store, at: create_contact(store, ContactFields("Bo Lindqvist"), at=at))


@pytest.fixture
def window(qtbot):
    """What the dialogs belong to: they delete themselves when they are closed."""
    window = QWidget()
    qtbot.addWidget(window)
    yield window


def export(desk, window, version=ExportVersion.AS_IMPORTED) -> ExportDialog:
    dialog = ExportDialog(desk, None, window)
    dialog.open()
    dialog.versions.button(list(ExportVersion).index(version)).setChecked(True)
    dialog._export.click()
    return dialog


@pytest.mark.parametrize(
    ("version", "line"),
    [(ExportVersion.V3, b"VERSION:3.0"), (ExportVersion.V4, b"VERSION:4.0")],
)
def test_people_are_written_in_the_version_chosen(desk, bo, window, qtbot, chosen, version, line):
    path = chosen("people.vcf")
    dialog = export(desk, window, version)
    with qtbot.waitSignal(dialog.exported) as exported:
        pass
    assert line in path.read_bytes()
    assert b"Bo Lindqvist" in path.read_bytes()
    assert "people.vcf" in exported.args[0]


def test_a_name_without_an_ending_gets_one(desk, bo, window, qtbot, chosen):
    path = chosen("people")
    dialog = export(desk, window)
    with qtbot.waitSignal(dialog.exported):
        pass
    assert path.with_suffix(".vcf").exists()


def test_an_export_that_fails_is_said_and_can_be_tried_again(desk, bo, window, qtbot, chosen):
    chosen("missing/people.vcf")
    dialog = export(desk, window)
    qtbot.waitUntil(dialog._problem.isVisible)
    assert "not there" in dialog._problem.text()
    assert dialog._export.isEnabled()
    dialog.reject()


def test_an_export_can_be_thought_better_of(desk, bo, window, qtbot, chosen):
    chosen("")
    dialog = export(desk, window)
    assert dialog._task is None
    dialog.reject()


def test_a_backup_is_a_store_of_the_same_people(desk, bo, qtbot, chosen, tmp_path):
    chosen("copy/netdesk.db").parent.mkdir()
    said: list[str] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    back_up(desk, parent, said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert "netdesk.db" in said[0]
    with Store.open_reader(tmp_path / "copy") as copy:
        assert copy.contacts.names(copy.contacts.all_ids()) == ["Bo Lindqvist"]


def test_a_backup_never_takes_the_place_of_the_live_file(desk, bo, qtbot, monkeypatch):
    live = desk.store.database.path
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(live), ""))
    said: list[str] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    before = live.stat().st_ino
    back_up(desk, parent, said.append)
    assert "choose another" in said[0]
    assert live.stat().st_ino == before


def test_a_backup_that_fails_is_said(desk, bo, qtbot, chosen):
    chosen("missing/netdesk.db")
    said: list[str] = []
    parent = QWidget()
    qtbot.addWidget(parent)
    back_up(desk, parent, said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert "not there" in said[0]


def test_every_shortcut_of_the_window_is_listed(desk, qtbot):
    actions = ActionSet(desk)
    dialog = ShortcutsDialog(actions)
    qtbot.addWidget(dialog)
    shown = {each.text() for each in dialog.findChildren(QLabel)}
    assert {"Ctrl+I", "Ctrl+K", "Ctrl+Z", "L", "S"} <= shown


def test_about_says_the_version_and_where_the_data_is(desk, qtbot):
    dialog = AboutDialog(desk)
    qtbot.addWidget(dialog)
    shown = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "Version 0." in shown
    assert str(desk.store.folder) in shown


def test_a_folder_of_cards_is_asked_for(window, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    assert choose_card_folder(window) == CardSource((tmp_path,))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    assert choose_card_folder(window) is None


def test_all_that_can_be_read_is_offered(window, monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *each: asked.append(each) or ([], "")
    )
    assert choose_card_files(window) is None
    assert "*.vcf *.vcard *.csv" in asked[0][-1]
    assert "*.zip *.gz" in asked[0][-1]


def test_no_key_is_cut_and_the_arrows_go_through_them(desk, qtbot):
    dialog = ShortcutsDialog(ActionSet(desk))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    area = dialog.findChild(QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    assert dialog.focusWidget() is area
    qtbot.keyClick(area, Qt.Key.Key_Down)
    assert area.verticalScrollBar().value() > 0
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(area, Qt.Key.Key_Return)
