from __future__ import annotations

import pytest

from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import ContactFields
from netdesk.operations.circles import create_circle
from netdesk.operations.contacts import create_contact
from netdesk.ui.dialogs.calendar_dialog import CalendarDialog
from netdesk.ui.dialogs.circle_editor import CircleEditor


@pytest.fixture
def editor(desk, qtbot):
    def open_editor(circle=None):
        made = CircleEditor(desk, circle)
        qtbot.addWidget(made)
        made.open()
        return made

    return open_editor


def saved(editor, qtbot):
    with qtbot.waitSignal(editor.accepted):
        editor._save.click()


def test_a_new_circle_gets_its_cadence(desk, editor, qtbot):
    made = editor()
    assert not made._save.isEnabled()
    made.name.setText("  Mentors ")
    made.ideal.setValue(40)
    assert made.maximum.value() == 60
    saved(made, qtbot)
    assert [each.fields for each in desk.store.circles.all()] == [CircleFields("Mentors", 40)]


def test_a_circle_may_have_no_cadence(desk, editor, qtbot):
    made = editor()
    made.name.setText("Berlin")
    assert made.ideal.text() == "no cadence"
    assert made.maximum.isHidden()
    saved(made, qtbot)
    assert desk.store.circles.named("berlin").fields == CircleFields("Berlin")


def test_an_edit_keeps_the_maximum_and_the_weight(desk, do, editor, qtbot):
    fields = CircleFields("Clients", 30, 90, 1.2)
    [circle] = do(lambda store, at: create_circle(store, fields, at=at)).circles
    made = editor(circle)
    assert (made.ideal.value(), made.maximum.value()) == (30, 90)
    made.name.setText("Customers")
    saved(made, qtbot)
    assert desk.store.circles.get(circle).fields == CircleFields("Customers", 30, 90, 1.2)


def test_a_circle_can_be_kept_out_of_notifications(desk, do, editor, qtbot):
    [circle] = do(lambda store, at: create_circle(store, CircleFields("Choir"), at=at)).circles
    made = editor(circle)
    assert made.reminds.isChecked()
    made.reminds.click()
    saved(made, qtbot)
    assert desk.store.circles.get(circle).fields == CircleFields("Choir", reminds=False)


def test_a_name_that_is_taken_is_refused_before_it_is_saved(do, editor):
    do(lambda store, at: create_circle(store, CircleFields("Clients"), at=at))
    made = editor()
    made.name.setText("clients")
    assert not made._save.isEnabled()
    assert "already" in made._problem.text()
    made.reject()


def test_a_circle_is_deleted_as_one_step(desk, do, editor, qtbot):
    [circle] = do(lambda store, at: create_circle(store, CircleFields("Old"), at=at)).circles
    made = editor(circle)
    with qtbot.waitSignal(made.accepted):
        made._on_delete()
    assert desk.store.circles.all() == []
    do(lambda store, at: store.history.undo(at))
    assert len(desk.store.circles.all()) == 1


def test_a_colour_and_a_weight_are_chosen(desk, editor, qtbot):
    made = editor()
    made.name.setText("Mentors")
    assert (made.colour.currentText(), made.weight.currentText()) == ("No colour", "usual")
    made.colour.choose("teal")
    made.weight.choose(2.0)
    saved(made, qtbot)
    assert desk.store.circles.named("mentors").fields == CircleFields(
        "Mentors", weight=2.0, colour="teal"
    )


def test_another_cadence_for_many_shows_the_calendar_first(desk, do, editor, qtbot):
    people = [
        next(
            iter(
                do(
                    lambda store, at, name=name: create_contact(
                        store, ContactFields(formatted_name=name), at=at
                    )
                ).contacts
            )
        )
        for name in "ABCDEFG"
    ]
    [circle] = do(
        lambda store, at: create_circle(store, CircleFields("Clients"), at=at, contacts=people)
    ).circles
    made = editor(circle)
    made.ideal.setValue(4)
    made._save.click()
    dialog = made.findChild(CalendarDialog)
    qtbot.waitUntil(dialog.apply_button.isEnabled)
    assert desk.store.circles.get(circle).fields.ideal_days is None
    with qtbot.waitSignal(made.accepted):
        dialog.apply_button.click()
    assert desk.store.circles.get(circle).fields.ideal_days == 4
    days = [desk.store.standings.get(each).due_on for each in people]
    assert max(days.count(day) for day in days) <= 3
