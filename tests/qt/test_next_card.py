"""The next step and what is promised, on the contact page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt

from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import ContactId
from netdesk.domain.promise import PromiseKind
from netdesk.operations.contacts import create_contact
from netdesk.ui.desk import Desk
from netdesk.ui.pages.contact.next_card import NextCard, PromiseBox


@pytest.fixture
def bo(do) -> ContactId:
    return next(
        iter(do(lambda store, at: create_contact(store, ContactFields("Bo Ek"), at=at)).contacts)
    )


@pytest.fixture
def card(qtbot, desk: Desk, bo) -> Iterator[NextCard]:
    made = NextCard(desk)
    qtbot.addWidget(made)
    made.show_contact(bo)
    desk.bus.changed.connect(lambda _: made.show_contact(bo))
    made.show()
    yield made
    made.hide()


def lines(card: NextCard) -> list[PromiseBox]:
    return [each for each in card.findChildren(PromiseBox) if not each.isHidden()]


def test_a_line_with_a_day_is_written_down_and_kept_by_enter(qtbot, desk, card, bo) -> None:
    qtbot.keyClicks(card.line, "send the benchmark by 2026-12-04")
    assert card.understood.text() == "send the benchmark · by 4 December 2026"
    card.kind.setCurrentIndex(card.kind.findData(PromiseKind.GIVE))
    qtbot.keyClick(card.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(lines(card)))
    [promise] = desk.store.promises.open_of(bo)
    assert (promise.text, promise.due_on) == ("send the benchmark", date(2026, 12, 4))
    assert promise.kind is PromiseKind.GIVE
    assert not card.line.text()
    [line] = lines(card)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk.store.promises.open_of(bo))
    qtbot.waitUntil(lambda: not lines(card))


def test_a_line_is_dropped_by_delete(qtbot, desk, card, bo) -> None:
    qtbot.keyClicks(card.line, "call back")
    qtbot.keyClick(card.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(lines(card)))
    assert desk.store.promises.open_of(bo)[0].kind is PromiseKind.FOLLOW_UP
    qtbot.keyClick(lines(card)[0], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not desk.store.promises.of(bo))


def test_an_empty_line_writes_nothing(qtbot, desk, card, bo) -> None:
    qtbot.keyClick(card.line, Qt.Key.Key_Return)
    assert not desk.store.promises.of(bo)
    assert card.understood.isHidden()


def test_what_repeats_is_open_again_once_it_was_kept(qtbot, desk, card, bo) -> None:
    # from its completion today it is due on the very day that it was before
    qtbot.keyClicks(card.line, "send the numbers every 6 weeks after done")
    qtbot.keyClick(card.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(lines(card)))
    before = desk.store.promises.open_of(bo)
    [line] = lines(card)
    with qtbot.waitSignal(desk.bus.changed):
        line.click()
        assert line.isChecked()
    assert desk.store.promises.open_of(bo) == before
    qtbot.waitUntil(lambda: [each.isChecked() for each in lines(card)] == [False])
