from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from netdesk.ui.card_source import CardSource
from netdesk.ui.vcard_drop import VCardDrop, cards_of


def mime(*addresses: str, cards: bytes = b"") -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(each) for each in addresses])
    if cards:
        data.setData("text/vcard", cards)
    return data


@pytest.mark.parametrize("name", ["phone.vcf", "PHONE.VCF", "a b.vcard"])
def test_local_card_files_are_taken(name):
    found = cards_of(mime(QUrl.fromLocalFile(f"/home/me/{name}").toString()))
    assert found == CardSource((Path("/home/me") / name,))


@pytest.mark.parametrize("address", ["https://elsewhere.example/phone.vcf", "file:///home/a.png"])
def test_other_addresses_are_not(address):
    assert cards_of(mime(address)) is None


def test_of_several_files_the_cards_are_taken():
    found = cards_of(mime("file:///a.vcf", "file:///b.png", "file:///c.vcf"))
    assert found == CardSource((Path("/a.vcf"), Path("/c.vcf")))


def test_cards_may_come_as_text():
    assert cards_of(mime(cards=b"BEGIN:VCARD")) == CardSource(text=b"BEGIN:VCARD")


@pytest.fixture
def drop(theme, qtbot):
    window = QWidget()
    window.resize(600, 400)
    qtbot.addWidget(window)
    drop = VCardDrop(window, theme)
    window.show()
    qtbot.waitExposed(window)
    return drop


def enter(target: QWidget, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPointF(5, 5).toPoint(),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(target, event)
    return event


def test_a_hint_shows_while_cards_are_over_the_window(drop):
    data = mime("file:///home/me/phone.vcf")
    assert enter(drop.parent(), data).isAccepted()
    assert drop.hint.isVisible()
    assert drop.hint.size() == drop.parent().size()
    enter(drop.hint, data)
    QApplication.sendEvent(drop.hint, QDragLeaveEvent())
    assert not drop.hint.isVisible()


def test_what_is_no_card_gets_no_hint(drop):
    assert not enter(drop.parent(), mime("file:///home/me/photo.png")).isAccepted()
    assert not drop.hint.isVisible()


def test_dropped_cards_are_told_and_never_moved_away(drop, qtbot):
    data = mime("file:///home/me/phone.vcf")
    enter(drop.parent(), data)
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(drop.dropped) as dropped:
        QApplication.sendEvent(drop.hint, event)
    assert dropped.args == [CardSource((Path("/home/me/phone.vcf"),))]
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert not drop.hint.isVisible()
