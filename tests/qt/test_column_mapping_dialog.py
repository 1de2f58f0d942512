from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from netdesk.domain.column_mapping import (
    Column,
    ColumnMapping,
    ColumnMeaning,
    TableSample,
)
from netdesk.ui.card_source import CardSource
from netdesk.ui.dialogs.column_mapping_dialog import ColumnMappingDialog
from netdesk.ui.dialogs.import_dialog import ImportDialog
from netdesk.ui.dialogs.import_result import ImportResultView

SAMPLE = TableSample(
    "people.csv",
    ("No", "Wer", "Durchwahl", "PLZ", "Ort"),
    (
        ("1", "Anna Beispiel", "030 23125 001", "10969", "Berlin"),
        ("", "", "", "", ""),
        ("2", "Bo Lindqvist", "030 23125 002", "", ""),
        ("3", "", "", "", ""),
    ),
)
TABLE = "No;Wer;Durchwahl\n1;Anna Beispiel;030 23125 001\n2;Bo Lindqvist;\n"


def shown(qtbot, sample: TableSample, said: ColumnMapping | None = None) -> ColumnMappingDialog:
    dialog = ColumnMappingDialog(sample, said)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def choose(dialog: ColumnMappingDialog, number: int, meaning: ColumnMeaning) -> None:
    box = dialog._rows[number].meaning
    box.setCurrentIndex(box.findData(meaning))


def preview(dialog: ColumnMappingDialog) -> list[str]:
    return [each.text() for each in dialog._people if each.isVisibleTo(dialog)]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def people(desk) -> list[str]:
    return sorted(desk.store.contacts.names(desk.store.contacts.all_ids()))


def test_a_guess_is_chosen_and_the_first_people_are_shown(qtbot):
    dialog = shown(qtbot, SAMPLE)
    assert [column.meaning for column in dialog.mapping().columns] == [
        ColumnMeaning.KEPT,
        ColumnMeaning.NAME,
        ColumnMeaning.PHONE,
        ColumnMeaning.POSTAL_CODE,
        ColumnMeaning.LOCALITY,
    ]
    assert preview(dialog) == [
        "Anna Beispiel · 030 23125 001 · 10969 Berlin",
        "Bo Lindqvist · 030 23125 002",
        "nobody: this row would be left out",
    ]


def test_the_preview_follows_what_is_chosen(qtbot):
    dialog = shown(qtbot, SAMPLE)
    choose(dialog, 1, ColumnMeaning.NOTE)
    assert preview(dialog)[0] == "030 23125 001 · 10969 Berlin"
    for number in (2, 3, 4):
        choose(dialog, number, ColumnMeaning.KEPT)
    assert not dialog.ready.isEnabled()
    choose(dialog, 0, ColumnMeaning.NICKNAME)
    assert dialog.ready.isEnabled()


def test_labels_make_one_address_of_its_parts(qtbot):
    dialog = shown(qtbot, SAMPLE)
    for number in (3, 4):
        dialog._rows[number].label.setEditText("work")
    assert dialog.mapping().columns[3:] == (
        Column(ColumnMeaning.POSTAL_CODE, "work", "work"),
        Column(ColumnMeaning.LOCALITY, "work", "work"),
    )
    assert not dialog._rows[1].label.isVisibleTo(dialog)


def test_without_a_header_the_first_line_is_a_row(qtbot):
    dialog = shown(qtbot, TableSample("a.csv", ("Anna", "a@b.example"), (("Bo", "b@b.example"),)))
    assert not dialog.header.isChecked()
    choose(dialog, 0, ColumnMeaning.NAME)
    assert preview(dialog) == ["Anna · a@b.example", "Bo · b@b.example"]
    assert dialog._rows[1].name.text() == "Column 2"
    dialog.header.click()
    assert preview(dialog) == ["Bo · b@b.example"]
    assert dialog._rows[0].name.text() == "Anna"
    assert dialog.mapping().columns[0].meaning is ColumnMeaning.NAME


def test_toggling_the_header_guesses_anew_until_something_was_chosen(qtbot):
    dialog = shown(qtbot, SAMPLE)
    dialog.header.click()
    assert dialog._rows[3].column().meaning is ColumnMeaning.KEPT
    dialog.header.click()
    assert dialog._rows[3].column().meaning is ColumnMeaning.POSTAL_CODE


