"""When reminders come, with the real process: after an absence, in quiet hours, in a pause, for dates."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from tests.desktop.session import wait_for
from tests.desktop.test_reminders import today, wait_for_notice
from tests.qt.due_people import add_person

from netdesk.domain.promise import PromiseDraft, PromiseKind
from netdesk.operations.promises import make_promise
from netdesk.operations.reminders import note_shown
from netdesk.preferences import PreferencesFile
from netdesk.runtime.clock import SystemClock
from netdesk.store.store import Store


def looked_days_ago(program, days: int) -> None:
    with Store.open(program.folder) as store:
        note_shown(store, SystemClock().local() - timedelta(days=days))


def noted(program) -> bool:
    """Tell whether the process has looked today at what may be shown."""
    with program.store() as store:
        return store.remembered.get("reminders_shown_at") >= today().isoformat()


def around_now() -> dict[str, str]:
    """Return quiet hours from an hour ago until in an hour."""
    now: datetime = SystemClock().local()
    hour = timedelta(hours=1)
    return {"quiet_from": f"{now - hour:%H:%M}", "quiet_until": f"{now + hour:%H:%M}"}


def test_after_an_absence_one_notification_tells_of_all(program, desktop, bo):
    add_person(
        program.folder, "Ida Berg", today=today(), aim=None, birthday=today() - timedelta(days=2)
    )
    looked_days_ago(program, 3)
    program.start("--tray")
    notice = wait_for_notice(program, "1 person and 1 date while you were away")
    assert "Ida Berg" in notice
    assert desktop.notifications() == 1
    wait_for("both to be written down", lambda: program.deliveries() == 2)


def test_in_quiet_hours_nothing_comes_and_afterwards_it_does(program, desktop, bo):
    PreferencesFile(program.folder).change(**around_now())
    program.start("--tray")
    wait_for("the first look", lambda: noted(program))
    assert (program.notified(), program.deliveries()) == ("", 0)
    program.quit()
    PreferencesFile(program.folder).change(quiet_from="", quiet_until="")
    program.start("--tray")
    wait_for_notice(program, "Bo Lindqvist")


def test_without_names_a_notification_says_nobody(program, bo):
    PreferencesFile(program.folder).change(names_in_notifications=False)
    program.start("--tray")
    assert "Lindqvist" not in wait_for_notice(program, "Somebody is due today.")


def test_a_birthday_done_is_a_line_on_the_timeline_that_can_be_undone(program, desktop):
    ida = add_person(program.folder, "Ida Berg", today=today(), aim=None, birthday=today())
    program.start("--tray")
    wait_for_notice(program, "Ida Berg")
    desktop.press_button("Done")

    def texts() -> list[str]:
        with program.store() as store:
            return [each.text for each in store.interactions.of(ida, limit=5)]

    wait_for("the birthday to be thought of", lambda: any("birthday" in each for each in texts()))
    program.command("undo")
    wait_for("it to be undone", lambda: not texts())


@pytest.mark.parametrize(("button", "is_kept"), [("Done", True), ("Snooze", False)])
def test_a_promise_is_told_of_on_its_day_and_answered_there(program, desktop, button, is_kept):
    ida = add_person(program.folder, "Ida Berg", today=today(), aim=None)
    draft = PromiseDraft(ida, PromiseKind.GIVE, "the benchmark", due_on=today())
    with Store.open(program.folder) as store:
        make_promise(store, draft, at=SystemClock().moment())
        [promise] = store.promises.open_of(ida)
    program.start("--tray")
    assert "the benchmark" in wait_for_notice(program, "Ida Berg")
    desktop.press_button(button)

    def is_answered() -> bool:
        with program.store() as store:
            found = store.promises.get(promise.id)
            return bool(found.done_on if is_kept else found.snoozed_until)

    wait_for("the promise to be answered", is_answered)
