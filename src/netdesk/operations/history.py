"""Undo and redo of the newest step."""

from __future__ import annotations

from netdesk.domain.changes import Changes
from netdesk.domain.moment import Moment
from netdesk.store.store import Store


def undo(store: Store, *, at: Moment) -> Changes:
    """Turn back the newest step. Raises NothingToUndoError, UndoConflictError."""
    return store.history.undo(at)


def redo(store: Store, *, at: Moment) -> Changes:
    """Do the newest undone step again. Raises NothingToUndoError, UndoConflictError."""
    return store.history.redo(at)
