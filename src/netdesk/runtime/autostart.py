"""Has the desktop start NetDesk in its tray, and tells whether it does: each system keeps it elsewhere.

What the user switched off with the desktop's own means counts as off until switched on here.
"""

from __future__ import annotations

import os
import plistlib
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol
from xml.parsers.expat import ExpatError

from netdesk.paths import data_folder, resource, usual_data_folder
from netdesk.whole_file import replacing

ENTRY_NAME = "org.netdesk.NetDesk.desktop"
AGENT_LABEL = "org.netdesk.NetDesk"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED_KEY = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
RUN_VALUE = "NetDesk"
_TEMPLATE = ("desktop", "org.netdesk.NetDesk.autostart.desktop")
# Desktop Entry Specification 1.5, "The Exec key"
_PLAIN_ARGUMENT = re.compile(r"[A-Za-z0-9_@:,./+=-]+")
_QUOTED_ALIKE = re.compile(r'(["`$\\])')


class Autostart(Protocol):
    """Where one system keeps what it starts with the desktop. Only writing raises OSError."""

    def is_on(self) -> bool:
        """Tell whether the desktop starts NetDesk."""

    def turn_on(self) -> None:
        """Have the desktop start NetDesk in its tray from now on."""

    def turn_off(self) -> None:
        """Have it do so no longer."""


def autostart(data: Path | None = None, *, platform: str = sys.platform) -> Autostart:
    """Return this system's, for the program that runs and its data folder."""
    command = tray_command(data, platform=platform)
    match platform:
        case "win32":
            return RunKey(command, import_module("winreg"))
        case "darwin":
            return LaunchAgent(command, Path.home() / "Library" / "LaunchAgents")
        case _:
            return DesktopEntry(command, os.environ)


def tray_command(data: Path | None = None, *, platform: str = sys.platform) -> tuple[str, ...]:
    """Return what starts this very program in the tray; the usual data folder is not named."""
    folder = data_folder(data)
    named = () if folder == usual_data_folder() else ("--data", str(folder))
    return (*_program(platform), *named, "--tray")


def _program(platform: str) -> tuple[str, ...]:
    if image := os.environ.get("APPIMAGE"):
        return (image,)
    if platform == "win32":
        # the script beside it would open a console
        silent = Path(sys.executable).with_name("pythonw.exe")
        return (str(silent) if silent.exists() else sys.executable, "-m", "netdesk")
    started = Path(sys.argv[0])
    if started.name == "netdesk" and (found := shutil.which(sys.argv[0])):
        return (str(Path(found).absolute()),)
    return (sys.executable, "-m", "netdesk")


