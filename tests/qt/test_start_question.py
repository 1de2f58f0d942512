from __future__ import annotations

import pytest
from tests.qt.conftest import TODAY
from tests.qt.due_people import add_person
from tests.qt.preferences_probe import kept

from netdesk.domain.contact import ContactFields
from netdesk.operations.cadence import set_cadence
from netdesk.operations.contacts import create_contact
from netdesk.operations.demo import fill_demo
from netdesk.operations.history import undo
from netdesk.runtime.autostart import DesktopEntry
from netdesk.ui.pages.today_page import TodayPage
from netdesk.ui.widgets.start_question import StartQuestion


@pytest.fixture
def start(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "shared"))
    return DesktopEntry(("netdesk", "--tray"), {"XDG_CONFIG_HOME": str(tmp_path / "config")})


@pytest.fixture
def person(desk):
    return add_person(desk.store.folder, "Bo Lindqvist", today=TODAY, aim=None, days_ago=60)


@pytest.fixture
def kept_up_with(desk):
    add_person(desk.store.folder, "Bo Lindqvist", today=TODAY, days_ago=60)


@pytest.fixture
def page(desk, start, qtbot):
    made = TodayPage(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_asked_once_somebody_is_kept_up_with(page, desk, do, person, qtbot):
    assert not page._question.isVisible()
    do(lambda store, at: set_cadence(store, [person], 30, at=at))
    qtbot.waitUntil(page._question.isVisible)


def test_yes_starts_with_the_desktop_and_says_how_to_take_it_back(
    kept_up_with, page, desk, start, qtbot
):
    with qtbot.waitSignal(page.said) as said:
        page._question.yes.click()
    assert start.is_on()
    assert "Preferences, Tray and start" in said.args[0]
    assert kept(desk).autostart_offered
    assert not page._question.isVisible()
    assert page.focusWidget() is page._cards.cards[0]


def test_not_now_is_final(kept_up_with, page, desk, start, qtbot):
    with qtbot.waitSignal(page.said):
        page._question.no.click()
    assert not start.path.exists()
    assert kept(desk).autostart_offered
    page.refresh()
    assert not page._question.isVisible()


def test_nothing_is_asked_where_it_starts_already(kept_up_with, page, start):
    start.turn_on()
    page.refresh()
    assert not page._question.isVisible()


def test_an_invented_network_asks_nothing(page, do):
    do(lambda store, at: fill_demo(store, at=at))
    page.refresh()
    assert page._cards.cards
    assert not page._question.isVisible()


def test_what_was_turned_back_was_no_beginning(page, do):
    fields = ContactFields(formatted_name="Bo Lindqvist")
    do(lambda store, at: create_contact(store, fields, at=at))
    do(lambda store, at: undo(store, at=at))
    do(lambda store, at: fill_demo(store, at=at))
    page.refresh()
    assert not page._question.isVisible()


def test_it_says_why_it_could_not_be_written_and_goes_on_asking(
    desk, do, kept_up_with, tmp_path, qtbot
):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    environment = {"XDG_CONFIG_HOME": str(tmp_path / "file"), "XDG_CONFIG_DIRS": str(tmp_path)}
    question = StartQuestion(desk, DesktopEntry(("netdesk",), environment))
    qtbot.addWidget(question)
    question.refresh(is_anybody_kept_up_with=True)
    question.yes.click()
    assert question.words.text().startswith("That could not be written: ")
    assert question.isVisible()
    assert not kept(desk).autostart_offered
