"""The composer on a real desktop: one line, a name completed, Enter."""

from __future__ import annotations

from datetime import date, timedelta

from tests.desktop.session import wait_for

from netdesk.domain.interaction import Interaction, InteractionKind


def test_a_line_is_understood_and_its_name_completed(program, desktop, people):
    bo, ida = people[:2]
    program.start()
    program.activate()
    program.wait_for_focus("Bo Lindqvist: ")
    desktop.press("l")
    program.wait_for_dialog("Log with Bo Lindqvist")
    program.type_into("What happened?", "yesterday mail about the offer #job @ida")
    # the first Enter takes who is marked in the list, the second one writes it down
    desktop.press("Return")
    desktop.press("Return")

    def newest() -> Interaction:
        with program.store() as store:
            return store.interactions.of(ida, limit=1)[0]

    wait_for("the entry", lambda: newest().tags == ("job",))
    entry = newest()
    assert (entry.kind, entry.text) == (InteractionKind.EMAIL, "about the offer")
    assert entry.day == date.today() - timedelta(days=1)  # noqa: DTZ011 - the desktop's own day
    assert entry.participants == (bo, ida)
