"""What another process writes reaches the window: tried with real processes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.qt.conftest import Do

from netdesk.domain.contact import ContactFields
from netdesk.domain.interaction import Interaction
from netdesk.operations.contacts import create_contact
from netdesk.runtime.outside_changes import OutsideChanges
from netdesk.ui.desk import Desk
from netdesk.ui.models.timeline_model import TimelineModel

LONGEST_MILLISECONDS = 30_000


@pytest.fixture
def outside(desk: Desk) -> Iterator[OutsideChanges]:
    watching = OutsideChanges(desk.store, desk.jobs)
    desk.bus.changed.connect(watching.note_own)
    yield watching
    watching.close()


def netdesk(desk: Desk, *arguments: str) -> None:
    command = [sys.executable, "-m", "netdesk", "--data", str(desk.store.folder), *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=60)


def test_another_process_is_noticed(desk: Desk, outside: OutsideChanges, qtbot: QtBot) -> None:
    with qtbot.waitSignal(outside.found, timeout=LONGEST_MILLISECONDS) as waiting:
        netdesk(desk, "demo")
    assert len(waiting.args[0].contacts) == desk.store.contacts.count() > 0


def test_own_steps_are_no_news(desk: Desk, outside: OutsideChanges, do: Do, qtbot: QtBot) -> None:
    found: list[object] = []
    outside.found.connect(found.append)
    do(lambda store, at: create_contact(store, ContactFields(formatted_name="Bo"), at=at))
    with qtbot.waitSignal(outside.found, timeout=LONGEST_MILLISECONDS):
        netdesk(desk, "circle", "create", "Mentors")
    assert [changes.contacts for changes in found] == [frozenset()]


def test_a_restored_copy_is_noticed_though_its_history_is_shorter(
    desk: Desk, outside: OutsideChanges, do: Do, qtbot: QtBot, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    first = do(lambda store, at: create_contact(store, ContactFields(formatted_name="Bo"), at=at))
    netdesk(desk, "backup", "--to", str(copy))
    do(lambda store, at: create_contact(store, ContactFields(formatted_name="Ada"), at=at))
    with qtbot.waitSignal(outside.found, timeout=LONGEST_MILLISECONDS) as waiting:
        netdesk(desk, "restore", str(copy))
    assert waiting.args[0].contacts == first.contacts
    assert desk.store.contacts.count() == 1


def test_a_timeline_in_sight_is_read_anew_after_a_restore(
    desk: Desk, outside: OutsideChanges, do: Do, qtbot: QtBot, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    made = do(lambda store, at: create_contact(store, ContactFields(formatted_name="Bo"), at=at))
    [bo] = made.contacts
    netdesk(desk, "log", str(bo), "--kind", "call", "--note", "before")
    netdesk(desk, "backup", "--to", str(copy))
    netdesk(desk, "log", str(bo), "--kind", "call", "--note", "after")
    qtbot.waitUntil(lambda: len(desk.store.interactions.of(bo)) == 2)
    outside.look()
    model = TimelineModel(desk)
    model.show_contact(bo)
    outside.found.connect(model.apply)
    assert model.rowCount() == 2
    netdesk(desk, "restore", str(copy))
    qtbot.waitUntil(lambda: model.rowCount() == 1, timeout=LONGEST_MILLISECONDS)
    entry = model.entry(0)
    assert isinstance(entry, Interaction)
    assert entry.text == "before"
