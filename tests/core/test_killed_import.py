"""An import that is killed leaves all of it or nothing, at whatever moment."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from bench.phone_files import write_ios
from tests.invented import AT, add, found

from netdesk.domain.changes import StepKind
from netdesk.operations.history import undo
from netdesk.store.store import FILE_NAME, Store

CARDS = 20_000
KILLS = 10
_LOOK_EVERY = 0.003
"""Seconds between two looks at the process; what is waited for is its end."""


@dataclass(slots=True)
class Rehearsal:
    """What an import that nobody kills takes."""

    seconds: float = 0.0
    log_bytes: int = 0


@pytest.fixture(scope="module")
def phone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("phone") / "phone.vcf"
    write_ios(path, CARDS)
    return path


def _data(folder: Path) -> Path:
    """Make a store in which somebody is already."""
    with Store.open(folder) as store:
        add(store, "Vasilisa Ek")
    return folder


def _netdesk(folder: Path, *words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "netdesk", "--data", str(folder), *words],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _log_bytes(folder: Path) -> int:
    with contextlib.suppress(FileNotFoundError):
        return (folder / f"{FILE_NAME}-wal").stat().st_size
    return 0


def _watched(process: subprocess.Popen[bytes], is_time: Callable[[], bool]) -> bool:
    """Wait until the process ends or it is time; return whether it is still there."""
    while not is_time():
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_LOOK_EVERY)
            return False
    return True


@pytest.fixture(scope="module")
def rehearsal(phone: Path, tmp_path_factory: pytest.TempPathFactory) -> Rehearsal:
    folder = _data(tmp_path_factory.mktemp("rehearsal") / "data")
    measured, begin = Rehearsal(), time.monotonic()

    def measure() -> bool:
        measured.log_bytes = max(measured.log_bytes, _log_bytes(folder))
        return False

    with _netdesk(folder, "import", str(phone), "--json") as process:
        _watched(process, measure)
        measured.seconds = time.monotonic() - begin
        assert process.stdout is not None
        assert json.load(process.stdout)["cards"] == CARDS
    assert _people_after(folder) == CARDS + 1
    shutil.rmtree(folder)
    return measured


def _people_after(folder: Path) -> int:
    """Return how many people there are, after seeing that everything fits together."""
    with _netdesk(folder, "check", "--json") as process:
        out, err = process.communicate()
    assert (process.returncode, err, json.loads(out)) == (0, b"", {"ok": True, "faults": []})
    with Store.open(folder) as store:
        people = store.contacts.count()
        kinds = [step.kind for step in store.history.newest(9)]
        assert kinds == [StepKind.IMPORT, StepKind.CREATE_CONTACT][-len(kinds) :]
        assert len(kinds) == (2 if people > 1 else 1)
        assert store.database.value("SELECT count(*) FROM card") == (CARDS if people > 1 else 0)
        assert found(store, "vasilisa ek") == [1]
        assert bool(found(store, "lindqvist")) == (people > 1)
    return people


@pytest.mark.parametrize("number", range(KILLS))
def test_a_killed_import_is_whole_or_nothing(
    phone: Path, rehearsal: Rehearsal, tmp_path: Path, number: int
) -> None:
    folder = _data(tmp_path / "data")
    chance = Random(2026 + number)
    # the odd ones die by the clock, over the whole run; the even ones by how far the writing is
    share = (number + chance.random()) / KILLS
    begin = time.monotonic()

    def is_time() -> bool:
        if number % 2:
            return time.monotonic() - begin >= share * rehearsal.seconds
        return _log_bytes(folder) >= max(1, 1.1 * share * rehearsal.log_bytes)

    with _netdesk(folder, "import", str(phone), "--json") as process:
        was_running = _watched(process, is_time)
        process.kill()
        process.communicate()
    people = _people_after(folder)
    assert people in ((1, CARDS + 1) if was_running else (CARDS + 1,))
    with Store.open(folder) as store:
        if people > 1:
            undo(store, at=AT)
        assert store.contacts.names(store.contacts.all_ids()) == ["Vasilisa Ek"]
    shutil.rmtree(folder)
