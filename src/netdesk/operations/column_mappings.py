"""Remembering what the columns of a table mean, so that its next export is read without asking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netdesk.domain.column_mapping import Column, ColumnMapping, TableMappings, header_key
from netdesk.store.store import Store


def said_of_tables(store: Store, named: Mapping[str, Column] | None = None) -> TableMappings:
    """Return all that is remembered of tables, and what was `named` for this once."""
    return TableMappings(remembered=store.column_mappings.all(), named=named or {})


def remember_mapping(store: Store, header: Sequence[str], mapping: ColumnMapping) -> None:
    """Read tables with this first line so from now on."""
    store.column_mappings.remember(header_key(header), mapping)
