"""`export`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from netdesk.cli.output import Desk, json_option, pass_desk
from netdesk.cli.values import ids_argument
from netdesk.domain.identifiers import ContactId
from netdesk.operations.export_contacts import (
    ExportResult,
    ExportVersion,
    export_file,
    export_stream,
)


@click.command("export")
@ids_argument(required=False)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write; standard output unless said.",
)
@click.option(
    "--version",
    type=click.Choice([each.value for each in ExportVersion]),
    default=ExportVersion.AS_IMPORTED.value,
    help="Which vCards.",
)
@json_option
@pass_desk
def export_people(desk: Desk, ids: tuple[int, ...], out: Path | None, version: str) -> None:
    """Write people out as vCards: all of them, or those named."""
    if out is None and desk.as_json:
        raise click.UsageError("With --json the cards need a file: --out FILE.")
    chosen = list(map(ContactId, ids)) or None
    with desk.store() as store:
        if out is None:
            written = export_stream(
                store, sys.stdout.buffer, chosen, version=ExportVersion(version)
            )
            sys.stdout.buffer.flush()
            if written.carrying:
                click.echo(_carrying(written, version), err=True)
            return
        written = export_file(store, out, chosen, version=ExportVersion(version))
    words = f"Wrote {written.cards} cards to {out}."
    document: dict[str, Any] = {"cards": written.cards, "out": str(out)}
    if written.carrying:
        document["carrying"] = written.carrying
    desk.answer(document, f"{words}\n{_carrying(written, version)}" if written.carrying else words)


def _carrying(written: ExportResult, version: str) -> str:
    have = "card has" if written.carrying == 1 else "cards have"
    return (
        f"{written.carrying} {have} what vCard {version} has no word for;"
        " it is kept in X- properties."
    )
