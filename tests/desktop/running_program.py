"""The real program as processes on the test's desktop, over a data folder of its own."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.desktop.screen_reader import ScreenReader, Seen
from tests.desktop.session import BOUND_SECONDS, Desktop, end, wait_for

from netdesk.runtime.mishaps import FILE_NAME as MISHAPS_NAME
from netdesk.store.store import FILE_NAME, Store

_MARK = "NETDESK_TEST_RUN"
_SOURCE = Path(__file__).parents[2] / "src"
TITLE = "^NetDesk$"


class RunningProgram:
    """Starts `python -m netdesk` with its windows, acts in them and looks at what came of it."""

    def __init__(self, desktop: Desktop, reader: ScreenReader, folder: Path) -> None:
        self.desktop = desktop
        self.reader = reader
        self.folder = folder / "data"
        self._remind_at_once()
        self._mark = uuid.uuid4().hex
        self._output = folder / "output"
        self._process: subprocess.Popen[bytes] | None = None
        self._notified_before = len(desktop.notified())
        path = os.pathsep.join(filter(None, (str(_SOURCE), desktop.environment.get("PYTHONPATH"))))
        self._environment = desktop.environment | {"PYTHONPATH": path, _MARK: self._mark}

    def _remind_at_once(self) -> None:
        """Choose that reminders come at any hour of any day: tests run on Sunday nights too."""
        choices = {
            "digest_times": ["00:00"],
            "quiet_from": "",
            "working_days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
            # a question of its own test
            "autostart_offered": True,
        }
        self.folder.mkdir(mode=0o700)
        (self.folder / "preferences.json").write_text(json.dumps(choices), encoding="utf-8")

    # starting and ending

    @property
    def pid(self) -> int:
        """The process that has the window."""
        assert self._process is not None
        return self._process.pid

    def start(self, *arguments: str | Path) -> None:
        """Start the program and wait until its window can be read, or its icon is in the tray."""
        assert self._process is None
        self._process = self._begin(*arguments)
        if "--tray" in arguments:
            self.icon()
        else:
            self.window()
            wait_for("the window to be readable", self.tree)

    def start_hidden(self) -> None:
        """Start the program into whatever tray there is, and wait until it hears of later starts."""
        assert self._process is None
        self._process = self._begin("--tray")
        wait_for("the program to be the one", (self.folder / "netdesk.lock").exists)
        assert self.start_again("--tray") == 0

    def start_again(self, *arguments: str | Path) -> int:
        """Start it a second time beside the one that runs, and return the exit code."""
        return self._begin(*arguments).wait(BOUND_SECONDS)

    def start_twice(self, *arguments: str | Path) -> int:
        """Start it twice in the same moment; return the exit code of the one that gives way."""
        both = [self._begin(*arguments) for _ in range(2)]
        try:
            over = wait_for(
                "one of two to end", lambda: [each for each in both if each.poll() is not None]
            )
        except AssertionError:
            for each in both:
                end(each)
            raise
        [self._process] = [each for each in both if each not in over]
        return over[0].returncode

    def is_running(self) -> bool:
        """Tell whether the process is there."""
        return self._process is not None and self._process.poll() is None

    def ended(self) -> int:
        """Wait until the process is gone and return its exit code."""
        assert self._process is not None
        try:
            return self._process.wait(BOUND_SECONDS)
        finally:
            end(self._process)
            self._process = None

    def quit(self) -> None:
        """End the program by SIGTERM; it must do so in order."""
        assert self._process is not None
        self._process.terminate()
        assert self.ended() == 0

    def kill(self) -> None:
        """End the program as a power cut does, and take from the screen what it left there."""
        assert self._process is not None
        self._process.kill()
        self.ended()
        self.desktop.run("dunstctl", "close-all")

    def surround(self, variables: Mapping[str, str]) -> None:
        """Give all that is started from now on these variables too."""
        self._environment |= variables

    def close(self) -> None:
        """End whatever a test left running."""
        if self._process is not None:
            end(self._process)
            self._process = None

    def processes(self) -> list[int]:
        """Return every process that came from this program, however it was started."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):  # it ended, or is another user's
                if f"{_MARK}={self._mark}".encode() in (folder / "environ").read_bytes():
                    found.append(int(folder.name))
        return found

    def complaints(self) -> str:
        """Return what the program wrote that nobody should have to read."""
        mishaps = self.folder / MISHAPS_NAME
        written = self._output.read_text() if self._output.exists() else ""
        return written + (mishaps.read_text() if mishaps.exists() else "")

    # windows

    def window(self) -> int:
        """Wait for the main window, and return it."""
        return wait_for("NetDesk's window", self.main_windows)[0]

    def main_windows(self) -> list[int]:
        """Return the main window, if it is on the screen."""
        return self.desktop.windows(self.pid, TITLE)

    def activate(self) -> None:
        """Click nowhere, but have the main window take the keyboard, and wait until it has."""
        window = self.window()
        self.desktop.xdotool("windowactivate", window)
        wait_for("the window to have the keyboard", lambda: self.desktop.active_window() == window)

    def wait_for_dialog(self, title: str) -> Seen:
        """Wait until a dialog can be read and has the keyboard."""
        seen = self.see(title, "dialog")
        self.wait_until_active(title)
        return seen

    def wait_until_active(self, title: str) -> None:
        """Wait until the window that has the keyboard is called so."""
        desktop = self.desktop
        wait_for(
            f"“{title}” to have the keyboard",
            lambda: (active := desktop.active_window()) and title in desktop.title(active),
        )

    def open_menu(self, act: Callable[[], object]) -> None:
        """Do what opens a menu, and wait for it: Qt names no menu to who only looks at windows."""
        self.icon()  # the last window to come by itself
        before = len(self.desktop.windows(self.pid))
        act()
        wait_for("a menu", lambda: len(self.desktop.windows(self.pid)) > before)

    # what the screen says

    def tree(self) -> tuple[Seen, ...]:
        """Return all that shows."""
        return self.reader.windows(self.pid)

    def look(self, name: str, role: str = "") -> Seen | None:
        """Return what shows with this name, if it does."""
        found = (window.find(name, role) for window in self.tree())
        return next((each for each in found if each is not None), None)

    def see(self, name: str, role: str = "") -> Seen:
        """Wait until something with this name shows, and return it."""
        try:
            return wait_for(f"{role} “{name}” to show", lambda: self.look(name, role))
        except AssertionError as error:
            shown = "\n".join(window.outline() for window in self.tree())
            raise AssertionError(f"{error}; shown is\n{shown}") from None

    def wait_until_gone(self, name: str, role: str = "") -> None:
        """Wait until nothing with this name shows any more."""
        wait_for(f"{role} “{name}” to be gone", lambda: self.look(name, role) is None)

    def wait_for_focus(self, name: str, role: str = "") -> Seen:
        """Wait until the keyboard is at something with this name."""

        def at() -> Seen | None:
            focused = (each for window in self.tree() for each in window.focused())
            named = (each for each in focused if name in each.name)
            return next((each for each in named if role in ("", each.role)), None)

        try:
            return wait_for(f"the focus at {role} “{name}”", at)
        except AssertionError as error:
            shown = "\n".join(window.outline() for window in self.tree())
            raise AssertionError(f"{error}; shown is\n{shown}") from None

    def click(self, name: str, role: str = "push button") -> None:
        """Click on something with the mouse."""
        x, y = self.see(name, role).place
        self.desktop.xdotool("mousemove", x, y, "click", 1)

    def type_into(self, name: str, text: str) -> None:
        """Type into the field that has the keyboard, and wait until it stands there."""
        self.wait_for_focus(name)
        self.desktop.type(text)
        wait_for(f"“{text}” in “{name}”", lambda: self.wait_for_focus(name).text == text)

    # the tray

    def icon(self) -> int:
        """Wait for the icon in the tray, and return its window."""
        return wait_for("the icon in the tray", lambda: self.desktop.docked("NetDesk"))

    def click_icon(self) -> None:
        """Click on the icon, never twice in a row: that would be a double click."""
        self._click_icon(2, 1)

    def open_icon_menu(self) -> None:
        """Right-click on the icon and wait for its menu."""
        self.open_menu(lambda: self._click_icon(3))

    def _click_icon(self, *buttons: int) -> None:
        left, top, width, height = self.desktop.geometry(self.icon())
        x, y = left + width // 2, top + height // 2
        clicks = [word for button in buttons for word in ("click", button)]
        self.desktop.xdotool("mousemove", x, y, *clicks)

    # notifications

    def notified(self) -> str:
        """Return what was notified since the test began."""
        return self.desktop.notified()[self._notified_before :]

    # the store

    @contextlib.contextmanager
    def store(self) -> Iterator[Store]:
        """Read the store beside the program."""
        with Store.open_reader(self.folder) as store:
            yield store

    def deliveries(self) -> int:
        """Return how many reminders are noted as shown."""
        with self.store() as store:
            [(count,)] = store.database.rows("SELECT count(*) FROM delivery")
        assert isinstance(count, int)
        return count

    def command(self, *arguments: str | Path) -> Any:
        """Run a command beside the program and return what it answers."""
        done = subprocess.run(
            self._command(*arguments, "--json"),
            env=self._environment,
            capture_output=True,
            timeout=BOUND_SECONDS,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        return json.loads(done.stdout)

    def write_ahead_bytes(self) -> int:
        """Return how much of the store is not in its one file."""
        log = self.folder / f"{FILE_NAME}-wal"
        return log.stat().st_size if log.exists() else 0

    def _begin(self, *arguments: str | Path) -> subprocess.Popen[bytes]:
        with self._output.open("ab") as output:
            return subprocess.Popen(
                self._command(*arguments),
                env=self._environment,
                cwd=self.folder.parent,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
            )

    def _command(self, *arguments: str | Path) -> list[str]:
        return [sys.executable, "-m", "netdesk", "--data", str(self.folder), *map(str, arguments)]
