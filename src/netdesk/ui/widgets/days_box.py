"""A field for a number of days."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox

from netdesk.domain.cadence import LONGEST_DAYS

_INDENT = 8


class DaysBox(QSpinBox):
    """From one day to the longest rhythm; its unit follows the number."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setRange(1, LONGEST_DAYS)
        self.setAccessibleName(name)
        # the style sheet's padding does not reach the line inside
        self.lineEdit().setTextMargins(_INDENT, 0, _INDENT, 0)
        self.valueChanged.connect(self._name_unit)
        self._name_unit(self.value())

    def _name_unit(self, days: int) -> None:
        self.setSuffix(self.tr(" day(s)", "after a number", days))
