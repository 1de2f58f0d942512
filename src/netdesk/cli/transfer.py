"""`import` and `export`."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from netdesk.cli.columns import (
    Columns,
    map_option,
    remember_columns,
    require_columns,
    unmapped_words,
)
from netdesk.cli.output import Desk, ExitCode, json_option, pass_desk
from netdesk.cli.values import TEXT, ids_argument
from netdesk.domain.identifiers import ContactId
from netdesk.domain.import_plan import ImportResult
from netdesk.operations.card_files import read_files
from netdesk.operations.column_mappings import said_of_tables
from netdesk.operations.export_contacts import (
    ExportResult,
    ExportVersion,
    export_file,
    export_stream,
)
from netdesk.operations.import_contacts import import_reading
from netdesk.operations.plan_import import DEFAULT_SOURCE, plan_reading

_MOST_LINES = 40


@click.command("import")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option(
    "--source",
    type=TEXT,
    default=DEFAULT_SOURCE,
    help="Where the cards come from: a phone's name; the program that wrote them unless said.",
)
@click.option("--dry-run", is_flag=True, help="Say what would happen, and change nothing.")
@map_option
@json_option
@pass_desk
def import_files(
    desk: Desk, files: tuple[Path, ...], source: str, dry_run: bool, columns: Columns
) -> None:
    """Take in vCards and tables (CSV); what is known already is not doubled."""
    begin = time.perf_counter()
    with desk.store() as store:
        reading = read_files(files, mappings=said_of_tables(store, columns))
        require_columns(reading, columns)
        if dry_run:
            result = plan_reading(store, reading, source=source).result
        else:
            result = import_reading(store, reading, source=source, at=desk.moment())
            remember_columns(store, reading, columns)
    document = _document(result, time.perf_counter() - begin)
    desk.answer(document, _in_words(result))
    for table in reading.unmapped:
        desk.say(unmapped_words(table))
    if result.reading.unreadable:
        raise SystemExit(int(ExitCode.LEFT_OUT))


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


def _document(result: ImportResult, seconds: float) -> dict[str, Any]:
    return {
        "files": list(result.reading.files),
        "cards": len(result.reading.cards),
        "added": result.added,
        "updated": result.updated,
        "unchanged": result.unchanged,
        "conflicts": [
            {
                "contact": each.contact,
                "name": each.name,
                "field": each.conflict.field.value,
                "base": each.conflict.base,
                "theirs": each.conflict.theirs,
                "ours": each.conflict.ours,
            }
            for each in result.conflicts
        ],
        "possible_duplicates": [
            {
                "file": each.place.file,
                "line": each.place.line,
                "name": each.name,
                "contact": each.contact,
            }
            for each in result.possible_duplicates
        ],
        "unreadable": [
            {"file": file, "line": each.line, "reason": each.reason.value}
            for file, each in result.reading.unreadable
        ],
        "step": result.changes.step,
        "seconds": round(seconds, 3),
    }


def _in_words(result: ImportResult) -> str:
    lines = [f"{result.added} added, {result.updated} updated, {result.unchanged} unchanged."]
    if result.groups:
        lines.append(f"{result.groups} groups became circles.")
    if result.conflicts:
        lines.append(
            f"{len(result.conflicts)} fields were changed here and there: yours were kept."
        )
    lines += _first(
        f"{each.place.file}, line {each.place.line}: {each.name} may be somebody known already"
        f" (contact {each.contact})."
        for each in result.possible_duplicates
    )
    lines += _first(
        f"{file}, line {each.line}: left out ({each.reason.value.replace('_', ' ')})."
        for file, each in result.reading.unreadable
    )
    if not (result.reading.cards or result.reading.unreadable):
        lines.append("There are no cards in it.")
    return "\n".join(lines)


def _first(lines: Iterable[str]) -> list[str]:
    """Return as many lines as one reads; `--json` has them all."""
    found = list(lines)
    more = len(found) - _MOST_LINES
    return found if more <= 0 else [*found[:_MOST_LINES], f"… and {more} more."]
