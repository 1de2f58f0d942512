"""A desktop without a screen: X server, D-Bus, window manager, notification daemon and tray.

Each is started for the tests alone, waited for by what it provides, and ended by its process id.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

PROGRAMS = (
    *("Xvfb", "openbox", "dbus-daemon", "dunst", "dunstctl", "trayer"),
    *("xdotool", "xprop", "xwininfo", "dbus-send"),
)
XFCE = "xfce4/notifyd/xfce4-notifyd"
XFCE_SETTINGS = "xfce4/xfconf/xfconfd"
NOTIFICATION_DAEMON = "notification-daemon/notification-daemon"
_ACCESSIBILITY_LAUNCHERS = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
)
BOUND_SECONDS = 30.0
"""How long anything may take; nothing waits so long unless something is wrong."""
_LOOK_SECONDS = 0.03
_END_SECONDS = 10.0
_FIRST_DISPLAY = 100
_DISPLAY_TRIES = 5

# no service files: nothing is started on this bus but by the tests
BUS_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

_DUNST_CONFIGURATION = """[global]
    origin = bottom-left
    offset = 10x10
    width = (300, 400)
    markup = full
    idle_threshold = 0
    notification_limit = 20
    show_indicators = yes
    history_length = 100
    mouse_left_click = do_action
    mouse_right_click = close_current
    dmenu = {chooser}
[urgency_low]
    timeout = 0
[urgency_normal]
    timeout = 0
[urgency_critical]
    timeout = 0
"""

Found = TypeVar("Found")


def missing() -> list[str]:
    """Return which programs this machine lacks."""
    lacking = [name for name in PROGRAMS if shutil.which(name) is None]
    if accessibility_launcher() is None:
        lacking.append("at-spi-bus-launcher")
    daemons = (XFCE, XFCE_SETTINGS, NOTIFICATION_DAEMON)
    lacking += [each for each in daemons if not _libraries(each)]
    return lacking


def accessibility_launcher() -> Path | None:
    """Return what starts the bus of the screen readers."""
    found = (Path(each) for each in _ACCESSIBILITY_LAUNCHERS)
    return next((each for each in found if each.exists()), None)


def _libraries(path: str) -> list[Path]:
    """Return where a program lies that belongs to libraries: their folder is the machine's kind."""
    return [*Path("/usr/lib").glob(f"*/{path}"), *Path("/usr/lib").glob(path)]


def wait_for(what: str, look: Callable[[], Found | None], bound: float = BOUND_SECONDS) -> Found:
    """Look until there is something, and return it; fail naming what there was not."""
    end = time.monotonic() + bound
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"not within {bound:.0f} s: {what}")
        time.sleep(_LOOK_SECONDS)


