"""What the program costs while nobody looks: `python -m bench.resident DATA-FOLDER [MINUTES]`.

Starts `netdesk --tray` without a screen, and on a real desktop where its programs are installed, lets it
come to rest, and prints as JSON for each: its share of memory (PSS, MiB), how often a minute its threads
woke, and the share of a processor's core that it took (%).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.desktop.session import Desktop, end, missing, wait_for

from bench.processes import netdesk

MINUTES = 2
_REST_SECONDS = 5.0
_LONGEST_START_SECONDS = 60.0
_LOOK_SECONDS = 0.25
_MINUTE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Rest:
    """How a process rests: MiB of memory, wakes a minute, and per cent of one core."""

    mebibytes: float
    wakes_a_minute: float
    core_percent: float


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the system has counted of a process: how often its threads woke, and seconds of work."""

    wakes: int
    work_seconds: float


def main(folder: str, minutes: str = str(MINUTES)) -> None:
    """Measure where it can be measured, and print."""
    found = {"offscreen": asdict(_rest(Path(folder), float(minutes), _bare()))}
    if not missing():
        with _desktop() as environment:
            found["desktop"] = asdict(_rest(Path(folder), float(minutes), environment))
    print(json.dumps(found))


def _rest(folder: Path, minutes: float, environment: Mapping[str, str]) -> Rest:
    process = subprocess.Popen(netdesk("--data", str(folder), "--tray"), env=environment)
    try:
        _wait_for_rest(process.pid)
        _wait_for_wake(process.pid)
        before, begin = _reading(process.pid), time.monotonic()
        time.sleep(minutes * _MINUTE_SECONDS)
        after, took = _reading(process.pid), time.monotonic() - begin
        return Rest(
            mebibytes=_share_of_memory(process.pid),
            wakes_a_minute=(after.wakes - before.wakes) / (took / _MINUTE_SECONDS),
            core_percent=100 * (after.work_seconds - before.work_seconds) / took,
        )
    finally:
        end(process)


def _wait_for_rest(process: int) -> None:
    """Wait until nothing was done for some seconds: the start is over."""
    until = time.monotonic() + _LONGEST_START_SECONDS
    seen, since = _reading(process), time.monotonic()
    while time.monotonic() < until:
        time.sleep(_LOOK_SECONDS)
        now = _reading(process)
        if now.work_seconds == seen.work_seconds and now.work_seconds > 0:
            if time.monotonic() - since > _REST_SECONDS:
                return
        else:
            seen, since = now, time.monotonic()


def _wait_for_wake(process: int) -> None:
    """Begin just after a wake, so that so many minutes hold so many of what comes once a minute."""
    until = time.monotonic() + _MINUTE_SECONDS + 2
    before = _reading(process).wakes
    while time.monotonic() < until and _reading(process).wakes == before:
        time.sleep(_LOOK_SECONDS)
    time.sleep(1)


def _reading(process: int) -> _Reading:
    wakes = 0
    for thread in Path(f"/proc/{process}/task").iterdir():
        [line] = [
            line
            for line in (thread / "status").read_text().splitlines()
            if line.startswith("voluntary_ctxt_switches")
        ]
        wakes += int(line.split()[1])
    # fields 14 and 15 of proc(5), counted behind the name, which may hold blanks
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    ticks = int(fields[11]) + int(fields[12])
    return _Reading(wakes, ticks / os.sysconf("SC_CLK_TCK"))


def _share_of_memory(process: int) -> float:
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise SystemExit("The system does not tell a process's share of memory.")


def _bare() -> dict[str, str]:
    """Return surroundings without screen, tray and notifications."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "HOME") if name in os.environ}
    return kept | {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}


@contextmanager
def _desktop() -> Iterator[Mapping[str, str]]:
    """Yield the surroundings of a real screen with tray and notifications, as most people have it."""
    with TemporaryDirectory(prefix="netdesk-desktop-") as name:
        desktop = Desktop(Path(name))
        try:
            wait_for("a tray", desktop.tray_tree)
            # most people run no screen reader; with one every program works more
            kept = {
                key: value
                for key, value in desktop.environment.items()
                if key != "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"
            }
            yield kept
        finally:
            desktop.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
