"""How tables are read, by their header line. Outside the history: undoing an import does not unsay what
its columns mean.
"""

from __future__ import annotations

import json

from netdesk.domain.column_mapping import Column, ColumnMapping, ColumnMeaning, DateOrder
from netdesk.store.database import Database


class ColumnMappings:
    """The column mappings of the store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def remember(self, header: str, mapping: ColumnMapping) -> None:
        """Keep how tables with a header line are read, instead of what was said before."""
        self._database.execute(
            "INSERT OR REPLACE INTO column_mapping (header, mapping) VALUES (?, ?)",
            (header, _written(mapping)),
        )

    def all(self) -> dict[str, ColumnMapping]:
        """Return all mappings by the keys of their header lines."""
        rows = self._database.rows("SELECT header, mapping FROM column_mapping ORDER BY header")
        return {header: mapping for header, text in rows if (mapping := _read(text))}


def _written(mapping: ColumnMapping) -> str:
    return json.dumps(
        {
            "columns": [[each.meaning.value, each.label, each.item] for each in mapping.columns],
            "has_header": mapping.has_header,
            "separator": mapping.separator,
            "dates": mapping.dates.value,
            "product": mapping.product,
        },
        ensure_ascii=False,
    )


def _read(text: str) -> ColumnMapping | None:
    """Return a mapping, `None` where a newer NetDesk has written what this one does not know."""
    said = json.loads(text)
    try:
        columns = tuple(
            Column(ColumnMeaning(meaning), label, item) for meaning, label, item in said["columns"]
        )
        dates = DateOrder(said["dates"])
    except ValueError:
        return None
    return ColumnMapping(columns, said["has_header"], said["separator"], dates, said["product"])
