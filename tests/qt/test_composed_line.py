"""The composer understands its line, shows what it understood, and asks where it is not sure."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton

from netdesk.domain.contact import ContactFields
from netdesk.domain.interaction import Attachment, InteractionKind
from netdesk.operations.contacts import create_contact, delete_contacts
from netdesk.operations.history import undo
from netdesk.ui.desk import Desk
from netdesk.ui.widgets.composer import Composer

NAMES = ("Bo Lindqvist", "Ada Lovelace", "Grace Walker", "Grace Hopper")


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
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.focus_text()
    return made


def questions(composer: Composer) -> list[QPushButton]:
    return [each for each in composer.preview.findChildren(QPushButton) if each.isVisible()]


def test_what_is_understood_is_shown_as_one_types(composer, people, desk, qtbot):
    composer.text.setPlainText("yesterday call about the offer @Ada #job")
    words = ("Fri, 20 Nov 2026", "Call", "Ada Lovelace", "#job")
    assert composer.preview.words == words
    assert composer.preview.isVisible()
    assert composer.text.accessibleDescription() == ", ".join(words)
    assert composer.day.day() == date(2026, 11, 20)
    with qtbot.waitSignal(composer.saved):
        qtbot.keyClick(composer.text, Qt.Key.Key_Return)
    [entry] = desk.store.interactions.of(people["Ada Lovelace"])
    assert (entry.text, entry.tags, entry.is_planned) == ("about the offer", ("job",), False)
    assert entry.participant_names == ("Bo Lindqvist", "Ada Lovelace")
    assert composer.is_empty()
    assert not composer.preview.isVisible()


def test_what_lies_ahead_is_planned(composer):
    composer.text.setPlainText("next tue 10:00 coffee with @Ada")
    assert composer.preview.words[0] == "planned"
    draft = composer.draft()
    assert (draft.day, draft.time, draft.kind) == (
        date(2026, 11, 24),
        time(10),
        InteractionKind.MEETING,
    )
    assert draft.is_planned
    assert draft.text == "coffee"


def test_what_is_chosen_by_mouse_holds_against_the_line(composer):
    composer.kind.setCurrentIndex(composer.kind.findData(InteractionKind.LETTER))
    composer.day.edit.setText("3 Nov")
    composer.text.setPlainText("yesterday call about the offer")
    draft = composer.draft()
    assert (draft.kind, draft.day) == (InteractionKind.LETTER, date(2026, 11, 3))
    composer.clear()
    composer.text.setPlainText("yesterday call")
    assert composer.draft().kind is InteractionKind.CALL
    composer.text.setPlainText("")
    assert composer.day.edit.text() == "today"


def test_an_ambiguous_name_is_asked_and_never_guessed(composer, people, desk, qtbot):
    composer.text.setPlainText("call with @Grace")
    [question] = questions(composer)
    assert question.text().startswith("Who is Grace?")
    assert composer.draft() is None
    assert not composer.save_button.isEnabled()
    actions = [each for each in question.menu().actions() if each.text()]
    assert [each.text() for each in actions] == [
        "Grace Hopper",
        "Grace Walker",
        "Leave “Grace” in the text",
    ]
    actions[1].trigger()
    assert questions(composer) == []
    assert composer.draft().participants == (people["Bo Lindqvist"], people["Grace Walker"])


def test_an_unknown_name_can_stay_text(composer):
    composer.text.setPlainText("call with @home office")
    [question] = questions(composer)
    assert question.text().startswith("Nobody is called home")
    question.menu().actions()[-1].trigger()
    assert composer.draft().text == "with @home office"


def test_names_are_completed_and_mean_whom_was_picked(composer, people, qtbot):
    qtbot.keyClicks(composer.text, "call with @gra")
    popup = composer.text.popup
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert composer.text.toPlainText() == 'call with @"Grace Walker" '
    assert not popup.isVisible()
    assert composer.draft().participants == (people["Bo Lindqvist"], people["Grace Walker"])


def test_tags_in_use_are_completed(composer, people, qtbot):
    composer.text.setPlainText("call #storage")
    with qtbot.waitSignal(composer.saved):
        composer.save()
    qtbot.keyClicks(composer.text, "call #st")
    qtbot.waitUntil(composer.text.popup.isVisible)
    qtbot.keyClick(composer.text.popup, Qt.Key.Key_Return)
    assert composer.text.toPlainText() == "call #storage "
    assert composer.draft().tags == ("storage",)


def test_shift_enter_begins_a_line_and_escape_empties(composer, desk, qtbot):
    qtbot.keyClicks(composer.text, "call")
    qtbot.keyClick(composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(composer.text, "more")
    assert composer.draft().text == "more"
    before = desk.store.history.newest_id()
    qtbot.keyClick(composer.text, Qt.Key.Key_Escape)
    assert composer.is_empty()
    assert desk.store.history.newest_id() == before


def test_a_dropped_file_is_linked_to(composer, people, desk, tmp_path, qtbot):
    path = tmp_path / "offer.pdf"
    path.write_text("")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path)), QUrl("javascript:alert(1)")])
    brought = (dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    copy = Qt.DropAction.CopyAction
    for event in (
        QDragEnterEvent(QPoint(5, 5), copy, *brought),
        QDropEvent(QPointF(5, 5), copy, *brought),
    ):
        QApplication.sendEvent(composer.text.viewport(), event)
        assert event.isAccepted()
    link = Attachment(QUrl.fromLocalFile(str(path)).toString(), "offer.pdf")
    assert composer.attachments.attachments() == (link,)
    assert composer.text.toPlainText() == ""
    with qtbot.waitSignal(composer.saved):
        composer.save()
    assert desk.store.interactions.of(people["Bo Lindqvist"])[0].attachments == (link,)
    assert composer.attachments.attachments() == ()


def test_whoever_comes_or_goes_is_looked_up_anew(composer, people, do):
    composer.text.setPlainText("call with @Ada")
    assert composer.draft() is not None
    composer.apply(do(lambda store, at: delete_contacts(store, [people["Ada Lovelace"]], at=at)))
    assert composer.draft() is None
    composer.apply(do(lambda store, at: undo(store, at=at)))
    assert composer.draft() is not None