class DesktopEntry:
    """Linux and its like: a desktop entry in the user's autostart folder (Desktop Application Autostart
    Specification 0.5), which stands before the system's entries of the same name."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self._command = command
        home = Path(environment.get("HOME") or Path.home())
        own = _absolute(environment.get("XDG_CONFIG_HOME", "")) or home / ".config"
        shared = environment.get("XDG_CONFIG_DIRS") or "/etc/xdg"
        self.path = own / "autostart" / ENTRY_NAME
        folders = filter(None, map(_absolute, shared.split(":")))
        self._shared = [folder / "autostart" / ENTRY_NAME for folder in folders]

    def is_on(self) -> bool:
        """Tell whether the first entry of the name is neither hidden nor switched off."""
        entries = (_entry(path) for path in (self.path, *self._shared))
        first = next((entry for entry in entries if entry is not None), {"hidden": "true"})
        is_hidden = first.get("hidden", "").lower() == "true"
        return not is_hidden and first.get("x-gnome-autostart-enabled", "").lower() != "false"

    def turn_on(self) -> None:
        """Write the entry."""
        template = resource(*_TEMPLATE).read_text(encoding="utf-8")
        lines = [
            line for line in template.splitlines() if not line.startswith(("Exec=", "TryExec="))
        ]
        self._write([*lines, f"Exec={exec_line(self._command)}"])

    def turn_off(self) -> None:
        """Take the entry away; where the system has one of the name, hide it."""
        if any(path.exists() for path in self._shared):
            self._write(["[Desktop Entry]", "Type=Application", "Name=NetDesk", "Hidden=true"])
        else:
            self.path.unlink(missing_ok=True)

    def _write(self, lines: Sequence[str]) -> None:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with replacing(self.path) as part:
            part.write_text("\n".join(lines) + "\n", encoding="utf-8", errors="surrogateescape")


def exec_line(command: Sequence[str]) -> str:
    """Return the value of an `Exec` key that means these arguments (Desktop Entry Specification 1.5)."""
    return " ".join(map(_exec_argument, command))


def _exec_argument(argument: str) -> str:
    argument = argument.replace("%", "%%")
    if _PLAIN_ARGUMENT.fullmatch(argument.replace("%", "")):
        return argument
    quoted = _QUOTED_ALIKE.sub(r"\\\1", argument)
    # the value is a text of the entry first: there a backslash is written twice
    return '"{}"'.format(quoted.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t"))


def _entry(path: Path) -> dict[str, str] | None:
    """Return the keys of the entry, in small letters; `None` where there is none to be read."""
    try:
        # as bytes: a folder's name may hold what else would end a line
        text = path.read_bytes().decode("utf-8", errors="replace")
    except OSError:
        return None
    keys: dict[str, str] = {}
    is_entry = False
    for line in map(str.strip, text.split("\n")):
        if line.startswith("["):
            is_entry = line == "[Desktop Entry]"
        elif is_entry and "=" in line:
            name, _, value = line.partition("=")
            keys[name.strip().lower()] = value.strip()
    return keys


def _absolute(folder: str) -> Path | None:
    """Return a folder; one that is not absolute is to be ignored (XDG Base Directory Specification)."""
    path = Path(folder)
    return path if path.is_absolute() else None


class RunKey:
    """Windows: a value of the user's Run key. The Task Manager switches off beside it, under
    `StartupApproved`: an odd first byte says so."""

    def __init__(self, command: Sequence[str], registry: Any) -> None:
        self._command = command
        self._registry = registry

    def is_on(self) -> bool:
        """Tell whether the value is there and was not switched off."""
        if self._read(RUN_KEY) is None:
            return False
        approved = self._read(APPROVED_KEY)
        return not (isinstance(approved, bytes) and approved[:1] and approved[0] % 2)

    def turn_on(self) -> None:
        """Write the value."""
        registry = self._registry
        line = subprocess.list2cmdline(self._command)
        with registry.CreateKey(registry.HKEY_CURRENT_USER, RUN_KEY) as key:
            registry.SetValueEx(key, RUN_VALUE, 0, registry.REG_SZ, line)
        self._delete(APPROVED_KEY)

    def turn_off(self) -> None:
        """Take the value away."""
        self._delete(RUN_KEY)
        self._delete(APPROVED_KEY)

    def _read(self, name: str) -> object:
        registry = self._registry
        try:
            with registry.OpenKey(registry.HKEY_CURRENT_USER, name) as key:
                value: object = registry.QueryValueEx(key, RUN_VALUE)[0]
        except OSError:
            return None
        return value

    def _delete(self, name: str) -> None:
        registry = self._registry
        with (
            suppress(FileNotFoundError),
            registry.OpenKey(registry.HKEY_CURRENT_USER, name, 0, registry.KEY_SET_VALUE) as key,
        ):
            registry.DeleteValue(key, RUN_VALUE)


class LaunchAgent:
    """macOS: an agent that launchd starts with the user's session (`man launchd.plist`)."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = command
        self.path = folder / f"{AGENT_LABEL}.plist"

    def is_on(self) -> bool:
        """Tell whether the agent is there and starts by itself."""
        try:
            agent = plistlib.loads(self.path.read_bytes())
        except (OSError, ValueError, ExpatError):
            return False
        if not isinstance(agent, dict) or agent.get("Disabled"):
            return False
        return bool(agent.get("RunAtLoad"))

    def turn_on(self) -> None:
        """Write the agent; it works from the next login on."""
        agent = {
            "Label": AGENT_LABEL,
            "ProgramArguments": list(self._command),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with replacing(self.path) as part:
            part.write_bytes(plistlib.dumps(agent))

    def turn_off(self) -> None:
        """Take the agent away."""
        self.path.unlink(missing_ok=True)
