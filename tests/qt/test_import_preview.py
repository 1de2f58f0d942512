from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QRadioButton

from netdesk.domain.import_plan import ImportPlan
from netdesk.domain.import_review import ImportReview, RowKind
from netdesk.domain.merge import FieldName
from netdesk.operations.contacts import edit_contact
from netdesk.operations.importing.import_contacts import import_reading
from netdesk.operations.importing.plan_import import plan_reading
from netdesk.operations.reading.card_files import read_files, read_text
from netdesk.store.folding import fold
from netdesk.ui.card_source import CardSource
from netdesk.ui.dialogs.import_dialog import ImportDialog
from netdesk.ui.dialogs.import_result import ImportResultView
from netdesk.ui.import_words import value_words
from netdesk.ui.models.import_preview_model import Column, ImportPreviewModel


def card(name: str, *lines: str) -> str:
    given, _, family = name.partition(" ")
    said = (f"N:{family};{given};;;", f"FN:{name}", *lines)
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *said, "END:VCARD", ""))


BEFORE = card("Bo Lindqvist", "TITLE:Writer", "EMAIL:bo@soder.example") + card(
    "Søren Ek", "TITLE:CTO", "TEL:+46 70 174 06 99"
)
AFTER = (
    card("Bo Lindqvist", "TITLE:Editor", "EMAIL:bo@soder.example")
    + card("Søren Ek", "TITLE:Chair", "TEL:+46 70 174 06 99")
    + "stray words\r\n"
    + card("Grace Walker", "ORG:Filo")
    + card("Haruka Mori", "ORG:Northgate")
)


@pytest.fixture
def phone(tmp_path: Path) -> Path:
    path = tmp_path / "phone.vcf"
    path.write_text(AFTER, encoding="utf-8")
    return path


@pytest.fixture
def known(desk, do):
    """Bo as the older card has him, Søren with a role of the user's own."""
    reading = read_text(BEFORE.encode(), "before.vcf")
    do(lambda store, at: import_reading(store, reading, at=at).changes)
    soren = desk.store.contacts.get(desk.store.contacts.all_ids()[1])
    fields = replace(soren.fields, title="Head of technology")
    do(lambda store, at: edit_contact(store, soren.id, fields, at=at))


@pytest.fixture
def dialog(desk, known, phone, qtbot):
    made = ImportDialog(desk, CardSource((phone,)))
    made.open()
    qtbot.waitUntil(lambda: made._preview is not None)
    yield made
    if shiboken6.isValid(made):
        made.done(0)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def titles(desk) -> dict[str, str]:
    people = desk.store.contacts.get_many(desk.store.contacts.all_ids())
    return {each.fields.display_name: each.fields.title for each in people}


def finish(dialog: ImportDialog, qtbot) -> None:
    qtbot.keyClick(dialog._preview.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.findChild(ImportResultView) is not None)


def names(model: ImportPreviewModel) -> list[str]:
    return [model.index(row, Column.NAME).data() for row in range(model.rowCount())]


def test_nothing_is_written_before_it_was_seen(dialog, desk):
    assert names(dialog._preview.model) == [
        "Søren Ek", "Bo Lindqvist", "Grace Walker", "Haruka Mori", "phone.vcf:15",
    ]  # fmt: skip
    assert titles(desk) == {"Bo Lindqvist": "Writer", "Søren Ek": "Head of technology"}
    assert dialog._outcome.text() == "2 people added · 2 people updated"
    assert dialog._go_on.text() == "Import 4 people"


def test_rows_left_out_by_keyboard_are_not_taken_in(dialog, desk, qtbot):
    table = dialog._preview.table
    assert table.hasFocus()
    for _ in range(3):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog._outcome.text() == "1 people added · 2 people updated · 1 left out"
    finish(dialog, qtbot)
    assert sorted(titles(desk)) == ["Bo Lindqvist", "Grace Walker", "Søren Ek"]


def test_home_and_end_go_to_the_first_and_the_last_row(dialog, qtbot):
    table = dialog._preview.table
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().data() == "phone.vcf:15"
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().data() == "Søren Ek"


def test_a_row_left_out_says_so_where_it_says_what_happens(dialog, qtbot):
    model = dialog._preview.model
    outcome = model.index(2, Column.OUTCOME)
    assert outcome.data() == "New"
    model.take([2], taken=False)
    assert outcome.data() == "Left out"


def test_the_end_takes_no_more_room_than_it_needs(dialog, qtbot):
    before = dialog.size()
    finish(dialog, qtbot)
    assert dialog.height() < before.height()
    assert dialog.screen().availableGeometry().contains(dialog.geometry())


def test_labels_and_days_are_said_in_words(qapp):
    assert value_words(FieldName.PHONE, "work, pref: +44 7700 900101").startswith(
        "work, preferred:"
    )
    assert value_words(FieldName.URL, "https://polder.example") == "https://polder.example"
    assert value_words(FieldName.BIRTHDAY, "1989-11-18") == "18 November 1989"
    assert value_words(FieldName.OTHER_DATE, "First day: --03-04") == "First day: 4 March"
    assert value_words(FieldName.BIRTHDAY, "circa 1800") == "circa 1800"


def test_a_conflict_is_answered_by_one_key_and_the_detail_shows_it(dialog, desk, qtbot):
    preview = dialog._preview
    theirs = preview.detail.findChildren(QRadioButton)[1]
    assert not theirs.isChecked()
    qtbot.keyClick(preview.table, Qt.Key.Key_T)
    assert theirs.isChecked()
    finish(dialog, qtbot)
    assert titles(desk)["Søren Ek"] == "Chair"


