"""What the program costs while nobody looks: `python -m bench.resident DATA-FOLDER [MINUTES]`.

Starts `netdesk --tray` without a screen, and on a real desktop where its programs are installed, lets it
come to rest, and prints as JSON for each: its share of memory (PSS, MiB), how often a minute it woke, and
the share of a core that it took (%). What its threads do within half a second of each other is
one waking: a question to the X server alone has two of them hand over a few times.
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
_START_SECONDS = 75.0
"""The start, and Qt's throwing away of the pictures painted in it half a minute later."""
_LOOK_SECONDS = 0.1
_APART_SECONDS = 0.5
_MINUTE_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Rest:
    """How a process rests: MiB of memory, wakes a minute, and per cent of one core."""

    mebibytes: float
    wakes_a_minute: float
    core_percent: float


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the system has counted of a process: how often its threads waited, and seconds of work."""

    waits: int
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
        time.sleep(_START_SECONDS)
        _wait_for_wake(process.pid)
        before, begin = _reading(process.pid), time.monotonic()
        wakes = _wakes(process.pid, until=begin + minutes * _MINUTE_SECONDS)
        after, took = _reading(process.pid), time.monotonic() - begin
        return Rest(
            mebibytes=_share_of_memory(process.pid),
            wakes_a_minute=wakes / minutes,
            core_percent=100 * (after.work_seconds - before.work_seconds) / took,
        )
    finally:
        end(process)


def _wait_for_wake(process: int) -> None:
    """Begin just after a wake, so that so many minutes hold so many of what comes once a minute."""
    _wakes(process, until=time.monotonic() + _MINUTE_SECONDS + 2, most=1)
    time.sleep(2 * _APART_SECONDS)


def _wakes(process: int, *, until: float, most: int | None = None) -> int:
    """Count until a moment, or up to a number, how often the process woke."""
    count, woke_at, seen = 0, -_APART_SECONDS, _reading(process).waits
    while (now := time.monotonic()) < until and count != most:
        time.sleep(_LOOK_SECONDS)
        waits = _reading(process).waits
        if waits != seen:
            count += now - woke_at > _APART_SECONDS
            woke_at, seen = now, waits
    return count


def _reading(process: int) -> _Reading:
    waits = 0
    for thread in Path(f"/proc/{process}/task").iterdir():
        [line] = [
            line
            for line in (thread / "status").read_text().splitlines()
            if line.startswith("voluntary_ctxt_switches")
        ]
        waits += int(line.split()[1])
    # fields 14 and 15 of proc(5), counted behind the name, which may hold blanks
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    ticks = int(fields[11]) + int(fields[12])
    return _Reading(waits, ticks / os.sysconf("SC_CLK_TCK"))


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
