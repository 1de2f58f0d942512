"""The recall card on the screen, in the clipboard and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPdfWriter
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from shiboken6 import isValid

from netdesk.domain.contact import ContactFields
from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import ContactId
from netdesk.operations.cadence import set_cadence
from netdesk.operations.contacts import create_contact
from netdesk.operations.facts import add_fact
from netdesk.ui.actions import ActionSet
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.recall_dialog import RecallDialog, recall_document
from netdesk.ui.main_window import MainWindow
from netdesk.ui.window_dialogs import WindowDialogs

HOSTILE = "<b>storage</b> & engines"


@pytest.fixture
def bo(do) -> ContactId:
    [made] = do(
        lambda store, at: create_contact(store, ContactFields("Bo Ek", title="CTO"), at=at)
    ).contacts
    do(lambda store, at: add_fact(store, [made], FactKind.INTEREST, HOSTILE, at=at))
    return made


@pytest.fixture
def dialog(qtbot, desk: Desk, bo) -> Iterator[RecallDialog]:
    made = RecallDialog(desk, bo)
    made.show()
    yield made
    if isValid(made):
        made.close()


def pressed(dialog: RecallDialog, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == words)


def test_the_card_shows_what_is_known_as_it_is(dialog) -> None:
    said = [each.text() for each in dialog.findChildren(QLabel)]
    assert "Bo Ek" in said
    assert HOSTILE in said


def test_the_card_is_copied_as_text(qtbot, dialog) -> None:
    with qtbot.waitSignal(dialog.said):
        qtbot.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Bo Ek\nCTO\n\n")
    assert f"Interests\n{HOSTILE}" in text


def test_the_card_is_printed_without_taking_names_for_markup(dialog, tmp_path: Path) -> None:
    document = recall_document(dialog.card)
    assert HOSTILE in document.toPlainText()
    writer = QPdfWriter(str(tmp_path / "card.pdf"))
    document.print_(writer)
    del writer
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")


def test_log_leads_on(qtbot, dialog, bo) -> None:
    with qtbot.waitSignal(dialog.log_requested) as heard:
        pressed(dialog, "Log").click()
    assert heard.args == [(bo,)]


def test_the_window_opens_it_for_whoever_is_chosen(qtbot, desk, bo) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    window.show_contact(bo)
    window.actions_.recall.trigger()
    [dialog] = window.findChildren(RecallDialog)
    assert dialog.card.contact.id == bo
    dialog.close()
    window.people.contact_page.sheet.header.recall.click()
    qtbot.waitUntil(lambda: len(window.findChildren(RecallDialog)) >= 1)
    for each in window.findChildren(RecallDialog):
        each.close()
    window.close()


def test_who_is_gone_is_said(qtbot, desk, bo) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialogs = WindowDialogs(desk, ActionSet(desk, window), window)
    with qtbot.waitSignal(dialogs.said):
        dialogs.show_recall(ContactId(99))


def test_on_today_it_is_the_card_of_whoever_has_the_focus(qtbot, desk, bo, do) -> None:
    do(lambda store, at: set_cadence(store, [bo], 1, at=at))
    desk.clock.now += timedelta(days=30)
    desk.daybreak.look()
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.pages.selected() == (bo,))
    window.actions_.recall.trigger()
    [dialog] = window.findChildren(RecallDialog)
    assert dialog.card.contact.id == bo
    dialog.close()
    window.close()
