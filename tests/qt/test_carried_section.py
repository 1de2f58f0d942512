"""More from the card: closed, read on demand, plain."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from netdesk.domain.contact import ContactFields
from netdesk.operations.contacts import create_contact
from netdesk.operations.importing.import_contacts import apply_import
from netdesk.operations.importing.plan_import import plan_reading
from netdesk.operations.reading.card_files import read_text
from netdesk.ui.pages.contact.carried_section import MOST_SHOWN
from netdesk.ui.pages.contact_page import ContactPage


@pytest.fixture
def page(desk, qtbot) -> ContactPage:
    made = ContactPage(desk)
    qtbot.addWidget(made)
    made.resize(756, 700)
    made.show()
    return made


@pytest.fixture
def bring(do):
    def run(*lines: str):
        text = "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])

        def bring_in(store, at):
            plan = plan_reading(store, read_text(text.encode(), "phone.vcf"), source="phone")
            return apply_import(store, plan, at=at).changes

        (contact,) = do(bring_in).contacts
        return contact

    return run


def shown(page: ContactPage) -> list[str]:
    labels = page.sheet.carried.card.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisible()]


def test_it_is_closed_and_read_when_it_is_opened(page, bring, qtbot):
    bo = bring(
        "FN:Bo", "RELATED;TYPE=spouse:<b>Ada</b>", "X-FOO:" + "x" * 400, "KEY;ENCODING=b:AAAA"
    )
    page.show_contact(bo)
    section = page.sheet.carried
    assert (section.toggle.text(), section.is_open) == ("More from the card", False)
    qtbot.mouseClick(section.toggle, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Related (spouse)" in shown(page))
    assert shown(page) == [
        "Related (spouse)",
        "<b>Ada</b>",
        "X-FOO",
        "x" * 300 + "…",
        "Key",
        "(3 bytes)",
    ]
    value = next(each for each in section.card.findChildren(QLabel) if "Ada" in each.text())
    assert value.textFormat() is Qt.TextFormat.PlainText
    assert value.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    qtbot.keyClick(section.toggle, Qt.Key.Key_Space)
    assert not section.is_open


def test_it_follows_the_newest_card_and_closes_for_somebody_else(page, bring, qtbot):
    bo = bring("FN:Bo", "UID:1", "CATEGORIES:Choir")
    ada = bring("FN:Ada", "UID:2")
    page.show_contact(bo)
    section = page.sheet.carried
    section.toggle.click()
    qtbot.waitUntil(lambda: "Choir" in shown(page))
    bring("FN:Bo", "UID:1", "CATEGORIES:Band")
    qtbot.waitUntil(lambda: "Band" in shown(page))
    page.show_contact(ada)
    assert not section.is_open
    section.toggle.click()
    qtbot.waitUntil(lambda: shown(page) == ["Identifier", "2"])


def test_nobody_without_a_card_has_it_and_a_bare_card_says_so(page, bring, do, qtbot):
    fields = ContactFields(formatted_name="Cy")
    (cy,) = do(lambda store, at: create_contact(store, fields, at=at)).contacts
    page.show_contact(cy)
    assert page.sheet.carried.isHidden()
    page.show_contact(bring("FN:Bo"))
    assert not page.sheet.carried.isHidden()
    page.sheet.carried.toggle.click()
    qtbot.waitUntil(lambda: shown(page) == ["Everything the card says is shown above."])


def test_a_card_with_thousands_shows_the_first(page, bring, qtbot):
    page.show_contact(bring("FN:Bo", *(f"X-A{number}:{number}" for number in range(3000))))
    page.sheet.carried.toggle.click()
    qtbot.waitUntil(lambda: shown(page)[-1:] != ["Reading…"] and len(shown(page)) > MOST_SHOWN)
    assert len(shown(page)) == 2 * MOST_SHOWN + 1
    assert shown(page)[-1].replace(",", "") == f"{3000 - MOST_SHOWN} more are kept too."


def test_a_name_beyond_measure_widens_nothing(page, bring, qtbot):
    page.show_contact(bring("FN:Bo", "X-" + "A" * 9000 + ";TYPE=" + "b" * 9000 + ":" + "c" * 9000))
    page.sheet.carried.toggle.click()
    qtbot.waitUntil(lambda: len(shown(page)) == 2)
    assert page.area.horizontalScrollBar().maximum() == 0
    assert all(len(each) < 700 for each in shown(page))


def test_what_tells_of_people_is_taken_over_by_a_button(page, bring, desk, qtbot):
    bo = bring("FN:Bo Ek", "X-EVOLUTION-SPOUSE:Kim & Co", "LANG:de", "X-OTHER:1")
    page.show_contact(bo)
    section = page.sheet.carried
    qtbot.mouseClick(section.toggle, Qt.MouseButton.LeftButton)

    def buttons() -> list[QPushButton]:
        return [each for each in section.card.findChildren(QPushButton) if each.isVisible()]

    qtbot.waitUntil(lambda: len(buttons()) == 2)
    assert [each.accessibleName() for each in buttons()] == [
        "Take over: Kim & Co, partner",
        "Take over: Languages: Deutsch",
    ]
    qtbot.mouseClick(buttons()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(buttons()) == 1)
    assert [each.name for each in desk.store.relations.of(bo)] == ["Kim & Co"]
    assert page.sheet.relations.isVisible()
    assert "Kim & Co" in shown(page)
