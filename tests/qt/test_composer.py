"""Composer, day field and person picker."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from netdesk.domain.contact import ContactFields
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.operations.contacts import create_contact, delete_contacts
from netdesk.operations.interactions import log_interaction
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.interaction_dialog import InteractionDialog
from netdesk.ui.widgets.composer import Composer
from netdesk.ui.widgets.day_field import DayField

NAMES = ("Bo Lindqvist", "Grace Walker", "Grace Hopper", "R & D", "Søren Ærø")


@pytest.fixture
def people(do):
    def make(name: str):
        fields = ContactFields(formatted_name=name)
        return next(iter(do(lambda store, at: create_contact(store, fields, at=at)).contacts))

    return {name: make(name) for name in NAMES}


@pytest.fixture
def composer(desk: Desk, people, qtbot) -> Composer:
    made = Composer(desk, [people["Bo Lindqvist"]])
    qtbot.addWidget(made)
    made.show()
    return made


def found(composer: Composer) -> list[str]:
    return [line.name for line in composer.people._found]


@pytest.mark.parametrize(
    ("text", "day", "preview"),
    [
        ("today", date(2026, 11, 21), "Saturday, 21 November 2026"),
        ("yesterday", date(2026, 11, 20), "Friday, 20 November 2026"),
        ("3 Nov", date(2026, 11, 3), "Tuesday, 3 November 2026"),
        ("soon enough", None, "Not a day NetDesk knows"),
        ("", None, "Not a day NetDesk knows"),
    ],
)
def test_the_day_understood_is_shown_at_once(clock, qtbot, text, day, preview):
    field = DayField(clock)
    qtbot.addWidget(field)
    field.edit.setText(text)
    assert field.day() == day
    assert field.preview.text() == preview
    assert field.edit.accessibleDescription() == preview


def test_arrows_move_by_a_day(clock, qtbot):
    field = DayField(clock)
    qtbot.addWidget(field)
    field.edit.setText("today")
    qtbot.keyClick(field.edit, Qt.Key.Key_Down)
    assert field.day() == date(2026, 11, 20)
    qtbot.keyClick(field.edit, Qt.Key.Key_Up)
    assert field.day() == date(2026, 11, 21)


def test_a_day_shown_is_understood_in_every_language(clock, qtbot):
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    try:
        field = DayField(clock)
        qtbot.addWidget(field)
        field.show_day(date(2026, 8, 3))
        assert "août" in field.edit.text()
        assert field.day() == date(2026, 8, 3)
        qtbot.keyClick(field.edit, Qt.Key.Key_Down)
        assert field.day() == date(2026, 8, 2)
    finally:
        QLocale.setDefault(before)


def test_an_empty_day_is_fine_where_none_is_needed(clock, qtbot):
    field = DayField(clock, may_be_empty=True)
    qtbot.addWidget(field)
    assert field.is_valid()
    assert field.preview.text() == ""


def test_today_is_another_day_after_midnight(composer, clock, desk):
    clock.now = date(2026, 11, 22)
    desk.daybreak.look()
    assert composer.day.preview.text() == "Sunday, 22 November 2026"
    assert composer.draft().day == date(2026, 11, 22)


def test_people_are_found_as_one_types_and_picked_by_enter(composer, people, qtbot):
    qtbot.keyClicks(composer.people.field, "gra")
    assert found(composer) == ["Grace Hopper", "Grace Walker"]
    qtbot.keyClick(composer.people.field, Qt.Key.Key_Return)
    assert composer.people.chosen() == (people["Grace Hopper"],)
    assert composer.people.field.text() == ""
    qtbot.keyClicks(composer.people.field, "gra")
    assert found(composer) == ["Grace Walker"]


def test_the_one_marked_in_the_list_is_picked(composer, people, qtbot):
    qtbot.keyClicks(composer.people.field, "gra")
    popup = composer.people._popup
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert composer.people.chosen() == (people["Grace Walker"],)
    assert not popup.isVisible()


def test_accents_do_not_matter_and_who_is_in_already_is_not_offered(composer, people):
    composer.people.search("soren")
    assert found(composer) == ["Søren Ærø"]
    composer.people.search("bo")
    assert found(composer) == []


def test_pills_take_away_and_say_whom(composer, people, qtbot):
    composer.people.choose([people["R & D"], people["Grace Walker"]])
    pill = next(
        each
        for each in composer.people.findChildren(QPushButton)
        if each.accessibleName() == "Remove R & D"
    )
    assert pill.text() == "R && D ×"
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert composer.people.chosen() == (people["Grace Walker"],)
    qtbot.keyClick(composer.people.field, Qt.Key.Key_Backspace)
    assert composer.people.chosen() == ()


def test_ctrl_enter_saves_from_every_field(composer, people, desk, qtbot):
    for number, field in enumerate(
        (composer.text, composer.kind, composer.day.edit, composer.people.field), 1
    ):
        composer.text.setPlainText(f"Note {number}")
        with qtbot.waitSignal(composer.saved):
            qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.store.interactions.of(people["Bo Lindqvist"])) == 4


def test_what_is_saved_is_what_was_written(composer, people, desk, qtbot):
    composer.kind.setCurrentIndex(composer.kind.findText("Meeting"))
    composer.day.edit.setText("3 Nov")
    composer.text.setPlainText("  Lunch\nby the river ")
    composer.people.choose([people["Grace Walker"]])
    with qtbot.waitSignal(composer.saved):
        composer.save_button.click()
    (entry,) = desk.store.interactions.of(people["Bo Lindqvist"])
    assert (entry.kind, entry.day) == (InteractionKind.MEETING, date(2026, 11, 3))
    assert entry.text == "Lunch\nby the river"
    assert entry.participant_names == ("Bo Lindqvist", "Grace Walker")
    assert composer.is_empty()


def test_no_day_no_saving(composer):
    composer.day.edit.setText("some time")
    assert not composer.save_button.isEnabled()
    assert composer.draft() is None


def test_what_could_not_be_saved_stays(composer, people, desk, do, qtbot):
    composer.text.setPlainText("Lunch")
    do(lambda store, at: delete_contacts(store, [people["Bo Lindqvist"]], at=at))
    with qtbot.waitSignal(desk.writer.failed):
        composer.save()
    assert composer.text.toPlainText() == "Lunch"
    assert composer.save_button.isEnabled()


def test_what_is_typed_while_it_is_being_saved_stays(composer, people, desk, qtbot):
    composer.text.setPlainText("Lunch")
    composer.save()
    composer.set_contacts([people["Grace Walker"]])
    composer.text.setPlainText("A walk")
    with qtbot.waitSignal(composer.saved):
        pass
    assert composer.text.toPlainText() == "A walk"
    assert desk.store.interactions.of(people["Bo Lindqvist"])[0].text == "Lunch"
    assert composer.save_button.isEnabled()


def test_somebody_deleted_is_no_longer_picked(composer, people, do):
    composer.people.choose([people["Grace Walker"], people["R & D"]])
    changes = do(lambda store, at: delete_contacts(store, [people["R & D"]], at=at))
    composer.apply(changes)
    assert composer.people.chosen() == (people["Grace Walker"],)


@pytest.fixture
def entry(do, people, desk):
    draft = InteractionDraft(
        InteractionKind.MEETING,
        date(2026, 6, 19),
        "Lunch",
        (people["Grace Walker"], people["Bo Lindqvist"]),
    )
    do(lambda store, at: log_interaction(store, draft, at=at))
    return desk.store.interactions.of(people["Bo Lindqvist"])[0]


@pytest.fixture
def dialog(desk, entry, people, qtbot):
    made = InteractionDialog(desk, entry, people["Bo Lindqvist"])
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made, before_close_func=lambda each: each.done(0))
    made.show()
    return made


def test_an_entry_is_corrected_and_keeps_the_order_of_its_people(
    dialog, entry, people, desk, qtbot
):
    composer = dialog.composer
    assert composer.text.toPlainText() == "Lunch"
    assert composer.kind.currentText() == "Meeting"
    composer.text.setPlainText("Lunch in Stockholm")
    composer.people.choose([*composer.people.chosen(), people["R & D"]])
    with qtbot.waitSignal(composer.saved):
        qtbot.keyClick(composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    now = desk.store.interactions.get(entry.id)
    assert now.text == "Lunch in Stockholm"
    assert (now.kind, now.day) == (entry.kind, entry.day)
    assert now.participant_names == ("Grace Walker", "Bo Lindqvist", "R & D")


def test_leaving_an_entry_asks_only_when_something_was_written(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    dialog.show()
    dialog.composer.text.setPlainText("Dinner")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    question = dialog.findChild(QMessageBox)
    discard = next(each for each in question.buttons() if each.text() == "Discard")
    qtbot.mouseClick(discard, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_the_wheel_over_a_choice_changes_nothing(composer, qtbot):
    before = composer.kind.currentIndex()
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(composer.kind.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(composer.kind, event)
    assert composer.kind.currentIndex() == before
