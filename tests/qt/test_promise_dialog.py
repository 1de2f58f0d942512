"""A promise is corrected: its words, its day, and how it repeats."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from netdesk.domain.contact import ContactFields
from netdesk.domain.identifiers import ContactId
from netdesk.domain.promise import Promise, PromiseDraft, PromiseKind
from netdesk.domain.repeat import (
    CountedFrom,
    LastWorkingDay,
    MonthDay,
    NthWeekday,
    OnWeekdays,
    Repeat,
)
from netdesk.operations.contacts import create_contact
from netdesk.operations.promises import make_promise
from netdesk.ui.dialogs.promise_dialog import PromiseDialog
from netdesk.ui.pages.contact.next_card import NextCard, PromiseBox
from netdesk.ui.widgets.repeat_editor import RepeatEditor
from netdesk.words.repeat_words import repeat_words
from netdesk.words.translation import install_translations

MONDAY = date(2026, 12, 21)
RULES = [
    ("FREQ=WEEKLY;INTERVAL=6", "every 6 weeks"),
    ("FREQ=DAILY", "every day"),
    ("FREQ=WEEKLY;BYDAY=MO,TH", "every Monday and Thursday"),
    ("FREQ=WEEKLY;BYDAY=MO;INTERVAL=2", "on Monday every 2 weeks"),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "on every working day"),
    ("FREQ=MONTHLY;BYDAY=3MO", "on the third Monday of every month"),
    ("FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=3", "on the last Friday every 3 months"),
    (
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "on the last working day of every month",
    ),
    ("FREQ=MONTHLY;BYMONTHDAY=15", "on day 15 of every month"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "on the last day of every month"),
    ("FREQ=YEARLY;COUNT=3", "every year, 3 times more"),
    ("FREQ=WEEKLY;UNTIL=20270301", "every week, until 1 March 2027"),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
]


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    install_translations(qapp, "en")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)


@pytest.fixture
def bo(do: Callable) -> ContactId:
    made = do(lambda store, at: create_contact(store, ContactFields("Bo Ek"), at=at))
    return next(iter(made.contacts))


@pytest.fixture
def open_dialog(desk, do, bo) -> Iterator[Callable[..., PromiseDialog]]:
    made: list[PromiseDialog] = []

    def opened(repeat: Repeat | None = None, due_on: date | None = MONDAY) -> PromiseDialog:
        draft = PromiseDraft(bo, PromiseKind.FOLLOW_UP, "call", due_on, repeat=repeat)
        do(lambda store, at: make_promise(store, draft, at=at))
        dialog = PromiseDialog(desk, stored(desk, bo))
        # pytest-qt closes what it knows, and closing asks whether to discard
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        dialog.show()
        made.append(dialog)
        return dialog

    yield opened
    for dialog in made:
        dialog.done(0)
        dialog.deleteLater()


def stored(desk, contact: ContactId) -> Promise:
    return desk.store.promises.open_of(contact)[0]


def choose(box, data: object) -> None:
    box.setCurrentIndex(next(at for at in range(box.count()) if box.itemData(at) == data))


@pytest.mark.parametrize(("rule", "words"), RULES)
def test_each_rule_is_said_in_words_and_kept_by_the_editor(clock, qtbot, rule, words, english):
    assert repeat_words(Repeat(rule)) == words
    editor = RepeatEditor(clock)
    qtbot.addWidget(editor)
    editor.show_repeat(Repeat(rule, CountedFrom.COMPLETION), MONDAY)
    assert editor.repeat() == Repeat(rule, CountedFrom.COMPLETION)


@pytest.mark.parametrize(
    ("kind", "rule"),
    [
        (OnWeekdays, "FREQ=WEEKLY;BYDAY=MO"),
        (NthWeekday, "FREQ=MONTHLY;BYDAY=3MO"),
        (MonthDay, "FREQ=MONTHLY;BYMONTHDAY=21"),
        (LastWorkingDay, "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
    ],
)
def test_choices_begin_with_the_day_it_is_due(desk, bo, open_dialog, qtbot, kind, rule):
    dialog = open_dialog()
    choose(dialog.repeat.often, kind)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stored(desk, bo).repeat == Repeat(rule))
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_the_coming_days_are_shown_while_it_is_chosen(open_dialog, english):
    dialog = open_dialog(Repeat("FREQ=MONTHLY;BYDAY=3MO"))
    assert dialog.understood.text() == (
        "on the third Monday of every month: 21 December 2026 · 18 January 2027 · 15 February 2027"
    )
    dialog.repeat.interval.setValue(2)
    assert "15 February 2027 · 19 April 2027" in dialog.understood.text()
    dialog.repeat.ends.setCurrentIndex(1)
    dialog.repeat.times.setValue(1)
    assert dialog.understood.text().endswith("once more: 21 December 2026")


def test_what_cannot_be_kept_says_why_and_is_not_saved(open_dialog):
    dialog = open_dialog()
    choose(dialog.repeat.often, str)
    dialog.repeat.rule.setText("FREQ=HOURLY")
    assert not dialog.save.isEnabled()
    assert dialog.understood.text() == "It can repeat by days, weeks, months or years only."
    dialog.repeat.rule.setText("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
    assert dialog.understood.text() == "No day fits this."
    dialog.text.clear()
    assert dialog.understood.text() == "A promise needs words."


def test_without_a_day_it_is_due_on_the_first_of_the_rule(desk, bo, open_dialog, qtbot):
    dialog = open_dialog(due_on=None)
    choose(dialog.repeat.often, str)
    dialog.repeat.rule.setText("FREQ=MONTHLY;BYDAY=3MO")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stored(desk, bo).due_on == MONDAY)


def test_the_card_says_how_often_and_opens_the_editor_by_a_key(
    desk, bo, do, qtbot, english
) -> None:
    card = NextCard(desk)
    qtbot.addWidget(card)
    card.show_contact(bo)
    desk.bus.changed.connect(lambda _: card.show_contact(bo))
    card.show()
    qtbot.keyClicks(card.line, "call every third monday")
    assert card.understood.text() == (
        "call · on the third Monday of every month, first on 21 December 2026"
    )
    qtbot.keyClick(card.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(card.findChildren(PromiseBox)))
    [box] = card.findChildren(PromiseBox)
    assert "on the third Monday of every month" in box.accessibleName()
    qtbot.keyClick(box, Qt.Key.Key_E)
    [dialog] = card.window().findChildren(PromiseDialog)
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    box.click()
    qtbot.waitUntil(lambda: stored(desk, bo).due_on == date(2027, 1, 18))
    assert len(desk.store.promises.of(bo)) == 2
