from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from netdesk.ui.card_source import CardSource
from netdesk.ui.main_window import MainWindow
from netdesk.ui.vcard_drop import cards_of, is_elsewhere, text_of

CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoë\nEND:VCARD\n"


@pytest.fixture
def clipboard(qapp):
    made = QGuiApplication.clipboard()
    made.clear()
    yield made
    made.clear()


@pytest.fixture
def window(desk, qtbot, clipboard, monkeypatch):
    made = MainWindow(desk)
    made.asked = []
    monkeypatch.setattr(made.dialogs, "import_cards", made.asked.append)
    made._paste.pasted.connect(made.asked.append)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def copied(form: str, data: bytes) -> QMimeData:
    made = QMimeData()
    made.setData(form, data)
    return made


def test_cards_copied_anywhere_can_be_pasted(window, clipboard, qtbot):
    action = window.actions_.paste_contacts
    assert not action.isEnabled()
    clipboard.setText("Meet you at the harbour")
    assert not action.isEnabled()
    clipboard.setText("Forwarded:\n" + CARD)
    qtbot.waitUntil(action.isEnabled)
    window.today.setFocus()
    with qtbot.waitSignal(window._paste.pasted) as pasted:
        qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    expected = ("Forwarded:\n" + CARD).encode()
    assert pasted.args == [CardSource(text=expected, text_name="pasted.vcf")]


def test_a_text_field_has_the_first_claim(window, clipboard, qtbot):
    clipboard.setText(CARD)
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    with qtbot.assertNotEmitted(window._paste.pasted):
        qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "VCARD" in field.text()


@pytest.mark.parametrize("form", ["text/vcard", "text/x-vcard", "text/directory"])
def test_every_name_of_the_format_is_known(form):
    assert text_of(copied(form, CARD.encode())) == CardSource(text=CARD.encode())


def test_the_plain_text_beside_markup_is_used():
    data = QMimeData()
    data.setHtml("<pre>BEGIN:VCARD</pre>")
    assert text_of(data) is None
    data.setText(CARD)
    assert cards_of(data) == CardSource(text=CARD.encode())


def test_addresses_elsewhere_are_told_of_and_not_fetched(tmp_path):
    data = QMimeData()
    data.setUrls([QUrl("https://elsewhere.example/anna.vcf")])
    assert cards_of(data) is None
    assert is_elsewhere(data)
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert cards_of(data) == CardSource((tmp_path,))
    assert not is_elsewhere(data)
