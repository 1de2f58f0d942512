"""Finds the other readers of cards and builds the small programs that run them.

Each prints a line of JSON for each file of a folder of cards, or the seconds that a whole file takes it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).parent
_JARS = [Path("/usr/share/java") / f"{name}.jar" for name in ("ez-vcard", "vinnie", "jsoup")]
_SYSTEM_PYTHON = "/usr/bin/python3"


@dataclass(frozen=True, slots=True)
class Peer:
    """Another reader of cards: the command that runs it, and what it does when it is timed."""

    name: str
    command: tuple[str, ...]
    does: str = ""

    def read(self, folder: Path) -> str:
        """Return what it says of the cards in a folder, a line of JSON for each file."""
        return _output([*self.command, str(folder)])

    def time(self, file: Path) -> str:
        """Return how many cards it found in a file and how many seconds it took, as JSON."""
        return _output([*self.command, "--time", str(file)])


def installed(folder: Path) -> Iterator[Peer]:
    """Yield the peers that are there, built in `folder`; say of the others that they are not."""
    script = str(_HERE / "read_vobject.py")
    yield Peer("vobject", (sys.executable, script, "vobject"), "properties, values decoded")
    if _runs([_SYSTEM_PYTHON, "-c", "import khard.carddav_object"]):
        yield Peer("khard", (_SYSTEM_PYTHON, script, "khard"))
    else:
        _missing("khard", "khard")
    kcontacts = _build("g++", _HERE / "read_kcontacts.cpp", folder / "kcontacts", _KCONTACTS)
    if kcontacts:
        yield Peer("KContacts", (kcontacts,), "contacts with dates and pictures")
    else:
        _missing("KContacts", "libkf5contacts-dev g++ pkg-config")
    java = _built_java(folder)
    if java:
        yield Peer("ez-vcard", java, "typed properties; warm virtual machine")
    else:
        _missing("ez-vcard", "libez-vcard-java libvinnie-java libjsoup-java default-jdk-headless")
    ebook = _build("gcc", _HERE / "read_ebook.c", folder / "ebook", _EBOOK)
    if ebook:
        yield Peer("libebook", (ebook,), "attributes, values not decoded")
    else:
        _missing("libebook", "libebook1.2-dev libjson-glib-dev gcc pkg-config")


@dataclass(frozen=True, slots=True)
class _Libraries:
    packages: tuple[str, ...]
    flags: tuple[str, ...] = ()


_KCONTACTS = _Libraries(
    ("Qt5Gui", "Qt5Core"), ("-fPIC", "-I/usr/include/KF5/KContacts", "-lKF5Contacts")
)
_EBOOK = _Libraries(("libebook-contacts-1.2", "json-glib-1.0"), ("-w",))


def _build(compiler: str, source: Path, program: Path, libraries: _Libraries) -> str:
    try:
        flags = _output(["pkg-config", "--cflags", "--libs", *libraries.packages]).split()
        command = [compiler, "-O2", "-o", str(program), str(source), *flags, *libraries.flags]
        _output(command)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return str(program)


def _built_java(folder: Path) -> tuple[str, ...]:
    jars = ":".join(map(str, _JARS))
    if not all(map(Path.exists, _JARS)):
        return ()
    command = ["javac", "-cp", jars, "-d", str(folder), str(_HERE / "ReadEzVcard.java")]
    return ("java", "-cp", f"{jars}:{folder}", "ReadEzVcard") if _runs(command) else ()


def _runs(command: Sequence[str]) -> bool:
    try:
        _output(command)
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


def _output(command: Sequence[str]) -> str:
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    return subprocess.run(
        command,
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        errors="replace",
        env=environment,
    ).stdout


def _missing(name: str, packages: str) -> None:
    print(f"{name} is left out: it takes {packages}.")
