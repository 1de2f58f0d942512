from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from netdesk.domain.contact import ContactFields
from netdesk.operations.contacts import create_contact
from netdesk.ui.pages.first_start_page import FirstStartPage


def opened(desk, qtbot) -> FirstStartPage:
    page = FirstStartPage(desk)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_it_invites_to_import(desk, qtbot, key):
    page = opened(desk, qtbot)
    with qtbot.waitSignal(page.import_requested):
        qtbot.keyClick(page.focusProxy(), key)


def test_it_says_where_the_data_stays(desk, qtbot):
    page = opened(desk, qtbot)
    assert any(str(desk.store.folder) in each.text() for each in page.findChildren(QLabel))


def test_the_invented_network_fills_the_store_as_one_step(desk, qtbot):
    page = opened(desk, qtbot)
    with qtbot.waitSignal(desk.bus.changed):
        page._try.click()
    assert desk.store.contacts.count() > 10
    assert len(desk.store.history.newest(5)) == 1
    qtbot.waitUntil(page._try.isEnabled)


def test_a_store_that_is_not_empty_is_left_alone(desk, do, qtbot):
    page = opened(desk, qtbot)
    do(lambda store, at: create_contact(store, ContactFields("Bo Lindqvist"), at=at))
    page._try.click()
    qtbot.waitUntil(page._problem.isVisible)
    assert desk.store.contacts.count() == 1
