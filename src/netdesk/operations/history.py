"""Undo and redo: of the newest step, and back to a step."""

from __future__ import annotations

from netdesk.domain.changes import Changes, StepKind
from netdesk.domain.errors import NothingToUndoError
from netdesk.domain.identifiers import StepId
from netdesk.domain.moment import Moment
from netdesk.domain.progress import Progress, unwatched
from netdesk.store.store import Store


def undo(store: Store, *, at: Moment) -> Changes:
    """Turn back the newest step. Raises NothingToUndoError, UndoConflictError."""
    return store.history.undo(at)


def redo(store: Store, *, at: Moment) -> Changes:
    """Do the newest undone step again. Raises NothingToUndoError, UndoConflictError."""
    return store.history.redo(at)


def undo_back_to(
    store: Store, step: StepId, *, at: Moment, progress: Progress = unwatched
) -> Changes:
    """Turn back this step and all that were done since, the newest first; each can be done again.

    Return what all of them touched. Raises NothingToUndoError for a step that does not stand,
    UndoConflictError and CancelledError; then those that came after the refused one are turned back.
    """
    first = store.history.newest_id()
    total = store.history.count_standing_since(step)
    if not total:
        raise NothingToUndoError
    for done in range(total):
        progress(done, total)
        store.history.undo(at)
    return store.history.changes_of(store.history.ids_since(first))


def is_newest_turn(store: Store, changes: Changes) -> bool:
    """Tell whether these changes turned a step back or forth, and nothing was done since."""
    newest = store.history.newest(1)
    kinds = (StepKind.UNDO, StepKind.REDO)
    return bool(newest) and newest[0].id == changes.step and newest[0].kind in kinds
