"""Filters of people, kept under a name, renamed and forgotten."""

from __future__ import annotations

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.errors import InvalidValueError
from netdesk.domain.identifiers import SavedFilterId
from netdesk.domain.line_text import line_of
from netdesk.domain.moment import Moment
from netdesk.store.store import Store


def save_filter(store: Store, name: str, query: str, *, at: Moment) -> Changes:
    """Keep a filter; one of that name says this from now on. Raises InvalidValueError."""
    name, query = _named(name), line_of(query)
    if not query:
        raise InvalidValueError("a filter that filters nothing needs no name")
    with store.step(StepKind.SAVE_FILTER, at, name) as recording:
        store.saved_filters.keep(name, query)
    return recording.changes


def rename_filter(store: Store, number: SavedFilterId, name: str, *, at: Moment) -> Changes:
    """Give a filter another name. Raises UnknownIdError, InvalidValueError."""
    name = _named(name)
    with store.step(StepKind.SAVE_FILTER, at, name) as recording:
        store.saved_filters.rename(number, name)
    return recording.changes


def delete_filter(store: Store, number: SavedFilterId, *, at: Moment) -> Changes:
    """Forget a filter. Raises UnknownIdError."""
    name = store.saved_filters.get(number).name
    with store.step(StepKind.DELETE_FILTER, at, name) as recording:
        store.saved_filters.delete(number)
    return recording.changes


def _named(name: str) -> str:
    line = line_of(name)
    if not line:
        raise InvalidValueError("a filter needs a name")
    return line
