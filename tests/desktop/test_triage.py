"""Sorting people with a real keyboard, as a screen reader is told of it; and people dragged with a real
mouse."""

from __future__ import annotations

from datetime import date

import pytest
from tests.desktop.running_program import RunningProgram
from tests.desktop.session import wait_for
from tests.desktop.test_screen_reader import assert_readable
from tests.qt.due_people import add_person

from netdesk.domain.circle import CircleFields
from netdesk.domain.identifiers import CircleId, ContactId
from netdesk.domain.moment import Moment
from netdesk.operations.circles import create_circle
from netdesk.store.store import Store


@pytest.fixture
def unsorted(program: RunningProgram) -> tuple[ContactId, ...]:
    """Three of whom nothing is decided; with Bo one spoke most lately."""
    today = date.today()  # noqa: DTZ011  # the program's own clock, which is the machine's
    bo = add_person(
        program.folder, "Bo Lindqvist", today=today, aim=None, days_ago=3, text="Coffee"
    )
    ida = add_person(program.folder, "Ida Berg", today=today, aim=None, days_ago=90)
    tom = add_person(program.folder, "Tom Okafor", today=today, aim=None)
    return bo, ida, tom


def ideals(program: RunningProgram, people: tuple[ContactId, ...]) -> list[int | None]:
    with program.store() as store:
        return [each.ideal_days for each in store.contacts.get_many(people)]


def members(program: RunningProgram, name: str) -> list[ContactId]:
    with program.store() as store:
        found = store.circles.named(name)
        return store.circles.members(found.id) if found else []


def staged(program: RunningProgram) -> list[int | None]:
    with program.store() as store:
        return [each.ideal_days for each in store.triage.staged()]


def open_sorting(program: RunningProgram) -> None:
    program.start()
    program.activate()
    program.desktop.press("ctrl+k")
    program.type_into("Search people, notes, actions", "Sort people")
    program.desktop.press("Return")
    program.wait_for_focus("Bo Lindqvist. ")


def test_everybody_is_sorted_by_keyboard_alone(program, desktop, unsorted):
    open_sorting(program)
    program.see("0 of 3 sorted")
    assert_readable(program)
    desktop.press("1")
    program.wait_for_focus("Ida Berg. ")
    desktop.press("c")
    program.type_into("Circle, or the name of a new one", "Choir")
    desktop.press("Return")
    wait_for("Ida to be in the new circle", lambda: members(program, "Choir") == [unsorted[1]])
    program.wait_for_focus("Ida Berg. ")
    desktop.press("0")
    program.wait_for_focus("Tom Okafor. ")
    desktop.press("z")
    program.wait_for_focus("Ida Berg. ")
    wait_for("the answer to be taken back", lambda: staged(program) == [7])
    desktop.press("3")
    program.wait_for_focus("Tom Okafor. ")
    desktop.press("space")
    program.wait_for_focus("Tom Okafor. ")
    desktop.press("0")
    program.wait_for_focus("Show the calendar", "push button")
    program.see("Everybody is sorted.")
    assert ideals(program, unsorted) == [None, None, None]
    desktop.press("Return")
    program.wait_for_dialog("The calendar that results")
    program.wait_for_focus("Apply", "push button")
    assert_readable(program)
    desktop.press("Return")
    wait_for("the cadences", lambda: ideals(program, unsorted) == [7, 90, 0])
    desktop.press("ctrl+z")
    wait_for("the undo", lambda: ideals(program, unsorted) == [None, None, None])


def test_a_sitting_goes_on_after_a_restart(program, desktop, unsorted):
    open_sorting(program)
    desktop.press("2")
    program.wait_for_focus("Ida Berg. ")
    wait_for("the answer", lambda: staged(program) == [30])
    program.quit()
    program.start()
    program.activate()
    desktop.press("ctrl+k")
    program.type_into("Search people, notes, actions", "Sort people")
    desktop.press("Return")
    program.wait_for_focus("Ida Berg. ")
    program.see("1 of 3 sorted")


@pytest.fixture
def circle(program: RunningProgram, unsorted: tuple[ContactId, ...]) -> CircleId:
    today = date.today()  # noqa: DTZ011
    with Store.open(program.folder) as store:
        fields = CircleFields("Mentors", colour="teal")
        [made] = create_circle(store, fields, at=Moment.at_noon(today)).circles
    return made


def test_people_are_dragged_into_a_circle(program, desktop, unsorted, circle):
    program.start()
    program.activate()
    desktop.press("ctrl+2")
    program.see("Filter people", "text")
    desktop.press("ctrl+a")
    x, y = program.see("Ida Berg", "cell").place
    to_x, to_y = program.see("Mentors", "check box").place
    desktop.xdotool("mousemove", x, y, "mousedown", 1)
    for step in range(1, 9):
        desktop.xdotool(
            "mousemove", x + (to_x - x) * step // 8, y + (to_y - y) * step // 8, "sleep", 0.05
        )
    desktop.xdotool("mousemove", to_x + 2, to_y, "sleep", 0.2, "mouseup", 1)
    wait_for("all three to be mentors", lambda: len(members(program, "Mentors")) == 3)
