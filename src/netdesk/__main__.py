"""Starts the program: the command line, which opens the window when no command is given."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from netdesk.cli.commands import command_line
from netdesk.cli.output import failures_in_words
from netdesk.paths import data_folder
from netdesk.runtime.clock import SystemClock
from netdesk.runtime.collector import collector_at_rest
from netdesk.runtime.wish import Wish, delivered


def main() -> None:
    """Run the command line with the program's arguments."""
    with failures_in_words():
        command_line(_open_window, SystemClock())()


def _open_window(data: Path | None, wish: Wish) -> int:
    # nothing of the window is loaded for a wish that goes to the process that runs already
    if delivered(data_folder(data), wish):
        return 0
    start = ExitStack()
    start.enter_context(collector_at_rest())
    # Qt is loaded for the window alone: commands start without it
    from netdesk.runtime.feature_scan import spare_sources

    spare_sources()
    from netdesk import app

    return app.run(data, wish, started=start.close)


if __name__ == "__main__":
    main()
