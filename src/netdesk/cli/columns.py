"""`--map`: saying on the command line what the columns of a table mean."""

from __future__ import annotations

import shlex
from typing import Any

import click

from netdesk.cli.values import TEXT
from netdesk.domain.column_mapping import (
    LABELLED,
    Column,
    ColumnMeaning,
    TableSample,
    folded_header,
)
from netdesk.domain.import_plan import Reading
from netdesk.operations.column_mappings import remember_mapping
from netdesk.store.store import Store

Columns = dict[str, Column]
"""What columns mean, by their folded names."""

_SHOWN_COLUMNS = 8
_MEANINGS = {each.value: each for each in ColumnMeaning if each is not ColumnMeaning.LABEL}


def map_option(command: Any) -> Any:
    """Give a command `--map`."""
    return click.option(
        "--map",
        "columns",
        multiple=True,
        type=TEXT,
        callback=_read,
        metavar="COLUMN=MEANING[:LABEL]",
        help="What a column of a table means, once for each column; remembered for its header line."
        f" Meanings: {', '.join(_MEANINGS)}.",
    )(command)


def _read(
    _context: click.Context, _parameter: click.Parameter, written: tuple[str, ...]
) -> Columns:
    return dict(map(_column, written))


def _column(written: str) -> tuple[str, Column]:
    name, equals, said = written.rpartition("=")
    word, _, label = said.partition(":")
    meaning = _MEANINGS.get(word.strip().lower())
    if not equals or meaning is None:
        raise click.BadParameter(
            f"{written!r}: write COLUMN=MEANING, the meaning one of {', '.join(_MEANINGS)}."
        )
    if label and meaning not in LABELLED:
        raise click.BadParameter(f"{written!r}: there is no label for “{word}”.")
    from netdesk.domain.column_guess import column_of

    return folded_header(name), column_of(meaning, label.strip())


def require_columns(reading: Reading, columns: Columns) -> None:
    """Refuse columns that no table has. Raises UsageError."""
    if not columns:
        return
    tables = [*reading.unmapped, *(each.sample for each in reading.mapped)]
    if not any(_has_all(table, columns) for table in tables):
        wanted = ", ".join(columns)
        raise click.UsageError(f"No table among the files has all of these columns: {wanted}.")


def remember_columns(store: Store, reading: Reading, columns: Columns) -> None:
    """Read the tables that have these columns so from now on."""
    for each in reading.mapped:
        if columns and _has_all(each.sample, columns):
            remember_mapping(store, each.sample.header, each.mapping)


def _has_all(table: TableSample, columns: Columns) -> bool:
    return columns.keys() <= set(map(folded_header, table.header))


def unmapped_words(table: TableSample) -> str:
    """Return how to say what the columns of a table mean."""
    from netdesk.domain.column_guess import guessed

    columns = guessed(table).columns
    said = [
        shlex.quote(f"{name}={_word(column)}")
        for name, column in zip(table.header, columns, strict=True)
        if name.strip() and column.meaning is not ColumnMeaning.KEPT
    ] or [shlex.quote(f"{name}=MEANING") for name in table.header[:2]]
    named = ", ".join(table.header[:_SHOWN_COLUMNS])
    more = " …" if len(table.header) > _SHOWN_COLUMNS else ""
    example = " ".join(f"--map {each}" for each in said[:_SHOWN_COLUMNS])
    return (
        f"{table.file}: the columns of this table are not known: {named}{more}\n"
        "Say what they mean, here or in the window, and it is remembered; for instance:\n"
        f"  netdesk import {shlex.quote(table.file)} {example}"
    )


def _word(column: Column) -> str:
    word = column.meaning.value
    return f"{word}:{column.label}" if column.label else word
