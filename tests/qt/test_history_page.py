"""The history: every step, what it changed, and the way back, by keyboard too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton

from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import ContactId
from netdesk.domain.step_detail import ChangedRow, RowKind, RowOperation
from netdesk.operations.contacts import create_contact, delete_contacts, edit_contact
from netdesk.operations.demo import fill_demo
from netdesk.ui.desk import Desk
from netdesk.ui.history_words import counted_words, row_words
from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.history_model import PAGE, HistoryModel
from netdesk.ui.navigation import PageName
from netdesk.ui.pages.history_page import HistoryPage
from netdesk.ui.widgets.people_view import PeopleView


@pytest.fixture
def bo(do) -> ContactId:
    [made] = do(
        lambda store, at: create_contact(store, ContactFields("Bo Ek", title="CTO"), at=at)
    ).contacts
    for title in ("Head", "Founder"):
        do(
            lambda store, at, title=title: edit_contact(
                store, made, _titled(store, made, title), at=at
            )
        )
    return made


def _titled(store, contact, title: str) -> ContactFields:
    return replace(store.contacts.get(contact).fields, title=title)


@pytest.fixture
def page(qtbot, desk: Desk, bo) -> Iterator[HistoryPage]:
    made = HistoryPage(desk)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.focus_list()
    yield made
    made.hide()


def said(page: HistoryPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def back(page: HistoryPage) -> QPushButton:
    [found] = [each for each in page.findChildren(QPushButton) if "Undo" in each.text()]
    return found


def test_the_newest_step_is_shown_with_what_it_changed(qtbot, page) -> None:
    qtbot.waitUntil(lambda: "Person: title Head → Founder" in said(page))
    assert "Edit of Bo Ek" in said(page)
    assert back(page).text() == "Undo this step"


def test_an_older_step_is_undone_with_those_after_it(qtbot, desk, page, bo) -> None:
    view = page.findChild(PeopleView)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Person: title CTO → Head" in said(page))
    assert back(page).text() == "Undo this step and the 1 after it"
    with qtbot.waitSignal(page.said) as heard:
        back(page).click()
    assert heard.args == ["Undone: Edit of Bo Ek"]
    assert desk.store.contacts.get(bo).fields.title == "CTO"
    qtbot.waitUntil(lambda: back(page).isHidden())


def test_a_person_of_a_step_is_opened(qtbot, page, bo) -> None:
    qtbot.waitUntil(lambda: any(each.text() == "Bo Ek" for each in page.findChildren(QPushButton)))
    name = next(each for each in page.findChildren(QPushButton) if each.text() == "Bo Ek")
    assert name.accessibleName() == "Open Bo Ek"
    with qtbot.waitSignal(page.contact_activated) as heard:
        name.click()
    assert heard.args == [bo]


def test_older_steps_are_read_when_they_come_into_sight(qtbot, desk, do) -> None:
    for number in range(PAGE + 5):
        do(lambda store, at, n=number: create_contact(store, ContactFields(f"Person {n}"), at=at))
    model = HistoryModel(desk)
    assert model.rowCount() == PAGE
    # it fetches what can be fetched, and looks at every row
    QAbstractItemModelTester(model)
    assert model.rowCount() == PAGE + 5
    assert not model.canFetchMore(model.index(-1))


def test_an_empty_history_says_so(qtbot, desk) -> None:
    page = HistoryPage(desk)
    qtbot.addWidget(page)
    page.show()
    assert any(text.startswith("Nothing was done yet") for text in said(page))
    page.hide()


def test_the_window_leads_to_the_history(qtbot, desk, bo) -> None:
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    window.actions_.history.trigger()
    assert window.pages.history.isVisible()
    assert not any(each.isChecked() for each in window.navigation.pages.values())
    window.actions_.people.trigger()
    assert window.navigation.pages[PageName.PEOPLE].isChecked()
    assert window.pages.shows_people
    window.close()


def test_every_row_of_an_invented_network_has_its_words(desk, do) -> None:
    do(lambda store, at: fill_demo(store, at=at))
    do(lambda store, at: delete_contacts(store, store.contacts.all_ids(), at=at))
    for step in desk.store.history.newest(9):
        detail = desk.store.step_details.of(step.id, most=100_000)
        words = [row_words(row) for row in detail.rows]
        assert words and not detail.more
        assert all(each and not each.endswith(":") for each in words)
        assert counted_words(detail.counts)
    assert any(each.startswith("Date added: Birthday · ") for each in words)


@pytest.mark.parametrize(
    ("kind", "column", "value", "said"),
    [
        (RowKind.PROMISE, "kind", "follow_up", "Promise added: Next"),
        (RowKind.FACT, "kind", "ask_next_time", "Fact added: Ask next time"),
        (RowKind.TRIAGE, "answer", "none", "Answer while sorting added: no reminders"),
        (RowKind.DEFERRAL, "kind", "level", "Put off added: levelled"),
        (RowKind.CHANNEL, "kind", "email", "Way to reach added: E-mail"),
        (RowKind.PROMISE, "kind", "of_a_later_version", "Promise added: of a later version"),
        (
            RowKind.PROMISE,
            "repeat_rule",
            "FREQ=WEEKLY;BYDAY=TU;INTERVAL=2",
            "Promise added: on Tuesday every 2 weeks",
        ),
    ],
)
def test_what_is_one_of_a_few_is_said_in_words(kind, column, value, said) -> None:
    row = ChangedRow(kind, RowOperation.ADDED, {}, {column: value})
    assert row_words(row) == said
