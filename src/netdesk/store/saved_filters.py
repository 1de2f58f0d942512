"""Filters of people that were given a name."""

from __future__ import annotations

from netdesk.domain.errors import InvalidValueError, UnknownIdError
from netdesk.domain.identifiers import SavedFilterId
from netdesk.domain.saved_filter import SavedFilter
from netdesk.store import models
from netdesk.store.database import Database


class SavedFilters:
    """The saved filters of the store, by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, name: str, query: str) -> None:
        """Keep a filter; one of that name, case aside, says this from now on."""
        self._database.execute(
            "INSERT INTO saved_filter (name, query) VALUES (?1, ?2)"
            " ON CONFLICT (name) DO UPDATE SET query = ?2",
            (name, query),
        )

    def rename(self, number: SavedFilterId, name: str) -> None:
        """Give a filter another name. Raises UnknownIdError, InvalidValueError for a taken one."""
        self.get(number)
        if any(
            each.name.casefold() == name.casefold() and each.id != number for each in self.all()
        ):
            raise InvalidValueError(f"there is a filter named {name} already")
        table = models.SavedFilter
        self._database.run(table.update(name=name).where(table.id == number))

    def delete(self, number: SavedFilterId) -> None:
        """Forget a filter. Raises UnknownIdError."""
        self.get(number)
        self._database.execute("DELETE FROM saved_filter WHERE id = ?", (number,))

    def get(self, number: SavedFilterId) -> SavedFilter:
        """Return one filter. Raises UnknownIdError."""
        found = next((each for each in self.all() if each.id == number), None)
        if found is None:
            raise UnknownIdError("saved filter", number)
        return found

    def all(self) -> list[SavedFilter]:
        """Return all saved filters."""
        return [
            SavedFilter(SavedFilterId(number), name, query)
            for number, name, query in self._database.rows(
                "SELECT id, name, query FROM saved_filter ORDER BY name COLLATE NOCASE"
            )
        ]
