"""PySide6 6.12.0 on Python before 3.12 gives back a reference to `None` that it never took.

It happens on nearly every call from Qt into Python, so a window that paints for some hours aborts.
The pin in `pyproject.toml` keeps that release out; these tests say when a later one may come in.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from netdesk.domain.cadence import Staleness
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.avatar import Avatar
from netdesk.ui.widgets.staleness_mark import StalenessMark

PAINTINGS = 10_000
STEADY = 100
"""What caches and the collector may take or give meanwhile; the fault costs several a painting."""
SPARE = [None] * 1_000_000
"""References to lose, so that the fault fails the test instead of ending all of them."""


def mark(theme: Theme) -> QWidget:
    return StalenessMark(theme, Staleness.STALE)


def avatar(_theme: Theme) -> QWidget:
    made = Avatar(36)
    made.show_person("Bo Lindqvist", None)
    return made


def references_lost(action: Callable[[], object], times: int) -> int:
    action()
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(times):
        action()
    gc.collect()
    return before - sys.getrefcount(None)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal there (PEP 683)")
@pytest.mark.parametrize("make", [mark, avatar])
def test_painting_10_000_times_keeps_none(
    qtbot, theme: Theme, make: Callable[[Theme], QWidget]
) -> None:
    widget = make(theme)
    qtbot.addWidget(widget)
    sheet = QPixmap(widget.size())
    assert abs(references_lost(lambda: widget.render(sheet), PAINTINGS)) < STEADY
