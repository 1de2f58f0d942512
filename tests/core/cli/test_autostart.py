"""`netdesk autostart`, over a home of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.core.cli.conftest import Run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="writes where this system keeps it")


def test_autostart_is_told_switched_on_and_off(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "none"))
    entry = tmp_path / "config/autostart/org.netdesk.NetDesk.desktop"
    assert run("autostart", "--json").document == {"autostart": False}
    assert run("autostart", "on", "--json").document == {"autostart": True}
    assert f"--data {folder} --tray" in entry.read_text()
    assert run("autostart").out == "NetDesk starts with the desktop.\n"
    assert run("autostart", "off", "--json").document == {"autostart": False}
    assert not entry.exists()
    assert run("autostart", "perhaps").code == 2
