"""`import`."""

from __future__ import annotations

import time
from pathlib import Path

import click

from netdesk.cli.columns import (
    Columns,
    map_option,
    remember_columns,
    require_columns,
    unmapped_words,
)
from netdesk.cli.import_answer import import_document, import_words, plan_document
from netdesk.cli.output import Desk, ExitCode, json_option, pass_desk
from netdesk.cli.values import TEXT
from netdesk.domain.import_plan import Decisions, ImportPlan
from netdesk.operations.column_mappings import said_of_tables
from netdesk.operations.importing.import_contacts import import_reading
from netdesk.operations.importing.plan_import import DEFAULT_SOURCE, plan_reading
from netdesk.operations.reading.card_files import read_files
from netdesk.runtime.collector import collector_at_rest


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
@click.option(
    "--bring-back",
    is_flag=True,
    help="Take in again whom you deleted here; they stay deleted unless said.",
)
@map_option
@json_option
@pass_desk
def import_files(
    desk: Desk,
    files: tuple[Path, ...],
    source: str,
    dry_run: bool,
    bring_back: bool,
    columns: Columns,
) -> None:
    """Take in vCards, jCards, xCards and tables (CSV); what is known already is not doubled.

    A FILE may be a folder of cards too, a .zip or .gz, or - for standard input.
    """
    begin = time.perf_counter()
    with desk.store() as store, collector_at_rest():
        reading = read_files(files, mappings=said_of_tables(store, columns))
        require_columns(reading, columns)
        decisions = Decisions(bringing_all_back=bring_back)
        plan: ImportPlan | None = None
        if dry_run:
            plan = plan_reading(store, reading, source=source, decisions=decisions)
            result = plan.result
        else:
            result = import_reading(
                store, reading, source=source, at=desk.moment(), decisions=decisions
            )
            remember_columns(store, reading, columns)
    document = import_document(result, time.perf_counter() - begin)
    if plan is not None:
        document.update(plan_document(plan))
    desk.answer(document, import_words(result))
    for table in reading.unmapped:
        desk.say(unmapped_words(table))
    if result.reading.unreadable:
        raise SystemExit(int(ExitCode.LEFT_OUT))
