"""What Snooze offers, everywhere: later today, coming days, and only unless they answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from tests.qt.due_people import add_person

from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.moment import Moment
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.operations import history
from netdesk.operations.interactions import log_interaction
from netdesk.operations.promises import make_promise
from netdesk.ui.pages.today_page import TodayPage
from netdesk.ui.snoozing import Snoozing
from netdesk.ui.widgets.answer_link import AnswerLink
from netdesk.ui.widgets.snooze_menu import DayDialog, SnoozeMenu

FRIDAY = datetime(2026, 11, 20, 14, 5, tzinfo=UTC)


@dataclass(slots=True)
class SetClock:
    """A clock that a test moves on; where the user is it is UTC."""

    now: datetime = FRIDAY

    def moment(self) -> Moment:
        return Moment(self.now, self.now.date())

    def today(self) -> date:
        return self.now.date()

    def local(self) -> datetime:
        return self.now.replace(tzinfo=None)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def ada(desk, clock) -> ContactId:
    return add_person(desk.store.folder, "Ada Ek", today=clock.today(), days_ago=60)


@pytest.fixture
def page(desk, ada, qtbot) -> TodayPage:
    made = TodayPage(desk)
    qtbot.addWidget(made)
    made.resize(1096, 752)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def open_menu() -> SnoozeMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, SnoozeMenu)
    return menu


def offered(menu: QMenu) -> list[str]:
    return [each.text().replace("&", "") for each in menu.actions() if not each.isSeparator()]


def action(menu: QMenu, start: str) -> QAction:
    return next(each for each in menu.actions() if each.text().replace("&", "").startswith(start))


def follow_up(do: Callable, contact: ContactId, day: date) -> None:
    draft = PromiseDraft(contact, PromiseKind.FOLLOW_UP, "ask again", day)
    do(lambda store, at: make_promise(store, draft, at=at))


def link_of(page: QWidget, start: str) -> AnswerLink | None:
    found = page.findChildren(AnswerLink)
    return next(
        (each for each in found if each.isVisible() and each.accessibleName().startswith(start)),
        None,
    )


def test_the_menu_names_each_day(page, qtbot) -> None:
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_S)
    menu = open_menu()
    [later, *days, pick] = offered(menu)
    assert later.startswith("Later today\t")
    assert "17:15" in later or "5:15" in later
    assert days == [
        "Tomorrow\tSaturday, 21 November",
        "Next working day\tMonday, 23 November",
        "Next week\tMonday, 23 November",
    ]
    assert pick == "Pick a date…"
    menu.close()


def test_late_in_the_day_later_today_is_no_offer(page, clock, qtbot) -> None:
    clock.now = FRIDAY.replace(hour=19, minute=40)
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_S)
    menu = open_menu()
    assert offered(menu)[0].startswith("Tomorrow")
    menu.close()


def test_who_waits_until_later_is_named_and_comes_back_by_itself(
    page, desk, ada, clock, do, qtbot
) -> None:
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_S)
    menu = open_menu()
    qtbot.keyClick(menu, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: not page._cards.cards)
    assert page.later.isVisible()
    assert page.later.words.text().startswith("Later today: Ada Ek (")
    clock.now += timedelta(hours=3)
    desk.daybreak.look()
    assert not page._cards.cards
    clock.now += timedelta(minutes=10)
    desk.daybreak.look()
    assert [card.contact for card in page._cards.cards] == [ada]
    assert page.later.isHidden()
    clock.now = FRIDAY
    page.refresh()
    assert not page._cards.cards
    do(lambda store, at: history.undo(store, at=at))
    qtbot.waitUntil(lambda: bool(page._cards.cards))


def test_a_follow_up_waits_for_an_answer_and_says_that_it_came(
    page, desk, ada, clock, do, qtbot
) -> None:
    follow_up(do, ada, clock.today())
    qtbot.waitUntil(lambda: link_of(page, "ask again, today") is not None)
    link = link_of(page, "ask again")
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_S)
    menu = open_menu()
    inner = action(menu, "Only if they have not answered").menu()
    assert [each.partition("\t")[0] for each in offered(inner)] == [
        "Tomorrow",
        "Next working day",
        "Next week",
        "Pick a date…",
    ]
    action(inner, "Tomorrow").trigger()
    menu.close()
    qtbot.waitUntil(lambda: link_of(page, "ask again") is None)
    clock.now += timedelta(days=1)
    desk.daybreak.look()
    assert link_of(page, "ask again, ") is not None
    draft = InteractionDraft(InteractionKind.CALL, clock.today(), "", (ada,))
    do(lambda store, at: log_interaction(store, draft, at=at))
    qtbot.waitUntil(lambda: link_of(page, "ask again, answered on 21 November 2026") is not None)
    link = link_of(page, "ask again")
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: not desk.store.promises.open_of(ada))


def test_a_day_picked_may_wait_for_an_answer_too(desk, ada, qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    chosen = []
    Snoozing(desk).ask(parent, QPoint(0, 0), chosen.append, may_be_answered=True)
    menu = open_menu()
    action(action(menu, "Only if").menu(), "Pick").trigger()
    menu.close()
    dialog = parent.findChild(DayDialog)
    dialog.accept()
    assert [(each.until, each.unless_answered) for each in chosen] == [(date(2026, 11, 21), True)]
