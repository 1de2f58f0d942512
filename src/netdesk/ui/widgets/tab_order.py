"""Has the Tab key go through a page as the eye does, also when rows come and go.

Qt goes by the order in which widgets were made, so that a row made last would come last.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def order_tabs_as_laid_out(page: QWidget) -> None:
    """Order all that takes the focus within `page` as its layouts do."""
    layout = page.layout()
    if layout is None:
        return
    for before, after in pairwise(_stops(layout)):
        QWidget.setTabOrder(before, after)


def _stops(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _stops(inner)
        elif widget is not None:
            yield from _stops_in(widget)


def _stops_in(widget: QWidget) -> Iterator[QWidget]:
    sheet = widget.widget() if isinstance(widget, QScrollArea) else widget
    inner = sheet.layout() if sheet is not None else None
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif inner is not None:
        yield from _stops(inner)
