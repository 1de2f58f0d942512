"""Keeps Python's cycle collector from looking through an import's objects while it runs, and through
those of the start for ever.

A full collection holds the interpreter: over the half a million objects of a large import it stopped
the window for 150 ms at a time. They hold no cycles, so nothing is kept longer for it. What the start
loads (modules, classes, functions) stays until the end: looking through it makes frames late.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_resting: list[object] = []


def leave_out_the_start() -> None:
    """Let no later collection look through what has been loaded and made until now."""
    gc.freeze()


def rest_for_good() -> None:
    """Collect once more and never again: the process ends.

    WORKAROUND PySide6 6.11 takes Qt's objects apart at the interpreter's end with a lock of Qt's held,
    and runs Python in between; a collection that happens there and finds another of Qt's objects waits
    for that lock for ever.
    """
    gc.collect()
    gc.disable()


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let no full collection happen in the `with` body, on whatever thread."""
    token = object()
    with _lock:
        _resting.append(token)
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _resting.remove(token)
            if not _resting:
                gc.enable()
