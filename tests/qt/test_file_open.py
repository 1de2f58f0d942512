from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from netdesk.ui.file_open import FileOpen


@pytest.fixture
def opening(qapp):
    made = FileOpen(qapp)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


def test_a_file_the_desktop_hands_over_is_asked_for(opening, qapp, qtbot):
    with qtbot.waitSignal(opening.asked) as asked:
        QApplication.sendEvent(qapp, QFileOpenEvent("/home/me/Téléphone.vcf"))
    assert asked.args == [Path("/home/me/Téléphone.vcf")]


def test_an_address_elsewhere_is_not(opening, qapp, qtbot):
    with qtbot.assertNotEmitted(opening.asked):
        QApplication.sendEvent(qapp, QFileOpenEvent(QUrl("https://elsewhere.example/a.vcf")))
