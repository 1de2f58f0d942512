"""Runs the coverage-guided fuzzer: `python -m tests.fuzz [TARGET…] [--minutes N]`, or `make fuzz`.

It begins with invented cards and, where `NETDESK_CORPUS` is set, with the cards there. What it learns
stays in build/fuzz, and so does every input that breaks a target.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from tests.fuzz.seeds import write_seeds, write_tables

_ROOT = Path(__file__).resolve().parents[2]
_LONGEST_INPUT = 8192
_HANG_SECONDS = 120
_MEBIBYTES = 2048


def main() -> int:
    """Run each target for its time and tell which were broken."""
    names = ("reading", "writing", "tables")
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(names))
    parser.add_argument("--minutes", type=float, default=10.0)
    arguments = parser.parse_args()
    try:
        import atheris  # noqa: F401
    except ImportError:
        sys.stderr.write("atheris is not installed here (only Linux on x86-64 has it): make fuzz\n")
        return 1
    broken = [
        name
        for name in arguments.targets or names
        if not _is_sound(name, round(arguments.minutes * 60))
    ]
    words = f"Broken: {', '.join(broken)}; see build/fuzz." if broken else "Nothing was broken."
    sys.stdout.write(words + "\n")
    return int(bool(broken))


def _is_sound(name: str, seconds: int) -> bool:
    """Run one target in a process of its own: the fuzzer ends it."""
    folder = _ROOT / "build" / "fuzz" / name
    learned, seeds = folder / "learned", folder / "seeds"
    learned.mkdir(parents=True, exist_ok=True)
    (write_tables if name == "tables" else write_seeds)(seeds)
    given = [str(seeds), *filter(None, [os.environ.get("NETDESK_CORPUS")])]
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={_LONGEST_INPUT}",
        f"-timeout={_HANG_SECONDS}",
        f"-rss_limit_mb={_MEBIBYTES}",
        f"-artifact_prefix={folder}/broken-",
        "-print_final_stats=1",
    ]
    command = [sys.executable, "-m", "tests.fuzz.one", name, *options, str(learned), *given]
    return subprocess.run(command, cwd=_ROOT, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
