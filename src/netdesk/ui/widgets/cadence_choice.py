"""A selector of a cadence for many people, which can also be left as it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netdesk.ui.widgets.choice_box import ChoiceBox
from netdesk.ui.widgets.days_box import DaysBox

_KEEP, _CIRCLES, _CUSTOM = "keep", "circles", "custom"
_USUAL_DAYS = 30
_NO_REMINDERS = 0


class CadenceChoice(QWidget):
    """As it is, a usual cadence, the circles', none, or so many days.

    Signals
    -------
    changed(): another cadence is chosen.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = ChoiceBox()
        self.box.setAccessibleName(self.tr("How often"))
        for words, data in (
            (self.tr("As it is"), _KEEP),
            (self.tr("Weekly"), 7),
            (self.tr("Monthly"), 30),
            (self.tr("Quarterly"), 90),
            (self.tr("Half-yearly"), 182),
            (self.tr("Yearly"), 365),
            (self.tr("As their circles"), _CIRCLES),
            (self.tr("No reminders"), _NO_REMINDERS),
            (self.tr("Every so many days"), _CUSTOM),
        ):
            self.box.addItem(words, data)
        self.days = DaysBox(self.tr("Stay in touch every so many days"))
        self.days.setValue(_USUAL_DAYS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.days)
        self.setFocusProxy(self.box)
        self.box.currentIndexChanged.connect(self._on_chosen)
        self.days.valueChanged.connect(lambda _: self.changed.emit())
        self._on_chosen()

    def cadence(self) -> tuple[int | None, int | None] | None:
        """Return ideal and maximum as a contact has them, `None` to leave them."""
        data = self.box.currentData()
        if data == _KEEP:
            return None
        if data == _CIRCLES:
            return None, None
        return (self.days.value() if data == _CUSTOM else int(data)), None

    def _on_chosen(self) -> None:
        self.days.setVisible(self.box.currentData() == _CUSTOM)
        self.changed.emit()
