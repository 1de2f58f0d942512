"""From when until when nothing is shown."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from netdesk.ui.widgets.roles import Card, label
from netdesk.ui.widgets.time_box import TimeBox

_USUAL = (time(20), time(8))


class QuietHours(Card):
    """A switch and two times; they are kept in sight while it is off, so that it can be put on again.

    Signals
    -------
    changed(tuple[time, time] | None): quiet from then until then, or never.
    """

    changed = Signal(object)

    def __init__(self, hours: tuple[time, time] | None) -> None:
        super().__init__(self.tr("Quiet hours"))
        begin, end = hours or _USUAL
        self.switch = QCheckBox(self.tr("Keep quiet at night, or whenever you like"))
        self.switch.setChecked(hours is not None)
        self.begin = TimeBox(self.tr("Quiet from"), begin)
        self.end = TimeBox(self.tr("Quiet until"), end)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (label(self.tr("From")), self.begin, label(self.tr("until")), self.end):
            row.addWidget(part)
        row.addStretch()
        self._hint = label("", "small", wrap=True)
        self.body.addWidget(self.switch)
        self.body.addLayout(row)
        self.body.addWidget(self._hint)
        self.switch.clicked.connect(self._on_changed)
        self.begin.time_chosen.connect(self._on_changed)
        self.end.time_chosen.connect(self._on_changed)
        self._refresh()

    @property
    def hours(self) -> tuple[time, time] | None:
        """From when until when, `None` where the switch is off."""
        return (self.begin.chosen(), self.end.chosen()) if self.switch.isChecked() else None

    def _on_changed(self, *_: object) -> None:
        self._refresh()
        self.changed.emit(self.hours)

    def _refresh(self) -> None:
        is_on = self.switch.isChecked()
        self.begin.setEnabled(is_on)
        self.end.setEnabled(is_on)
        if not is_on:
            self._hint.setText(self.tr("Reminders may come at any hour."))
        elif self.begin.chosen() == self.end.chosen():
            self._hint.setText(self.tr("Both times are the same: no hour is quiet."))
        else:
            self._hint.setText(self.tr("What comes up then waits and is shown afterwards."))
