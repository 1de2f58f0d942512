"""The command line on a data folder of its own, on a day that stands still."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from tests.invented import TODAY

from netdesk.cli.commands import command_line
from netdesk.cli.output import failures_in_words
from netdesk.domain.moment import Moment
from netdesk.runtime.wish import Wish


class StillClock:
    def moment(self) -> Moment:
        return Moment.at_noon(TODAY)

    def today(self) -> date:
        return TODAY

    def local(self) -> datetime:
        return datetime.combine(TODAY, time(12))


@dataclass(frozen=True, slots=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output; anything beside it fails."""
        return json.loads(self.out)


Run = Callable[..., Answer]


@pytest.fixture
def opened() -> list[tuple[Path | None, Wish]]:
    """How often the window was asked for, and with what."""
    return []


@pytest.fixture
def run(
    folder: Path,
    opened: list[tuple[Path | None, Wish]],
    capfdbinary: pytest.CaptureFixture[bytes],
) -> Run:
    """Run a command as the program does."""

    def open_window(data: Path | None, wish: Wish) -> int:
        opened.append((data, wish))
        return 0

    def run_command(*words: object) -> Answer:
        code: Any = None
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as left, failures_in_words():
            command_line(open_window, StillClock())(["--data", str(folder), *map(str, words)])
        code = left.value.code or 0
        out, err = capfdbinary.readouterr()
        return Answer(int(code), out.decode("utf-8"), err.decode("utf-8"))

    return run_command


@pytest.fixture
def network(run: Run) -> Run:
    assert run("demo").code == 0
    return run
