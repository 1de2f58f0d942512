from __future__ import annotations

import plistlib
import shlex
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from netdesk.paths import usual_data_folder
from netdesk.runtime.autostart import (
    APPROVED_KEY,
    RUN_KEY,
    RUN_VALUE,
    Autostart,
    DesktopEntry,
    LaunchAgent,
    RunKey,
    autostart,
    exec_line,
    tray_command,
)

COMMAND = ("/opt/my programs/netdesk", "--tray")


class FakeRegistry:
    """What is used of `winreg`, over a dictionary for each key."""

    HKEY_CURRENT_USER = "user"
    KEY_SET_VALUE = 2
    REG_SZ = 1

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, object]] = {}

    @contextmanager
    def OpenKey(self, root: str, name: str, *_: int) -> Iterator[dict[str, object]]:
        assert root == self.HKEY_CURRENT_USER
        if name not in self.keys:
            raise FileNotFoundError(name)
        yield self.keys[name]

    @contextmanager
    def CreateKey(self, root: str, name: str) -> Iterator[dict[str, object]]:
        assert root == self.HKEY_CURRENT_USER
        yield self.keys.setdefault(name, {})

    def QueryValueEx(self, key: dict[str, object], name: str) -> tuple[object, int]:
        if name not in key:
            raise FileNotFoundError(name)
        return key[name], self.REG_SZ

    def SetValueEx(self, key: dict[str, object], name: str, _: int, kind: int, value: str) -> None:
        assert kind == self.REG_SZ
        key[name] = value

    def DeleteValue(self, key: dict[str, object], name: str) -> None:
        if name not in key:
            raise FileNotFoundError(name)
        del key[name]


def entry_in(folder: Path, command: tuple[str, ...] = COMMAND, **more: str) -> DesktopEntry:
    surroundings: Mapping[str, str] = {
        "HOME": str(folder / "home"),
        "XDG_CONFIG_DIRS": str(folder / "etc"),
        **more,
    }
    return DesktopEntry(command, surroundings)


