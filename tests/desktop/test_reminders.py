"""Reminders through a real notification service, answered by its own buttons."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.desktop.running_program import RunningProgram
from tests.desktop.session import Desktop, wait_for
from tests.qt.due_people import add_person

from netdesk.domain.identifiers import ContactId
from netdesk.preferences import PreferencesFile

BUTTONS = ("Log…", "Snooze", "Open", "Recall")


def today() -> date:
    return date.today()  # noqa: DTZ011  # the program's own clock, which is the machine's


def wait_for_notice(program: RunningProgram, name: str) -> str:
    """Wait until somebody's notification is on the screen and noted as shown."""
    wait_for(f"a notification of {name}", lambda: name in program.notified())
    wait_for("the notification to be shown", program.desktop.notifications)
    return program.notified()


def snoozed_until(program: RunningProgram, contact: ContactId) -> date | None:
    with program.store() as store:
        return store.standings.get(contact).snoozed_until


def texts(program: RunningProgram, contact: ContactId) -> list[str]:
    with program.store() as store:
        return [each.text for each in store.interactions.of(contact, limit=5)]


def test_somebody_stale_is_told_of_with_the_reason_and_its_buttons(program, bo):
    program.start()
    notice = wait_for_notice(program, "Bo Lindqvist")
    assert "74" in notice
    for words in BUTTONS:
        assert words in notice


def test_snooze_puts_the_person_off_until_tomorrow(program, desktop, bo):
    program.start()
    wait_for_notice(program, "Bo Lindqvist")
    desktop.press_button("Snooze")
    tomorrow = today() + timedelta(days=1)
    wait_for("Bo to be put off", lambda: snoozed_until(program, bo) == tomorrow)
    wait_for("the notification to go", lambda: not desktop.notifications())
    program.wait_until_gone("Bo Lindqvist: ")


def test_log_opens_the_small_window_that_logs(program, desktop, bo):
    program.start("--tray")
    wait_for_notice(program, "Bo Lindqvist")
    desktop.press_button("Log")
    program.wait_for_dialog("Log with Bo Lindqvist")
    program.type_into("What happened?", "Walked by the river")
    desktop.press("Return")
    program.wait_until_gone("Log with Bo Lindqvist", "dialog")
    wait_for("the log", lambda: texts(program, bo)[0] == "Walked by the river")
    assert program.main_windows() == []


def test_recall_opens_the_card_of_the_person(program, desktop, bo):
    program.start("--tray")
    wait_for_notice(program, "Bo Lindqvist")
    desktop.press_button("Recall")
    program.wait_for_dialog("Recall")
    desktop.press("Escape")
    program.wait_until_gone("Recall", "dialog")
    assert program.main_windows() == []


def test_open_brings_the_window_to_the_front_at_the_person(program, desktop, bo):
    program.start("--tray")
    wait_for_notice(program, "Bo Lindqvist")
    desktop.press_button("Open")
    program.window()
    program.wait_until_active("NetDesk")
    program.see("Coffee at the harbour")
    assert program.look("People", "list") or program.look("People", "table")


def test_a_click_on_the_notification_opens_too(program, desktop, bo):
    program.start("--tray")
    wait_for_notice(program, "Bo Lindqvist")
    desktop.run("dunstctl", "action", 0)
    program.see("Coffee at the harbour")


def test_nothing_is_told_twice_after_a_restart(program, bo):
    program.start()
    wait_for_notice(program, "Bo Lindqvist")
    wait_for("the delivery to be noted", lambda: program.deliveries() == 1)
    program.quit()
    program.start()
    add_person(program.folder, "Ida Berg", today=today(), days_ago=80)
    notices = wait_for_notice(program, "summary: 'Ida Berg'")
    assert notices.count("summary: 'Bo Lindqvist'") == 1


def test_an_answer_elsewhere_takes_the_notification_back(program, desktop, bo):
    program.start()
    wait_for_notice(program, "Bo Lindqvist")
    program.command("log", str(bo), "--kind", "call")
    wait_for("the notification to go", lambda: not desktop.notifications())


def test_many_people_at_once_are_one_notification(program, desktop, bo):
    for name in ("Ida Berg", "Tom Okafor", "Mina Sato", "Per Holm"):
        add_person(program.folder, name, today=today(), days_ago=80)
    PreferencesFile(program.folder).change(daily_budget=5)
    program.start()
    notice = wait_for_notice(program, "5 people today")
    assert "Mina Sato" in notice
    assert desktop.notifications() == 1
    desktop.press_button("Open")
    wait_for("the notification to go", lambda: not desktop.notifications())


@pytest.mark.parametrize("name", ["Bo <b>Bold</b>", "R&D & Sons", "Zoë 李 Мария"])
def test_a_name_is_shown_as_it_is(program, desktop: Desktop, name):
    add_person(program.folder, name, today=today(), days_ago=80)
    program.start("--tray")
    assert name in wait_for_notice(program, name)