def test_without_an_answer_ours_stays(dialog, desk, qtbot):
    finish(dialog, qtbot)
    assert titles(desk)["Søren Ek"] == "Head of technology"
    assert titles(desk)["Bo Lindqvist"] == "Editor"


def test_a_conflict_is_answered_by_mouse(dialog, desk, qtbot):
    theirs = dialog._preview.detail.findChildren(QRadioButton)[1]
    theirs.click()
    assert "file" in dialog._preview.model.index(0, Column.OUTCOME).data()
    finish(dialog, qtbot)
    assert titles(desk)["Søren Ek"] == "Chair"


def test_a_filter_and_a_kind_narrow_the_rows_and_one_key_leaves_all_out(dialog, qtbot):
    preview = dialog._preview
    qtbot.keyClick(preview.table, Qt.Key.Key_Slash)
    assert preview.filter.hasFocus()
    qtbot.keyClicks(preview.filter, "soren")
    assert names(preview.model) == ["Søren Ek"]
    preview.filter.clear()
    new = next(each for each in preview._group.buttons() if each.text().startswith("New"))
    new.click()
    assert names(preview.model) == ["Grace Walker", "Haruka Mori"]
    preview.table.setFocus()
    qtbot.keyClick(preview.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(preview.table, Qt.Key.Key_Space)
    assert dialog._outcome.text() == "2 people updated · 2 left out"


def test_cancelling_asks_only_where_answers_would_be_lost(dialog, desk, qtbot):
    qtbot.keyClick(dialog._preview.table, Qt.Key.Key_Space)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    question = dialog.findChild(QMessageBox)
    assert dialog.isVisible()
    leave = next(each for each in question.buttons() if each.text() == "Discard")
    with qtbot.waitSignal(dialog.finished):
        leave.click()
    assert len(titles(desk)) == 2


def test_an_untouched_preview_is_cancelled_at_once(dialog, desk, qtbot):
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert len(titles(desk)) == 2


def test_the_unreadable_text_can_be_saved_before_the_import(dialog, tmp_path, monkeypatch, qtbot):
    to = tmp_path / "kept.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(to), ""))
    dialog._preview.table.selectRow(4)
    dialog._preview.detail.save_requested.emit()
    assert b"stray words" in to.read_bytes()


def test_everything_left_out_leaves_nothing_to_import(dialog, qtbot):
    table = dialog._preview.table
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert not dialog._go_on.isEnabled()
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog._preview is not None


def test_ten_thousand_rows(desk, tmp_path, qtbot):
    path = tmp_path / "many.vcf"
    path.write_text(
        "".join(card(f"Person{n} Invented", f"TEL:+1 202 555 {n:04}") for n in range(10_000))
    )
    plan: ImportPlan = plan_reading(desk.store, read_files([path]), source="")
    model = ImportPreviewModel(ImportReview(plan, fold))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert model.rowCount() == 10_000
    model.show_matching("person1234")
    assert names(model) == ["Person1234 Invented"]
    model.show_matching("")
    model.take(model.numbers(), taken=False)
    assert model.review.counts().left_out == 10_000
    model.show_kind(RowKind.CONFLICT)
    assert model.rowCount() == 0
    tester.deleteLater()


def test_a_screen_reader_hears_the_row_in_its_first_cell(dialog, qtbot):
    model = dialog._preview.model
    model.take([2], taken=False)
    spoken = model.index(2, Column.NAME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Grace Walker, Filo, Left out"


def test_who_was_added_and_may_be_known_leads_to_the_duplicates(desk, known, tmp_path, qtbot):
    path = tmp_path / "again.vcf"
    path.write_text(card("Bob Lindqvist", "EMAIL:bo@soder.example"), encoding="utf-8")
    dialog = ImportDialog(desk, CardSource((path,)))
    dialog.open()
    qtbot.waitUntil(lambda: dialog._preview is not None)
    assert dialog._preview.model.review.rows[0].kind is RowKind.DUPLICATE
    finish(dialog, qtbot)
    with qtbot.waitSignal(dialog.duplicates_requested):
        dialog._duplicates.click()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_same_person_gets_no_second_entry(desk, known, tmp_path, qtbot):
    path = tmp_path / "again.vcf"
    path.write_text(card("Bob Lindqvist", "EMAIL:bo@soder.example", "TEL:+1 202 555 0100"))
    dialog = ImportDialog(desk, CardSource((path,)))
    dialog.open()
    qtbot.waitUntil(lambda: dialog._preview is not None)
    qtbot.keyClick(dialog._preview.table, Qt.Key.Key_S)
    finish(dialog, qtbot)
    [bo, _] = desk.store.contacts.get_many(desk.store.contacts.all_ids())
    assert "+1 202 555 0100" in [channel.value for channel in bo.fields.channels]
    assert not dialog._duplicates.isVisible()
    dialog.done(0)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_where_nothing_came_in_the_title_says_so(desk, tmp_path, qtbot):
    path = tmp_path / "words.vcf"
    path.write_text("stray words\r\n", encoding="utf-8")
    dialog = ImportDialog(desk, CardSource((path,)))
    dialog.open()
    qtbot.waitUntil(lambda: dialog.findChild(ImportResultView) is not None)
    assert dialog._title.text() == "Nothing was imported"
    dialog.done(0)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