@pytest.fixture(params=["linux", "win32", "darwin"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Autostart:
    match request.param:
        case "linux":
            return entry_in(tmp_path)
        case "win32":
            return RunKey(COMMAND, FakeRegistry())
        case _:
            return LaunchAgent(COMMAND, tmp_path / "LaunchAgents")


def test_it_is_off_until_switched_on_and_off_again(kept: Autostart) -> None:
    assert not kept.is_on()
    kept.turn_off()
    assert not kept.is_on()
    kept.turn_on()
    kept.turn_on()
    assert kept.is_on()
    kept.turn_off()
    assert not kept.is_on()


def test_the_entry_is_one_a_desktop_reads(tmp_path: Path) -> None:
    entry = entry_in(tmp_path)
    entry.turn_on()
    assert entry.path == tmp_path / "home/.config/autostart/org.netdesk.NetDesk.desktop"
    lines = entry.path.read_text().splitlines()
    assert lines[0] == "[Desktop Entry]"
    assert 'Exec="/opt/my programs/netdesk" --tray' in lines
    assert "Icon=org.netdesk.NetDesk" in lines
    assert len([line for line in lines if line.startswith("Exec=")]) == 1


def test_the_users_own_folder_is_honoured_where_it_is_absolute(tmp_path: Path) -> None:
    named = entry_in(tmp_path, XDG_CONFIG_HOME=str(tmp_path / "config"))
    assert named.path.parent == tmp_path / "config/autostart"
    assert entry_in(tmp_path, XDG_CONFIG_HOME="config").path.parents[2] == tmp_path / "home"


@pytest.mark.parametrize(
    "line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "X-GNOME-Autostart-enabled = False"]
)
def test_what_the_desktop_switched_off_is_off(tmp_path: Path, line: str) -> None:
    entry = entry_in(tmp_path)
    entry.turn_on()
    text = entry.path.read_text().replace("X-GNOME-Autostart-enabled=true\n", "")
    entry.path.write_text(f"{text}{line}\n")
    assert not entry.is_on()
    entry.turn_on()
    assert entry.is_on()


def test_a_line_of_another_group_says_nothing(tmp_path: Path) -> None:
    entry = entry_in(tmp_path)
    entry.turn_on()
    entry.path.write_text(f"{entry.path.read_text()}[Other]\nHidden=true\n")
    assert entry.is_on()


def test_an_entry_of_the_system_is_hidden_not_deleted(tmp_path: Path) -> None:
    entry = entry_in(tmp_path)
    shared = tmp_path / "etc/autostart" / entry.path.name
    shared.parent.mkdir(parents=True)
    shared.write_text("[Desktop Entry]\nType=Application\nName=NetDesk\nExec=netdesk --tray\n")
    assert entry.is_on()
    entry.turn_off()
    assert not entry.is_on()
    assert shared.exists()
    entry.turn_on()
    assert entry.is_on()


def test_an_entry_nobody_can_read_is_off(tmp_path: Path) -> None:
    entry = entry_in(tmp_path)
    entry.path.mkdir(parents=True)
    assert not entry.is_on()


@pytest.mark.parametrize(
    ("argument", "written"),
    [
        ("/usr/bin/netdesk", "/usr/bin/netdesk"),
        ("/home/ada/My Data", '"/home/ada/My Data"'),
        ("50%", "50%%"),
        ('a"b', r'"a\\"b"'),
        ("$HOME", r'"\\$HOME"'),
        ("`ls`", r'"\\`ls\\`"'),
        ("back\\slash", r'"back\\\\slash"'),
        ("", '""'),
        ("naïve", '"naïve"'),
    ],
)
def test_arguments_are_quoted_as_the_specification_says(argument: str, written: str) -> None:
    assert exec_line((argument,)) == written


@pytest.mark.parametrize("argument", ["a b", 'a"b', "$HOME", "back\\slash", "it's", "`ls`; rm *"])
def test_what_is_written_is_read_back_as_the_same_argument(argument: str) -> None:
    value = exec_line((argument,)).replace("\\\\", "\\").replace("%%", "%")
    read = shlex.shlex(value, posix=True, punctuation_chars=False)
    read.whitespace_split, read.escapedquotes, read.commenters = True, '"', ""
    if "$" not in argument and "`" not in argument:  # a shell's own reading keeps these escapes
        assert list(read) == [argument]
    else:
        assert [each.replace("\\", "") for each in read] == [argument]


def test_the_run_key_gets_one_command_line() -> None:
    registry = FakeRegistry()
    RunKey((r"C:\Program Files\netdesk.exe", "--tray"), registry).turn_on()
    assert registry.keys[RUN_KEY] == {RUN_VALUE: r'"C:\Program Files\netdesk.exe" --tray'}


@pytest.mark.parametrize(("first", "is_on"), [(2, True), (3, False), (6, True), (7, False)])
def test_what_the_task_manager_switched_off_is_off(first: int, is_on: bool) -> None:
    registry = FakeRegistry()
    key = RunKey(COMMAND, registry)
    key.turn_on()
    registry.keys[APPROVED_KEY] = {RUN_VALUE: bytes((first, *([0] * 11)))}
    assert key.is_on() is is_on
    key.turn_on()
    assert key.is_on()


def test_the_agent_starts_the_program_with_the_session(tmp_path: Path) -> None:
    agent = LaunchAgent(COMMAND, tmp_path / "LaunchAgents")
    agent.turn_on()
    written = plistlib.loads(agent.path.read_bytes())
    assert agent.path.name == f"{written['Label']}.plist"
    assert written["ProgramArguments"] == list(COMMAND)
    assert written["RunAtLoad"] is True


@pytest.mark.parametrize("text", [b"", b"<plist>", b"nothing", plistlib.dumps([1])])
def test_an_agent_nobody_can_read_is_off(tmp_path: Path, text: bytes) -> None:
    agent = LaunchAgent(COMMAND, tmp_path)
    agent.path.write_bytes(text)
    assert not agent.is_on()
    agent.path.write_bytes(plistlib.dumps({"RunAtLoad": True, "Disabled": True}))
    assert not agent.is_on()


def test_the_command_names_the_data_only_where_it_is_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NETDESK_DATA", raising=False)
    monkeypatch.delenv("APPIMAGE", raising=False)
    assert tray_command(usual_data_folder())[-1] == "--tray"
    assert "--data" not in tray_command()
    assert tray_command(tmp_path)[-3:] == ("--data", str(tmp_path), "--tray")
    monkeypatch.setenv("NETDESK_DATA", str(tmp_path / "elsewhere"))
    assert tray_command()[-3:] == ("--data", str(tmp_path / "elsewhere"), "--tray")


def test_the_command_is_the_program_that_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("APPIMAGE", raising=False)
    script = tmp_path / "netdesk"
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(script)])
    assert tray_command()[0] == str(script)
    monkeypatch.setattr(sys, "argv", ["/somewhere/netdesk/__main__.py"])
    assert tray_command()[:3] == (sys.executable, "-m", "netdesk")
    monkeypatch.setenv("APPIMAGE", "/home/ada/NetDesk.AppImage")
    assert tray_command()[0] == "/home/ada/NetDesk.AppImage"


def test_this_system_has_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert isinstance(autostart(platform="linux"), DesktopEntry)
    agent = autostart(platform="darwin")
    assert isinstance(agent, LaunchAgent)
    assert agent.path == tmp_path / "Library/LaunchAgents/org.netdesk.NetDesk.plist"


@pytest.mark.parametrize("end", ["\r", "\u2028", "\x0b", "\x85"])
def test_a_folder_whose_name_looks_like_a_key_is_only_a_folder(tmp_path: Path, end: str) -> None:
    entry = entry_in(tmp_path, ("netdesk", "--data", f"/a{end}Hidden=true{end}", "--tray"))
    entry.turn_on()
    assert entry.is_on()
