"""Runs a command as a whole process and reads what the system says it cost."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall-clock seconds, processor seconds and peak resident memory in MiB of one run."""

    seconds: float
    processor_seconds: float
    peak_mebibytes: float
    output: str


def run(command: Sequence[str], variables: Mapping[str, str] | None = None) -> Cost:
    """Run a command to its end. Raises CalledProcessError where it fails."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, **(variables or {})}
    )
    output = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise subprocess.CalledProcessError(process.returncode, command, output)
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output)


def middle(costs: Sequence[Cost]) -> Cost:
    """Return the run of median time."""
    wanted = median(cost.seconds for cost in costs)
    return min(costs, key=lambda cost: abs(cost.seconds - wanted))


def netdesk(*arguments: str) -> list[str]:
    """Return the command that runs the program."""
    return [sys.executable, "-m", "netdesk", *arguments]


def script(module: str, *arguments: str) -> list[str]:
    """Return the command that runs one of the benchmark's own modules."""
    return [sys.executable, "-m", module, *arguments]