def test_what_was_said_before_is_given_back_untouched(qtbot):
    said = ColumnMapping(
        (Column(ColumnMeaning.LABEL, item="x"), Column(ColumnMeaning.EMAIL, item="x")),
        separator=":::",
        product="Google Contacts",
    )
    dialog = shown(qtbot, TableSample("g.csv", ("a", "b"), (("Home", "a@b.example"),)), said)
    assert dialog.mapping() == said


def test_by_the_keyboard_alone(qtbot):
    # it is gone once it is accepted
    dialog = ColumnMappingDialog(SAMPLE)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog._rows[0].meaning)
    qtbot.keyClick(dialog._rows[0].meaning, Qt.Key.Key_Down)
    assert dialog.mapping().columns[0].meaning is ColumnMeaning.NAME
    qtbot.keyClick(dialog._rows[0].meaning, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog._rows[1].meaning
    stops = set()
    while QApplication.focusWidget() not in stops:
        stops.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert {dialog.ready, dialog.header, *(row.meaning for row in dialog._rows)} <= stops
    assert all(stop.accessibleName() or stop.text() for stop in stops)
    with qtbot.waitSignal(dialog.mapped):
        qtbot.keyClick(dialog.header, Qt.Key.Key_Return)


def importing(desk, qtbot, *files: Path) -> ImportDialog:
    dialog = ImportDialog(desk, CardSource(files))
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def asked(dialog: ImportDialog, qtbot) -> ColumnMappingDialog:
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ColumnMappingDialog)))
    return dialog.findChildren(ColumnMappingDialog)[-1]


def finish(dialog: ImportDialog, qtbot) -> None:
    qtbot.waitUntil(dialog._go_on.isVisible)
    dialog._go_on.click()
    qtbot.waitUntil(lambda: dialog.findChild(ImportResultView) is not None)
    dialog.reject()


def test_an_import_asks_once_and_remembers(desk, qtbot, table):
    dialog = importing(desk, qtbot, table)
    asked(dialog, qtbot).ready.click()
    finish(dialog, qtbot)
    assert people(desk) == ["Anna Beispiel", "Bo Lindqvist"]
    table.write_text(TABLE + "3;Cleo Dritt;030 23125 003\n", encoding="utf-8")
    finish(importing(desk, qtbot, table), qtbot)
    assert people(desk) == ["Anna Beispiel", "Bo Lindqvist", "Cleo Dritt"]


def test_what_was_said_can_be_changed_before_the_import(desk, qtbot, table):
    dialog = importing(desk, qtbot, table)
    asked(dialog, qtbot).ready.click()
    qtbot.waitUntil(dialog._go_on.isVisible)
    dialog._columns.click()
    columns = asked(dialog, qtbot)
    choose(columns, 1, ColumnMeaning.ORGANIZATION)
    with qtbot.waitSignal(dialog._run.planned):
        columns.ready.click()
    finish(dialog, qtbot)
    contacts = desk.store.contacts
    assert [each.fields.organization for each in contacts.get_many(contacts.all_ids())] == [
        "Anna Beispiel",
        "Bo Lindqvist",
    ]


def test_leaving_the_only_table_out_ends_the_import(desk, qtbot, table):
    dialog = importing(desk, qtbot, table)
    columns = asked(dialog, qtbot)
    with qtbot.waitSignal(dialog.rejected):
        columns.reject()
    assert people(desk) == []
    assert desk.store.column_mappings.all() == {}


def test_other_files_come_in_without_the_table(desk, qtbot, table, tmp_path):
    card = tmp_path / "one.vcf"
    card.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Di Al\nN:Al;Di;;;\nEND:VCARD\n", encoding="utf-8")
    dialog = importing(desk, qtbot, table, card)
    asked(dialog, qtbot).reject()
    finish(dialog, qtbot)
    assert people(desk) == ["Di Al"]


def test_closing_the_import_while_it_asks_writes_nothing(desk, qtbot, table):
    dialog = importing(desk, qtbot, table)
    asked(dialog, qtbot)
    dialog.reject()
    assert people(desk) == []
