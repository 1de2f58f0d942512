"""A rhythm of one's own: the longest follows the ideal until it is set by hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from netdesk.domain.cadence import Cadence
from netdesk.domain.contact import ContactFields
from netdesk.operations.contacts import create_contact
from netdesk.ui.dialogs.cadence_dialog import CadenceDialog
from netdesk.ui.pages.contact_page import ContactPage


@pytest.fixture
def dialog(qtbot) -> CadenceDialog:
    made = CadenceDialog(Cadence(30))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    return made


def test_the_longest_follows_until_it_is_set_by_hand(dialog, qtbot):
    assert dialog.maximum.value() == 45
    dialog.ideal.setValue(60)
    assert dialog.maximum.value() == 90
    dialog.maximum.setValue(70)
    dialog.ideal.setValue(40)
    assert dialog.maximum.value() == 70
    dialog.ideal.setValue(100)
    assert dialog.maximum.value() == 100
    with qtbot.waitSignal(dialog.chosen) as heard:
        dialog.accept()
    assert heard.args == [Cadence(100, 100)]


def test_the_page_keeps_what_was_chosen_and_forgets_what_was_cancelled(desk, do, qtbot):
    fields = ContactFields(formatted_name="Bo Lindqvist")
    (bo,) = do(lambda store, at: create_contact(store, fields, at=at)).contacts
    page = ContactPage(desk)
    qtbot.addWidget(page)
    page.show_contact(bo)
    menu = page.sheet.cadence_menu
    as_circles = next(each for each in menu.actions() if each.isChecked())
    menu.custom.trigger()
    page.findChild(CadenceDialog).reject()
    assert as_circles.isChecked()
    qtbot.waitUntil(lambda: page.findChild(CadenceDialog) is None)
    menu.custom.trigger()
    dialog = page.findChild(CadenceDialog)
    dialog.ideal.setValue(45)
    with qtbot.waitSignal(desk.bus.changed):
        dialog.accept()
    found = desk.store.contacts.get(bo)
    assert (found.ideal_days, found.maximum_days) == (45, 68)
    assert menu.custom.isChecked()
    assert "Every 45 days" in menu.custom.text()
