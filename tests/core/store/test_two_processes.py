"""Two processes on one folder: nothing is lost, nothing is half."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterable
from pathlib import Path

from tests.invented import AT, add, found, named

from netdesk.domain.changes import StepKind
from netdesk.operations.contacts import create_contact
from netdesk.operations.history import undo
from netdesk.store.store import FILE_NAME, Store

_WRITE = """
import sys
from datetime import date
from pathlib import Path
from netdesk.domain.contact import ContactFields
from netdesk.domain.interaction import InteractionDraft, InteractionKind
from netdesk.domain.moment import Moment
from netdesk.domain.changes import StepKind
from netdesk.operations.contacts import create_contact
from netdesk.operations.interactions import log_interaction
from netdesk.store.store import Store
folder, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
at = Moment.at_noon(date(2026, 11, 20))
sys.stdin.read()
with Store.open(folder) as store:
    for number in range(count):
        done = create_contact(store, ContactFields(formatted_name=f"{name} {number}"), at=at)
        draft = InteractionDraft(InteractionKind.CALL, at.today, name, tuple(done.contacts))
        log_interaction(store, draft, at=at)
"""


def _start(folder: Path, name: str, count: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", _WRITE, str(folder), name, str(count)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _finish(started: Iterable[subprocess.Popen[bytes]]) -> list[bytes]:
    running = list(started)
    for each in running:
        assert each.stdin is not None
        each.stdin.close()
        each.stdin = None
    return [each.communicate()[1] for each in running]


def test_writers_at_once_lose_nothing(folder: Path) -> None:
    names = ["Ada", "Bo", "Cy", "Di"]
    assert _finish([_start(folder, name, 40) for name in names]) == [b""] * 4
    with Store.open(folder) as store:
        assert store.faults() == []
        assert store.contacts.count() == 160
        for name in names:
            assert len(found(store, name)) == 40
        assert len(store.history.newest(999)) == 320
        for _ in range(320):
            undo(store, at=AT)
        assert store.contacts.count() == 0
        assert store.faults() == []


def test_a_folder_made_by_many_at_once_is_one_store(tmp_path: Path) -> None:
    for attempt in range(4):
        folder = tmp_path / str(attempt)
        assert _finish([_start(folder, f"P{number}", 1) for number in range(6)]) == [b""] * 6
        with Store.open(folder) as store:
            assert (store.contacts.count(), store.faults()) == (6, [])


def test_a_copy_made_while_another_writes_is_whole(store: Store, folder: Path) -> None:
    add(store, "Ada")
    writer = _start(folder, "Bo", 120)
    thread = threading.Thread(target=_finish, args=([writer],))
    thread.start()
    counts = set()
    while thread.is_alive():
        copy = folder.parent / "copy.db"
        store.backup(copy)
        with Store.open_reader(_as_data(copy)) as reader:
            counts.add(reader.contacts.count())
            assert reader.faults() == []
    thread.join()
    assert (writer.returncode, store.contacts.count()) == (0, 121)
    assert len(counts) > 1


def _as_data(copy: Path) -> Path:
    folder = copy.parent / "copied"
    folder.mkdir(exist_ok=True)
    shutil.copy(copy, folder / FILE_NAME)
    return folder


def test_a_reader_sees_the_writers_commits_and_nothing_before(folder: Path) -> None:
    with Store.open(folder) as writer, Store.open_reader(folder) as reader:
        seen = reader.history.newest_id()
        with writer.step(StepKind.CREATE_CONTACT, AT):
            writer.standings.refresh(writer.contacts.add([named("Bo")], AT.today))
            assert reader.contacts.count() == 0
        assert len(reader.history.ids_since(seen)) == 1
        assert found(reader, "bo") == [1]
        with reader.snapshot():
            assert reader.contacts.count() == 1
            create_contact(writer, named("Cy"), at=AT)
            assert reader.contacts.count() == 1
        assert reader.contacts.count() == 2
