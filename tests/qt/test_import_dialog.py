from __future__ import annotations

import gc
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar

from netdesk.domain.contact import ContactFields
from netdesk.operations.contacts import create_contact
from netdesk.operations.history import undo
from netdesk.paths import resource
from netdesk.ui.card_source import CardSource
from netdesk.ui.dialogs.import_dialog import ImportDialog, choose_card_files
from netdesk.ui.dialogs.import_result import ImportResultView
from netdesk.ui.import_run import ImportRun, ImportStage

CARDS = """BEGIN:VCARD
VERSION:3.0
N:Lindqvist;Bo;;;
FN:Bo Lindqvist
EMAIL:bo@soder.example
END:VCARD
some words that are no card
BEGIN:VCARD
VERSION:3.0
N:Walker;Grace;;;
FN:Grace Walker
END:VCARD
"""


@pytest.fixture
def phone(tmp_path: Path) -> Path:
    path = tmp_path / "phone.vcf"
    path.write_text(CARDS, encoding="utf-8")
    return path


@pytest.fixture
def many(tmp_path: Path) -> Path:
    path = tmp_path / "many.vcf"
    cards = (
        f"BEGIN:VCARD\nVERSION:3.0\nN:Person{n};Invented;;;\nFN:Invented Person{n}\n"
        f"TEL:+1 202 555 {n:04}\nEND:VCARD\n"
        for n in range(2000)
    )
    path.write_text("".join(cards), encoding="utf-8")
    return path


def people(desk) -> list[str]:
    return desk.store.contacts.names(desk.store.contacts.all_ids())


def imported(desk, qtbot, path: Path) -> ImportDialog:
    dialog = ImportDialog(desk, CardSource((path,)))
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog._go_on.isVisible() or bool(dialog.findChild(ImportResultView)))
    if dialog._go_on.isVisible():
        dialog._go_on.click()
    qtbot.waitUntil(lambda: dialog.findChild(ImportResultView) is not None)
    return dialog


def make_run(desk, source: CardSource) -> ImportRun:
    """Return an import on which the user decides nothing."""
    run = ImportRun(desk, source)
    run.planned.connect(lambda review: run.go_on(review.decisions()))
    return run


def test_the_result_counts_and_shows_what_could_not_be_read(desk, qtbot, phone):
    dialog = imported(desk, qtbot, phone)
    view = dialog.findChild(ImportResultView)
    assert sorted(people(desk)) == ["Bo Lindqvist", "Grace Walker"]
    assert "phone.vcf, line 7" in view.list.model().index(0, 0).data()
    view.list.setCurrentIndex(view.list.model().index(0, 0))
    assert "some words that are no card" in view.text.toPlainText()
    dialog.reject()


def test_undo_import_takes_everybody_out_again(desk, qtbot, phone):
    dialog = imported(desk, qtbot, phone)
    dialog._undo.click()
    qtbot.waitUntil(lambda: not people(desk))
    qtbot.waitUntil(lambda: "undone" in dialog._title.text())
    assert dialog._undo.isHidden()
    dialog.reject()


def test_undo_is_offered_only_while_the_import_is_the_newest_step(desk, do, qtbot, phone):
    dialog = imported(desk, qtbot, phone)
    assert dialog._undo.isEnabled()
    do(lambda store, at: undo(store, at=at))
    qtbot.waitUntil(lambda: not dialog._undo.isEnabled())
    dialog.reject()


def test_the_same_file_again_adds_nobody_and_offers_nothing_to_undo(desk, qtbot, phone):
    imported(desk, qtbot, phone).reject()
    dialog = imported(desk, qtbot, phone)
    shown = [each.text() for each in dialog.findChild(ImportResultView).findChildren(QLabel)]
    assert any(words.startswith("2 card") for words in shown)
    assert dialog._undo.isHidden()
    dialog.reject()


@pytest.mark.parametrize("stage", [each for each in ImportStage if each.value != "cancelling"])
def test_cancelled_at_any_stage_the_store_is_as_it_was(desk, qtbot, many, stage):
    run = make_run(desk, CardSource((many,)))
    reached = []

    def cancel_there(now):
        reached.append(now.stage)
        if now.stage is stage:
            run.cancel()

    run.advanced.connect(cancel_there)
    run.start()
    if stage is ImportStage.READING:
        run.cancel()
    with qtbot.waitSignal(run.cancelled, timeout=20000):
        pass
    assert stage in reached
    assert people(desk) == []
    assert desk.store.history.undoable() is None


def test_cancelled_too_late_it_stays_where_something_was_built_on_it(desk, qtbot, phone):
    run = make_run(desk, CardSource((phone,)))
    fields = ContactFields(formatted_name="Ada Berg")
    held = threading.Event()

    def write_another_behind_it():
        desk.writer.submit(lambda store, at: create_contact(store, fields, at=at))
        held.set()

    def cancel_before_it_is_written(now):
        if now.stage is ImportStage.WRITING and not run._is_cancelled:
            desk.writer.submit(lambda _store, _at: held.wait(10))
            run.cancel()
            QTimer.singleShot(0, write_another_behind_it)

    run.advanced.connect(cancel_before_it_is_written)
    with qtbot.waitSignal(run.finished):
        run.start()
    assert sorted(people(desk)) == ["Ada Berg", "Bo Lindqvist", "Grace Walker"]


def test_closing_the_dialog_while_it_runs_cancels_it(desk, qtbot, many):
    dialog = ImportDialog(desk, CardSource((many,)))
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.finished, timeout=20000):
        dialog.reject()
    assert people(desk) == []


def test_a_file_that_is_not_there_is_said(desk, qtbot, tmp_path):
    dialog = ImportDialog(desk, CardSource((tmp_path / "gone.vcf",)))
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog._close.text() == "Close")
    assert "did not work" in dialog._title.text()
    dialog.reject()


def test_cards_dropped_as_text_are_imported(desk, qtbot):
    run = make_run(desk, CardSource(text=CARDS.encode()))
    run.start()
    with qtbot.waitSignal(run.finished):
        pass
    assert len(people(desk)) == 2


@pytest.mark.parametrize("name", ["phone-ios.vcf", "phone-android.vcf"])
def test_the_samples_go_in(desk, qtbot, name):
    dialog = imported(desk, qtbot, resource("samples", name))
    assert people(desk)
    assert dialog.findChild(QProgressBar).accessibleName()
    dialog.reject()


def test_files_are_chosen_in_the_platforms_dialog(qtbot, monkeypatch, phone):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(phone)], ""))
    assert choose_card_files(None) == CardSource((phone,))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    assert choose_card_files(None) is None


@pytest.mark.parametrize("is_wanted", [True, False])
def test_the_cycle_collector_rests_while_it_runs_and_only_then(desk, qtbot, phone, is_wanted):
    run = make_run(desk, CardSource((phone,)))
    run.start()
    assert not gc.isenabled()
    with qtbot.waitSignal(run.finished if is_wanted else run.cancelled):
        if not is_wanted:
            run.cancel()
    qtbot.waitUntil(gc.isenabled)


def test_the_result_leads_to_the_duplicates_where_there_may_be_some(desk, qtbot, do, phone):
    dialog = imported(desk, qtbot, phone)
    assert dialog._duplicates.isHidden()
    dialog.reject()
    alike = CARDS.replace("Bo", "B.").replace("Grace Walker", "Grace W. Walker")
    phone.write_text(alike, encoding="utf-8")
    dialog = imported(desk, qtbot, phone)
    with qtbot.waitSignal(dialog.duplicates_requested):
        dialog._duplicates.click()
