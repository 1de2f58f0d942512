"""One desktop for all of these tests; a program and a data folder for each."""

from __future__ import annotations

import itertools
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.desktop import drag_source as drag_source_window
from tests.desktop.notification_bus import ALL_CAPABILITIES, Bus, Heard, Service, is_alive
from tests.desktop.running_program import RunningProgram
from tests.desktop.screen_reader import ScreenReader
from tests.desktop.session import BOUND_SECONDS, Desktop, end, missing, wait_for
from tests.qt.due_people import add_person

from netdesk.domain.identifiers import ContactId
from netdesk.tray.notice import Notice
from netdesk.tray.notifier import Notifier


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests of this folder; where programs are missing one line stands for them all."""
    here = [item for item in items if Path(__file__).parent in item.path.parents]
    for item in here:
        item.add_marker(pytest.mark.desktop)
    lacking = missing()
    if here and lacking:
        needed = ", ".join(lacking)
        reason = f"all {len(here)} tests of the real desktop need what is missing here: {needed}"
        here[0].add_marker(pytest.mark.skip(reason=reason))
        config.hook.pytest_deselected(items=here[1:])
        items[:] = [item for item in items if item not in here[1:]]


@pytest.fixture(scope="session")
def desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    made = Desktop(tmp_path_factory.mktemp("desktop"))
    yield made
    made.check()
    made.close()


@pytest.fixture(scope="session")
def screen_reader(desktop: Desktop) -> Iterator[ScreenReader]:
    made = ScreenReader(desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
    yield made
    made.close()


@pytest.fixture
def program(
    desktop: Desktop, screen_reader: ScreenReader, tmp_path: Path
) -> Iterator[RunningProgram]:
    """The program, not yet started. Nothing of it may be left, nor may it have complained."""
    desktop.check()
    made = RunningProgram(desktop, screen_reader, tmp_path)
    yield made
    made.close()
    wait_for("all of the program's processes to end", lambda: not made.processes())
    try:
        wait_for("all notifications to go with the program", lambda: not desktop.notifications())
    finally:
        desktop.run("dunstctl", "close-all")  # what one test left must not fail the next
    if complaints := made.complaints():
        pytest.fail(f"the program complained:\n{complaints}")


@dataclass
class Dragging:
    """Drags files onto windows, from a window of another program."""

    desktop: Desktop
    process: subprocess.Popen[bytes] | None = None

    def drag(self, path: Path, *, onto: int) -> None:
        """Drag a file over a window, to and fro until that would take it."""
        command = [sys.executable, drag_source_window.__file__, str(path)]
        self.process = subprocess.Popen(command, env=self.desktop.environment)
        pid, xdotool = self.process.pid, self.desktop.xdotool
        [source] = wait_for(
            "the file to drag", lambda: self.desktop.windows(pid, drag_source_window.TITLE)
        )
        xdotool("mousemove", "--window", source, 20, 20)
        xdotool("mousedown", 1)
        for step in range(1, 8):
            xdotool("mousemove", "--window", source, 20 + step * 5, 20 + step * 5)
        places = itertools.cycle(range(700, 740, 4))

        def is_taken() -> bool:
            xdotool("mousemove", "--window", onto, next(places), 300)
            return self.desktop.title(source) == drag_source_window.COPY_TITLE

        wait_for("the window to take a copy", is_taken)
        is_taken()

    def drop(self) -> None:
        self.desktop.xdotool("mouseup", 1)


@pytest.fixture
def drag_source(desktop: Desktop) -> Iterator[Dragging]:
    made = Dragging(desktop)
    yield made
    if made.process is not None:
        end(made.process)


@pytest.fixture
def bo(program: RunningProgram) -> ContactId:
    """Somebody one should have called long ago."""
    today = date.today()  # noqa: DTZ011  # the program's own clock, which is the machine's
    return add_person(
        program.folder, "Bo Lindqvist", today=today, days_ago=74, text="Coffee at the harbour"
    )


@pytest.fixture
def people(bo: ContactId, program: RunningProgram) -> tuple[ContactId, ...]:
    """Bo, and two more who are due a little less."""
    today = date.today()  # noqa: DTZ011
    ida = add_person(program.folder, "Ida Berg", today=today, days_ago=45, text="Her new job")
    tom = add_person(program.folder, "Tom Okafor", today=today, days_ago=40)
    return bo, ida, tom


# the notifier alone, before services that a script plays


@pytest.fixture
def bus(tmp_path, monkeypatch, request) -> Iterator[Bus]:
    made = Bus(tmp_path, starts_a_service=getattr(request, "param", False))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
    yield made
    end(made.process)
    wait_for("what it started to end", lambda: not any(map(is_alive, made.started())))


@pytest.fixture
def serve(bus, tmp_path) -> Iterator[Callable[..., Service]]:
    made: list[Service] = []

    def start(*capabilities: str, **script: Any) -> Service:
        log = tmp_path / f"service-{len(made)}"
        made.append(Service(log, *(capabilities or ALL_CAPABILITIES), **script))
        return made[-1]

    yield start
    for each in made:
        each.kill()
        assert each.process.stdin is not None
        each.process.stdin.close()


@pytest.fixture
def notifier(bus, qapp, tmp_path) -> Iterator[Notifier]:
    made = Notifier("NetDesk", tmp_path / "icon.svg", "org.netdesk.NetDesk")
    yield made
    made.close()
    assert not made._thread.is_alive()


@pytest.fixture
def impatient(notifier) -> None:
    notifier.patience_seconds = 2.0


@pytest.fixture
def heard(notifier) -> Heard:
    return Heard(notifier)


@pytest.fixture
def until(qtbot) -> Callable[[Callable[[], object]], None]:
    return lambda holds: qtbot.waitUntil(lambda: bool(holds()), timeout=int(BOUND_SECONDS * 1000))


@pytest.fixture
def show(notifier, heard, until) -> Callable[[Notice], None]:
    def shown(notice: Notice) -> None:
        before = len(heard("shown"))
        notifier.show(notice)
        until(lambda: len(heard("shown")) > before)

    return shown
