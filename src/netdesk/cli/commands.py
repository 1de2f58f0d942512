"""All commands under one roof."""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import click

from netdesk import __version__
from netdesk.cli.output import Desk, json_option
from netdesk.runtime.clock import Clock
from netdesk.runtime.wish import Wish

OpenWindow = Callable[[Path | None, Wish], int]
"""Has the window's process, on a data folder, do what is wished; starts it where none runs."""


_OPEN = "open"
_PLACES = {
    "import": "import_command.import_files",
    "export": "export_command.export_people",
    "list": "people.list_people",
    "search": "people.search",
    "show": "show.show",
    "log": "log.log",
    "cadence": "timeline.cadence",
    "circle": "circles.circle",
    "triage": "triage.triage",
    "due": "timeline.due",
    "calendar": "calendar.calendar",
    "snooze": "timeline.snooze",
    "skip": "timeline.skip",
    "recall": "recall.recall",
    "promise": "promises.promise",
    "fact": "knowledge.fact",
    "tag": "knowledge.tag",
    "relate": "knowledge.relate",
    "role": "knowledge.role",
    "duplicates": "duplicates.duplicates",
    "merge": "duplicates.merge",
    "split": "duplicates.split",
    "distinct": "duplicates.distinct",
    "history": "history.history",
    "undo": "history.undo",
    "redo": "history.redo",
    "backup": "upkeep.backup",
    "restore": "upkeep.restore",
    "check": "upkeep.check",
    "demo": "upkeep.demo",
    "autostart": "autostart.autostart",
}
"""In which module of this package each command lies: it is loaded when it is asked for."""


class _CommandLine(click.Group):
    """Takes the name of a file for the wish to open it: file managers call `netdesk FILE`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*_PLACES, *(set(super().list_commands(ctx)) - {_OPEN})])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _PLACES:
            return super().get_command(ctx, cmd_name)
        module, _, name = _PLACES[cmd_name].partition(".")
        command: click.Command = getattr(import_module(f"netdesk.cli.{module}"), name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None and Path(args[0]).exists():
            args = [_OPEN, *args]
        return super().resolve_command(ctx, args)


def command_line(open_window: OpenWindow, clock: Clock) -> click.Group:
    """Return the command line; without a command it opens the window."""

    @click.group(
        cls=_CommandLine,
        invoke_without_command=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    @click.option(
        "--data", type=click.Path(path_type=Path, file_okay=False), help="The data folder."
    )
    @click.option("--tray", is_flag=True, help="Start in the tray, without a window.")
    @click.version_option(__version__, prog_name="netdesk")
    @click.pass_context
    def netdesk(context: click.Context, data: Path | None, tray: bool) -> None:
        """Keep up with your professional network.

        Without a command the window opens; with the name of a vCard file it is imported there.
        """
        context.obj = Desk(data, clock)
        if context.invoked_subcommand is None:
            raise SystemExit(open_window(data, _wish(show=not tray)))

    @netdesk.command(_OPEN, hidden=True)
    @click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True))
    @click.pass_context
    def open_files(context: click.Context, files: tuple[Path, ...]) -> None:
        """Open the window and import these files there."""
        data = context.find_root().params["data"]
        raise SystemExit(
            open_window(data, _wish(files=tuple(str(each.absolute()) for each in files)))
        )

    @netdesk.command()
    @click.argument("text", nargs=-1)
    @json_option
    @click.pass_context
    def quick(context: click.Context, text: tuple[str, ...]) -> None:
        """Open the small window that takes one line; with TEXT write it down without a window."""
        if not text:
            data = context.find_root().params["data"]
            raise SystemExit(open_window(data, _wish(show=False, quick=True)))
        from netdesk.cli.log import log_line

        log_line(context.find_root().obj, " ".join(text))

    return netdesk


def _wish(*, show: bool = True, files: tuple[str, ...] = (), quick: bool = False) -> Wish:
    # the desktop gives it to what the user has started, for the window that is to have the keyboard
    token = os.environ.pop("XDG_ACTIVATION_TOKEN", "")
    return Wish(show=show, files=files, quick=quick, activation=token)
