"""`backup`, `restore`, `check` and `demo`."""

from __future__ import annotations

from pathlib import Path

import click

from netdesk.cli.output import Desk, ExitCode, json_option, pass_desk
from netdesk.domain.errors import StoreProblem, StoreUnavailableError
from netdesk.operations.demo import fill_demo
from netdesk.store.store import Store

_file = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.option("--to", type=_file, help="The file to write; among the data's backups unless said.")
@json_option
@pass_desk
def backup(desk: Desk, to: Path | None) -> None:
    """Write a complete copy of the data, also while the window is open."""
    with desk.store() as store:
        path = to or store.backup_path(desk.moment())
        store.backup(path)
    desk.answer({"ok": True, "to": str(path)}, f"The copy is {path}.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@json_option
@pass_desk
def restore(desk: Desk, file: Path) -> None:
    """Make the data what a copy says; the state before is kept as a backup."""
    kept = _restored(desk, file)
    desk.answer({"ok": True, "before": str(kept)}, f"Restored. What was there before is {kept}.")


def _restored(desk: Desk, file: Path) -> Path:
    try:
        store = Store.open(desk.folder)
    except StoreUnavailableError as error:
        if error.problem not in (StoreProblem.DAMAGED, StoreProblem.NOT_A_STORE):
            raise
        return Store.replace_broken(desk.folder, file, desk.moment())
    with store:
        return store.restore(file, at=desk.moment())


@click.command()
@json_option
@pass_desk
def check(desk: Desk) -> None:
    """See whether the data is sound."""
    with desk.store() as store:
        faults = store.faults()
    desk.answer({"ok": not faults, "faults": faults}, "\n".join(faults) or "The data is sound.")
    if faults:
        raise SystemExit(int(ExitCode.LEFT_OUT))


@click.command()
@json_option
@pass_desk
def demo(desk: Desk) -> None:
    """Fill an empty data folder with an invented network."""
    with desk.store() as store:
        changes = fill_demo(store, at=desk.moment())
    count = len(changes.contacts)
    desk.answer({"step": changes.step, "contacts": count}, f"{count} invented people are there.")
