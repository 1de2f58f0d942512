"""Prints the part of constraints.txt an environment needs, hashes and all.

pip wants every pin and hash in one requirements file; constraints.txt holds those of the program, the
tests and the checks together. What belongs to which is read from pyproject.toml and from the
"# via" lines that the pinning tool leaves under every pin.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QT = {"pyside6-essentials", "shiboken6", "pytest-qt"}


def canonical(requirement: str) -> str:
    """Return the name of a requirement as package indexes normalise it (PEP 503)."""
    name = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert name, requirement
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def roots(level: str) -> set[str]:
    """Return the names that pyproject.toml asks for at this level."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"]
    asked = project["project"]["dependencies"] + project["build-system"]["requires"]
    if level in {"dev", "core"}:
        asked = asked + extras["test"]
    if level == "dev":
        asked = asked + extras["check"]
    if level == "fuzz":
        asked = asked + extras["fuzz"]
    if level == "deb":
        asked = project["project"]["dependencies"]
    return {canonical(requirement) for requirement in asked}


def blocks(text: str) -> dict[str, str]:
    """Return each pin of constraints.txt with its hashes and comments, by name."""
    parts = re.split(r"(?m)^(?=[a-z0-9])", text)
    return {canonical(part): part for part in parts if not part.startswith("#")}


def users(block: str) -> set[str]:
    """Return who asked for a pin."""
    return {canonical(name) for name in re.findall(r"# {1,3}(?:via )?([a-z0-9][\w.-]*)", block)}


def needed(level: str, pins: dict[str, str]) -> set[str]:
    """Return the names of a level's pins and of all that they ask for."""
    chosen = roots(level)
    missing = chosen - pins.keys()
    if missing:
        sys.exit(f"No pin for {', '.join(sorted(missing))}. Type: make constraints")
    while more := {name for name, block in pins.items() if users(block) & chosen} - chosen:
        chosen |= more
    return chosen - QT if level in {"core", "fuzz"} else chosen


def main(level: str) -> None:
    """Print the pins of one level: run, dev, core, fuzz or deb."""
    pins = blocks((ROOT / "constraints.txt").read_text(encoding="utf-8"))
    chosen = needed(level, pins)
    sys.stdout.write("".join(block for name, block in pins.items() if name in chosen))


if __name__ == "__main__":
    main(sys.argv[1])
