"""What one does every day, by keyboard alone."""

from __future__ import annotations

from datetime import date, timedelta

from tests.desktop.running_program import RunningProgram
from tests.desktop.session import wait_for

from netdesk.domain.identifiers import ContactId


def standing(program: RunningProgram, contact: ContactId):
    with program.store() as store:
        return store.standings.get(contact)


def newest_text(program: RunningProgram, contact: ContactId) -> str:
    with program.store() as store:
        return store.interactions.of(contact, limit=1)[0].text


def start_on(program: RunningProgram, name: str) -> None:
    program.start()
    program.activate()
    program.wait_for_focus(name)


def log_lunch(program: RunningProgram, contact: ContactId) -> None:
    program.desktop.press("l")
    program.wait_for_dialog("Log with Bo Lindqvist")
    program.type_into("What happened?", "Lunch")
    program.desktop.press("Return")
    wait_for("the log", lambda: newest_text(program, contact) == "Lunch")
    program.wait_until_gone("Log with Bo Lindqvist", "dialog")


def test_log_and_undo(program, desktop, people):
    bo = people[0]
    start_on(program, "Bo Lindqvist: ")
    log_lunch(program, bo)
    program.wait_until_gone("Bo Lindqvist: ")
    program.wait_for_focus("Ida Berg: ")
    desktop.press("ctrl+z")
    wait_for("the undo", lambda: newest_text(program, bo) == "Coffee at the harbour")
    program.see("Bo Lindqvist: ")
    desktop.press("ctrl+shift+z")
    wait_for("the redo", lambda: newest_text(program, bo) == "Lunch")


def test_undo_after_a_restart(program, desktop, people):
    bo = people[0]
    start_on(program, "Bo Lindqvist: ")
    log_lunch(program, bo)
    program.quit()
    start_on(program, "Ida Berg: ")
    desktop.press("ctrl+z")
    wait_for("the undo", lambda: newest_text(program, bo) == "Coffee at the harbour")
    program.see("Bo Lindqvist: ")


def test_snooze_until_next_week(program, desktop, people):
    start_on(program, "Bo Lindqvist: ")
    desktop.press("Down")
    program.wait_for_focus("Ida Berg: ")
    program.open_menu(lambda: desktop.press("s"))
    desktop.press("w")
    today = date.today()  # noqa: DTZ011
    # every day is a working day here, so that next week begins on its Monday
    monday = today + timedelta(days=7 - today.weekday())
    wait_for("Ida to be put off", lambda: standing(program, people[1]).snoozed_until == monday)
    program.wait_until_gone("Ida Berg: ")
    program.wait_for_focus("Tom Okafor: ")


def test_skip(program, desktop, people):
    before = standing(program, people[0]).due_on
    start_on(program, "Bo Lindqvist: ")
    desktop.press("k")
    wait_for("the round to pass", lambda: standing(program, people[0]).due_on > before)
    program.wait_until_gone("Bo Lindqvist: ")
    assert newest_text(program, people[0]) == "Coffee at the harbour"


def test_somebody_is_found_and_opened(program, desktop, people):
    start_on(program, "Bo Lindqvist: ")
    desktop.press("ctrl+k")
    program.wait_for_focus("Search")
    desktop.type("ida")
    program.see("Ida Berg", "list item")
    desktop.press("Return")
    program.see("Her new job")


def test_somebody_is_written_down_and_taken_back(program, desktop):
    program.start()
    program.activate()
    desktop.press("ctrl+n")
    program.wait_for_dialog("New contact")
    desktop.type("Nora")
    desktop.press("ctrl+Return")
    program.wait_until_gone("New contact", "dialog")
    with program.store() as store:
        assert store.contacts.count() == 1
    desktop.press("ctrl+z")
    program.see("Stay in touch with the people you know")


def test_the_pages_are_a_key_away(program, desktop, people):
    start_on(program, "Bo Lindqvist: ")
    desktop.press("ctrl+2")
    program.see("Filter people", "text")
    desktop.press("ctrl+1")
    program.wait_for_focus("Bo Lindqvist: ")
