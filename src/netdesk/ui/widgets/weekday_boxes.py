"""The days of the week, each with its box, in the order in which the user's country counts them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from netdesk.ui.widgets.flow_layout import FlowLayout

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""In the order of Qt's numbers, which begin with 1."""


class WeekdayBoxes(QWidget):
    """Seven check boxes.

    Signals
    -------
    changed(tuple[str, ...]): the days chosen, from Monday on.
    """

    changed = Signal(object)

    def __init__(self, chosen: Iterable[str]) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        flow = FlowLayout(self, spacing=12)
        locale = QLocale()
        first = locale.firstDayOfWeek().value
        for number in (*range(first, 8), *range(1, first)):
            day = _WEEKDAYS[number - 1]
            short = locale.standaloneDayName(number, QLocale.FormatType.ShortFormat)
            box = self.boxes[day] = QCheckBox(short)
            box.setAccessibleName(locale.standaloneDayName(number))
            box.setChecked(day in chosen)
            box.clicked.connect(self._on_clicked)
            flow.addWidget(box)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The days whose box is ticked, from Monday on."""
        return tuple(day for day in _WEEKDAYS if self.boxes[day].isChecked())

    def _on_clicked(self) -> None:
        self.changed.emit(self.chosen)
