"""Sorting people by keys alone: every key, taking back, circles, the calendar, and what is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.qt.conftest import TODAY, Do

from netdesk.domain.circle import CircleFields
from netdesk.domain.contact import Channel, ChannelKind, ContactFields
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.triage import TriageAnswer, TriageProgress
from netdesk.operations.circles import create_circle
from netdesk.operations.contacts import create_contact
from netdesk.operations.interactions import log_interaction
from netdesk.operations.triage import answer_triage
from netdesk.ui.desk import Desk
from netdesk.ui.dialogs.calendar_dialog import CalendarDialog
from netdesk.ui.pages.triage_page import TriagePage
from netdesk.ui.triage_words import progress_words
from netdesk.ui.widgets.circle_picker import CirclePicker

CHIARA = ContactFields(
    formatted_name="Chiara Rossi",
    organization="Filo",
    title="Product Designer",
    channels=(
        Channel(ChannelKind.PHONE, "+39 02 5550 0101", "mobile"),
        Channel(ChannelKind.PHONE, "+39 02 5550 0102", "work"),
    ),
    notes=("Met at the design fair; knows everyone in print.",),
)


@pytest.fixture
def people(do: Do) -> list[ContactId]:
    """Chiara, of whom most is known, then three others."""
    fields = [CHIARA, *(ContactFields(formatted_name=name) for name in ("Ana", "Bo", "Cy"))]
    return [
        next(iter(do(lambda store, at, each=each: create_contact(store, each, at=at)).contacts))
        for each in fields
    ]


@pytest.fixture
def page(desk: Desk, people: list[ContactId], qtbot: QtBot) -> TriagePage:
    made = TriagePage(desk)
    qtbot.addWidget(made)
    made.resize(1096, 752)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: "Chiara" in made.card.accessibleName())
    made.setFocus()
    return made


def shows(page: TriagePage, name: str) -> Callable[[], bool]:
    return lambda: page.card.isVisible() and page.card.accessibleName().startswith(name)


def answers(desk: Desk) -> dict[ContactId, tuple[TriageAnswer, int | None]]:
    return {each.contact: (each.answer, each.ideal_days) for each in desk.store.triage.staged()}


def test_the_card_says_all_that_helps(page: TriagePage, do: Do, people: list[ContactId]) -> None:
    words = page.card.accessibleName()
    for part in (
        "Chiara Rossi",
        "Product Designer, Filo",
        "Phone: mobile, work",
        "knows everyone in print",
        "added 21 Nov",
    ):
        assert part in words
    assert page.accessibleName() == "Sort people"
    assert page._summary.text().startswith("0 of 4 sorted · about 1 minute")


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (Qt.Key.Key_1, (TriageAnswer.CADENCE, 7)),
        (Qt.Key.Key_2, (TriageAnswer.CADENCE, 30)),
        (Qt.Key.Key_3, (TriageAnswer.CADENCE, 90)),
        (Qt.Key.Key_4, (TriageAnswer.CADENCE, 182)),
        (Qt.Key.Key_5, (TriageAnswer.CADENCE, 365)),
        (Qt.Key.Key_0, (TriageAnswer.NONE, None)),
    ],
)
def test_a_key_answers_and_shows_the_next(
    page: TriagePage,
    desk: Desk,
    qtbot: QtBot,
    people: list[ContactId],
    key: Qt.Key,
    answer: tuple[TriageAnswer, int | None],
) -> None:
    qtbot.keyClick(page.card, key)
    assert shows(page, "Ana")()
    assert page._summary.text().startswith("1 of 4 sorted")
    qtbot.waitUntil(lambda: answers(desk) == {people[0]: answer})
    assert desk.store.standings.get(people[0]).cadence is None


def test_space_puts_off_and_z_takes_back(
    page: TriagePage, desk: Desk, qtbot: QtBot, people: list[ContactId]
) -> None:
    qtbot.keyClick(page.card, Qt.Key.Key_Space)
    qtbot.keyClick(page.card, Qt.Key.Key_2)
    assert shows(page, "Bo")()
    qtbot.keyClick(page.card, Qt.Key.Key_Z)
    qtbot.waitUntil(shows(page, "Ana"))
    assert answers(desk) == {}
    qtbot.waitUntil(lambda: page._summary.text().startswith("0 of 4 sorted"))
    for name in ("Ana", "Bo", "Cy"):
        qtbot.waitUntil(shows(page, name))
        qtbot.keyClick(page.card, Qt.Key.Key_0)
    assert shows(page, "Chiara")()


def test_z_takes_nothing_back_that_was_no_answer(page: TriagePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.said):
        qtbot.keyClick(page.card, Qt.Key.Key_Z)
    assert page._desk.store.contacts.count() == 4


def test_c_puts_into_a_circle_and_one_with_a_cadence_is_an_answer(
    page: TriagePage, desk: Desk, do: Do, qtbot: QtBot, people: list[ContactId]
) -> None:
    do(lambda store, at: create_circle(store, CircleFields("Mentors", 30), at=at))
    do(lambda store, at: create_circle(store, CircleFields("Berlin"), at=at))
    qtbot.waitUntil(shows(page, "Chiara"))
    for typed, name in (("ber", "Chiara"), ("ment", "Ana")):
        qtbot.keyClick(page.card, Qt.Key.Key_C)
        picker = page.findChildren(CirclePicker)[-1]
        qtbot.keyClicks(picker.field, typed)
        qtbot.keyClick(picker.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda typed=typed: _size(desk, typed) == 1)
        qtbot.waitUntil(shows(page, name))
    assert "Berlin" in desk.store.circles.of(people[0])[0].fields.name
    qtbot.keyClick(page.card, Qt.Key.Key_Z)
    qtbot.waitUntil(shows(page, "Chiara"))
    assert _size(desk, "ment") == 0


def _size(desk: Desk, typed: str) -> int:
    return sum(
        each.size for each in desk.store.circles.all() if typed in each.fields.name.casefold()
    )


def test_a_new_circle_is_made_with_the_person_in_it(
    page: TriagePage, desk: Desk, qtbot: QtBot, people: list[ContactId]
) -> None:
    qtbot.keyClick(page.card, Qt.Key.Key_C)
    picker = page.findChild(CirclePicker)
    assert picker is not None
    qtbot.keyClicks(picker.field, "Print")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _size(desk, "print") == 1)
    qtbot.waitUntil(lambda: "Print" in page.card.accessibleName())
    assert QApplication.focusWidget() in (page.card, None)


def test_the_calendar_is_shown_before_it_is_applied(
    page: TriagePage, desk: Desk, qtbot: QtBot, people: list[ContactId]
) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_1):
        qtbot.keyClick(page.card, key)
    assert not page.card.isVisible()
    qtbot.waitUntil(lambda: len(answers(desk)) == 4)
    qtbot.waitUntil(page.side.apply_button.isEnabled)
    page.show_calendar()
    dialog = page.window().findChild(CalendarDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.apply_button.isEnabled)
    assert "people in the next four weeks" in dialog.comparison.after.accessibleName()
    assert dialog.comparison.level.isChecked()
    dialog.apply_button.click()
    qtbot.waitUntil(lambda: desk.store.contacts.get(people[0]).ideal_days == 7)
    assert desk.store.contacts.get(people[2]).ideal_days == 0
    assert answers(desk) == {}
    qtbot.waitUntil(lambda: not page.findChildren(CalendarDialog))


def test_what_was_answered_before_is_not_asked_again(
    desk: Desk, do: Do, people: list[ContactId], qtbot: QtBot
) -> None:
    do(lambda store, at: answer_triage(store, people[:1], TriageAnswer.NONE, at=at))
    day = TODAY - timedelta(days=3)
    draft = InteractionDraft(InteractionKind.CALL, day, "about the fair", (people[2],))
    do(lambda store, at: log_interaction(store, draft, at=at))
    page = TriagePage(desk)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(shows(page, "Bo"))
    assert "Call, 3 days ago: about the fair" in page.card.accessibleName()
    assert page._summary.text().startswith("1 of 4")


def test_the_person_can_be_opened_and_a_deleted_one_is_passed_over(
    page: TriagePage, qtbot: QtBot, do: Do, people: list[ContactId]
) -> None:
    from netdesk.operations.contacts import delete_contacts

    with qtbot.waitSignal(page.contact_activated) as opened:
        qtbot.keyClick(page.card, Qt.Key.Key_Return)
    assert opened.args == [people[0]]
    do(lambda store, at: delete_contacts(store, [people[0]], at=at))
    qtbot.waitUntil(shows(page, "Ana"))


def test_who_answers_faster_than_it_is_written_loses_nothing(
    page: TriagePage, desk: Desk, qtbot: QtBot, people: list[ContactId]
) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Z, Qt.Key.Key_3):
        qtbot.keyClick(page.card, key)
    # the undo follows the second answer; the third is about whoever was shown by then
    qtbot.waitUntil(shows(page, "Ana"))
    qtbot.waitUntil(lambda: page._summary.text().startswith("2 of 4 sorted"))
    assert answers(desk) == {
        people[0]: (TriageAnswer.CADENCE, 7),
        people[2]: (TriageAnswer.CADENCE, 90),
    }


def test_what_others_do_meanwhile_does_not_change_who_is_asked_about(
    page: TriagePage, do: Do, qtbot: QtBot, people: list[ContactId]
) -> None:
    draft = InteractionDraft(InteractionKind.CALL, TODAY, "", (people[2],))
    do(lambda store, at: log_interaction(store, draft, at=at))
    qtbot.waitUntil(lambda: list(page._queue)[:1] == [people[2]])
    assert shows(page, "Chiara")()


def test_a_long_time_is_said_in_hours() -> None:
    progress = TriageProgress(412, 50_000)
    assert progress_words(progress, 89).endswith("about 89 minutes left · stop any time")
    assert "about 34 hours left" in progress_words(progress, 2034)
