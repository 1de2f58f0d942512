"""What was said of tables is there again, and no part of the history."""

from __future__ import annotations

import pytest

from netdesk.domain.column_mapping import Column, ColumnMapping, ColumnMeaning, DateOrder
from netdesk.operations.column_mappings import remember_mapping, said_of_tables
from netdesk.store.store import Store

MAPPING = ColumnMapping(
    (Column(ColumnMeaning.STREET, "Büro", "Büro"), Column()),
    has_header=False,
    separator=":::",
    dates=DateOrder.MONTH_FIRST,
    product="x",
)


def test_the_last_word_on_a_header_line_is_remembered(store: Store) -> None:
    remember_mapping(store, ["A", "B"], ColumnMapping(()))
    remember_mapping(store, [" a", "b "], MAPPING)
    remember_mapping(store, ["C"], ColumnMapping((Column(),)))
    assert said_of_tables(store).of(["A", "B"]) == MAPPING
    assert len(store.column_mappings.all()) == 2
    assert store.history.undoable() is None


@pytest.mark.parametrize("old", ['"street"', '"month-first"'])
def test_what_a_newer_program_said_is_passed_over(store: Store, old: str) -> None:
    remember_mapping(store, ["A", "B"], MAPPING)
    store.database.execute(
        "UPDATE column_mapping SET mapping = replace(mapping, ?, ?)", (old, '"to come"')
    )
    assert store.column_mappings.all() == {}
