"""A few times of the day: change one, add one, take one away."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.ui.widgets.flow_layout import FlowLayout
from netdesk.ui.widgets.roles import button
from netdesk.ui.widgets.tab_order import order_tabs_as_laid_out
from netdesk.ui.widgets.time_box import TimeBox
from netdesk.words.dates import time_words

MOST_TIMES = 5
_OFFERED = tuple(map(time, (9, 13, 17, 11, 15)))
"""What the next one says at first."""


class TimeList(QWidget):
    """At least one and at most five.

    Signals
    -------
    changed(tuple[time, ...]): the times now, in order and each once.
    """

    changed = Signal(object)

    def __init__(self, times: Sequence[time]) -> None:
        super().__init__()
        self.rows: list[_TimeRow] = []
        self.add = button(self.tr("Add a time"), self._on_add)
        self._flow = FlowLayout(self, spacing=12)
        self._flow.addWidget(self.add)
        for each in sorted(set(times))[:MOST_TIMES]:
            self._append(each)
        self._refresh()

    @property
    def times(self) -> tuple[time, ...]:
        """The times, in order."""
        return tuple(sorted({row.box.chosen() for row in self.rows}))

    def _append(self, at: time) -> _TimeRow:
        row = _TimeRow(at)
        row.changed.connect(self._tell)
        row.removed.connect(lambda: self._on_removed(row))
        self._flow.insert_widget(len(self.rows), row)
        self.rows.append(row)
        return row

    def _on_add(self) -> None:
        free = (each for each in _OFFERED if each not in self.times)
        row = self._append(next(free, time(12)))
        self._tell()
        row.show()
        row.box.setFocus()

    def _on_removed(self, row: _TimeRow) -> None:
        place = self.rows.index(row)
        self.rows.remove(row)
        self.rows[min(place, len(self.rows) - 1)].box.setFocus()
        self._flow.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._tell()

    def _tell(self) -> None:
        self._refresh()
        self.changed.emit(self.times)

    def _refresh(self) -> None:
        self.add.setVisible(len(self.rows) < MOST_TIMES)
        for row in self.rows:
            row.refresh(is_only=len(self.rows) == 1)
        order_tabs_as_laid_out(self)


class _TimeRow(QWidget):
    """One time and the way to be rid of it.

    Signals
    -------
    changed(): it says another time.
    removed(): it is not wanted any more.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, at: time) -> None:
        super().__init__()
        self.box = TimeBox(self.tr("Time of reminders"), at)
        self.box.time_chosen.connect(lambda _: self.changed.emit())
        self.remove = button("×", self.removed.emit, "plain")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.box)
        row.addWidget(self.remove)

    def refresh(self, *, is_only: bool) -> None:
        """The last one stays: without any there would be no reminders."""
        words = self.tr("Remove {time}").format(time=time_words(self.box.chosen()))
        self.remove.setAccessibleName(words)
        self.remove.setToolTip(words)
        self.remove.setVisible(not is_only)
