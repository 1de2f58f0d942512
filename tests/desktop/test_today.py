"""A day handled by a real keyboard: promises kept, plans confirmed, the card read before a call."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.desktop.running_program import RunningProgram
from tests.desktop.session import wait_for
from tests.desktop.test_screen_reader import assert_readable

from netdesk.domain.fact import FactKind
from netdesk.domain.identifiers import ContactId
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.moment import Moment
from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.operations.facts import add_fact
from netdesk.operations.interactions import log_interaction
from netdesk.operations.promises import make_promise
from netdesk.store.store import Store


@pytest.fixture
def busy(program: RunningProgram, bo: ContactId) -> ContactId:
    """Bo, to whom something is promised, with whom a lunch was planned, and of whom there is to ask."""
    today = date.today()  # noqa: DTZ011  # the program's own clock, which is the machine's
    at = Moment.at_noon(today)
    yesterday = today - timedelta(days=1)
    with Store.open(program.folder) as store:
        owed = PromiseDraft(bo, PromiseKind.GIVE, "the benchmark", yesterday)
        make_promise(store, owed, at=at)
        lunch = InteractionDraft(
            InteractionKind.MEETING, yesterday, "Lunch", (bo,), is_planned=True
        )
        log_interaction(store, lunch, at=at)
        add_fact(store, [bo], FactKind.ASK_NEXT_TIME, "the move", at=at)
    return bo


def tab_to(program: RunningProgram, name: str) -> None:
    """Press Tab until something has the focus, as one does without a mouse."""

    def is_there() -> bool:
        if any(
            each.name.startswith(name) for window in program.tree() for each in window.focused()
        ):
            return True
        program.desktop.press("Tab")
        return False

    wait_for(f"the focus on {name}", is_there)


def test_a_promise_is_kept_by_keyboard_alone(program, desktop, busy):
    program.start()
    program.activate()
    program.wait_for_focus("Bo Lindqvist: ")
    assert_readable(program)
    tab_to(program, "the benchmark, 1 day over")
    desktop.press("d")

    def is_kept() -> bool:
        with program.store() as store:
            return not store.promises.open_of(busy)

    wait_for("the promise to be kept", is_kept)
    program.wait_until_gone("the benchmark, 1 day over")
    desktop.press("ctrl+z")
    program.see("the benchmark, 1 day over")


def test_a_plan_that_happened_answers_for_the_day(program, desktop, busy):
    program.start()
    program.activate()
    program.wait_for_focus("Bo Lindqvist: ")
    tab_to(program, "Lunch, ")
    desktop.press("h")

    def is_touch() -> bool:
        with program.store() as store:
            return store.standings.get(busy).last_kind is InteractionKind.MEETING

    wait_for("the plan to be a contact", is_touch)
    program.wait_until_gone("Bo Lindqvist: ")


def test_the_card_is_read_before_a_call(program, desktop, busy):
    program.start()
    program.activate()
    program.wait_for_focus("Bo Lindqvist: ")
    desktop.press("r")
    program.wait_for_dialog("Recall")
    program.see("the move")
    assert_readable(program)
    desktop.press("Escape")
    program.wait_until_gone("Recall", "dialog")
    program.wait_for_focus("Bo Lindqvist: ")