class Desktop:
    """The running daemons. `environment` is what a program started on this desktop gets."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._started: list[tuple[str, subprocess.Popen[bytes]]] = []
        self._tray: subprocess.Popen[bytes] | None = None
        self._dunst: subprocess.Popen[bytes] | None = None
        self._others: list[tuple[str, subprocess.Popen[bytes]]] = []
        self.environment = _bare_environment(folder)
        self._choice = folder / "choice"
        try:
            self._start_all()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End all daemons, the last one first."""
        while self._started:
            _, process = self._started.pop()
            end(process)

    def check(self) -> None:
        """Fail where a daemon ended meanwhile."""
        for name, process in self._started:
            assert process.poll() is None, f"{name} ended: {self._log(name).read_text()[-2000:]}"

    # what a person does

    def xdotool(self, *arguments: str | int) -> str:
        """Act by mouse or keyboard, or ask for windows. Finding none is an empty answer."""
        return self.run("xdotool", *arguments)

    def windows(self, pid: int, name: str = "") -> list[int]:
        """Return the visible windows of a process whose titles match, the oldest first."""
        found = self.xdotool("search", "--onlyvisible", "--all", "--pid", pid, "--name", name)
        return [int(line) for line in found.split()]

    def active_window(self) -> int:
        """Return which window has the keyboard, 0 for none."""
        return int(self.xdotool("getactivewindow") or 0)

    def title(self, window: int) -> str:
        """Return a window's title."""
        return self.xdotool("getwindowname", window)

    def geometry(self, window: int) -> tuple[int, int, int, int]:
        """Return a window's left, top, width and height on the screen."""
        found = dict(
            re.findall(
                r"^(\w+)=(-?\d+)$", self.xdotool("getwindowgeometry", "--shell", window), re.M
            )
        )
        left, top, width, height = (int(found[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        return left, top, width, height

    def frame(self, window: int) -> tuple[int, int, int, int] | None:
        """Return left, top, right and bottom of a window with what is drawn around it."""
        extents = re.findall(r"\d+", self.run("xprop", "-id", window, "_NET_FRAME_EXTENTS"))
        if len(extents) != 4:
            return None
        left, right, top, bottom = map(int, extents)
        x, y, width, height = self.geometry(window)
        return x - left, y - top, x + width + right, y + height + bottom

    def window_class(self, window: int) -> list[str]:
        """Return by which names the desktop finds the program a window belongs to."""
        return re.findall(r'"([^"]*)"', self.run("xprop", "-id", window, "WM_CLASS"))

    def type(self, text: str) -> None:
        """Type a text into whatever has the keyboard."""
        self.xdotool("type", "--delay", "12", text)

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        self.xdotool("key", "--delay", "40", *keys)

    def run(self, *command: str | int) -> str:
        """Run a small program on this desktop and return what it says."""
        return subprocess.run(
            list(map(str, command)),
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=BOUND_SECONDS,
            text=True,
            check=False,
        ).stdout.strip()

    # notifications

    def start_notifications(self) -> None:
        """Start dunst, where it is not."""
        if self._dunst is None:
            self._dunst = self._start("dunst", "-config", self.folder / "dunstrc", "-print")
            wait_for("notifications", lambda: self.run("dunstctl", "is-paused") == "false")

    def stop_notifications(self, *, kindly: bool = True) -> None:
        """End dunst, or kill it; what it showed goes with it."""
        if self._dunst is not None:
            self._started.remove(("dunst", self._dunst))
            if not kindly:
                self._dunst.kill()
            end(self._dunst)
            self._dunst = None

    def start_other_notifications(self, daemon: str) -> int:
        """Start another daemon in dunst's place and return its process id."""
        self.stop_notifications()
        if daemon == XFCE:
            self._start_library(XFCE_SETTINGS, "org.xfce.Xfconf")
        return self._start_library(daemon, "org.freedesktop.Notifications").pid

    def stop_other_notifications(self) -> None:
        """End what was started in dunst's place; dunst is started again."""
        while self._others:
            started = self._others.pop()
            self._started.remove(started)
            end(started[1])
        self.start_notifications()

    def notifications(self) -> int:
        """Return how many notifications dunst shows or keeps waiting."""
        if self._dunst is None:
            return 0
        return sum(int(self.run("dunstctl", "count", each)) for each in ("displayed", "waiting"))

    def notified(self) -> str:
        """Return all that was ever notified, with titles, texts and buttons."""
        return self._log("dunst").read_text()

    def press_button(self, words: str) -> None:
        """Press a button of the notification in front, through dunst's own menu of them."""
        self._choice.write_text(words)
        self.run("dunstctl", "context")

    # the tray

    def start_tray(self) -> None:
        """Start the tray, where there is none."""
        if self._tray is None:
            arguments = ("--edge", "bottom", "--align", "right", "--height", "24", "--widthtype")
            self._tray = self._start("trayer", *arguments, "request", "--SetDockType", "true")
            wait_for("a tray", self.tray_tree)

    def stop_tray(self) -> None:
        """End the tray."""
        if self._tray is not None:
            self._started.remove(("trayer", self._tray))
            end(self._tray)
            self._tray = None

    def tray_tree(self) -> str:
        """Return the tray's window with what is docked in it, empty where there is none."""
        return self.run("xwininfo", "-tree", "-name", "panel")

    def docked(self, name: str) -> int:
        """Return the window docked in the tray whose name is or begins so, 0 where there is none."""
        found = re.search(rf'(0x[0-9a-f]+) "{name}(?:: [^"]*)?"', self.tray_tree())
        return int(found[1], 16) if found else 0

    # starting

    def _start_all(self) -> None:
        self._start_display()
        self._start_bus()
        self._start("openbox", "--sm-disable")
        wait_for("a window manager", self._window_manager)
        self._prepare_dunst()
        self.start_notifications()
        self._start_accessibility()
        self.start_tray()

    def _start_display(self) -> None:
        """Start the X server on a number that no other run of the tests looks for too."""
        for _ in range(_DISPLAY_TRIES):
            number = random.randrange(_FIRST_DISPLAY, _FIRST_DISPLAY + 20_000)
            if self._serves(number):
                self.environment["DISPLAY"] = f":{number}"
                return
        raise AssertionError(f"no display: {self._log('Xvfb').read_text()}")

    def _serves(self, number: int) -> bool:
        reader, writer = os.pipe()
        with os.fdopen(reader) as answer:
            arguments = (f":{number}", "-displayfd", str(writer), "-screen", "0", "1280x800x24")
            server = self._start("Xvfb", *arguments, "-nolisten", "tcp", pass_fds=(writer,))
            os.close(writer)
            is_ready = answer.readline().strip() == str(number)
        if not is_ready:
            self._started.remove(("Xvfb", server))
            end(server)
        return is_ready

    def _start_bus(self) -> None:
        socket, configuration = self.folder / "bus", self.folder / "bus.conf"
        configuration.write_text(BUS_CONFIGURATION.format(socket=socket))
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={socket}"
        # the same for the system's: logind is listened to as on a real machine
        self.environment["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={socket}"
        self._start("dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile")
        wait_for("a bus", socket.exists)

    def _prepare_dunst(self) -> None:
        chooser, configuration = self.folder / "choose", self.folder / "dunstrc"
        chooser.write_text(f'#!/bin/sh\ngrep -F -m 1 -- "$(cat {self._choice})"\n')
        chooser.chmod(0o755)
        configuration.write_text(_DUNST_CONFIGURATION.format(chooser=chooser))

    def _start_library(self, path: str, name: str) -> subprocess.Popen[bytes]:
        """Start a program that lies among the libraries, and wait for its name on the bus."""
        process = self._start(_libraries(path)[0])
        self._others.append(self._started[-1])
        wait_for(name, lambda: self._owns(name))
        return process

    def _owns(self, name: str) -> bool:
        destination, owned = "org.freedesktop.DBus", "org.freedesktop.DBus.NameHasOwner"
        ask = ("dbus-send", "--session", "--print-reply", f"--dest={destination}", "/", owned)
        return "true" in self.run(*ask, f"string:{name}")

    def _start_accessibility(self) -> None:
        launcher = accessibility_launcher()
        assert launcher is not None
        self._start(launcher, "--launch-immediately")

    def _window_manager(self) -> bool:
        self.check()
        return "window id" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")

    def _start(
        self, command: str | Path, *arguments: str | Path, pass_fds: tuple[int, ...] = ()
    ) -> subprocess.Popen[bytes]:
        name = Path(command).name
        with self._log(name).open("ab") as log:
            process = subprocess.Popen(
                [str(command), *map(str, arguments)],
                env=self.environment,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=pass_fds,
            )
        self._started.append((name, process))
        return process

    def _log(self, name: str) -> Path:
        return self.folder / f"{name}.log"


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process, kindly first."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _bare_environment(folder: Path) -> dict[str, str]:
    """Return the surroundings of somebody who has only just logged in."""
    kept: Mapping[str, str] = os.environ
    made = {name: kept[name] for name in ("PATH", "PYTHONPATH") if name in kept}
    for name in ("home", "runtime", "temporary"):
        (folder / name).mkdir(mode=0o700)
    return made | {
        "HOME": str(folder / "home"),
        "XDG_RUNTIME_DIR": str(folder / "runtime"),
        "TMPDIR": str(folder / "temporary"),
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        # it warns when a reader asks for what went away a moment ago
        "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
    }
