"""A session bus of its own for the notifier, the services on it, and what the notifier told."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.desktop import scripted_service
from tests.desktop.session import BUS_CONFIGURATION, wait_for

from netdesk.tray.notifier import Notifier

ALL_CAPABILITIES = ("actions", "body", "body-markup", "persistence")


class Bus:
    """A session bus with nobody on it. What it starts by itself writes to `log`, if it may."""

    def __init__(self, folder: Path, *, starts_a_service: bool = False) -> None:
        self.log = folder / "started-by-the-bus"
        services = folder / "services"
        services.mkdir()
        if starts_a_service:
            self._install(services)
        self._socket, self._configuration = folder / "bus", folder / "bus.conf"
        text = BUS_CONFIGURATION.format(socket=self._socket)
        text = text.replace("</busconfig>", f"<servicedir>{services}</servicedir></busconfig>")
        self._configuration.write_text(text)
        self.address = f"unix:path={self._socket}"
        self.process = self._begin()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        self._socket.unlink()

    def start_again(self) -> None:
        self.process = self._begin()

    def hang(self) -> None:
        os.kill(self.process.pid, signal.SIGSTOP)

    def wake(self) -> None:
        os.kill(self.process.pid, signal.SIGCONT)

    def started(self) -> list[int]:
        """Return the process ids of the services it started."""
        return [pid for kind, pid in _told(self.log) if kind == "ready"]

    def shown(self) -> list[str]:
        """Return the titles of what they were sent."""
        return [fact["title"] for kind, fact in _told(self.log) if kind == "shown"]

    def _begin(self) -> subprocess.Popen[bytes]:
        command = ["dbus-daemon", f"--config-file={self._configuration}", "--nofork"]
        environment = os.environ | {"DBUS_SESSION_BUS_ADDRESS": self.address}
        begun = subprocess.Popen(
            [*command, "--nopidfile"], env=environment, stderr=subprocess.DEVNULL
        )
        wait_for("a bus", self._socket.exists)
        return begun

    def _install(self, services: Path) -> None:
        script = json.dumps({"capabilities": ALL_CAPABILITIES, "is_started_by_the_bus": True})
        program = services / "start"
        program.write_text(
            f"#!/bin/sh\nexec {sys.executable} {scripted_service.__file__} '{script}' >>{self.log}\n"
        )
        program.chmod(0o755)
        (services / "notifications.service").write_text(
            f"[D-BUS Service]\nName={scripted_service.NAME}\nExec={program}\n"
        )


def _told(log: Path) -> list[list[Any]]:
    return [json.loads(line) for line in log.read_text().splitlines()] if log.exists() else []


def is_alive(pid: int) -> bool:
    """Tell whether a process is there and not only waits to be buried."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


class Service:
    """A scripted service in its own process."""

    def __init__(self, log: Path, *capabilities: str, **script: Any) -> None:
        self._log = log
        script["capabilities"] = capabilities
        with log.open("ab") as output:
            self.process = subprocess.Popen(
                [sys.executable, scripted_service.__file__, json.dumps(script)],
                stdin=subprocess.PIPE,
                stdout=output,
                text=True,
            )
        self.wait_for("ready")

    def told(self, what: str) -> list[Any]:
        return [fact for kind, fact in _told(self._log) if kind == what]

    def wait_for(self, what: str, count: int = 1) -> Any:
        return wait_for(f"{count} × {what}", lambda: self.told(what)[count - 1 : count])[0]

    def obey(self, command: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()

    def hang(self) -> None:
        os.kill(self.process.pid, signal.SIGSTOP)

    def wake(self) -> None:
        os.kill(self.process.pid, signal.SIGCONT)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


class Heard:
    """What the notifier told, in its order."""

    def __init__(self, notifier: Notifier) -> None:
        self.all: list[tuple[str, object]] = []
        for name in ("shown", "failed", "answered", "dismissed", "lost", "availability_changed"):
            getattr(notifier, name).connect(self._noting(name))

    def _noting(self, name: str) -> Callable[[object], None]:
        return lambda fact: self.all.append((name, fact))

    def __call__(self, name: str) -> list[object]:
        return [fact for each, fact in self.all if each == name]
